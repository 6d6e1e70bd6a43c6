"""`import --kolommen`: a list with headers of one's own is proposed, confirmed, read, and forgotten again."""

from pathlib import Path

from service.opslag.opslag import Opslag
from tests.service.cli.opdrachtregel import gelukt, skillsmatch


def test_from_headers_of_ones_own_to_a_list_that_is_read(tmp_path: Path) -> None:
    home, lijst = tmp_path / "home", tmp_path / "eigen.csv"
    lijst.write_text("clientnummer;vaardigheden;woonpostcode\nK-1;brood bakken;1941\n", encoding="utf-8")
    assert skillsmatch("import", "kandidaten", lijst, "--home", home).code == 3

    uit = gelukt("import", "kandidaten", lijst, "--kolommen", "voorstel", "--home", home).uit
    assert "clientnummer -> id" in uit
    assert skillsmatch("import", "kandidaten", lijst, "--home", home).code == 3  # a proposal is not a choice

    gelukt("import", "kandidaten", lijst, "--kolommen", "bevestig", "--home", home)
    assert "1 nieuw" in gelukt("import", "kandidaten", lijst, "--home", home).uit
    with Opslag.open(home) as opslag:
        mens = opslag.kandidaat("K-1")
    assert mens.postcode == "1941"

    gelukt("import", "kandidaten", lijst, "--kolommen", "vergeet", "--home", home)
    assert skillsmatch("import", "kandidaten", lijst, "--home", home).code == 3


def test_a_file_without_columns_has_nothing_to_propose(tmp_path: Path) -> None:
    (tmp_path / "v.json").write_text("{}", encoding="utf-8")
    scherm = skillsmatch("import", "vacatures", tmp_path / "v.json", "--kolommen", "voorstel", "--home", tmp_path / "h")
    assert scherm.code == 3
    assert "kolommen" in scherm.fout

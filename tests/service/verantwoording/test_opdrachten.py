"""The commands of accountability, as a user types them."""

import json
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from service.cli import opties
from service.dienst import Dienst
from service.errors import NIET_IN_ORDE
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog
from tests.service.cli.opdrachtregel import gelukt, skillsmatch
from tests.service.verantwoording.bureau import GEMEENTEN, adviseur, gewoon, maak_lijst, op_de_lijst


@pytest.fixture(autouse=True)
def scherm(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wide terminal, and no settings of the one who runs the tests."""
    monkeypatch.setattr(opties.uitvoer, "width", 200)
    for naam in ("SKILLSMATCH_HOME", "SKILLSMATCH_ANKERBESTAND"):
        monkeypatch.delenv(naam, raising=False)


@pytest.fixture
def gemaakt(dienst: Dienst) -> tuple[Path, str, str]:
    """A home in which one list was made, the list, and who is first on it."""
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon())
    return dienst.home, lijst_id, op_de_lijst(dienst, lijst_id, "match")[0]


def _acties(home: Path) -> list[str]:
    with Opslag.open(home) as opslag, opslag.zicht(None) as zicht:
        return list(zicht.conn.scalars(select(auditlog.c.actie).order_by(auditlog.c.seq)))


def test_the_logs_are_walked_and_a_changed_line_ends_with_code_1(gemaakt: tuple[Path, str, str]) -> None:
    home, *_ = gemaakt
    assert "auditlog: verankerd tot en met regel 1" in gelukt("audit", "anker", "--home", home).uit
    uit = gelukt("audit", "nalopen", "--home", home).uit
    assert "in orde       auditlog: 1 regels, verankerd tot en met 1" in uit
    with Opslag.open(home) as opslag, opslag.bijhouden() as conn:
        for naam in conn.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            conn.execute(text(f'DROP TRIGGER "{naam}"'))
        conn.execute(update(auditlog).values(actor="een ander"))
    scherm = skillsmatch("audit", "nalopen", "--home", home)
    assert scherm.code == NIET_IN_ORDE
    assert "NIET IN ORDE  auditlog: regel 1 is gewijzigd" in scherm.uit


def test_anchors_from_elsewhere_are_held_against_the_logs(gemaakt: tuple[Path, str, str], tmp_path: Path) -> None:
    home, *_ = gemaakt
    gelukt("audit", "anker", "--home", home)
    kopie = tmp_path / "elders.jsonl"
    regels = (home / "ankers.jsonl").read_text().splitlines()
    kopie.write_text("\n".join([regels[0], json.dumps({**json.loads(regels[1]), "seq": 9})]) + "\n")
    scherm = skillsmatch("audit", "nalopen", "--ankers", kopie, "--home", home)
    assert scherm.code == NIET_IN_ORDE
    assert "ankers: regel 2 is niet door ons ondertekend" in scherm.uit
    assert gelukt("audit", "anker", "--sleutel", "--home", home).uit.startswith("-----BEGIN PUBLIC KEY-----")


def test_reading_the_log_is_in_the_log(gemaakt: tuple[Path, str, str]) -> None:
    home, lijst_id, _ = gemaakt
    uit = gelukt("audit", "toon", "--home", home).uit
    assert lijst_id in uit
    assert _acties(home) == ["lijst gemaakt", "auditlog gelezen"]


def test_a_list_is_made_again(gemaakt: tuple[Path, str, str]) -> None:
    home, lijst_id, _ = gemaakt
    assert "tot op het laatste cijfer" in gelukt("herhaal", lijst_id, "--home", home).uit
    assert _acties(home) == ["lijst gemaakt", "lijst herhaald"]
    scherm = skillsmatch("herhaal", "is-er-niet", "--home", home)
    assert (scherm.code, "geen lijst met id is-er-niet" in scherm.fout) == (4, True)


def test_inzage_is_a_file_for_the_owner_alone_and_never_over_another(
    gemaakt: tuple[Path, str, str], tmp_path: Path
) -> None:
    home, _, kandidaat = gemaakt
    doel = tmp_path / "inzage.zip"
    gelukt("inzage", kandidaat, "--uit", doel, "--home", home)
    assert doel.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(doel) as bestand:
        assert json.loads(bestand.read("data.json"))["kandidaat"] == kandidaat
    scherm = skillsmatch("inzage", kandidaat, "--uit", doel, "--home", home)
    assert (scherm.code, "bestaat al" in scherm.fout) == (6, True)
    assert _acties(home) == ["lijst gemaakt", "inzage gegeven"]


def test_a_person_is_erased_and_the_list_says_so(gemaakt: tuple[Path, str, str]) -> None:
    home, lijst_id, kandidaat = gemaakt
    assert f"{kandidaat} is gewist" in gelukt("wis", kandidaat, "--reden", "verzoek", "--ja", "--home", home).uit
    scherm = gelukt("herhaal", lijst_id, "--home", home)
    assert scherm.uit.startswith("1 persoon van deze lijst is sindsdien gewist.")
    scherm = skillsmatch("wis", kandidaat, "--reden", "verzoek", "--ja", "--home", home)
    assert (scherm.code, "geen kandidaat met id" in scherm.fout) == (4, True)


def test_the_terms_are_shown_and_nothing_goes_without_being_asked(gemaakt: tuple[Path, str, str]) -> None:
    home, *_ = gemaakt
    scherm = gelukt("bewaartermijn", "--proef", "--peildatum", "2040-01-01", "--home", home)
    assert "60  kandidaten: dossier" in scherm.uit
    assert "Er is niets vernietigd" in scherm.uit
    assert skillsmatch("bewaartermijn", "--uitvoeren", "--peildatum", "2040-01-01", "--home", home).code == 2
    assert _acties(home) == ["lijst gemaakt"]
    uit = gelukt("bewaartermijn", "--uitvoeren", "--home", home).uit
    assert "0  kandidaten: dossier" in uit
    (verklaring,) = (home / "verklaringen").glob("*.txt")
    assert str(verklaring) in uit
    assert _acties(home) == ["lijst gemaakt", "vernietigd na bewaartermijn"]

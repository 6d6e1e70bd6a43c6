"""The restricted layer leaves the database only as the outcome of a rule (rules.md H11)."""

from itertools import product
from pathlib import Path

import pytest

from service.opslag.opslag import Opslag
from tests.service.cli.bakkerij import KANARIES, KANDIDATEN, SPOREN, VACATURES
from tests.service.cli.opdrachtregel import PEILDATUM, Scherm, csv, gelukt, skillsmatch

MENSEN = [rij["id"] for rij in KANDIDATEN]
PLEKKEN = [rij["id"] for rij in VACATURES]


def _sporen(tekst: str) -> list[str]:
    return SPOREN.findall(tekst)


def _alles(scherm: Scherm) -> str:
    return "".join((scherm.uit + scherm.fout).split("\n"))  # a value broken over two lines counts too


def test_the_canaries_are_in_the_database_and_would_be_seen(bakkerij_vast: Path) -> None:
    assert all(_sporen(f" {waarde} ") for waarde in KANARIES.values())
    with Opslag.open(bakkerij_vast) as opslag:
        laag = opslag.kandidaat("K-BAKKER").afgeschermd
    assert (laag.uitkering, laag.gemeente, laag.loonwaarde_pct) == ("kanarie-uitkering", "Kanariedorp", 61.37)
    assert laag.doelgroep.register.bron == "UWV kanarie-registerbron"
    assert laag.doelgroep.register.grond == "kanarie-registergrond"
    assert laag.trede is not None
    assert laag.trede.vastgesteld_door == "kanarie-werkcoach"
    assert laag.geboortejaar == 1957


@pytest.mark.parametrize("vorm", [(), ("--json",)], ids=["text", "json"])
def test_no_list_and_no_explanation_repeats_a_canary(vorm: tuple[str, ...], thuis: Path) -> None:
    basis = ("--home", thuis, "--peildatum", PEILDATUM, *vorm, "--afwijken", "G1=T-PROEF", "--door", "adviseur-3")
    schermen = [gelukt("match", plek, "-n", 8, *basis) for plek in PLEKKEN]
    schermen += [gelukt("explain", plek, mens, *basis) for plek, mens in product(PLEKKEN, MENSEN)]

    assert len(schermen) == 4 + 32
    assert {spoor for scherm in schermen for spoor in _sporen(_alles(scherm))} == set()


def test_the_log_at_its_most_talkative_has_no_canary_and_no_kandidaat(
    thuis: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SKILLSMATCH_LOG_NIVEAU", "DEBUG")
    (tmp_path / "fout.csv").write_text("id;gemeente;uren_max\nK-KANARIE;Kanariedorp;kanarie\n", encoding="utf-8")
    skillsmatch("import", "kandidaten", tmp_path / "fout.csv", "--home", thuis)
    for plek, mens in zip(PLEKKEN, MENSEN, strict=False):
        gelukt("explain", plek, mens, "--home", thuis)
        gelukt("match", plek, "--home", thuis)

    regels = (thuis / "skillsmatch.log").read_text(encoding="utf-8")
    assert regels.count("lijst_gemaakt") > len(PLEKKEN)
    assert "import_geweigerd" in regels
    assert _sporen(regels) == []
    assert [mens for mens in MENSEN if mens in regels] == []


def test_the_index_holds_nothing_of_the_restricted_layer(thuis: Path, tmp_path: Path) -> None:
    """Its key and its vectors stay as they are when only the restricted layer changes."""
    voor = {bestand.name: bestand.read_bytes() for bestand in thuis.glob("index/gen-*/*")}
    anders = csv(tmp_path / "anders.csv", KANDIDATEN[0] | {"gemeente": "Elders", "trede": "6", "uitkering": "geen"})

    uit = gelukt("import", "kandidaten", anders, "--home", thuis).uit
    gelukt("match", "V-REGULIER", "--home", thuis)

    assert "0 nieuw, 1 gewijzigd" in uit
    assert {bestand.name: bestand.read_bytes() for bestand in thuis.glob("index/gen-*/*")} == voor
    assert len(voor) == 4  # one generation: a manifest and three arrays


def test_refused_files_are_not_repeated_on_the_screen(thuis: Path, tmp_path: Path) -> None:
    rij = dict.fromkeys(("register", "nbw", "trede", "loonwaarde_pct", "ontheffing", "geboortejaar"), "kanarie")
    (tmp_path / "fout.csv").write_text(f"id;{';'.join(rij)}\nK-1;{';'.join(rij.values())}\n", encoding="utf-8")

    scherm = skillsmatch("import", "kandidaten", tmp_path / "fout.csv", "--home", thuis)

    assert scherm.code == 3
    assert len(scherm.fout.splitlines()) == 1 + len(rij)
    assert _sporen(scherm.fout) == []


def test_the_home_of_somebody_is_closed_to_others(tmp_path: Path) -> None:
    home = tmp_path / "nieuw"
    (tmp_path / "k.csv").write_text("id\nK-1\n", encoding="utf-8")
    gelukt("import", "kandidaten", tmp_path / "k.csv", "--home", home)

    # The vectors of the taxonomy (labels) say nothing of anybody, and lie inside a closed folder like the rest.
    inhoud = (pad for pad in home.iterdir() if pad.name != "labels")
    rechten = {pad.name: pad.stat().st_mode & 0o777 for pad in (home, *inhoud)}
    assert rechten == {"nieuw": 0o700, "sleutels": 0o700, "skillsmatch.db": 0o600, "skillsmatch.log": 0o600}

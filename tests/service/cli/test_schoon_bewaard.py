"""What 200 texts hold of names, addresses and health is in no store, vector, log or screen after an import.

Cleaning by itself is measured in `evaluation.extractie.schoon`; here the skills that are protected are those that the
program finds, and what is looked at is what it kept.
"""

import csv
from pathlib import Path

import pytest

from evaluation.extractie.schoonteksten import Schoontekst, schoonteksten
from kandidaten.profiel import skill_profile
from models.extractie.schoon_soort import GegevenSoort
from models.taxonomie.laden import basis
from service.opslag.documenten import naar_document
from service.opslag.opslag import Opslag
from tests.service.cli.opdrachtregel import gelukt

# A file with a BSN is refused as a whole, so it has nothing to clean.
TEKSTEN = [een for een in schoonteksten() if all(soort is not GegevenSoort.BSN for soort, *_ in een.weg)]


def schrijf(pad: Path, *kolommen: str) -> Path:
    """One row per text, with the text in the last column and a word that says nothing in the others."""
    with pad.open("w", encoding="utf-8", newline="") as bestand:
        regels = csv.writer(bestand, delimiter=";")
        regels.writerow(["id", *kolommen])
        regels.writerows(
            [f"T-{nummer}", *["werk"] * (len(kolommen) - 1), een.tekst] for nummer, een in enumerate(TEKSTEN)
        )
    return pad


def details(een: Schoontekst) -> set[str]:
    return {een.tekst[begin:einde] for _, begin, einde in een.weg}


@pytest.fixture(scope="module")
def gevuld(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    map_ = tmp_path_factory.mktemp("schoon")
    home = map_ / "home"
    schermen = [
        gelukt("import", "kandidaten", schrijf(map_ / "k.csv", "taken_1"), "--home", home),
        gelukt("import", "vacatures", schrijf(map_ / "v.csv", "titel", "tekst"), "--home", home),
        gelukt("match", "T-0", "--plek", "regulier", "--home", home),
    ]
    log = (home / "skillsmatch.log").read_text(encoding="utf-8")
    return home, log + "".join(scherm.uit + scherm.fout for scherm in schermen)


def test_nearly_all_texts_take_part() -> None:
    assert len(TEKSTEN) >= 190
    assert sum(len(een.weg) for een in TEKSTEN) >= 300


def test_no_detail_is_kept_of_a_person_or_in_what_is_ranked(gevuld: tuple[Path, str]) -> None:
    with Opslag.open(gevuld[0]) as opslag:
        bewaard = {k.id: f"{naar_document(k)} {skill_profile(k, basis())}" for k in opslag.kandidaten()}
    gebleven = {
        (nummer, detail)
        for nummer, een in enumerate(TEKSTEN)
        for detail in details(een)
        if detail in bewaard[f"T-{nummer}"]
    }
    assert gebleven == set()


def test_no_detail_is_on_the_screen_or_in_the_log(gevuld: tuple[Path, str]) -> None:
    lang = {detail for een in TEKSTEN for detail in details(een) if len(detail) >= 8}
    assert len(lang) >= 200
    assert {detail for detail in lang if detail in gevuld[1]} == set()


def test_of_a_vacature_no_person_is_kept(gevuld: tuple[Path, str]) -> None:
    persoon = {GegevenSoort.NAAM, GegevenSoort.TELEFOON, GegevenSoort.MAIL, GegevenSoort.ADRES}
    with Opslag.open(gevuld[0]) as opslag:
        bewaard = {v.id: naar_document(v) for v in opslag.vacatures()}
    gebleven = {
        (nummer, een.tekst[begin:einde])
        for nummer, een in enumerate(TEKSTEN)
        for soort, begin, einde in een.weg
        if soort in persoon and een.tekst[begin:einde] in bewaard[f"T-{nummer}"]
    }
    assert gebleven == set()

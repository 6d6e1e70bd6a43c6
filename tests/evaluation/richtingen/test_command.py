"""The command measures everything once and writes the document; without data it says so in Dutch."""

from pathlib import Path

import pytest

from evaluation.richtingen import __main__ as opdracht
from evaluation.richtingen.personen import Vorm
from evaluation.richtingen.systemen import BEREIK, MOTOR, TITEL_ENCODER
from evaluation.richtingen.verslag import InTaal, in_het_kort, maak
from evaluation.richtingen.verzadiging import Eerste, Proef, Verloop
from tests.omscholing import klein

PLEKKEN = {"kok": 1}
_EERSTE = Eerste("kok", 0.5, eigen_wens=False, gevolgd=True)
PROEF = Proef(1.0, Verloop((6, 6), (_EERSTE, _EERSTE), PLEKKEN), Verloop((6, 0), (_EERSTE,), PLEKKEN))


@pytest.fixture(scope="module")
def gemeten() -> InTaal:
    return opdracht.meet_taal("klein", klein(), None, n=12)


def test_everything_is_measured_on_the_same_choice(gemeten: InTaal):
    assert [one.vorm for one in gemeten.herkend] == list(Vorm)
    assert {one.personen for one in gemeten.herkend} == {12}
    assert {one.aantal for one in gemeten.mensen} == {12}
    assert gemeten.beroepen == len(klein().beroepen)


def test_the_document_shows_every_measurement(gemeten: InTaal):
    tekst = maak([gemeten], [PROEF], 2020)
    for kop in (
        "## In het kort",
        "### In klein",
        "### Drempels in klein",
        "## Wat deze cijfers niet laten zien",
        f"Verschil met *{TITEL_ENCODER}*",
    ):
        assert kop in tekst
    assert "| mensen voor wie geen plek meer was | 1 | 0 |" in tekst
    assert gemeten.sha256[:16] in tekst
    for naam in (BEREIK, MOTOR):
        assert f"| {naam} |" in tekst
    assert all(len(rij.split("|")) == len(rijen[0].split("|")) for rijen in _tabellen(tekst) for rij in rijen)


def test_the_summary_tells_what_was_found(gemeten: InTaal):
    kort = in_het_kort([gemeten], [PROEF])
    assert "Volgt 100% van 2 verzonnen mensen de eerste kaart" in kort
    assert "met de rem voor 0 van hen geen plek meer en zonder voor 1" in kort


def test_without_data_the_command_says_so_in_dutch(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert opdracht.main(["--data", str(tmp_path)]) == 2
    uit = capsys.readouterr()
    assert uit.out == ""
    assert "deze map is er niet" in uit.err


def _tabellen(tekst: str) -> list[list[str]]:
    return [
        [regel for regel in blok.splitlines() if regel.startswith("|")]
        for blok in tekst.split("\n\n")
        if blok.startswith("|")
    ]

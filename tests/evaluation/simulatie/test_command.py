"""The command tells everywhere that it is a simulation."""

import re
from xml.etree import ElementTree as ET

import pytest

from evaluation.simulatie import __main__ as command
from evaluation.simulatie.meting import Speelomvang
from evaluation.simulatie.omvang_verslag import VERSCHILLEN
from evaluation.simulatie.plaat import plaat
from evaluation.statistiek import Schatting
from tests.motor import scorer

HEEL_KLEIN = Speelomvang(regios=2, loten=1, schaal=0.02, bekend=2)


@pytest.fixture(scope="module")
def document() -> str:
    with pytest.MonkeyPatch.context() as patch:
        uit: list[str] = []
        patch.setattr(command, "KLEIN", HEEL_KLEIN)
        patch.setattr("evaluation.simulatie.vergelijking._STAPPEN", 2)
        patch.setattr("evaluation.simulatie.meting.maak_scorer", lambda **_: scorer())
        patch.setattr("builtins.print", lambda *regels, **opties: None if opties else uit.extend(regels))
        assert command.main(["--klein", "--seed", "3"]) == 0
    return "\n".join(uit)


def test_elke_kop_en_elke_tabel_zegt_dat_het_een_simulatie_is(document: str) -> None:
    koppen = re.findall(r"^#+ .*$", document, re.MULTILINE)
    assert len(koppen) > 8
    assert all("simulatie" in kop.casefold() for kop in koppen)
    delen = re.split(r"\n\n(?=\|)", document)
    assert all(deel.rsplit("\n\n", 1)[-1].startswith("**SIMULATIE. ") for deel in delen[:-1])


def test_een_proefdraai_zegt_bovenaan_dat_hij_niets_laat_zien(document: str) -> None:
    assert document.startswith(command.TE_KLEIN)


def test_de_conclusie_staat_voor_de_tabellen(document: str) -> None:
    assert document.index("## Simulatie: in het kort") < document.index("| ---")


def test_opdracht_omvang_en_seed_staan_erin(document: str) -> None:
    assert "python -m evaluation.simulatie" in document
    assert "seed 3" in document
    assert "0,02 keer de IJmond" in document
    assert all(f"| {100 * een:+.0f}%" in document for een in VERSCHILLEN)


def test_er_staat_geen_persoon_in(document: str) -> None:
    assert not re.search(r"syn-[kv]-\d", document)


def test_de_plaat_noemt_elk_verschil_met_een_interval() -> None:
    verschillen = {"eerste": Schatting(-3.0, -5.0, -1.0, 12), "tweede": Schatting(2.0, 1.0, 3.0, 12)}
    svg = plaat("SIMULATIE. Proef", verschillen | {"zonder interval": Schatting(2.0, None, None, 1)})
    teksten = [een.text for een in ET.fromstring(svg).iter() if een.tag.endswith("text")]
    assert {"SIMULATIE. Proef", *verschillen} <= set(teksten)
    assert "zonder interval" not in teksten

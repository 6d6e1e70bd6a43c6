"""Any damaged file is read or refused in words, within two seconds and bounded memory."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kandidaten.uitwisseling.lezen import lees_kandidaten
from kandidaten.uitwisseling.sjabloon import SJABLOON
from models.uitwisseling import pdf_kind, pdf_lezen
from tests.kandidaten.uitwisseling.test_europass import CANDIDATE, PASPOORT, PASPOORT_JSON
from tests.kandidaten.uitwisseling.test_json_resume import RESUME
from tests.kandidaten.uitwisseling.test_lezen_formaten import pdf_met
from tests.kandidaten.uitwisseling.test_vum import BERICHT, BLOK
from tests.models.uitwisseling import fuzz, fuzz_zaden

VUM_2 = {
    "idWerkzoekende": "w",
    "bemiddelingsberoep": [{"beroepsnaamGecodeerd": {"codeBeroepsnaam": "1", "omschrijvingBeroepsnaam": "Kok"}}],
    "flexibiliteit": {"codeRegiostraal": 3},
    "mobiliteit": {"bemiddelingspostcode": "1951ZZ"},
    "arbeidsmarktkwalificatie": {
        "gedragscompetentie": [{"codeGedragscompetentie": "24105", "codeBeheersingGedragscompetentie": 1}],
        "vakvaardigheid": [{"omschrijving": "koken"}],
        "opleiding": [{"opleidingsnaam": {"opleidingsnaamOngecodeerd": {"naamOpleidingOngecodeerd": "kok"}}}],
    },
}
RIJ = {kolom.naam: kolom.voorbeeld for kolom in SJABLOON.kolommen}
ZADEN = {
    "vum": fuzz_zaden.als_json([{**BERICHT, "skillsmatch": BLOK}], {"matches": [BERICHT]}),
    "vum_2": fuzz_zaden.als_json([VUM_2]),
    "json_resume": fuzz_zaden.als_json(RESUME, [RESUME]),
    "europass": [PASPOORT.encode(), CANDIDATE.encode(), *fuzz_zaden.als_json(PASPOORT_JSON)],
    "csv": fuzz_zaden.als_csv(RIJ),
    "xlsx": fuzz_zaden.als_xlsx(RIJ),
    **fuzz_zaden.documenten("Ik was bakker.\nIk bakte brood en hielp klanten in de winkel."),
}
ZADEN["pdf"].append(pdf_met(PASPOORT.encode()))
GETAL = st.integers(0, 2**63)


@pytest.fixture
def lezer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Callable[[str, int], bool]:
    """Damages a file of a format and reads it; a PDF in this process, which is stricter than in one with limits."""
    caplog.set_level(logging.CRITICAL, "pypdf")  # a warning per fault, all of which would be kept until the end
    monkeypatch.setattr(pdf_lezen, "_lees", lambda inhoud: pdf_kind._lees(inhoud, pdf_lezen.MAX_PAGINAS))
    pad = tmp_path / "cv.bin"

    def lees(formaat: str, getal: int) -> bool:
        muteer = fuzz.zip_muteer if formaat in ("xlsx", "docx") else fuzz.muteer
        return fuzz.leest_of_weigert(lees_kandidaten, pad, muteer(ZADEN[formaat], getal))

    return lees


@pytest.mark.parametrize("formaat", ZADEN)
def test_elk_zaad_wordt_gelezen(tmp_path: Path, formaat: str) -> None:
    for inhoud in ZADEN[formaat]:
        assert fuzz.leest_of_weigert(lees_kandidaten, tmp_path / "cv.bin", inhoud)


@pytest.mark.parametrize("formaat", ZADEN)
def test_een_beschadigd_bestand_wordt_gelezen_of_geweigerd(formaat: str, lezer: Callable[[str, int], bool]) -> None:
    @settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(GETAL)
    def fuzzen(getal: int) -> None:
        lezer(formaat, getal)

    fuzzen()


@pytest.mark.langzaam
@pytest.mark.parametrize("formaat", ZADEN)
def test_honderdduizend_beschadigde_bestanden_worden_gelezen_of_geweigerd(
    formaat: str, lezer: Callable[[str, int], bool]
) -> None:
    with fuzz.binnen_geheugen():
        gelezen = sum(lezer(formaat, getal) for getal in range(100_000))
    assert 0 < gelezen < 100_000

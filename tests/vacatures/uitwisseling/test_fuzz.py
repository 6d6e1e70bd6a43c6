"""Any damaged file is read or refused in words, within two seconds and bounded memory."""

import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.uitwisseling import pdf_kind, pdf_lezen
from tests.models.uitwisseling import fuzz, fuzz_zaden
from tests.vacatures.uitwisseling.test_vier_wegen import DOCUMENT, VACATURE
from tests.vacatures.uitwisseling.test_vum import BERICHT, BLOK
from vacatures.uitwisseling.job_posting_schrijven import als_job_posting
from vacatures.uitwisseling.lezen import lees_vacatures
from vacatures.uitwisseling.vacature_rij import als_rij

POSTING = {"@context": "https://schema.org", "@graph": [als_job_posting(VACATURE)]}
PAGINA = f'<!DOCTYPE html><html><script type="application/ld+json">{json.dumps(POSTING)}</script><p>x</p></html>'
VUM_2 = {
    "idVacature": "v",
    "beroep": {"beroepsnaamGecodeerd": {"codeBeroepsnaam": "1", "omschrijvingBeroepsnaam": "Kok"}},
    "gedragscompetentie": [{"codeGedragscompetentie": "24105"}],
    "vakvaardigheid": [{"omschrijving": "koken"}],
    "opleiding": [{"opleidingsnaam": {"opleidingsnaamOngecodeerd": {"naamOpleidingOngecodeerd": "kok"}}}],
    "werkgever": {"adresHouding": [{"adres": {"adresNederland": {"postcode": "1951ZZ"}}}]},
}
ZADEN = {
    "vum": fuzz_zaden.als_json([{**BERICHT, "skillsmatch": BLOK}], {"matches": [BERICHT]}),
    "vum_2": fuzz_zaden.als_json([VUM_2]),
    "job_posting": [*fuzz_zaden.als_json(POSTING), PAGINA.encode()],
    "csv": fuzz_zaden.als_csv(als_rij(VACATURE)),
    "xlsx": fuzz_zaden.als_xlsx(als_rij(VACATURE)),
    **fuzz_zaden.documenten(DOCUMENT),
}
GETAL = st.integers(0, 2**63)


@pytest.fixture
def lezer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Callable[[str, int], bool]:
    """Damages a file of a format and reads it; a PDF in this process, which is stricter than in one with limits."""
    caplog.set_level(logging.CRITICAL, "pypdf")  # a warning per fault, all of which would be kept until the end
    monkeypatch.setattr(pdf_lezen, "_lees", lambda inhoud: pdf_kind._lees(inhoud, pdf_lezen.MAX_PAGINAS))
    pad = tmp_path / "vacature.bin"

    def lees(formaat: str, getal: int) -> bool:
        muteer = fuzz.zip_muteer if formaat in ("xlsx", "docx") else fuzz.muteer
        return fuzz.leest_of_weigert(lees_vacatures, pad, muteer(ZADEN[formaat], getal))

    return lees


@pytest.mark.parametrize("formaat", ZADEN)
def test_elk_zaad_wordt_gelezen(tmp_path: Path, formaat: str) -> None:
    for inhoud in ZADEN[formaat]:
        assert fuzz.leest_of_weigert(lees_vacatures, tmp_path / "vacature.bin", inhoud)


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

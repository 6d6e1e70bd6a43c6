import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.uitwisseling.bsn import aantal_bsn, doorstaat_elfproef

BSN = "123456782"  # made up; passes the 11-test
GEEN = "123456789"


@pytest.mark.parametrize(
    "tekst",
    [
        BSN,
        "123.456.782",
        "123 456 782",
        "1234.56.782",
        "1234 56 782",
        "1234-56-782",
        "123\u00a0456\u00a0782",
        f"bel na {BSN}, graag",
        f"({BSN})",
        f"klant-{BSN}",
        f"+31 6 12345678 en {BSN}",
        "１２３４５６７８２",
        "1234\u200b56782",
        "010000008",
    ],
)
def test_een_los_bsn_wordt_geteld(tekst: str) -> None:
    assert aantal_bsn("opmerking", tekst) == 1


@pytest.mark.parametrize(
    "tekst",
    [
        GEEN,
        "1" + BSN,
        BSN + "0",
        "a" + BSN,
        f"9f{BSN}c",
        "d2c58e62b1ff434880e279fe123456782a",
        "52.123456782",
        "+31 612345678",
        "+31123456782",
        "0031 123456782",
        "+31 (0)123456782",
        "000000000",
        "31-12-2026",
        "https://voorbeeld.nl/occupation/1234567820",
        "",
    ],
)
def test_wat_geen_los_bsn_is_telt_niet(tekst: str) -> None:
    assert aantal_bsn("opmerking", tekst) == 0


def test_elk_bsn_in_een_tekst_telt() -> None:
    assert aantal_bsn("opmerking", f"{BSN} en 111222333 maar niet {GEEN}") == 2


@pytest.mark.parametrize("waarde", [123456782, 123456782.0])
def test_een_bsn_als_getal_telt(waarde: float) -> None:
    assert aantal_bsn("nummer", waarde) == 1


@pytest.mark.parametrize("waarde", [True, None, 0.5, [BSN]])
def test_wat_geen_tekst_of_heel_getal_is_telt_niet(waarde: object) -> None:
    assert aantal_bsn("nummer", waarde) == 0


@pytest.mark.parametrize("kolom", ["BSN", "bsn_nummer", "Burgerservicenummer", "klant bsn", "sofinummer"])
@pytest.mark.parametrize("waarde", ["10000008", GEEN, "1234.56.789"])
def test_in_een_kolom_die_naar_het_bsn_heet_telt_elke_acht_of_negen_cijfers(kolom: str, waarde: str) -> None:
    assert aantal_bsn(kolom, waarde) == 1


def test_acht_cijfers_tellen_alleen_in_een_bsn_kolom() -> None:
    assert aantal_bsn("opmerking", "10000008") == 0


def test_een_mobiel_nummer_zonder_nul_telt_niet_in_een_telefoonkolom() -> None:
    mobiel = next(str(nummer) for nummer in range(612345678, 612345700) if doorstaat_elfproef(str(nummer)))
    assert aantal_bsn("Telefoonnummer", mobiel) == 0
    assert aantal_bsn("opmerking", mobiel) == 1
    assert aantal_bsn("Telefoonnummer", BSN) == 1


def test_een_opleidingscode_telt_niet() -> None:
    assert aantal_bsn("codeOpleidingsnaam", BSN) == 0


@given(st.integers(min_value=1, max_value=99_999_999))
def test_van_elke_acht_cijfers_voldoet_hoogstens_een_laatste_cijfer(begin: int) -> None:
    geslaagd = [cijfer for cijfer in "0123456789" if doorstaat_elfproef(f"{begin:08d}{cijfer}")]
    assert len(geslaagd) <= 1

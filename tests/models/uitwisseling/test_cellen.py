from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.uitwisseling import cellen
from models.uitwisseling.cellen import CelFout
from models.uitwisseling.kolommen import Kolom, Sjabloon
from models.uitwisseling.tekst import tekstfout, toonbaar
from models.waardelijsten import NbwStatus


@pytest.mark.parametrize("tekst", ["1-2-2026", "01-02-2026", "01/02/2026", "1.2.2026", "2026-02-01", "2026-2-1"])
def test_een_datum_is_dag_maand_jaar(tekst: str) -> None:
    assert cellen.datum(tekst) == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("1-2-26", "twee cijfers"),
        ("30-02-2026", "bestaat niet"),
        ("02/28/2026", "bestaat niet"),
        ("01-02/2026", "geen datum"),
        ("45292", "geen datum"),
        ("gisteren", "geen datum"),
        ("01-01-0001", "tussen 1900 en 2100"),
        ("31-12-9999", "tussen 1900 en 2100"),
    ],
)
def test_een_onmogelijke_datum_wordt_geweigerd(tekst: str, reden: str) -> None:
    with pytest.raises(CelFout, match=reden):
        cellen.datum(tekst)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_elke_datum_komt_in_elke_schrijfwijze_terug(dag: date) -> None:
    assert cellen.datum(dag.isoformat()) == dag
    assert cellen.datum(f"{dag.day}-{dag.month}-{dag.year}") == dag


@pytest.mark.parametrize("tekst", ["120", "-1", "32,5", "1e3", "veertig", "٣٢", "9" * 30])
def test_onmogelijke_uren_worden_geweigerd(tekst: str) -> None:
    with pytest.raises(CelFout):
        cellen.geheel(0, 99)(tekst)


def test_een_heel_getal_mag_met_nullen_na_de_komma() -> None:
    assert cellen.geheel(0, 99)("32,0") == 32


@pytest.mark.parametrize("tekst", ["2,5", "2.5"])
def test_een_komma_en_een_punt_zijn_gelijk(tekst: str) -> None:
    assert cellen.getal(0, 80)(tekst) == 2.5


@pytest.mark.parametrize("tekst", ["-1", "81", "1.000,5", "nan", "inf", ""])
def test_wat_geen_getal_binnen_de_grenzen_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(CelFout):
        cellen.getal(0, 80)(tekst)


@pytest.mark.parametrize(
    ("tekst", "waarde"), [("1950 ab", "1950AB"), ("1950AB", "1950AB"), ("1950", "1950"), ("1950 ", "1950")]
)
def test_een_postcode_krijgt_een_vorm(tekst: str, waarde: str) -> None:
    assert cellen.postcode(tekst) == waarde


@pytest.mark.parametrize("tekst", ["12", "0123AB", "1950A", "1950ABC", "AB1950", "１９５０"])
def test_een_onmogelijke_postcode_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(CelFout):
        cellen.postcode(tekst)


@pytest.mark.parametrize(("tekst", "waarde"), [("Ja", True), ("J", True), ("waar", True), ("NEE", False), ("n", False)])
def test_ja_en_nee(tekst: str, waarde: bool) -> None:
    assert cellen.janee(tekst) is waarde


@pytest.mark.parametrize("tekst", ["0", "1", "2", "misschien"])
def test_cijfers_zijn_geen_ja_of_nee(tekst: str) -> None:
    with pytest.raises(CelFout):
        cellen.janee(tekst)


def test_een_tikfout_in_een_eigen_lijst_is_een_fout_die_de_lijst_noemt() -> None:
    with pytest.raises(CelFout) as fout:
        cellen.keuze(NbwStatus)("vastgestelt")
    assert "vastgesteld" in fout.value.herstel
    assert "vastgestelt" not in fout.value.reden + fout.value.herstel


def test_haakjes_aan_het_eind_worden_afgesplitst() -> None:
    assert cellen.tussen_haakjes("lassen (MIG) (diploma)") == ("lassen (MIG)", "diploma")
    assert cellen.tussen_haakjes("lassen (diploma) staal") == ("lassen (diploma) staal", None)
    assert cellen.tussen_haakjes("(diploma)") == ("(diploma)", None)


@pytest.mark.parametrize("tekst", ["a\x01b", "a\x00", "cafÃ©", "â€œja", "twee�", "half \ud800", "x" * 20_001])
def test_beschadigde_tekst_wordt_herkend(tekst: str) -> None:
    assert tekstfout(tekst) is not None


@pytest.mark.parametrize("tekst", ["crème brûlée", "SÃO Paulo", "regel\nregel\ttab", "日本", "=1+1", "😀"])
def test_gewone_tekst_mag(tekst: str) -> None:
    assert tekstfout(tekst) is None


@given(st.text())
def test_een_getoonde_naam_is_kort_op_een_regel_en_zonder_lang_getal(naam: str) -> None:
    kort = toonbaar(naam)
    assert 0 < len(kort) <= 40
    assert kort.isprintable()
    assert "123456782" not in toonbaar("123456782 " + naam)


def test_een_kop_wordt_herkend_zonder_hoofdletters_accenten_en_tekens() -> None:
    sjabloon = Sjabloon("dingen", [Kolom("uren_min", "", synoniemen=("minimum uren",))])
    for kop in ("uren_min", "Uren Min", "URENMIN", "ùren-min", " uren min ", "Minimum_uren"):
        assert sjabloon.herken(kop) == "uren_min"
    assert sjabloon.herken("uren") is None
    assert sjabloon.herken("") is None

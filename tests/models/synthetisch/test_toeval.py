from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.synthetisch.schrijfwijze import typefout
from models.synthetisch.toeval import Toeval, naar_rato

AANTALLEN = st.dictionaries(st.integers(), st.integers(0, 500), min_size=1).filter(lambda d: sum(d.values()) > 0)


@given(AANTALLEN, st.integers(0, 2000))
def test_naar_rato_telt_op_en_wijkt_minder_dan_een_af(aantallen, totaal):
    deel = naar_rato(aantallen, totaal)
    som = sum(aantallen.values())
    assert sum(deel.values()) == totaal
    assert list(deel) == list(aantallen)
    assert all(abs(deel[s] - aantallen[s] * totaal / som) < 1 + 1e-9 for s in aantallen)


@given(AANTALLEN)
def test_naar_rato_met_het_eigen_totaal_verandert_niets(aantallen):
    assert naar_rato(aantallen, sum(aantallen.values())) == aantallen


@given(st.integers(0, 10**6), st.lists(st.integers(), unique=True), st.integers(0, 20))
def test_een_greep_neemt_niets_twee_keer_en_niet_meer_dan_er_is(seed, keuzes, aantal):
    greep = Toeval(seed, "t").greep(keuzes, aantal)
    assert len(greep) == min(aantal, len(keuzes)) == len(set(greep))
    assert set(greep) <= set(keuzes)


@given(st.integers(0, 10**6), st.lists(st.integers()))
def test_schudden_houdt_alles_en_laat_het_origineel_heel(seed, waarden):
    kopie = list(waarden)
    assert Counter(Toeval(seed, "t").schud(waarden)) == Counter(waarden)
    assert waarden == kopie


def test_wegen_geeft_elke_keuze_zijn_deel():
    toeval = Toeval(1, "t")
    geteld = Counter(toeval.weeg({"a": 0.7, "b": 0.2, "c": 0.1}) for _ in range(10_000))
    assert geteld["a"] / 10_000 == pytest.approx(0.7, abs=0.02)
    assert geteld["c"] / 10_000 == pytest.approx(0.1, abs=0.02)


def test_tussen_geeft_ook_de_uitersten():
    toeval = Toeval(1, "t")
    assert {toeval.tussen(3, 6) for _ in range(200)} == {3, 4, 5, 6}


def test_stromen_met_een_andere_naam_zijn_andere_stromen():
    een, twee = Toeval(1, "een"), Toeval(1, "twee")
    assert [een.tussen(0, 9) for _ in range(50)] != [twee.tussen(0, 9) for _ in range(50)]


@given(st.integers(0, 10**6), st.text(min_size=5, max_size=30))
def test_een_typefout_raakt_een_of_twee_letters_en_nooit_de_eerste(seed, tekst):
    fout = typefout(Toeval(seed, "t"), tekst)
    assert fout[0] == tekst[0]
    assert abs(len(fout) - len(tekst)) <= 1
    assert not Counter(fout) - Counter(tekst + tekst)


@given(st.integers(0, 10**6), st.text(max_size=4))
def test_een_kort_woord_blijft_heel(seed, tekst):
    assert typefout(Toeval(seed, "t"), tekst) == tekst

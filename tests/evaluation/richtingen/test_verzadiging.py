"""People one after the other: concentration by hand, and nobody sent where no place is left."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.richtingen.verzadiging import Eerste, Verloop, gini, meet_verzadiging, verloop
from kandidaten.kandidaat import Kandidaat
from tests.omscholing import kan_alles_van, matcher_van, streek

PLEKKEN = {"kok": 1, "lasser": 2}


def _eerste(beroep: str, *, wens: bool = False, volgt: bool = True) -> Eerste:
    return Eerste(beroep, 0.5, eigen_wens=wens, gevolgd=volgt)


def test_equal_counts_are_not_concentrated_and_one_with_all_is():
    """Of four: all equal 0; one with all 3/4; 1 and 3 of two: (2-3) + 3 (4-3) over 2 x 4."""
    assert gini([2, 2, 2, 2]) == 0.0
    assert gini([0, 0, 0, 9]) == pytest.approx(0.75)
    assert gini([3, 1]) == pytest.approx(0.25)
    assert gini([0, 0]) == 0.0


@given(st.lists(st.integers(0, 20), min_size=1, max_size=8), st.integers(2, 5))
def test_concentration_does_not_depend_on_order_or_size(aantallen: list[int], keer: int):
    waarde = gini(aantallen)
    assert 0.0 <= waarde < 1.0
    assert gini(aantallen[::-1]) == pytest.approx(waarde)
    assert gini([keer * n for n in aantallen]) == pytest.approx(waarde)


@given(st.lists(st.integers(0, 20), min_size=2, max_size=8))
def test_concentration_is_half_the_mean_difference_between_pairs(aantallen: list[int]):
    """The textbook form, over all ordered pairs."""
    n, totaal = len(aantallen), sum(aantallen)
    paren = sum(abs(a - b) for a in aantallen for b in aantallen)
    assert gini(aantallen) == pytest.approx(paren / (2 * n * totaal) if totaal else 0.0)


def test_who_comes_when_it_is_full_is_counted():
    """Kok has one place: the second is one too many. Who only looks takes none; own wishes are not our advice."""
    uit = Verloop((6, 6, 3, 0, 1, 3), tuple(map(_eerste, ("kok", "kok", "lasser"))), PLEKKEN)
    assert uit.boven_plekken == 1
    kijkers = (_eerste("kok", volgt=False), _eerste("kok"), _eerste("kok", wens=True))
    assert replace(uit, eerste=kijkers).boven_plekken == 0
    assert replace(uit, eerste=(_eerste("kok", wens=True), _eerste("kok"))).boven_plekken == 1
    assert replace(uit, eerste=(_eerste("bakker"),)).boven_plekken == 1


def test_people_are_counted_by_their_cards():
    uit = Verloop((6, 2, 3, 0), (_eerste("kok"), _eerste("kok"), _eerste("bakker")), PLEKKEN)
    assert (uit.genoeg, uit.zonder, uit.bereik) == (0.5, 0.25, 0.5)
    assert uit.beroepen == {"kok": 2, "bakker": 1}
    assert uit.gini == pytest.approx(gini([2, 1, 0]))


def test_with_the_term_people_spread_and_nobody_comes_too_late():
    mensen = [Kandidaat(id=f"k{i}", skills=kan_alles_van("schoonmaker")) for i in range(6)]
    matcher = matcher_van(*mensen)
    begin, volgorde = streek(1), [(een.id, True) for een in mensen]
    zonder, met = (verloop(matcher, volgorde, begin, telt=telt) for telt in (False, True))
    assert len(zonder.beroepen) == 1
    assert zonder.boven_plekken == 5
    assert met.boven_plekken == 0
    assert len(met.beroepen) == len(met.eerste)
    assert met.gini < zonder.gini


def test_who_only_looks_takes_no_place():
    mensen = [Kandidaat(id=f"k{i}", skills=kan_alles_van("schoonmaker")) for i in range(3)]
    uit = verloop(matcher_van(*mensen), [(een.id, False) for een in mensen], streek(1), telt=True)
    assert len(uit.beroepen) == 1


@pytest.mark.langzaam
def test_the_whole_proof_runs_on_a_small_caseload():
    (proef,) = meet_verzadiging(mensen=10, vacatures=10, volgt=(1.0,))
    assert len(proef.met.kaarten) == len(proef.zonder.kaarten) == 10
    assert proef.met.boven_plekken == 0

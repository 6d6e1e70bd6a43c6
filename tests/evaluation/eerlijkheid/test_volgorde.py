"""Skew, exposure and NDKL against an oracle that is written separately, list by list and place by place."""

from math import inf, log, log2

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.eerlijkheid.vermogen import aantoonbaar, is_genoeg, keer_zoveel, nodig_per_groep
from evaluation.eerlijkheid.volgorde import meet_volgorde
from tests.evaluation.eerlijkheid.bouw import indeling, peiling, rangen


def orakel(lijst: list[int], groepen: int, k: int) -> tuple[list[float | None], float]:
    """Skew of each group and NDKL of one list, given as the groups from the first place to the last."""
    n, top = len(lijst), lijst[:k]
    scheef: list[float | None] = []
    for g in range(groepen):
        if g not in lijst:
            scheef.append(None)
        elif g not in top:
            scheef.append(-inf)
        else:
            scheef.append(log((top.count(g) / len(top)) / (lijst.count(g) / n)))
    som = gewicht = 0.0
    for i in range(1, len(top) + 1):
        kl = 0.0
        for g in set(top[:i]):
            deel = top[:i].count(g) / i
            kl += deel * log(deel / (lijst.count(g) / n))
        som, gewicht = som + kl / log2(i + 1), gewicht + 1 / log2(i + 1)
    return scheef, som / gewicht


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 2), min_size=1, max_size=25), st.integers(1, 12))
def test_one_list_is_as_the_oracle_has_it(lijst: list[int], k: int) -> None:
    deel = indeling(np.array(lijst), 3)
    gemeten = meet_volgorde(peiling(np.arange(1, len(lijst) + 1)[None], deel), deel, k)
    scheef, ndkl = orakel(lijst, 3, k)

    assert gemeten.scheefheid[:3] == pytest.approx(scheef)
    assert gemeten.scheefheid[3] is None
    assert gemeten.ndkl == pytest.approx(ndkl)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_attention_and_the_mean_over_lists_are_as_the_oracle_has_them(seed: int) -> None:
    toeval = np.random.default_rng(seed)
    mag = toeval.random((4, 15)) < 0.8
    rang, groep = rangen(toeval.random((4, 15)), mag), toeval.integers(0, 2, 15)
    deel = indeling(groep, 2)
    gemeten = meet_volgorde(peiling(rang, deel), deel, 5)

    korting = {g: [1 / log2(1 + r) for r in rang[:, groep == g].ravel() if r] for g in (0, 1)}
    gemiddeld = {g: sum(van) / len(van) for g, van in korting.items() if van}
    if len(gemiddeld) == 2:
        assert gemeten.aandacht[0] == pytest.approx(gemiddeld[0] / gemiddeld[1])
        assert gemeten.aandacht[1] == pytest.approx(gemiddeld[1] / gemiddeld[0])
    lijsten = [[int(groep[i]) for i in np.argsort(rij, kind="stable") if rij[i]] for rij in rang]
    assert gemeten.ndkl == pytest.approx(np.mean([orakel(een, 2, 5)[1] if een else 0.0 for een in lijsten]))


def test_a_random_order_is_as_random_as_the_reference_says_and_a_sorted_one_is_not() -> None:
    toeval = np.random.default_rng(1)
    groep = np.repeat([0, 1], [30, 70])
    deel = indeling(groep, 2)
    boven = 0
    for _ in range(15):
        rang = rangen(toeval.random((8, 100)), np.ones((8, 100), dtype=bool))
        gemeten = meet_volgorde(peiling(rang, deel), deel)
        boven += gemeten.ndkl > gemeten.ndkl_toeval
    assert boven <= 3  # 5 in 100 by definition
    op_groep = rangen(np.tile(groep.astype(float), (8, 1)), np.ones((8, 100), dtype=bool))
    gesorteerd = meet_volgorde(peiling(op_groep, deel), deel)
    assert gesorteerd.ndkl > gesorteerd.ndkl_toeval
    assert gesorteerd.scheefheid[0] == -inf


def test_nothing_open_gives_noughts() -> None:
    deel = indeling(np.array([0, 1]), 2)
    gemeten = meet_volgorde(peiling(np.zeros((0, 2), dtype=int), deel), deel)
    assert (gemeten.ndkl, gemeten.ndkl_toeval) == (0.0, 0.0)
    assert set(gemeten.scheefheid) == set(gemeten.aandacht) == {None}


def test_about_fourteen_hundred_and_fifty_people_a_group_are_needed() -> None:
    assert nodig_per_groep(0.20, 0.80) == 1447  # trust.md F4: "about 1,450"
    with pytest.raises(ValueError, match="between 0 and 1"):
        nodig_per_groep(0.2, 1.0)


def test_so_many_people_do_find_it_four_times_out_of_five() -> None:
    n, toeval = nodig_per_groep(0.3, 0.7), np.random.default_rng(3)
    een, ander = toeval.binomial(n, 0.3, 4000) / n, toeval.binomial(n, 0.21, 4000) / n
    samen = (een + ander) / 2
    z = (een - ander) / np.sqrt(2 * samen * (1 - samen) / n)
    assert np.mean(np.abs(z) > 1.96) == pytest.approx(0.8, abs=0.03)


@given(st.floats(0.001, 5))
def test_enough_is_enough_however_it_is_asked(fout: float) -> None:
    assert is_genoeg(fout) is (keer_zoveel(fout) <= 1) is (aantoonbaar(fout) >= 0.8)

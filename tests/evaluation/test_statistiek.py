"""Intervals and the paired test."""

import numpy as np
import pytest

from evaluation.statistiek import schat, schat_verhouding, toets


def test_the_interval_encloses_the_mean_and_repeats_with_its_seed():
    waarden = [0.1, 0.9, 0.5, 0.4, 0.7]
    schatting = schat(waarden, seed=1)
    assert schatting.gemiddelde == pytest.approx(0.52)
    assert schatting.laag < 0.52 < schatting.hoog
    assert schat(waarden, seed=1) == schatting
    assert schat(waarden, seed=2) != schatting


def test_equal_values_give_an_interval_of_no_width():
    schatting = schat([0.5] * 6, seed=1)
    assert (schatting.laag, schatting.hoog) == (0.5, 0.5)


def test_one_vacature_gives_no_interval_and_none_gives_no_mean():
    assert schat([0.5], seed=1).laag is None
    assert schat([], seed=1).gemiddelde is None
    assert toets([0.5], [0.1], seed=1) is None


def test_the_randomisation_test_is_exact_for_few_vacatures():
    """Five differences of +0.1: only "none swapped" and "all swapped" of 2^5 are as extreme, so p = 2/32."""
    assert toets([0.2, 0.3, 0.4, 0.5, 0.6], [0.1, 0.2, 0.3, 0.4, 0.5], seed=1) == pytest.approx(2 / 32)


def test_no_difference_at_all_is_no_evidence():
    assert toets([0.2, 0.3], [0.2, 0.3], seed=1) == 1.0


def test_the_sampled_test_finds_a_difference_in_many_vacatures():
    baseline = [(number % 7) / 10 for number in range(60)]
    assert toets([one + 0.05 for one in baseline], baseline, seed=1) < 0.001
    mixed = [one + (0.05 if number % 2 else -0.05) for number, one in enumerate(baseline)]
    assert toets(mixed, baseline, seed=1) > 0.5


def test_with_equal_denominators_the_interval_is_that_of_a_mean():
    teller = np.array([0, 1, 1, 0, 1, 1, 1, 0, 1, 1] * 6)
    verhouding, gemiddelde = schat_verhouding(teller, np.ones_like(teller), seed=1), schat(list(teller), seed=1)
    assert verhouding.gemiddelde == pytest.approx(gemiddelde.gemiddelde)
    assert (verhouding.laag, verhouding.hoog) == pytest.approx((gemiddelde.laag, gemiddelde.hoog), abs=0.02)


def test_the_interval_repeats_with_its_seed_and_stays_within_zero_and_one():
    teller, noemer = np.array([1, 0, 2, 0, 1, 3]), np.array([1, 0, 3, 1, 2, 3])
    een = schat_verhouding(teller, noemer, seed=1)
    assert een == schat_verhouding(teller, noemer, seed=1)
    assert een != schat_verhouding(teller, noemer, seed=2)
    assert een.gemiddelde == pytest.approx(7 / 10)
    assert 0 <= een.laag < 0.7 < een.hoog <= 1
    assert een.n == 5


def test_one_sentence_gives_no_interval():
    een = schat_verhouding(np.array([0, 1]), np.array([0, 2]), seed=1)
    assert (een.gemiddelde, een.laag, een.n) == (0.5, None, 1)


def test_rare_items_still_have_an_interval():
    """Most draws of 40 sentences hold at least one of the two; those that hold none have no value and drop out."""
    teller, noemer = np.zeros(40, dtype=np.int64), np.zeros(40, dtype=np.int64)
    noemer[:2], teller[0] = 1, 1
    een = schat_verhouding(teller, noemer, seed=1)
    assert (een.laag, een.gemiddelde, een.hoog) == (0, 0.5, 1)

"""The reliability table adds up, and the plot shows every row of it."""

import numpy as np
import pytest

from evaluation.betrouwbaarheid import Bak, bakken, plaat


def test_pairs_fall_in_the_fifth_of_their_match():
    match = np.array([0.0, 0.19, 0.2, 0.95, 1.0])
    goed = np.array([False, True, True, True, False])
    delen = bakken(match, goed, np.ones(5))
    assert [(bak.vanaf, bak.aantal) for bak in delen] == [(0.0, 2), (0.2, 1), (0.4, 0), (0.6, 0), (0.8, 2)]
    assert delen[0].match == pytest.approx(0.095)
    assert delen[0].goed == pytest.approx(0.5)
    assert delen[2] == Bak(0.4, 0, None, None)


def test_a_heavier_pair_counts_heavier():
    (onder, *_) = bakken(np.array([0.1, 0.1]), np.array([True, False]), np.array([3.0, 1.0]))
    assert onder.goed == pytest.approx(0.75)


def test_the_plot_has_a_dot_for_every_row_with_pairs():
    leeg = Bak(0.4, 0, None, None)
    een = plaat((Bak(0.0, 5, 0.1, 0.2), leeg))
    twee = plaat((Bak(0.0, 5, 0.1, 0.2), leeg, Bak(0.8, 7, 0.9, 0.95)))
    assert een.startswith("<svg")
    assert "deel dat volgens experts gelijk is" in een
    assert twee.count("circle") == een.count("circle") + 1


def test_the_plot_is_the_same_every_time():
    rij = (Bak(0.0, 5, 0.1, 0.2),)
    assert plaat(rij) == plaat(rij)

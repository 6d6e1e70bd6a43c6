"""The thresholds by hand: mean and spread inside a group, and what a threshold leaves."""

import numpy as np
import pytest

from evaluation.richtingen.drempels import Drempel, Ruimte, drempel, ruimte, uit_caseload, vertellers
from evaluation.richtingen.wereld import Wereld, maak_wereld
from models.skills import Bewijs
from tests.omscholing import klein

ISCO = np.array(["5120", "5120", "5121", "9111"])
TABEL = np.array([[1.0, 0.75, 0.125, 0.0], [0.25, 1.0, 0.625, 0.1]])
EIGEN = np.array([0, 1])


def test_a_threshold_is_the_mean_less_one_standard_deviation_inside_the_group():
    """Inside 5120: 3/4 and 1/4, mean 1/2, spread 1/4; at or above 1/4 are 3/4, 1/4 and 5/8 of six pairs."""
    uit = drempel(TABEL, EIGEN, ISCO, 4)
    assert (uit.cijfers, uit.paren, uit.aandeel) == (4, 2, 0.5)
    assert (uit.gemiddelde, uit.spreiding, uit.haalbaar) == (0.5, 0.25, 0.25)


def test_a_wider_group_takes_more_pairs():
    """Inside 512: 3/4, 1/8, 1/4 and 5/8, at 5/16, 5/16, 3/16 and 3/16 from their mean 7/16."""
    uit = drempel(TABEL, EIGEN, ISCO, 3)
    assert uit.paren == 4
    assert uit.gemiddelde == 0.4375
    assert uit.spreiding == pytest.approx(np.sqrt((2 * 0.3125**2 + 2 * 0.1875**2) / 4))


def test_a_language_without_neighbours_has_no_threshold():
    with pytest.raises(ValueError, match="no ISCO group"):
        drempel(TABEL[:, :2], EIGEN, np.array(["1111", "2222"]), 4)


def test_what_a_threshold_leaves_is_counted_per_person():
    """At or above .5 the first has two, the second two; three or more has nobody."""
    assert ruimte(TABEL, 0.5) == Ruimte(0.5, 2.0, 0.0)
    assert ruimte(TABEL, 0.1) == Ruimte(0.1, 3.5, 1.0)


@pytest.fixture(scope="module")
def wereld() -> Wereld:
    return maak_wereld(klein())


def test_evidence_scales_the_threshold(wereld: Wereld):
    """Everything claimed instead of proven: every bereik times .6, and so mean, spread and threshold."""
    diploma, genoemd, *_ = vertellers(wereld, 2020)
    een, ander = diploma.drempels[0], genoemd.drempels[0]
    assert ander.paren == een.paren
    assert ander.haalbaar == pytest.approx(een.haalbaar * Bewijs.GENOEMD.gewicht, abs=1e-9)
    assert ander.aandeel == pytest.approx(een.aandeel)


def test_who_tells_less_reaches_less(wereld: Wereld):
    gemiddeld = [groep.drempels[0].gemiddelde for groep in vertellers(wereld, 2020)]
    assert gemiddeld[0] > gemiddeld[1] > gemiddeld[2]


def test_the_true_beroep_of_the_invented_caseload_is_where_its_people_reach_most(wereld: Wereld):
    uit = uit_caseload(wereld, 2020, 30)
    assert uit.aantal == 30
    assert isinstance(uit.drempels[0], Drempel)
    assert [een.drempel for een in uit.ruimtes] == sorted(een.drempel for een in uit.ruimtes)

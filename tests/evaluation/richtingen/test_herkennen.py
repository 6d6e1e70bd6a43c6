"""Whether the true beroep is found: the measure by hand, and the systems where the answer is plain."""

import numpy as np
import pytest

from evaluation.richtingen.herkennen import RECALL, Herkend, gevonden, meet_herkennen
from evaluation.richtingen.personen import Vorm
from evaluation.richtingen.systemen import JACCARD, MOTOR, WILLEKEURIG, overlap
from evaluation.richtingen.wereld import Wereld, maak_wereld
from tests.omscholing import klein


def test_the_true_beroep_counts_when_it_is_among_the_first():
    """Ranks 1, 2 and 6."""
    tabel = np.array([[9, 1, 1, 1, 1, 1], [9, 8, 1, 1, 1, 1], [9, 8, 7, 6, 5, 4]], dtype=float)
    assert gevonden(tabel, [0, 1, 5]) == {"recall@1": [1.0, 0.0, 0.0], "recall@5": [1.0, 1.0, 0.0]}


def test_equal_scores_stand_in_the_order_of_the_columns():
    assert gevonden(np.zeros((2, 6)), [0, 5]) == {"recall@1": [1.0, 0.0], "recall@5": [1.0, 0.0]}


def test_overlap_is_what_both_have_of_what_either_has():
    """{a, b} with {b, c}: one of three; with itself all; an empty set with an empty one: nothing."""
    uit = overlap([{"a", "b"}, set()], [{"b", "c"}, {"a", "b"}, set()])
    assert uit.tolist() == [[1 / 3, 1.0, 0.0], [0.0, 0.0, 0.0]]


@pytest.fixture(scope="module")
def wereld() -> Wereld:
    return maak_wereld(klein(), 12)


def _recall(herkend: Herkend, systeem: str) -> float | None:
    return next(one.cijfers[RECALL].schatting.gemiddelde for one in herkend.systemen if one.systeem == systeem)


def test_who_names_every_skill_is_found_by_those_who_read_skills(wereld: Wereld):
    uit = meet_herkennen(wereld, Vorm.ALLES, 2020)
    assert uit.personen == 12
    assert _recall(uit, MOTOR) == _recall(uit, JACCARD) == 1.0
    toeval = _recall(uit, WILLEKEURIG)
    assert toeval is not None
    assert toeval < 1.0
    assert sum(one.n for one in uit.per_groep.values()) == 12


def test_in_other_words_the_same_concepts_are_found_by_meaning_only(wereld: Wereld):
    uit = meet_herkennen(wereld, Vorm.WOORDEN, 2020)
    engine, exact = _recall(uit, MOTOR), _recall(uit, JACCARD)
    assert engine is not None
    assert exact is not None
    assert engine > exact

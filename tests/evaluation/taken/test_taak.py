"""A task that measures nothing, or measures wrongly, cannot be built."""

import pytest

from evaluation.taken.opbouw import alleen_apart, groepeer, maak_taak
from evaluation.taken.taak import Taak
from models.training.begrippen import is_apart

APART = next(f"proef/{n}" for n in range(100) if is_apart(f"proef/{n}"))
TRAINT = next(f"proef/{n}" for n in range(100) if not is_apart(f"proef/{n}"))


@pytest.mark.parametrize(
    ("vragen", "relevant", "reden"),
    [
        ((), (), "without queries"),
        (("a",), (), "1 queries but 0 answers"),
        (("a",), (frozenset[int](),), "without a right answer"),
        (("a",), (frozenset({2}),), "not in the corpus"),
        (("a",), (frozenset({-1}),), "not in the corpus"),
    ],
)
def test_a_task_that_does_not_hold_together_is_refused(vragen, relevant, reden: str):
    with pytest.raises(ValueError, match=reden):
        Taak("proef", "", vragen, ("x", "y"), relevant)


def test_texts_that_read_the_same_are_one_in_the_first_spelling():
    assert groepeer([("Luider", "a"), ("luider ", "b"), ("koster", "a")]) == {"Luider": {"a", "b"}, "koster": {"a"}}


def test_a_text_that_also_names_a_concept_that_trains_is_not_asked():
    paren = [("luider", APART), ("Koster", APART), ("koster", TRAINT), ("wachter", TRAINT)]
    assert alleen_apart(paren) == {"luider": {APART}}


def test_a_corpus_holds_each_text_once_and_a_query_without_an_answer_in_it_is_left_out():
    taak = maak_taak("proef", "", {"v": ["B", "c", "weg"], "w": ["weg"]}, ["a", "b", "A", "", "c"])
    assert taak == Taak("proef", "", ("v",), ("a", "b", "c"), (frozenset({1, 2}),))

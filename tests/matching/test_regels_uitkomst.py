from itertools import product

import numpy as np
import pytest

from matching.regels_uitkomst import als_uitkomst, ja_nee, oordeel, slechtste
from models.waardelijsten import Uitkomst

JA, ONB, NEE = 1, 0, -1

# The full truth table of "and" (Kleene): one no decides, unknown is never a yes.
EN = {
    (JA, JA): JA,
    (JA, ONB): ONB,
    (JA, NEE): NEE,
    (ONB, JA): ONB,
    (ONB, ONB): ONB,
    (ONB, NEE): NEE,
    (NEE, JA): NEE,
    (NEE, ONB): NEE,
    (NEE, NEE): NEE,
}


def test_truth_table_of_the_worst_answer() -> None:
    assert EN.keys() == set(product((JA, ONB, NEE), repeat=2))
    links, rechts = (np.array(kant, dtype=np.int8) for kant in zip(*EN, strict=True))
    assert list(slechtste(links, rechts)) == list(EN.values())


@pytest.mark.parametrize(
    ("niet", "onbekend", "code"),
    [(False, False, JA), (False, True, ONB), (True, False, NEE), (True, True, NEE)],
)
def test_no_wins_from_unknown_and_unknown_from_yes(niet: bool, onbekend: bool, code: int) -> None:
    codes = oordeel(niet=np.array([niet]), onbekend=np.array([onbekend]))
    assert (list(codes), codes.dtype) == ([code], np.int8)


def test_facts_and_outcomes_share_their_numbers() -> None:
    assert [ja_nee(feit) for feit in (True, None, False)] == [JA, ONB, NEE]
    assert [als_uitkomst(code) for code in (JA, ONB, NEE)] == [
        Uitkomst.VOLDOET,
        Uitkomst.ONBEKEND,
        Uitkomst.VOLDOET_NIET,
    ]

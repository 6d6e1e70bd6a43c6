"""The three figures, worked out by hand."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from models.training.begrippen import Begrip, Bron, is_apart
from models.training.ontwikkelmaat import map_van_groepen, meet, mrr


def test_mrr_is_the_mean_of_one_over_the_rank():
    """Ranks 1, 3 and 2: (1 + 1/3 + 1/2) / 3."""
    scores = np.array([[0.9, 0.5, 0.1], [0.4, 0.3, 0.6], [0.1, 0.8, 0.3]], dtype=np.float32)
    assert mrr(scores, np.array([0, 1, 2])) == pytest.approx(11 / 18)


def test_of_equal_scores_the_earlier_answer_comes_first():
    """Ranks 1, 2 and 3."""
    assert mrr(np.zeros((3, 3), dtype=np.float32), np.array([0, 1, 2])) == pytest.approx((1 + 1 / 2 + 1 / 3) / 3)


def test_map_is_the_mean_precision_at_the_others_of_the_group():
    """Ranks of the others: (1, 4), (1, 2), (3, 4), (2) and (4); a text never finds itself."""
    scores = np.array(
        [
            [9.0, 0.9, 0.1, 0.5, 0.3],
            [0.9, 9.0, 0.8, 0.1, 0.2],
            [0.1, 0.2, 9.0, 0.9, 0.8],
            [0.4, 0.3, 0.6, 9.0, 0.5],
            [0.2, 0.3, 0.4, 0.1, 9.0],
        ],
        dtype=np.float32,
    )
    precisies = [(1 + 2 / 4) / 2, 1, (1 / 3 + 2 / 4) / 2, 1 / 2, 1 / 4]
    assert map_van_groepen(scores, np.array([0, 0, 0, 1, 1])) == pytest.approx(sum(precisies) / 5)


VECTOREN = {
    "bakker": (1, 0, 0),
    "baker": (1, 0, 0),
    "broodbakker": (1, 0, 0),
    "smid": (0, 1, 0),
    "hoefsmid": (0.9, 0.1, 0),  # nearest to bakker: rank 2
    "kok": (0, 0, 1),
    "cook": (0, 0.5, 1),
    "chef": (0, 0.2, 1),  # rank 1
    "souschef": (1, 0.5, 0.1),  # bakker, smid, kok: rank 3; baker 1, cook 0.35: rank 2
    "zager": (1, 0, 0),
    "houtzager": (0.9, 0, 0),
    "zanger": (0.8, 0.1, 0),
    "koorzanger": (0.8, 0.6, 0),
}


def encode(teksten: Sequence[str]) -> NDArray[np.float32]:
    return np.array([VECTOREN[tekst] for tekst in teksten], dtype=np.float32)


def test_only_what_is_kept_apart_asks_and_every_occupation_can_be_found():
    beroepen = [
        Begrip(Bron.ESCO_BEROEP, "beroep/5", ("bakker", "broodbakker"), ("baker",)),
        Begrip(Bron.ESCO_BEROEP, "beroep/13", ("smid", "hoefsmid")),
        Begrip(Bron.ESCO_BEROEP, "beroep/21", ("kok", "chef", "souschef"), ("cook",)),
    ]
    titels = [
        Begrip(Bron.UWV_TITEL, "skill/5", ("zager", "houtzager")),
        Begrip(Bron.UWV_TITEL, "skill/22", ("zanger", "koorzanger")),
        Begrip(Bron.UWV_TITEL, "skill/34", ("alleen",)),
        Begrip(Bron.UWV_TITEL, "skill/6", ("niet", "gevraagd")),
    ]
    assert [is_apart(one.sleutel) for one in (*beroepen, *titels)] == [False, True, True, True, True, True, False]
    maat = meet(encode, beroepen, titels)
    assert maat.andere_naam == pytest.approx((1 / 2 + 1 + 1 / 3) / 3)
    assert maat.engels == pytest.approx((1 + 1 / 2) / 2)  # the smith has no English name: it neither asks nor is found
    # zager: houtzager .9 first. houtzager: zager .9 first. zanger: zager .8, houtzager .72, koorzanger .70: rank 3.
    # koorzanger: zager .8, houtzager .72, zanger .70: rank 3.
    assert maat.titels == pytest.approx((1 + 1 + 1 / 3 + 1 / 3) / 4)


def test_without_anything_apart_there_is_nothing_to_measure():
    with pytest.raises(ValueError, match="nothing is kept apart"):
        meet(encode, [Begrip(Bron.ESCO_BEROEP, "beroep/5", ("bakker", "broodbakker"))], [])

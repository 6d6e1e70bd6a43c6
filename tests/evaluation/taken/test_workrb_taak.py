"""Inside workrb's own harness the same scores give the same figures as our metrics do."""

from collections.abc import Sequence

import numpy as np
import pytest

pytest.importorskip("workrb", reason="het pakket workrb is niet geïnstalleerd (pip install --group workrb)")

from evaluation.taken.maten import meet
from evaluation.taken.taak import Scores, Taak
from evaluation.taken.workrb_taak import draai, maten

TAAK = Taak(
    "winkeltje",
    "Verzonnen titels bij verzonnen namen, waarvan er een dubbel is.",
    ("kassahulp", "bakker in opleiding", "kassahulp"),
    ("caissière", "bakker", "bakker", "bloemist"),
    (frozenset({0}), frozenset({2}), frozenset({0, 3})),
)


class Vast:
    """Scores that were written down."""

    naam = "vast"

    def __init__(self, rijen: Sequence[Sequence[float]]) -> None:
        self._rijen = rijen

    def scores(self, vragen: Sequence[str], corpus: Sequence[str]) -> Scores:
        assert tuple(vragen) == TAAK.vragen
        assert tuple(corpus) == TAAK.corpus
        return np.array(self._rijen, dtype=np.float32)


def test_the_harness_gives_the_figures_worked_out_by_hand():
    uit = draai(Vast([[0.9, 0.2, 0.2, 0.1], [0.1, 0.7, 0.7, 0.3], [0.1, 0.8, 0.7, 0.6]]), TAAK)
    # Ranks of what is right: 1; 2, for of two that tie the first goes first; 3 and 4.
    assert uit["mrr"] == pytest.approx((1 + 1 / 2 + 1 / 3) / 3)
    assert uit["map"] == pytest.approx((1 + 1 / 2 + (1 / 3 + 2 / 4) / 2) / 3)
    assert uit["hit@1"] == pytest.approx(1 / 3)
    assert uit["hit@10"] == 1.0


@pytest.mark.parametrize("zaad", range(5))
def test_the_harness_and_our_metrics_agree_also_where_scores_tie(zaad):
    rijen = np.random.default_rng(zaad).integers(0, 3, (3, 4)) / 2
    zoeker = Vast(rijen.tolist())
    eigen = meet(zoeker.scores(TAAK.vragen, TAAK.corpus), TAAK, tuple(maten(TAAK).values()))
    uit = draai(zoeker, TAAK)
    assert uit == pytest.approx({naam: np.mean(eigen[maat.label]) for naam, maat in maten(TAAK).items()})

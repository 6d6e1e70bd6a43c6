"""From scores to the value of every metric per query."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.baselines import DECIMALEN
from evaluation.metrics import MAP, MRR, NDCG, Hit, Metric, RPrecision
from evaluation.report import gedefinieerd
from evaluation.taken.taak import Scores, Taak

# MAP over the first hundred: the harness of MELO looks no deeper, so its published figures do not either.
RANG, GEMIDDELD = MRR(1.0), MAP(100, 1.0)
MATEN: tuple[Metric, ...] = (RANG, GEMIDDELD, Hit(1, 1.0), Hit(10, 1.0), NDCG(10), RPrecision(1.0))


def meet(scores: Scores, taak: Taak, maten: Sequence[Metric] = MATEN) -> dict[str, list[float]]:
    """Label of the metric -> one value per query, in the order of `taak.vragen`.

    The metrics read ranked ids. Here every element is called after its rank, so that all queries share one list.

    Args:
        scores: Shape (queries, corpus), float32, finite.
        taak: What is right.
        maten: What to measure.

    Raises:
        ValueError: The scores have another shape, or are not finite.
    """
    if scores.shape != (len(taak.vragen), len(taak.corpus)):
        raise ValueError(f"{taak.naam}: scores of shape {scores.shape}")
    ids = [str(rang) for rang in range(1, len(taak.corpus) + 1)]
    oordelen = [
        {ids[rang - 1]: 1.0 for rang in rangen(rij, sorted(goed))}
        for rij, goed in zip(scores, taak.relevant, strict=True)
    ]
    return {maat.label: gedefinieerd(maat(ids, one) for one in oordelen) for maat in maten}


def rangen(rij: NDArray[np.float32], plekken: Sequence[int]) -> list[int]:
    """The ranks, from 1, that the elements at `plekken` have among all of one query, in the same order.

    A rank is one more than the number that score higher, or the same and stand earlier. Scores are rounded as the
    engine rounds them, so that the last digits of a sum in another order decide nothing.

    Args:
        rij: Scores, shape (corpus,), float32.
        plekken: Indexes of the elements.

    Raises:
        ValueError: A score is not finite.
    """
    if not np.isfinite(rij).all():
        raise ValueError("a score that is not finite has no rank")
    afgerond = np.round(rij, DECIMALEN)
    eigen = afgerond[list(plekken)]
    hoger = np.count_nonzero(afgerond > eigen[:, None], axis=1)
    gelijk = (np.count_nonzero(afgerond[:plek] == afgerond[plek]) for plek in plekken)
    return [1 + int(boven) + int(ervoor) for boven, ervoor in zip(hoger, gelijk, strict=True)]

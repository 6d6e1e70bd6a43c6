"""Fitting without fooling oneself: every vacature is ranked by a system that was fitted without it.

Twelve vacatures are few. Whoever tries twenty settings on them and reports the best one reports luck as
well. The run that comes out of `kruisvalideer` holds, for each vacature, the answer of a system fitted on
the other parts only, and goes into `evalueer` beside the baselines like any other system. The distance
between that figure and the one fitted on everything is the optimism.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from evaluation.experiment import meet
from evaluation.metrics import Metric
from evaluation.qrels import Qrels
from evaluation.report import gedefinieerd
from evaluation.run import Rangschikker, Run, maak_run

Fit = Callable[[tuple[str, ...]], Rangschikker]
"""From the vacatures that may be looked at to a system."""


def verdeel(vacatures: Sequence[str], delen: int, seed: int) -> tuple[tuple[str, ...], ...]:
    """Split at random into parts of (almost) equal size: 2 = split-half, `len(vacatures)` = leave-one-out.

    Raises:
        ValueError: Fewer than two parts, or more parts than vacatures.
    """
    if not 2 <= delen <= len(vacatures):
        raise ValueError("delen is at least 2 and at most the number of vacatures")
    order = np.random.default_rng(seed).permutation(len(vacatures))
    return tuple(tuple(vacatures[i] for i in sorted(part)) for part in np.array_split(order, delen))


def kruisvalideer(systeem: str, fit: Fit, delen: Sequence[Sequence[str]]) -> Run:
    """Rank each part with what `fit` makes of all the other parts."""
    lijsten: dict[str, tuple[tuple[str, float], ...]] = {}
    for held_out in delen:
        ranker = fit(tuple(one for part in delen if part is not held_out for one in part))
        lijsten.update(maak_run(systeem, ranker, held_out).lijsten)
    return Run(systeem, lijsten)


def kies_beste(rangschikkers: Mapping[str, Rangschikker], qrels: Qrels, metric: Metric) -> Fit:
    """A fit that picks, of the given systems, the one with the best mean on the vacatures it may look at.

    Every system ranks every vacature once, here; picking is free afterwards. The first one wins a tie.
    """
    runs = {naam: maak_run(naam, one, qrels.vacatures) for naam, one in rangschikkers.items()}
    values = {n: dict(zip(qrels.vacatures, meet(run, qrels, metric), strict=True)) for n, run in runs.items()}

    def fit(vacatures: tuple[str, ...]) -> Rangschikker:
        totals = {naam: sum(gedefinieerd(values[naam][one] for one in vacatures)) for naam in runs}
        return runs[max(totals, key=lambda naam: totals[naam])]

    return fit

"""How sure a mean over vacatures is, and whether a difference could be chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import stats

HERHALINGEN = 9_999
BETROUWBAARHEID = 0.95
_BATCH = 1_000  # resamples held in memory at once


@dataclass(frozen=True, slots=True)
class Schatting:
    """A mean over vacatures with its interval.

    Attributes:
        gemiddelde: Mean; None where no vacature had a value.
        laag: Lower end of the 95% interval; None with fewer than two vacatures.
        hoog: Upper end.
        n: Vacatures that had a value.
    """

    gemiddelde: float | None
    laag: float | None
    hoog: float | None
    n: int


def schat(waarden: Sequence[float], seed: int) -> Schatting:
    """Mean with a 95% percentile bootstrap interval over vacatures (Efron and Tibshirani 1993, ch. 13).

    Args:
        waarden: One value per vacature.
        seed: Of the resampling: the same values and seed give the same interval.
    """
    n = len(waarden)
    if n < 2:
        return Schatting(waarden[0] if n else None, None, None, n)
    interval = stats.bootstrap(
        (np.asarray(waarden, dtype=np.float64),),
        np.mean,
        n_resamples=HERHALINGEN,
        batch=_BATCH,
        confidence_level=BETROUWBAARHEID,
        method="percentile",
        rng=np.random.default_rng(seed),
    ).confidence_interval
    return Schatting(float(np.mean(waarden)), float(interval.low), float(interval.high), n)


def schat_verhouding(teller: NDArray[np.int64], noemer: NDArray[np.int64], seed: int) -> Schatting:
    """Sum of `teller` over sum of `noemer`, with a 95% percentile bootstrap interval over texts.

    Texts are drawn whole, so that what goes wrong together stays together. A draw with nothing in the denominator
    has no value and is left out.

    Args:
        teller: One number per text.
        noemer: One per text, in the same order.
        seed: Of the resampling.

    Returns:
        Its `n` is the number of texts with something in the denominator; below two there is no interval.
    """
    n = int(np.count_nonzero(noemer))
    if n == 0:
        return Schatting(None, None, None, 0)
    waarde = float(teller.sum() / noemer.sum())
    if n < 2:
        return Schatting(waarde, None, None, n)
    keren = _trekkingen(len(noemer), seed)
    tellers, noemers = keren @ teller, keren @ noemer
    trekkingen = tellers[noemers > 0] / noemers[noemers > 0]
    laag, hoog = np.quantile(trekkingen, [(1 - BETROUWBAARHEID) / 2, (1 + BETROUWBAARHEID) / 2])
    return Schatting(waarde, float(laag), float(hoog), n)


@lru_cache(maxsize=1)
def _trekkingen(n: int, seed: int) -> NDArray[np.int64]:
    """How often each of n texts is drawn; shape (HERHALINGEN, n), the same for every ratio over the same texts."""
    return np.random.default_rng(seed).multinomial(n, np.full(n, 1 / n), HERHALINGEN)


def toets(waarden: Sequence[float], van_baseline: Sequence[float], seed: int) -> float | None:
    """Two-sided p of a paired randomisation test on the mean difference; None with fewer than two vacatures.

    Under the null hypothesis each vacature's two values could as well have been swapped. Exact up to 13
    vacatures (2^13 swaps), sampled above. Source: Smucker, Allan and Carterette (2007), CIKM.

    Args:
        waarden: One value per vacature.
        van_baseline: Those of the baseline, same vacatures in the same order.
        seed: Of the sampled swaps.
    """
    if len(waarden) < 2:
        return None
    result = stats.permutation_test(
        (np.asarray(waarden, dtype=np.float64), np.asarray(van_baseline, dtype=np.float64)),
        lambda one, other, axis: np.mean(one - other, axis=axis),
        permutation_type="samples",
        n_resamples=HERHALINGEN,
        batch=_BATCH,
        vectorized=True,
        rng=np.random.default_rng(seed),
    )
    return float(result.pvalue)

"""How large a region, or how many, before a difference between two ways of working can be seen in what is counted.

Two groups of equal size, a two-sided test at 5% and a chance of 80% to see the difference when it is there.
"""

from dataclasses import dataclass
from math import ceil, log, sqrt
from typing import Final

import numpy as np
from scipy import stats

MACHT: Final = 0.80
ALFA: Final = 0.05
_Z: Final = float(stats.norm.ppf(1 - ALFA / 2) + stats.norm.ppf(MACHT))


@dataclass(frozen=True, slots=True, kw_only=True)
class BenodigdeOmvang:
    """What it takes to show one difference in placements.

    Attributes:
        verschil: Relative, e.g. 0.25 for a quarter more.
        plaatsingen: Placements in the group that goes on as before.
        kwartalen: Quarters of one region of the size of the IJmond in that group.
        regios: Regions of that size in each group when both count for a year and regions differ by nature.
        gezien: Share of drawn comparisons of that size in which the test saw it; about `MACHT`.
    """

    verschil: float
    plaatsingen: int
    kwartalen: float
    regios: int
    gezien: float


def plaatsingen_nodig(verschil: float, spreiding: float = 1.0) -> int:
    """Placements needed in the group that goes on as before.

    From the variance of a log rate ratio, `phi (1/E0 + 1/E1)` with E1 = (1 + difference) E0.

    Args:
        verschil: Relative, above -1 and not 0.
        spreiding: phi, variance over mean of the count; 1 = Poisson.
    """
    ratio = 1 + verschil
    return ceil(_Z**2 * spreiding * (1 + 1 / ratio) / log(ratio) ** 2)


def regios_nodig(verschil: float, per_jaar: float, tussen: float) -> int:
    """Regions in each group, each counted for a year (Hayes and Bennett 1999, Int. J. Epidemiology 28, 319-326).

    Args:
        verschil: Relative.
        per_jaar: Placements a year in a region that goes on as before.
        tussen: Coefficient of variation between regions.
    """
    oud, nieuw = per_jaar, per_jaar * (1 + verschil)
    return ceil(1 + _Z**2 * (oud + nieuw + tussen**2 * (oud**2 + nieuw**2)) / (oud - nieuw) ** 2)


def gepaard_nodig(verschil: float, discordant: float) -> int:
    """Placements needed to show a difference in recall over the same placements (Connor 1987, Biometrics 43, 207-211).

    Args:
        verschil: Of the two shares, between 0 and `discordant`.
        discordant: Share of the placements that one list has and the other has not, in (0, 1].
    """
    z_alfa, z_macht = (float(stats.norm.ppf(p)) for p in (1 - ALFA / 2, MACHT))
    return ceil(((z_alfa * sqrt(discordant) + z_macht * sqrt(discordant - verschil**2)) / verschil) ** 2)


def gezien(verschil: float, verwacht: float, spreiding: float, seed: int, keren: int = 20_000) -> float:
    """In which share of drawn comparisons the test on the log rate ratio sees a difference.

    Args:
        verschil: Relative; 0: how often it sees what is not there.
        verwacht: Expected placements in the group that goes on as before.
        spreiding: Variance over mean of the counts, at least 1: Poisson, or gamma-Poisson above 1.
        seed: Of the draws.
        keren: How many comparisons.
    """
    rng = np.random.default_rng(seed)
    oud, nieuw = (_tel(rng, gemiddelde, spreiding, keren) for gemiddelde in (verwacht, verwacht * (1 + verschil)))
    oud, nieuw = np.maximum(oud, 0.5), np.maximum(nieuw, 0.5)
    z = np.log(nieuw / oud) / np.sqrt(spreiding * (1 / oud + 1 / nieuw))
    return float((np.abs(z) > stats.norm.ppf(1 - ALFA / 2)).mean())


def omvang(verschil: float, per_kwartaal: float, spreiding: float, tussen: float, seed: int) -> BenodigdeOmvang:
    """What it takes to show this difference; see `BenodigdeOmvang`."""
    nodig = plaatsingen_nodig(verschil, spreiding)
    return BenodigdeOmvang(
        verschil=verschil,
        plaatsingen=nodig,
        kwartalen=nodig / per_kwartaal,
        regios=regios_nodig(verschil, 4 * per_kwartaal, tussen),
        gezien=gezien(verschil, nodig, spreiding, seed),
    )


def _tel(
    rng: np.random.Generator, gemiddelde: float, spreiding: float, keren: int
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    if spreiding <= 1:
        return rng.poisson(gemiddelde, keren).astype(np.float64)
    schaal = spreiding - 1
    return rng.poisson(rng.gamma(gemiddelde / schaal, schaal, keren)).astype(np.float64)

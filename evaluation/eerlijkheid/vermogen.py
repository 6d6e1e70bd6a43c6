"""How many people a comparison needs before it can say anything (trust.md 5.3, F4)."""

from math import ceil, exp, log, sqrt
from typing import Final

from scipy.stats import norm

VIER_VIJFDE: Final = 0.80  # the four-fifths rule: a flag of the American UGESP, no Dutch law (trust.md 5.3, F1)
ALFA: Final = 0.05
KRACHT: Final = 0.80
BASIS: Final = 0.20

Z_ALFA: Final = float(norm.ppf(1 - ALFA / 2))
_Z: Final = Z_ALFA + float(norm.ppf(KRACHT))


def nodig_per_groep(basis: float = BASIS, verhouding: float = VIER_VIJFDE) -> int:
    """People in each of two groups, so that this ratio is found in four out of five times.

    Two-sided test of two proportions at 5% (Fleiss, Levin and Paik 2003, formula 4.14 without continuity correction).

    Args:
        basis: Chance of being chosen in the better group, in (0, 1).
        verhouding: Ratio of the chances that has to be found, in (0, 1).

    Raises:
        ValueError: A chance or ratio outside (0, 1).
    """
    if not (0 < basis < 1 and 0 < verhouding < 1):
        raise ValueError("basis and verhouding are between 0 and 1")
    lager = basis * verhouding
    midden = (basis + lager) / 2
    toeval = Z_ALFA * sqrt(2 * midden * (1 - midden))
    verschil = (_Z - Z_ALFA) * sqrt(basis * (1 - basis) + lager * (1 - lager))
    return ceil(((toeval + verschil) / (basis - lager)) ** 2)


def is_genoeg(fout: float) -> bool:
    """Whether a ratio of four fifths would be found with this standard error of its logarithm."""
    return fout * _Z <= -log(VIER_VIJFDE)


def aantoonbaar(fout: float) -> float:
    """The ratio, in (0, 1], that would be found in four out of five times with this standard error."""
    return exp(-_Z * fout)


def keer_zoveel(fout: float) -> float:
    """How many times as many data a ratio of four fifths needs; 1 or less: there is enough."""
    return (_Z * fout / -log(VIER_VIJFDE)) ** 2

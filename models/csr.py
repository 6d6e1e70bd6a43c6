"""Rows of lists that are stored one after the other (compressed sparse rows)."""

import numpy as np
from numpy.typing import NDArray

Getallen = NDArray[np.int64]


def plekken(start: NDArray[np.integer], rijen: NDArray[np.integer]) -> tuple[Getallen, Getallen]:
    """Where the items of some rows stand, and where each of those rows then starts.

    Args:
        start: Where each of n rows begins, shape (n + 1,).
        rijen: Row numbers, shape (m,), in any order.

    Returns:
        New starts, shape (m + 1,), and the places of all their items, one after the other.
    """
    van = start[rijen].astype(np.int64)
    nieuw = np.zeros(len(rijen) + 1, dtype=np.int64)
    np.cumsum(start[rijen + 1] - van, out=nieuw[1:])
    return nieuw, np.repeat(van - nieuw[:-1], np.diff(nieuw)) + np.arange(nieuw[-1])


def houd(start: NDArray[np.integer], telt: NDArray[np.bool_]) -> tuple[Getallen, Getallen]:
    """Where the items that count stand, and where each row starts when only those are kept.

    Places and `take` instead of a boolean index: that one is several times slower on a mask without a pattern.
    """
    plek = np.flatnonzero(telt)
    return np.searchsorted(plek, start), plek

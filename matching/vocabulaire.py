"""Two sorted vocabularies made into one."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

_T = TypeVar("_T", bound=Any)  # with an order


@dataclass(frozen=True, slots=True, eq=False)
class Vereniging(Generic[_T]):
    """What is in either of two vocabularies, sorted, each entry once.

    Attributes:
        namen: The entries.
        eigen: Number in `namen` of each entry of the first vocabulary, int32.
        ander: Number in `namen` of each entry of the second, int32.
        nieuw: Numbers in the second of what the first did not have, ascending.
        plek: For each of those the number in the first before which it comes, ascending.
    """

    namen: tuple[_T, ...]
    eigen: NDArray[np.int32]
    ander: NDArray[np.int32]
    nieuw: NDArray[np.intp]
    plek: NDArray[np.intp]


def verenig(eigen: tuple[_T, ...], ander: tuple[_T, ...]) -> Vereniging[_T]:
    """Join two vocabularies, each sorted and without doubles; quick when the second is small."""
    plek = np.array([bisect_left(eigen, naam) for naam in ander], dtype=np.intp)
    is_nieuw = np.array([i == len(eigen) or eigen[i] != naam for i, naam in zip(plek, ander, strict=True)], dtype=bool)
    nieuw = np.flatnonzero(is_nieuw)
    nummers = np.arange(len(eigen))
    erbij = [ander[i] for i in nieuw.tolist()]
    return Vereniging(
        # Two sorted runs, which Python's sort merges in one pass.
        namen=tuple(sorted((*eigen, *erbij))) if erbij else eigen,
        eigen=(nummers + np.searchsorted(plek[nieuw], nummers, side="right")).astype(np.int32),
        ander=(plek + np.cumsum(is_nieuw) - is_nieuw).astype(np.int32),
        nieuw=nieuw,
        plek=plek[nieuw],
    )

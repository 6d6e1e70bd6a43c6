"""Which n-grams each of many texts has, laid out for one question: which of the asked ones are there."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from models.csr import filter_items, plekken

Matrix = sparse.csr_matrix


class Kenmerken:
    """The features of v texts, with the columns that none of them uses left out.

    A vocabulary uses far fewer columns than hashing offers, so the table that answers "was this one asked" stays
    small enough for the processor's cache.

    Args:
        matrix: Shape (v, features), non-zero where a text has a feature.
    """

    def __init__(self, matrix: Matrix) -> None:
        self._start = matrix.indptr.astype(np.int64)
        self._kolommen, items = np.unique(matrix.indices, return_inverse=True)
        self._items = items.astype(np.int32)

    def gedeeld(self, wegen: Matrix, nummers: NDArray[np.intp]) -> NDArray[np.float64]:
        """For each asked text the summed weight of its features that each offered text has.

        Args:
            wegen: Shape (r, features).
            nummers: Which v texts to look at, in this order.

        Returns:
            Shape (r, v). Sums run in the order of the columns: the same pair of texts gives
            the same digits in whatever company.
        """
        gevraagd, eigen, _ = np.intersect1d(self._kolommen, wegen.indices, return_indices=True)
        nummer = np.full(len(self._kolommen), -1, dtype=np.int32)
        nummer[eigen] = np.arange(len(gevraagd), dtype=np.int32)
        start, plek = plekken(self._start, nummers)
        # Only what was asked is looked at; the rest of each text is skipped.
        gevonden = nummer[self._items[plek]]
        telt = gevonden >= 0
        gevonden = gevonden[telt]
        vorm = (len(start) - 1, len(gevraagd))
        compact = sparse.csr_matrix((np.ones(len(gevonden)), gevonden, filter_items(start, telt)), shape=vorm)
        return np.ascontiguousarray((compact @ wegen[:, gevraagd].toarray().T).T)

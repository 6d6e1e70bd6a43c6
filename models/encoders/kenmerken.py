"""Which n-grams each of many texts has, laid out for one question: which of the asked ones are there."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from models.csr import houd

Matrix = sparse.csr_matrix


class Kenmerken:
    """The features of v texts, with the columns that none of them uses left out.

    A vocabulary uses far fewer columns than hashing offers, so the table that answers "was this one asked" stays
    small enough for the processor's cache.

    Args:
        matrix: Shape (v, features), non-zero where a text has a feature.
    """

    def __init__(self, matrix: Matrix) -> None:
        self._kolommen, items = np.unique(matrix.indices, return_inverse=True)
        aanwezig = np.ones(len(items), dtype=np.int8)
        vorm = (matrix.shape[0], len(self._kolommen))
        self._aanwezig = sparse.csr_matrix((aanwezig, items.astype(np.int32), matrix.indptr), shape=vorm)

    def gedeeld(self, wegen: Matrix, nummers: NDArray[np.intp]) -> NDArray[np.float64]:
        """For each asked text the summed weight of its features that each offered text has.

        Args:
            wegen: Shape (r, features).
            nummers: Which v texts to look at, in this order.

        Returns:
            Shape (r, v). Sums run in the order of the columns: the same pair of texts gives
            the same digits in whatever company.
        """
        gevraagd, eigen, _ = np.intersect1d(self._kolommen, np.unique(wegen.indices), True, return_indices=True)
        nummer = np.full(len(self._kolommen), -1, dtype=np.int32)
        nummer[eigen] = np.arange(len(gevraagd), dtype=np.int32)
        # Only what was asked is looked at; the rest of each text is skipped.
        gekozen = self._aanwezig[nummers]
        gevonden = nummer.take(gekozen.indices)
        start, plek = houd(gekozen.indptr, gevonden >= 0)
        vorm = (len(nummers), len(gevraagd))
        compact = sparse.csr_matrix((np.ones(len(plek)), gevonden.take(plek), start), shape=vorm)
        return np.ascontiguousarray((compact @ wegen[:, gevraagd].toarray().T).T)

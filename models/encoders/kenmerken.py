"""Which n-grams each of many texts has, laid out for one question: which of the asked ones are there."""

from copy import copy

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

    def kies(self, nummers: NDArray[np.intp]) -> "Kenmerken":
        """Only the texts of these numbers, in this order."""
        gekozen = self._aanwezig[nummers]
        gebruikt = np.bincount(gekozen.indices, minlength=len(self._kolommen)) > 0
        op = np.cumsum(gebruikt, dtype=np.int32) - 1
        return self._als(self._kolommen[gebruikt], op.take(gekozen.indices), gekozen.indptr)

    def met(self, ander: "Kenmerken", plek: NDArray[np.intp]) -> "Kenmerken":
        """These texts with each of the other ones put before the place, among these, that `plek` gives for it."""
        eigen, hunne = self._aanwezig, ander._aanwezig
        kolommen = np.union1d(self._kolommen, ander._kolommen)
        op, hun_op = (np.searchsorted(kolommen, een._kolommen).astype(np.int32) for een in (self, ander))
        items = np.concatenate([op.take(eigen.indices), hun_op.take(hunne.indices)])
        start = np.concatenate([eigen.indptr, eigen.indptr[-1] + hunne.indptr[1:]])
        samen = self._als(kolommen, items, start)
        aantal = eigen.shape[0]
        samen._aanwezig = samen._aanwezig[np.insert(np.arange(aantal), plek, aantal + np.arange(hunne.shape[0]))]
        return samen

    def _als(self, kolommen: NDArray[np.int32], items: NDArray[np.int32], start: NDArray[np.integer]) -> "Kenmerken":
        uit = copy(self)
        uit._kolommen = kolommen
        vorm = (len(start) - 1, len(kolommen))
        uit._aanwezig = sparse.csr_matrix((np.ones(len(items), dtype=np.int8), items, start), shape=vorm)
        return uit

    def gedeeld(self, wegen: Matrix, nummers: NDArray[np.intp]) -> NDArray[np.float64]:
        """For each asked text the summed weight of its features that each offered text has.

        Args:
            wegen: Shape (r, features).
            nummers: Which v texts to look at, in this order.

        Returns:
            Shape (r, v). Sums run in the order of the columns: the same pair of texts gives
            the same digits in whatever company.
        """
        kolommen, items = np.unique(wegen.indices, return_inverse=True)
        eigen = np.searchsorted(self._kolommen, kolommen)
        bekend = np.append(self._kolommen, -1)[eigen] == kolommen  # no column is called -1
        vorm = (wegen.shape[0], len(kolommen))
        gevraagd = sparse.csr_matrix((wegen.data, items, wegen.indptr), shape=vorm).toarray()[:, bekend]
        nummer = np.full(len(self._kolommen), -1, dtype=np.int32)
        nummer[eigen[bekend]] = np.arange(np.count_nonzero(bekend), dtype=np.int32)
        # Only what was asked is looked at; the rest of each text is skipped.
        gekozen = self._aanwezig[nummers]
        gevonden = nummer.take(gekozen.indices)
        start, plek = houd(gekozen.indptr, gevonden >= 0)
        vorm = (len(nummers), gevraagd.shape[1])
        compact = sparse.csr_matrix((np.ones(len(plek)), gevonden.take(plek), start), shape=vorm)
        return np.ascontiguousarray((compact @ gevraagd.T).T)

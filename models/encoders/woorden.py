"""Single words: how telling each is, and which ones are spelled alike."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from models.encoders.kenmerken import Matrix
from models.encoders.ngrammen import Ngrammen
from models.taxonomie.normaliseren import normaliseer

_WOORD = re.compile(r"\w+")
GELIJK_VANAF = 0.4  # cosine of character n-grams: "lasser" and "lassen" are above, "lassen" and "lasten" below


def woorden_van(tekst: str) -> list[str]:
    """The words of a text, normalised, in order."""
    return _WOORD.findall(normaliseer(tekst))


class Woordgewichten:
    """Squared rarity of words over the documents of a taxonomy; a word never seen there is as rare as can be."""

    def __init__(self, documenten: Sequence[str]) -> None:
        df: dict[str, int] = {}
        for document in documenten:
            for woord in set(woorden_van(document)):
                df[woord] = df.get(woord, 0) + 1
        self._df = df
        self._n = len(documenten)

    def __call__(self, woorden: Sequence[str]) -> NDArray[np.float64]:
        """`(ln((1 + n) / (1 + df)) + 1)^2` per word, at least 1."""
        df = np.array([self._df.get(woord, 0) for woord in woorden], dtype=np.float64)
        return np.asarray((np.log((1 + self._n) / (1 + df)) + 1) ** 2)


class Woordenschat:
    """A fixed set of words, ready to be asked which of them resemble others.

    Args:
        woorden: Distinct words.
        ngrammen: For spelling.
    """

    def __init__(self, woorden: Sequence[str], ngrammen: Ngrammen) -> None:
        self.woorden = tuple(woorden)
        self._ngrammen = ngrammen
        self._spelling_t = self._spelling(self.woorden).T.tocsr()

    def gelijkenis(self, gevraagd: Sequence[str]) -> Matrix:
        """Cosine of spelling, shape (len(gevraagd), len(self.woorden)); what is below GELIJK_VANAF is left out."""
        gelijk = sparse.csr_matrix(self._spelling(gevraagd) @ self._spelling_t)
        gelijk.data[gelijk.data <= GELIJK_VANAF] = 0.0
        gelijk.eliminate_zeros()
        gelijk.sort_indices()
        return gelijk

    def _spelling(self, woorden: Sequence[str]) -> Matrix:
        """Rarity of the n-grams of each word, rows of unit length."""
        matrix = self._ngrammen.kwadraten(woorden)
        lengte = np.sqrt(np.asarray(matrix.sum(axis=1)).ravel())
        matrix.data = np.sqrt(matrix.data) / np.repeat(lengte, np.diff(matrix.indptr))
        return matrix

"""Single words: how telling each is, and which ones are spelled alike."""

import re
from collections.abc import Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from models.encoders.kenmerken import Kenmerken, Matrix
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
        kwadraten = ngrammen.kwadraten(self.woorden)
        self._lengte = _lengte(kwadraten)
        self._kenmerken = Kenmerken(kwadraten)

    def kies(self, nummers: NDArray[np.intp]) -> "Woordenschat":
        """Only the words of these numbers, in this order."""
        woorden = tuple(self.woorden[nummer] for nummer in nummers.tolist())
        return self._als(woorden, self._lengte[nummers], self._kenmerken.kies(nummers))

    def met(self, ander: "Woordenschat", plek: NDArray[np.intp]) -> "Woordenschat":
        """These words with each of the other ones put before the place, among these, that `plek` gives for it.

        Args:
            ander: Words that are not among these, with the same n-grams.
            plek: Ascending.
        """
        woorden = np.insert(np.array(self.woorden, dtype=object), plek, ander.woorden)
        lengte = np.insert(self._lengte, plek, ander._lengte)
        return self._als(tuple(woorden.tolist()), lengte, self._kenmerken.met(ander._kenmerken, plek))

    def _als(self, woorden: tuple[str, ...], lengte: NDArray[np.float64], kenmerken: Kenmerken) -> "Woordenschat":
        ander = copy(self)
        ander.woorden, ander._lengte, ander._kenmerken = woorden, lengte, kenmerken
        return ander

    def gelijkenis(self, kwadraten: Matrix, nummers: NDArray[np.intp]) -> Matrix:
        """Cosine of spelling with the words of these numbers; what is not above GELIJK_VANAF is left out.

        Args:
            kwadraten: Of q asked words, as `Ngrammen.kwadraten` gives them.
            nummers: Which v of the words to look at, in this order.

        Returns:
            Shape (q, v).
        """
        gelijk = self._kenmerken.gedeeld(kwadraten, nummers)
        gelijk /= self._lengte[nummers]
        gelijk /= _lengte(kwadraten)[:, None]
        gelijk[gelijk <= GELIJK_VANAF] = 0.0
        return sparse.csr_matrix(gelijk)


def _lengte(kwadraten: Matrix) -> NDArray[np.float64]:
    """Length of each row of weights whose squares are given; 1 for an empty row."""
    lengte = np.sqrt(np.asarray(kwadraten.sum(axis=1)).ravel())
    return np.where(lengte > 0, lengte, 1.0)

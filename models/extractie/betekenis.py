"""How near texts lie to the names of skills in meaning."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from models.encoders.encoder import SkillEncoder, Vectoren
from models.encoders.gelijkenis import kwantiseer

BLOK = 256  # texts that are compared with all names at once


class Betekenis:
    """The names of skills as vectors. Cosines are exact (see `kwantiseer`): no other text changes them.

    Args:
        namen: Per skill, by its number, the names it goes by; at least one each.
        encoder: Makes the vectors.
    """

    def __init__(self, namen: Sequence[Sequence[str]], encoder: SkillEncoder) -> None:
        self._encoder = encoder
        self._grenzen = np.cumsum([0, *map(len, namen)])
        self._namen = kwantiseer(encoder.encode([naam for groep in namen for naam in groep]))

    def gelijkenis(self, teksten: Sequence[str]) -> NDArray[np.float32]:
        """Cosine of each text with the nearest name of each skill, shape (len(teksten), skills)."""
        leeg = np.empty((0, len(self._grenzen) - 1), dtype=np.float32)
        return np.concatenate([leeg, *self._blokken(teksten)])

    def naaste(self, teksten: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Per text the number of the skill with the nearest name, and the cosine; of equals the first skill."""
        skills, cosinussen = [np.empty(0, dtype=np.intp)], [np.empty(0)]
        for blok in self._blokken(teksten):
            skills.append(blok.argmax(axis=1))
            cosinussen.append(blok.max(axis=1).astype(np.float64))
        return np.concatenate(skills), np.concatenate(cosinussen)

    def met(self, teksten: Sequence[str], skills: Sequence[int]) -> NDArray[np.float64]:
        """Per text the cosine with the nearest name of the skill beside it."""
        if not teksten:
            return np.empty(0)
        groepen = (self._namen[self._grenzen[skill] : self._grenzen[skill + 1]] for skill in skills)
        paren = zip(groepen, self._vectoren(teksten), strict=True)
        return np.array([(namen @ vector).max() for namen, vector in paren], dtype=np.float64)

    def _blokken(self, teksten: Sequence[str]) -> Iterator[NDArray[np.float32]]:
        if not teksten:
            return
        vectoren = self._vectoren(teksten)
        for begin in range(0, len(vectoren), BLOK):
            yield np.maximum.reduceat(vectoren[begin : begin + BLOK] @ self._namen.T, self._grenzen[:-1], axis=1)

    def _vectoren(self, teksten: Sequence[str]) -> Vectoren:
        """What stands in many texts ("je werkt in een team") is encoded once."""
        nummers = {tekst: nummer for nummer, tekst in enumerate(dict.fromkeys(teksten))}
        return kwantiseer(self._encoder.encode(list(nummers)))[[nummers[tekst] for tekst in teksten]]

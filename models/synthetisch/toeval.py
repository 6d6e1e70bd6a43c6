"""Chance that can be repeated: one seed, one stream of draws, the same on every run."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import chain, repeat
from math import floor
from typing import TypeVar
from zlib import crc32

import numpy as np

T = TypeVar("T")
PEILDATUM = date(2026, 11, 21)  # the "today" of synthetic data, fixed so that it stays the same
_BLOK = 4096


class Toeval:
    """Draws from one stream of uniform numbers, taken from a numpy `Generator` in blocks (speed).

    Streams with different names are independent: what is drawn from one says nothing about the other.

    Args:
        seed: At least 0.
        stroom: Name of the stream.

    Raises:
        ValueError: A negative seed.
    """

    def __init__(self, seed: int, stroom: str) -> None:
        if seed < 0:
            raise ValueError("seed is negative")
        rng = np.random.default_rng([seed, crc32(stroom.encode())])
        blokken = (rng.random(_BLOK).tolist() for _ in repeat(None))
        self._volgende: Callable[[], float] = chain.from_iterable(blokken).__next__

    def kans(self, p: float) -> bool:
        """True with probability p."""
        return self._volgende() < p

    def tussen(self, laagste: int, hoogste: int) -> int:
        """A whole number from laagste to hoogste, both included."""
        return laagste + int(self._volgende() * (hoogste - laagste + 1))

    def kies(self, keuzes: Sequence[T]) -> T:
        """One of the choices, all equally likely."""
        return keuzes[int(self._volgende() * len(keuzes))]

    def weeg(self, gewichten: Mapping[T, float]) -> T:
        """One of the keys, by its weight; weights add up to 1 (the last key takes what rounding leaves)."""
        rest = self._volgende()
        for keuze, gewicht in gewichten.items():
            rest -= gewicht
            if rest < 0:
                return keuze
        return keuze

    def greep(self, keuzes: Sequence[T], aantal: int) -> list[T]:
        """At most `aantal` different choices in random order."""
        rest = list(keuzes)
        return [rest.pop(int(self._volgende() * len(rest))) for _ in range(min(aantal, len(rest)))]

    def schud(self, waarden: Sequence[T]) -> list[T]:
        """All values in random order (Fisher and Yates)."""
        rij = list(waarden)
        for i in range(len(rij) - 1, 0, -1):
            j = self.tussen(0, i)
            rij[i], rij[j] = rij[j], rij[i]
        return rij


def naar_rato(aantallen: Mapping[T, int], totaal: int) -> dict[T, int]:
    """Counts with the same proportions that add up to `totaal` (largest remainders; ties in order)."""
    deel = totaal / sum(aantallen.values())
    uit = {sleutel: floor(aantal * deel) for sleutel, aantal in aantallen.items()}
    resten = sorted(aantallen, key=lambda sleutel: uit[sleutel] - aantallen[sleutel] * deel)
    for sleutel in resten[: totaal - sum(uit.values())]:
        uit[sleutel] += 1
    return uit

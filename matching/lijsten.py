"""Many lists of numbered items in three arrays, and what is asked of all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.csr import plekken

Rijen = NDArray[np.intp]
Kolom = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Lijsten:
    """n lists of numbered items, one after the other (CSR).

    Attributes:
        start: Where each list begins, shape (n + 1,), int64.
        item: Item numbers, shape (nnz,), int32.
        gewicht: Weight of each item, shape (nnz,), float64.
    """

    start: NDArray[np.int64]
    item: NDArray[np.int32]
    gewicht: Kolom

    @classmethod
    def van(cls, lijsten: Sequence[Sequence[tuple[int, float]]]) -> "Lijsten":
        """Build from (item, weight) pairs; order within a list is kept."""
        start = np.zeros(len(lijsten) + 1, dtype=np.int64)
        np.cumsum([len(lijst) for lijst in lijsten], out=start[1:])
        item = np.fromiter((i for lijst in lijsten for i, _ in lijst), np.int32, int(start[-1]))
        gewicht = np.fromiter((g for lijst in lijsten for _, g in lijst), np.float64, int(start[-1]))
        return cls(start, item, gewicht)

    def kies(self, rijen: Rijen) -> "Lijsten":
        """Only these lists, in this order."""
        start, plek = plekken(self.start, rijen)
        return Lijsten(start, self.item.take(plek), self.gewicht.take(plek))

    def samen(self, ander: "Lijsten") -> "Lijsten":
        """These lists and then the other ones."""
        start = np.concatenate([self.start, self.start[-1] + ander.start[1:]])
        items, gewichten = (self.item, ander.item), (self.gewicht, ander.gewicht)
        return Lijsten(start, np.concatenate(items), np.concatenate(gewichten))

    def hernummerd(self, nummers: NDArray[np.int32]) -> "Lijsten":
        """The same lists with item i called nummers[i]."""
        return Lijsten(self.start, nummers.take(self.item), self.gewicht)

    def items_van(self, rij: int) -> tuple[NDArray[np.int32], Kolom]:
        """Items and weights of one list."""
        van, tot = self.start[rij : rij + 2]
        return self.item[van:tot], self.gewicht[van:tot]

    def hoogste(self, waarden: Kolom) -> Kolom:
        """Per list the highest weight x value of its items, at least 0; values per item number. Shape (n,)."""
        return self._per_lijst(np.maximum, self.gewicht * waarden.take(self.item))

    def som(self, waarden: Kolom) -> Kolom:
        """Per list the sum of the values of its items. Shape (n,)."""
        return self._per_lijst(np.add, waarden.take(self.item))

    def _per_lijst(self, bewerking: np.ufunc, waarden: Kolom) -> Kolom:
        uit = np.zeros(len(self.start) - 1)
        gevuld = np.flatnonzero(np.diff(self.start))
        if len(gevuld):
            # Empty lists are left out: reduceat would answer them with their neighbour's value.
            uit[gevuld] = bewerking.reduceat(waarden, self.start[gevuld])
        return uit

"""What every vacature asks as vectors: to find the vacatures near one person before any pair is judged in full."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.lijsten import Kolom
from models.encoders.encoder import Vectoren
from vacatures.vacature import Vacature


@dataclass(frozen=True, slots=True, eq=False)
class Richting:
    """What one vacature asks.

    Attributes:
        geheel: Its direction, shape (1, dim), of unit length or zero.
        skills: Its asked skills, shape (r, dim).
        aandeel: Weight of each asked skill, shape (r,), adds up to 1.
    """

    geheel: Vectoren
    skills: Vectoren
    aandeel: Kolom


@dataclass(frozen=True, slots=True, eq=False)
class Richtingen:
    """What n vacatures ask, one after the other.

    Attributes:
        geheel: Shape (n, dim).
        skills: Shape (sum of r, dim).
        aandeel: Shape (sum of r,).
        start: Where the skills of each begin, shape (n + 1,).
    """

    geheel: Vectoren
    skills: Vectoren
    aandeel: Kolom
    start: NDArray[np.int64]

    def per_vacature(self, waarden: Kolom) -> Kolom:
        """The weighted sum of one value per asked skill, shape (n,); 0 where nothing is asked."""
        samen = np.concatenate([[0.0], np.cumsum(waarden * self.aandeel)])
        return np.asarray(samen[self.start[1:]] - samen[self.start[:-1]])


class Vacaturerichtingen:
    """What vacatures ask, computed once for each; safe to share between threads."""

    def __init__(self) -> None:
        self._bekend: dict[str, tuple[Vacature, Richting]] = {}
        self._samen: tuple[Sequence[Vacature], Richtingen] | None = None
        self._slot = threading.Lock()

    def van(self, vacatures: Sequence[Vacature], richting: Callable[[Vacature], Richting]) -> Richtingen:
        """What these vacatures ask, in their order.

        Args:
            vacatures: At least one.
            richting: Computes one; asked for what is new or was changed.
        """
        with self._slot:
            if self._samen is None or not _dezelfde(self._samen[0], vacatures):
                for vacature in vacatures:
                    bekend = self._bekend.get(vacature.id)
                    if bekend is None or bekend[0] is not vacature:
                        self._bekend[vacature.id] = (vacature, richting(vacature))
                self._samen = (vacatures, _achter_elkaar([self._bekend[vacature.id][1] for vacature in vacatures]))
            return self._samen[1]


def _dezelfde(een: Sequence[Vacature], ander: Sequence[Vacature]) -> bool:
    return len(een) == len(ander) and all(a is b for a, b in zip(een, ander, strict=True))


def _achter_elkaar(richtingen: Sequence[Richting]) -> Richtingen:
    return Richtingen(
        geheel=np.concatenate([een.geheel for een in richtingen]),
        skills=np.concatenate([een.skills for een in richtingen]),
        aandeel=np.concatenate([een.aandeel for een in richtingen]),
        start=np.cumsum([0, *(len(een.aandeel) for een in richtingen)], dtype=np.int64),
    )

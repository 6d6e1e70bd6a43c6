"""A run: what one system answered to each vacature. And what it takes to be a system."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Protocol

Ranglijst = Sequence[tuple[str, float]]


class Rangschikker(Protocol):
    """Anything that can be evaluated: the engine, a baseline, or a run made earlier."""

    def rangschik(self, vacature_id: str, /) -> Ranglijst:
        """Kandidaat ids with their scores, best first."""
        ...


@dataclass(frozen=True, slots=True)
class Run:
    """One ranked list per vacature; frozen, and checked when built. It is a `Rangschikker` itself.

    Attributes:
        systeem: Name of the system as reports show it.
        lijsten: Vacature id -> ((kandidaat id, score), …), best first.

    Raises:
        ValueError: No name, a score that is not finite, a kandidaat twice in a list, or a list whose scores
            rise.
    """

    systeem: str
    lijsten: Mapping[str, tuple[tuple[str, float], ...]]

    def __post_init__(self) -> None:
        if not self.systeem.strip():
            raise ValueError("a run has a name")
        for lijst in self.lijsten.values():
            _controleer(self.systeem, lijst)
        frozen = {vacature: tuple(lijst) for vacature, lijst in self.lijsten.items()}
        object.__setattr__(self, "lijsten", MappingProxyType(frozen))

    def rangschik(self, vacature_id: str, /) -> Ranglijst:
        """The stored list.

        Raises:
            KeyError: The run has no list for this vacature.
        """
        return self.lijsten[vacature_id]

    def ids(self, vacature_id: str) -> tuple[str, ...]:
        """Kandidaat ids of one list, best first."""
        return tuple(kandidaat for kandidaat, _ in self.lijsten[vacature_id])


def maak_run(systeem: str, rangschikker: Rangschikker, vacatures: Iterable[str]) -> Run:
    """Ask `rangschikker` for every vacature once and keep the answers."""
    return Run(systeem, {vacature: tuple(rangschikker.rangschik(vacature)) for vacature in vacatures})


def _controleer(systeem: str, lijst: Ranglijst) -> None:
    scores = [score for _, score in lijst]
    if not all(math.isfinite(score) for score in scores):
        raise ValueError(f"{systeem}: a score is not a finite number")
    if any(earlier < later for earlier, later in pairwise(scores)):
        raise ValueError(f"{systeem}: a list is not ordered by score")
    if len({kandidaat for kandidaat, _ in lijst}) != len(lijst):
        raise ValueError(f"{systeem}: a list names a kandidaat twice")

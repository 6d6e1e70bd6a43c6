"""Invented lists: scores drawn at random, groups that have nothing to do with them unless a test plants it."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from evaluation.eerlijkheid.kenmerken import ONBEKEND, Indeling, Kenmerk
from evaluation.eerlijkheid.peiling import Peiling
from matching.voorwaarden import BESLISSEND


@dataclass(frozen=True, kw_only=True)
class Wereld:
    """How lists are drawn.

    Attributes:
        vacatures: Number of lists.
        mensen: Number of people.
        verdeling: Share of each group.
        k: Places that count.
        voordeel: Added to the score of everybody but the first group: the planted bias.
        verschil: How much people differ from each other on every list, whatever their group: a rich profile.
        mag: Chance that somebody may be on a list.
    """

    vacatures: int = 100
    mensen: int = 600
    verdeling: tuple[float, ...] = (0.5, 0.5)
    k: int = 30
    voordeel: float = 0.0
    verschil: float = 0.0
    mag: float = 0.8

    def trek(self, seed: int) -> tuple[np.ndarray, np.ndarray, Indeling]:
        """Who is in the top, who may be on the list, and the groups."""
        toeval = np.random.default_rng(seed)
        groep = toeval.choice(len(self.verdeling), self.mensen, p=self.verdeling)
        score = toeval.random((self.vacatures, self.mensen)) + self.verschil * toeval.standard_normal(self.mensen)
        score += self.voordeel * (groep > 0)
        mag = toeval.random((self.vacatures, self.mensen)) < self.mag
        rang = rangen(score, mag)
        return (rang > 0) & (rang <= self.k), mag, indeling(groep, len(self.verdeling))


def rangen(score: np.ndarray, mag: np.ndarray) -> np.ndarray:
    """Places from 1 among who may be on the list, 0 for the others."""
    volgorde = np.argsort(np.where(mag, -score, np.inf), axis=1, kind="stable")
    uit = np.empty(score.shape, dtype=np.int32)
    np.put_along_axis(uit, volgorde, np.arange(1, score.shape[1] + 1, dtype=np.int32)[None], axis=1)
    return np.where(mag, uit, 0)


def indeling(groep: np.ndarray, aantal: int, code: str = "proef") -> Indeling:
    """Groups g0, g1 …, and nobody unknown."""
    namen = tuple(f"g{i}" for i in range(aantal))
    return Indeling(Kenmerk(code, code, namen, lambda *_: ONBEKEND), (*namen, ONBEKEND), groep.astype(np.intp))


def peiling(rang: np.ndarray, *delen: Indeling) -> Peiling:
    """A peiling of these lists, in which no rule hides anybody."""
    niets = np.zeros((len(BESLISSEND), rang.shape[1]), dtype=np.int64)
    return Peiling(
        op=date(2026, 8, 31),
        vacatures=tuple(f"V{i}" for i in range(len(rang))),
        open_vacatures=len(rang),
        mag=rang > 0,
        rang=rang.astype(np.int32),
        valt_af=niets,
        alleen=niets,
        indelingen=delen,
    )

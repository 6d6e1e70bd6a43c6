"""The profiles of a caseload as arrays: who brings which phrase, with what evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from models.encoders.encoder import Vectoren
from models.encoders.gelijkenis import Frasen, HybrideGelijkenis, kwantiseer
from models.encoders.woorden import Woordenschat, woorden_van
from models.skills import Skill, SkillProfile

Sleutel = tuple[str, str]  # label and concept; empty where there is none
Rijen = NDArray[np.intp]


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
    gewicht: NDArray[np.float64]

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
        if len(rijen) == len(self.start) - 1 and np.array_equal(rijen, np.arange(len(rijen))):
            return self
        lengte = np.diff(self.start)[rijen]
        start = np.concatenate([[0], np.cumsum(lengte)])
        plek = np.repeat(self.start[rijen] - start[:-1], lengte) + np.arange(start[-1])
        return Lijsten(start, self.item[plek], self.gewicht[plek])

    def hoogste(self, waarden: NDArray[np.float64]) -> NDArray[np.float64]:
        """Per list the highest weight x value of its items, at least 0; values per item number. Shape (n,)."""
        return self._per_lijst(np.maximum, self.gewicht * waarden[self.item])

    def som(self, waarden: NDArray[np.float64]) -> NDArray[np.float64]:
        """Per list the sum of the values of its items. Shape (n,)."""
        return self._per_lijst(np.add, waarden[self.item])

    def _per_lijst(self, bewerking: np.ufunc, waarden: NDArray[np.float64]) -> NDArray[np.float64]:
        uit = np.zeros(len(self.start) - 1)
        gevuld = np.flatnonzero(np.diff(self.start))
        if len(gevuld):
            # Empty lists are left out: reduceat would answer them with their neighbour's value.
            uit[gevuld] = bewerking.reduceat(waarden, self.start[gevuld])
        return uit


@dataclass(frozen=True, slots=True, eq=False)
class Profielen:
    """n profiles over one vocabulary of phrases and one of words.

    Attributes:
        skills: Every `Skill` of every profile, in the order of `stukken`.
        stukken: Per profile the phrases it brings, weight = evidence.
        verteld: Per profile the phrases in the person's own words (nothing inferred), weight 1.
        functies: Per profile the phrases that are job titles, weight 1.
        woorden: Per word the profiles that use it, weight = how often (the inverted list).
        frasen: The phrases, sorted, so that the order of import changes nothing.
        concepten: Concept of each phrase; None where the taxonomy knows none.
        woordenschat: The words, sorted.
    """

    skills: tuple[tuple[Skill, ...], ...]
    stukken: Lijsten
    verteld: Lijsten
    functies: Lijsten
    woorden: Lijsten
    frasen: Frasen
    concepten: tuple[str | None, ...]
    woordenschat: Woordenschat

    @property
    def aantal(self) -> int:
        """Number of profiles, n."""
        return len(self.skills)

    def vectoren(self) -> Vectoren:
        """Profile vectors `norm(sum of evidence x vector)`, quantised, shape (n, dim); zero for an empty profile."""
        vorm = (self.aantal, len(self.frasen.teksten))
        wegen = sparse.csr_matrix((self.stukken.gewicht, self.stukken.item, self.stukken.start), shape=vorm)
        uit = np.asarray(wegen @ self.frasen.vectoren.astype(np.float64))
        lengte = np.linalg.norm(uit, axis=1)
        return kwantiseer(uit / np.where(lengte > 0, lengte, 1.0)[:, None])


def maak_profielen(
    profielen: Sequence[SkillProfile], gelijkenis: HybrideGelijkenis, vectoren: Vectoren | None = None
) -> Profielen:
    """Turn profiles into arrays.

    Args:
        profielen: In the order of their rows.
        gelijkenis: Encodes the phrases.
        vectoren: Vectors of the phrases when they were encoded before, in sorted order.
    """
    sleutels = sorted({sleutel for profiel in profielen for sleutel in _sleutels(profiel)})
    nummer = {sleutel: i for i, sleutel in enumerate(sleutels)}
    tellingen = _tel_woorden(profielen)
    return Profielen(
        skills=tuple(profiel.skills for profiel in profielen),
        stukken=Lijsten.van([[(nummer[_sleutel(s)], s.gewicht) for s in p.skills] for p in profielen]),
        verteld=Lijsten.van([[(nummer[_sleutel(s)], 1.0) for s in _verteld(p)] for p in profielen]),
        functies=Lijsten.van([[(nummer[f, ""], 1.0) for f in p.functies] for p in profielen]),
        frasen=gelijkenis.frasen([label or None for label, _ in sleutels], vectoren),
        concepten=tuple(concept or None for _, concept in sleutels),
        woorden=Lijsten.van([list(per_rij.items()) for _, per_rij in tellingen]),
        woordenschat=Woordenschat([woord for woord, _ in tellingen], gelijkenis.ngrammen),
    )


def frase_teksten(profielen: Sequence[SkillProfile]) -> list[str | None]:
    """The texts that `maak_profielen` will encode, in its order."""
    return [label or None for label, _ in sorted({s for p in profielen for s in _sleutels(p)})]


def _sleutel(skill: Skill) -> Sleutel:
    return skill.label or "", skill.concept or ""


def _sleutels(profiel: SkillProfile) -> set[Sleutel]:
    return {_sleutel(skill) for skill in profiel.skills} | {(functie, "") for functie in profiel.functies}


def _verteld(profiel: SkillProfile) -> list[Skill]:
    teksten = set(profiel.teksten)
    return [skill for skill in profiel.skills if skill.label in teksten]


def _tel_woorden(profielen: Sequence[SkillProfile]) -> list[tuple[str, dict[int, float]]]:
    """Per word, sorted, how often each row uses it; rows ascending."""
    tellingen: dict[str, dict[int, float]] = {}
    for rij, profiel in enumerate(profielen):
        for tekst in profiel.teksten:
            for woord in woorden_van(tekst):
                per_rij = tellingen.setdefault(woord, {})
                per_rij[rij] = per_rij.get(rij, 0.0) + 1.0
    return sorted(tellingen.items())

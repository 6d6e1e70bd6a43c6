"""Propose which skills of two languages are the same, where no identifier says so; a person decides."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from models.encoders.gelijkenis import Frasen, Gevraagd, HybrideGelijkenis, vergelijk
from models.encoders.kalibratie import Kalibratie
from models.taxonomie.taxonomie import TaxonomieSkill

VANAF = 0.7  # `python -m evaluation.kruisverwijzing`: below it one proposal in ten is right
PER_SKILL = 3
_BLOK = 256  # asked skills at once
_DECIMALEN = 3


class Besluit(StrEnum):
    """What a person says of a proposed link."""

    JA = "ja"
    NEE = "nee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """Two skills that may be the same.

    Attributes:
        van: Id of a skill.
        van_label: What it is called, for the reader.
        naar: Id of a skill in another language.
        naar_label: What that one is called.
        zekerheid: How well the one stands for the other by spelling and meaning, in [0, 1], rounded to 3 decimals.
        besluit: What a person decided; None: nothing yet, so there is no link.
    """

    van: str
    van_label: str
    naar: str
    naar_label: str
    zekerheid: float
    besluit: Besluit | None = None


def stel_voor(
    van: Sequence[TaxonomieSkill],
    naar: Sequence[TaxonomieSkill],
    hybride: HybrideGelijkenis,
    kalibratie: Kalibratie,
    *,
    vanaf: float = VANAF,
    per_skill: int = PER_SKILL,
    geweigerd: Collection[tuple[str, str]] = frozenset(),
) -> list[Voorstel]:
    """The skills of another language that are most like each of these.

    Args:
        van: Skills to find a counterpart for.
        naar: Where to find it.
        hybride: Compares labels.
        kalibratie: From similarity to how well one stands for the other.
        vanaf: Least certainty of a proposal, in [0, 1].
        per_skill: At most this many for each skill, at least 1.
        geweigerd: Pairs of ids that a person called different.

    Returns:
        In the order of `van`, the surest first.
    """
    if not van or not naar:
        return []
    zeker = np.round(kalibratie(_gelijkenis(van, naar, hybride).astype(np.float64)), _DECIMALEN)
    rij, kolom = ({skill.id: i for i, skill in enumerate(skills)} for skills in (van, naar))
    for een, ander in geweigerd:
        if een in rij and ander in kolom:
            zeker[rij[een], kolom[ander]] = -1.0
    beste = np.argsort(-zeker, axis=1, kind="stable")[:, :per_skill]
    return [
        Voorstel(
            van=van[i].id,
            van_label=van[i].label,
            naar=naar[j].id,
            naar_label=naar[j].label,
            zekerheid=float(zeker[i, j]),
        )
        for i, plekken in enumerate(beste.tolist())
        for j in plekken
        if zeker[i, j] >= vanaf
    ]


def _gelijkenis(
    van: Sequence[TaxonomieSkill], naar: Sequence[TaxonomieSkill], hybride: HybrideGelijkenis
) -> NDArray[np.float32]:
    """Mean of both directions, shape (len(van), len(naar)): sameness has none, while spelling is compared with one."""
    onze, hunne = _gecodeerd(van, hybride), _gecodeerd(naar, hybride)
    heen, terug = _eenzijdig(onze[0], hunne[1]), _eenzijdig(hunne[0], onze[1])
    heen += terug.T
    heen /= 2
    return heen


def _gecodeerd(skills: Sequence[TaxonomieSkill], hybride: HybrideGelijkenis) -> tuple[Gevraagd, Frasen]:
    """Labels as question and as answer, encoded once."""
    labels = [skill.label for skill in skills]
    vectoren = hybride.vectoren(labels)
    return Gevraagd(vectoren, hybride.ngrammen.wegen(labels)), hybride.frasen(labels, vectoren)


def _eenzijdig(gevraagd: Gevraagd, frasen: Frasen) -> NDArray[np.float32]:
    uit = np.empty((len(gevraagd.vectoren), len(frasen)), dtype=np.float32)
    geen_richting = np.zeros((1, frasen.vectoren.shape[1]), dtype=np.float32)
    alle = np.arange(len(frasen), dtype=np.intp)
    for begin in range(0, len(uit), _BLOK):
        blok = slice(begin, begin + _BLOK)
        deel = Gevraagd(gevraagd.vectoren[blok], gevraagd.wegen[blok])
        uit[blok] = vergelijk(deel, geen_richting, frasen, alle).teksten
    return uit

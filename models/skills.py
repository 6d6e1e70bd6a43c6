"""What a vacature asks and what a person brings, in one shape.

A `Skill` is a concept of a taxonomy, a piece of free text, or both. On the asked side it carries a `Belang`
(importance), on the offered side a `Bewijs` (evidence). Weights are those of scoring.md 5.1.
"""

from dataclasses import dataclass
from enum import Enum


class Belang(Enum):
    """How much a vacature or beroep needs a skill."""

    MOET = "moet"
    BELANGRIJK = "belangrijk"
    PLUSPUNT = "pluspunt"

    @property
    def gewicht(self) -> float:
        """Weight in (0, 1]."""
        return _BELANG[self]


class Bewijs(Enum):
    """What supports that somebody has a skill, strongest first."""

    DIPLOMA = "diploma"  # diploma, mbo-certificaat or praktijkverklaring
    GEZIEN = "gezien"  # seen at work by a jobcoach or on a werkervaringsplaats
    VOORBEELD = "voorbeeld"  # claimed with an example: what was done, where
    GENOEMD = "genoemd"  # claimed
    AFGELEID = "afgeleid"  # inferred from an earlier or wished beroep

    @property
    def gewicht(self) -> float:
        """Weight in (0, 1]."""
        return _BEWIJS[self]


_BELANG = {Belang.MOET: 1.0, Belang.BELANGRIJK: 0.5, Belang.PLUSPUNT: 0.2}
_BEWIJS = {
    Bewijs.DIPLOMA: 1.0,
    Bewijs.GEZIEN: 0.9,
    Bewijs.VOORBEELD: 0.75,
    Bewijs.GENOEMD: 0.6,
    Bewijs.AFGELEID: 0.4,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """One skill, asked or offered.

    Attributes:
        label: Dutch text, a few words or one sentence; None when only a code is known.
        concept: Identifier in a taxonomy, or a code that no taxonomy in use knows (it then only matches itself).
        graad: Importance (asked) or evidence (offered).
        bron: Where it was said, in words for the reader: "eigen opgave", "taken bij Lasser", "beroep Kok".

    Raises:
        ValueError: Neither label nor concept, or an empty one.
    """

    graad: Belang | Bewijs
    bron: str
    label: str | None = None
    concept: str | None = None

    def __post_init__(self) -> None:
        for name in ("label", "concept"):
            value = getattr(self, name)
            if value is not None and not value.strip():
                raise ValueError(f"{name} is empty")
        if self.label is None and self.concept is None:
            raise ValueError("a skill needs a label or a concept")

    @property
    def gewicht(self) -> float:
        """Importance or evidence as a weight in (0, 1]."""
        return self.graad.gewicht

    @property
    def naam(self) -> str:
        """What to show: the label, or else the code."""
        return self.label if self.label is not None else str(self.concept)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillProfile:
    """The part of a kandidaat or vacature that ranking may see; nothing of the restricted layer fits in it.

    Attributes:
        skills: Every asked skill, or every piece of evidence of a person. Order carries no meaning.
        functies: Job titles: of earlier work and wished work (offered), or the one asked (vacature).
        teksten: Further free text that describes the work or the person's work.
    """

    skills: tuple[Skill, ...] = ()
    functies: tuple[str, ...] = ()
    teksten: tuple[str, ...] = ()

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing at all to rank by."""
        return not (self.skills or self.functies or self.teksten)

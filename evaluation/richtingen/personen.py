"""Invented people who have the essential skills of one beroep and nothing else, said in four ways."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from evaluation.experiment import SEED
from evaluation.richtingen.wereld import essentieel
from models.skills import Bewijs, Skill, SkillProfile
from models.taxonomie.begrippen import Beroep
from models.taxonomie.taxonomie import Taxonomie


class Vorm(StrEnum):
    """What of the skills of a beroep somebody has, and how it is said."""

    ALLES = "alle skills, als begrip"
    HELFT = "de helft, als begrip"
    WOORDEN = "alle skills, in andere woorden"
    HELFT_WOORDEN = "de helft, in andere woorden"

    @property
    def is_helft(self) -> bool:
        """Whether half of the skills is left out."""
        return self in (Vorm.HELFT, Vorm.HELFT_WOORDEN)

    @property
    def in_woorden(self) -> bool:
        """Whether the concept is withheld."""
        return self in (Vorm.WOORDEN, Vorm.HELFT_WOORDEN)


@dataclass(frozen=True, slots=True)
class Persoon:
    """Somebody with skills of one beroep.

    Attributes:
        beroep: The beroep that the skills were taken from.
        heeft: Ids of the skills.
        mist: Ids of the essential skills that were left out.
        profiel: What the engine reads.
    """

    beroep: Beroep
    heeft: tuple[str, ...]
    mist: tuple[str, ...]
    profiel: SkillProfile


def persoon(beroep: Beroep, taxonomie: Taxonomie, vorm: Vorm, seed: int = SEED) -> Persoon:
    """Make one; everything claimed and nothing shown (`Bewijs.GENOEMD`).

    Args:
        beroep: Whose essential skills; at least one.
        taxonomie: For labels and other names.
        vorm: What is had and how it is said. Half: the larger half of an odd number. In other words: a name that the
            taxonomy has besides the label, Dutch or English, and the label itself where it has no other; without the
            concept, though the engine would find that by many of those names.
        seed: Of the draw; with the id of the beroep it settles everything, whoever else is made.
    """
    toeval = Random(f"{seed} {vorm.is_helft} {beroep.id}")  # noqa: S311 - a sample, not a secret
    skills = sorted(essentieel(beroep))
    toeval.shuffle(skills)
    heeft = skills[: (len(skills) + 1) // 2] if vorm.is_helft else skills
    genoemd = (_anders(id_, taxonomie, toeval) for id_ in heeft) if vorm.in_woorden else _begrippen(heeft, taxonomie)
    return Persoon(beroep, tuple(heeft), tuple(skills[len(heeft) :]), SkillProfile(skills=tuple(genoemd)))


def anders_te_zeggen(personen: list[Persoon], taxonomie: Taxonomie) -> float:
    """Share of their skills that the taxonomy has more than one name for, in [0, 1]."""
    namen = [bool(taxonomie.skills[id_].synoniemen) for een in personen for id_ in een.heeft]
    return sum(namen) / len(namen)


def _begrippen(ids: list[str], taxonomie: Taxonomie) -> Iterator[Skill]:
    for id_ in ids:
        yield Skill(label=taxonomie.skills[id_].label, concept=id_, graad=Bewijs.GENOEMD, bron="eigen opgave")


def _anders(id_: str, taxonomie: Taxonomie, toeval: Random) -> Skill:
    skill = taxonomie.skills[id_]
    return Skill(label=toeval.choice(skill.synoniemen or (skill.label,)), graad=Bewijs.GENOEMD, bron="eigen opgave")

"""Which skills of a profile nobody said in so many words: read in a text, or concluded from a beroep. Worth asking."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kandidaten.eigen_opgave import sleutel
from kandidaten.kandidaat import Kandidaat
from kandidaten.profiel import skill_profile
from models.skills import Bewijs, Skill
from models.taxonomie.taxonomie import Taxonomie

_STERKSTE: Final = tuple(Bewijs)
_TAKEN: Final = "taken bij "  # what somebody did, as a whole text: no skill to say yes or no to


@dataclass(frozen=True, slots=True, kw_only=True)
class Doorgevraagd:
    """The skills of a profile, each once, with its strongest evidence.

    Attributes:
        te_vragen: Read in a text or concluded from a beroep, and nothing more: read first, then from earlier work.
        staat: Told, confirmed, proven or given by a file; strongest evidence first, then by name.
    """

    te_vragen: tuple[Skill, ...]
    staat: tuple[Skill, ...]


def vraag_door(kandidaat: Kandidaat, taxonomie: Taxonomie) -> Doorgevraagd:
    """Part the skills of a person in what stands and what is to be asked."""
    per_skill = _per_skill(skill_profile(kandidaat, taxonomie).skills)
    vast = {naam: [skill for skill in deel if _staat(skill)] for naam, deel in per_skill.items()}
    te_vragen = (_eerst_gelezen(deel) for naam, deel in per_skill.items() if not vast[naam])
    return Doorgevraagd(
        te_vragen=tuple(sorted((skill for skill in te_vragen if skill.concept), key=_beurt)),
        staat=tuple(sorted((min(deel, key=_sterkte) for deel in vast.values() if deel), key=_volgorde)),
    )


def is_gelezen(skill: Skill) -> bool:
    """Whether a program read it in a text: its source ends with the words that say it."""
    return skill.bron.endswith("”")


def _per_skill(skills: Iterable[Skill]) -> Mapping[str, list[Skill]]:
    uit: dict[str, list[Skill]] = {}
    for skill in skills:
        if skill.concept is not None or not skill.bron.startswith(_TAKEN):
            uit.setdefault(sleutel(skill), []).append(skill)
    return uit


def _staat(skill: Skill) -> bool:
    return skill.graad is not Bewijs.AFGELEID and not is_gelezen(skill)


def _eerst_gelezen(deel: Iterable[Skill]) -> Skill:
    return min(deel, key=lambda skill: not is_gelezen(skill))


def _beurt(skill: Skill) -> int:
    if is_gelezen(skill):
        return 0
    return 2 if skill.bron.startswith("gewenst beroep") else 1


def _sterkte(skill: Skill) -> int:
    return _STERKSTE.index(Bewijs(skill.graad))


def _volgorde(skill: Skill) -> tuple[int, str]:
    return _sterkte(skill), skill.naam.casefold()

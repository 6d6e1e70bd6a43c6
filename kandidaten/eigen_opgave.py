"""What people say of their own skills here: told, confirmed or denied. An import that does not know it keeps it.

The latest word holds: who confirms or tells what was denied has it again, and the other way round.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from kandidaten.kandidaat import Kandidaat
from models.skills import Bewijs, Skill
from models.taxonomie.koppelen import met_concept
from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.taxonomie.taxonomie import Taxonomie


class EigenBron(StrEnum):
    """Source of a skill that somebody told or confirmed here; nothing else bears it."""

    WERK = "eigen verhaal: werk"
    THUIS = "eigen verhaal: thuis"
    VRIJWILLIG = "eigen verhaal: vrijwillig"
    BEVESTIGD = "eigen opgave: dit klopt"


_BRONNEN = frozenset(bron.value for bron in EigenBron)


def is_eigen(skill: Skill) -> bool:
    """Whether the person told or confirmed it here."""
    return skill.bron in _BRONNEN


def sleutel(skill: Skill) -> str:
    """By what a skill is confirmed or denied: its concept, or else its label."""
    return skill.concept or skill.naam


def ontkend(kandidaat: Kandidaat, skill: Skill) -> bool:
    """Whether the person says not to have this skill."""
    return sleutel(skill) in kandidaat.kan_niet or skill.label in kandidaat.kan_niet


def ontkent_in(kandidaat: Kandidaat, taxonomie: Taxonomie, kruisverwijzing: Kruisverwijzing | None = None) -> Kandidaat:
    """The person who denies the same in the language in use too: a no holds when another taxonomie comes."""
    if not kandidaat.kan_niet:
        return kandidaat
    gezegd = (Skill(concept=naam, graad=Bewijs.GENOEMD, bron="") for naam in kandidaat.kan_niet)
    hier = (met_concept(skill, taxonomie, kruisverwijzing).concept or "" for skill in gezegd)
    return replace(kandidaat, kan_niet=tuple(dict.fromkeys((*kandidaat.kan_niet, *hier))))


def zonder_ontkende(kandidaat: Kandidaat, taxonomie: Taxonomie) -> Kandidaat:
    """The person without the skills that are denied: for paper and for who gets the profile elsewhere."""
    if not kandidaat.kan_niet:
        return kandidaat
    wie = ontkent_in(kandidaat, taxonomie)
    blijft = (skill for skill in kandidaat.skills if not ontkend(wie, met_concept(skill, taxonomie)))
    return replace(kandidaat, skills=tuple(blijft))


def met_eigen(kandidaat: Kandidaat, skills: Iterable[Skill]) -> Kandidaat:
    """The person who says to have these; an earlier own word on the same skill gives way."""
    nieuw = {sleutel(skill): skill for skill in skills}
    blijft = (skill for skill in kandidaat.skills if not (is_eigen(skill) and sleutel(skill) in nieuw))
    weer = {naam for skill in nieuw.values() for naam in (sleutel(skill), skill.label)}
    return replace(
        kandidaat,
        skills=(*blijft, *nieuw.values()),
        kan_niet=tuple(naam for naam in kandidaat.kan_niet if naam not in weer),
    )


def zonder_skill(kandidaat: Kandidaat, naam: str) -> Kandidaat:
    """The person who says not to have the skill with this `sleutel`."""
    blijft = tuple(skill for skill in kandidaat.skills if not (is_eigen(skill) and sleutel(skill) == naam))
    return replace(kandidaat, skills=blijft, kan_niet=tuple(dict.fromkeys((*kandidaat.kan_niet, naam))))


def overgenomen(van: Kandidaat, naar: Kandidaat) -> Kandidaat:
    """`naar`, as a file gives it, with what the person said here, as `van` holds it."""
    al = frozenset(naar.skills)
    eigen = tuple(skill for skill in van.skills if is_eigen(skill) and skill not in al)
    kan_niet = tuple(dict.fromkeys((*naar.kan_niet, *van.kan_niet)))
    return replace(naar, skills=(*naar.skills, *eigen), kan_niet=kan_niet)

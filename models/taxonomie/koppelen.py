"""From the words or the code of a skill to its place in a taxonomy."""

from dataclasses import replace
from functools import cache

from models.skills import Skill
from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie


def met_concept(skill: Skill, taxonomie: Taxonomie, kruisverwijzing: Kruisverwijzing | None = None) -> Skill:
    """Give words a place in the taxonomy, and a code of this or another language its words and its place.

    What no language knows stays as it is. A code that another language knows and this one does not gets its words,
    so that it can still be compared by what it says.

    Args:
        skill: Asked or offered.
        taxonomie: The language in use.
        kruisverwijzing: Leads from other languages; None: by way of *basis* alone.
    """
    gevonden = taxonomie.zoek_skill(skill.concept or skill.label or "")
    if gevonden is None and skill.concept is not None:
        return _uit_andere_taal(skill, skill.concept, taxonomie, kruisverwijzing or _via_basis())
    if gevonden is None:
        return skill
    return replace(skill, label=skill.label or gevonden.label, concept=gevonden.id)


def _uit_andere_taal(skill: Skill, concept: str, taxonomie: Taxonomie, kruisverwijzing: Kruisverwijzing) -> Skill:
    vertaald = kruisverwijzing.vertaal(concept, taxonomie)
    if vertaald is not None:
        return replace(skill, label=skill.label or vertaald.label, concept=vertaald.id)
    bekend = kruisverwijzing.zoek(concept)
    if bekend is None or skill.label is not None:
        return skill
    return replace(skill, label=bekend.label)


@cache
def _via_basis() -> Kruisverwijzing:
    return Kruisverwijzing((basis(),))

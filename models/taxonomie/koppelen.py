"""From the words or the code of a skill to its place in a taxonomy."""

from dataclasses import replace

from models.skills import Skill
from models.taxonomie.taxonomie import Taxonomie


def met_concept(skill: Skill, taxonomie: Taxonomie) -> Skill:
    """Give words a place in the taxonomy and a known code its words; what the taxonomy does not know stays as it is."""
    gevonden = taxonomie.zoek_skill(skill.concept or skill.label or "")
    if gevonden is None:
        return skill
    return replace(skill, label=skill.label or gevonden.label, concept=gevonden.id)

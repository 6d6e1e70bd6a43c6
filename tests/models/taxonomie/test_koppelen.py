"""Words find their place in the taxonomy; nothing is lost on the way."""

import pytest

from models.skills import Belang, Bewijs, Skill
from models.taxonomie.koppelen import met_concept
from models.taxonomie.laden import basis


def test_every_name_of_a_skill_leads_to_its_concept_and_stays_as_it_was_said() -> None:
    for skill in basis().skills.values():
        for naam in (skill.label, *skill.synoniemen):
            gekoppeld = met_concept(Skill(label=naam, graad=Bewijs.GENOEMD, bron="eigen opgave"), basis())
            assert (gekoppeld.label, gekoppeld.concept) == (naam, skill.id)


def test_a_known_code_gets_its_words() -> None:
    skill = next(skill for skill in basis().skills.values() if skill.esco)
    gekoppeld = met_concept(Skill(concept=skill.esco[0], graad=Belang.MOET, bron="vacature"), basis())
    assert (gekoppeld.label, gekoppeld.concept, gekoppeld.graad) == (skill.label, skill.id, Belang.MOET)


@pytest.mark.parametrize(
    "skill",
    [
        Skill(label="iets dat niemand kent", graad=Bewijs.GENOEMD, bron="eigen opgave"),
        Skill(concept="0000000001", graad=Bewijs.GENOEMD, bron="VUM"),
    ],
)
def test_what_the_taxonomy_does_not_know_stays_as_it_is(skill: Skill) -> None:
    assert met_concept(skill, basis()) is skill

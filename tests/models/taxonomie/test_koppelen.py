"""Words find their place in the taxonomy; nothing is lost on the way."""

from dataclasses import replace

import pytest

from models.skills import Belang, Bewijs, Skill
from models.taxonomie.koppelen import met_concept
from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.taxonomie.laden import basis
from tests.models.taxonomie import kruis


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


ESCO = kruis.esco(1, 2, n1="vijlen van metaal")
EIGEN = kruis.taal("eigen", kruis.skill("vijlen", esco=[1]), kruis.skill("schaven"))


@pytest.mark.parametrize("concept", ["vijlen", kruis.esco_uri(1), kruis.esco_id(1)])
def test_a_code_of_another_language_finds_its_place(concept: str) -> None:
    via = Kruisverwijzing((EIGEN, ESCO))
    asked = Skill(concept=concept, graad=Belang.MOET, bron="vacature")
    assert met_concept(asked, ESCO, via) == replace(asked, concept=kruis.esco_id(1), label="vijlen van metaal")
    assert met_concept(asked, EIGEN, via) == replace(asked, concept="vijlen", label="vijlen")


def test_words_that_were_said_stay() -> None:
    gezegd = Skill(label="ijzer vijlen", concept="vijlen", graad=Bewijs.GENOEMD, bron="eigen opgave")
    assert met_concept(gezegd, ESCO, Kruisverwijzing((EIGEN,))) == replace(gezegd, concept=kruis.esco_id(1))


def test_a_known_code_without_a_counterpart_gets_its_words_and_keeps_its_code() -> None:
    asked = Skill(concept="schaven", graad=Belang.MOET, bron="vacature")
    assert met_concept(asked, ESCO, Kruisverwijzing((EIGEN,))) == replace(asked, label="schaven")
    gezegd = replace(asked, label="hout schaven")
    assert met_concept(gezegd, ESCO, Kruisverwijzing((EIGEN,))) is gezegd


def test_basis_is_the_way_when_no_other_is_given() -> None:
    een = next(een for een in basis().skills.values() if len(een.esco) == 1)
    vreemd = kruis.taal("vreemd", replace(een, id="vreemd-1", label="iets anders", synoniemen=(), competentnl=None))
    asked = Skill(concept=een.id, graad=Belang.MOET, bron="vacature")
    assert met_concept(asked, vreemd).concept == "vreemd-1"

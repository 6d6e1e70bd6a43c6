"""What a vacature asks, as ranking sees it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from models.skills import Belang, Skill, SkillProfile
from models.taxonomie.laden import basis
from tests.strategieen import vacatures
from vacatures.profiel import skill_profile
from vacatures.vacature import Vacature

BEROEP = next(iter(sorted(basis().beroepen.values(), key=lambda beroep: beroep.id)))
KUNST = Skill(label="verzonnen kunst", graad=Belang.MOET, bron="vacature")


def profiel(**velden: Any) -> SkillProfile:
    return skill_profile(Vacature(id="V", **velden), basis())


def test_a_vacature_that_says_nothing_asks_nothing() -> None:
    assert profiel().is_leeg


def test_what_is_asked_is_asked_with_its_importance() -> None:
    p = profiel(gevraagd=(KUNST,), titel="Duizendpoot", tekst="Er is van alles te doen.")
    assert p.skills == (KUNST,)
    assert p.functies == ("Duizendpoot",)
    assert p.teksten == ("Duizendpoot", "verzonnen kunst")


@pytest.mark.parametrize("velden", [{"titel": BEROEP.label}, {"beroep": BEROEP.id}])
def test_without_asked_skills_those_of_the_beroep_are_asked(velden: dict[str, str]) -> None:
    p = profiel(**velden)
    assert {(skill.concept, skill.graad) for skill in p.skills} == {(link.skill, link.belang) for link in BEROEP.skills}
    assert {skill.bron for skill in p.skills} == {f"gebruikelijk voor {BEROEP.label}"}
    assert p.functies == (BEROEP.label,)


def test_what_the_employer_asks_goes_before_what_is_usual() -> None:
    assert profiel(gevraagd=(KUNST,), beroep=BEROEP.id).skills == (KUNST,)


def test_with_nothing_else_the_text_has_to_do() -> None:
    assert profiel(tekst="Er is van alles te doen.").teksten == ("Er is van alles te doen.",)


def test_words_that_the_taxonomy_knows_get_their_code() -> None:
    bekend = basis().skills[BEROEP.skills[0].skill]
    gevraagd = profiel(gevraagd=(replace(KUNST, label=bekend.label),)).skills[0]
    assert (gevraagd.concept, gevraagd.graad) == (bekend.id, Belang.MOET)


def test_a_code_that_no_taxonomy_knows_is_kept_as_it_is() -> None:
    onbekend = Skill(concept="esco:verzonnen", graad=Belang.MOET, bron="x")
    assert profiel(gevraagd=(onbekend,)).skills == (onbekend,)


@given(plek=vacatures())
def test_facts_that_only_rules_read_have_no_influence(plek: Vacature) -> None:
    kaal = Vacature(id="ander", titel=plek.titel, tekst=plek.tekst, beroep=plek.beroep, gevraagd=plek.gevraagd)
    assert skill_profile(plek, basis()) == skill_profile(kaal, basis())


@pytest.mark.parametrize("leeg", ["", "  "])
def test_blank_fields_ask_nothing(leeg: str) -> None:
    assert profiel(titel=leeg, beroep=leeg, tekst=leeg).is_leeg

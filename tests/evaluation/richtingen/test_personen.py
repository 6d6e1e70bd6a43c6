"""People who have the essential skills of one beroep, told in four ways."""

import pytest

from evaluation.richtingen.personen import Vorm, anders_te_zeggen, persoon
from evaluation.richtingen.wereld import essentieel
from models.skills import Belang, Bewijs
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.taxonomie import Taxonomie
from tests.omscholing import klein

BEROEP = klein().beroepen["orderpicker"]


def test_all_skills_as_concept_are_the_essential_ones():
    een = persoon(BEROEP, klein(), Vorm.ALLES)
    assert sorted(een.heeft) == sorted(essentieel(BEROEP))
    assert een.mist == ()
    assert {skill.concept for skill in een.profiel.skills} == set(een.heeft)
    assert {skill.graad for skill in een.profiel.skills} == {Bewijs.GENOEMD}
    assert (een.profiel.functies, een.profiel.teksten) == ((), ())


@pytest.mark.parametrize("vorm", [Vorm.HELFT, Vorm.HELFT_WOORDEN])
def test_half_leaves_the_other_half_out(vorm: Vorm):
    een = persoon(BEROEP, klein(), vorm)
    alle = essentieel(BEROEP)
    assert len(een.heeft) == (len(alle) + 1) // 2
    assert sorted((*een.heeft, *een.mist)) == sorted(alle)
    assert len(een.profiel.skills) == len(een.heeft)


def test_both_halves_leave_the_same_skills_out():
    assert persoon(BEROEP, klein(), Vorm.HELFT).heeft == persoon(BEROEP, klein(), Vorm.HELFT_WOORDEN).heeft


def test_other_words_give_neither_concept_nor_label():
    een = persoon(BEROEP, klein(), Vorm.WOORDEN)
    for skill, id_ in zip(een.profiel.skills, een.heeft, strict=True):
        assert skill.concept is None
        assert skill.label in klein().skills[id_].synoniemen


def test_a_skill_with_one_name_is_told_by_that_name():
    taal = Taxonomie(
        naam="t",
        versie="1",
        sha256="0" * 64,
        skills={
            "a": TaxonomieSkill(id="a", label="kaal", soort=SkillSoort.VAARDIGHEID),
            "b": TaxonomieSkill(id="b", label="rijk", soort=SkillSoort.VAARDIGHEID, synoniemen=("anders",)),
        },
        beroepen={
            "w": Beroep(
                id="w",
                label="w",
                sector="s",
                isco08="1111",
                skills=(BeroepSkill("a", Belang.MOET), BeroepSkill("b", Belang.MOET)),
            )
        },
    )
    een = persoon(taal.beroepen["w"], taal, Vorm.WOORDEN)
    assert {skill.label for skill in een.profiel.skills} == {"kaal", "anders"}
    assert anders_te_zeggen([een], taal) == 0.5


def test_the_same_seed_makes_the_same_person_and_another_seed_another():
    assert persoon(BEROEP, klein(), Vorm.HELFT, 1) == persoon(BEROEP, klein(), Vorm.HELFT, 1)
    assert persoon(BEROEP, klein(), Vorm.HELFT, 1).heeft != persoon(BEROEP, klein(), Vorm.HELFT, 2).heeft

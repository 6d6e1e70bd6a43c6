"""What ranking may see of a person: everything told, with its evidence, and nothing of the restricted layer."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Werkervaring
from kandidaten.profiel import skill_profile
from models.skills import Bewijs, Skill, SkillProfile
from models.taxonomie.laden import basis
from tests.strategieen import kandidaten

BEROEP = basis().beroepen["bakker"] if "bakker" in basis().beroepen else next(iter(basis().beroepen.values()))
BEKEND = basis().skills[BEROEP.skills[0].skill]


def profiel(**velden: Any) -> SkillProfile:
    return skill_profile(Kandidaat(id="K", **velden), basis())


def test_a_person_of_whom_nothing_is_known_has_an_empty_profile() -> None:
    assert profiel().is_leeg


@given(mens=kandidaten())
def test_the_restricted_layer_has_no_influence(mens: Kandidaat) -> None:
    assert skill_profile(mens, basis()) == skill_profile(replace(mens, afgeschermd=Afgeschermd()), basis())


@given(mens=kandidaten())
def test_facts_that_only_rules_read_have_no_influence(mens: Kandidaat) -> None:
    kaal = Kandidaat(
        id="ander",
        skills=mens.skills,
        werkervaring=mens.werkervaring,
        gewenste_beroepen=mens.gewenste_beroepen,
        opleidingen=mens.opleidingen,
        certificaten=mens.certificaten,
    )
    assert skill_profile(mens, basis()) == skill_profile(kaal, basis())


def test_every_part_comes_in_with_its_evidence_and_source() -> None:
    p = profiel(
        skills=(Skill(label="verzonnen kunst", graad=Bewijs.GEZIEN, bron="jobcoach"),),
        werkervaring=(Werkervaring(functie="duizendpoot", taken="van alles gedaan"), Werkervaring(taken="opgeruimd")),
        opleidingen=(Opleiding(naam="cursus een", diploma=True), Opleiding(naam="cursus twee")),
        certificaten=("papiertje",),
    )
    gevonden = {(skill.label, skill.graad, skill.bron) for skill in p.skills}
    assert gevonden == {
        ("verzonnen kunst", Bewijs.GEZIEN, "jobcoach"),
        ("duizendpoot", Bewijs.AFGELEID, "eerder werk"),
        ("van alles gedaan", Bewijs.VOORBEELD, "taken bij duizendpoot"),
        ("opgeruimd", Bewijs.VOORBEELD, "taken bij eerder werk"),
        ("cursus een", Bewijs.DIPLOMA, "opleiding"),
        ("cursus twee", Bewijs.GENOEMD, "opleiding"),
        ("papiertje", Bewijs.DIPLOMA, "certificaat"),
    }
    assert p.functies == ("duizendpoot",)
    assert sorted(p.teksten) == sorted(label for label, _, _ in gevonden if label)


def test_words_that_the_taxonomy_knows_get_their_code_and_a_code_gets_its_words() -> None:
    met_woorden = profiel(skills=(Skill(label=BEKEND.label.upper(), graad=Bewijs.GENOEMD, bron="x"),)).skills[0]
    met_code = profiel(skills=(Skill(concept=BEKEND.id, graad=Bewijs.GENOEMD, bron="x"),)).skills[0]
    assert (met_woorden.concept, met_woorden.label) == (BEKEND.id, BEKEND.label.upper())
    assert (met_code.concept, met_code.label) == (BEKEND.id, BEKEND.label)


def test_a_code_that_no_taxonomy_knows_is_kept_as_it_is() -> None:
    onbekend = Skill(concept="esco:verzonnen", graad=Bewijs.GENOEMD, bron="x")
    p = profiel(skills=(onbekend,))
    assert p.skills == (onbekend,)
    assert p.teksten == ()


@pytest.mark.parametrize(
    ("velden", "bron"),
    [
        ({"werkervaring": (Werkervaring(functie=BEROEP.label),)}, f"eerder werk als {BEROEP.label}"),
        ({"gewenste_beroepen": (BEROEP.label,)}, f"gewenst beroep {BEROEP.label}"),
    ],
)
def test_skills_of_a_known_beroep_are_inferred_with_low_evidence_and_are_not_told(
    velden: dict[str, object], bron: str
) -> None:
    p = profiel(**velden)
    afgeleid = [skill for skill in p.skills if skill.bron == bron]
    assert {skill.concept for skill in afgeleid} == {link.skill for link in BEROEP.skills}
    assert {skill.graad for skill in afgeleid} == {Bewijs.AFGELEID}
    assert not {skill.label for skill in afgeleid} & set(p.teksten)


def test_a_beroep_by_its_code_has_its_title() -> None:
    p = profiel(werkervaring=(Werkervaring(beroep=BEROEP.id), Werkervaring(beroep="verzonnen:1")))
    assert p.functies == (BEROEP.label,)


def test_a_skill_of_two_beroepen_is_inferred_once() -> None:
    p = profiel(werkervaring=(Werkervaring(functie=BEROEP.label), Werkervaring(beroep=BEROEP.id)))
    concepten = [skill.concept for skill in p.skills if skill.bron.startswith("eerder werk als")]
    assert len(concepten) == len(set(concepten))


def test_a_wish_is_no_earlier_work() -> None:
    p = profiel(gewenste_beroepen=(BEROEP.label,))
    assert (p.functies, p.teksten) == ((), ())


@pytest.mark.parametrize("leeg", ["", "  "])
def test_a_blank_field_is_nothing_told_and_stops_nobody(leeg: str) -> None:
    p = profiel(
        werkervaring=(Werkervaring(functie=leeg, beroep=leeg, taken=leeg),),
        gewenste_beroepen=(leeg,),
        opleidingen=(Opleiding(naam=leeg),),
        certificaten=(leeg,),
    )
    assert p.is_leeg

"""What people say of their own skills: a yes adds evidence, a no keeps out, and the last word holds."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kandidaten.eigen_opgave import (
    EigenBron,
    is_eigen,
    met_eigen,
    ontkend,
    overgenomen,
    sleutel,
    zonder_ontkende,
    zonder_skill,
)
from kandidaten.kandidaat import Kandidaat, Werkervaring
from kandidaten.klopt_dit import vraag_door
from kandidaten.profiel import skill_profile
from models.skills import Bewijs, Skill
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie

TAXONOMIE = basis()
KOK = TAXONOMIE.beroepen["kok"]
VAN_KOK = tuple(link.skill for link in KOK.skills)
MENS = Kandidaat(id="K1", werkervaring=(Werkervaring(functie="kok", taken="Soep koken voor veertig gasten."),))
woorden = st.lists(st.tuples(st.booleans(), st.sampled_from(VAN_KOK)), max_size=8)


def zegt(kandidaat: Kandidaat, wel: bool, skill: str) -> Kandidaat:
    if not wel:
        return zonder_skill(kandidaat, skill)
    eigen = Skill(label=TAXONOMIE.skills[skill].label, concept=skill, graad=Bewijs.VOORBEELD, bron=EigenBron.THUIS)
    return met_eigen(kandidaat, [eigen])


def in_profiel(kandidaat: Kandidaat) -> set[str]:
    return {skill.concept for skill in skill_profile(kandidaat, TAXONOMIE).skills if skill.concept}


def test_a_skill_that_is_concluded_again_and_again_stays_away_once_denied() -> None:
    nee = zonder_skill(MENS, VAN_KOK[0])
    opnieuw = replace(nee, werkervaring=(*nee.werkervaring, Werkervaring(functie="kok", jaren=3.0)))
    assert VAN_KOK[0] in in_profiel(MENS)
    assert in_profiel(MENS) - in_profiel(opnieuw) == {VAN_KOK[0]}
    assert VAN_KOK[0] not in {sleutel(skill) for skill in vraag_door(opnieuw, TAXONOMIE).te_vragen}


def test_a_skill_that_a_paper_or_a_file_gives_stays_away_once_denied() -> None:
    label = TAXONOMIE.skills[VAN_KOK[1]].label
    gegeven = Skill(label=label, graad=Bewijs.GENOEMD, bron="skill in het bestand")
    bekend = replace(MENS, skills=(gegeven,))
    assert VAN_KOK[1] not in in_profiel(zonder_skill(bekend, VAN_KOK[1]))
    assert label not in skill_profile(zonder_skill(bekend, VAN_KOK[1]), TAXONOMIE).teksten


@given(gezegd=woorden)
def test_the_last_word_on_a_skill_holds(gezegd: list[tuple[bool, str]]) -> None:
    nu = MENS
    for wel, skill in gezegd:
        nu = zegt(nu, wel, skill)
    laatste = {skill: wel for wel, skill in gezegd}
    eigen = {skill.concept for skill in nu.skills if is_eigen(skill)}
    assert eigen == {skill for skill, wel in laatste.items() if wel}
    assert set(nu.kan_niet) == {skill for skill, wel in laatste.items() if not wel}
    assert in_profiel(nu) == in_profiel(MENS) - set(nu.kan_niet)
    assert len(nu.skills) == len(eigen)


@given(gezegd=woorden)
def test_a_file_that_is_read_again_keeps_every_own_word_and_reading_it_twice_adds_nothing(
    gezegd: list[tuple[bool, str]],
) -> None:
    bewaard = MENS
    for wel, skill in gezegd:
        bewaard = zegt(bewaard, wel, skill)
    bestand = replace(MENS, uren_max=24, skills=(Skill(label="brood bakken", graad=Bewijs.GENOEMD, bron="bestand"),))
    eens = overgenomen(bewaard, bestand)
    assert eens.uren_max == 24
    assert eens.kan_niet == bewaard.kan_niet
    assert [een for een in eens.skills if is_eigen(een)] == list(bewaard.skills)
    assert overgenomen(eens, bestand) == eens


def test_what_was_told_stands_and_what_was_read_or_concluded_is_asked_read_first() -> None:
    gelezen = Skill(
        label=TAXONOMIE.skills[VAN_KOK[3]].label,
        concept=VAN_KOK[3],
        graad=Bewijs.GENOEMD,
        bron="taken bij kok: “Soep koken voor veertig gasten.”",
    )
    mens = zegt(replace(MENS, skills=(gelezen,), gewenste_beroepen=("tuinman",)), True, VAN_KOK[0])
    gevonden = vraag_door(mens, TAXONOMIE)
    te_vragen = [sleutel(skill) for skill in gevonden.te_vragen]
    assert te_vragen[0] == VAN_KOK[3]
    assert set(VAN_KOK) - {VAN_KOK[0]} <= set(te_vragen)
    assert [sleutel(skill) for skill in gevonden.staat] == [VAN_KOK[0]]
    assert len(te_vragen) == len(set(te_vragen))
    bronnen = [skill.bron.startswith("gewenst beroep") for skill in gevonden.te_vragen]
    assert bronnen == sorted(bronnen)
    assert any(bronnen)


def test_what_goes_to_others_holds_no_denied_skill_in_whatever_words() -> None:
    skill = TAXONOMIE.skills[VAN_KOK[1]]
    zo_geschreven = [
        Skill(label=naam, graad=Bewijs.GENOEMD, bron="bestand") for naam in (skill.label, *skill.synoniemen)
    ]
    ander = Skill(label="brood bakken", graad=Bewijs.GENOEMD, bron="bestand")
    mens = zonder_skill(replace(MENS, skills=(*zo_geschreven, ander)), skill.id)
    assert zonder_ontkende(mens, TAXONOMIE).skills == (ander,)
    assert zonder_ontkende(MENS, TAXONOMIE) is MENS


def test_a_denial_holds_when_another_language_comes_into_use() -> None:
    hier = TAXONOMIE.skills["brood-bakken"]
    ginds = replace(hier, id="esco-1", label="brood bereiden", synoniemen=(), esco=hier.esco[:1])
    werk = replace(KOK, skills=(replace(KOK.skills[0], skill="esco-1"),), werkprocessen=())
    taal = Taxonomie(naam="anders", versie="1", sha256="1" * 64, skills={"esco-1": ginds}, beroepen={"kok": werk})
    gezegd = Skill(label="brood bereiden", graad=Bewijs.GENOEMD, bron="bestand")
    mens = zonder_skill(replace(MENS, skills=(gezegd,)), "brood-bakken")
    assert "esco-1" in {een.concept for een in skill_profile(replace(mens, kan_niet=()), taal).skills}
    assert "esco-1" not in {een.concept for een in skill_profile(mens, taal).skills}
    assert zonder_ontkende(mens, taal).skills == ()


def test_a_denial_of_other_words_touches_nothing() -> None:
    assert not ontkend(zonder_skill(MENS, "iets heel anders"), Skill(label="koken", graad=Bewijs.GENOEMD, bron="x"))
    assert in_profiel(zonder_skill(MENS, "iets heel anders")) == in_profiel(MENS)

"""What the own words of a kandidaat add, and what they may never leave behind."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from kandidaten.profiel import skill_profile
from kandidaten.verrijken import verrijk
from models.doelgroep import Doelgroep
from models.skills import Bewijs, Skill
from models.taxonomie.laden import basis
from tests.models.extractie.lezers import lezer

TAKEN = (
    "Ramen lappen en vloeren dweilen bij Karin de Vries in de Kerkstraat 12. Door mijn depressie werkte ik minder. "
    "Ik sta in het doelgroepregister. Rijbewijs B gehaald."
)


def verrijkt(**velden: object) -> Kandidaat:
    (een,) = verrijk([Kandidaat(id="K-1", **velden)], lezer()).items  # type: ignore[arg-type]
    return een


def werk() -> Kandidaat:
    return verrijkt(werkervaring=(Werkervaring(functie="schoonmaker", taken=TAKEN),))


def test_skills_in_tasks_come_with_their_sentence_as_a_claim() -> None:
    skills = [skill for skill in werk().skills if skill.concept]
    assert len(skills) >= 2
    assert {skill.graad for skill in skills} == {Bewijs.GENOEMD}
    assert all(skill.bron.startswith("taken bij schoonmaker: “Ramen lappen") for skill in skills)


def test_nothing_that_points_to_a_person_or_her_health_stays() -> None:
    mens = werk()
    wat = f"{mens.werkervaring} {mens.skills} {mens.vindplaatsen} {skill_profile(mens, basis())}"
    for spoor in ("Karin", "Vries", "Kerkstraat", "depressie", "doelgroepregister"):
        assert spoor not in wat


def test_every_field_of_own_words_is_cleaned() -> None:
    mens = verrijkt(
        skills=(Skill(label="bel 06-12345678", graad=Bewijs.GENOEMD, bron="eigen opgave"),),
        opleidingen=(Opleiding(naam="cursus, mail jan@voorbeeld.nl"),),
        certificaten=("VCA, bel 06-12345678",),
        wensen="Ik heb last van mijn depressie, bel 06-12345678",
        gewenste_beroepen=("iets rustigs vanwege mijn depressie",),
        werkervaring=(Werkervaring(functie="hulp bij Karin de Vries"),),
    )
    velden = (
        mens.skills,
        mens.opleidingen,
        mens.certificaten,
        mens.wensen,
        mens.werkervaring,
        mens.gewenste_beroepen,
    )
    for spoor in ("12345678", "jan@voorbeeld.nl", "depressie", "Karin"):
        assert spoor not in f"{velden}"


def test_a_code_is_no_address_of_a_page() -> None:
    code = next(skill.esco[0] for skill in basis().skills.values() if skill.esco)
    beroep = next(een.competentnl for een in basis().beroepen.values() if een.competentnl)
    mens = verrijkt(
        skills=(Skill(label=code, graad=Bewijs.GENOEMD, bron="eigen opgave"),),
        gewenste_beroepen=(beroep,),
        werkervaring=(Werkervaring(beroep=beroep),),
    )
    assert (mens.skills[0].label, mens.gewenste_beroepen, mens.werkervaring[0].beroep) == (code, (beroep,), beroep)


def test_that_something_was_taken_out_is_not_ranked() -> None:
    mens = verrijkt(
        skills=(Skill(label="depressie", graad=Bewijs.GENOEMD, bron="eigen opgave"),),
        werkervaring=(Werkervaring(functie="hulp bij Karin de Vries", taken=TAKEN),),
    )
    assert "[gezondheid]" in f"{mens.skills} {mens.werkervaring}"  # the reader sees it, the order does not
    profiel = skill_profile(mens, basis())
    assert "[" not in f"{profiel.teksten} {profiel.functies} {[skill.label for skill in profiel.skills]}".replace(
        "['", ""
    )


def test_papers_in_a_text_are_only_proposed() -> None:
    mens = werk()
    assert mens.rijbewijzen is None
    assert [(p.veld, p.waarde, p.ingevuld) for p in mens.vindplaatsen] == [("rijbewijzen", "B", False)]


def test_the_register_is_never_read_from_text() -> None:
    assert werk().afgeschermd.doelgroep == Doelgroep()


def test_what_was_taken_out_is_counted_and_not_told() -> None:
    uit = verrijk([Kandidaat(id="K-1", wensen="mail jan@voorbeeld.nl of bel 06-12345678")], lezer())
    assert {soort.value: n for soort, n in uit.weggelaten.items()} == {"mail": 1, "telefoon": 1}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_read(tekst: str) -> None:
    mens = verrijkt(werkervaring=(Werkervaring(taken=tekst or None),), wensen=tekst or None)
    assert mens.id == "K-1"

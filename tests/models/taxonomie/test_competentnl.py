"""The facts of CompetentNL become a language; what cannot be used is left out and counted."""

from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from models.fouten import TaxonomieFout
from models.skills import Belang
from models.taxonomie.begrippen import BeroepSkill, SkillSoort
from models.taxonomie.competentnl import CompetentNL, bouw_competentnl
from models.taxonomie.competentnl_antwoord import als_feiten, lees_antwoord
from models.taxonomie.competentnl_vragen import CNLO, SKOS, VRAGEN, Feit
from tests.models.taxonomie import competentnl_proef as proef


@cache
def feiten(turtle: str = proef.GRAAF) -> tuple[Feit, ...]:
    graaf = proef.graaf(turtle)
    antwoorden = (proef.antwoord(graaf, vraag.volledig()) for vraag in VRAGEN)
    return tuple(feit for antwoord in antwoorden for feit in als_feiten(lees_antwoord(antwoord)))


def gelezen(turtle: str = proef.GRAAF) -> CompetentNL:
    return bouw_competentnl(feiten(turtle))


def test_a_beroep_has_its_names_codes_and_skills_by_importance() -> None:
    beroep = gelezen().taxonomie.beroepen["cnl-aaaaaaaaaa"]
    assert (beroep.label, beroep.competentnl, beroep.esco) == ("Soldeermeester", proef.VAKMAN, proef.ESCO_BEROEP)
    assert beroep.synoniemen == ("Meestersoldeerder", "Soldeermeester (orgelpijpen)")
    assert beroep.gereglementeerd is False
    assert set(beroep.skills) == {
        BeroepSkill("cnl-1111111111", Belang.MOET),  # also called important: the strongest counts
        BeroepSkill("cnl-2222222222", Belang.BELANGRIJK),
        BeroepSkill("cnl-3333333333", Belang.PLUSPUNT),
        BeroepSkill("cnl-9999999999", Belang.MOET),
    }


def test_the_isco_group_comes_from_a_code_or_from_the_end_of_a_uri() -> None:
    beroepen = gelezen().taxonomie.beroepen
    assert [beroepen[id_].isco08 for id_ in ("cnl-aaaaaaaaaa", "cnl-bbbbbbbbbb")] == ["7212", "9329"]


def test_a_skill_carries_the_esco_skills_that_are_the_same_or_narrower() -> None:
    skill = gelezen().taxonomie.skills["cnl-1111111111"]
    assert (skill.label, skill.synoniemen, skill.soort) == ("Solderen", ("Tin smelten",), SkillSoort.VAARDIGHEID)
    assert (skill.competentnl, set(skill.esco)) == (proef.SOLDEREN, {proef.ESCO_GELIJK, proef.ESCO_NAUW})


def test_a_knowledge_area_is_a_skill_of_kind_knowledge() -> None:
    skill = gelezen().taxonomie.skills["cnl-9999999999"]
    assert (skill.label, skill.soort) == ("Metalen", SkillSoort.KENNIS)


def test_what_is_no_longer_valid_or_leads_nowhere_is_left_out_and_counted() -> None:
    uit = gelezen()
    assert set(uit.taxonomie.beroepen) == {"cnl-aaaaaaaaaa", "cnl-bbbbbbbbbb"}
    assert uit.taxonomie.zoek_skill(proef.DENKEN) is None
    redenen = [melding.reden for melding in uit.meldingen]
    assert redenen == [
        "weggelaten: 1 beroepen die niet meer gelden",
        "weggelaten: 1 beroepen zonder skills",
        "weggelaten: 1 skills die bij geen enkel beroep horen",
    ]


def test_rarity_counts_beroepen_that_ask_for_more_than_somewhat() -> None:
    taal = gelezen().taxonomie
    assert (
        taal.zeldzaamheid("cnl-2222222222") < taal.zeldzaamheid("cnl-1111111111") < taal.zeldzaamheid("cnl-3333333333")
    )


def test_not_said_is_neither_regulated_nor_free() -> None:
    zonder = proef.GRAAF.replace("cnluwvo:isRegulatedProfession true ;", "")
    beide = proef.GRAAF.replace("cnluwvo:isRegulatedProfession true ;", "cnluwvo:isRegulatedProfession true, false ;")
    assert gelezen().taxonomie.beroepen["cnl-bbbbbbbbbb"].gereglementeerd is True
    for turtle in (zonder, beide):
        assert gelezen(turtle).taxonomie.beroepen["cnl-bbbbbbbbbb"].gereglementeerd is None


@given(st.randoms(use_true_random=False))
def test_order_and_repetition_of_facts_change_nothing(toeval: Random) -> None:
    alle = feiten()
    geschud = [*alle, *alle[::3]]
    toeval.shuffle(geschud)
    assert bouw_competentnl(geschud).taxonomie.sha256 == bouw_competentnl(alle).taxonomie.sha256


def test_a_changed_fact_changes_the_hash() -> None:
    anders = proef.GRAAF.replace("Tin smelten", "Tin gieten")
    assert gelezen(anders).taxonomie.sha256 != gelezen().taxonomie.sha256


ONDERWERPEN = [proef.VAKMAN, proef.SOLDEREN, proef.METALEN, "https://voorbeeld.nl/iets", ""]
EIGENSCHAPPEN = [*sorted({feit.eigenschap for feit in feiten()}), CNLO + "requiresHATSomewhatRelevant", SKOS + "iets"]


@given(
    st.lists(
        st.builds(
            Feit,
            st.sampled_from(ONDERWERPEN),
            st.sampled_from(EIGENSCHAPPEN),
            st.one_of(st.text(max_size=12), st.sampled_from(ONDERWERPEN)),
        ),
        max_size=12,
    )
)
def test_any_facts_give_a_language_or_a_clear_error(los: list[Feit]) -> None:
    with suppress(TaxonomieFout):
        bouw_competentnl(los)
    bouw_competentnl([*feiten(), *los])  # beside good facts, odd ones cost at most the concept that they are about


def test_the_manual_shows_the_queries_as_they_are() -> None:
    handleiding = (Path(__file__).parents[3] / "docs" / "competentnl.md").read_text(encoding="utf-8")
    assert [vraag.naam for vraag in VRAGEN if vraag.volledig() not in handleiding] == []

"""Bereik against the score of a vacature that asks the skills of one beroep, and against the oracle in plain Python."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from matching.beroepsbereik import Bereik, bereik, beroepen_van, kunde
from matching.loopbaan import zonder_gewenst
from matching.matcher import Matcher
from models.skills import Bewijs, Skill, SkillProfile
from models.taxonomie.begrippen import Beroep
from models.waardelijsten import Rijbewijs
from tests.motor import matcher_van, score_orakel, scorer, wereld
from tests.omscholing import BEROEPEN, kan, kan_alles_van, klein, kleine_scorer
from tests.omscholing import matcher_van as kleine_matcher

SKILLS = tuple(sorted(klein().skills))[::7]


@cache
def motor() -> Matcher:
    return matcher_van(*wereld(11, 8, 1))


@cache
def van_iedereen() -> Bereik:
    m = motor()
    return bereik(m.scorer, m.profielen, np.arange(m.profielen.aantal), beroepen_van(m.scorer))


def gevraagd(beroep: Beroep) -> SkillProfile:
    """What a vacature for this beroep asks that names no skills."""
    skills = scorer().taxonomie.skills
    return SkillProfile(
        skills=tuple(
            Skill(label=skills[link.skill].label, concept=link.skill, graad=link.belang, bron="beroep")
            for link in beroep.skills
        )
    )


def test_it_is_the_coverage_on_the_list_of_a_vacature_that_asks_the_same() -> None:
    m, rijen = motor(), np.arange(8)
    for kolom, beroep in enumerate(beroepen_van(m.scorer).beroepen[::20]):
        vraag = m.scorer.vraag(gevraagd(beroep))
        dekking = m.scorer.scores(vraag, m.profielen, rijen).dekking
        assert van_iedereen().per_beroep[:, kolom * 20] == pytest.approx(dekking, abs=1e-12)


def test_it_agrees_with_a_double_loop_over_skills_in_plain_python() -> None:
    m = motor()
    for rij in (0, 7):
        for kolom in range(0, 411, 80):
            beroep = beroepen_van(m.scorer).beroepen[kolom]
            verwacht = score_orakel().termen(gevraagd(beroep), m.skill_profile(rij)).dekking
            assert van_iedereen().per_beroep[rij, kolom] == pytest.approx(verwacht, abs=1e-9)


def test_every_beroep_has_a_row_and_its_shares_add_up_to_one() -> None:
    b = beroepen_van(scorer())
    assert [beroep.id for beroep in b.beroepen] == sorted(scorer().taxonomie.beroepen)
    assert np.asarray(b.aandeel.sum(axis=1)).ravel() == pytest.approx(np.ones(len(b.beroepen)))
    assert sum(len(vraag.skills) for vraag in b.vragen) == len(b.skills)


def test_of_whom_it_is_asked_together_and_in_which_order_changes_no_digit() -> None:
    m, b = motor(), beroepen_van(motor().scorer)
    rijen = np.array([7, *range(8), 3] * 20)  # more than are taken together
    door_elkaar = bereik(m.scorer, m.profielen, rijen, b)
    assert np.array_equal(door_elkaar.per_beroep, van_iedereen().per_beroep[rijen])
    assert np.array_equal(door_elkaar.per_skill, van_iedereen().per_skill[:, rijen])
    assert np.array_equal(door_elkaar.nabij, van_iedereen().nabij[rijen])
    for rij in (0, 7):
        alleen = kunde(m.scorer, m.profielen.kies(np.array([rij])), b)
        assert np.array_equal(alleen.per_skill, van_iedereen().per_skill[:, rij])


def test_of_nobody_it_is_empty() -> None:
    m, b = motor(), beroepen_van(motor().scorer)
    leeg = bereik(m.scorer, m.profielen, np.array([], dtype=np.intp), b)
    assert leeg.per_beroep.shape == (0, len(b.beroepen))
    assert leeg.nabij.shape == (0, len(b.beroepen))
    assert leeg.per_skill.shape == (len(b.skills), 0)


def van(*mensen: Kandidaat) -> np.ndarray:
    m = kleine_matcher(*mensen)
    profielen = zonder_gewenst(m, mensen)
    return bereik(m.scorer, profielen, np.arange(len(mensen)), beroepen_van(m.scorer)).per_beroep


def test_who_brings_all_of_a_beroep_proved_reaches_it_wholly_and_nothing_told_reaches_nothing() -> None:
    alles, niets = van(Kandidaat(id="A", skills=kan_alles_van("kok", Bewijs.DIPLOMA)), Kandidaat(id="B"))
    assert alles[sorted(BEROEPEN).index("kok")] == pytest.approx(1.0)
    assert not niets.any()


def test_what_was_only_told_counts_for_less_than_what_was_proved() -> None:
    gezegd, bewezen = (
        van(Kandidaat(id="A", skills=kan_alles_van("kok", graad)))[0] for graad in (Bewijs.GENOEMD, Bewijs.DIPLOMA)
    )
    kok = sorted(BEROEPEN).index("kok")
    assert gezegd[kok] == pytest.approx(0.6)
    assert (gezegd <= bewezen).all()


@given(
    eigen=st.lists(st.tuples(st.sampled_from(SKILLS), st.sampled_from(list(Bewijs))), max_size=5),
    erbij=st.sampled_from(SKILLS),
    graad=st.sampled_from(list(Bewijs)),
)
def test_a_skill_more_lowers_nothing(eigen: list[tuple[str, Bewijs]], erbij: str, graad: Bewijs) -> None:
    skills = tuple(een for id_, zo in eigen for een in kan(id_, graad=zo))
    zonder, met = van(Kandidaat(id="A", skills=skills), Kandidaat(id="B", skills=(*skills, *kan(erbij, graad=graad))))
    assert (met >= zonder).all()
    assert zonder.min() >= 0
    assert met.max() <= 1 + 1e-9


def test_wishing_for_work_is_no_evidence_of_its_skills_but_having_done_it_is() -> None:
    wens = Kandidaat(id="A", gewenste_beroepen=("kok",))
    werk = replace(wens, id="B", werkervaring=(Werkervaring(functie="kok"),))
    gewenst, gedaan = van(wens, werk)
    assert not gewenst.any()
    assert gedaan[sorted(BEROEPEN).index("kok")] == pytest.approx(0.4)


def test_a_job_title_counts_by_the_work_it_names_and_not_by_its_sex() -> None:
    mensen = [
        Kandidaat(
            id=id_,
            werkervaring=(Werkervaring(functie=titel, taken="haren knippen en klanten helpen"),),
            opleidingen=(Opleiding(naam=titel, diploma=True),),
        )
        for id_, titel in (("A", "kapper"), ("B", "kapster"))
    ]
    m = matcher_van(mensen, [])
    een, ander = bereik(m.scorer, zonder_gewenst(m, mensen), np.arange(2), beroepen_van(m.scorer)).per_beroep
    assert np.array_equal(een, ander)
    assert een.any()


def test_a_licence_that_somebody_holds_is_a_skill_with_all_that_it_covers() -> None:
    mensen = [Kandidaat(id="A", rijbewijzen=frozenset({Rijbewijs.CE})), Kandidaat(id="B", rijbewijzen=frozenset())]
    m = matcher_van(mensen, [])
    profielen = zonder_gewenst(m, mensen)
    assert {"rijbewijs-b", "rijbewijs-ce"} <= {skill.concept for skill in profielen.skills[0]}
    assert not profielen.skills[1]


def test_of_equal_skills_the_same_one_is_named_whatever_their_order() -> None:
    # Two phrases that say the same; neither is a skill of the language.
    skills = tuple(Skill(label=label, graad=Bewijs.GENOEMD, bron="x") for label in ("borden spoelen", "BORDEN SPOELEN"))
    b = beroepen_van(kleine_scorer())
    namen = set()
    for volgorde in (skills, skills[::-1]):
        wie = Kandidaat(id="A", skills=volgorde)
        wat = kunde(kleine_scorer(), zonder_gewenst(kleine_matcher(wie), [wie]), b)
        door = wat.door(int(wat.per_skill.argmax()))
        namen.add(door.naam if door else None)
    assert namen == {"BORDEN SPOELEN"}


@given(st.lists(st.sampled_from(SKILLS), unique=True, max_size=5), st.sampled_from(list(Bewijs)))
def test_clear_is_the_very_skill_or_at_least_half_and_more_never_makes_less_clear(
    ids: list[str], graad: Bewijs
) -> None:
    b, vorige = beroepen_van(kleine_scorer()), np.zeros(len(beroepen_van(kleine_scorer()).skills))
    for aantal in range(len(ids) + 1):
        wie = Kandidaat(id="A", skills=kan(*ids[:aantal], graad=graad))
        wat = kunde(kleine_scorer(), zonder_gewenst(kleine_matcher(wie), [wie]), b)
        for id_, hoogste, duidelijk in zip(b.skills, wat.per_skill, wat.duidelijk, strict=True):
            zelf = graad.gewicht if id_ in ids[:aantal] else 0.0
            assert duidelijk == max(zelf, hoogste if hoogste >= 0.5 else 0.0)
        assert (wat.duidelijk >= vorige).all()
        vorige = wat.duidelijk


def test_a_skill_that_nothing_resembles_is_shown_by_nothing() -> None:
    wie = Kandidaat(id="A", skills=(Skill(label="---", graad=Bewijs.DIPLOMA, bron="x"),))
    wat = kunde(kleine_scorer(), zonder_gewenst(kleine_matcher(wie), [wie]), beroepen_van(kleine_scorer()))
    plek = int(wat.per_skill.argmin())
    assert wat.per_skill[plek] == 0
    assert wat.door(plek) is None


def test_a_beroep_is_nearest_to_who_brings_just_its_skills() -> None:
    mensen = [Kandidaat(id=id_, skills=kan_alles_van(id_)) for id_ in sorted(BEROEPEN)]
    m = kleine_matcher(*mensen)
    nabij = bereik(m.scorer, zonder_gewenst(m, mensen), np.arange(len(mensen)), beroepen_van(m.scorer)).nabij
    assert nabij.argmax(axis=1).tolist() == list(range(len(mensen)))
    assert nabij.min() >= 0
    assert nabij.max() <= 1


def test_nearness_is_the_cosine_of_two_weighted_sums_from_where_it_says_something() -> None:
    wie = Kandidaat(id="A", skills=(*kan("afwassen", graad=Bewijs.DIPLOMA), *kan("dweilen", graad=Bewijs.GENOEMD)))
    m, b = kleine_matcher(wie), beroepen_van(kleine_scorer())
    gevonden = bereik(m.scorer, zonder_gewenst(m, [wie]), np.arange(1), b).nabij[0]
    vector = {id_: m.scorer.gelijkenis.vectoren([klein().skills[id_].label])[0] for id_ in b.skills}
    eigen = 1.0 * vector["afwassen"] + 0.6 * vector["dweilen"]
    for rij, beroep in enumerate(b.beroepen):
        som = sum(
            link.belang.gewicht * klein().zeldzaamheid(link.skill) * vector[link.skill].astype(float)
            for link in beroep.skills
        )
        cosinus = float(eigen @ som / np.linalg.norm(eigen) / np.linalg.norm(som))
        verwacht = max(0.0, (cosinus - 0.45) / 0.55)
        assert gevonden[rij] == pytest.approx(verwacht, abs=5e-3)  # vectors are rounded to 1/1024

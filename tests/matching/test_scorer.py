"""The score against an oracle in plain Python, and the laws that its docstring promises."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kandidaten.profiel import skill_profile as kandidaatprofiel
from matching.profielen import maak_profielen
from matching.scorer import Gewichten, Scorer, Scores
from models.skills import Belang, Bewijs, Skill, SkillProfile
from models.taxonomie.laden import basis
from tests.motor import EPS, TAKEN, onverwante_skills, score_orakel, scorer, wereld
from tests.voorraad import FUNCTIES, SKILLS
from vacatures.profiel import skill_profile as vacatureprofiel

TAXONOMIE_SKILLS = tuple(sorted(basis().skills))[:40:4]
LABELS = (*SKILLS[:6], "Brood  bakken", "---", "é", *TAKEN[:3], *(basis().skills[i].label for i in TAXONOMIE_SKILLS))
CODES = (None, None, None, "esco:verzonnen", *TAXONOMIE_SKILLS[:4])
TITELS = (*FUNCTIES, "lasser", "---")


def skills(graad: type[Belang] | type[Bewijs]) -> st.SearchStrategy[Skill]:
    graden: list[Belang | Bewijs] = list(graad)
    woorden = st.sampled_from(LABELS)
    return st.one_of(
        st.builds(
            Skill,
            graad=st.sampled_from(graden),
            bron=st.just("verzonnen"),
            label=woorden,
            concept=st.sampled_from(CODES),
        ),
        st.builds(Skill, graad=st.sampled_from(graden), bron=st.just("verzonnen"), concept=st.just("esco:verzonnen")),
    )


def _vraag(gevraagd: list[Skill], titel: list[str]) -> SkillProfile:
    teksten = (*titel, *(skill.label for skill in gevraagd if skill.label))
    return SkillProfile(skills=tuple(gevraagd), functies=tuple(titel), teksten=teksten)


def _persoon(verteld: list[Skill], afgeleid: list[Skill], functies: list[str]) -> SkillProfile:
    erbij = [replace(skill, graad=Bewijs.AFGELEID) for skill in afgeleid]
    teksten = tuple(skill.label for skill in verteld if skill.label)
    return SkillProfile(skills=(*verteld, *erbij), functies=tuple(dict.fromkeys(functies)), teksten=teksten)


VRAGEN = st.builds(_vraag, st.lists(skills(Belang), max_size=5), st.lists(st.sampled_from(TITELS), max_size=1))
PERSONEN = st.builds(
    _persoon,
    st.lists(skills(Bewijs), max_size=5),
    st.lists(skills(Bewijs), max_size=2),
    st.lists(st.sampled_from(TITELS), max_size=2),
)


def scores(vraag: SkillProfile, personen: list[SkillProfile], met: Scorer | None = None) -> Scores:
    s = met or scorer()
    return s.scores(s.vraag(vraag), maak_profielen(personen, s.gelijkenis), np.arange(len(personen)))


def score(vraag: SkillProfile, persoon: SkillProfile) -> float:
    return float(scores(vraag, [persoon]).score[0])


def gelijk_aan_het_orakel(vraag: SkillProfile, personen: list[SkillProfile]) -> None:
    gevonden = scores(vraag, personen)
    for plek, persoon in enumerate(personen):
        verwacht = score_orakel().termen(vraag, persoon)
        assert gevonden.per_skill[:, plek].tolist() == pytest.approx(verwacht.per_skill, abs=1e-9)
        delen = (gevonden.dekking, gevonden.werk, gevonden.woorden, gevonden.betekenis)
        namen = ("dekking", "werk", "woorden", "betekenis")
        for naam, deel in zip(namen, delen, strict=True):
            assert deel[plek] == pytest.approx(getattr(verwacht, naam), abs=1e-9), naam
        assert gevonden.score[plek] == pytest.approx(verwacht.score, abs=5e-7 + 1e-9)  # rounded to 6 decimals


@given(vraag=VRAGEN, personen=st.lists(PERSONEN, max_size=4))
def test_it_agrees_with_the_oracle(vraag: SkillProfile, personen: list[SkillProfile]) -> None:
    gelijk_aan_het_orakel(vraag, personen)


@pytest.mark.parametrize("seed", range(2))
def test_it_agrees_with_the_oracle_on_whole_profiles(seed: int) -> None:
    mensen, plekken = wereld(seed, 8, 9)
    personen = [kandidaatprofiel(mens, basis()) for mens in mensen]
    for plek in plekken:
        gelijk_aan_het_orakel(vacatureprofiel(plek, basis()), personen)


# What the docstring promises


@settings(max_examples=settings().max_examples // 2)
@given(vraag=VRAGEN, personen=st.lists(PERSONEN, min_size=1, max_size=4))
def test_every_term_lies_between_nothing_and_all(vraag: SkillProfile, personen: list[SkillProfile]) -> None:
    s = scores(vraag, personen)
    for deel in (s.per_skill, s.dekking, s.werk, s.woorden, s.betekenis, s.score):
        assert np.isfinite(deel).all()
        assert deel.min(initial=0.0) >= 0
        assert deel.max(initial=0.0) <= 1 + 1e-9
    assert s.score.max() <= 1


@given(vraag=VRAGEN.filter(lambda vraag: not vraag.is_leeg and "---" not in vraag.teksten))
def test_who_brings_all_that_is_asked_and_tells_of_it_often_attains_the_whole_score(vraag: SkillProfile) -> None:
    papieren = tuple(replace(skill, graad=Bewijs.DIPLOMA) for skill in vraag.skills)
    titels = tuple(Skill(label=titel, graad=Bewijs.DIPLOMA, bron="verzonnen") for titel in vraag.functies)
    alles = SkillProfile(skills=papieren + titels, functies=vraag.functies, teksten=vraag.teksten * 60)
    # A code is the same code; words are alike to within the rounding of their vectors to 1/1024.
    assert score(vraag, alles) == pytest.approx(1.0, abs=1e-3)


def test_with_codes_the_attainable_score_is_one() -> None:
    gevraagd = tuple(
        Skill(label=basis().skills[i].label, concept=i, graad=Belang.MOET, bron="verzonnen") for i in TAXONOMIE_SKILLS
    )
    teksten = tuple(skill.naam for skill in gevraagd)
    alles = SkillProfile(skills=tuple(replace(s, graad=Bewijs.DIPLOMA) for s in gevraagd), teksten=teksten * 60)
    assert score(SkillProfile(skills=gevraagd, teksten=teksten), alles) == 1.0


@given(vraag=VRAGEN)
def test_who_brings_nothing_scores_nothing_and_nothing_asked_gives_nothing(vraag: SkillProfile) -> None:
    leeg = SkillProfile()
    assert score(vraag, leeg) == 0
    assert score(leeg, SkillProfile(skills=vraag.skills, functies=vraag.functies, teksten=vraag.teksten)) == 0


def test_an_unknown_skill_weighs_no_more_than_a_rare_known_one_of_the_same_importance() -> None:
    op_zeldzaamheid = sorted(basis().skills, key=basis().zeldzaamheid)
    zeldzaam, gewoon = op_zeldzaamheid[-1], op_zeldzaamheid[0]
    for belang in Belang:
        gevraagd = tuple(Skill(concept=c, graad=belang, bron="verzonnen") for c in (zeldzaam, "esco:onbekend", gewoon))
        rare, unknown, common = scorer().vraag(SkillProfile(skills=gevraagd)).aandeel.tolist()
        assert rare >= unknown > common
        assert rare + unknown + common == pytest.approx(1.0)


def test_what_is_more_important_weighs_more() -> None:
    gevraagd = tuple(Skill(label="brood bakken", graad=belang, bron="verzonnen") for belang in Belang)
    moet, belangrijk, pluspunt = scorer().vraag(SkillProfile(skills=gevraagd)).aandeel.tolist()
    assert (moet / belangrijk, moet / pluspunt) == (pytest.approx(2), pytest.approx(5))


@pytest.mark.parametrize(
    ("vraag", "heeft"),
    [
        (SkillProfile(functies=("bakker",), teksten=("bakker",)), ("werk", "woorden", "betekenis")),
        (SkillProfile(functies=("---",), teksten=("---",)), ("werk", "betekenis")),
        (SkillProfile(teksten=("brood bakken",)), ("woorden", "betekenis")),
        (SkillProfile(skills=(Skill(concept="c", graad=Belang.MOET, bron="x"),)), ("skills", "werk")),
        (SkillProfile(), ()),
    ],
)
def test_a_part_that_the_vacature_lacks_hands_its_weight_to_the_others_in_proportion(
    vraag: SkillProfile, heeft: tuple[str, ...]
) -> None:
    vol, klaar = Gewichten(), scorer().vraag(vraag)
    over = sum(getattr(vol, naam) for naam in heeft)
    assert klaar.deel_aanwezig == pytest.approx(over)
    for naam in ("skills", "werk", "woorden", "betekenis") if heeft else ():
        verwacht = getattr(vol, naam) / over if naam in heeft else 0
        assert getattr(klaar.gewichten, naam) == pytest.approx(verwacht)


@pytest.mark.parametrize("weg", ["werk", "woorden", "betekenis"])
def test_a_term_without_weight_changes_nothing_whatever_a_person_brings_for_it(weg: str) -> None:
    over = {"skills": 0.4, "werk": 0.1, "woorden": 0.25, "betekenis": 0.25}
    over.pop(weg)
    totaal = sum(over.values())
    zonder = Scorer(
        scorer().taxonomie,
        scorer().gelijkenis,
        scorer().kalibratie,
        scorer().woordgewichten,
        Gewichten(**{weg: 0.0}, **{naam: deel / totaal for naam, deel in over.items()}),
    )
    vraag = SkillProfile(
        skills=(Skill(label="brood bakken", graad=Belang.MOET, bron="x"),), functies=("bakker",), teksten=("bakker",)
    )
    personen = [
        SkillProfile(skills=(Skill(label="brood bakken", graad=Bewijs.GEZIEN, bron="x"),), functies=("lasser",)),
        SkillProfile(functies=("bakker",), teksten=("bakker",)),
    ]
    s = scores(vraag, personen, zonder)
    termen = {"skills": s.dekking, "werk": s.werk, "woorden": s.woorden, "betekenis": s.betekenis}
    verwacht = sum(over[naam] / totaal * termen[naam] for naam in over)
    np.testing.assert_allclose(s.score, verwacht, atol=1e-6)


@pytest.mark.parametrize("gewichten", [(0.5, 0.5, 0.5, -0.5), (0.4, 0.1, 0.25, 0.2)])
def test_weights_that_do_not_add_up_are_refused(gewichten: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="add up to 1"):
        Gewichten(**dict(zip(("skills", "werk", "woorden", "betekenis"), gewichten, strict=True)))


# Telling more


@settings(max_examples=settings().max_examples // 2)
@given(vraag=VRAGEN, persoon=PERSONEN, erbij=skills(Bewijs), verteld=st.booleans())
def test_one_more_skill_never_lowers_a_term(
    vraag: SkillProfile, persoon: SkillProfile, erbij: Skill, verteld: bool
) -> None:
    teksten = (*persoon.teksten, erbij.label) if verteld and erbij.label else persoon.teksten
    meer = replace(persoon, skills=(*persoon.skills, erbij), teksten=teksten)
    s = scores(vraag, [persoon, meer])
    for deel in (*s.per_skill, s.dekking, s.werk, s.woorden, s.betekenis):
        assert deel[1] >= deel[0] - 1e-12
    assert s.score[1] >= s.score[0]


@settings(max_examples=settings().max_examples // 2)
@given(vraag=VRAGEN, persoon=PERSONEN, titel=st.sampled_from(TITELS))
def test_one_more_job_title_never_lowers_the_score(vraag: SkillProfile, persoon: SkillProfile, titel: str) -> None:
    meer = replace(persoon, functies=tuple(dict.fromkeys((*persoon.functies, titel))))
    voor, na = scores(vraag, [persoon, meer]).score
    assert na >= voor


@settings(max_examples=settings().max_examples // 2)
@given(vraag=VRAGEN, persoon=PERSONEN, erbij=skills(Bewijs))
def test_stronger_evidence_never_lowers_the_score(vraag: SkillProfile, persoon: SkillProfile, erbij: Skill) -> None:
    op_sterkte = sorted(Bewijs, key=lambda bewijs: bewijs.gewicht)
    rij = [replace(persoon, skills=(*persoon.skills, replace(erbij, graad=graad))) for graad in op_sterkte]
    assert (np.diff(scores(vraag, rij).score) >= 0).all()


def test_an_unrelated_skill_raises_the_score_by_no_more_than_eps() -> None:
    ids = sorted(basis().skills)
    rij = {id_: nummer for nummer, id_ in enumerate(ids)}
    erbij = [Skill(label=basis().skills[i].label, concept=i, graad=Bewijs.DIPLOMA, bron="diploma") for i in ids]
    # The empty profile is the worst case: whatever was told before only takes away room.
    personen = [SkillProfile(skills=(skill,), teksten=(skill.naam,)) for skill in erbij]
    profielen = maak_profielen(personen, scorer().gelijkenis)
    verhogingen = []
    for naam, beroep in sorted(basis().beroepen.items())[::3]:  # all 411 stay below it too; a third takes long enough
        gevraagd = tuple(
            Skill(label=basis().skills[link.skill].label, concept=link.skill, graad=link.belang, bron=naam)
            for link in beroep.skills
        )
        vraag = _vraag(list(gevraagd), [beroep.label])
        rijen = np.array([rij[id_] for id_ in onverwante_skills(beroep)], dtype=np.intp)
        verhogingen.extend(scorer().scores(scorer().vraag(vraag), profielen, rijen).score.tolist())
    assert len(verhogingen) > 9_000
    assert max(verhogingen) <= EPS
    assert np.quantile(verhogingen, 0.99) <= 0.45 * EPS
    assert np.median(verhogingen) <= EPS / 10


@settings(max_examples=settings().max_examples // 2)
@given(vraag=VRAGEN, persoon=PERSONEN)
def test_generic_skills_beside_the_asked_ones_do_not_help_coverage(vraag: SkillProfile, persoon: SkillProfile) -> None:
    """Coverage is asymmetric: it asks what of the vacature is met, not how much two lists look alike."""
    algemeen = [
        Skill(label=basis().skills[link.skill].label, concept=link.skill, graad=Bewijs.DIPLOMA, bron="verzonnen")
        for link in basis().algemeen
    ]
    alleen = scores(vraag, [SkillProfile(skills=tuple(algemeen))]).per_skill[:, 0]
    s = scores(vraag, [persoon, replace(persoon, skills=(*persoon.skills, *algemeen))])
    assert s.per_skill[:, 1].tolist() == np.maximum(s.per_skill[:, 0], alleen).tolist()


# The same digits


@settings(max_examples=settings().max_examples // 2)
@given(vraag=VRAGEN, personen=st.lists(PERSONEN, min_size=1, max_size=6), data=st.data())
def test_a_person_scores_the_same_digits_in_any_company(
    vraag: SkillProfile, personen: list[SkillProfile], data: st.DataObject
) -> None:
    volgorde = data.draw(st.permutations(range(len(personen))))
    deel = volgorde[: data.draw(st.integers(1, len(personen)))]
    geheel, ander = scores(vraag, personen), scores(vraag, [personen[i] for i in deel])
    assert np.array_equal(ander.per_skill, geheel.per_skill[:, deel])
    for naam in ("dekking", "werk", "woorden", "betekenis", "score"):
        assert np.array_equal(getattr(ander, naam), getattr(geheel, naam)[deel]), naam


@settings(max_examples=settings().max_examples // 2)
@given(vraag=VRAGEN, personen=st.lists(PERSONEN, min_size=1, max_size=5), data=st.data())
def test_a_selection_of_rows_scores_the_same_digits_as_all_rows(
    vraag: SkillProfile, personen: list[SkillProfile], data: st.DataObject
) -> None:
    s = scorer()
    rijen = np.array(data.draw(st.lists(st.sampled_from(range(len(personen))), unique=True)), dtype=np.intp)
    deel = s.scores(s.vraag(vraag), maak_profielen(personen, s.gelijkenis), rijen)
    geheel = scores(vraag, personen)
    for naam in ("dekking", "werk", "woorden", "betekenis", "score"):
        assert np.array_equal(getattr(deel, naam), getattr(geheel, naam)[rijen]), naam

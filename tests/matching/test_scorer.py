"""The score against an oracle in plain Python, and the laws that its docstring promises."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kandidaten.profiel import skill_profile as kandidaatprofiel
from matching.profielen import maak_profielen
from matching.scorer import Gewichten, Scorer, Scores
from models.skills import Belang, Bewijs, Skill, SkillProfile
from models.taxonomie.laden import basis
from tests.motor import TAKEN, score_orakel, scorer, wereld
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


@pytest.mark.parametrize("seed", range(3))
def test_it_agrees_with_the_oracle_on_whole_profiles(seed: int) -> None:
    mensen, plekken = wereld(seed, 12, 9)
    personen = [kandidaatprofiel(mens, basis()) for mens in mensen]
    for plek in plekken:
        gelijk_aan_het_orakel(vacatureprofiel(plek, basis()), personen)

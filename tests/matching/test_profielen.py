"""Profiles as arrays: who brings what, in any order of import."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.profielen import Profielen, maak_profielen
from models.skills import Bewijs, Skill, SkillProfile
from tests.motor import scorer

LABELS = ("brood bakken", "lassen", "Lassen", "kabels trekken", "---")
BREED = st.lists(
    st.builds(
        Skill,
        graad=st.sampled_from(list(Bewijs)),
        bron=st.just("verzonnen"),
        label=st.sampled_from(LABELS),
        concept=st.sampled_from((None, "c1", "c2")),
    ),
    max_size=4,
)


def _profiel(skills: list[Skill], functies: list[str]) -> SkillProfile:
    return SkillProfile(
        skills=tuple(skills), functies=tuple(dict.fromkeys(functies)), teksten=tuple(s.naam for s in skills)
    )


PROFIELEN = st.lists(
    st.builds(_profiel, BREED, st.lists(st.sampled_from(("bakker", "lasser")), max_size=2)), max_size=6
)


def maak(profielen: list[SkillProfile]) -> Profielen:
    return maak_profielen(profielen, scorer().gelijkenis)


def skill(label: str | None, graad: Bewijs = Bewijs.GENOEMD, concept: str | None = None) -> Skill:
    return Skill(label=label, concept=concept, graad=graad, bron="verzonnen")


@given(profielen=PROFIELEN)
def test_every_skill_function_and_text_is_found_again_in_its_row(profielen: list[SkillProfile]) -> None:
    p = maak(profielen)
    assert p.aantal == len(profielen)
    for rij, profiel in enumerate(profielen):
        items, gewichten = p.stukken.items_van(rij)
        assert [p.frasen.teksten[i] for i in items] == [s.label for s in profiel.skills]
        assert gewichten.tolist() == [s.gewicht for s in profiel.skills]
        assert [p.frasen.teksten[i] for i in p.verteld.items_van(rij)[0]] == sorted(profiel.teksten)
        assert [p.frasen.teksten[i] for i in p.functies.items_van(rij)[0]] == list(profiel.functies)


@given(profielen=PROFIELEN, data=st.data())
def test_the_order_of_import_changes_no_phrase_and_no_vector(
    profielen: list[SkillProfile], data: st.DataObject
) -> None:
    volgorde = data.draw(st.permutations(range(len(profielen))))
    een, ander = maak(profielen), maak([profielen[i] for i in volgorde])
    assert een.frasen.teksten == ander.frasen.teksten
    assert np.array_equal(een.frasen.vectoren, ander.frasen.vectoren)
    assert np.array_equal(een.vectoren()[volgorde], ander.vectoren())


@given(profielen=PROFIELEN)
def test_profile_vectors_are_of_length_one_or_zero_for_who_brings_nothing(profielen: list[SkillProfile]) -> None:
    vectoren = maak(profielen).vectoren()
    assert vectoren.shape == (len(profielen), scorer().gelijkenis.encoder.dim)
    for vector, profiel in zip(vectoren, profielen, strict=True):
        assert np.linalg.norm(vector) == pytest.approx(1.0 if profiel.skills else 0.0, abs=0.01)


def test_nobody_has_no_rows() -> None:
    p = maak([])
    assert (p.aantal, len(p.frasen), len(p.vectoren())) == (0, 0, 0)


def test_a_code_without_words_has_no_direction_and_does_not_mix_with_words() -> None:
    p = maak([SkillProfile(skills=(skill(None, concept="c1"), skill("lassen", concept="c1"), skill("lassen")))])
    assert len(p.frasen) == 3
    assert not p.frasen.vectoren[p.frasen.teksten.index(None)].any()


def test_what_was_inferred_in_the_same_words_is_not_told_twice() -> None:
    eigen, afgeleid = skill("lassen"), skill("lassen", Bewijs.AFGELEID, "c1")
    p = maak([SkillProfile(skills=(eigen, afgeleid), teksten=("lassen",))])
    assert len(p.verteld.items_van(0)[0]) == 1
    assert len(p.stukken.items_van(0)[0]) == 2


def test_what_is_told_twice_counts_twice() -> None:
    p = maak([SkillProfile(skills=(skill("lassen"), skill("lassen", Bewijs.GEZIEN)), teksten=("lassen", "lassen"))])
    assert len(p.verteld.items_van(0)[0]) == 2


@given(profielen=PROFIELEN, data=st.data())
def test_vectors_that_were_encoded_before_change_nothing(profielen: list[SkillProfile], data: st.DataObject) -> None:
    vers = maak(profielen)
    opnieuw = maak_profielen(profielen, scorer().gelijkenis, lambda _: vers.frasen.vectoren.copy())
    assert np.array_equal(opnieuw.vectoren(), vers.vectoren())

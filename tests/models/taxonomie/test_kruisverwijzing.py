"""A skill finds itself in another language by identifier or by a person's word, and never by guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.taxonomie.kruisverwijzing import Kruisverwijzing, sleutel
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from tests.models.taxonomie.kruis import cnl_id, cnl_uri, esco, esco_id, esco_uri, skill, taal

EIGEN = taal(
    "eigen",
    skill("vijlen", esco=[1], cnl=1),
    skill("zagen", esco=[2, 3], synoniemen=("hout zagen",)),
    skill("boren", esco=[4, 5]),
    skill("meten", cnl=2),
    skill("schaven"),
)
ESCO = esco(1, 2, 3, 4, 5, 9, n3="Hout zagen")
CNL = taal(
    "competentnl",
    skill(cnl_id(1), "vijlen van metaal", cnl=1),
    skill(cnl_id(2), "opmeten", esco=[9], cnl=2),
)
ALLE = Kruisverwijzing((EIGEN, ESCO, CNL))


def naar(begrip: str, taal_: Taxonomie, kruis: Kruisverwijzing = ALLE) -> str | None:
    gevonden = kruis.vertaal(begrip, taal_)
    return gevonden.id if gevonden else None


@pytest.mark.parametrize(
    "begrip", ["vijlen", " Vijlen ", esco_id(1), esco_uri(1), cnl_id(1), cnl_uri(1), cnl_uri(1).lower()]
)
def test_one_skill_is_found_in_every_language_whichever_way_it_is_written(begrip: str) -> None:
    assert [naar(begrip, taal_) for taal_ in (EIGEN, ESCO, CNL)] == ["vijlen", esco_id(1), cnl_id(1)]


def test_a_chain_leads_through_a_language_in_between() -> None:
    assert naar("meten", ESCO) == esco_id(9)  # by way of the capability that both name
    assert naar(esco_id(9), EIGEN) == "meten"
    assert naar("meten", ESCO, Kruisverwijzing((EIGEN,))) is None  # without CompetentNL nobody knows


def test_of_several_linked_skills_only_the_namesake_is_taken() -> None:
    assert naar("zagen", ESCO) == esco_id(3)
    assert naar("boren", ESCO) is None


def test_several_narrow_skills_lead_to_the_one_that_names_them() -> None:
    assert [naar(esco_id(n), EIGEN) for n in (2, 3, 4, 5)] == ["zagen", "zagen", "boren", "boren"]


def test_a_brother_under_the_same_skill_is_not_the_same() -> None:
    assert naar(esco_id(4), esco(5)) is None


@pytest.mark.parametrize(
    "begrip", ["schaven", "onbekend", "", "boren en zagen", esco_uri(77), "https://voorbeeld.nl/1"]
)
def test_without_a_link_there_is_no_counterpart(begrip: str) -> None:
    assert naar(begrip, ESCO) is None


def test_words_are_no_identifier() -> None:
    assert naar("hout zagen", ESCO) is None
    assert ALLE.zoek("hout zagen") is None


def test_what_a_person_confirmed_counts_both_ways_and_before_what_languages_say() -> None:
    kruis = Kruisverwijzing(
        (EIGEN, ESCO, CNL), [("schaven", esco_id(5)), ("boren", esco_uri(4)), ("vijlen", esco_id(9))]
    )
    assert naar("schaven", ESCO, kruis) == esco_id(5)
    assert naar(esco_uri(5), EIGEN, kruis) == "schaven"
    assert naar("boren", ESCO, kruis) == esco_id(4)
    assert naar("vijlen", ESCO, kruis) == esco_id(9)


def test_a_confirmed_link_is_a_step_in_a_chain() -> None:
    kruis = Kruisverwijzing((EIGEN,), [("meten", esco_id(5))])
    assert naar(cnl_id(2), esco(5), kruis) == esco_id(5)


def test_two_confirmed_counterparts_are_none() -> None:
    assert naar("schaven", ESCO, Kruisverwijzing((EIGEN,), [("schaven", esco_id(4)), ("schaven", esco_id(5))])) is None


def test_a_code_is_found_with_its_words_in_the_first_language_that_knows_it() -> None:
    for begrip, label in (("vijlen", "vijlen"), (esco_uri(9), "esco 9"), (cnl_uri(2), "meten")):
        gevonden = ALLE.zoek(begrip)
        assert gevonden is not None
        assert gevonden.label == label


@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=7, unique_by=(lambda p: p[0], lambda p: p[1]))
)
def test_translation_is_symmetric_where_links_are_one_to_one(paren: set[tuple[int, int]]) -> None:
    per_eigen = dict(paren)
    een = taal("een", *(skill(f"skill-{n}", esco=[per_eigen[n]] if n in per_eigen else []) for n in range(7)))
    ander = esco(*range(7))
    kruis = Kruisverwijzing((een, ander))
    for n in range(7):
        verwacht = esco_id(per_eigen[n]) if n in per_eigen else None
        assert naar(f"skill-{n}", ander, kruis) == verwacht
        if verwacht is not None:
            assert naar(verwacht, een, kruis) == f"skill-{n}"


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), max_size=10, unique=True), st.integers(0, 4))
def test_a_counterpart_is_always_linked(paren: list[tuple[int, int]], nummer: int) -> None:
    een = taal("een", *(skill(f"skill-{n}", esco=[e for s, e in paren if s == n]) for n in range(4)))
    dragers = {f"skill-{s}" for s, e in paren if e == nummer}
    gevonden = naar(esco_id(nummer), een, Kruisverwijzing((een, esco(*range(5)))))
    assert gevonden == (dragers.pop() if len(dragers) == 1 else None)


@given(st.text(max_size=40))
def test_any_text_has_a_key_that_is_its_own_key(tekst: str) -> None:
    assert sleutel(sleutel(tekst)) == sleutel(tekst)
    ALLE.vertaal(tekst, EIGEN)


def test_every_uri_of_basis_leads_back_to_its_skill() -> None:
    kruis = Kruisverwijzing((basis(),))
    for id_, een in basis().skills.items():
        for uri in (*een.esco, *([een.competentnl] if een.competentnl else [])):
            assert naar(uri, basis(), kruis) == id_

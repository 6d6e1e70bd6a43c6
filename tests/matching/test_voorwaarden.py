"""The table as a table, and laws that hold for every rule in it."""

from collections import Counter
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kandidaten.kandidaat import Kandidaat
from matching.afwijking import Afwijking
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.regels_uitkomst import als_uitkomst
from matching.toelating import toelating
from matching.voorwaarden import BESLISSEND, VOORWAARDEN, Reden, Soort, Voorwaarde, toets_alle, voorwaarde
from models.fouten import AfwijkingFout
from models.waardelijsten import Uitkomst
from tests.strategieen import eisen, kandidaten, vacatures, willekeurige_wereld

VANDAAG = date(2026, 11, 21)
NU = Omstandigheden(peildatum=VANDAAG)
MENSEN, PLEKKEN = willekeurige_wereld(20261121, 150, 18, VANDAAG)
MENSEN.append(Kandidaat(id="zonder-profieldatum", postcode="1941", uren_max=24))
KOLOMMEN = Kolommen.van(MENSEN)
BLOKKEREND = {"H1", "H2", "H7", "H8"}
NIET_PER_PAAR = {"H3", "H4", "H6", "H16"}


def test_the_table_holds_every_rule_once_and_in_order() -> None:
    vast = [*(f"H{n}" for n in range(1, 8)), "H7w", "H8", "H9", "H10", "H16"]
    assert [v.code for v in VOORWAARDEN] == [*vast, *(f"G{n}" for n in range(1, 12))]


def test_legal_rules_are_h_and_gates_are_g() -> None:
    assert all((v.soort is Soort.WETTELIJK) == v.code.startswith("H") for v in VOORWAARDEN)


def test_only_rules_about_reserved_places_and_requirements_block_on_unknown() -> None:
    assert {v.code for v in VOORWAARDEN if v.onbekend_blokkeert} == BLOKKEREND


def test_statements_about_the_whole_are_not_decided_per_pair() -> None:
    assert {v.code for v in VOORWAARDEN} - {v.code for v in BESLISSEND} == NIET_PER_PAAR


@pytest.mark.parametrize("regel", VOORWAARDEN, ids=lambda regel: regel.code)
def test_every_rule_names_its_source_and_ends_its_sentences(regel: Voorwaarde) -> None:
    assert f"rules.md {regel.code.removesuffix('w')}" in regel.bron
    assert date(2015, 1, 1) <= regel.geldig_vanaf <= VANDAAG
    assert regel.tekst.endswith(".")
    assert regel.geldt_voor
    assert ("eigen standaard" in regel.bron) == (regel.geldig_vanaf == VANDAAG) or regel.code == "H7w"


def test_reason_codes_are_those_of_the_rules() -> None:
    codes = {v.code: " ".join(reden.code for reden in v.redenen) for v in VOORWAARDEN if v.redenen}
    assert codes == {
        "G1": "T-KLAAR T-PROEF T-STEUN T-OUD",
        "G2": "T-OMSCH T-RITME",
        "G3": "T-KLAAR T-PROEF T-STEUN T-OUD",
        "G4": "N-WENS N-HERB",
        "G5": "R-VERVOER R-AKKOORD R-THUIS",
        "G6": "U-BESPREEK U-OPBOUW",
        "G7": "B-JOBCOACH B-AANPAS B-CARVE",
        "G8": "W-AKKOORD",
        "G9": "O-VRIJ",
        "G10": "D-GEBELD",
        "G11": "P-MEER",
    }


def test_an_unknown_code_lists_the_known_ones() -> None:
    with pytest.raises(AfwijkingFout, match=r"G12.*H1, H2.*H7w.*G11"):
        voorwaarde("G12")


@pytest.mark.parametrize(
    "anders",
    [
        {"redenen": (Reden("X", "x"),)},
        {"opheffing": ""},
        {"vraag": None},
        {"grijs_tekst": "x"},
    ],
)
def test_a_rule_that_contradicts_itself_cannot_be_made(anders: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="H2"):
        replace(voorwaarde("H2"), **anders)


def test_a_rule_that_is_not_decided_per_pair_refuses_to_judge_one() -> None:
    with pytest.raises(ValueError, match="H3"):
        voorwaarde("H3").toets(None, None, NU)  # type: ignore[arg-type]


@given(kandidaten(VANDAAG), vacatures(VANDAAG))
def test_judging_one_pair_equals_the_row_of_a_caseload(mens, vacature) -> None:
    samen = toets_alle(Kolommen.van([*MENSEN[:20], mens]), vacature, NU)
    assert samen.shape == (len(BESLISSEND), 21)
    assert samen.dtype == np.int8
    for rij, regel in enumerate(BESLISSEND):
        assert als_uitkomst(samen[rij, -1]) is regel.toets(mens, vacature, NU)


@given(st.permutations(range(len(MENSEN))), st.sampled_from(PLEKKEN))
def test_the_order_of_people_changes_no_outcome(volgorde, vacature) -> None:
    geschud = toets_alle(Kolommen.van([MENSEN[i] for i in volgorde]), vacature, NU)
    np.testing.assert_array_equal(geschud, toets_alle(KOLOMMEN, vacature, NU)[:, volgorde])


@pytest.mark.parametrize("regel", BESLISSEND, ids=lambda regel: regel.code)
def test_every_rule_gives_each_of_its_answers_somewhere(regel: Voorwaarde) -> None:
    # Otherwise the laws below would say nothing about it.
    gezien = {int(code) for v in PLEKKEN for code in np.unique(regel.regel(KOLOMMEN, v, NU))}
    assert gezien == {-1, 0, 1}


@pytest.mark.parametrize("regel", BESLISSEND, ids=lambda regel: regel.code)
def test_every_unknown_outcome_comes_with_a_question(regel: Voorwaarde) -> None:
    for vacature in PLEKKEN:
        for rij in np.flatnonzero(regel.regel(KOLOMMEN, vacature, NU) == 0):
            assert regel.vraag(MENSEN[rij], vacature, NU).endswith((".", "?"))


@pytest.mark.parametrize("vacature", PLEKKEN, ids=lambda v: v.id)
@pytest.mark.parametrize(
    "strenger",
    [
        {"register_max_maanden": 1},
        {"profiel_max_maanden": 2},
        {"min_volledigheid": 0.75},
        {"max_open_voorstellen": 1},
        {"start_marge_dagen": 0},
    ],
    ids=str,
)
def test_a_stricter_setting_lists_a_subset(strenger, vacature) -> None:
    gewoon = toelating(KOLOMMEN, vacature, NU)
    streng = toelating(KOLOMMEN, vacature, replace(NU, **strenger))
    assert not (streng.mag & ~gewoon.mag).any()
    assert (streng.uitkomsten <= gewoon.uitkomsten).all()


@given(st.sampled_from(PLEKKEN), eisen())
def test_one_more_requirement_lists_a_subset(vacature, eis) -> None:
    gewoon = toelating(KOLOMMEN, vacature, NU)
    streng = toelating(KOLOMMEN, replace(vacature, eisen=(*vacature.eisen, eis)), NU)
    assert not (streng.mag & ~gewoon.mag).any()


@given(st.sampled_from(PLEKKEN), st.floats(0, 100), st.floats(0, 100))
def test_a_greater_travel_distance_lists_a_superset(vacature, een, ander) -> None:
    dichtbij, ver = (
        toelating(KOLOMMEN, vacature, replace(NU, reisafstand_minstens_km=km)) for km in sorted((een, ander))
    )
    assert not (dichtbij.mag & ~ver.mag).any()
    assert (ver.uitkomsten >= dichtbij.uitkomsten).all()


@pytest.mark.parametrize("poort", [v for v in VOORWAARDEN if v.redenen], ids=lambda poort: poort.code)
def test_lifting_a_gate_lists_exactly_who_only_that_gate_hid(poort: Voorwaarde) -> None:
    afwijking = Afwijking(code=poort.code, reden=poort.redenen[0].code, door="u1", op=VANDAAG)
    blokkeert = np.array([v.onbekend_blokkeert for v in BESLISSEND if v is not poort])
    for vacature in PLEKKEN:
        zonder, met = (toelating(KOLOMMEN, vacature, NU, a) for a in ((), (afwijking,)))
        rest = np.delete(zonder.uitkomsten, BESLISSEND.index(poort), axis=0)
        np.testing.assert_array_equal(met.mag, (rest != -1).all(axis=0) & (rest[blokkeert] != 0).all(axis=0))
        np.testing.assert_array_equal(met.uitkomsten, zonder.uitkomsten)
        assert poort.code not in met.verborgen


@pytest.mark.parametrize("vacature", PLEKKEN, ids=lambda v: v.id)
def test_everybody_is_listed_or_to_be_verified_or_counted_as_hidden(vacature) -> None:
    uitslag = toelating(KOLOMMEN, vacature, NU)
    nee = Counter[str]()
    for rij in range(len(MENSEN)):
        codes = {c for c, u in uitslag.uitkomsten_van(rij).items() if u is Uitkomst.VOLDOET_NIET}
        assert [bool(uitslag.mag[rij]), bool(uitslag.te_verifieren[rij]), bool(codes)].count(True) == 1
        nee.update(codes)
    assert nee == uitslag.verborgen
    assert all(not (grijs & ~uitslag.mag).any() for grijs in uitslag.grijs.values())

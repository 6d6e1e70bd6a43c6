"""H9: whose word counts, under which names, and which word is the last."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kandidaten.kandidaat import Kandidaat, Toestemming
from matching.regels_namen import ruim, streng
from matching.toestemmingen import Toestemmingen

OUD, NIEUW = date(2025, 1, 1), date(2026, 1, 1)
NAMEN = st.text(st.sampled_from("bnvo.f aÀé-st"), max_size=12)


def over_werkgever(naam: str, *uitspraken: Toestemming) -> int:
    mensen = [Kandidaat(id="a"), Kandidaat(id="b", toestemmingen=uitspraken)]
    niemand, iemand = Toestemmingen.van(mensen).over_werkgever(naam, 2)
    assert niemand == 0
    return int(iemand)


def over_vacature(vacature_id: str, *uitspraken: Toestemming) -> int:
    return int(Toestemmingen.van([Kandidaat(id="a", toestemmingen=uitspraken)]).over_vacature(vacature_id, 1)[0])


@pytest.mark.parametrize(
    ("uitspraken", "teken"),
    [
        ([], 0),
        ([(True, None)], 1),
        ([(False, None)], -1),
        ([(True, OUD), (False, NIEUW)], -1),
        ([(False, OUD), (True, NIEUW)], 1),
        ([(True, NIEUW), (False, OUD)], 1),
        ([(False, OUD), (True, NIEUW), (False, OUD)], 1),
        ([(False, None), (True, NIEUW)], -1),
        ([(True, NIEUW), (False, None)], -1),
        ([(False, None), (True, date.max)], -1),
        ([(True, None), (False, OUD)], -1),
        ([(True, None), (False, date.min)], -1),
        ([(False, OUD), (True, OUD)], -1),
        ([(False, None), (True, None)], -1),
    ],
)
def test_the_last_word_counts_and_what_has_no_date_never_goes_against_the_wish(uitspraken, teken: int) -> None:
    gezegd = [Toestemming(voor="Bakkerij", gegeven=gegeven, datum=datum) for gegeven, datum in uitspraken]
    gezegd.append(Toestemming(voor="Bakkerij Noord", gegeven=True, datum=NIEUW))
    assert over_werkgever("Bakkerij", *gezegd) == teken
    over_id = [Toestemming(voor="V-1", gegeven=gegeven, datum=datum) for gegeven, datum in uitspraken]
    assert over_vacature("V-1", *over_id) == teken


@pytest.mark.parametrize(
    ("gezegd", "werkgever", "toestemming", "bezwaar"),
    [
        ("Café Zuid", "Café Zuid", 1, -1),
        ("CAFÉ  zuid ", "Café Zuid", 1, -1),
        ("cafe zuid", "Café Zuid", 0, -1),
        ("Café-Zuid", "Café Zuid", 0, -1),
        ("Café Zuid", "Café Zuid B.V.", 0, -1),
        ("Café Zuid bv", "Café Zuid B.V.", 0, -1),
        ("N.V. Café Zuid", "Stichting Café Zuid", 0, -1),
        ("Café Zuid", "V.O.F. Café Zuid", 0, -1),
        ("Stichting", "Stichting", 1, -1),
        ("Stichting", "B.V.", 0, 0),
        ("***", "***", 1, -1),
        ("***", "---", 0, 0),
        ("Café", "Café Zuid", 0, 0),
        ("Zuidbv", "Zuid", 0, 0),
        ("Zuid Stichting Noord", "Zuid Noord", 0, 0),
    ],
)
def test_an_objection_is_found_under_a_loose_name_and_consent_under_a_precise_one(
    gezegd: str, werkgever: str, toestemming: int, bezwaar: int
) -> None:
    assert over_werkgever(werkgever, Toestemming(voor=gezegd, gegeven=True)) == toestemming
    assert over_werkgever(werkgever, Toestemming(voor=gezegd, gegeven=False)) == bezwaar


@pytest.mark.parametrize(("gezegd", "toestemming", "bezwaar"), [("V-1", 1, -1), ("v-1", 0, -1), ("V-11", 0, 0)])
def test_consent_names_the_id_exactly_and_an_objection_without_case(
    gezegd: str, toestemming: int, bezwaar: int
) -> None:
    assert over_vacature("V-1", Toestemming(voor=gezegd, gegeven=True)) == toestemming
    assert over_vacature("V-1", Toestemming(voor=gezegd, gegeven=False)) == bezwaar


def test_later_consent_under_another_name_does_not_undo_an_objection() -> None:
    bezwaar = Toestemming(voor="Zuid", gegeven=False, datum=OUD)
    assert over_werkgever("Zuid bv", bezwaar, Toestemming(voor="Zuid B.V.", gegeven=True, datum=NIEUW)) == -1
    assert over_werkgever("Zuid bv", bezwaar, Toestemming(voor="ZUID  BV", gegeven=True, datum=NIEUW)) == 1


@given(NAMEN, NAMEN)
def test_what_is_the_same_in_the_strict_sense_is_so_in_the_loose_one(een: str, ander: str) -> None:
    assert streng(een) != streng(ander) or ruim(een) == ruim(ander)
    assert ruim(f" {een.upper()} ") == ruim(een)

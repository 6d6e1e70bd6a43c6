"""What a list was asked with comes back as it was, to the last digit, and without anybody's own words."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.afwijking import Afwijking
from matching.scorer import Gewichten
from matching.voorwaarden import VOORWAARDEN
from models.fouten import AfwijkingFout
from models.waardelijsten import PlekSoort
from service.verantwoording.lijstinvoer import Invoer

DAGEN = st.dates(date(2020, 1, 1), date(2040, 1, 1))
AFWIJKINGEN = st.builds(
    lambda paar, door, op: Afwijking(code=paar[0], reden=paar[1], door=door, op=op),
    st.sampled_from([(v.code, reden.code) for v in VOORWAARDEN for reden in v.redenen]),
    st.text(min_size=1).filter(str.strip),
    DAGEN,
)


@st.composite
def gewichten(trek: st.DrawFn) -> Gewichten:
    punten = trek(st.lists(st.integers(0, 100), min_size=4, max_size=4).filter(any))
    skills, werk, woorden, betekenis = (punt / sum(punten) for punt in punten)
    return Gewichten(skills=skills, werk=werk, woorden=woorden, betekenis=betekenis)


INVOEREN = st.builds(
    Invoer,
    n=st.integers(1, 100),
    peildatum=DAGEN,
    gewichten=st.none() | gewichten(),
    afwijkingen=st.lists(AFWIJKINGEN, max_size=3).map(tuple),
    plek=st.none() | st.sampled_from(PlekSoort),
    zonder_ranking=st.booleans(),
)


@given(INVOEREN)
def test_it_comes_back_as_it_was(invoer: Invoer) -> None:
    assert Invoer.van_json(invoer.als_json()) == invoer


@given(INVOEREN, INVOEREN)
def test_two_texts_are_equal_exactly_when_what_was_asked_is(een: Invoer, ander: Invoer) -> None:
    assert (een.als_json() == ander.als_json()) is (een == ander)


def test_the_free_text_of_a_lifted_rule_is_not_kept_with_the_list() -> None:
    dag = date(2026, 8, 31)
    afwijking = Afwijking(code="G1", reden="T-OUD", door="ada", op=dag, toelichting="eigen woorden")
    als_json = Invoer(n=1, peildatum=dag, afwijkingen=(afwijking,)).als_json()
    assert "eigen woorden" not in als_json
    assert json.loads(als_json)["afwijkingen"] == [
        {"code": "G1", "reden": "T-OUD", "door": "ada", "op": "2026-08-31", "toelichting": None}
    ]


def test_a_reason_that_the_rules_no_longer_have_is_refused() -> None:
    dag = date(2026, 8, 31)
    afwijking = Afwijking(code="G1", reden="T-OUD", door="ada", op=dag)
    als_json = Invoer(n=1, peildatum=dag, afwijkingen=(afwijking,)).als_json()
    with pytest.raises(AfwijkingFout):
        Invoer.van_json(als_json.replace("T-OUD", "T-WEG"))

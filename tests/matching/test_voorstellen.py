"""States of a proposal: every pair of states, every reason, and what counts as open."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.voorstellen import (
    AFWIJKREDENEN,
    BEGIN,
    FASEN,
    VoorstelStatus,
    controleer_reden,
    controleer_stap,
    reden_in_woorden,
)
from models.fouten import AfwijkingFout, ConflictFout

S = VoorstelStatus
# Written out by hand, apart from the table: who reads this knows what may happen to a proposal.
MAG = {
    None: {S.VOORGESTELD, S.GEPARKEERD, S.AFGEVALLEN, S.AFGEWEZEN_KANDIDAAT},
    S.GEPARKEERD: {S.VOORGESTELD, S.AFGEVALLEN, S.AFGEWEZEN_KANDIDAAT},
    S.VOORGESTELD: set(S) - {S.VOORGESTELD, S.GEPARKEERD},
    S.GESPREK: set(S) - {S.VOORGESTELD, S.GEPARKEERD, S.GESPREK},
    S.PROEFPLAATS: set(S) - {S.VOORGESTELD, S.GEPARKEERD, S.GESPREK, S.PROEFPLAATS},
    S.GEPLAATST: set(),
    S.AFGEWEZEN_WERKGEVER: set(),
    S.AFGEWEZEN_KANDIDAAT: {S.VOORGESTELD},
    S.AFGEVALLEN: {S.VOORGESTELD},
    S.INGETROKKEN: {S.VOORGESTELD},
}
ALLE_REDENEN = [reden for fase in FASEN.values() for reden in fase.redenen] + list(AFWIJKREDENEN)


def een_reden(status: S) -> str | None:
    return status.fase.redenen[0].code if status.fase.redenen else None


@pytest.mark.parametrize(("van", "naar"), list(product((None, *S), S)))
def test_only_these_steps_follow(van: S | None, naar: S) -> None:
    if naar in MAG[van]:
        controleer_stap(van, naar, een_reden(naar))
    else:
        with pytest.raises(ConflictFout, match=naar.fase.stap):
            controleer_stap(van, naar, een_reden(naar))


@pytest.mark.parametrize("naar", list(S))
def test_a_step_off_the_road_asks_one_of_its_own_reasons_and_the_others_ask_none(naar: S) -> None:
    van = next(van for van, mag in MAG.items() if naar in mag)
    eigen = {reden.code for reden in naar.fase.redenen}
    for code in (None, "", "verzonnen", *(reden.code for reden in ALLE_REDENEN)):
        if code in eigen or (code is None and not eigen):
            controleer_stap(van, naar, code)
        else:
            with pytest.raises(AfwijkingFout):
                controleer_stap(van, naar, code)


def test_reasons_are_told_apart_by_their_code_alone() -> None:
    codes = [reden.code for reden in ALLE_REDENEN]
    assert len(codes) == len(set(codes))
    assert all(reden_in_woorden(reden.code) == reden.tekst for reden in ALLE_REDENEN)
    assert reden_in_woorden(None) is None
    assert reden_in_woorden("oud") == "oud"


def test_a_low_score_is_no_reason_and_a_better_candidate_is() -> None:
    teksten = " ".join(reden.tekst for reden in ALLE_REDENEN).lower()
    assert "score" not in teksten
    for status in (S.AFGEVALLEN, S.AFGEWEZEN_WERKGEVER, S.INGETROKKEN):
        assert any("andere kandidaat" in reden.tekst for reden in status.fase.redenen)


def test_no_reason_tells_of_the_restricted_layer_or_of_health() -> None:
    teksten = " ".join(reden.tekst for reden in ALLE_REDENEN).lower()
    for woord in ("ziek", "medisch", "register", "beschut", "trede", "begeleiding", "beperking", "loonkosten"):
        assert woord not in teksten


def test_open_is_what_the_employer_still_has_to_decide() -> None:
    assert {status for status in S if status.fase.loopt} == {S.VOORGESTELD, S.GESPREK, S.PROEFPLAATS}
    assert {status for status in S if status.fase.bij_werkgever} == {
        S.VOORGESTELD,
        S.GESPREK,
        S.PROEFPLAATS,
        S.GEPLAATST,
    }


@given(st.lists(st.sampled_from(list(S)), max_size=12))
def test_from_any_road_that_is_allowed_the_employer_only_knows_who_was_proposed(stappen: list[S]) -> None:
    staat: S | None = None
    voorgesteld = False
    for naar in stappen:
        if naar not in (BEGIN if staat is None else staat.fase.volgende):
            continue
        controleer_stap(staat, naar, een_reden(naar))
        staat = naar
        voorgesteld = voorgesteld or naar is S.VOORGESTELD
        assert voorgesteld or not naar.fase.bij_werkgever


def test_without_a_list_of_reasons_none_is_given() -> None:
    controleer_reden((), None, waarvoor="Stap")
    with pytest.raises(AfwijkingFout, match="geen reden"):
        controleer_reden((), "V-WENS", waarvoor="Stap")

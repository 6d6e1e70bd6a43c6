"""Swaps: what ranking may not see moves nothing; a ranking that does see it is caught."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from evaluation.eerlijkheid.wissel import WISSELS, Wissel, meet_wissel
from evaluation.eerlijkheid.wisselproef import wisselproef
from kandidaten.kandidaat import Kandidaat, Werkervaring
from matching.matcher import Matcher
from matching.scorer import Scores
from matching.standaard import maak_lezer
from tests.motor import matcher_van, wereld

IN_DE_LAAG = [wissel for wissel in WISSELS if not wissel.in_tekst]
WEGGELATEN = ("naam (Nederlands, Marokkaans)", "naam (Nederlands, Pools)", "geboortedatum", "postcode")


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return matcher_van(*wereld(5, 30, 6))


def verander_alles(wissels: list[Wissel], kant: str) -> Any:
    def verander(mens: Kandidaat) -> Kandidaat:
        for wissel in wissels:
            mens = getattr(wissel, kant)(mens)
        return mens

    return verander


def test_of_all_that_is_in_the_restricted_layer_not_one_score_moves(matcher: Matcher) -> None:
    alles = Wissel("alles", verander_alles(IN_DE_LAAG, "een"), verander_alles(IN_DE_LAAG, "ander"))
    gemeten = meet_wissel(matcher, alles, list(matcher.vacatures.values()), matcher.kandidaten)
    assert gemeten.paren > 15
    assert (gemeten.gewisseld, gemeten.grootste, gemeten.plekken) == (0, 0.0, 0.0)
    assert gemeten.in_orde


def test_a_scorer_that_reads_the_layer_is_caught(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    jong = IN_DE_LAAG[0]
    echt = type(matcher).scores

    def scores(zelf: Matcher, vraag: Any, rijen: Any) -> Scores:
        uit = echt(zelf, vraag, rijen)
        return replace(uit, score=uit.score - (zelf.kolommen.geboortejaar[rijen] == 1962) * 0.3)

    monkeypatch.setattr(Matcher, "scores", scores)
    gemeten = meet_wissel(matcher, jong, list(matcher.vacatures.values()), matcher.kandidaten, k=3)
    assert gemeten.grootste == pytest.approx(0.3)
    assert gemeten.gewisseld > 0
    assert not gemeten.in_orde


def test_a_place_is_the_place_on_a_list_in_which_one_person_alone_is_swapped(matcher: Matcher) -> None:
    """Against lists that are made afresh for each person."""
    kan = Werkervaring(functie="bakker", taken="Brood bakken, klanten helpen aan de kassa en vloeren dweilen")
    niets = Werkervaring(functie="bakker")
    wissel = Wissel(
        "werk", lambda mens: replace(mens, werkervaring=(niets,)), lambda mens: replace(mens, werkervaring=(kan,))
    )
    wie, vacature = (
        matcher.kandidaten[:6],
        max(matcher.vacatures.values(), key=lambda v: len(matcher.match(v.id).matches)),
    )
    een = matcher.met_kandidaten([wissel.een(mens) for mens in wie])
    verwacht, schuift = 0, []
    for mens in wie:
        voor, na = een.oordeel(vacature), een.met_kandidaten([wissel.ander(mens)]).oordeel(vacature)
        plekken = [oordeel.rang_van(een.rij(mens.id)) for oordeel in (voor, na)]
        if plekken[0] is not None and plekken[1] is not None:
            verwacht += (plekken[0] < 3) != (plekken[1] < 3)
            schuift.append(abs(plekken[0] - plekken[1]))
    gemeten = meet_wissel(matcher, wissel, [vacature], wie, k=3)
    assert (gemeten.gewisseld, gemeten.paren) == (verwacht, len(schuift))
    assert gemeten.plekken == float(np.median(schuift))


@pytest.mark.langzaam
def test_what_is_taken_out_of_a_text_moves_nothing() -> None:
    matcher, lezer = matcher_van(*wereld(5, 30, 6)), maak_lezer()
    for wissel in WISSELS:
        if wissel.naam in WEGGELATEN:
            gemeten = meet_wissel(matcher, wissel, list(matcher.vacatures.values()), matcher.kandidaten, lezer)
            assert (gemeten.naam, gemeten.grootste) == (wissel.naam, 0.0)


@pytest.mark.langzaam
def test_what_is_left_in_a_text_moves_next_to_nothing() -> None:
    for gemeten in wisselproef():
        assert gemeten.plekken <= 1
        assert gemeten.aandeel <= 0.03, gemeten

"""Weights for one list: as if the scorer had been made with them, and told in the herkomst."""

import json
from dataclasses import asdict, replace
from functools import cache

import pytest

from matching.matcher import Matcher
from matching.scorer import Gewichten, Scorer
from matching.versoepelen import versoepelingen
from matching.waarom import waarom
from models.waardelijsten import PlekSoort
from service.cli import als_json
from tests.motor import lijsten, matcher_van, wereld
from vacatures.vacature import Vacature

ANDERS = Gewichten(skills=0.1, werk=0.5, woorden=0.3, betekenis=0.1)


@cache
def matcher() -> Matcher:
    return matcher_van(*wereld(7, 60, 9))


@cache
def met_andere_scorer() -> Matcher:
    """The same world under a scorer that always weighs so."""
    s = matcher().scorer
    scorer = Scorer(s.taxonomie, s.gelijkenis, s.kalibratie, s.woordgewichten, ANDERS, s.verzadiging)
    m = matcher()
    return Matcher(m.kandidaten, m.vacatures, scorer, omstandigheden=m.omstandigheden)


def alles_over(m: Matcher, gewichten: Gewichten | None = None) -> str:
    """Every list, every relaxation and why the first one stands there, under these weights."""
    uit = []
    for id_ in sorted(m.vacatures):
        lijst = m.match(id_, 5, gewichten=gewichten)
        ruimer = versoepelingen(m, id_, 5, gewichten=gewichten)
        mensen = [match.kandidaat for match in lijst.matches[:2]]
        uit += [als_json.matchlijst(lijst), [asdict(een) for een in ruimer]]
        uit += [als_json.waarom(waarom(m, id_, wie, 5, gewichten=gewichten)) for wie in mensen]
    return json.dumps(uit, default=str)


def test_the_weights_that_ship_are_what_is_used_without_a_choice() -> None:
    assert alles_over(matcher(), matcher().scorer.gewichten) == alles_over(matcher())


def test_a_list_with_other_weights_is_that_of_a_scorer_with_them() -> None:
    assert alles_over(matcher(), ANDERS) == alles_over(met_andere_scorer()) != alles_over(matcher())


def test_the_herkomst_tells_the_weights() -> None:
    id_ = next(id_ for id_, plek in matcher().vacatures.items() if plek.gevraagd and plek.titel)
    assert dict(matcher().match(id_, gewichten=ANDERS).herkomst.gewichten) == pytest.approx(asdict(ANDERS))


def test_a_choice_for_one_list_changes_no_other() -> None:
    voor = lijsten(matcher())
    alles_over(matcher(), ANDERS)
    assert lijsten(matcher()) == voor


def test_weights_on_what_the_vacature_does_not_have_are_said_to_order_nothing() -> None:
    m = matcher_van(matcher().kandidaten, [Vacature(id="V", titel="zomaar iets", plek=PlekSoort.VRIJWILLIGERSWERK)])
    alleen_skills = Gewichten(skills=1.0, werk=0.0, woorden=0.0, betekenis=0.0)
    lijst = m.match("V", gewichten=alleen_skills)
    assert {match.score for match in lijst.matches} == {0.0}
    assert any("telt niets mee" in mededeling for mededeling in lijst.mededelingen)
    assert not any("telt niets mee" in mededeling for mededeling in m.match("V").mededelingen)


@pytest.mark.parametrize("waarde", [float("nan"), -0.1, 0.5, float("inf")])
def test_weights_that_do_not_add_up_to_one_cannot_be_made(waarde: float) -> None:
    with pytest.raises(ValueError, match="add up to 1"):
        replace(Gewichten(), skills=waarde)


def test_a_list_its_relaxations_and_why_come_from_one_judgement() -> None:
    plek = matcher().vacatures["V0"]
    eerste = matcher().oordeel(plek)
    assert matcher().oordeel(replace(plek)) is eerste
    assert matcher().oordeel(plek, gewichten=ANDERS) is not eerste
    assert matcher().oordeel(replace(plek, titel="Anders")) is not eerste
    assert matcher().oordeel(plek, omstandigheden=matcher().omstandigheden) is not eerste
    anders = matcher().met_kandidaten([], [matcher().kandidaten[0].id])
    assert len(anders.oordeel(plek).toelating.mag) == len(eerste.toelating.mag) - 1

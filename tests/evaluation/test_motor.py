"""The engine that is measured is the engine that ships."""

from dataclasses import asdict

import pytest

from evaluation.motor import motor
from evaluation.termen import rooster, zonder
from kandidaten.synthetisch import maak_caseload
from matching.matcher import Matcher
from matching.scorer import Gewichten
from matching.standaard import maak_omstandigheden, maak_scorer
from models.synthetisch.toeval import PEILDATUM
from vacatures.synthetisch import maak_vacatures

KANDIDATEN = maak_caseload(7, n=60).kandidaten
VACATURES = maak_vacatures(7, n=6).vacatures


def test_evaluation_gives_everybody_the_score_that_the_service_gives():
    scorer = maak_scorer()
    matcher = Matcher(
        KANDIDATEN,
        {one.id: one for one in VACATURES},
        scorer,
        omstandigheden=maak_omstandigheden(PEILDATUM, scorer.taxonomie),
    )
    gemeten = motor(KANDIDATEN, VACATURES)
    aantal = 0
    for vacature in VACATURES:
        lijst = matcher.match(vacature.id, n=len(KANDIDATEN))
        scores = dict(gemeten.rangschik(vacature.id))
        for one in (*lijst.matches, *lijst.te_verifieren):
            assert scores[one.kandidaat] == one.score
            aantal += 1
    assert aantal > 50


def test_other_weights_give_other_scores_and_the_shipped_ones_the_same():
    gemeten = motor(KANDIDATEN, VACATURES)
    vacature = VACATURES[0].id
    assert gemeten.met(Gewichten()).rangschik(vacature) == gemeten.rangschik(vacature)
    alleen_skills = Gewichten(skills=1.0, werk=0.0, woorden=0.0, betekenis=0.0)
    assert gemeten.met(alleen_skills).rangschik(vacature) != gemeten.rangschik(vacature)


@pytest.mark.parametrize("term", list(asdict(Gewichten())))
def test_leaving_out_a_term_keeps_the_proportions_of_the_others(term: str):
    voor, na = asdict(Gewichten()), asdict(zonder(Gewichten(), term))
    assert na.pop(term) == 0
    assert sum(na.values()) == pytest.approx(1)
    assert [na[naam] / voor[naam] for naam in na] == [pytest.approx(1 / (1 - voor[term]))] * 3


def test_the_grid_of_weights_holds_the_ones_that_ship():
    gewichten = [tuple(asdict(one).values()) for one in rooster()]
    assert len(set(gewichten)) == 27
    assert any(one == pytest.approx(tuple(asdict(Gewichten()).values())) for one in gewichten)

"""Consent and objection: the last word counts, for what it was said, and every word is kept."""

from datetime import timedelta

import pytest

from models.fouten import InvoerFout, OnbekendeKandidaat
from models.waardelijsten import Uitkomst
from service.dienst import Dienst
from service.schemas.feiten import ToestemmingFeit
from service.werkplek.toestemmingen import in_woorden, leg_vast, toestemming_voor
from tests.service.werkplek.bakkerij import WERKGEVER
from tests.service.werkplek.opzet import ADVISEUR, ELDERS, gedaan
from tests.voorraad import PEILDATUM

GISTEREN = PEILDATUM - timedelta(days=1)


def zegt(antwoord: str, dag: object = PEILDATUM, voor: str = "V-REGULIER") -> ToestemmingFeit:
    return ToestemmingFeit.model_validate({"voor": voor, "antwoord": antwoord, "datum": dag})


def stand(dienst: Dienst, kandidaat: str, vacature: str = "V-REGULIER") -> str:
    matcher, _ = dienst.caseload.matcher(ADVISEUR.gemeenten, dienst.vandaag())
    uitkomst = toestemming_voor(
        dienst.opslag.kandidaat(kandidaat), dienst.opslag.vacature(vacature), matcher.omstandigheden
    )
    return in_woorden(uitkomst)


def test_the_last_word_of_the_same_day_is_the_one_that_is_meant(dienst: Dienst) -> None:
    for antwoord, woord in (("bezwaar", "bezwaar"), ("gegeven", "gegeven"), ("bezwaar", "bezwaar")):
        leg_vast(dienst, ADVISEUR, "K-BAKKER", zegt(antwoord))
        assert stand(dienst, "K-BAKKER") == woord


def test_an_older_word_does_not_overrule_a_newer_one(dienst: Dienst) -> None:
    leg_vast(dienst, ADVISEUR, "K-BEZWAAR", zegt("gegeven", GISTEREN, WERKGEVER))
    assert stand(dienst, "K-BEZWAAR") == "bezwaar"


def test_what_was_said_for_one_vacature_does_not_hold_for_another(dienst: Dienst) -> None:
    leg_vast(dienst, ADVISEUR, "K-BAKKER", zegt("bezwaar"))
    assert (stand(dienst, "K-BAKKER"), stand(dienst, "K-BAKKER", "V-GARANTIE")) == ("bezwaar", "gegeven")


def test_every_word_of_another_day_is_kept(dienst: Dienst) -> None:
    leg_vast(dienst, ADVISEUR, "K-BAKKER", zegt("bezwaar", GISTEREN, WERKGEVER))
    gezegd = dienst.opslag.kandidaat("K-BAKKER").toestemmingen
    assert [(een.gegeven, een.datum) for een in gezegd] == [(True, PEILDATUM), (False, GISTEREN)]


def test_nobody_speaks_tomorrow(dienst: Dienst) -> None:
    with pytest.raises(InvoerFout, match="toekomst"):
        leg_vast(dienst, ADVISEUR, "K-BAKKER", zegt("gegeven", PEILDATUM + timedelta(days=1)))
    assert gedaan(dienst) == []


def test_the_log_says_that_it_was_given_or_refused_and_not_for_whom(dienst: Dienst) -> None:
    leg_vast(dienst, ADVISEUR, "K-BAKKER", zegt("gegeven", voor=WERKGEVER))
    leg_vast(dienst, ADVISEUR, "K-BAKKER", zegt("bezwaar", voor=WERKGEVER))
    assert gedaan(dienst) == [
        ("toestemming vastgelegd", None, "gegeven"),
        ("toestemming vastgelegd", None, "bezwaar"),
    ]


def test_people_of_another_gemeente_are_not_found(dienst: Dienst) -> None:
    with pytest.raises(OnbekendeKandidaat):
        leg_vast(dienst, ELDERS, "K-BAKKER", zegt("bezwaar"))


def test_every_outcome_has_a_word() -> None:
    assert {in_woorden(een) for een in Uitkomst} == {"gegeven", "bezwaar", "niet gevraagd"}

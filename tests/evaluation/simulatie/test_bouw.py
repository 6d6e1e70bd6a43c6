"""A made-up region says what the engine says: who may, in which order, on every trede."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from evaluation.aanbod import aanbodvolgorde
from evaluation.simulatie.aannames import Aannames
from evaluation.simulatie.bouw import LEERPLEKKEN, WERKGEVER_PLEKKEN, Ingreep, bouw, verzin
from evaluation.simulatie.proefregio import Proefregio, Werkwijze
from matching.matcher import Matcher
from matching.standaard import maak_omstandigheden
from models.synthetisch.toeval import PEILDATUM
from models.taxonomie.laden import basis
from tests.motor import scorer

SEED, SCHAAL = 5, 0.03
A = Aannames()


@pytest.fixture(scope="module")
def regios() -> Mapping[Ingreep, Proefregio]:
    return bouw(SEED, A, scorer(), SCHAAL)


@pytest.fixture(scope="module")
def regio(regios: Mapping[Ingreep, Proefregio]) -> Proefregio:
    return regios[Ingreep.GEEN]


@pytest.fixture(scope="module")
def matcher(regio: Proefregio) -> Matcher:
    """The engine on the people who are there from the start, each with the trede that the file says."""
    begin = {id_ for id_, kwartaal in zip(regio.mensen, regio.kwartaal, strict=True) if kwartaal == 0}
    caseload, set_ = verzin(SEED, A, SCHAAL)
    return Matcher(
        [replace(mens, open_voorstellen=0) for mens in caseload.kandidaten if mens.id in begin],
        {een.id: een for een in set_.vacatures},
        scorer(),
        omstandigheden=maak_omstandigheden(PEILDATUM, basis()),
    )


def rijen(regio: Proefregio, matcher: Matcher) -> list[int]:
    return [regio.mensen.index(id_) for id_ in matcher.kolommen.ids]


def test_wie_er_vanaf_het_begin_is_staat_op_de_eigen_trede(regio: Proefregio, matcher: Matcher) -> None:
    assert (regio.trede[rijen(regio, matcher)] == matcher.kolommen.trede).all()


def test_wie_mag_en_in_welke_volgorde_zegt_de_motor(regio: Proefregio, matcher: Matcher) -> None:
    eigen, gezien = rijen(regio, matcher), 0
    for nummer, vacature in enumerate(regio.vacatures):
        oordeel = matcher.oordeel(matcher.vacature(vacature))
        mag = regio.kan[nummer] & regio.trede_mag[nummer][regio.trede]
        assert mag[eigen].tolist() == oordeel.toelating.mag.tolist()
        lijst = [wie for wie in regio.volgorde[Werkwijze.SKILLS][nummer].tolist() if mag[wie] and wie in set(eigen)]
        ids = [matcher.kandidaten[oordeel.rij_op(rang)].id for rang in range(len(oordeel.volgorde))]
        assert [regio.mensen[wie] for wie in lijst] == ids
        gezien += len(ids)
    assert gezien > 60, "otherwise this tests nothing"


def test_de_lagen_van_aanbod_zijn_die_van_de_schaduw(regio: Proefregio, matcher: Matcher) -> None:
    """Apart from lots among equals: the layer of trede never falls along the list that the shadow keeps."""
    for nummer, vacature in enumerate(regio.vacatures):
        lijst = aanbodvolgorde(matcher, matcher.oordeel(matcher.vacature(vacature)), 1)
        lagen = regio.trede_laag[nummer][matcher.kolommen.trede[lijst]].tolist()
        assert lagen == sorted(lagen, reverse=True)


def test_elke_ingreep_doet_wat_hij_zegt(regios: Mapping[Ingreep, Proefregio]) -> None:
    nu = regios[Ingreep.GEEN]
    verder, vrij = regios[Ingreep.STRAAL], regios[Ingreep.TREDE]
    assert (verder.kan >= nu.kan).all()
    assert (verder.kan > nu.kan).any()
    assert (vrij.trede_mag >= nu.trede_mag).all()
    assert not vrij.trede_mag[:, 1:3].any(), "treden 1 and 2 stay with the gemeente"
    geleerd = (regios[Ingreep.OPLEIDING].waarheid.skills > nu.waarheid.skills).any(axis=0)
    assert 0 < geleerd.sum() <= LEERPLEKKEN
    erbij = regios[Ingreep.WERKGEVER].week != nu.week
    assert nu.plaatsen[erbij].sum() == WERKGEVER_PLEKKEN


def test_wat_een_werkwijze_leest_is_niet_de_waarheid(regio: Proefregio) -> None:
    """The score goes with the truth, or it would be worthless, and is not the truth, or it would be a foregone win."""
    mag = regio.kan
    samenhang = np.corrcoef(regio.score[mag], regio.waarheid.skills[mag])[0, 1]
    assert 0.2 < samenhang < 0.9

"""The activities of the interview: each shows skills that exist, has a picture, and people do it somewhere."""

from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from models.taxonomie.laden import basis
from models.vertellen.activiteiten import Waar, activiteiten
from tests.models.taxonomie import kruis

PLAATJES = Path(__file__).parents[2] / "service" / "static" / "plaatjes"


def test_each_activity_has_its_own_id_and_label() -> None:
    alle = activiteiten()
    assert len(alle) >= 60
    assert len({een.id for een in alle}) == len({een.label for een in alle}) == len(alle)


def test_each_activity_shows_one_to_four_skills_of_the_taxonomy_and_none_twice() -> None:
    for een in activiteiten():
        assert 1 <= len(een.skills) <= 4, een.id
        assert len(set(een.skills)) == len(een.skills), een.id
        assert set(een.skills) <= basis().skills.keys(), een.id


def test_an_activity_shows_no_certificate() -> None:
    soorten = {basis().skills[skill].soort for een in activiteiten() for skill in een.skills}
    assert soorten == {"vaardigheid", "houding"}


@pytest.mark.parametrize("waar", Waar)
def test_there_is_enough_to_choose_from_wherever_somebody_did_things(waar: Waar) -> None:
    hier = [een for een in activiteiten() if waar in een.waar]
    assert len(hier) >= 40
    assert len({een.groep for een in hier}) >= 8


def test_those_of_one_group_stand_together() -> None:
    groepen = [groep for groep, _ in groupby(activiteiten(), key=lambda een: een.groep)]
    assert len(groepen) == len(set(groepen))


def test_each_activity_has_a_picture_and_each_picture_is_used() -> None:
    assert {een.plaatje for een in activiteiten()} == {bestand.stem for bestand in PLAATJES.glob("*.svg")}


@pytest.mark.parametrize("bestand", sorted(PLAATJES.glob("*.svg")), ids=lambda bestand: bestand.stem)
def test_a_picture_is_small_and_fetches_or_runs_nothing(bestand: Path) -> None:
    inhoud = bestand.read_text(encoding="utf-8")
    assert len(inhoud) < 1500
    assert 'viewBox="0 0 64 64"' in inhoud
    kaal = inhoud.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not any(woord in kaal for woord in ("http", "href", "style", "<script", "<text"))


def test_in_another_taxonomy_only_what_has_a_counterpart_there_is_left() -> None:
    koken = basis().skills["koken"]
    ander = kruis.taal("ander", replace(koken, id="esco-koken"))

    gevonden = activiteiten(ander)

    assert {een.id for een in gevonden} == {een.id for een in activiteiten() if "koken" in een.skills} != set()
    assert {skill for een in gevonden for skill in een.skills} == {"esco-koken"}

"""What the region asks and teaches: counted from what is open today, whoever may be proposed."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from kandidaten.synthetisch import maak_caseload
from matching.leeraanbod import Leeraanbod
from matching.leerwegen import Leervorm
from matching.matcher import Matcher
from matching.omstandigheden import Omstandigheden
from matching.regiovraag import Regio, kan_beginnen, regio
from models.taxonomie.laden import basis
from models.waardelijsten import PlekSoort, VacatureStatus
from tests.motor import matcher_van, scorer
from tests.voorraad import PEILDATUM
from vacatures.synthetisch import maak_vacatures
from vacatures.vacature import Vacature

DAG = timedelta(days=1)


@cache
def verzonnen() -> tuple[Vacature, ...]:
    """Some filled, some past their day, some for several people."""
    vacatures = maak_vacatures(5, 90, peildatum=PEILDATUM).vacatures
    standen = (None, VacatureStatus.OPEN, VacatureStatus.VERVULD, VacatureStatus.INGETROKKEN)
    dagen = (None, PEILDATUM, PEILDATUM - DAG)
    return tuple(
        replace(
            een, status=standen[i % 4], sluitingsdatum=dagen[i % 3], plaatsen=1 + i % 5, plek=list(PlekSoort)[i % 6]
        )
        for i, een in enumerate(vacatures)
    )


def _regio(*vacatures: Vacature, aanbod: tuple[Leeraanbod, ...] = (), op: date = PEILDATUM) -> Regio:
    return regio(matcher_van([], vacatures, Omstandigheden(peildatum=op)), aanbod)


def _aanbod(id_: str = "c1", **velden: object) -> Leeraanbod:
    vast: dict[str, object] = {"naam": "cursus", "aanbieder": "school", "vorm": Leervorm.CURSUS}
    vast["geldig_tot"] = PEILDATUM + 30 * DAG
    return Leeraanbod(id=id_, **(vast | velden))  # type: ignore[arg-type]


def test_every_beroep_of_the_language_has_an_answer() -> None:
    vraag = _regio().vraag
    assert vraag.keys() == basis().beroepen.keys()
    assert all((een.vacatures, een.plaatsen, een.leerplekken) == ((), 0, 0) for een in vraag.values())


def test_the_counts_are_those_made_by_hand() -> None:
    gevonden = _regio(*verzonnen()).vraag
    verwacht: dict[str, list[Vacature]] = {}
    for vacature in verzonnen():
        dicht = vacature.status in (VacatureStatus.VERVULD, VacatureStatus.INGETROKKEN)
        verlopen = vacature.sluitingsdatum == PEILDATUM - DAG
        beroep = basis().zoek_beroep(vacature.beroep or "") or basis().zoek_beroep(vacature.titel or "")
        if not (dicht or verlopen) and beroep is not None:
            verwacht.setdefault(beroep.id, []).append(vacature)
    assert len(verwacht) > 15
    for id_, een in gevonden.items():
        hier = verwacht.get(id_, [])
        assert een.vacatures == tuple(sorted(vacature.id for vacature in hier))
        assert een.plaatsen == sum(vacature.plaatsen for vacature in hier)


def test_the_order_of_the_vacatures_and_who_is_in_the_caseload_change_nothing() -> None:
    mensen = maak_caseload(3, 8).kandidaten
    ander = Matcher(
        mensen,
        {vacature.id: vacature for vacature in reversed(verzonnen())},
        scorer(),
        omstandigheden=Omstandigheden(peildatum=PEILDATUM, trede_1_2_uitgesloten=False),
    )
    assert regio(ander).vraag == _regio(*verzonnen()).vraag


@pytest.mark.parametrize(
    ("velden", "kan"),
    [
        ({}, True),
        ({"geldig_tot": PEILDATUM}, True),
        ({"geldig_tot": PEILDATUM - DAG}, False),
        ({"start": PEILDATUM}, True),
        ({"start": PEILDATUM - DAG}, False),
        ({"start": PEILDATUM + 90 * DAG}, True),
        ({"start": PEILDATUM + DAG, "geldig_tot": PEILDATUM - DAG}, False),
    ],
)
def test_only_what_one_can_still_begin_is_offered_and_counted(velden: dict[str, date], *, kan: bool) -> None:
    een = _aanbod(beroepen=("lasser",), plekken=4, **velden)
    gevonden = _regio(aanbod=(een,))
    assert kan_beginnen(een, PEILDATUM) is kan
    assert gevonden.aanbod == ((een,) if kan else ())
    assert gevonden.vraag["lasser"].leerplekken == (4 if kan else 0)


def test_learning_places_add_up_and_places_that_nobody_knows_count_for_none() -> None:
    aanbod = (
        _aanbod("c1", beroepen=("lasser", "kok"), plekken=4),
        _aanbod("c2", beroepen=("lasser",), plekken=3),
        _aanbod("c3", beroepen=("lasser",)),
        _aanbod("c4", skills=("lassen",), plekken=9),  # teaches a skill, and is no place for a beroep
    )
    vraag = _regio(Vacature(id="v1", titel="lasser", plaatsen=2), aanbod=aanbod).vraag
    assert (vraag["lasser"].leerplekken, vraag["kok"].leerplekken) == (7, 4)
    assert (vraag["lasser"].plaatsen, vraag["lasser"].plekken) == (2, 9)


def test_offers_stand_in_the_order_in_which_they_begin() -> None:
    aanbod = (_aanbod("a"), _aanbod("d", start=PEILDATUM + 2 * DAG), _aanbod("c", start=PEILDATUM), _aanbod("b"))
    assert [een.id for een in _regio(aanbod=aanbod).aanbod] == ["c", "d", "a", "b"]
    assert _regio(aanbod=tuple(reversed(aanbod))).aanbod == _regio(aanbod=aanbod).aanbod


def test_what_a_dated_source_says_is_told_with_its_date_and_only_as_long_as_it_holds() -> None:
    toen, nu = _regio(op=date(2021, 3, 1)).vraag, _regio().vraag
    assert (toen["magazijnmedewerker"].kansrijk or "").endswith(", 13-05-2020")
    assert toen["metselaar"].kansrijk is None
    assert {een.kansrijk for een in nu.values()} == {None}


def test_a_changed_vacature_counts_for_its_new_beroep_and_the_old_matcher_stays_as_it_was() -> None:
    eerst = matcher_van([], [Vacature(id="v1", titel="kok"), Vacature(id="v2", titel="kok")])
    daarna = eerst.met_vacatures([Vacature(id="v1", titel="bakker")], gewist=["v2"])
    assert regio(eerst).vraag["kok"].vacatures == ("v1", "v2")
    assert (regio(daarna).vraag["kok"].vacatures, regio(daarna).vraag["bakker"].vacatures) == ((), ("v1",))
    assert regio(eerst).vraag["kok"].vacatures == ("v1", "v2")


def test_who_took_a_richting_up_is_handed_on() -> None:
    gevonden = regio(matcher_van([], []), (), {"kok": 2})
    assert gevonden.onderzocht == {"kok": 2}
    assert gevonden.peildatum == PEILDATUM

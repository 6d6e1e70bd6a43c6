"""Who is found and who is not: every count again from the lists that an adviseur would get."""

from dataclasses import replace
from functools import cache

import pytest

from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.velden import VELDEN, Veld
from matching.vindbaarheid import TOP, Vindbaarheid, Vindbaarheidsverslag, vindbaarheid
from matching.voorwaarden import BESLISSEND
from models.waardelijsten import Aard, EisSoort, Uitkomst
from tests.motor import matcher_van, wereld
from vacatures.vacature import Eis

ALLEN = 1_000


@cache
def matcher() -> Matcher:
    return matcher_van(*wereld(4, 60, 12))


@cache
def verslag() -> Vindbaarheidsverslag:
    return vindbaarheid(matcher())


def van(kandidaat_id: str, uit: Vindbaarheidsverslag | None = None) -> Vindbaarheid:
    (een,) = (een for een in (uit or verslag()).kandidaten if een.kandidaat == kandidaat_id)
    return een


def open_vacatures(m: Matcher) -> list[str]:
    return [naam for naam, plek in m.vacatures.items() if not vacature_gesloten(plek, m.omstandigheden)]


def test_every_person_is_counted_once_and_closed_vacatures_do_not_count() -> None:
    assert [een.kandidaat for een in verslag().kandidaten] == list(matcher().kolommen.ids)
    assert verslag().lijsten == len(open_vacatures(matcher())) > 0


def test_places_are_those_of_the_lists() -> None:
    lijsten = [matcher().match(naam, ALLEN).matches for naam in open_vacatures(matcher())]
    for een in verslag().kandidaten:
        plekken = [match.rang for lijst in lijsten for match in lijst if match.kandidaat == een.kandidaat]
        assert een.toegelaten == len(plekken)
        assert een.in_top == sum(plek <= TOP for plek in plekken)
        assert een.beste_plek == (min(plekken) if plekken else None)
        assert een.onvindbaar == (een.in_top == 0)


def test_rules_are_those_that_say_no_on_the_lists() -> None:
    for rij, een in enumerate(verslag().kandidaten):
        tel = dict.fromkeys((regel.code for regel in BESLISSEND), 0)
        for naam in open_vacatures(matcher()):
            uitkomsten = matcher().oordeel(matcher().vacatures[naam]).toelating.uitkomsten_van(rij)
            for code, uitkomst in uitkomsten.items():
                tel[code] += uitkomst is Uitkomst.VOLDOET_NIET
        assert dict(een.regels) == {code: n for code, n in tel.items() if n}
        assert list(een.regels.values()) == sorted(een.regels.values(), reverse=True)


def test_an_empty_field_leaves_its_rule_open_and_a_filled_one_is_not_named() -> None:
    mens = next(k for k in matcher().kandidaten if k.uren_min is not None and k.uren_max is not None)
    assert all(veld.naam != "uren" for veld in van(mens.id).lege_velden)
    anders = [replace(k, uren_min=None, uren_max=None) if k.id == mens.id else k for k in matcher().kandidaten]
    uit = vindbaarheid(matcher_van(anders, list(matcher().vacatures.values())))
    (uren,) = (veld for veld in van(mens.id, uit).lege_velden if veld.naam == "uren")
    bekend = [
        plek
        for naam in open_vacatures(matcher())
        if (plek := matcher().vacatures[naam]) and (plek.uren_min is not None or plek.uren_max is not None)
    ]
    assert uren.vragen == len(bekend) > 0
    assert uren.te_verifieren == 0  # hours are asked about, and keep nobody off a list


def test_an_unknown_licence_keeps_somebody_off_the_list_that_asks_it() -> None:
    mens = next(k for k in matcher().kandidaten if van(k.id).toegelaten)
    naam = next(n for n in open_vacatures(matcher()) if mens.id in wie_mag(matcher(), n))
    eis = Eis(soort=EisSoort.RIJBEWIJS, waarde="B", aard=Aard.WETTELIJK)
    plek = replace(matcher().vacatures[naam], eisen=(eis,))
    mensen = [replace(k, rijbewijzen=None) if k.id == mens.id else k for k in matcher().kandidaten]
    uit = vindbaarheid(matcher_van(mensen, [plek]))
    (rijbewijzen,) = (veld for veld in van(mens.id, uit).lege_velden if veld.naam == "rijbewijzen")
    assert (rijbewijzen.vragen, rijbewijzen.te_verifieren) == (1, 1)
    assert van(mens.id, uit).onvindbaar


def wie_mag(m: Matcher, vacature_id: str) -> set[str]:
    return {match.kandidaat for match in m.match(vacature_id, ALLEN).matches}


def test_what_nobody_can_be_judged_by_is_the_gap_of_the_vacature() -> None:
    naam = open_vacatures(matcher())[0]
    plek = replace(matcher().vacatures[naam], plek=None)
    uit = vindbaarheid(matcher_van(matcher().kandidaten, [plek]))
    assert {"H1", "H2"} <= set(uit.gaten[naam])
    for een in uit.kandidaten:
        assert all(veld.te_verifieren == 0 for veld in een.lege_velden if veld.naam == "doelgroepregister")


@pytest.mark.parametrize("veld", VELDEN, ids=lambda veld: veld.naam)
def test_every_field_points_to_rules_that_exist(veld: Veld) -> None:
    codes = {regel.code for regel in BESLISSEND}
    assert set(veld.regels) <= codes
    assert veld.regels or veld.eisen


def test_without_vacatures_nobody_is_unfindable() -> None:
    uit = vindbaarheid(matcher_van(matcher().kandidaten, []))
    assert uit.lijsten == 0
    assert not any(een.onvindbaar for een in uit.kandidaten)

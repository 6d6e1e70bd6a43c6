"""Matching op aanbod: a plain order by a few facts, and nothing that the facts do not say."""

from dataclasses import replace
from datetime import date
from functools import cache
from random import Random
from typing import Any

import pytest

from evaluation.aanbod import aanbodvolgorde
from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Werkervaring
from matching.matcher import Matcher
from models.doelgroep import Trede
from models.taxonomie.laden import basis
from models.waardelijsten import Ladder, PlekSoort, TredeStand, WerkDenkniveau
from tests.motor import matcher_van, wereld
from vacatures.vacature import Vacature

VACATURE = Vacature(id="V", titel="kok", plek=PlekSoort.BESCHUT, werk_denkniveau=WerkDenkniveau.VMBO)
KOK = basis().beroepen["kok"]


def mens(id_: str, *, trede: int | TredeStand | None = 6, **velden: Any) -> Kandidaat:
    """Somebody who may be listed for any kind of place of which the rules ask nothing else."""
    stand = None if trede is None else Trede(stand=trede)
    return Kandidaat(id=id_, afgeschermd=Afgeschermd(trede=stand), **velden)


def volgorde(mensen: list[Kandidaat], vacature: Vacature, seed: int = 1) -> list[str]:
    """Ids in the order of aanbod; the rules let everybody through."""
    matcher = matcher_van(mensen, [vacature])
    oordeel = matcher.oordeel(vacature)
    iedereen = replace(oordeel.toelating, mag=oordeel.toelating.mag | True)
    rijen = aanbodvolgorde(matcher, replace(oordeel, toelating=iedereen), seed)
    return [matcher.kandidaten[rij].id for rij in rijen]


def test_same_beroep_then_same_group_then_same_sector_then_not_known_then_something_else() -> None:
    alle = basis().beroepen.values()
    zelfde, groep = next((a, b) for a in alle for b in alle if a.isco08 == b.isco08 and a is not b)
    sector = next(b for b in alle if b.sector == zelfde.sector and b.isco08 != zelfde.isco08)
    anders = next(b for b in alle if b.sector != zelfde.sector and b.isco08 != zelfde.isco08)
    mensen = [
        mens("a-anders", gewenste_beroepen=(anders.label,)),
        mens("b-niets"),
        mens("c-onbekende-titel", werkervaring=(Werkervaring(functie="zeldzaam verzonnen werk"),)),
        mens("d-sector", gewenste_beroepen=(sector.label,)),
        mens("e-groep", gewenste_beroepen=(groep.label,)),
        mens("f-zelfde", werkervaring=(Werkervaring(functie=zelfde.label.upper()),)),
    ]
    uit = volgorde(mensen, replace(VACATURE, titel=zelfde.label, werk_denkniveau=None))
    assert uit[:3] == ["f-zelfde", "e-groep", "d-sector"]
    assert uit[-1] == "a-anders"


@pytest.mark.parametrize(
    "velden",
    [
        {"werkervaring": (Werkervaring(beroep=KOK.esco),)},
        {"gewenste_beroepen": ("kok",)},
        {"opleidingen": (Opleiding(naam="mbo 2 kok", diploma=True),)},
        {"opleidingen": (Opleiding(naam="Kok", diploma=None),)},
    ],
    ids=["code", "wens", "diploma", "diploma niet bekend"],
)
def test_a_beroep_counts_wherever_an_adviseur_would_read_it(velden: dict[str, Any]) -> None:
    assert volgorde([mens("a"), mens("b", **velden)], VACATURE)[0] == "b"


def test_a_title_that_the_taxonomy_does_not_know_is_compared_as_it_is_written() -> None:
    vacature = replace(VACATURE, titel="Zeppelin-poetser")
    doet_het = mens("b", werkervaring=(Werkervaring(functie="zeppelin poetser"),))
    assert volgorde([mens("a"), doet_het], vacature)[0] == "b"


def test_the_trede_filter_goes_first_and_unknown_is_after_who_passes_and_before_who_does_not() -> None:
    vacature = replace(VACATURE, plek=PlekSoort.REGULIER)
    kok: dict[str, Any] = {"werkervaring": (Werkervaring(functie="kok"),)}
    vng = replace(mens("c-vng", **kok), afgeschermd=Afgeschermd(trede=Trede(stand=6, ladder=Ladder.VNG)))
    mensen = [
        mens("a-vier", trede=4, **kok),
        mens("b-niet-bekend", trede=None, **kok),
        vng,
        mens("d-ntb", trede=TredeStand.NTB, **kok),
        mens("e-vijf", trede=5),
        mens("f-zes", trede=6),
        mens("g-nvt", trede=TredeStand.NVT),
    ]
    uit = volgorde(mensen, vacature)
    assert set(uit[:3]) == {"e-vijf", "f-zes", "g-nvt"}
    assert set(uit[3:6]) == {"b-niet-bekend", "c-vng", "d-ntb"}
    assert uit[6] == "a-vier"


def test_to_learn_to_work_treden_3_and_4_go_first() -> None:
    mensen = [mens(str(trede), trede=trede) for trede in (3, 4, 5, 6)]
    assert set(volgorde(mensen, replace(VACATURE, plek=PlekSoort.LEERWERKPLEK))[:2]) == {"3", "4"}


def test_enough_schooling_goes_before_not_known_before_too_little() -> None:
    mensen = [
        mens("a-minder", werk_denkniveau=WerkDenkniveau.BASIS),
        mens("b-niets"),
        mens("c-precies", werk_denkniveau=WerkDenkniveau.VMBO),
        mens("d-meer", opleidingen=(Opleiding(niveau="mbo 4"),)),
        mens("e-niet-gehaald", opleidingen=(Opleiding(niveau="hbo", diploma=False),)),
    ]
    uit = volgorde(mensen, VACATURE)
    assert set(uit[:2]) == {"c-precies", "d-meer"}
    assert set(uit[2:4]) == {"b-niets", "e-niet-gehaald"}


@cache
def _wereld() -> tuple[Matcher, list[Kandidaat], list[Vacature]]:
    mensen, plekken = wereld(17, 60, 18)
    return matcher_van(mensen, plekken), mensen, plekken


def _sleutel(matcher: Matcher, een: Kandidaat, vacature: Vacature) -> tuple[int, int, int]:
    """By hand: 0 is best; trede, beroep, schooling."""
    taxonomie = basis()
    id_ = matcher.beroepen_van([vacature])[0]
    gevraagd = taxonomie.beroepen[id_] if id_ else None
    trede = een.afgeschermd.trede
    goed = {
        PlekSoort.REGULIER: (5, 6),
        PlekSoort.REGULIER_OOK_BANENAFSPRAAK: (5, 6),
        PlekSoort.GARANTIEBAAN: (5, 6),
        PlekSoort.PROEFPLAATS: (4, 5, 6),
        PlekSoort.LEERWERKPLEK: (3, 4),
        PlekSoort.STAGE: (3, 4),
    }.get(vacature.plek or PlekSoort.BESCHUT)
    eerst = 0
    if goed is not None:
        if trede is None or trede.ladder is not Ladder.IJMOND or trede.stand is TredeStand.NTB:
            eerst = 1
        elif trede.stand is not TredeStand.NVT and trede.stand not in goed:
            eerst = 2
    namen = [n for w in een.werkervaring for n in (w.functie, w.beroep)] + [*een.gewenste_beroepen]
    namen += [o.naam for o in een.opleidingen if o.diploma is not False]
    beroepen = [b for n in namen if n and (b := taxonomie.zoek_beroep(n))]
    if gevraagd is None:
        letterlijk = {(t or "").lower() for t in (vacature.titel, vacature.beroep)} - {""}
        nabij = 0 if letterlijk & {(n or "").lower() for n in namen} else 3
        assert vacature.sector is None
    elif gevraagd in beroepen:
        nabij = 0
    elif any(b.isco08 == gevraagd.isco08 for b in beroepen):
        nabij = 1
    elif any(b.sector == gevraagd.sector for b in beroepen):
        nabij = 2
    else:
        nabij = 4 if beroepen else 3
    niveaus = {"geen": 1, "mbo1": 2, "mbo2": 3, "mbo3": 4, "mbo4": 4, "hbo": 5, "wo": 6}
    nodig = vacature.werk_denkniveau or (niveaus[gevraagd.niveau] if gevraagd and gevraagd.niveau else None)
    heeft = een.werk_denkniveau  # this world tells no level of an education
    school = 1 if nodig is None or heeft is None else 0 if heeft >= nodig else 2
    return eerst, nabij, school


def test_the_order_is_that_of_the_facts_taken_one_by_one() -> None:
    matcher, mensen, plekken = _wereld()
    op_id = {een.id: een for een in mensen}
    gezien = 0
    for plek in plekken:
        oordeel = matcher.oordeel(plek)
        uit = [matcher.kandidaten[rij].id for rij in aanbodvolgorde(matcher, oordeel, 3)]
        assert sorted(uit) == sorted(matcher.kolommen.ids[rij] for rij in oordeel.toelating.mag.nonzero()[0])
        sleutels = [_sleutel(matcher, op_id[id_], plek) for id_ in uit]
        assert sleutels == sorted(sleutels), plek.titel
        gezien += len(set(sleutels))
    assert gezien > len(plekken)  # there was something to order by


def test_the_order_in_which_anything_was_read_changes_nothing() -> None:
    matcher, mensen, plekken = _wereld()
    toeval = Random(5)

    def gehusseld(een: Kandidaat) -> Kandidaat:
        return replace(
            een,
            werkervaring=tuple(toeval.sample(een.werkervaring, len(een.werkervaring))),
            gewenste_beroepen=tuple(toeval.sample(een.gewenste_beroepen, len(een.gewenste_beroepen))),
            opleidingen=tuple(toeval.sample(een.opleidingen, len(een.opleidingen))),
        )

    ander = matcher_van([gehusseld(een) for een in toeval.sample(mensen, len(mensen))], plekken[::-1])
    for plek in plekken:
        een, twee = (aanbodvolgorde(m, m.oordeel(plek), 9).tolist() for m in (matcher, ander))
        assert een == twee


def test_equal_people_come_in_an_order_of_chance_that_the_seed_repeats() -> None:
    mensen = [mens(f"K{nummer}", profiel_datum=date(2026, 1, 1 + nummer)) for nummer in range(10)]
    ronden = {tuple(volgorde(mensen, VACATURE, seed)) for seed in range(4)}
    assert len(ronden) == 4
    assert volgorde(mensen, VACATURE, 2) == volgorde(mensen, VACATURE, 2)
    assert sorted(next(iter(ronden))) == sorted(een.id for een in mensen)

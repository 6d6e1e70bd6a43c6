"""Vacatures: the list of them, and the head of one."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final, NamedTuple

from sqlalchemy import func, select

from matching.regels_woorden import eis_in_woorden
from models.skills import Belang
from models.waardelijsten import Aard, Begeleiding, PlekSoort, VacatureStatus
from service.dienst import Dienst
from service.opslag.tabellen import lijst
from service.opslag.tabellen import vacature as vacaturetabel
from service.opslag.zicht import Zicht
from service.schemas.basis import Pagina
from service.schemas.vacatures import (
    EisBeeld,
    GevraagdeSkill,
    Openheid,
    VacatureBeeld,
    VacatureFilter,
    VacatureRegel,
    Vacatures,
)
from service.toegang.rollen import Uitvoerder
from service.werkplek.reis import plaats_in_woorden
from service.werkplek.stand import Keuze, Stand, stand_van
from service.werkplek.woorden import AARD, BELANG, PLEK, VACATURESTATUS, uren, werktijden
from vacatures.vacature import Vacature

_ONBEKEND: Final = "niet bekend"
_VOLGORDE_VAN_AARD: Final = tuple(Aard)


class Laatste(NamedTuple):
    """The last list of a vacature: when it was made, and how many people might be on it."""

    moment: str
    toegelaten: int


def zoek_vacatures(dienst: Dienst, wie: Uitvoerder, filter_: VacatureFilter) -> Vacatures:
    """One page of the vacatures within the gemeenten of who asks, soonest to close first."""
    matcher = dienst.matcher(wie)
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        laatste = laatste_lijsten(zicht)
    vandaag = dienst.vandaag()
    gevonden = [
        vacature
        for vacature in matcher.vacatures.values()
        if _past(vacature, filter_, vandaag) and _past_bij_lijst(laatste.get(vacature.id), filter_)
    ]
    gevonden.sort(key=lambda v: (v.sluitingsdatum or date.max, v.id))
    begin = (filter_.pagina - 1) * filter_.grootte
    return Vacatures(
        vacatures=tuple(_regel(v, laatste.get(v.id), vandaag) for v in gevonden[begin : begin + filter_.grootte]),
        pagina=Pagina(nummer=filter_.pagina, grootte=filter_.grootte, totaal=len(gevonden)),
        filters=_in_woorden(filter_),
        moment=dienst.klok(),
    )


def toon_kop(dienst: Dienst, wie: Uitvoerder, vacature_id: str) -> VacatureBeeld:
    """The head of one vacature.

    Raises:
        OnbekendeVacature: There is none within the gemeenten of who asks.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        return kop(stand_van(dienst, wie, zicht, vacature_id, Keuze()))


def kop(stand: Stand) -> VacatureBeeld:
    """The head of the vacature, with the skills that ranking looks for."""
    v = stand.vacature
    return VacatureBeeld(
        id=v.id,
        titel=v.titel or v.id,
        tekst=v.tekst,
        werkgever=v.werkgever,
        plek=PLEK[v.plek] if v.plek else _ONBEKEND,
        plek_bekend=v.plek is not None and stand.invoer.plek is None,
        plaats=plaats_in_woorden(v.postcode),
        uren=uren(v.uren_min, v.uren_max),
        werktijden=werktijden(v.werktijden),
        begeleiding=_ONBEKEND if v.begeleiding is None else Begeleiding(v.begeleiding).name.lower(),
        eisen=tuple(
            EisBeeld(eis=eis_in_woorden(eis), aard=AARD[eis.aard], waarom=eis.tekst)
            for eis in sorted(v.eisen, key=lambda eis: _VOLGORDE_VAN_AARD.index(eis.aard))
        ),
        skills=tuple(
            GevraagdeSkill(naam=skill.naam, belang=BELANG[Belang(skill.graad)], bron=skill.bron)
            for skill in sorted(stand.matcher.vraagprofiel(v).skills, key=lambda skill: -skill.gewicht)
        ),
        start=v.start,
        sluitingsdatum=v.sluitingsdatum,
        status=VACATURESTATUS[v.status],
        open=is_open(v, stand.invoer.peildatum),
        plaatsen=v.plaatsen,
        synthetisch=v.synthetisch,
    )


def is_open(vacature: Vacature, op: date) -> bool:
    """Whether people may be proposed on this day (rules.md H10); a status that is not known counts as open."""
    dicht = vacature.status in {VacatureStatus.VERVULD, VacatureStatus.INGETROKKEN}
    return not dicht and (vacature.sluitingsdatum is None or vacature.sluitingsdatum >= op)


def laatste_lijsten(zicht: Zicht) -> Mapping[str, Laatste]:
    """Of each vacature in sight the last list that was made."""
    van = lijst.c
    nieuwste = (
        select(van.vacature_id, func.max(van.moment).label("moment"))
        .join(vacaturetabel)
        .where(zicht.binnen(vacaturetabel))
        .group_by(van.vacature_id)
        .subquery()
    )
    vraag = select(van.vacature_id, van.moment, van.aantallen).join(
        nieuwste, (van.vacature_id == nieuwste.c.vacature_id) & (van.moment == nieuwste.c.moment)
    )
    return {
        rij.vacature_id: Laatste(rij.moment, json.loads(rij.aantallen)["toegelaten"])
        for rij in zicht.conn.execute(vraag)
    }


def _past(vacature: Vacature, filter_: VacatureFilter, op: date) -> bool:
    if filter_.plek and filter_.plek != (vacature.plek.value if vacature.plek else "onbekend"):
        return False
    if filter_.status is not Openheid.ALLE and is_open(vacature, op) is not (filter_.status is Openheid.OPEN):
        return False
    waar = " ".join(filter(None, (vacature.id, vacature.titel, vacature.werkgever)))
    return filter_.zoek.casefold() in waar.casefold()


def _past_bij_lijst(laatste: Laatste | None, filter_: VacatureFilter) -> bool:
    if filter_.zonder_lijst and laatste is not None:
        return False
    return not filter_.niemand_gevonden or (laatste is not None and laatste.toegelaten == 0)


def _regel(vacature: Vacature, laatste: Laatste | None, op: date) -> VacatureRegel:
    return VacatureRegel(
        id=vacature.id,
        titel=vacature.titel or vacature.id,
        werkgever=vacature.werkgever,
        plek=PLEK[vacature.plek] if vacature.plek else _ONBEKEND,
        plaats=plaats_in_woorden(vacature.postcode),
        sluitingsdatum=vacature.sluitingsdatum,
        open=is_open(vacature, op),
        synthetisch=vacature.synthetisch,
        laatste_lijst=datetime.fromisoformat(laatste.moment) if laatste else None,
        op_lijst=laatste.toegelaten if laatste else None,
    )


def _in_woorden(filter_: VacatureFilter) -> tuple[str, ...]:
    soort = "soort plek niet bekend" if filter_.plek == "onbekend" else filter_.plek and PLEK[PlekSoort(filter_.plek)]
    woorden = (
        f"zoekwoord {filter_.zoek}" if filter_.zoek else "",
        soort,
        "" if filter_.status is Openheid.ALLE else filter_.status.value,
        "nog geen lijst gemaakt" if filter_.zonder_lijst else "",
        "niemand op de laatste lijst" if filter_.niemand_gevonden else "",
    )
    return tuple(woord for woord in woorden if woord)

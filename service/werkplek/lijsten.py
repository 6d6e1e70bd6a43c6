"""Making the list of a vacature: an act, kept and written down."""

import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from evaluation.schaduw import Methode, schaduwen
from matching.matchlijst import Matchlijst
from matching.scorer import Gewichten
from matching.versoepelen import versoepelingen
from models.fouten import InvoerFout, Melding
from models.waardelijsten import PlekSoort
from service.dienst import Dienst
from service.opslag import schaduw
from service.schemas.lijsten import (
    BewaardeLijstBeeld,
    BewaardeRegelBeeld,
    GewichtenKeuze,
    LijstBeeld,
    LijstVraag,
    VacaturePagina,
)
from service.toegang.rollen import Uitvoerder
from service.verantwoording import lijsten, lijstinvoer
from service.werkplek.lijst_in_woorden import Omlijsting, lijst_beeld
from service.werkplek.namen import namen
from service.werkplek.stand import Keuze, Stand, keuze_van, stand_van
from service.werkplek.vacatures import kop
from service.werkplek.voorgesteld import keer_voorgesteld
from service.werkplek.woorden import PLEK

_VERS: Final = timedelta(minutes=1)  # so long a page that is loaded again shows the list that is there


def toon_vacature(
    dienst: Dienst,
    wie: Uitvoerder,
    vacature_id: str,
    *,
    aantal: int | None = None,
    plek: PlekSoort | None = None,
    lijst_id: str | None = None,
) -> VacaturePagina:
    """The head of a vacature and its list; a list that was made less than a minute ago of the same is shown again.

    Args:
        dienst: The service.
        wie: Who looks.
        vacature_id: Of the vacature.
        aantal: How many people to show, 1-100.
        plek: Kind of place for this list, when the vacature does not say it.
        lijst_id: A list made before, whose choices hold where none are given here.

    Raises:
        OnbekendeVacature: There is none within the gemeenten of who asks.
        AfwijkingFout: The vacature says another kind of place.
        NietGevonden: There is no such list for this vacature.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        keuze = keuze_van(zicht, lijst_id, vacature_id)
        keuze = replace(keuze, aantal=aantal or keuze.aantal, plek=plek or keuze.plek)
        stand = stand_van(dienst, wie, zicht, vacature_id, keuze)
    return VacaturePagina(vacature=kop(stand), lijst=_maak(dienst, wie, stand, hergebruik=True))


def maak_lijst(dienst: Dienst, wie: Uitvoerder, vacature_id: str, vraag: LijstVraag) -> LijstBeeld:
    """Make a list, keep it and write it down.

    Raises:
        OnbekendeVacature: There is none within the gemeenten of who asks.
        AfwijkingFout: The vacature says another kind of place.
        InvoerFout: Weights that are all zero.
    """
    keuze = _keuze(vraag)
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        stand = stand_van(dienst, wie, zicht, vacature_id, keuze)
    return _maak(dienst, wie, stand, hergebruik=False)


def bewaarde_lijst(dienst: Dienst, wie: Uitvoerder, lijst_id: str) -> BewaardeLijstBeeld:
    """A list as it was kept.

    Raises:
        NietGevonden: There is none within the gemeenten of who asks.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        lijst = lijsten.lees(zicht, lijst_id)
        door = namen(zicht.conn, [lijst.door])[lijst.door]
    invoer = lijst.invoer
    return BewaardeLijstBeeld(
        id=lijst.id,
        vacature=lijst.vacature,
        moment=datetime.fromisoformat(lijst.moment),
        door=door,
        wijziging=lijst.seq,
        gevraagd=invoer.n,
        peildatum=invoer.peildatum,
        plek=PLEK[invoer.plek] if invoer.plek else None,
        zonder_ranking=invoer.zonder_ranking,
        opgeheven=tuple(een.code for een in invoer.afwijkingen),
        aantal_kandidaten=lijst.aantallen["kandidaten"],
        aantal_toegelaten=lijst.aantallen["toegelaten"],
        aantal_te_verifieren=lijst.aantallen["te_verifieren"],
        regels=tuple(
            BewaardeRegelBeeld(
                soort=een.soort,
                rang=een.rang,
                kandidaat=een.kandidaat,
                score=None if invoer.zonder_ranking else een.score,
            )
            for een in lijst.regels
        ),
    )


def gewichten_van(keuze: GewichtenKeuze) -> Gewichten:
    """Weights that add up to 1, in these proportions.

    Raises:
        InvoerFout: They are all zero.
    """
    punten = keuze.model_dump()
    totaal = sum(punten.values())
    if not totaal:
        raise InvoerFout([Melding("formulier", "geef ten minste één onderdeel gewicht", veld="skills")])
    return Gewichten(**{naam: waarde / totaal for naam, waarde in punten.items()})


def _keuze(vraag: LijstVraag) -> Keuze:
    gewichten = gewichten_van(vraag.gewichten) if vraag.gewichten else None
    return Keuze(aantal=vraag.aantal, plek=vraag.plek, gewichten=gewichten)


def _maak(dienst: Dienst, wie: Uitvoerder, stand: Stand, *, hergebruik: bool) -> LijstBeeld:
    invoer = stand.invoer
    matchlijst = lijstinvoer.maak(stand.matcher, stand.vacature.id, invoer)
    ruimer = versoepelingen(stand.matcher, stand.vacature.id, invoer.n, invoer.afwijkingen, gewichten=invoer.gewichten)
    sinds = (dienst.klok().astimezone(UTC) - _VERS).isoformat(timespec="milliseconds")
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        er_is = lijsten.zelfde(zicht, matchlijst, invoer, wie.id, seq=stand.seq, sinds=sinds) if hergebruik else None
        tellingen = keer_voorgesteld(zicht, [een.kandidaat for een in lijsten.regels(matchlijst)])
        wie_deed = namen(zicht.conn, _wie(stand))
    lijst_id, moment = er_is or _bewaar(dienst, wie, stand, matchlijst)
    return lijst_beeld(
        stand,
        matchlijst,
        Omlijsting(
            id=lijst_id,
            moment=datetime.fromisoformat(moment),
            versoepelingen=ruimer,
            keer_voorgesteld=tellingen,
            namen=wie_deed,
        ),
    )


def _bewaar(dienst: Dienst, wie: Uitvoerder, stand: Stand, matchlijst: Matchlijst) -> tuple[str, str]:
    sleutel, in_de_schaduw = dienst.opslag.sleutels.keten, _schaduwen(stand)  # worked out before anybody has to wait
    with dienst.opslag.handeling(wie) as handeling:
        lijst_id = lijsten.bewaar(handeling, matchlijst, stand.invoer, seq=stand.seq, sleutel=sleutel)
        schaduw.bewaar(handeling, lijst_id, in_de_schaduw)
        return lijst_id, handeling.moment


def _schaduwen(stand: Stand) -> Mapping[Methode, tuple[str, ...]]:
    """What every method would have shown; nothing where nobody is ranked, for then there is no list to compare."""
    if not stand.met_score:
        return {}
    oordeel = stand.matcher.oordeel(stand.vacature, stand.invoer.afwijkingen, gewichten=stand.invoer.gewichten)
    seed = zlib.crc32(f"{stand.vacature.id}/{stand.seq}".encode())  # of what is kept with the list
    return schaduwen(stand.matcher, oordeel, seed)


def _wie(stand: Stand) -> list[str]:
    return [een.door for een in stand.opgeheven] + ([stand.stop.door] if stand.stop else [])

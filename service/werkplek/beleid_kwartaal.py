"""Pages for beleid about one quarter: what was agreed and what came of it, and the funnel."""

from collections.abc import Sequence
from typing import Final

from evaluation.beleid.trechter import OpLijst, trechter
from evaluation.cijfers import Cijfer
from evaluation.figuur import Figuur
from evaluation.gebeurtenissen import Klantgebeurtenis, Oorsprong
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.rapport import Kwartaalrapport
from evaluation.onthulling import publiceer_stand
from service.dienst import Dienst
from service.opslag import cijfers, gebeurtenissen
from service.opslag.op_lijst import op_lijst
from service.rapport.uitgave import gepubliceerd_rapport
from service.schemas.figuren import Beleidsblad, Kwartaalkeuze
from service.toegang.rollen import Uitvoerder
from service.werkplek.figuren import beeld_van, onthouden
from service.werkplek.gebeurd import groep_van, stand
from service.werkplek.kwartaalkeuze import kwartaalkeuze

_OVERZICHT: Final = 1  # of the chapters of the report: what was agreed


def overzicht(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None) -> Beleidsblad:
    """What was agreed for the year and what came of it up to a quarter, as the quarterly report publishes it.

    Raises:
        NietGevonden: Nothing happened in that quarter.
    """
    keuze, _ = kies_kwartaal(dienst, wie, kwartaal)
    if keuze is None:
        return Beleidsblad(pagina="overzicht", op=dienst.klok())
    rapport = kwartaalrapport(dienst, wie, Kwartaal.lees(keuze.gekozen))
    figuren = (figuur for hoofdstuk in rapport.hoofdstukken[:_OVERZICHT] for figuur in hoofdstuk.figuren)
    return Beleidsblad(
        pagina="overzicht",
        op=dienst.klok(),
        kwartaal=keuze,
        gesimuleerd=rapport.gesimuleerd,
        figuren=tuple(map(beeld_van, figuren)),
    )


def trechterblad(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None) -> Beleidsblad:
    """The funnel of a quarter, per trede and doelgroep.

    Raises:
        NietGevonden: Nothing happened in that quarter.
    """
    keuze, gebeurd = kies_kwartaal(dienst, wie, kwartaal)
    if keuze is None:
        return Beleidsblad(pagina="trechter", op=dienst.klok())
    gekozen = Kwartaal.lees(keuze.gekozen)
    figuren = onthouden(dienst, wie, f"trechter {gekozen}", lambda: _trechter(dienst, wie, gebeurd, gekozen))
    return Beleidsblad(
        pagina="trechter",
        op=dienst.klok(),
        kwartaal=keuze,
        gesimuleerd=any(een.oorsprong is Oorsprong.GESIMULEERD for een in gebeurd if een.datum < gekozen.tot),
        figuren=tuple(map(beeld_van, figuren)),
    )


def kwartaalrapport(dienst: Dienst, wie: Uitvoerder, kwartaal: Kwartaal) -> Kwartaalrapport:
    """The report of a quarter as it may be published, over the own gemeenten.

    It takes seconds, so it is worked out again only when an event or a given figure has changed.
    """

    def lees_cijfers() -> tuple[Cijfer, ...]:
        with dienst.opslag.zicht(wie.gemeenten) as zicht:
            return cijfers.lees(zicht)

    gebeurd, gegeven = _gebeurd(dienst, wie), onthouden(dienst, wie, "cijfers", lees_cijfers)
    return dienst.geheugen.onthoud(
        (f"kwartaalrapport {kwartaal}", wie.gemeenten),
        (gebeurd, gegeven),
        lambda: gepubliceerd_rapport(gebeurd, gegeven, kwartaal),
    )


def kies_kwartaal(
    dienst: Dienst, wie: Uitvoerder, gevraagd: str | None
) -> tuple[Kwartaalkeuze | None, tuple[Klantgebeurtenis, ...]]:
    """The quarter that is asked, or else the last that is over, with all events within sight.

    Raises:
        InvoerFout: There is no such quarter.
        NietGevonden: Nothing happened in that quarter, or it is not over.
    """
    gebeurd = _gebeurd(dienst, wie)
    return kwartaalkeuze({een.datum for een in gebeurd}, gevraagd, dienst.vandaag()), gebeurd


def _gebeurd(dienst: Dienst, wie: Uitvoerder) -> tuple[Klantgebeurtenis, ...]:
    def lees() -> tuple[Klantgebeurtenis, ...]:
        with dienst.opslag.zicht(wie.gemeenten) as zicht:
            return gebeurtenissen.lees(zicht)

    return onthouden(dienst, wie, "gebeurtenissen", lees)


def _trechter(
    dienst: Dienst, wie: Uitvoerder, gebeurd: Sequence[Klantgebeurtenis], kwartaal: Kwartaal
) -> tuple[Figuur, ...]:
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        gezien = op_lijst(zicht, kwartaal.van, kwartaal.tot)
    mensen = (een for een in dienst.matcher(wie).kandidaten if een.id in gezien)
    wie_ = [OpLijst(een.id, stand(een.afgeschermd.trede), groep_van(een)) for een in mensen]
    # Who was on a list is counted where people stand now, so it changes with each of them.
    return publiceer_stand(trechter(gebeurd, wie_, kwartaal))

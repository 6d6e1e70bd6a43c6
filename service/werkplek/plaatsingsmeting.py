"""Aanbod or skills: where each method would have put the people who were placed in a quarter."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from evaluation.figuur import Figuur
from evaluation.gebeurtenissen import Klantgebeurtenis, Oorsprong, Soort
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.onthulling import publiceer_reeks
from evaluation.plaatsingen import GemetenPlaatsing, plaatsingsmeting
from evaluation.plaatsingsfiguren import figuren
from matching.matcher import Matcher
from service.dienst import Dienst
from service.opslag import schaduw
from service.opslag.zicht import Zicht
from service.schemas.figuren import Beleidsblad
from service.toegang.rollen import Uitvoerder
from service.werkplek.beleid_kwartaal import kies_kwartaal
from service.werkplek.figuren import beeld_van, onthouden
from service.werkplek.woorden import PLEK

PAGINA: Final = "aanbod-of-skills"
_Paar = tuple[str | None, str | None]  # persoon and plek
_PLEKNAMEN: Final = {plek.value: naam for plek, naam in PLEK.items()}


def aanbod_of_skills(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None) -> Beleidsblad:
    """The methods beside each other, on the placements of a quarter.

    Args:
        dienst: The service.
        wie: Who asks.
        kwartaal: "2020-1"; None: the last one in which anything happened.

    Raises:
        NietGevonden: Nothing happened in that quarter.
    """
    keuze, gebeurd = kies_kwartaal(dienst, wie, kwartaal)
    if keuze is None:
        return Beleidsblad(pagina=PAGINA, op=dienst.klok())
    gekozen = Kwartaal.lees(keuze.gekozen)
    geplaatst = _geplaatst(gebeurd, gekozen)

    def maak() -> tuple[Figuur, ...]:
        matcher = dienst.matcher(wie)
        with dienst.opslag.zicht(wie.gemeenten) as zicht:
            gemeten = _gemeten(zicht, matcher, geplaatst, _voorgesteld(gebeurd))
        return _figuren(gemeten, len(geplaatst) - len(gemeten), gekozen)

    return Beleidsblad(
        pagina=PAGINA,
        op=dienst.klok(),
        kwartaal=keuze,
        gesimuleerd=any(een.oorsprong is Oorsprong.GESIMULEERD for een in geplaatst),
        figuren=tuple(map(beeld_van, onthouden(dienst, wie, f"{PAGINA} {gekozen}", maak))),
    )


def _figuren(gemeten: tuple[GemetenPlaatsing, ...], zonder_lijst: int, kwartaal: Kwartaal) -> tuple[Figuur, ...]:
    uitgave = figuren(
        plaatsingsmeting(gemeten),
        zonder_lijst=zonder_lijst,
        periode=kwartaal.naam.capitalize(),
        pleknamen=_PLEKNAMEN,
    )
    return publiceer_reeks([uitgave])[0]


def _geplaatst(alle: tuple[Klantgebeurtenis, ...], kwartaal: Kwartaal) -> tuple[Klantgebeurtenis, ...]:
    """The placements on a vacature in a quarter, each person once for a vacature: the first counts."""
    paren = {
        (een.persoon, een.plek): een
        for een in reversed(alle)
        if een.soort is Soort.GEPLAATST and een.persoon and een.plek and kwartaal.van <= een.datum < kwartaal.tot
    }
    return tuple(paren.values())


def _voorgesteld(alle: tuple[Klantgebeurtenis, ...]) -> Mapping[_Paar, date]:
    """The day on which somebody was first proposed for a plek; it is known longer than the voorstel itself."""
    return {(een.persoon, een.plek): een.datum for een in reversed(alle) if een.soort is Soort.VOORGESTELD}


def _gemeten(
    zicht: Zicht, matcher: Matcher, geplaatst: Iterable[Klantgebeurtenis], voorgesteld: Mapping[_Paar, date]
) -> tuple[GemetenPlaatsing, ...]:
    mogelijk = (
        _met_lijst(zicht, matcher, een, voorgesteld.get((een.persoon, een.plek), een.datum)) for een in geplaatst
    )
    return tuple(een for een in mogelijk if een is not None)


def _met_lijst(zicht: Zicht, matcher: Matcher, een: Klantgebeurtenis, dag: date) -> GemetenPlaatsing | None:
    """The placement with what the list of that day or before tells; None: there is none, or the vacature is gone."""
    persoon, plek = een.persoon or "", een.plek or ""
    lijst = schaduw.voor_voorstel(zicht, persoon, plek, uiterlijk=(dag + timedelta(days=1)).isoformat())
    vacature = matcher.vacatures.get(plek)
    if lijst is None or vacature is None:
        return None
    (beroep,) = matcher.beroepen_van([vacature])
    return GemetenPlaatsing(
        persoon=persoon,
        vacature=plek,
        datum=een.datum,
        rangen=schaduw.rangen(zicht, lijst, persoon),
        plek=vacature.plek,
        trede=een.trede,
        sector=matcher.scorer.taxonomie.beroepen[beroep].sector if beroep else vacature.sector,
    )

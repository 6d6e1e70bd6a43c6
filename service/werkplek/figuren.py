"""Figures as answers, and back again for who draws them or writes them to a file."""

from collections.abc import Callable
from typing import TypeVar

from evaluation.figuur import Cel, Figuur, Rij
from service.dienst import Dienst
from service.opslag.stand import stand
from service.schemas.figuren import CelBeeld, FiguurBeeld, RijBeeld
from service.toegang.rollen import Uitvoerder

T = TypeVar("T")


def beeld_van(figuur: Figuur) -> FiguurBeeld:
    """A figure as an answer.

    Args:
        figuur: As published: `evaluation.onthulling` has hidden in it what may not be seen.
    """
    return FiguurBeeld(
        code=figuur.code,
        titel=figuur.titel,
        definitie=figuur.definitie,
        bron=figuur.bron,
        eenheid=figuur.eenheid,
        periode=figuur.periode,
        rijkop=figuur.rijkop,
        kolommen=figuur.kolommen,
        rijen=tuple(
            RijBeeld(kop=rij.kop, cellen=tuple(map(_cel, rij.cellen)), is_totaal=rij.is_totaal) for rij in figuur.rijen
        ),
        n=figuur.n,
        grafiek=figuur.grafiek,
        noten=figuur.noten,
    )


def figuur_van(beeld: FiguurBeeld) -> Figuur:
    """The figure of an answer, with nothing in it that the answer does not say: names of counts are gone."""
    return Figuur(
        code=beeld.code,
        titel=beeld.titel,
        definitie=beeld.definitie,
        bron=beeld.bron,
        eenheid=beeld.eenheid,
        periode=beeld.periode,
        rijkop=beeld.rijkop,
        kolommen=beeld.kolommen,
        rijen=tuple(
            Rij(
                kop=rij.kop,
                cellen=tuple(
                    Cel(waarde=cel.waarde, maat=cel.maat, decimalen=cel.decimalen, getoond=cel.getoond)
                    for cel in rij.cellen
                ),
                is_totaal=rij.is_totaal,
            )
            for rij in beeld.rijen
        ),
        n=beeld.n,
        grafiek=beeld.grafiek,
        noten=beeld.noten,
    )


def onthouden(dienst: Dienst, wie: Uitvoerder, wat: str, maak: Callable[[], T]) -> T:
    """What was worked out for these gemeenten, anew after every act in the workplace and on every day.

    Args:
        dienst: The service.
        wie: Who asks; who sees the same gemeenten shares the answer.
        wat: Its name, with all that was asked.
        maak: Works it out.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        nu = stand(zicht)
    return dienst.geheugen.onthoud((wat, wie.gemeenten), (nu, dienst.vandaag()), maak)


def _cel(cel: Cel) -> CelBeeld:
    return CelBeeld(
        waarde=cel.waarde if cel.getoond else None,
        tekst=cel.tekst,
        maat=cel.maat,
        getoond=cel.getoond,
        decimalen=cel.decimalen,
    )

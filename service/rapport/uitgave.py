"""The quarterly report as it is published: with what readers still know of the quarters before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evaluation.cijfers import Cijfer
from evaluation.figuur import Figuur
from evaluation.gebeurtenissen import Klantgebeurtenis
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.rapport import Hoofdstuk, Kwartaalrapport, maak_rapport
from evaluation.onthulling import Uitgave, publiceer_reeks
from models.fouten import NietGevonden
from service.rapport.beleidsrapport import AANSLUITING, aansluitfiguur


def kwartalen(gebeurtenissen: Sequence[Klantgebeurtenis]) -> tuple[Kwartaal, ...]:
    """The quarters in which anything happened, newest first."""
    return tuple(sorted({Kwartaal.op(een.datum) for een in gebeurtenissen}, reverse=True))


def laatste_kwartaal(gebeurtenissen: Sequence[Klantgebeurtenis]) -> Kwartaal:
    """The last quarter in which anything happened.

    Raises:
        NietGevonden: Nothing happened.
    """
    gevonden = kwartalen(gebeurtenissen)
    if not gevonden:
        raise NietGevonden("Er zijn nog geen gebeurtenissen om over te rapporteren. Lees ze in, of bekijk --voorbeeld.")
    return gevonden[0]


def volledig_rapport(
    gebeurtenissen: Sequence[Klantgebeurtenis], cijfers: Sequence[Cijfer], kwartaal: Kwartaal
) -> Kwartaalrapport:
    """The report with its checks as last chapter, all numbers exact: not to be published."""
    rapport = maak_rapport(gebeurtenissen, cijfers, kwartaal)
    bron = f"skillsmatch report kwartaal --kwartaal {kwartaal}"
    controle = aansluitfiguur(rapport.aansluitingen, kwartaal.naam, bron)
    return replace(rapport, hoofdstukken=(*rapport.hoofdstukken, Hoofdstuk(AANSLUITING, (controle,))))


def gepubliceerd_rapport(
    gebeurtenissen: Sequence[Klantgebeurtenis], cijfers: Sequence[Cijfer], kwartaal: Kwartaal
) -> Kwartaalrapport:
    """The report as it may be published; nothing that it shows tells, with the quarters before, a count below ten.

    The quarters before are those of its own year and of the year before, in which anything happened: with them it
    compares, and out of them its stocks and totals of the year follow.
    """
    reeks = [
        volledig_rapport(gebeurtenissen, cijfers, een)
        for een in reversed(kwartalen(gebeurtenissen))
        if kwartaal.jaar - 1 <= een.jaar and een < kwartaal
    ]
    reeks.append(volledig_rapport(gebeurtenissen, cijfers, kwartaal))
    uitgaven = (
        Uitgave(
            figuren=tuple(figuur for een in rapport.hoofdstukken for figuur in een.figuren),
            verbanden=rapport.verbanden,
            tellingen=rapport.tellingen,
        )
        for rapport in reeks
    )
    return replace(reeks[-1], hoofdstukken=tuple(_terug(reeks[-1], publiceer_reeks(uitgaven)[-1])))


def _terug(rapport: Kwartaalrapport, figuren: Sequence[Figuur]) -> Iterator[Hoofdstuk]:
    """The published figures in their chapters."""
    alle = iter(figuren)
    for een in rapport.hoofdstukken:
        yield replace(een, figuren=tuple(next(alle) for _ in een.figuren))

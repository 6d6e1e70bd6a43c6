"""The quarterly report as it is published: with what readers still know of the quarters before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evaluation.cijfers import Cijfer
from evaluation.figuur import Figuur
from evaluation.gebeurtenissen import Klantgebeurtenis
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.rapport import Hoofdstuk, Kwartaalrapport, maak_rapport
from evaluation.onthulling import Uitgave, publiceer_reeks
from service.rapport.beleidsrapport import AANSLUITING, aansluitfiguur


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
    eerder = {een for een in (Kwartaal.op(g.datum) for g in gebeurtenissen) if een < kwartaal}
    reeks = [
        volledig_rapport(gebeurtenissen, cijfers, een)
        for een in (*sorted(een for een in eerder if een.jaar >= kwartaal.jaar - 1), kwartaal)
    ]
    uitgaven = (
        Uitgave(figuren=rapport.figuren, verbanden=rapport.verbanden, tellingen=rapport.tellingen) for rapport in reeks
    )
    return replace(reeks[-1], hoofdstukken=tuple(_terug(reeks[-1], publiceer_reeks(uitgaven)[-1])))


def _terug(rapport: Kwartaalrapport, figuren: Sequence[Figuur]) -> Iterator[Hoofdstuk]:
    """The published figures in their chapters."""
    alle = iter(figuren)
    for een in rapport.hoofdstukken:
        yield replace(een, figuren=tuple(next(alle) for _ in een.figuren))

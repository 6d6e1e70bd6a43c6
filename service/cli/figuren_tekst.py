"""Figures for beleid in words, for the terminal."""

from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from evaluation.figuur import NIET_BEKEND, Figuur, Maat
from service.rapport.beleidsrapport import Beleidsrapport


def rapport(inhoud: Beleidsrapport) -> RenderableType:
    """The whole report: every figure as a table with its definition."""
    return Group(*_delen(inhoud))


def _delen(inhoud: Beleidsrapport) -> Iterator[RenderableType]:
    yield Text(f"{inhoud.titel}, {inhoud.periode}", style="bold")
    yield from (Text(merk, style="bold") for merk in inhoud.merken)
    yield Text(inhoud.inleiding)
    for hoofdstuk in inhoud.hoofdstukken:
        yield Text(f"\n{hoofdstuk.titel}", style="bold underline")
        yield from map(figuur, hoofdstuk.figuren)
    yield from (Text(f"\n{merk}", style="bold") for merk in inhoud.merken)


def figuur(een: Figuur) -> RenderableType:
    """One figure: what it is, its table without columns in which nothing is known, and its notes."""
    kolommen = [
        plek for plek in range(len(een.kolommen)) if any(rij.cellen[plek].tekst != NIET_BEKEND for rij in een.rijen)
    ]
    tabel = Table(
        Column(een.rijkop, ratio=2, overflow="fold"),
        *(_kolom(een, plek) for plek in kolommen),
        box=SIMPLE_HEAD,
        pad_edge=False,
    )
    for rij in een.rijen:
        waarden = (rij.kop, *(rij.cellen[plek].tekst for plek in kolommen))
        tabel.add_row(*map(Text, waarden), style="bold" if rij.is_totaal else None)
    kop = f"{een.periode}. Geteld: {een.eenheid}{f'; {een.n}' if een.n else ''}."
    noten = [Text(f"Noot: {noot}") for noot in een.noten]
    return Group(Text(f"\n{een.titel}", style="bold"), Text(kop), tabel, *noten, Text(een.definitie, style="italic"))


def _kolom(een: Figuur, plek: int) -> Column:
    is_tekst = een.rijen[0].cellen[plek].maat is Maat.TEKST
    return Column(een.kolommen[plek], justify="left" if is_tekst else "right", overflow="fold")

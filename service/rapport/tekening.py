"""Where the bars and words of a chart stand: each bar has its words above it, so that no colour has to be known."""

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from evaluation.figuur import NIET_GETOOND, Cel, Figuur, Grafieksoort, Maat, Rij

BREEDTE: Final = 440
"""Of a chart, in pixels: it fits a phone at nearly its own size."""
_TEKENS, _REGEL, _BALK, _WIT = 58, 19.0, 14.0, 9.0
_MEEST: Final = 200.0  # percent of a target that a bar can show; what is more ends there, and the words say it


@dataclass(frozen=True, slots=True)
class Woord:
    """One line of words; `y` in pixels from the top, to its middle."""

    y: float
    tekst: str
    vet: bool = False


@dataclass(frozen=True, slots=True)
class Vlak:
    """One bar from `van` to `tot` on the scale of the drawing; `y` is its top in pixels, `leeg` an outline alone."""

    y: float
    van: float
    tot: float
    leeg: bool = False
    hoogte: float = _BALK


@dataclass(frozen=True, slots=True)
class Tekening:
    """What a chart of bars is made of.

    Attributes:
        woorden: Lines of words.
        vlakken: Bars and outlines.
        strepen: Lines across a bar, at a target or in the middle: top in pixels and place on the scale.
        hoogte: In pixels.
        schaal: Left and right end of the scale.
    """

    woorden: tuple[Woord, ...]
    vlakken: tuple[Vlak, ...]
    strepen: tuple[tuple[float, float], ...]
    hoogte: float
    schaal: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Regel:
    """One line of words with the bars under it, and a line across them at `streep`."""

    tekst: str
    balken: tuple[tuple[float, float, bool], ...] = ()  # from, to, outline
    streep: float | None = None
    vet: bool = False


def teken(figuur: Figuur) -> Tekening | None:
    """The drawing of a figure; None when it is drawn otherwise, or has no number to draw."""
    vorm = _VORMEN.get(figuur.grafiek) if figuur.grafiek else None
    regels = tuple(vorm(figuur)) if vorm else ()
    if not any(tot != van for regel in regels for van, tot, leeg in regel.balken if not leeg):
        return None
    return _zet(regels)


def waarde(cel: Cel) -> float | None:
    """The number in a cell that may be drawn; None when it is hidden, not known or words."""
    return None if isinstance(cel.waarde, str) or cel.waarde is None or not cel.getoond else float(cel.waarde)


def delen(figuur: Figuur) -> tuple[Rij, ...]:
    """The rows without totals: beside its parts a total would make all of them small."""
    return tuple(rij for rij in figuur.rijen if not rij.is_totaal) or figuur.rijen


def _balken(figuur: Figuur) -> Iterator[_Regel]:
    for rij in delen(figuur):
        yield _Regel(f"{rij.kop}: {rij.cellen[0].tekst}", _balk(waarde(rij.cellen[0])))


def _doel(figuur: Figuur) -> Iterator[_Regel]:
    """Each row on a scale of its own, in percents of its target: the line is the same place in every row."""
    for rij in figuur.rijen:
        cel, doel = rij.cellen[0], rij.cellen[1]
        van, naar = waarde(cel), waarde(doel)
        if naar is None or naar <= 0:
            yield _Regel(f"{rij.kop}: {cel.tekst}")
            continue
        deel = () if van is None else _balk(min(100 * van / naar, _MEEST))
        yield _Regel(f"{rij.kop}: {cel.tekst} van {doel.tekst}", (*deel, (0.0, 100.0, True)), 100.0)


def _tweezijdig(figuur: Figuur) -> Iterator[_Regel]:
    links, rechts = figuur.kolommen[:2]
    yield _Regel(f"Links van de streep: {links}. Rechts: {rechts}.", vet=True)
    for rij in delen(figuur):
        een, twee = rij.cellen[:2]
        naar_links = _balk(None if (getal := waarde(een)) is None else -getal)
        tekst = f"{rij.kop}: {links} {een.tekst}, {rechts} {twee.tekst}"
        yield _Regel(tekst, (*naar_links, *_balk(waarde(twee))), 0.0)


def _verdeling(figuur: Figuur) -> Iterator[_Regel]:
    """Columns of the same kind as the first: counts and percentages have no scale together."""
    for rij in delen(figuur):
        yield _Regel(rij.kop, vet=True)
        paren = [
            (kolom, cel)
            for kolom, cel in zip(figuur.kolommen, rij.cellen, strict=True)
            if cel.maat is rij.cellen[0].maat is not Maat.TEKST
        ]
        for kolom, cel in paren:
            if (getal := waarde(cel)) is not None:
                yield _Regel(f"{kolom}: {cel.tekst}", _balk(getal))
        verborgen = [kolom for kolom, cel in paren if not cel.getoond]
        if verborgen:
            yield _Regel(f"{', '.join(verborgen)}: {NIET_GETOOND}")


_VORMEN: Final[Mapping[Grafieksoort, Callable[[Figuur], Iterator[_Regel]]]] = MappingProxyType(
    {
        Grafieksoort.BALKEN: _balken,
        Grafieksoort.DOEL: _doel,
        Grafieksoort.TWEEZIJDIG: _tweezijdig,
        Grafieksoort.VERDELING: _verdeling,
    }
)


def _balk(tot: float | None) -> tuple[tuple[float, float, bool], ...]:
    return () if tot is None else ((0.0, tot, False),)


def _zet(regels: Sequence[_Regel]) -> Tekening:
    woorden, vlakken, strepen, y = list[Woord](), list[Vlak](), list[tuple[float, float]](), 0.0
    for regel in regels:
        for deel in textwrap.wrap(regel.tekst, _TEKENS) or [""]:
            woorden.append(Woord(y + _REGEL / 2, deel, regel.vet))
            y += _REGEL
        vlakken += [Vlak(y, van, tot, leeg) for van, tot, leeg in regel.balken]
        if regel.streep is not None:
            strepen.append((y, regel.streep))
        y += (_BALK if regel.balken else 0.0) + (0.0 if regel.vet else _WIT)
    einden = [0.0, *(einde for vlak in vlakken for einde in (vlak.van, vlak.tot))]
    return Tekening(tuple(woorden), tuple(vlakken), tuple(strepen), y, (min(einden), max(einden)))

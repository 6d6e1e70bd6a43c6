"""Drawings through Altair and vl-convert; to be imported only where something is drawn."""

from collections.abc import Sequence
from math import pi
from typing import Any, Final, Literal

import altair as alt
import vl_convert

from service.rapport.landkaart import Landkaart
from service.rapport.tekening import BREEDTE, Tekening

_VULLING: Final = "#4a87b0"  # 3.9 : 1 on white, 4.6 : 1 on the background of the dark pages
_LIJN: Final = "#7a8791"  # 3.7 : 1 and 4.8 : 1
_TEKST: Final = "currentColor"


def balken(tekening: Tekening) -> str:
    """Bars, outlines, lines and words, as SVG of Vega."""
    return naar_svg(grafiek_van_balken(tekening))


def stippen(landkaart: Landkaart) -> str:
    """Dots, rings and names, as SVG of Vega."""
    return naar_svg(grafiek_van_stippen(landkaart))


def naar_svg(grafiek: alt.LayerChart) -> str:
    """What Vega draws; the specification is ours and is checked against the schema in the tests."""
    uit: str = vl_convert.vegalite_to_svg(grafiek.to_dict(validate=False))
    return uit


def grafiek_van_balken(tekening: Tekening) -> alt.LayerChart:
    """The specification of a chart of bars."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=list(tekening.schaal), nice=False, zero=False))
    y = _pixels(tekening.hoogte)
    vol, leeg = (
        _laag(
            {"x": min(een.van, een.tot), "x2": max(een.van, een.tot), "y": een.y, "y2": een.y + een.hoogte}
            for een in tekening.vlakken
            if een.leeg is is_leeg
        )
        for is_leeg in (False, True)
    )
    strepen = _laag({"x": plek, "y": boven - 2, "y2": boven + 16} for boven, plek in tekening.strepen)
    lagen = [
        vol.mark_rect(fill=_VULLING).encode(x=x, x2="x2:Q", y=y, y2="y2:Q"),
        leeg.mark_rect(filled=False, stroke=_LIJN, strokeWidth=1).encode(x=x, x2="x2:Q", y=y, y2="y2:Q"),
        strepen.mark_rule(stroke=_TEKST, strokeWidth=3).encode(x=x, y=y, y2="y2:Q"),
    ]
    for vet in (False, True):
        regels = [{"y": woord.y, "tekst": woord.tekst} for woord in tekening.woorden if woord.vet is vet]
        lagen.append(_woorden(regels, vet=vet).encode(x=alt.value(0), y=y, text="tekst:N"))
    return _af(lagen, tekening.hoogte)


def grafiek_van_stippen(landkaart: Landkaart) -> alt.LayerChart:
    """The specification of a map."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, BREEDTE], nice=False, zero=False))
    y, grootte = _pixels(landkaart.hoogte), alt.Size("vlak:Q", legend=None, scale=None)
    stip, ring = (
        _laag({"x": een.x, "y": een.y, "vlak": pi * straal**2} for een, straal in paren if straal)
        for paren in (
            [(een, een.straal) for een in landkaart.stippen],
            [(een, een.ring) for een in landkaart.stippen],
        )
    )
    namen = [
        {"x": een.x + max(een.straal, een.ring) + 4, "y": een.y, "tekst": een.naam}
        for een in landkaart.stippen
        if een.naam
    ]
    lagen = [
        stip.mark_circle(fill=_VULLING, opacity=0.85).encode(x=x, y=y, size=grootte),
        ring.mark_point(filled=False, stroke=_TEKST, strokeWidth=2, opacity=1).encode(x=x, y=y, size=grootte),
        _woorden(namen, vet=False).encode(x=x, y=y, text="tekst:N"),
        _woorden([{"x": 0, "y": 10, "tekst": landkaart.legenda}], vet=True).encode(x=x, y=y, text="tekst:N"),
    ]
    return _af(lagen, landkaart.hoogte)


def _laag(waarden: Any) -> alt.Chart:  # noqa: ANN401 - rows of a drawing
    return alt.Chart(alt.InlineData(values=list(waarden)))


def _woorden(waarden: Sequence[dict[str, Any]], *, vet: bool) -> alt.Chart:
    dikte: Literal["bold", "normal"] = "bold" if vet else "normal"
    tekst = alt.MarkDef(type="text", align="left", baseline="middle", fontSize=14, fontWeight=dikte, fill=_TEKST)
    return alt.Chart(alt.InlineData(values=list(waarden)), mark=tekst)


def _pixels(hoogte: float) -> alt.Y:
    """Down is more, and one is one pixel."""
    return alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, hoogte], range=[0, hoogte], nice=False, zero=False))


def _af(lagen: Sequence[alt.Chart], hoogte: float) -> alt.LayerChart:
    stijl = alt.Config(aria=False, background="transparent", padding=4, view=alt.ViewConfig(stroke=None))
    return alt.LayerChart(layer=list(lagen), width=BREEDTE, height=hoogte, config=stijl)

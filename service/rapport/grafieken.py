"""Charts of figures as SVG, drawn offline with Altair and vl-convert.

An SVG holds no style, no script and no address of elsewhere, so that it may stand inline under our CSP. Words take the
colour of the text around them (light and dark), bars have a contrast of 3:1 with both.
"""

from functools import lru_cache
from typing import Final

from evaluation.figuur import Figuur, Grafieksoort
from service.rapport.landkaart import kaart
from service.rapport.svg_schoon import maak_schoon
from service.rapport.tekening import teken
from service.rapport.tekens import leesbaar
from service.rapport.woorden import tekstalternatief

_BEWAARD: Final = 256


@lru_cache(maxsize=_BEWAARD)
def svg(figuur: Figuur) -> str | None:
    """The chart of a figure as one `<svg>` element with its title and description; None when there is none to draw.

    The same figure gives the same characters. What is hidden in the figure is not in the chart.
    """
    figuur = leesbaar(figuur)
    tekening = teken(figuur)
    landkaart = kaart(figuur) if figuur.grafiek is Grafieksoort.KAART else None
    if tekening is None and landkaart is None:
        return None
    from service.rapport import vega  # noqa: PLC0415 - heavy, and only needed to draw

    ruw = vega.balken(tekening) if tekening else vega.stippen(landkaart) if landkaart else ""
    ontbreekt = landkaart.zonder_plaats if landkaart else ()
    beschrijving = tekstalternatief(figuur) + (f" Niet op de kaart: {', '.join(ontbreekt)}." if ontbreekt else "")
    return maak_schoon(ruw, figuur.code, figuur.titel, beschrijving)

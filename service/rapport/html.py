"""A report as one HTML file that needs nothing beside it: no script, no address of elsewhere."""

from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from evaluation.figuur import Figuur
from service.rapport.beleidsrapport import Beleidsrapport
from service.rapport.grafieken import svg

_STIJL: Final = "rapport.css"


def als_html(rapport: Beleidsrapport) -> bytes:
    """The report as a page in UTF-8: headings in order, tables with heads, charts with words; prints well too."""
    inhoud = _omgeving().get_template("rapport.html").render(rapport=rapport, stijl=_stijl())
    return inhoud.encode("utf-8", errors="replace")


@cache
def _omgeving() -> Environment:
    sjablonen = Environment(
        loader=PackageLoader("service", "templates/rapport"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    sjablonen.filters["grafiek"] = _grafiek
    return sjablonen


def _grafiek(figuur: Figuur) -> Markup | None:
    getekend = svg(figuur)
    # All that came from the figure was escaped when the SVG was written.
    return None if getekend is None else Markup(getekend)  # noqa: S704


@cache
def _stijl() -> Markup:
    tekst = files("service.rapport").joinpath(_STIJL).read_text(encoding="utf-8")
    return Markup(tekst)  # noqa: S704 - a file of our own

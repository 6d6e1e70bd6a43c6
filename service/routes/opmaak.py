"""Words for values, as filters of the templates."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any, Final
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_decimal
from markupsafe import Markup

from service.rapport.grafieken import svg
from service.schemas.figuren import FiguurBeeld
from service.vertalingen.talen import NEDERLANDS, Taal, vertaling
from service.werkplek.figuren import figuur_van
from service.werkplek.woorden import uren

_TIJDZONE = ZoneInfo("Europe/Amsterdam")


def datum(dag: date | None, taal: Taal = NEDERLANDS) -> str:
    """A day in words: 22 november 2026."""
    return vertaal("niet bekend", taal) if dag is None else format_date(dag, "d MMMM y", locale=taal.code)


def moment(wanneer: datetime | str, taal: Taal = NEDERLANDS) -> str:
    """A moment in words, by the clock of the Netherlands: 22 november 2026, 14:05."""
    als_moment = datetime.fromisoformat(wanneer) if isinstance(wanneer, str) else wanneer
    hier = als_moment.astimezone(_TIJDZONE)
    return f"{datum(hier.date(), taal)}, {hier:%H:%M}"


def meervoud(aantal: int, enkel: str, meer: str) -> str:
    """A count with its noun: 1 kandidaat, 2 kandidaten."""
    return f"{aantal} {enkel if aantal == 1 else meer}"


def gemeente(sleutel: str) -> str:
    """The name of a gemeente from its key: heemskerk becomes Heemskerk."""
    return " ".join(deel[:1].upper() + deel[1:] for deel in sleutel.split(" "))


def getal(waarde: float, taal: Taal = NEDERLANDS) -> str:
    """A number as one writes it here, to one decimal: 2 and 1,5."""
    return format_decimal(waarde, "0.#", locale=taal.code)


def vertaal(tekst: str, taal: Taal = NEDERLANDS) -> str:
    """A word or sentence that Python hands to a page; what has no translation stays as it is."""
    return vertaling(taal).gettext(tekst) if tekst else ""


def grafiek(beeld: FiguurBeeld) -> Markup:
    """The chart of a figure as SVG; empty for a figure that is a table alone."""
    if beeld.grafiek is None or not beeld.rijen:
        return Markup()
    return Markup(svg(figuur_van(beeld)) or "")  # noqa: S704 - drawn by us; it escapes what it writes


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "datum": datum,
    "gemeente": gemeente,
    "getal": getal,
    "grafiek": grafiek,
    "meervoud": meervoud,
    "moment": moment,
    "uren": uren,
    "vertaal": vertaal,
}


def filters(taal: Taal) -> dict[str, Callable[..., Any]]:
    """The filters, with these that know the language of the page."""
    eigen: Mapping[str, Callable[..., Any]] = {"datum": datum, "getal": getal, "moment": moment, "vertaal": vertaal}
    return {**FILTERS, **{naam: partial(filter_, taal=taal) for naam, filter_ in eigen.items()}}

"""Words for values, as filters of the templates."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from service.werkplek.woorden import uren

_TIJDZONE = ZoneInfo("Europe/Amsterdam")
_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def datum(dag: date | None) -> str:
    """A day in words: 22 november 2026."""
    return "niet bekend" if dag is None else f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def moment(wanneer: datetime | str) -> str:
    """A moment in words, by the clock of the Netherlands: 22 november 2026, 14:05."""
    als_moment = datetime.fromisoformat(wanneer) if isinstance(wanneer, str) else wanneer
    hier = als_moment.astimezone(_TIJDZONE)
    return f"{datum(hier.date())}, {hier:%H:%M}"


def meervoud(aantal: int, enkel: str, meer: str) -> str:
    """A count with its noun: 1 kandidaat, 2 kandidaten."""
    return f"{aantal} {enkel if aantal == 1 else meer}"


def gemeente(sleutel: str) -> str:
    """The name of a gemeente from its key: heemskerk becomes Heemskerk."""
    return " ".join(deel[:1].upper() + deel[1:] for deel in sleutel.split(" "))


def getal(waarde: float) -> str:
    """A number as one writes it here, to one decimal: 2 and 1,5."""
    return f"{round(waarde, 1):g}".replace(".", ",")


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "datum": datum,
    "gemeente": gemeente,
    "getal": getal,
    "meervoud": meervoud,
    "moment": moment,
    "uren": uren,
}

"""Anything that is kept, as names and words for who it is about."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+\+00:00$")  # as moments are stored
Leesbaar: TypeAlias = "str | dict[str, Leesbaar] | list[Leesbaar]"


def leesbaar(waarde: object) -> Leesbaar:
    """Write a value out; codes by their name, and what is not known as "niet bekend"."""
    if isinstance(waarde, Mapping):
        return {_in_woorden(str(naam)): leesbaar(deel) for naam, deel in waarde.items()}
    if is_dataclass(waarde):
        return {_in_woorden(veld.name): leesbaar(getattr(waarde, veld.name)) for veld in fields(waarde)}
    if isinstance(waarde, list | tuple | frozenset):
        return [leesbaar(deel) for deel in waarde] or "geen"
    return _waarde(waarde)


def _waarde(waarde: object) -> str:
    if waarde is None or waarde == "":
        return "niet bekend"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Enum):
        return _in_woorden(waarde.name.lower())
    if isinstance(waarde, str) and _MOMENT.match(waarde):
        waarde = datetime.fromisoformat(waarde)
    if isinstance(waarde, datetime):
        return f"{waarde:%d-%m-%Y om %H:%M} UTC"
    return f"{waarde:%d-%m-%Y}" if isinstance(waarde, date) else str(waarde)


def _in_woorden(naam: str) -> str:
    return naam.replace("_", " ")

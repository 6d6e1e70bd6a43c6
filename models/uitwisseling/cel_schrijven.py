"""Values as a cell writes them: the way back of `cellen` and `cel_waarden`. What is not known is an empty cell."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from models.werk import Werktijden

Waarde: TypeAlias = "str | int | float | bool | date | None"
_SCHEIDING = re.compile(r"\s*[;|\n]\s*")
_JANEE = {True: "ja", False: "nee"}


def cel(waarde: Waarde) -> str:
    """Text as it is, yes and no in words, days as jjjj-mm-dd, numbers with a decimal comma (six decimals)."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return _JANEE[waarde]
    if isinstance(waarde, float):
        return f"{waarde:.6f}".rstrip("0").rstrip(".").replace(".", ",")
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde)


def lijst(delen: Iterable[str]) -> str:
    """Several values in one cell; a sign that separates them becomes a comma inside one."""
    return "; ".join(_SCHEIDING.sub(", ", deel.strip()) for deel in delen)


def gevuld(cellen: Mapping[str, Waarde]) -> dict[str, str]:
    """The cells that say something."""
    return {naam: tekst for naam, waarde in cellen.items() if (tekst := cel(waarde))}


def werktijden(tijden: Werktijden) -> dict[str, Waarde]:
    """The columns nacht, avond, weekend, ploegen and kantoortijden."""
    namen = ("nacht", "avond", "weekend", "ploegen", "kantoortijden")
    return {naam: getattr(tijden, naam) for naam in namen}

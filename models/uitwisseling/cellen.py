"""What one cell can say. Each parser takes stripped, non-empty text and raises `CelFout` when it cannot be.

Messages never repeat the text of the cell.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import TypeVar

from models.uitwisseling.tekst import sleutel

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

_DEEL = re.compile(r"[;|\n]")
_HAAKJES = re.compile(r"^(?P<tekst>.*\S)\s*\((?P<binnen>[^()]*)\)$", re.DOTALL)
_JAAR_EERST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAG_EERST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_KORT_JAAR = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}")
_POSTCODE = re.compile(r"([1-9][0-9]{3}) ?([A-Za-z]{2})?")
_JA = frozenset({"ja", "j", "yes", "y", "true", "waar"})
_NEE = frozenset({"nee", "n", "no", "false", "onwaar"})


class CelFout(ValueError):
    """Why a cell cannot be read.

    Attributes:
        reden: What is wrong, in Dutch.
        herstel: How to mend it, in Dutch.
    """

    def __init__(self, reden: str, herstel: str) -> None:
        self.reden = reden
        self.herstel = herstel
        super().__init__(reden)


def geheel(laag: int, hoog: int) -> Callable[[str], int]:
    """Whole number from `laag` to `hoog`; a zero fraction ("32,0") is allowed."""

    def ontleed(tekst: str) -> int:
        match = re.fullmatch(r"([0-9]{1,9})(?:[.,]0+)?", tekst)
        if match is None or not laag <= int(match[1]) <= hoog:
            raise CelFout(f"dit is geen heel getal van {laag} tot {hoog}", f"Vul een getal van {laag} tot {hoog} in.")
        return int(match[1])

    return ontleed


def getal(laag: float, hoog: float) -> Callable[[str], float]:
    """Number from `laag` to `hoog`, with a decimal comma or point."""

    def ontleed(tekst: str) -> float:
        match = re.fullmatch(r"[0-9]{1,9}(?:[.,][0-9]{1,20})?", tekst)
        waarde = float(tekst.replace(",", ".")) if match else -1.0
        if not laag <= waarde <= hoog:
            raise CelFout(f"dit is geen getal van {laag:g} tot {hoog:g}", "Schrijf het bijvoorbeeld als 2,5.")
        return waarde

    return ontleed


def datum(tekst: str) -> date:
    """A day as dd-mm-jjjj (also with / or .) or jjjj-mm-dd, 1900-2100; no guess at a two-digit year."""
    if _KORT_JAAR.fullmatch(tekst):
        raise CelFout("het jaartal heeft maar twee cijfers", "Schrijf dd-mm-jjjj, met vier cijfers voor het jaar.")
    if match := _JAAR_EERST.fullmatch(tekst):
        jaar, maand, dag = match[1], match[2], match[3]
    elif match := _DAG_EERST.fullmatch(tekst):
        dag, maand, jaar = match[1], match[3], match[4]
    else:
        raise CelFout("dit is geen datum", "Schrijf dd-mm-jjjj of jjjj-mm-dd.")
    try:
        waarde = date(int(jaar), int(maand), int(dag))
    except ValueError:
        raise CelFout("deze datum bestaat niet", "Schrijf dd-mm-jjjj: eerst de dag, dan de maand.") from None
    if not 1900 <= waarde.year <= 2100:  # a typing error, or a system's way to say "no date"
        raise CelFout("het jaar ligt niet tussen 1900 en 2100", "Verbeter de datum of laat hem leeg.")
    return waarde


def janee(tekst: str) -> bool:
    """Yes or no. Digits are refused: 0 is "no" in one system and "not known" in VUM."""
    woord = sleutel(tekst)
    if woord in _JA:
        return True
    if woord in _NEE:
        return False
    raise CelFout("dit is geen ja, nee of onbekend", "Schrijf ja of nee, of laat de cel leeg als het onbekend is.")


def postcode(tekst: str) -> str:
    """Postcode as 9999 or 9999AA, with capitals and without a space."""
    match = _POSTCODE.fullmatch(tekst)
    if match is None:
        raise CelFout("dit is geen postcode", "Schrijf vier cijfers, met of zonder twee letters: 1234 of 1234AB.")
    return match[1] + (match[2] or "").upper()


def kenmerk(tekst: str) -> str:
    """Pseudonymous id."""
    if not re.fullmatch(r"[A-Za-z0-9_.\-]{1,200}", tekst):
        herstel = "Gebruik 1 tot 200 letters (zonder accent), cijfers, punten, streepjes of _; geen spaties."
        raise CelFout("dit kan geen id zijn", herstel)
    return tekst


def keuze(lijst: type[E], synoniemen: Mapping[str, E] | None = None) -> Callable[[str], E]:
    """One of a closed list of our own; anything else is a fault, for a typing error could decide."""
    waarden = {sleutel(str(lid.value)): lid for lid in lijst} if isinstance(next(iter(lijst)).value, str) else {}
    waarden |= {sleutel(lid.name): lid for lid in lijst}
    waarden |= {sleutel(woord): lid for woord, lid in (synoniemen or {}).items()}

    def ontleed(tekst: str) -> E:
        if (lid := waarden.get(sleutel(tekst))) is None:
            raise CelFout("deze waarde staat niet op de lijst", f"Kies uit: {opsomming(lijst)}.")
        return lid

    return ontleed


def opsomming(lijst: type[Enum]) -> str:
    """The values of a list as they are written in a cell."""
    return ", ".join(lid.value if isinstance(lid.value, str) else lid.name.lower() for lid in lijst)


def delen(tekst: str) -> list[str]:
    """The values in one cell, separated by ; or | or a line break."""
    return [deel.strip() for deel in _DEEL.split(tekst) if deel.strip()]


def tussen_haakjes(tekst: str) -> tuple[str, str | None]:
    """Split "lassen (diploma)" in its text and what stands in brackets at its end."""
    match = _HAAKJES.match(tekst)
    return (match["tekst"].strip(), match["binnen"].strip()) if match else (tekst, None)

"""Small values that both sides of a match share: working times, languages, and checks on their fields."""

import re
from dataclasses import dataclass
from datetime import date

from models.waardelijsten import Taalniveau

_ID = re.compile(r"[A-Za-z0-9_.\-]{1,200}")
_POSTCODE = re.compile(r"[1-9][0-9]{3}(?:[A-Z]{2})?")
_TAALCODE = re.compile(r"[a-z]{3}")
MAX_UREN = 99
VROEGSTE_JAAR, LAATSTE_JAAR = 1900, 2100  # outside it: a typing error, or a system's way to say "no date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Werktijden:
    """Working times: accepted by a person, or asked by a vacature. True, False, or None = not known."""

    nacht: bool | None = None
    avond: bool | None = None
    weekend: bool | None = None
    ploegen: bool | None = None
    kantoortijden: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taalbeheersing:
    """Command of one language.

    Attributes:
        taal: ISO 639-3 code, e.g. "nld"; None when the file does not say which.
        spreken: Oral level; None = not known.
        schrijven: Written level; None = not known.
        lezen: Reading level; None = not known.
        luisteren: Listening level; None = not known.
    """

    taal: str | None = None
    spreken: Taalniveau | None = None
    schrijven: Taalniveau | None = None
    lezen: Taalniveau | None = None
    luisteren: Taalniveau | None = None

    def __post_init__(self) -> None:
        if self.taal is not None:
            controleer_taalcode(self.taal)


def controleer_id(value: str) -> None:
    """Refuse an id that is not 1-200 characters of A-Z a-z 0-9 _ . - and nothing else."""
    if not _ID.fullmatch(value):
        raise ValueError("id is not 1-200 characters of A-Z a-z 0-9 _ . -")


def controleer_postcode(value: str | None) -> None:
    """Refuse a postcode that is not 9999 or 9999AA (no space, capitals)."""
    if value is not None and not _POSTCODE.fullmatch(value):
        raise ValueError("postcode is not 9999 or 9999AA")


def controleer_uren(minimum: int | None, maximum: int | None) -> None:
    """Refuse hours a week outside 0-99, or a minimum above the maximum."""
    for value in (minimum, maximum):
        if value is not None and not 0 <= value <= MAX_UREN:
            raise ValueError(f"uren is not 0-{MAX_UREN}")
    if minimum is not None and maximum is not None and minimum > maximum:
        raise ValueError("uren_min is above uren_max")


def controleer_taalcode(value: str) -> None:
    """Refuse a language that is not written as in ISO 639-3: three lower-case letters."""
    if not _TAALCODE.fullmatch(value):
        raise ValueError("taal is not a code of three lower-case letters")


def controleer_jaar(name: str, value: date | None) -> None:
    """Refuse a day outside 1900-2100, with which no rule could reckon."""
    if value is not None and not VROEGSTE_JAAR <= value.year <= LAATSTE_JAAR:
        raise ValueError(f"{name} is not in {VROEGSTE_JAAR}-{LAATSTE_JAAR}")

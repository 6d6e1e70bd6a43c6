"""Words of a text and the tables they are looked up in, for `schoonmaken`."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_TUSSEN_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "’": "'"})
_ONZICHTBAAR = "\u00ad\u200b-\u200f\u2060\ufeff"  # a PDF leaves soft hyphens inside words
_LETTER = rf"[^\W\d_][{_ONZICHTBAAR}\u0300-\u036f]{{0,3}}"
_WOORD = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]\.)+"  # initials: "J.P."
    r"|(?<![^\W_])['’][tsn](?![^\W_])"  # "van 't Hof"
    rf"|(?:{_LETTER})+(?:['’\-\u2010\u2011](?:{_LETTER})+)*"
)
_WEG = re.compile(f"[{_ONZICHTBAAR}]")


@dataclass(frozen=True, slots=True)
class Woord:
    """One word of a text.

    Attributes:
        tekst: As written.
        plat: In lower case, without accents.
        begin: First character.
        einde: One past the last character.
        gat: What stands between this word and the one before it (or the begin of the text).
    """

    tekst: str
    plat: str
    begin: int
    einde: int
    gat: str

    @property
    def hoofd(self) -> bool:
        """Whether it begins with a capital."""
        return self.tekst[0].isupper()


def plat(woord: str) -> str:
    """Lower case without accents: "Çelik" and "celik" are one name."""
    klein = woord.lower().translate(_TUSSEN_LETTERS)
    if klein.isascii():
        return klein
    klein = _WEG.sub("", klein)
    return "".join(teken for teken in unicodedata.normalize("NFKD", klein) if not unicodedata.combining(teken))


def woorden(tekst: str) -> list[Woord]:
    """The words in order; digits are no words, hyphens hold a word together."""
    gevonden: list[Woord] = []
    vorige = 0
    for match in _WOORD.finditer(tekst):
        begin, einde = match.span()
        gevonden.append(Woord(match[0], plat(match[0]), begin, einde, tekst[vorige:begin]))
        vorige = einde
    return gevonden


def rijen(naam: str) -> Iterator[dict[str, str]]:
    """The rows of a table beside this file."""
    with (Path(__file__).parent / naam).open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand)


@lru_cache(maxsize=1)
def aanlopen() -> dict[str, frozenset[str]]:
    """Words that announce a name, join its parts or are never part of one; per kind (schoon_aanloop.csv)."""
    per_soort: dict[str, set[str]] = {}
    for rij in rijen("schoon_aanloop.csv"):
        per_soort.setdefault(rij["soort"], set()).add(rij["woord"])
    return {soort: frozenset(groep) for soort, groep in per_soort.items()}


@lru_cache(maxsize=1)
def bekende_namen() -> dict[str, tuple[str, str]]:
    """Name -> (voornaam or achternaam, when it is a name by itself: altijd, hoofdletter or nooit).

    From the name lists of Faker 40.54 (MIT; Dutch, Flemish, Turkish, Polish, Algerian, Indian and others) with own
    additions (Moroccan, Surinamese, Frisian, Ukrainian, Eritrean, Syrian, Chinese). A name that is also a Dutch or
    English word is never one in lower case.
    """
    return {rij["naam"]: (rij["soort"], rij["alleen"]) for rij in rijen("schoon_namen.csv")}

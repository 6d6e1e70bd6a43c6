"""Proposes what the headers of somebody's own table mean; a person confirms before anything is read by it.

difflib rather than rapidfuzz: on our set of headers of offices they are right equally often (docs/formaten.md), a table
has some tens of headers, and difflib is there already.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from models.uitwisseling.kolommen import Kolomkeuze, Sjabloon
from models.uitwisseling.tekst import sleutel

DREMPEL = 0.75  # of the similarity of spelling: the best of .70 to .90 on 151 headers of our own making
_ONDERSCHEID = re.compile(r"[0-9]|min|max")  # functie_1 is not functie_2, and uren_min is not uren_max
_MIN_LETTERS = 4  # shorter names resemble each other by chance
# Words of what is never read: a name of a person, an address, a number. "geboortedatum" resembles "geboortejaar".
_NOOIT = (
    *(
        "bsn",
        "sofi",
        "burgerservice",
        "voornaam",
        "achternaam",
        "tussenvoegsel",
        "voorletter",
        "geboortedatum",
        "geslacht",
    ),
    *("nationaliteit", "telefoon", "mobiel", "email", "mailadres", "straat", "huisnummer", "adres", "contactpersoon"),
    *("woonplaats", "iban", "kvk"),
)


class Hoe(Enum):
    """How a header was recognised."""

    NAAM = "bekend"
    WOORD = "gebruikelijk woord"
    SPELLING = "lijkt op"


@dataclass(frozen=True, slots=True)
class Kolomvoorstel:
    """What one header may mean.

    Attributes:
        kop: As it stands in the file.
        kolom: Column of the template; None: none is proposed, the column is not read.
        hoe: How it was recognised; None when it was not.
    """

    kop: str
    kolom: str | None = None
    hoe: Hoe | None = None


def stel_voor(
    koppen: Iterable[str], sjabloon: Sjabloon, woorden: Mapping[str, Iterable[str]]
) -> tuple[Kolomvoorstel, ...]:
    """A proposal for every header, in their order. No column is proposed twice: the surest header has it.

    Args:
        koppen: The headers of a table.
        sjabloon: The columns there are.
        woorden: Further names that offices use, by column.
    """
    namen = list(koppen)
    bekend = {sleutel(woord): kolom for kolom, lijst in woorden.items() for woord in lijst}
    gekozen: dict[int, Kolomvoorstel] = {}
    for _, _, plaats, voorstel in sorted(_kandidaten(namen, sjabloon, bekend), key=lambda deel: deel[:3]):
        vergeven = {ander.kolom for ander in gekozen.values()}
        if plaats not in gekozen and (voorstel.hoe is Hoe.NAAM or voorstel.kolom not in vergeven):
            gekozen[plaats] = voorstel
    return tuple(gekozen.get(plaats, Kolomvoorstel(kop)) for plaats, kop in enumerate(namen))


def als_keuze(voorstellen: Iterable[Kolomvoorstel]) -> Kolomkeuze:
    """The proposals that go beyond the names of the template, as a choice to read by."""
    return {sleutel(deel.kop): deel.kolom for deel in voorstellen if deel.kolom and deel.hoe is not Hoe.NAAM}


def _kandidaten(
    namen: list[str], sjabloon: Sjabloon, bekend: Mapping[str, str]
) -> Iterator[tuple[int, float, int, Kolomvoorstel]]:
    """Everything that could be proposed: (kind, minus similarity, place, proposal), the surest sorting first."""
    eigen = {sleutel(naam): kolom.naam for kolom in sjabloon.kolommen for naam in (kolom.naam, *kolom.synoniemen)}
    for plaats, kop in enumerate(namen):
        naam = sleutel(kop)
        if kolom := sjabloon.herken(kop):
            yield 0, -1.0, plaats, Kolomvoorstel(kop, kolom, Hoe.NAAM)
        elif kolom := bekend.get(naam):
            yield 1, -1.0, plaats, Kolomvoorstel(kop, kolom, Hoe.WOORD)
        elif len(naam) >= _MIN_LETTERS and not any(woord in naam for woord in _NOOIT):
            for ander, kolom in (eigen | dict(bekend)).items():
                if len(ander) >= _MIN_LETTERS and (gelijk := gelijkenis(naam, ander)) >= DREMPEL:
                    yield 2, -gelijk, plaats, Kolomvoorstel(kop, kolom, Hoe.SPELLING)


def gelijkenis(een: str, ander: str) -> float:
    """Similarity of spelling, 0 to 1; 0 where one has a digit, a "min" or a "max" that the other has not."""
    if _ONDERSCHEID.findall(een) != _ONDERSCHEID.findall(ander):
        return 0.0
    return SequenceMatcher(None, een, ander, autojunk=False).ratio()

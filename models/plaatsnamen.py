"""From postcode to place name and back, offline.

The table `plaatsnamen.csv` (recipe and sources: plaatsnamen_maken.py) knows every place of the work area (postcodes
that begin with 19 or 20) at four digits, and elsewhere the places of 500 inhabitants and more at three digits: as
fine as gebieden.csv, so that each area it gives has a centre and a radius. Contains information from GeoNames
(geonames.org, CC BY 4.0, July 2026). A name that is not in it is not known: small villages, and hamlets and
neighbourhoods of the work area.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from models.uitwisseling.tekst import sleutel


@dataclass(frozen=True, slots=True)
class Woonplaats:
    """A place with the postcode areas it lies in.

    Attributes:
        naam: As it is written in Dutch.
        provincie: Tells places of the same name apart.
        gebieden: Begins of postcodes (four digits in the work area, else three) that `models.afstand.plaats` knows,
            ascending. At three digits an area may hold other places too.
    """

    naam: str
    provincie: str
    gebieden: tuple[str, ...]

    @property
    def omschrijving(self) -> str:
        """Name and province, for a person who has to choose."""
        return f"{self.naam} ({self.provincie})"


def woonplaatsen(naam: str) -> tuple[Woonplaats, ...]:
    """Every place of this name, whatever its case, accents or hyphens: the work area first, then the largest first.

    Also finds a place by its gemeente or short name where the table has one ("Velsen", "Den Bosch"). Empty: not known.
    """
    gezocht = sleutel(naam)
    return _tabel().op_naam.get(gezocht, ()) if gezocht else ()


def woonplaatsen_bij(postcode: str | None) -> tuple[Woonplaats, ...]:
    """The places of a postcode (9999 or 9999AA), by its longest known prefix: the largest first.

    Exactly one in the work area; elsewhere all places of its three-digit area, of which it is one. Empty: not known.
    """
    if postcode is None:
        return ()
    op_gebied = _tabel().op_gebied
    return op_gebied.get(postcode[:4]) or op_gebied.get(postcode[:3], ())


@dataclass(frozen=True, slots=True)
class _Tabel:
    op_naam: dict[str, tuple[Woonplaats, ...]]
    op_gebied: dict[str, tuple[Woonplaats, ...]]


@cache
def _tabel() -> _Tabel:
    op_naam: defaultdict[str, list[Woonplaats]] = defaultdict(list)
    op_gebied: defaultdict[str, list[Woonplaats]] = defaultdict(list)
    tekst = files("models").joinpath("plaatsnamen.csv").read_text(encoding="utf-8")
    for rij in csv.DictReader(tekst.splitlines()):
        woonplaats = Woonplaats(rij["naam"], rij["provincie"], tuple(rij["prefixen"].split()))
        namen = (rij["naam"], *filter(None, rij["ook"].split("|")))
        for naam in dict.fromkeys(map(sleutel, namen)):
            op_naam[naam].append(woonplaats)
        for gebied in woonplaats.gebieden:
            op_gebied[gebied].append(woonplaats)
    return _Tabel({k: tuple(v) for k, v in op_naam.items()}, {k: tuple(v) for k, v in op_gebied.items()})

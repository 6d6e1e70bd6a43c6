"""The water through the work area and the crossings over it: the Noordzeekanaal, the IJ and what lies beyond.

Noord-Holland above the Noordzeekanaal and the IJ has water on all sides. Between a place above and a place below
the way goes over a crossing. The table `oversteken.csv` says of each (column `herkomst`) where it comes from and
what is assumed or was not verified; it is news and common knowledge up to 2025, to be looked over once a year.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import ArrayLike, NDArray

from models.waardelijsten import Vervoermiddel

# The middle of the water from the sea at IJmuiden to the Markermeer off Enkhuizen, as (longitude, latitude) from
# west to east; drawn by hand to about 300 m. Every postcode area lies on one side of it (a test with data says so).
_WATER = (
    (4.400, 52.4660),
    (4.600, 52.4665),
    (4.640, 52.4670),
    (4.655, 52.4655),
    (4.672, 52.4610),
    (4.700, 52.4490),
    (4.729, 52.4375),
    (4.770, 52.4275),
    (4.832, 52.4205),
    (4.864, 52.4142),
    (4.885, 52.3970),
    (4.902, 52.3835),
    (4.911, 52.3812),
    (4.930, 52.3785),
    (4.960, 52.3805),
    (5.000, 52.3750),
    (5.060, 52.3750),
    (5.160, 52.4600),
    (5.320, 52.6000),
)
_NOORDGRENS = 53.2  # between Texel and Vlieland


@dataclass(frozen=True, slots=True)
class Oversteek:
    """A way over or under the water.

    Attributes:
        naam: Its name.
        water: Name of the water, a word with "het".
        weg: How one crosses, to stand after "op de fiets:" in a Dutch sentence.
        lat: Degrees.
        lon: Degrees.
        middelen: The means of transport that may use it.
        minuten: Least and most extra time that it takes: waiting and crossing.
    """

    naam: str
    water: str
    weg: str
    lat: float
    lon: float
    middelen: frozenset[Vervoermiddel]
    minuten: tuple[float, float]


def boven_het_water(lat: ArrayLike, lon: ArrayLike) -> NDArray[np.bool_]:
    """Whether points lie in Noord-Holland above the Noordzeekanaal and the IJ (Texel and Marken too); NaN does not."""
    lengte, breedte = (np.array(as_) for as_ in zip(*_WATER, strict=True))
    lat, lon = np.asarray(lat, dtype=np.float64), np.asarray(lon, dtype=np.float64)
    binnen = (lon > lengte[0]) & (lon < lengte[-1]) & (lat < _NOORDGRENS)
    return np.asarray(binnen & (lat > np.interp(lon, lengte, breedte)))


@cache
def oversteken(middel: Vervoermiddel) -> tuple[Oversteek, ...]:
    """The crossings that a means of transport may use, in the order of the table."""
    return tuple(oversteek for oversteek in alle_oversteken() if middel in oversteek.middelen)


@cache
def alle_oversteken() -> tuple[Oversteek, ...]:
    """Every crossing of the table."""
    tekst = files("models").joinpath("oversteken.csv").read_text(encoding="utf-8")
    return tuple(
        Oversteek(
            rij["naam"],
            rij["water"],
            rij["weg"],
            float(rij["lat"]),
            float(rij["lon"]),
            frozenset(Vervoermiddel[middel] for middel in rij["middelen"].split()),
            (float(rij["minuten_min"]), float(rij["minuten_max"])),
        )
        for rij in csv.DictReader(tekst.splitlines())
    )

"""How far and how long it is to travel: an estimate, as an interval, that knows the Noordzeekanaal.

The rule on `maximaleReisafstand` stays the distance as the crow flies (models/afstand.py). What is estimated here is
for the explanation: no route planner, no timetable, no traffic jams. What is not known (a place, a means of
transport without figures) stays NaN or None.

Between the two sides of the water (models/oversteken.py) the way goes over a crossing that the means of transport
may use: the one that takes the least time. An area lies on the side of its centre. Other water (Westerschelde,
Wadden, rivers) is not known here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import ArrayLike, NDArray

from models.afstand import Plaats, afstand_km, haversine_km
from models.oversteken import Oversteek, alle_oversteken, boven_het_water, oversteken
from models.waardelijsten import Vervoermiddel

Maten = NDArray[np.float64]

# Way over distance as the crow flies: 1.3 (domain.md 6), give or take .1: 1.3 on motorways (Wang e.a. 2024,
# arXiv 2406.06490), 1.34 to the centre of 300 European cities (Environment and Planning B 2023), at most 1.2 asked
# of a good cycle network (Dutch Cycling Embassy).
OMWEG = (1.2, 1.4)

# Km/h from door to door, slow and fast.
SNELHEID = {
    # 12.4 on an ordinary and 13.1 on an electric bicycle (CBS OViN 2013-2014 in KiM Mobiliteitsbeeld 2015), 16.6 in
    # the fastest province (Fietsersbond 2017).
    Vervoermiddel.FIETS: (12.0, 17.0),
    # Assumption: below the legal maximum of 25 (snorfiets) and 45 (bromfiets).
    Vervoermiddel.BROMFIETS: (20.0, 35.0),
    # Assumption: in town, and mostly on the motorway.
    Vervoermiddel.AUTO: (25.0, 60.0),
    Vervoermiddel.MOTOR: (25.0, 60.0),
    # Half the speed of a car, and for nine out of ten car trips less (CPB and KiM 2009).
    Vervoermiddel.OPENBAAR_VERVOER: (10.0, 30.0),
}

_MET = {
    Vervoermiddel.FIETS: "op de fiets",
    Vervoermiddel.BROMFIETS: "op de bromfiets",
    Vervoermiddel.AUTO: "met de auto",
    Vervoermiddel.MOTOR: "op de motor",
    Vervoermiddel.OPENBAAR_VERVOER: "met het openbaar vervoer",
}


@dataclass(frozen=True, slots=True)
class Reis:
    """An estimate of one journey; every pair is the least and the most.

    Attributes:
        middel: Means of transport.
        hemelsbreed_km: Distance as the crow flies between two areas.
        km: Estimated length of the way, never less than as the crow flies.
        minuten: Estimated time.
        oversteek: The crossing on the way; None: no water of the table lies between.
    """

    middel: Vervoermiddel
    hemelsbreed_km: tuple[float, float]
    km: tuple[float, float]
    minuten: tuple[float, float]
    oversteek: Oversteek | None

    @property
    def schatting(self) -> str:
        """The estimate as a Dutch sentence that says that it is one; rounded outwards."""
        (km_min, km_max), (minuten_min, minuten_max) = self.km, self.minuten
        return (
            f"Geschat, geen routeplanner: {floor(km_min)} tot {ceil(km_max)} km en "
            f"{5 * floor(minuten_min / 5)} tot {5 * ceil(minuten_max / 5)} minuten {_MET[self.middel]}."
        )


@dataclass(frozen=True, slots=True)
class Reizen:
    """Estimates of many journeys to one place by one means of transport: arrays of one length; NaN is not known.

    Attributes:
        middel: Means of transport.
        hemelsbreed_km: Least and most distance as the crow flies.
        km: Least and most estimated length of the way.
        minuten: Least and most estimated time.
        oversteek: Position in `oversteken(middel)` of the crossing on the way; -1: none, or not known.
    """

    middel: Vervoermiddel
    hemelsbreed_km: tuple[Maten, Maten]
    km: tuple[Maten, Maten]
    minuten: tuple[Maten, Maten]
    oversteek: NDArray[np.intp]


def reizen(lat: ArrayLike, lon: ArrayLike, straal_km: ArrayLike, doel: Plaats, middel: Vervoermiddel) -> Reizen:
    """Estimates the journeys from areas (degrees, and radius in km; arrays of one length) to one area.

    Symmetric: the way back is the same. NaN where a place is not known, and throughout for a means of transport
    without figures (ANDERS).
    """
    lat, lon, straal_km = (np.asarray(a, dtype=np.float64) for a in (lat, lon, straal_km))
    hemelsbreed = afstand_km(lat, lon, straal_km, doel)
    keus = np.full(lat.shape, -1, dtype=np.intp)
    if middel not in SNELHEID:
        leeg = np.full(lat.shape, np.nan)
        return Reizen(middel, hemelsbreed, (leeg, leeg), (leeg, leeg), keus)
    langzaam, snel = SNELHEID[middel]
    km = (hemelsbreed[0] * OMWEG[0], hemelsbreed[1] * OMWEG[1])
    minuten = (km[0] / snel * 60, km[1] / langzaam * 60)
    bekend = ~np.isnan(hemelsbreed[0])
    overkant = np.flatnonzero(bekend & (boven_het_water(lat, lon) != boven_het_water(doel.lat, doel.lon)))
    if overkant.size:
        opties = oversteken(middel)
        via_km = _via(lat[overkant], lon[overkant], straal_km[overkant], doel, opties)
        extra = np.array([optie.minuten for optie in opties])
        via_minuten = (via_km[0] / snel * 60 + extra[:, :1], via_km[1] / langzaam * 60 + extra[:, 1:])
        beste = np.argmin(via_minuten[0] + via_minuten[1], axis=0)
        keus[overkant] = beste
        for rechtdoor, via in zip((*km, *minuten), (*via_km, *via_minuten), strict=True):
            rechtdoor[overkant] = via[beste, np.arange(overkant.size)]
    return Reizen(middel, hemelsbreed, km, minuten, keus)


def reis(van: Plaats, naar: Plaats, middel: Vervoermiddel) -> Reis | None:
    """Estimates one journey; None where a place or the figures of the means of transport are not known."""
    alle = reizen([van.lat], [van.lon], [van.straal_km], naar, middel)
    if np.isnan(alle.minuten[1][0]):
        return None
    hemelsbreed, km, minuten = (
        (float(laag[0]), float(hoog[0])) for laag, hoog in (alle.hemelsbreed_km, alle.km, alle.minuten)
    )
    keus = int(alle.oversteek[0])
    return Reis(middel, hemelsbreed, km, minuten, oversteken(middel)[keus] if keus >= 0 else None)


def let_op_water(van: Plaats, naar: Plaats, middelen: Iterable[Vervoermiddel] = ()) -> str | None:
    """A Dutch warning where water makes the distance as the crow flies misleading; None where there is none.

    Args:
        van: From here.
        naar: To here.
        middelen: The means of transport for which the way over the water is named; those not known are left out.
    """
    if np.isnan([van.lat, naar.lat]).any() or boven_het_water(van.lat, van.lon) == boven_het_water(naar.lat, naar.lon):
        return None
    alle = alle_oversteken()
    heen, terug = _benen(np.array([van.lat]), np.array([van.lon]), naar, alle)
    water = alle[int(np.argmin(heen + terug))].water
    wegen = [
        f"{_MET[middel].capitalize()}: {gevonden.oversteek.weg}."
        for middel in sorted(set(middelen))
        if (gevonden := reis(van, naar, middel)) and gevonden.oversteek
    ]
    return " ".join([f"Let op: het {water} ligt ertussen.", *wegen])


def _via(lat: Maten, lon: Maten, straal_km: Maten, doel: Plaats, opties: tuple[Oversteek, ...]) -> tuple[Maten, Maten]:
    """Least and most length of the way over each crossing (rows) from each area (columns), in km."""
    heen, terug = _benen(lat, lon, doel, opties)
    minst = np.maximum(heen - straal_km, 0.0) + np.maximum(terug - doel.straal_km, 0.0)
    meest = (heen + straal_km) + (terug + doel.straal_km)
    return minst * OMWEG[0], meest * OMWEG[1]


def _benen(lat: Maten, lon: Maten, doel: Plaats, opties: tuple[Oversteek, ...]) -> tuple[Maten, Maten]:
    over = np.array([(optie.lat, optie.lon) for optie in opties])
    lat_over, lon_over = over[:, :1], over[:, 1:]
    return haversine_km(lat, lon, lat_over, lon_over), haversine_km(doel.lat, doel.lon, lat_over, lon_over)

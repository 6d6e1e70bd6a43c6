"""Distance between postcodes as an interval: a postcode is an area, and an area is not a point.

The table `gebieden.csv` holds the centre and radius of postcode areas (recipe: gebieden_maken.py). Distances are as
the crow flies, as VUM 3.0.0 defines `maximaleReisafstand`. An interval keeps the third answer alive: what lies
surely within reach, surely beyond it, or on the edge.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import ArrayLike, NDArray

AARDSTRAAL_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Plaats:
    """An area on the map: centre in degrees, radius in km."""

    lat: float
    lon: float
    straal_km: float


ONBEKENDE_PLAATS = Plaats(float("nan"), float("nan"), float("nan"))


def plaats(postcode: str | None) -> Plaats:
    """The area of a postcode (9999 or 9999AA), by its longest known prefix; NaN throughout when not known."""
    if postcode is None:
        return ONBEKENDE_PLAATS
    tabel = _gebieden()
    return tabel.get(postcode[:4]) or tabel.get(postcode[:3]) or ONBEKENDE_PLAATS


def haversine_km(lat1: ArrayLike, lon1: ArrayLike, lat2: ArrayLike, lon2: ArrayLike) -> NDArray[np.float64]:
    """Great-circle distance in km between points in degrees (haversine formula); broadcasts, NaN stays NaN."""
    phi1, phi2 = np.radians(lat1), np.radians(lat2)
    half_chord = (
        np.sin((phi2 - phi1) / 2) ** 2
        + np.cos(phi1) * np.cos(phi2) * np.sin((np.radians(lon2) - np.radians(lon1)) / 2) ** 2
    )
    return np.asarray(2 * AARDSTRAAL_KM * np.arcsin(np.sqrt(np.clip(half_chord, 0.0, 1.0))), dtype=np.float64)


def afstand_km(
    lat: ArrayLike, lon: ArrayLike, straal_km: ArrayLike, doel: Plaats
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Smallest and largest possible distance in km from areas to one area; NaN where either is not known."""
    midden = haversine_km(lat, lon, doel.lat, doel.lon)
    marge = np.asarray(straal_km, dtype=np.float64) + doel.straal_km
    return np.maximum(midden - marge, 0.0), midden + marge


@cache
def _gebieden() -> dict[str, Plaats]:
    tekst = files("models").joinpath("gebieden.csv").read_text(encoding="utf-8")
    return {
        rij["prefix"]: Plaats(float(rij["lat"]), float(rij["lon"]), float(rij["straal_km"]))
        for rij in csv.DictReader(tekst.splitlines())
    }

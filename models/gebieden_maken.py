"""Recipe of gebieden.csv: centre and radius of postcode areas, computed from a table of PC4 centroids.

    python -m models.gebieden_maken CENTROIDS.json > models/gebieden.csv

The work area (PC4 that begin with 19 or 20) stays at four digits, the rest of the country is summarised per three
digits: enough for a maximum distance, and small.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median

from models.afstand import haversine_km

WERKGEBIED = ("19", "20")
PC4_STRAAL_KM = 1.0
UITBIJTER_KM = 25.0  # the source has centroids (mostly of PO boxes) far outside their area


Punt = tuple[float, float]


def gebieden(centroids: dict[str, Punt]) -> list[tuple[str, float, float, float]]:
    """Summarise centroids as (prefix, latitude, longitude, radius in km), sorted by prefix."""
    groepen: defaultdict[str, dict[str, Punt]] = defaultdict(dict)
    for code, punt in centroids.items():
        groepen[code[:3]][code] = punt
    rijen = []
    for prefix, groep in groepen.items():
        lat, lon = median(p[0] for p in groep.values()), median(p[1] for p in groep.values())
        afstanden = {code: float(haversine_km(lat, lon, *punt)) for code, punt in groep.items()}
        nabij = {code: km for code, km in afstanden.items() if km <= UITBIJTER_KM}
        if not nabij:
            continue
        rijen.append((prefix, round(lat, 2), round(lon, 2), round(max(nabij.values()) + PC4_STRAAL_KM, 1)))
        rijen += [
            (code, round(groep[code][0], 2), round(groep[code][1], 2), PC4_STRAAL_KM)
            for code in nabij
            if code.startswith(WERKGEBIED)
        ]
    return sorted(rijen)


def main() -> None:
    """Write the table to standard output."""
    bron = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print("prefix,lat,lon,straal_km")
    for rij in gebieden({code: tuple(waarde["c"]) for code, waarde in bron.items()}):
        print(",".join(str(veld) for veld in rij))


if __name__ == "__main__":
    main()

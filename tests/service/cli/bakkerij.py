"""A small invented caseload with one person for every answer, and places to match them with."""

import re
from pathlib import Path

from tests.service.cli.opdrachtregel import csv

# Restricted values that no list, explanation, log or index may ever repeat.
KANARIES = {
    "register_bron": "UWV kanarie-registerbron",
    "register_grond": "kanarie-registergrond",
    "nbw_bron": "kanarie-nbwbron",
    "trede_door": "kanarie-werkcoach",
    "uitkering": "kanarie-uitkering",
    "gemeente": "Kanariedorp",
    "loonwaarde_pct": "61,37",
    "geboortejaar": "1957",
}
# A number counts when it stands alone: hashes, timestamps and scores are full of digits.
SPOREN = re.compile(r"kanarie|(?<![0-9a-f.,])(?:61[.,]37|1957)(?![0-9a-f])", re.IGNORECASE)

BEKEND = {
    "talen": "Nederlands:goed",
    "rijbewijs": "B",
    "vervoer": "fiets",
    "werk_denkniveau": "vmbo",
    "postcode": "1941",
    "max_reisafstand_km": "20",
    "uren_min": "16",
    "uren_max": "32",
    "nacht": "ja",
    "avond": "ja",
    "weekend": "ja",
    "ploegen": "ja",
    "beschikbaar_vanaf": "01-01-2026",
    "status": "beschikbaar",
    "mag_werken": "ja",
    "profiel_datum": "01-11-2026",
    "open_voorstellen": "0",
    "toestemmingen": "Bakkerij De Korst: ja (01-11-2026)",
    "trede": "5",
    "trede_datum": "01-10-2026",
    "register": "ja",
    "register_datum": "01-10-2026",
    "nbw": "geen",
    "begeleiding_nodig": "geen",
    "aanpassing_nodig": "nee",
    "ontheffing": "nee",
    **KANARIES,
}
BAKT = "brood bakken (gezien); deeg kneden (voorbeeld); klanten helpen (voorbeeld)"
KANDIDATEN = tuple(
    BEKEND | rij
    for rij in (
        {"id": "K-BAKKER", "skills": BAKT, "functie_1": "bakker"},
        {"id": "K-WINKEL", "skills": "vloeren dweilen (voorbeeld); klanten helpen (gezien)"},
        {"id": "K-GLAZEN", "skills": "ramen lappen (genoemd)"},
        {"id": "K-TREDE3", "skills": BAKT, "trede": "3"},
        {"id": "K-BEZWAAR", "skills": BAKT, "toestemmingen": "Bakkerij De Korst: nee (01-11-2026)"},
        {"id": "K-NIETNA", "skills": BAKT, "register": "", "register_datum": ""},
        {"id": "K-VER", "skills": BAKT, "postcode": "6211"},
        {"id": "K-OUDCHECK", "skills": BAKT, "register_datum": "01-08-2026"},
    )
)

PLEK = {
    "titel": "Medewerker bakkerij",
    "tekst": "Je bakt brood en helpt klanten.",
    "gevraagd": "brood bakken (moet); klanten helpen (belangrijk); administratie bijhouden (pluspunt)",
    "werkgever": "Bakkerij De Korst",
    "postcode": "1945",
    "uren_min": "20",
    "uren_max": "28",
    "nacht": "nee",
    "avond": "nee",
    "weekend": "ja",
    "ploegen": "nee",
    "begeleiding": "licht",
    "aanpassing_mogelijk": "ja",
    "start": "01-12-2026",
    "status": "open",
}
VACATURES = tuple(
    PLEK | rij
    for rij in (
        {"id": "V-REGULIER", "plek": "regulier"},
        {"id": "V-GARANTIE", "plek": "garantiebaan_gereserveerd"},
        {"id": "V-BESCHUT", "plek": "beschut"},
        {"id": "V-ONBEKEND", "plek": ""},
    )
)


def schrijf(map_: Path) -> tuple[Path, Path]:
    """Both lists as CSV files."""
    return csv(map_ / "caseload.csv", *KANDIDATEN), csv(map_ / "vacatures.csv", *VACATURES)

"""Rows of a CSV file: separator found by its header, numbered as a spreadsheet numbers them."""

import csv
import io
from collections.abc import Iterator

from models.uitwisseling.bestand import Bestand, lees_tekst
from models.uitwisseling.kolommen import Sjabloon
from models.uitwisseling.verslag import Verslag

MAX_KOLOMMEN = 500  # as of a workbook; each header is compared with every column that is known
_SCHEIDERS = ";,\t|"


def csv_rijen(bestand: Bestand, sjabloon: Sjabloon, verslag: Verslag) -> Iterator[tuple[int, list[str]]]:
    """Yield (row number, cells); blank rows are counted and left out, a row that is no CSV ends it with a fault.

    Raises:
        InvoerFout: Not text.
    """
    tekst = lees_tekst(bestand)
    scheider = None
    if tekst[:4].lower() == "sep=":  # a line that Excel reads and does not show
        eerste, _, tekst = tekst.partition("\n")
        scheider = eerste[4:5]
    scheider = scheider if scheider and scheider in _SCHEIDERS else _vind_scheider(tekst, sjabloon)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheider, strict=True)
    nummer = 0
    try:
        for nummer, cellen in enumerate(lezer, start=1):
            if len(cellen) > MAX_KOLOMMEN:
                reden = f"de rij heeft meer dan {MAX_KOLOMMEN} kolommen"
                verslag.fout(reden, rij=nummer, herstel="Haal de lege kolommen weg.")
                return
            if any(cel.strip() for cel in cellen):
                yield nummer, cellen
    except csv.Error:
        reden = "de rij is geen geldige CSV: een aanhalingsteken staat verkeerd of wordt niet gesloten"
        verslag.fout(reden, rij=nummer + 1, herstel="Exporteer het bestand opnieuw.")


def _vind_scheider(tekst: str, sjabloon: Sjabloon) -> str:
    """The separator under which the header has most known columns, then most columns."""
    kop = next((regel for regel in io.StringIO(tekst, newline="") if regel.strip()), "")

    def bruikbaarheid(scheider: str) -> tuple[int, int]:
        try:
            cellen = next(csv.reader([kop], delimiter=scheider))
        except csv.Error:
            return 0, 0
        return sum(sjabloon.herken(cel) is not None for cel in cellen), len(cellen)

    return max(_SCHEIDERS, key=bruikbaarheid)

"""Rows of an XLSX file, as text; nothing in it is calculated or followed."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import openpyxl
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

from models.uitwisseling.bestand import Bestand
from models.uitwisseling.verslag import Verslag

MAX_UITGEPAKT = 1_000_000_000
MAX_VERHOUDING = 100  # unpacked to packed, of a part of more than a megabyte; the limit of Apache POI as well
MAX_BIJDEEL = 5_000_000  # of a part with styles and the like, which is parsed whole
MAX_DELEN = 2_000
MAX_KOLOMMEN = 500
MAX_RIJNUMMER = 1_048_576  # Excel's own limit
_BLOK = 1_000_000
_GROTE_DELEN = ("xl/worksheets/", "xl/sharedStrings")
_OPNIEUW = "Sla het bestand in Excel opnieuw op als .xlsx, of lever CSV aan."


def xlsx_rijen(bestand: Bestand, verslag: Verslag) -> Iterator[tuple[int, list[str]]]:
    """Yield (row number, cells as text) of the first sheet; blank rows are left out.

    Raises:
        InvoerFout: No workbook, or unpacked larger than MAX_UITGEPAKT bytes. Damage further on is reported.
    """
    _controleer_zip(bestand)
    rijen = _rijen(bestand, verslag)
    while (rij := _volgende(rijen, verslag)) is not None:
        yield rij


def _volgende(rijen: Iterator[tuple[int, list[str]]], verslag: Verslag) -> tuple[int, list[str]] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, which are not read
            return next(rijen, None)
    except Exception:  # openpyxl raises whatever its parsers meet in a damaged file
        verslag.fout("het Excel-bestand is beschadigd", herstel=_OPNIEUW)
        return None


def _controleer_zip(bestand: Bestand) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(bestand.inhoud)) as archief:
            delen = archief.infolist()
            onveilig = len(delen) > MAX_DELEN or any(_is_onveilig(archief, deel) for deel in delen)
    except Exception:  # zipfile, zlib and the codecs beneath raise many kinds on damaged data
        raise bestand.weiger("het Excel-bestand is beschadigd of afgebroken", _OPNIEUW) from None
    if "xl/workbook.xml" not in {deel.filename for deel in delen}:
        raise bestand.weiger("dit zip-bestand is geen Excel-werkmap", "Pak het uit en lever het bestand zelf aan.")
    if onveilig or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
        raise bestand.weiger("het Excel-bestand pakt uit tot een onveilige omvang", _OPNIEUW)


def _is_onveilig(archief: zipfile.ZipFile, deel: zipfile.ZipInfo) -> bool:
    """Whether an XML part would take time or memory out of proportion: what it says of its size is held to.

    A DOCTYPE has no place in a workbook and can blow up while parsed; a megabyte without a tag is no cell.
    """
    if not deel.filename.endswith((".xml", ".rels")):
        return False
    if deel.file_size > max(_BLOK, MAX_VERHOUDING * deel.compress_size):
        return True
    if deel.file_size > MAX_BIJDEEL and not deel.filename.startswith(_GROTE_DELEN):
        return True
    with archief.open(deel) as stroom:
        if b"<!DOCTYPE" in stroom.read(2_000):
            return True
        return any(len(blok) == _BLOK and b"<" not in blok for blok in iter(lambda: stroom.read(_BLOK), b""))


def _rijen(bestand: Bestand, verslag: Verslag) -> Iterator[tuple[int, list[str]]]:
    boek = openpyxl.load_workbook(io.BytesIO(bestand.inhoud), read_only=True, data_only=False)
    blad: Any = boek.worksheets[0]
    if len(boek.worksheets) > 1:
        verslag.waarschuw(f"de werkmap heeft {len(boek.worksheets)} bladen; alleen het eerste is gelezen")
    blad.reset_dimensions()  # exporters write wrong ones, and rows would be lost without a word
    for nummer, cellen in enumerate(blad.iter_rows(min_row=1, min_col=1), start=1):
        if len(cellen) > MAX_KOLOMMEN or nummer > MAX_RIJNUMMER:
            reden = f"het blad is groter dan {MAX_KOLOMMEN} kolommen of {MAX_RIJNUMMER} rijen"
            verslag.fout(reden, rij=nummer, herstel="Haal de lege rijen en kolommen weg.")
            return
        teksten = [_tekst(cel, nummer, verslag) for cel in cellen]
        if any(tekst.strip() for tekst in teksten):
            yield nummer, teksten


def _tekst(cel: ReadOnlyCell | EmptyCell, rij: int, verslag: Verslag) -> str:
    """A cell as it would stand in a CSV file; a formula or an Excel error has no value and is a fault."""
    if isinstance(cel, EmptyCell) or cel.value is None:
        return ""
    waarde = cel.value
    if cel.data_type in ("f", "e"):
        wat = "een formule" if cel.data_type == "f" else "een foutwaarde van Excel"
        verslag.fout(f"in cel {cel.coordinate} staat {wat}", rij=rij, herstel="Plak de waarde zelf in de cel.")
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime):
        waarde = waarde.date()
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, float):
        return str(int(waarde)) if waarde.is_integer() else repr(waarde).replace(".", ",")
    return str(waarde)

"""A report as an XLSX workbook: a sheet a chapter, numbers as numbers, charts of Excel itself, and the definitions.

Nothing in it is a formula: words that begin like one are kept as words.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from evaluation.figuur import Cel, Figuur, Grafieksoort, Maat
from service.rapport.beleidsrapport import Beleidsrapport
from service.rapport.csv import kenmerken
from service.rapport.tekening import delen, waarde
from service.rapport.tekens import leesbaar, toegestaan

_MOMENT: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the format has no time zone; fixed: the same report, the same bytes
_DEFINITIES: Final = "Definities"
_GEEN_BLADNAAM: Final = re.compile(r"[\[\]:*?/\\']")
_REEKSEN: Final = {Grafieksoort.BALKEN: 1, Grafieksoort.DOEL: 2, Grafieksoort.TWEEZIJDIG: 2}


def als_xlsx(rapport: Beleidsrapport) -> bytes:
    """The report as a workbook; the same report gives the same bytes."""
    boek = Workbook()
    boek.properties.title, boek.properties.creator = f"{rapport.titel} {rapport.periode}", "skillsmatch"
    boek.properties.language, boek.properties.created = "nl", _MOMENT
    boek.remove(boek.worksheets[0])
    namen: set[str] = set()
    for hoofdstuk in rapport.hoofdstukken:
        titel = toegestaan(hoofdstuk.titel)
        blad = boek.create_sheet(_bladnaam(titel, namen))
        _kop(blad, rapport, titel)
        for figuur in map(leesbaar, hoofdstuk.figuren):
            _figuur(blad, figuur)
    _definities(boek.create_sheet(_bladnaam(_DEFINITIES, namen)), rapport)
    ruw = io.BytesIO()
    boek.save(ruw)
    return _zonder_tijd(ruw.getvalue())


def _kop(blad: Worksheet, rapport: Beleidsrapport, titel: str) -> None:
    for tekst in (f"{rapport.titel} {rapport.periode}: {titel}", *rapport.merken):
        _schrijf(blad, [tekst], vet=True)
    if blad.oddHeader is not None and blad.oddHeader.center is not None:
        blad.oddHeader.center.text = " ".join(rapport.merken)
    blad.column_dimensions["A"].width = 44.0
    blad.page_setup.orientation, blad.page_setup.fitToHeight = "landscape", False
    blad.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _figuur(blad: Worksheet, figuur: Figuur) -> None:
    _schrijf(blad, [])
    _schrijf(blad, [figuur.titel], vet=True)
    _schrijf(blad, [f"{figuur.periode}. Geteld: {figuur.eenheid}{f'; {figuur.n}' if figuur.n else ''}."])
    _schrijf(blad, [figuur.rijkop, *figuur.kolommen], vet=True)
    kop = blad.max_row
    for rij in figuur.rijen:
        _schrijf(blad, [rij.kop, *rij.cellen], vet=rij.is_totaal)
    for noot in figuur.noten:
        _schrijf(blad, [noot])
    _grafiek(blad, figuur, kop)


def _grafiek(blad: Worksheet, figuur: Figuur, kop: int) -> None:
    """A bar chart of Excel beside the table, when every bar is a number and the totals stand below."""
    reeksen = _REEKSEN.get(figuur.grafiek, len(figuur.kolommen)) if figuur.grafiek else 0
    getekend = delen(figuur)
    vol = all(waarde(cel) is not None for rij in getekend for cel in rij.cellen[:reeksen])
    if not reeksen or not vol or figuur.grafiek is Grafieksoort.KAART or getekend != figuur.rijen[: len(getekend)]:
        return
    laatste = kop + len(getekend)
    grafiek = BarChart()
    grafiek.type, grafiek.title = "bar", figuur.titel
    getallen = Reference(blad, min_col=2, max_col=1 + reeksen, min_row=kop, max_row=laatste)
    grafiek.add_data(getallen, titles_from_data=True)
    grafiek.set_categories(Reference(blad, min_col=1, min_row=kop + 1, max_row=laatste))
    grafiek.x_axis.scaling.orientation = "maxMin"  # the first row on top
    grafiek.x_axis.delete = grafiek.y_axis.delete = False
    grafiek.height, grafiek.width = max(5, len(getekend) * reeksen + 3), 16  # in cm
    blad.add_chart(grafiek, f"{get_column_letter(len(figuur.kolommen) + 3)}{kop}")


def _definities(blad: Worksheet, rapport: Beleidsrapport) -> None:
    _schrijf(blad, [rapport.inleiding])
    _schrijf(blad, ["Figuur", "Wat", "Tekst"], vet=True)
    for figuur in (leesbaar(een) for hoofdstuk in rapport.hoofdstukken for een in hoofdstuk.figuren):
        for wat, tekst in kenmerken(figuur):
            _schrijf(blad, [figuur.code, wat, tekst])
            blad.cell(blad.max_row, 3).alignment = Alignment(wrap_text=True, vertical="top")
    for kolom, breedte in {"A": 24.0, "B": 12.0, "C": 100.0}.items():
        blad.column_dimensions[kolom].width = breedte


def _schrijf(blad: Worksheet, waarden: Sequence[str | Cel], *, vet: bool = False) -> None:
    rij = blad.max_row + 1 if blad.max_row > 1 or blad["A1"].value is not None else 1
    if not waarden:
        blad.cell(rij, 1, "")
    for kolom, (inhoud, opmaak) in enumerate(map(_inhoud, waarden), start=1):
        cel = blad.cell(rij, kolom, inhoud)
        if isinstance(inhoud, str):
            cel.data_type = "s"  # openpyxl takes words that begin with = for a formula
        cel.number_format = opmaak
        cel.font = Font(bold=vet)


def _inhoud(waarde_: str | Cel) -> tuple[str | float | int | None, str]:
    """What goes in the cell, and how Excel shows it."""
    if isinstance(waarde_, str):
        return waarde_, "@"
    if not waarde_.getoond or isinstance(waarde_.waarde, str) or waarde_.waarde is None:
        return waarde_.tekst, "@"
    if waarde_.maat is Maat.PERCENTAGE:
        return waarde_.waarde / 100, "0%"
    decimalen = waarde_.decimalen if waarde_.maat is Maat.GETAL else 0
    return waarde_.waarde, "#,##0" + ("." + "0" * decimalen if decimalen else "")


def _bladnaam(titel: str, gebruikt: set[str]) -> str:
    """At most 31 characters, none that Excel refuses, and each once."""
    basis = _GEEN_BLADNAAM.sub(" ", titel).strip()[:28] or "Blad"
    naam, nummer = basis, 1
    while naam.casefold() in gebruikt:
        nummer += 1
        naam = f"{basis} {nummer}"
    gebruikt.add(naam.casefold())
    return naam


def _zonder_tijd(ruw: bytes) -> bytes:
    """The same workbook with a fixed moment in the place of that of writing."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ruw)) as bron, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for lid in bron.infolist():
            inhoud = bron.read(lid)
            if lid.filename == "docProps/core.xml":
                inhoud = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2000-01-01T00:00:00Z", inhoud)
            doel.writestr(zipfile.ZipInfo(lid.filename, (2000, 1, 1, 0, 0, 0)), inhoud, zipfile.ZIP_DEFLATED)
    return uit.getvalue()

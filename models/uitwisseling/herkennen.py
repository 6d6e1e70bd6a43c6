"""Tells by its content what kind of file something is, as far as both sides see it alike."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from models.uitwisseling.bestand import Bestand, lees_tekst
from models.uitwisseling.docx_lezen import is_docx
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.kolommen import Sjabloon
from models.uitwisseling.pdf_lezen import is_pdf

_SCHEIDERS = ";\t|,"
_TABELNAMEN = (".csv", ".tsv", ".tab")
_MIN_WOORDEN = 5  # fewer are no vacature and no cv
_MAX_WOORDEN_KOP = 4
_KIJKREGELS = 6
_KIJKTEKENS = 50_000
_HTML = re.compile(r"<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|ul|table|span|script)\b", re.I)


def herken(bestand: Bestand, sjabloon: Sjabloon) -> Formaat:
    """PDF, DOCX, XLSX, JSON, HTML, XML, CSV or TEKST; which JSON or XML it is, each side says itself.

    A text without markup is a table when its first line names columns or when its lines have the same cells. A name
    that ends in .csv settles what is left: a damaged list of people is refused, and not read as one cv.

    Raises:
        InvoerFout: No text, where it has to be.
    """
    if is_pdf(bestand):
        return Formaat.PDF
    if bestand.formaat is Formaat.XLSX:
        return Formaat.DOCX if is_docx(bestand) else Formaat.XLSX
    if bestand.formaat is Formaat.JSON:
        return Formaat.JSON
    begin = lees_tekst(bestand)[:_KIJKTEKENS].lstrip()
    if begin.startswith("<"):
        return Formaat.HTML if _HTML.search(begin) else Formaat.XML
    return Formaat.CSV if _is_tabel(bestand.naam, begin, sjabloon) else Formaat.TEKST


def _is_tabel(naam: str, tekst: str, sjabloon: Sjabloon) -> bool:
    if naam.lower().endswith(_TABELNAMEN) or len(tekst.split()) < _MIN_WOORDEN:
        return True
    regels = list(islice(_regels(tekst), _KIJKREGELS))
    if regels[0][:4].lower() == "sep=":
        return True
    if sjabloon.herken(regels[0]) in sjabloon.verplicht[:1]:  # a list of ids and nothing else
        return True
    return any(_zijn_rijen(regels, scheider, sjabloon) for scheider in _SCHEIDERS)


def _regels(tekst: str) -> Iterator[str]:
    return (regel for regel in io.StringIO(tekst) if regel.strip())


def _zijn_rijen(regels: list[str], scheider: str, sjabloon: Sjabloon) -> bool:
    """Whether a first line of short names is followed by lines of as many cells, or names columns that are known."""
    try:
        kop, *rijen = list(csv.reader(regels, delimiter=scheider))
    except csv.Error:
        return False
    if len(kop) < 2 or any(len(cel.split()) > _MAX_WOORDEN_KOP for cel in kop):
        return False
    bekend = sum(sjabloon.herken(cel) is not None for cel in kop)
    gelijk = bool(rijen) and all(len(rij) == len(kop) for rij in rijen)
    # A comma is punctuation as well: two lines of an address have the same number of them.
    genoeg = scheider != "," or (len(kop) > 2 and len(rijen) > 1)
    return bekend >= 2 or (gelijk and (bekend == 1 or genoeg))

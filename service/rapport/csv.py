"""A figure as CSV, for a spreadsheet in Dutch: what it means stands above it.

UTF-8 with a byte order mark, `;` between cells, a comma in decimals, CRLF at the end of a row: so Excel in Dutch opens
it by a double click. First come rows of two cells (Figuur, Periode, Eenheid, Definitie, Bron, Noot), then an empty row,
then the table. A hidden number reads "niet getoond", one that is not known is empty.
"""

import csv
import io
from collections.abc import Iterator
from typing import Final

from evaluation.figuur import NIET_GETOOND, Cel, Figuur, Maat

_FORMULE: Final = ("=", "+", "-", "@", "\t", "\r")


def als_csv(figuur: Figuur) -> bytes:
    """The figure with its definition and source; the same figure gives the same bytes."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerows((_veilig(kop), _veilig(" ".join(tekst.split()))) for kop, tekst in kenmerken(figuur))
    schrijver.writerow(())
    schrijver.writerow(map(_veilig, (figuur.rijkop, *figuur.kolommen)))
    schrijver.writerows((_veilig(rij.kop), *map(_cel, rij.cellen)) for rij in figuur.rijen)
    return uit.getvalue().encode("utf-8-sig", errors="replace")


def kenmerken(figuur: Figuur) -> Iterator[tuple[str, str]]:
    """What has to be known to read the figure: name and words, in the order to read them."""
    yield "Figuur", figuur.titel
    yield "Periode", figuur.periode
    yield "Eenheid", figuur.eenheid
    if figuur.n:
        yield "Aantal", figuur.n
    yield "Definitie", figuur.definitie
    yield "Bron", figuur.bron
    for noot in figuur.noten:
        yield "Noot", noot


def _cel(cel: Cel) -> str:
    if not cel.getoond:
        return NIET_GETOOND
    if cel.waarde is None:
        return ""
    if isinstance(cel.waarde, str):
        return _veilig(cel.waarde)
    decimalen = cel.decimalen if cel.maat is Maat.GETAL else 0
    return f"{cel.waarde:.{decimalen}f}".replace(".", ",")


def _veilig(tekst: str) -> str:
    """A spreadsheet takes words that begin so for a formula; an apostrophe makes them words again."""
    return f"'{tekst}" if tekst.startswith(_FORMULE) else tekst

"""Writes a table as CSV that a spreadsheet shows and does not run.

A spreadsheet takes a cell that begins with one of these signs for a formula, which can fetch or start something. The
apostrophe before it makes the cell a text (OWASP, CSV injection), and reading takes it off again.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from models.uitwisseling.kolommen import Sjabloon
from models.uitwisseling.schrijven import schrijf_atomair

_FORMULE = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_BEWAPEND = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def schrijf_csv(pad: Path, sjabloon: Sjabloon, rijen: Iterable[Mapping[str, str]]) -> None:
    """Write rows by the columns of a template, as Dutch Excel opens it: UTF-8 with BOM, semicolons, all quoted.

    Args:
        pad: The file; replaced in one step.
        sjabloon: Its columns become the header, those that no row has left out.
        rijen: Cells by name of the column; one that a row does not have stays empty.

    Raises:
        InvoerFout: The file cannot be written.
        ValueError: A cell for a column that the template does not have.
    """
    alles = list(rijen)
    gebruikt = {naam for rij in alles for naam in rij}
    kolommen = [kolom.naam for kolom in sjabloon.kolommen if kolom.verplicht or kolom.naam in gebruikt]
    if vreemd := gebruikt - set(kolommen):
        raise ValueError(f"no such columns: {sorted(vreemd)}")
    stroom = io.StringIO(newline="")
    # All quoted: a comma inside a cell would otherwise begin one where commas separate.
    schrijver = csv.writer(stroom, delimiter=";", quoting=csv.QUOTE_ALL)
    schrijver.writerow(kolommen)
    schrijver.writerows([onschadelijk(rij.get(naam, "").strip()) for naam in kolommen] for rij in alles)
    schrijf_atomair(pad, stroom.getvalue().encode("utf-8-sig"))


def onschadelijk(cel: str) -> str:
    """The cell with an apostrophe before it, when a spreadsheet would run it."""
    return f"'{cel}" if _FORMULE.match(cel) else cel


def ontwapend(cel: str) -> str:
    """The cell as it was before `onschadelijk`."""
    return cel[1:] if _BEWAPEND.match(cel) else cel

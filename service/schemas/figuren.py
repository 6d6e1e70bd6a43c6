"""Figures for beleid as an answer: the table that a page shows, its CSV holds and its chart is drawn from."""

from datetime import datetime

from evaluation.figuur import Grafieksoort, Maat
from service.schemas.basis import Beeld


class CelBeeld(Beeld):
    """One number as it may be seen.

    Attributes:
        waarde: The number or the words; null when not known, does not apply or is hidden.
        tekst: As it reads in Dutch.
        maat: What the number is.
        getoond: False: hidden, so that nobody can be recognised in it.
        decimalen: Of a number with decimals.
    """

    waarde: float | int | str | None
    tekst: str
    maat: Maat
    getoond: bool
    decimalen: int


class RijBeeld(Beeld):
    """One row of a figure.

    Attributes:
        kop: What it is about.
        cellen: One for each column.
        is_totaal: It sums the others.
    """

    kop: str
    cellen: tuple[CelBeeld, ...]
    is_totaal: bool


class FiguurBeeld(Beeld):
    """A figure: its table, and what its numbers mean.

    Attributes:
        code: Names its CSV.
        titel: Dutch.
        definitie: What is counted and what is not.
        bron: The query or command that it comes from.
        eenheid: What one is: personen, gebeurtenissen, plekken.
        periode: Of which time.
        rijkop: Head of the column with the row heads.
        kolommen: Heads of the other columns.
        rijen: The rows.
        n: On how many it rests, in words; empty when the cells say it.
        grafiek: How the page draws it; null: as a table alone.
        noten: What has to be read beside it.
    """

    code: str
    titel: str
    definitie: str
    bron: str
    eenheid: str
    periode: str
    rijkop: str
    kolommen: tuple[str, ...]
    rijen: tuple[RijBeeld, ...]
    n: str
    grafiek: Grafieksoort | None
    noten: tuple[str, ...]


class Kwartaalkeuze(Beeld):
    """Which quarter a page is about, and which others there are: those that are over.

    Attributes:
        gekozen: "2020-1".
        naam: "eerste kwartaal 2020".
        keuzes: Every quarter that can be asked for, newest first.
    """

    gekozen: str
    naam: str
    keuzes: tuple[str, ...]


class Beleidsblad(Beeld):
    """One page for beleid.

    Attributes:
        pagina: Names the page in the address of its CSVs.
        op: When it was worked out.
        kwartaal: Of which quarter; null: as things are now, or nothing happened yet.
        gesimuleerd: Some of what it counts is made up.
        figuren: In the order of the page.
    """

    pagina: str
    op: datetime
    kwartaal: Kwartaalkeuze | None = None
    gesimuleerd: bool = False
    figuren: tuple[FiguurBeeld, ...] = ()

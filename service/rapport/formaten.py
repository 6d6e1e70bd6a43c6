"""In which formats a report is written."""

from enum import Enum

from models.fouten import InvoerFout, Melding
from service.rapport.beleidsrapport import Beleidsrapport


class Rapportformaat(Enum):
    """The end of the file name, and the media type."""

    HTML = ("html", "text/html; charset=utf-8")
    PDF = ("pdf", "application/pdf")
    XLSX = ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")

    @property
    def einde(self) -> str:
        """Of the file name, without the dot."""
        return self.value[0]

    @property
    def mediatype(self) -> str:
        """Of an answer over HTTP."""
        return self.value[1]


def formaat_van(bestandsnaam: str) -> Rapportformaat:
    """The format that a file name ends in.

    Raises:
        InvoerFout: It ends otherwise.
    """
    for formaat in Rapportformaat:
        if bestandsnaam.casefold().endswith(f".{formaat.einde}"):
            return formaat
    reden = "dit formaat schrijven we niet"
    raise InvoerFout([Melding(bestandsnaam, reden, herstel="Laat de naam eindigen op .html, .pdf of .xlsx.")])


def schrijf(rapport: Beleidsrapport, formaat: Rapportformaat) -> bytes:
    """The report as a file; the same report gives the same bytes."""
    if formaat is Rapportformaat.PDF:
        from service.rapport.pdf import als_pdf  # noqa: PLC0415 - Typst, only needed to write a PDF

        return als_pdf(rapport)
    if formaat is Rapportformaat.XLSX:
        from service.rapport.xlsx import als_xlsx  # noqa: PLC0415 - openpyxl, only needed to write a workbook

        return als_xlsx(rapport)
    from service.rapport.html import als_html  # noqa: PLC0415 - with the charts, only needed to write a page

    return als_html(rapport)

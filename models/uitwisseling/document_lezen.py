"""The text of one document (PDF, Word, web page or plain text), checked as every other input is."""

from models.uitwisseling.bestand import Bestand, lees_tekst
from models.uitwisseling.bsn import aantal_bsn
from models.uitwisseling.docx_lezen import docx_naar_tekst, is_docx
from models.uitwisseling.html_lezen import genormaliseerd, pagina_naar_tekst
from models.uitwisseling.pdf_lezen import is_pdf, pdf_naar_tekst
from models.uitwisseling.tekst import tekstfout
from models.uitwisseling.verslag import Verslag


def lees_document(bestand: Bestand, verslag: Verslag) -> str:
    """The text, with single spaces and at most one blank line in a row; faults go to the report.

    Raises:
        InvoerFout: A file that cannot be read at all.
    """
    tekst = genormaliseerd(_tekst(bestand))
    verslag.bsn(aantal_bsn("", tekst), rij=1, veld="tekst")
    if gebrek := tekstfout(tekst):
        verslag.fout(gebrek[0], veld="tekst", herstel=gebrek[1])
    elif not tekst:
        verslag.fout("het document bevat geen tekst", veld="tekst", herstel="Controleer het bestand.")
    return tekst


def _tekst(bestand: Bestand) -> str:
    if is_pdf(bestand):
        return pdf_naar_tekst(bestand)
    if is_docx(bestand):
        return docx_naar_tekst(bestand)
    tekst = lees_tekst(bestand)
    return pagina_naar_tekst(bestand) if tekst[:1000].lstrip().startswith("<") else tekst

"""A cv written as a document: PDF, Word, web page or plain text.

Its text is taken over whole, as what somebody did in one job without a name: the place where extraction reads skills
and where identifying details are taken out before anything is stored (`kandidaten.verrijken`).
"""

from kandidaten.kandidaat import Kandidaat, Werkervaring
from kandidaten.uitwisseling.cv import kandidaat_id
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.document_lezen import lees_document
from models.uitwisseling.verslag import Verslag


def lees_cv_document(bestand: Bestand, verslag: Verslag) -> Kandidaat:
    """One kandidaat with only a pseudonym and a text; a document without text is a fault in the report.

    Raises:
        InvoerFout: A file that cannot be read at all.
    """
    tekst = lees_document(bestand, verslag)
    verslag.waarschuw("een cv als document geeft geen postcode, uren en beschikbaarheid over: vul ze aan")
    return Kandidaat(id=kandidaat_id(bestand, 1), werkervaring=(Werkervaring(taken=tekst),) if tekst else ())

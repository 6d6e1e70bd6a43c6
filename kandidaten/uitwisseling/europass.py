"""From a Europass cv to a `Kandidaat`; see `cv` for what is never read.

Two formats carry the name. Europass 3 (`SkillsPassport`, until 2020) exists as XML and as JSON of the same shape.
Europass 4 (`Candidate`, since 2020, a profile of HR Open Standards) is XML, and is what the site hands out and puts in
its PDFs.
"""

import re
from collections.abc import Iterator

from kandidaten.kandidaat import Kandidaat
from kandidaten.uitwisseling import cv
from kandidaten.uitwisseling.europass_3 import lees_skills_passport
from kandidaten.uitwisseling.europass_4 import lees_candidate
from models.uitwisseling.bestand import Bestand, lees_tekst
from models.uitwisseling.cellen import CelFout
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.json_lezen import Json, lees_json
from models.uitwisseling.knoop import Knoop
from models.uitwisseling.pdf_lezen import xml_in_pdf
from models.uitwisseling.verslag import Verslag
from models.uitwisseling.xml_lezen import als_json, lokaal, xml_wortel

_LEZERS = {"SkillsPassport": lees_skills_passport, "Candidate": lees_candidate}
_WORTEL = {
    "<": re.compile(rf"<(?:\w+:)?(?:{'|'.join(_LEZERS)})\b"),
    "{": re.compile(rf'"(?:{"|".join(_LEZERS)})"\s*:'),
}


def is_europass(bestand: Bestand) -> bool:
    """Whether a text file is XML or JSON with one of the two roots of Europass near its beginning.

    Raises:
        InvoerFout: No text.
    """
    begin = lees_tekst(bestand)[:5000].lstrip()
    return begin[:1] in ("<", "{") and _WORTEL[begin[0]].search(begin) is not None


def europass_uit_pdf(bestand: Bestand) -> Bestand | None:
    """The cv in XML that Europass attaches to its PDFs, as a file of its own; None when there is none."""
    bijlagen = (Bestand(bestand.naam, xml.encode(), Formaat.EUROPASS) for xml in xml_in_pdf(bestand))
    return next(filter(is_europass, bijlagen), None)


def lees_europass(bestand: Bestand, verslag: Verslag) -> Iterator[Kandidaat]:
    """Yield the kandidaat of a file of XML or JSON; faults and oddities go to the report.

    Raises:
        InvoerFout: No XML or JSON, or not one of these formats.
    """
    naam, waarde = _document(bestand)
    lezer = _LEZERS.get(naam)
    if lezer is None or not isinstance(waarde, dict):
        raise bestand.weiger("dit is geen Europass-cv", "Exporteer het cv opnieuw bij Europass, als XML.")
    knoop = Knoop(waarde, "", 1, verslag)
    knoop.meld_bsn()
    yield cv.rond_af(knoop, lezer(knoop, cv.kandidaat_id(bestand, 1)))


def _document(bestand: Bestand) -> tuple[str, Json]:
    """Name and content of the root."""
    tekst = lees_tekst(bestand)
    if tekst.lstrip().startswith("<"):
        try:
            wortel = xml_wortel(tekst)
        except CelFout as gebrek:
            raise bestand.weiger(gebrek.reden, gebrek.herstel) from None
        return lokaal(wortel.tag), als_json(wortel)
    waarde = lees_json(bestand)
    naam = next((naam for naam in _LEZERS if isinstance(waarde, dict) and naam in waarde), "")
    return naam, waarde[naam] if isinstance(waarde, dict) and naam else None

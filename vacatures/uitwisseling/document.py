"""A vacature written as a document: PDF, Word, web page or plain text; its text is kept whole, for extraction."""

import re

from models.uitwisseling.bestand import Bestand
from models.uitwisseling.document_lezen import lees_document
from models.uitwisseling.verslag import Verslag
from vacatures.vacature import Vacature

MAX_TITEL = 120  # as VUM
_AANLOOP = re.compile(
    r"^(?:vacature(?:tekst|titel)?|functie(?:titel|naam)?|titel|wij zoeken(?: een)?|gezocht)\s*(?::\s*|$)", re.I
)
_GEEN_TITEL = re.compile(
    r"(?:pagina|page)\s*\d+.*|.*(?:https?://|www\.|@).*|[\W\d_]*|(?:functie)?omschrijving:?|inhoud:?|home", re.I
)


def lees_vacaturedocument(bestand: Bestand, verslag: Verslag) -> Vacature:
    """One vacature with only an id, a title and a text; a document without text is a fault in the report.

    The id follows from the bytes: the same document is the same vacature, a changed one another.

    Raises:
        InvoerFout: A file that cannot be read at all.
    """
    tekst = lees_document(bestand, verslag)
    reden = "een document zegt niet wat voor plek het is: vul plek aan, tot dan is er geen lijst"
    verslag.waarschuw(reden, veld="plek")
    return Vacature(id=f"doc-{bestand.sha256[:12]}", titel=titel(tekst), tekst=tekst or None)


def titel(tekst: str) -> str | None:
    """The first line that can be a title, without a word such as "Vacature:" before it; None when there is none.

    A longer line is cut at a word, to at most MAX_TITEL characters.
    """
    for regel in tekst.split("\n"):
        schoon = _AANLOOP.sub("", regel.strip()).strip(" -–—:*#|")
        if schoon and not _GEEN_TITEL.fullmatch(schoon):
            return schoon if len(schoon) <= MAX_TITEL else _ingekort(schoon[: MAX_TITEL - 1])
    return None


def _ingekort(begin: str) -> str:
    return f"{begin.rpartition(' ')[0] or begin}…"

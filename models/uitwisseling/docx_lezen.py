"""The text of a Word document; macros, pictures, links and embedded files are not looked at.

Read by hand from its one XML part, because python-docx (last release June 2025) unpacks and parses every part first.
"""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from models.uitwisseling.bestand import Bestand
from models.uitwisseling.cellen import CelFout
from models.uitwisseling.xml_lezen import lokaal, xml_wortel

MAX_BYTES = 20_000_000
MAX_DELEN = 2_000
MAX_UITGEPAKT = 20_000_000  # of the text part; a cv has some hundreds of kilobytes
_TEKSTDEEL = "word/document.xml"
_OPNIEUW = "Sla het in Word opnieuw op als .docx, of lever de tekst aan als .txt."
_BREUK = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_NIET = frozenset({"del", "moveFrom", "instrText", "delText"})


def is_docx(bestand: Bestand) -> bool:
    """Whether a file is a zip with the text part of a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(bestand.inhoud)) as archief:
            return _TEKSTDEEL in archief.namelist()
    except Exception:  # zipfile raises many kinds on damaged data
        return False


def docx_naar_tekst(bestand: Bestand) -> str:
    """The paragraphs of a document, a line each, those in tables included; removed text is left out.

    Raises:
        InvoerFout: No Word document, damaged, or larger unpacked than MAX_UITGEPAKT bytes.
    """
    if len(bestand.inhoud) > MAX_BYTES:
        raise bestand.weiger(f"het document is groter dan {MAX_BYTES // 1_000_000} MB", _OPNIEUW)
    try:
        wortel = xml_wortel(_tekstdeel(bestand))
    except CelFout:
        raise bestand.weiger("het Word-document is beschadigd of onveilig", _OPNIEUW) from None
    etree.strip_elements(wortel, "{*}Fallback", with_tail=False)  # a text box stands there a second time
    return "\n".join("".join(_stukken(alinea)) for alinea in wortel.iter("{*}p"))


def _tekstdeel(bestand: Bestand) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(bestand.inhoud)) as archief:
            aantal = len(archief.infolist())
            with archief.open(_TEKSTDEEL) as stroom:
                # Sizes in a zip can lie: what counts is what comes out.
                inhoud = stroom.read(MAX_UITGEPAKT + 1)
    except Exception:  # zipfile, zlib and the codecs beneath raise many kinds on damaged data
        raise CelFout("het zip-bestand is beschadigd", _OPNIEUW) from None
    if aantal > MAX_DELEN or len(inhoud) > MAX_UITGEPAKT:
        raise CelFout("het document pakt uit tot een onveilige omvang", _OPNIEUW)
    return _decodeer(inhoud)


def _decodeer(inhoud: bytes) -> str:
    codering = "utf-16" if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return inhoud.decode(codering)
    except UnicodeDecodeError:
        raise CelFout("de tekst is geen UTF-8", _OPNIEUW) from None


def _stukken(alinea: etree._Element) -> Iterator[str]:
    """Texts of a paragraph in order; a stack instead of recursion, and no look inside what was removed."""
    stapel = [*reversed(alinea)]
    while stapel:
        knoop = stapel.pop()
        naam = lokaal(knoop.tag)
        if naam in _NIET or naam == "p":  # a paragraph inside a paragraph comes as one of its own
            continue
        if naam == "t":
            yield knoop.text or ""
        elif naam in _BREUK:
            yield _BREUK[naam]
        else:
            stapel += reversed(knoop)

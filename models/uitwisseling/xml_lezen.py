"""XML without document type, entities or anything that lies outside the file.

lxml rather than defusedxml: libxml2 keeps limits of its own (depth 256, growth by entities), it is the parser that
reads HTML here as well, and defusedxml has had no release since 2021.
"""

from lxml import etree

from models.uitwisseling.cellen import CelFout
from models.uitwisseling.json_lezen import Json

_TEKST = "name"  # key of the text of an element that has more than text; an attribute of that name gives way
_HERSTEL = "Exporteer het bestand opnieuw."


def xml_wortel(tekst: str) -> etree._Element:
    """Parse a document.

    Raises:
        CelFout: Not well-formed, nested too deep, or with a DOCTYPE.
    """
    if "<!DOCTYPE" in tekst or "<!ENTITY" in tekst:  # before parsing: what it defines can blow up while parsed
        raise CelFout("de XML bevat een DOCTYPE of entiteiten: onveilig", _HERSTEL)
    # The text is decoded already: what the document says of its own encoding is past.
    lezer = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(tekst.encode("utf-8", "replace"), parser=lezer)
    except (etree.XMLSyntaxError, ValueError):
        raise CelFout("de XML is afgebroken, beschadigd of te diep genest", _HERSTEL) from None


def lokaal(naam: object) -> str:
    """Name of an element or attribute without its namespace."""
    return str(naam).rpartition("}")[2]


def als_json(knoop: etree._Element) -> Json:
    """An element as JSON: its children and attributes by local name, several of one name as a list; or its text.

    The text of an element that also has attributes is under `name`.
    """
    if any((kind.tail or "").strip() for kind in knoop):  # words around elements: a text with markup
        return "".join(knoop.itertext()).strip()
    delen: dict[str, list[Json]] = {}
    for naam, waarde in knoop.attrib.items():
        sleutel = "@name" if naam == _TEKST else lokaal(naam)
        delen.setdefault(sleutel, []).append(str(waarde))
    for kind in knoop:
        delen.setdefault(lokaal(kind.tag), []).append(als_json(kind))
    tekst = (knoop.text or "").strip()
    if not delen:
        return tekst
    if tekst:
        delen.setdefault(_TEKST, []).append(tekst)
    return {naam: lijst[0] if len(lijst) == 1 else lijst for naam, lijst in delen.items()}

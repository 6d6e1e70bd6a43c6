"""An SVG of Vega made fit to stand in a page: presentation attributes alone, names that are its own, words for it."""

from typing import Final

from lxml import etree

_SVG: Final = "{http://www.w3.org/2000/svg}"
_WEG: Final = frozenset({"class", "style", "role", "aria-roledescription", "aria-hidden", "aria-label", "version"})


def maak_schoon(ruw: str, code: str, titel: str, beschrijving: str) -> str:
    """One `<svg role="img">` with a title and a description.

    Args:
        ruw: What Vega drew.
        code: Of the figure: makes ids that are unique on a page.
        titel: What it shows.
        beschrijving: The same in a sentence or two.
    """
    wortel = etree.fromstring(ruw.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    for deel in reversed(list(wortel.iter())):  # what is inside first: a group may be empty then
        _ontdoe(deel)
    woorden = [(f"grafiek-{code}-titel", "title", titel), (f"grafiek-{code}-uitleg", "desc", beschrijving)]
    for plek, (id_, naam, tekst) in enumerate(woorden):
        deel = etree.Element(f"{_SVG}{naam}", {"id": id_})
        deel.text = tekst
        wortel.insert(plek, deel)
    wortel.set("role", "img")
    wortel.set("aria-labelledby", " ".join(id_ for id_, _, _ in woorden))
    etree.cleanup_namespaces(wortel)
    return str(etree.tostring(wortel, encoding="unicode"))


def _ontdoe(deel: "etree._Element") -> None:
    """Take off what our CSP refuses or a reader stumbles over, and shapes that draw nothing."""
    ouder = deel.getparent()
    niets = deel.get("fill") == "transparent" or deel.get("class") in {"background", "foreground"}
    if ouder is not None and (niets or (deel.tag == f"{_SVG}g" and not len(deel))):
        ouder.remove(deel)
    for naam in _WEG & set(deel.attrib):
        del deel.attrib[naam]

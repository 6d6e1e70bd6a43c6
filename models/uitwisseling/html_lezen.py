"""HTML as plain text, plain text as HTML, and the JSON-LD that stands in a page.

The parser is libxml2's through lxml: in C, with a limit on nesting, and nothing in a page is run or fetched.
"""

import html
import re

import lxml.html
from lxml import etree

from models.uitwisseling.bestand import Bestand, lees_tekst
from models.uitwisseling.cellen import CelFout

MAX_PAGINA = 20_000_000  # characters
MAX_FRAGMENT = 200_000
_OPMAAK = re.compile(r"<[a-zA-Z/!][^<>]{0,1000}>|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_TAG = re.compile(r"</?(?:p|br|div|span|ul|ol|li|b|i|u|strong|em|h[1-6]|a|table|tr|td)(?:\s[^<>]{0,1000})?/?>", re.I)
_BLOK = frozenset(
    [
        *("address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figure", "footer", "form", "header"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody"),
        *("td", "tfoot", "th", "thead", "tr", "ul"),
    ]
)
_ONZICHTBAAR = frozenset({"script", "style", "template", "noscript", "head", "title", "object", "iframe"})
_BIJWERK = ("nav", "footer", "aside", "button", "select")  # of the page, not of what it is about
_GRENS = "\x1e"  # where a block begins or ends; several in a row are one line break
_ALINEA = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"})


def json_ld_blokken(bestand: Bestand) -> list[str]:
    """The texts of every `<script type="application/ld+json">` in a page, in its order.

    Raises:
        InvoerFout: No text, or a page larger than MAX_PAGINA.
    """
    wortel = _pagina(bestand)
    if wortel is None:
        return []
    blokken = [knoop.text for knoop in wortel.iter("script") if _is_json_ld(knoop.get("type", ""))]
    return [blok for blok in blokken if blok and blok.strip()]


def pagina_naar_tekst(bestand: Bestand) -> str:
    """The text of a whole page: of its `<main>` if it has one, and without its menus and footer.

    Raises:
        InvoerFout: No text, or a page larger than MAX_PAGINA or nested too deep.
    """
    wortel = _pagina(bestand)
    if wortel is None:
        return ""
    etree.strip_elements(wortel, *_BIJWERK, with_tail=False)
    kern = wortel.find(".//main")
    if kern is None:
        return _tekst(wortel)
    kern.tail = None
    return _tekst(kern)


def html_naar_tekst(tekst: str) -> str:
    """Plain text of an HTML fragment, with a line for each paragraph and "- " before each item of a list.

    Text without markup keeps its lines. Text that was escaped twice ("&lt;p&gt;"), which is common, is read twice.
    Anything longer than MAX_FRAGMENT is returned as it is: too long to be taken over anyway.

    Raises:
        CelFout: Nested deeper than the parser allows (256), beyond which it would drop text without a word.
    """
    for _ in range(2):
        if len(tekst) > MAX_FRAGMENT or not _OPMAAK.search(tekst):
            break
        tekst = _zonder_opmaak(tekst)
        if not _TAG.search(tekst):
            break
    return genormaliseerd(tekst)


def tekst_naar_html(tekst: str) -> str:
    """Plain text as HTML that reads back as `genormaliseerd(tekst)`: a line break becomes `<br>`."""
    return html.escape(genormaliseerd(tekst), quote=False).replace("\n", "<br>")


def genormaliseerd(tekst: str) -> str:
    """Text with single spaces, no spaces around a line, and at most one blank line in a row."""
    regels = [" ".join(regel.split()) for regel in re.split(r"\r\n?|\n", tekst)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip()


def _pagina(bestand: Bestand) -> lxml.html.HtmlElement | None:
    tekst = lees_tekst(bestand)
    if len(tekst) > MAX_PAGINA:
        raise bestand.weiger(f"de pagina is langer dan {MAX_PAGINA} tekens", "Bewaar alleen de vacature zelf.")
    try:
        return _ontleed(tekst)
    except CelFout as gebrek:
        raise bestand.weiger(gebrek.reden, gebrek.herstel) from None


def _is_json_ld(soort: str) -> bool:
    return soort.partition(";")[0].strip().lower() == "application/ld+json"


def _ontleed(tekst: str) -> lxml.html.HtmlElement | None:
    lezer = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        wortel = lxml.html.document_fromstring(tekst.encode("utf-8", "replace"), parser=lezer)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing in it but comments
        return None
    if any(melding.level_name == "FATAL" for melding in lezer.error_log):
        raise CelFout("de opmaak is te diep genest", "Lever de tekst zonder opmaak aan.")
    return wortel


def _zonder_opmaak(tekst: str) -> str:
    wortel = _ontleed(f"<div>{tekst}</div>")
    return "" if wortel is None else _tekst(wortel)


def _tekst(wortel: lxml.html.HtmlElement) -> str:
    delen = (deel.strip(" ") for deel in "".join(_stukken(wortel)).split(_GRENS))
    return "\n".join(deel for deel in delen if deel)


def _stukken(wortel: lxml.html.HtmlElement) -> list[str]:
    stukken: list[str] = []
    verborgen = 0
    for gebeurtenis, knoop in etree.iterwalk(wortel, events=("start", "end")):
        naam = knoop.tag
        if naam in _ONZICHTBAAR:
            verborgen += 1 if gebeurtenis == "start" else -1
        if gebeurtenis == "start":
            stukken += [_begin(naam), _plat(knoop.text) if not verborgen else ""]
        else:
            stukken += [_eind(naam), _plat(knoop.tail) if not verborgen else ""]
    return stukken


def _begin(naam: object) -> str:
    if naam == "br":
        return "\n"
    return _GRENS + ("- " if naam == "li" else "") if naam in _BLOK else ""


def _eind(naam: object) -> str:
    if naam not in _BLOK:
        return ""
    return _GRENS + ("\n" if naam in _ALINEA else "")


def _plat(tekst: str | None) -> str:
    """Line breaks in HTML are spaces."""
    return re.sub(r"\s+", " ", tekst or "")

"""How far a detail about health or target group reaches: the degree before it and the percentage behind it.

"Verstandelijke beperking" is found by its words; that it is a light one, or that the loonwaarde is 60%, is as private.
"""

import re
from collections.abc import Iterable, Iterator

from models.extractie.schoon_soort import GegevenSoort

_PERCENTAGE = r"\d{1,3}(?:[.,]\d)?(?: ?%)?(?: ?(?:-|–|tot|à|t/m) ?\d{1,3}(?:[.,]\d)?)? ?(?:%|procent\b)"
_KLASSE = r"\d{2} ?[-–] ?\d{2,3}(?![\d-])"  # "WGA 35-80"
_GRAAD = (
    r"(?:(?:zeer|heel) )?(?:lichte?|matige?|ernstige?|zware?|zwaar|milde?|chronische?|acute|acuut|aangeboren|zeldzame|"
    r"terugkerende|hardnekkige|onbehandelbare|beginnende|vergevorderde|gedeeltelijke?|volledige?|tijdelijke?|blijvende?|"
    r"elektrische|elektronische|handbewogen|linker|rechter|voorste|achterste|lage|hoge|dubbele?|meervoudige?|complexe|"
    r"gescheurde?|gebroken|versleten|cognitieve|sociale|somatische|neurologische|functionele|onbegrepen|open|"
    r"twee|drie|vier|beide|\d)"
)
_VOOR = {
    GegevenSoort.GEZONDHEID: re.compile(
        rf"(?<![\w-])(?:{_GRAAD} |{_PERCENTAGE} ){{1,3}}$".replace(" ", r"[ \t\n]"), re.I
    ),
    GegevenSoort.DOELGROEP: re.compile(
        rf"(?<![\w-])(?:doelgroep |indicatie |nieuw |volledige? |gedeeltelijke? |{_PERCENTAGE} ){{1,3}}$", re.I
    ),
}
_OP = (
    r"(?:van|is|was|vastgesteld|bepaald|gemeten|geschat|ligt|op|ca\.?|circa|ongeveer|rond|tussen|de|nu|momenteel|zo'n)"
)
_NA = {
    GegevenSoort.GEZONDHEID: re.compile(
        r"[ -](?:[^\W\d_]+[ -])?(?:syndroom|ziekte|stoornis|aandoening)(?!\w)"
        r"|-(?:positief|negatief)(?!\w)"
        r"| ?\(?(?:type|graad|stadium|fase|klasse) ?(?:\d|[IV]{1,3})\b\)?"
        rf"|[ ,:(]{{1,3}}(?:voor )?{_PERCENTAGE}",
        re.I,
    ),
    GegevenSoort.DOELGROEP: re.compile(rf"[ ,:(=]{{1,3}}(?:{_OP} ){{0,4}}(?:{_PERCENTAGE}|{_KLASSE})", re.I),
}
_VER = 60  # characters before it that are read


def omvang(tekst: str, soort: GegevenSoort, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans of one kind, each with what belongs to it; they may overlap.

    Args:
        tekst: The text in which they were found.
        soort: Of what kind they are; only health and target groups reach further than their words.
        spans: Begin and one past the end.
    """
    if soort not in _VOOR:
        yield from spans
        return
    for begin, einde in spans:
        voor = _VOOR[soort].search(tekst, max(begin - _VER, 0), begin)
        na = _NA[soort].match(tekst, einde)
        yield (voor.start() if voor else begin), (na.end() if na else einde)

"""Characters that a file cannot hold become a square: a strange name that somebody sent in must not stop a report."""

import re
from dataclasses import replace
from typing import Any, Final

from evaluation.figuur import Cel, Figuur

_GEEN_TEKEN: Final = "□"
# What XML 1.0 does not allow, production [2] Char; SVG and XLSX are XML.
_GEEN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What the fonts that Typst brings along have: Latin, Greek, Cyrillic, Hebrew, Arabic, punctuation, €, arrows, − ≤ ≥ □.
_GEEN_LETTER: Final = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u024f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff\u0400-\u045f\u05d0-\u05ea\u0621-\u063a"
    "\u0641-\u0652\u1e00-\u1eff\u2010-\u2027\u202f-\u203a\u20ac\u2190-\u2193\u2212\u2264\u2265\u25a1]"
)


def leesbaar(figuur: Figuur) -> Figuur:
    """The figure without characters that XML does not allow."""
    rijen = tuple(
        replace(rij, kop=toegestaan(rij.kop), cellen=tuple(replace(cel, waarde=_waarde(cel)) for cel in rij.cellen))
        for rij in figuur.rijen
    )
    return replace(
        figuur,
        titel=toegestaan(figuur.titel),
        definitie=toegestaan(figuur.definitie),
        bron=toegestaan(figuur.bron),
        eenheid=toegestaan(figuur.eenheid),
        periode=toegestaan(figuur.periode),
        rijkop=toegestaan(figuur.rijkop),
        n=toegestaan(figuur.n),
        kolommen=tuple(map(toegestaan, figuur.kolommen)),
        noten=tuple(map(toegestaan, figuur.noten)),
        rijen=rijen,
    )


def zetbaar(waarde: Any) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """JSON without characters that the fonts of the PDF do not have."""
    if isinstance(waarde, str):
        return _GEEN_LETTER.sub(_GEEN_TEKEN, waarde)
    if isinstance(waarde, dict):
        return {sleutel: zetbaar(een) for sleutel, een in waarde.items()}
    return [zetbaar(een) for een in waarde] if isinstance(waarde, list | tuple) else waarde


def toegestaan(tekst: str) -> str:
    """The text without characters that XML does not allow."""
    return _GEEN_XML.sub(_GEEN_TEKEN, tekst)


def _waarde(cel: Cel) -> float | int | str | None:
    return toegestaan(cel.waarde) if isinstance(cel.waarde, str) else cel.waarde

"""Whether a text says that something must, or would be nice to have."""

import re
from enum import Enum

from models.extractie.ontkenning import BEREIK
from models.extractie.rubriek import Rubriek, rubriek
from models.extractie.zinnen import Zin


class Nadruk(Enum):
    """How a text asks for something; what it does not say is absent (None), never a guess."""

    EIS = "eis"
    WENS = "wens"


_PLUS = r"(?:pr[eé]|plus|pluspunt(?:en)?|meerwaarde|troef|voordeel|extra)"
# What is said of the words before it ("X is een pre"), and what announces those after it ("bij voorkeur X"); both
# also count inside the same clause.
_ERNA = {
    Nadruk.WENS: re.compile(
        rf"\b(?:(?:is|zijn|vormt|geldt als|een|als) (?:een )?(?:\w+ )?{_PLUS}|pr[eé]|pluspunt|meerwaarde|troef|"
        r"mooi meegenomen|(?:zou|is|zijn) (?:mooi|fijn|handig|leuk|welkom)|gewenst|wenselijk|graag gezien|"
        r"heeft de voorkeur|nice to have|preferred|an? (?:plus|asset|advantage)|desirable)\b",
        re.IGNORECASE,
    ),
    Nadruk.EIS: re.compile(
        r"\b(?:vereist(?:e|en)?|noodzakelijk|verplicht|een must|must[ -]haves?|nodig|essentieel|onmisbaar|"
        r"onontbeerlijk|(?:absolute |een )voorwaarde|required|mandatory|essential)\b",
        re.IGNORECASE,
    ),
}
_ERVOOR = {
    Nadruk.WENS: re.compile(
        rf"\b(?:(?:bij|de) voorkeur|liefst|het liefst|idealiter|preferabl[ey])\b|^\s*(?:een )?{_PLUS}(?: is|:)",
        re.IGNORECASE,
    ),
    Nadruk.EIS: re.compile(
        r"\b(?:moet(?:en)?|minimaal|minstens|tenminste|ten minste|in (?:het )?bezit van|vragen (?:wij|we)|"
        r"(?:wij|we) (?:vragen|verwachten|eisen)|je (?:beschikt over|hebt minimaal)|must|at least)\b"
        r"|\b(?:vereist|verplicht|nodig|noodzakelijk):",
        re.IGNORECASE,
    ),
}
# Nothing reaches over these, and over a comma or "en" only to what says nothing itself.
_MUUR = re.compile(
    r"[;.](?=\s)|\b(?:maar|terwijl|but)\b|(?:,\s(?:en\s)?|\ben\s)(?=(?:je|jij|u|wij|we|ik)\s)|,\s(?=(?:\w+\s){1,4}is\s)"
)
_HEK = re.compile(r",\s|\s(?:en|of|and|or)\s")
_KOPPEN = {Rubriek.EIS: Nadruk.EIS, Rubriek.WENS: Nadruk.WENS}


def belang(zin: Zin, begin: int, einde: int) -> Nadruk | None:
    """What the words around a span say of its importance, else what the heading says.

    Args:
        zin: The sentence, with its heading.
        begin: Where the span begins in `zin.tekst`.
        einde: Where it ends.

    Returns:
        None where neither says it. A wish weighs more than a demand in the same clause: "bij voorkeur vereist".
    """
    vanaf = max(0, begin - BEREIK)
    tekst, begin, einde = zin.tekst[vanaf : einde + BEREIK], begin - vanaf, einde - vanaf
    voor, eigen, na = _delen(tekst, begin, einde)
    gezegd = (
        _zegt(eigen, _ERNA, _ERVOOR)
        or next((nadruk for deel in na if (nadruk := _zegt(deel, _ERNA))), None)
        or next((nadruk for deel in reversed(voor) if (nadruk := _zegt(deel, _ERVOOR))), None)
    )
    soort = rubriek(zin.kop)
    return gezegd or (_KOPPEN.get(soort) if soort else None)


def _zegt(deel: str, *woorden: dict[Nadruk, re.Pattern[str]]) -> Nadruk | None:
    gezegd = (nadruk for nadruk in (Nadruk.WENS, Nadruk.EIS) if any(een[nadruk].search(deel) for een in woorden))
    return next(gezegd, None)


def _delen(tekst: str, begin: int, einde: int) -> tuple[list[str], str, list[str]]:
    """The parts of the clause before the span, the part it stands in, and those after."""
    links, rechts = _rand(_MUUR, tekst, begin, einde)
    van, tot = _rand(_HEK, tekst, begin, einde)
    van, tot = max(links, van), min(rechts, tot)
    return _HEK.split(tekst[links:van]), tekst[van:tot], _HEK.split(tekst[tot:rechts])


def _rand(grens: re.Pattern[str], tekst: str, begin: int, einde: int) -> tuple[int, int]:
    """The bounds nearest to the span."""
    links = max((een.end() for een in grens.finditer(tekst) if een.end() <= begin), default=0)
    return links, min((een.start() for een in grens.finditer(tekst) if een.start() >= einde), default=len(tekst))

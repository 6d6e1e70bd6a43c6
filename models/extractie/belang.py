"""Whether a text says that something must, or would be nice to have."""

import re
from enum import Enum

from models.extractie.ontkenning import BEREIK
from models.extractie.rubriek import Rubriek, rubriek
from models.extractie.zinnen import Zin


class Belang(Enum):
    """How a text asks for something; what it does not say is absent (None), never a guess."""

    EIS = "eis"
    WENS = "wens"


_WENS = re.compile(
    r"\b(?:(?:is|zijn|vormt|geldt als) (?:een )?(?:\w+ )?(?:pr[eé]|plus|pluspunt|meerwaarde|voordeel|troef|extra)|"
    r"(?:een|als) (?:\w+ )?(?:pr[eé]|plus|pluspunt(?:en)?|meerwaarde|troef|voordeel)|pr[eé]|pluspunt|meerwaarde|troef|"
    r"(?:bij|de) voorkeur|liefst|het liefst|idealiter|mooi meegenomen|(?:zou|is|zijn) (?:mooi|fijn|handig|leuk|welkom)|"
    r"gewenst|wenselijk|graag gezien|nice to have|preferabl[ey]|preferred|an? (?:plus|asset|advantage)|desirable)\b",
    re.IGNORECASE,
)
_EIS = re.compile(
    r"\b(?:moet(?:en)?|vereist(?:e|en)?|noodzakelijk|verplicht|een must|must[ -]haves?|minimaal|minstens|tenminste|"
    r"ten minste|nodig|essentieel|onmisbaar|onontbeerlijk|absolute voorwaarde|een voorwaarde|in (?:het )?bezit van|"
    r"vragen (?:wij|we)|(?:wij|we) (?:vragen|verwachten|eisen)|je (?:beschikt over|hebt minimaal)|"
    r"required|must|mandatory|essential|at least)\b",
    re.IGNORECASE,
)
# A comma or "en" may join two wishes, so only these part one demand from the next.
_DEEL = re.compile(r"[;.](?=\s)|,?\s\b(?:maar|terwijl)\b|(?:,\s(?:en\s)?|\ben\s)(?=(?:\w+\s){1,4}(?:is|zijn)\s)")
_KOPPEN = {Rubriek.EIS: Belang.EIS, Rubriek.WENS: Belang.WENS}


def belang(zin: Zin, begin: int, einde: int) -> Belang | None:
    """What the clause around a span says of its importance, else what the heading says.

    Args:
        zin: The sentence, with its heading.
        begin: Where the span begins in `zin.tekst`.
        einde: Where it ends.

    Returns:
        None where neither says it. A wish weighs more than a demand in the same clause: "bij voorkeur vereist".
    """
    deel = _deel_van(zin.tekst, begin, einde)
    if _WENS.search(deel):
        return Belang.WENS
    if _EIS.search(deel):
        return Belang.EIS
    soort = rubriek(zin.kop)
    return _KOPPEN.get(soort) if soort else None


def _deel_van(tekst: str, begin: int, einde: int) -> str:
    """The clause around a span."""
    vanaf = max(0, begin - BEREIK)
    begin, einde, tekst = begin - vanaf, einde - vanaf, tekst[vanaf : einde + BEREIK]
    knippen = [gevonden.start() for gevonden in _DEEL.finditer(tekst)]
    van = max((knip for knip in knippen if knip <= begin), default=0)
    tot = min((knip for knip in knippen if knip >= einde), default=len(tekst))
    return tekst[van:tot]

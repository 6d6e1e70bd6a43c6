"""Whether a condition is denied: what `ontkenning` knows of all words, and how people deny conditions."""

import re
from typing import Final

from models.extractie.ontkenning import is_ontkend

_BEREIK: Final = 30  # characters before a condition in which "niet" still belongs to it
# A denied objection is no denied condition: "weekenden zijn geen probleem", "niet bang voor vieze handen".
_GEEN_BEZWAAR = re.compile(
    r"(?<!\w)(?:geen (?:enkel |last van )?(?:hoogtevrees|probleem|bezwaar|moeite|hekel|punt|angst)|niet (?:perfect|"
    r"foutloos|vloeiend|bang|vies|"
    r"erg|te beroerd|terugdeinz\w{1,3}|schrik\w{0,3})|(?:schrik|deins)t? (?:\w{1,8} ){0,4}niet|"
    r"draait? je hand (?:er )?niet|niet (?:alleen|uitsluitend|slechts|enkel))(?!\w)",
    re.IGNORECASE,
)
# Beside what `is_ontkend` knows: "niet in het weekend", a form filled in with "rijbewijs: geen", "zzp'ers hoeven
# niet te reageren", and "Nederlands hoeft niet, Engels wel".
_NIET_ERVOOR = re.compile(r"(?<!\w)niet\s(?:\w{1,8}\s){0,2}$", re.IGNORECASE)
_NIET_ERNA = re.compile(
    r"\s{0,2}[:=]\s{0,2}(?:geen|nee|niet|n\.?v\.?t)(?!\w)|\s(?:\w{1,12}\s){0,3}hoeven\s(?:\w{1,12}\s){0,3}(?:niet|"
    r"geen)(?!\w)|\s(?:komt|komen|is|zijn|draai|doen|doe|hebben|kennen) (?:er |je |we |"
    r"wij )?niet(?: voor)?(?=\s?(?:[.,;!]|$))",
    re.IGNORECASE,
)
# What is past is not had: "code 95 verlopen", "mbo 2 verkoop, niet afgemaakt"; a comma may stand before it, another
# paper may not.
_VOORBIJ = re.compile(
    r"[^.;,\d]{0,40}(?<!\w)(?:verlopen|ingeleverd|ingetrokken|ongeldig|niet meer (?:geldig|bijgehouden))(?!\w)|"
    r"[^.;,\d]{0,40},?[^.;,\d]{0,25}(?<!\w)(?:niet (?:afgemaakt|afgerond|gehaald|behaald|voltooid|gewaardeerd)|"
    r"gestopt in)(?!\w)",
    re.IGNORECASE,
)
# "je redt je in het Nederlands, perfect hoeft niet": what is not needed here has a name of its own.
_EIGEN_ZIN = re.compile(
    r",\s(?!(?:dat|die|dit|het|deze|maar)\s)(?:\w{1,15}\s){1,2}(?:hoeft|hoeven)\s(?:\w{1,12}\s){0,2}niet(?!\w)",
    re.IGNORECASE,
)
# "zonder VOG kunnen we je niet aannemen": denied twice is asked.
_ZONDER_NIET = re.compile(
    r"(?<!\w)zonder(?P<midden>\s(?:[\w-]{1,25}\s){1,4}(?:kun\w{0,3}|kan|mag|mogen|lukt|gaat|worden|wordt?|"
    r"nemen)\s[^.;,]{0,40}?)(?:niet|geen)(?!\w)",
    re.IGNORECASE,
)
_WEL_ERNA = re.compile(r"\s(?:(?:is|zijn|moet|heb) (?:je )?)?wel(?!\w)", re.IGNORECASE)


def is_afgewezen(zin: str, begin: int, einde: int, *, ook_ervoor: bool) -> bool:
    """Whether the span is denied, said not to be needed, or past.

    Args:
        zin: One sentence, or its part around the span.
        begin: Where the span begins in it.
        einde: Where it ends.
        ook_ervoor: Whether a bare "niet" just before it denies it; of a place it does not ("niet ver van Haarlem").
    """
    gezien = _EIGEN_ZIN.sub(_wis, _GEEN_BEZWAAR.sub(_wis, _ZONDER_NIET.sub(_wis_dubbel, zin)))
    if _WEL_ERNA.match(gezien, einde):
        return False
    if is_ontkend(gezien, begin, einde) or _NIET_ERNA.match(gezien, einde) or _VOORBIJ.match(gezien, einde):
        return True
    return ook_ervoor and _NIET_ERVOOR.search(gezien[max(0, begin - _BEREIK) : begin]) is not None


def _wis(gevonden: re.Match[str]) -> str:
    """Blanks of the same length, so that places in the sentence stay as they were."""
    return " " * len(gevonden.group())


def _wis_dubbel(gevonden: re.Match[str]) -> str:
    """Blanks for both denials; what stands between them stays."""
    einde = len(gevonden.group()) - len("zonder") - len(gevonden["midden"])
    return " " * len("zonder") + gevonden["midden"] + " " * einde

"""Whether something is negated, or said not to be needed, in a Dutch (or English) sentence.

After NegEx (Chapman et al. 2001, J Biomed Inform 34): a cue has a reach, before or after what it negates, and a new
clause ends it. What is denied is kept as found, so that "geen" is never read as an eis.
"""

import re

BEREIK = 200  # letters on either side of a span that are looked at; no cue reaches further
_NIET_ALLEEN = re.compile(r"\b(?:niet|not) (?:alleen|slechts|enkel|only|just)\b", re.IGNORECASE)
# Where the reach of a cue ends: another clause, or the turn of "maar".
_GRENS = re.compile(
    r"[;!?]|:(?!\s*(?:niet|geen|not|no)\b)|\.\s|\s[–-]\s|\b(?:maar|echter|wel|want|omdat|tenzij|but|however|toch)\b"
    r"|,\s*(?:(?:en|je|jij|u|we|wij|dus|die|dat|waar|bij|een|met|kennis|ervaring)\b)"
    r"|\ben (?:je|jij|u|we|wij|een|wel|met)\b",
    re.IGNORECASE,
)
_VOOR = re.compile(
    r"\b(?:geen|zonder|noch|niet (?:over|in het bezit van|bekend met|vertrouwd met)|nooit|evenmin|no|without|"
    r"niet(?= per se| perse| noodzakelijk| nodig| vereist| verplicht))\b",
    re.IGNORECASE,
)
# "ook zonder", "hoeft geen": the same words as above; "je hoeft niet te lassen" reaches over its verb.
_HOEFT = re.compile(
    r"\b(?:hoef(?:t|en)?|moet(?:en)?|kun(?:t|nen)?|kan) (?:\w+ ){0,2}?niet\b|\bniet hoeven\b", re.IGNORECASE
)
_NODIG = (
    r"(?:nodig|noodzakelijk|vereist|verplicht|gevraagd|belangrijk|van belang|van toepassing|aan de orde|een must|must|"
    r"(?:een )?(?:vereiste|verplichting|eis|noodzaak)|required|necessary|needed|relevant)"
)
_NA = re.compile(
    r"\b(?:niet|geen|not)(?: \w+){0,2}? " + _NODIG + r"\b|\bhoef(?:t|en)?(?: \w+){0,3}? (?:niet|geen)\b|"
    r"\bniet hoeven\b|\bonnodig\b|\boverbodig\b|\bniet$|\bontbreekt\b",
    re.IGNORECASE,
)
# A denied defect is no denied skill: "geen 9-tot-5", "geen probleem", "geen dag is hetzelfde", "niet bang om".
_LOOS = re.compile(
    r"\b(?:geen (?:enkel )?(?:probleem|bezwaar|moeite|punt|geheimen?|twijfel|dag (?:\w+ ){0,4}hetzelfde|"
    r"schrik|angst|hekel)|zonder (?:toezicht|hulp|begeleiding|sturing|fouten|uitzondering|onderbreking|stress)|"
    r"niet (?:bang|vies|te beroerd|schuwen|terug ?deinzen)|zonder (?:problemen|moeite|zorgen)|no problem)\b",
    re.IGNORECASE,
)


def is_ontkend(zin: str, begin: int, einde: int) -> bool:
    """Whether the span is negated or said not to be needed.

    Args:
        zin: One sentence.
        begin: Where the span begins in it.
        einde: Where it ends.

    Returns:
        False also where nothing is said about it. "Niet alleen X maar ook Y" negates neither.
    """
    vanaf = max(0, begin - BEREIK)
    begin, einde, zin = begin - vanaf, einde - vanaf, zin[vanaf : einde + BEREIK]
    gezien = _NIET_ALLEEN.sub(_wis, _LOOS.sub(_wis, zin))
    voor, na = _tot_grens_voor(gezien[:begin]), _tot_grens_na(gezien[einde:])
    return bool(_VOOR.search(voor) or _HOEFT.search(voor) or _NA.search(na) or _VOOR.match(gezien[begin:einde]))


def _wis(gevonden: re.Match[str]) -> str:
    """Blanks of the same length, so that the places in the sentence stay as they were."""
    return " " * len(gevonden.group())


def _tot_grens_voor(voor: str) -> str:
    """What stands before the span in the same clause."""
    einden = [gevonden.end() for gevonden in _GRENS.finditer(voor)]
    return voor[einden[-1] :] if einden else voor


def _tot_grens_na(na: str) -> str:
    """What stands after the span in the same clause."""
    grens = _GRENS.search(na)
    return (na[: grens.start()] if grens else na).rstrip(" .,)")

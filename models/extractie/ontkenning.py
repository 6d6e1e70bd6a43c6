"""Whether something is negated, said not to be needed, or past, in a Dutch (or English) sentence.

After NegEx (Chapman et al. 2001, J Biomed Inform 34): a cue has a reach, before or after what it negates, and a new
clause ends it. What is denied is kept as found, so that "geen" is never read as an eis.
"""

import re

BEREIK = 200  # letters on either side of a span that are looked at; no cue reaches further
_NODIG = (
    r"(?:nodig|noodzakelijk|vereist|verplicht|gevraagd|belangrijk|van belang|van toepassing|aan de orde|een must|must|"
    r"(?:een )?(?:vereiste|verplichting|eis|noodzaak)|required|necessary|needed|relevant)"
)
_HOEFT = r"hoe(?:f|ft|ven)"
# A denied objection or measure is no denied skill: "geen probleem", "niet alleen", "niet bang om", "perfect hoeft
# niet". These are read as if they were not there.
_LOOS = re.compile(
    r"\b(?:geen (?:enkel |last van )?(?:probleem|bezwaar|moeite|punt|geheimen?|twijfel|dag (?:\w+ ){0,4}hetzelfde|"
    r"schrik|angst|hekel|hoogtevrees)|zonder (?:toezicht|hulp|begeleiding|sturing|fouten|uitzondering|onderbreking|"
    r"stress|problemen|moeite|zorgen)|niet (?:alleen|slechts|enkel|uitsluitend|bang|vies|te beroerd|schuwen|"
    r"terug ?dein\w{1,3}|schrik\w{0,3}|erg|perfect|foutloos|vloeiend|ver (?:van|uit)|ver buiten)|"
    r"(?:schrik|deins)t? (?:\w{1,8} ){0,4}niet|draai\w? je hand (?:er )?niet|not (?:only|just)|no problem)\b"
    rf"|,\s(?!(?:dat|die|dit|het|deze|maar)\s)(?:\w{{1,15}}\s){{1,2}}{_HOEFT}\s(?:\w{{1,12}}\s){{0,2}}niet\b",
    re.IGNORECASE,
)
# "Zonder VOG kunnen we je niet aannemen": denied twice is asked.
_DUBBEL = re.compile(
    r"\bzonder(?P<midden>\s(?:[\w-]{1,25}\s){1,4}(?:kun\w{0,3}|kan|mag|mogen|lukt|gaat|worden|wordt?|nemen)\s"
    r"[^.;,]{0,40}?)(?:niet|geen)\b",
    re.IGNORECASE,
)
# Where the reach of a cue ends: another clause, or the turn of "maar".
_GRENS = re.compile(
    r"[;!?]|:(?!\s*(?:niet|geen|nee|not|no)\b)|\.\s|\s[–-]\s|\b(?:maar|echter|wel|want|omdat|tenzij|but|however|toch)\b"
    r"|,\s*(?:(?:en|je|jij|u|we|wij|dus|die|dat|waar|bij|een|met|kennis|ervaring)\b)"
    r"|\ben (?:je|jij|u|we|wij|een|wel|met)\b",
    re.IGNORECASE,
)
_VOOR = re.compile(
    r"\b(?:geen|zonder|noch|nooit|evenmin|no|without|"
    r"niet (?:over|in het bezit van|bekend met|vertrouwd met|(?:zo |erg |heel )?(?:goed|handig|sterk) (?:in|met)))\b"
    rf"|\b(?:{_HOEFT}|moet(?:en)?|kun(?:t|nen)?|kan) (?:\w+ ){{0,2}}?niet\b|\bniet hoeven\b"
    r"|\bniet\s(?:\w{1,8}\s){0,2}$",
    re.IGNORECASE,
)
_NA = re.compile(
    rf"\b(?:niet|geen|not)(?: \w+){{0,2}}? {_NODIG}\b|\b{_HOEFT}(?: \w+){{0,3}}? (?:niet|geen)\b|\bniet hoeven\b|"
    r"\bonnodig\b|\boverbodig\b|\bniet$|\bontbreekt\b",
    re.IGNORECASE,
)
# "Koken doe je niet", "tilwerk komt hier niet voor", a form filled in with "rijbewijs: geen", and what is past.
_DIRECT_NA = re.compile(
    r"(?:\s(?!(?:en|of|die|dat)\b)\w+){0,2}\s(?:komt|komen|draai|doe[tn]?|heb|hebt|hebben|ken|kent|kennen|hoort|horen)"
    r"\s(?:\w{1,12}\s){0,4}niet\b|\s{0,2}[:=]\s{0,2}(?:geen|nee|niet|n\.?v\.?t)\b"
    r"|\s(?:\w+\s){0,3}verlopen\b",
    re.IGNORECASE,
)
# Of a paper it may be said after a comma: "mbo 2 verkoop, niet afgemaakt"; another paper may not stand before it.
_VOORBIJ = re.compile(
    r"[^.;,\d]{0,40}\b(?:ingeleverd|ingetrokken|ongeldig|niet meer (?:geldig|bijgehouden))\b|"
    r"[^.;,\d]{0,40},?[^.;,\d]{0,25}\b"
    r"(?:niet (?:afgemaakt|afgerond|gehaald|behaald|voltooid|gewaardeerd)|gestopt in)\b",
    re.IGNORECASE,
)
# In a span of several words, such as a whole clause: "met Photoshop heb ik nog niet gewerkt".
_ERIN = re.compile(r"\b(?:niet|geen|nooit|zonder|noch|not|no|without)\b", re.IGNORECASE)
_WOORDREST = re.compile(r"\w*")
_WEL = re.compile(r"\s(?:(?:is|zijn|moet|heb) (?:je )?)?wel\b", re.IGNORECASE)


def is_ontkend(zin: str, begin: int, einde: int) -> bool:
    """Whether the span is negated, said not to be needed, or past ("verlopen").

    Args:
        zin: One sentence.
        begin: Where the span begins in it.
        einde: Where it ends.

    Returns:
        False also where nothing is said about it. "Niet alleen X maar ook Y" negates neither.
    """
    if rest := _WOORDREST.match(zin, einde):  # of "heftruckbewijs" a find may hold the first half
        einde = rest.end()
    vanaf = max(0, begin - BEREIK)
    begin, einde, zin = begin - vanaf, einde - vanaf, zin[vanaf : einde + BEREIK]
    gezien = _LOOS.sub(_wis, _DUBBEL.sub(_wis_dubbel, zin))
    if _WEL.match(gezien, einde):
        return False
    voor, na = _tot_grens_voor(gezien[:begin]), _tot_grens_na(gezien[einde:])
    return bool(
        _VOOR.search(voor)
        or _NA.search(na)
        or _DIRECT_NA.match(na)
        or _VOORBIJ.match(gezien, einde)
        or _ERIN.search(gezien[begin:einde])
    )


def _wis(gevonden: re.Match[str]) -> str:
    """Blanks of the same length, so that the places in the sentence stay as they were."""
    return " " * len(gevonden.group())


def _wis_dubbel(gevonden: re.Match[str]) -> str:
    """Blanks for both denials; what stands between them stays."""
    einde = len(gevonden.group()) - len("zonder") - len(gevonden["midden"])
    return " " * len("zonder") + gevonden["midden"] + " " * einde


def _tot_grens_voor(voor: str) -> str:
    """What stands before the span in the same clause."""
    einden = [gevonden.end() for gevonden in _GRENS.finditer(voor)]
    return voor[einden[-1] :] if einden else voor


def _tot_grens_na(na: str) -> str:
    """What stands after the span in the same clause."""
    grens = _GRENS.search(na)
    return (na[: grens.start()] if grens else na).rstrip(" .,)")

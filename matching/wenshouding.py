"""Whether a piece of a sentence wants what it names, does not want it, or leaves it open.

Not `models.extractie.ontkenning`: that asks whether a text says that something is so; "geen probleem met nachtdienst"
denies nothing there. Here it must not become a wish either. What is not plainly wanted or refused stays open, and
gives neither a wish nor a stop-word.
"""

import re
from enum import Enum


class Houding(Enum):
    """What somebody says about what a piece of a sentence names."""

    WEL = "wel"
    NIET = "niet"
    DEELS = "deels"  # refused as the rule, not altogether: "niet elk weekend", "niet de hele dag"
    KAN_NIET = "kan niet"  # refused as a circumstance of work; of a skill it only says that it was not learned
    OPEN = "open"


def _woorden(*vormen: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(vormen)})(?!\w)", re.IGNORECASE)


_GRAAG = r"(?:graag|liefst|liever|(?:zou|wil|wou)\b)"
# Denied twice, or said to be all right, not needed, or not known: neither wanted nor refused.
_OPEN = _woorden(
    r"(?:geen|niet) (?:\w+ )?(?:probleem|problemen|bezwaar|bezwaren|moeite|punt|hekel|angst|last)",
    r"(?:geen|niet) (?:\w+ )?(?:vies|bang|erg|beroerd|hoogtevrees)",
    r"maakt? (?:\w+ ){0,3}niet(?:s)? uit",
    r"niet (?:per se|persé|perse|noodzakelijk|nodig|belangrijk|zeker|verkeerd)",
    r"hoe(?:f|ft|ven) (?:\w+ |van mij ){0,4}(?:niet|geen)",
    r"hoe(?:f|ft) (?:\w+ )?van mij",
    r"weet (?:\w+ ){0,2}(?:niet|niets|niks)",
    r"(?:niets|niks) (?:mis|tegen|te)",
    r"(?:vind|vinden) (?:\w+ ){0,4}(?:oké|ok|prima|best|goed)",
    r"(?:is|zijn|vind ik|lijkt me) (?:\w+ ){0,2}(?:oké|ok|prima|goed)",
    r"prima",
    r"oké",
    r"mag(?!\W(?:[\w'’]+\W){0,5}(?:niet|geen))(?! niet)",
    r"minder",
    r"wil (?:\w+ )?best",
    r"(?:niet|niet graag|nooit) (?:meer )?verhuizen",  # to another place to live; the work is rarely meant
    r"(?:maximaal|hooguit|hoogstens)",
    r"(?:in|door) de (?:regen|winter|zomer|sneeuw)",
    r"(?:slecht|koud|warm|nat) weer",
    r"thuis",
    r"akkoord",
    r"(?:geen|niet) (?:\w+ )?ramp",
    r"(?:een |één )?vaste (?:begeleider|baas|voorman|chef)",
    r"(?:kan|kun|kunnen) (?:(?!niet|geen|slecht)\w+ ){0,2}(?:best|ook|wel|tegen)",
    r"misschien",
    r"eventueel",
    r"evt",
    r"desnoods",
    r"soms",
    r"af en toe",
    r"als het (?:echt )?moet",
    r"niet anders kan",
    r"twijfel\w*",
    r"tenzij",
    r"niet (?:uitsluitend|slechts|enkel)",
    r"niet alleen (?:maar|overdag|met|['’]s)",
    r"niet alleen (?:in|op|tijdens) (?:de|het) (?:ochtend|middag|avond|nacht|weekend|dag)\w*",
    r"(?:vind ik|is|lijkt me) (?:\w+ )?(?:zwaar|moeilijk|lastig)",
    r"bespreekbaar",
    r"in overleg",
    r"geen voorkeur",
)
# Tells what was or is, and wishes nothing.
_VERTELT = _woorden(
    r"(?:had|was|waren|werkte|deed|ging|kwam|zat|stond|deden|werkten)",
    r"vroeger",
    r"ervaring",
    r"nog (?:niet|nooit)",
    r"ge(?:werkt|daan|weest|leerd|had|staan|zeten|holpen|volgd|haald)",
    r"geen (?:\w+ )?(?:diploma|papieren|rijbewijs|auto|opleiding|vervoer|idee|certificaat|cv|tijd|oppas|baan)",
    r"mijn (?:man|vrouw|zoon|dochter|kinderen|vader|moeder|partner|broer|zus|ouders|vriend|vriendin)",
)
_VERTELT_TENZIJ = _woorden(_GRAAG, r"wil", r"zin", r"hekel", r"nooit meer", r"niet meer", r"voorkeur", r"genoeg")
_DUBBEL = _woorden(
    r"(?:niet|nooit) zonder",
    r"niet wachten (?:om|op|tot)",
    r"niets liever(?: dan)?",
    r"weer of geen weer",
    r"niet genoeg van",
)
_DEELS = _woorden(
    r"(?:niet|geen) (?:te |al te |zo )?(?:altijd|elk|elke|ieder|iedere|vaak|veel|steeds|meer dan|(?:de )?hele \w+)"
)
_KAN_NIET = _woorden(
    r"(?:kan|kun|mag|lukt|gaat) (?:[\w'’]+ ){0,5}(?:niet|geen|nooit)",
    r"(?:niet|geen|nooit) (?:[\w'’]+ ){0,5}(?:kan|kunnen|mag|lukt)",
)
_NIET = _woorden(
    r"niet",
    r"niets (?:voor (?:mij|me)|met)",
    r"geen",
    r"nooit",
    r"nee",
    r"(?:no|not|never|don['’]?t)",  # of who writes English only the refusal is read: no stop-word may become a wish
    r"zonder",
    r"behalve",
    r"vermijd\w*",
    r"hekel aan",
    r"haat",
    r"(?:genoeg|moe) van",
    r"klaar met",
    r"(?:stoppen|gestopt|ophouden) met",
    r"weg (?:uit|bij|van)",
    r"(?:zat|beu)",
    r"bang (?:voor|in|om)",
    r"hoogtevrees",
    r"moeite met",
    r"slecht tegen",
    r"(?:eng|vervelend|niks|vreselijk|verschrikkelijk|saai|stom|akelig)",
    r"(?:wil|wou|moet) (?:\w+ ){0,3}uit (?:de|het)",
    r"uitgekeken op",
)
_WEL = _woorden(
    _GRAAG,
    r"voorkeur",
    r"zoek",
    r"hou (?:erg )?van",
    r"dol op",
    r"interesse in",
    r"interesseert?",
    r"droom\w*",
    r"passie",
    r"(?:leuk|fijn|fijnst|mooi|heerlijk|mooist|leukst|prettig)",
    r"zin in",
    r"hart voor",
    r"(?:kan|kun) (?:\w+ )?(?:alleen|enkel|uitsluitend)",
    r"affiniteit",
)
_BESCHRIJFT = _woorden(
    r"(?:ik|we|wij|is|zijn(?=\s\w)|gaat|gaan|heeft|heb|hebben|moet|moeten|kan|kunnen|ben|doe)",
    r"(?:woon|wonen|volg|leer|wel)",
)


# A piece that says nothing but how one stands to what was said just before: "dat liever niet".
_ALLEEN_STAND = re.compile(
    r"(?:\W*(?:dat|die|dit|daar|liever|graag|liefst|niet|nee|geen|never|probleem|bezwaar|punt|wil|zou|vind|ik|ook|hoeft|hoef|"
    r"mag|wel|is|zijn|akkoord|prima|meer|per|se|erg|leuk|fijn|van|mij|absoluut|zeker|echt|hou|heb|hekel|aan|een|doe|kan|"
    r"best|goed|eng|heel|lukt|er|het|me|lijkt|als|moet)(?!\w))+\W*",
    re.IGNORECASE,
)


def houding(stuk: str) -> Houding | None:
    """What the words of a piece of a sentence say of the things that it names.

    Args:
        stuk: Part of one sentence, in which one thing is said.

    Returns:
        None: it only names ("met dieren"), or is about something else; the piece beside it, or the heading, may say.
    """
    if "?" in stuk or _OPEN.search(stuk) or stuk.lower().startswith("wel "):
        return Houding.OPEN
    if _VERTELT.search(stuk) and not _VERTELT_TENZIJ.search(stuk):
        return Houding.OPEN
    kaal = _DUBBEL.sub(" graag ", stuk)
    if _DEELS.search(kaal):
        return Houding.DEELS
    if _KAN_NIET.search(kaal):
        return Houding.KAN_NIET
    if _NIET.search(kaal):
        return Houding.NIET
    return Houding.WEL if _WEL.search(kaal) else None


def beschrijft(stuk: str) -> bool:
    """Whether a piece without any such word tells how things are, so that it is not to be read as a wish."""
    return _BESCHRIJFT.search(stuk) is not None


def zegt_alleen_de_stand(stuk: str) -> bool:
    """Whether a piece names nothing and only says how somebody stands to what came before: ", liever niet"."""
    return _ALLEEN_STAND.fullmatch(stuk) is not None

"""Names by where they stand: who speaks in a chat, who is greeted, whose age or role comes next, who signs.

Such a place is enough for a name that no table has, as long as it is no word of the dictionary.
"""

import re
from collections.abc import Iterator

from models.extractie.schoon_woorden import aanlopen, bekende_namen, plat
from models.extractie.woordvorm import delen, is_bekend, lemma

_NAAM = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]{1,14}(?:['’-][^\W\d_]{1,14}){0,2}"
_NAMEN = rf"(?P<naam>{_NAAM}(?:[ ](?:(?:van|de|der|den|el|al|ten|ter|ben)[ ]){{0,2}}{_NAAM}){{0,3}})"
_GROET = (
    r"(?i:hee+|hé+|hey+|heey|hoi|hai|hallo|hi|dag|beste|lieve|geachte|ha|yo|ey|salaam|salam|merhaba|cześć|ola|hello|dear"
    r"|goede ?morgen|goede ?middag|goede ?navond|goeden ?avond)"
)
_ROL = (
    r"(?:begeleid(?:er|ster)|coach|jobcoach|contact(?:persoon)?|leidinggevende|mentor|consulent|adviseur|klantmanager|baas|"
    r"chef|moeder|vader|broer|zus|zoon|dochter|partner|man|vrouw|vriend|vriendin|collega|oom|tante|bewindvoerder|voogd|"
    r"docent|stagiaire?|tolk|buurman|buurvrouw|ex|oma|opa|leerling|cliënte?|kandidaa?te?|werkcoach|voorman|teamleider)"
)
_TIJD = r"[\[(]?(?:\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?,?[ ])?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?[ ]?(?:[-–][ ]?)?"
_STREKEN = r"[ ]?(?:[,|/•·–—]|[ ]-[ ])"
_VELD_OM = re.MULTILINE
_PLEKKEN = tuple(
    re.compile(patroon, _VELD_OM)
    for patroon in (
        rf"^[ \t]*{_TIJD}{_NAMEN}[ ]?:",  # [14:10] Sefanja:
        rf"(?:^|(?<=[.!?:]\s))[ \t]*{_GROET}[ ]{_NAMEN}(?=[ ]?[,.!?:\n]|$|[ ]-)",  # Hoi Sefanja,
        rf"(?i:\b(?:spreek(?:t)?|hallo|hoi|hey|hi|dag|morgen|middag)[,!]?[ ](?:je[ ])?met[ ]|\bhier[ ](?:is[ ])?)"
        rf"{_NAMEN}",
        rf"(?<!\w){_NAMEN}[ ]?(?:\([ ]?|,[ ])(?:1[4-9]|[2-7]\d)(?:[ ]?(?i:jaar|jr\.?|j|m|v|x))?(?=[ ]?[,);/])",  # (22)
        rf"(?<!\w){_NAMEN}[ ]?[,(][ ]?(?:(?:zijn|haar|mijn|de|onze|ex|stief|pleeg|zn|mn)[ -]?)?(?i:{_ROL})(?!\w)",
        rf"(?i:\b{_ROL})(?:[ ][a-zà-ÿ]{{1,15}}){{1,4}}[ ]?:[ ]?{_NAMEN}(?=[ ]?[,.;(\n]|$)",  # Coach op locatie: Sefanja
        rf"(?:\b(?i:liefs|groet(?:en|jes)?|gr|mvg|xx+|kus|knuffel)|(?<=\n)[-–~])[,.! ]{{0,2}}\s{{0,3}}{_NAMEN}\s*\Z",
    )
)
# Lines that hold a name alone, or begin with a name and a dash or colon: only when the first word is in the table.
_REGEL = re.compile(rf"^[ \t]*{_NAMEN}(?=[ \t]*$|[ ]?:|{_STREKEN}|[ ]-[ ])", _VELD_OM)
_LANGSTE = 12  # letters


def namen_op_plek(tekst: str) -> Iterator[tuple[int, int]]:
    """Spans of names; the table need not have them."""
    for patroon in _PLEKKEN:
        for match in patroon.finditer(tekst):
            if _kan_naam(match["naam"]):
                yield match.span("naam")
    for match in _REGEL.finditer(tekst):
        if _is_naamregel(match["naam"]):
            yield match.span("naam")


def _kan_naam(naam: str) -> bool:
    eerste = plat(naam.split(maxsplit=1)[0])
    if eerste in aanlopen()["geen_naam"] | aanlopen()["titel"] or naam.split(maxsplit=1)[0].isupper():
        return False
    return eerste in bekende_namen() or is_vreemd(eerste)


def is_vreemd(woord: str) -> bool:
    """Whether a word (lower case, no accents) is in no dictionary, nor an inflection or compound of one that is."""
    kort = len(woord) <= _LANGSTE
    return kort and not is_bekend(woord) and lemma(woord) == woord and delen(woord) == ((), ())


def _is_naamregel(naam: str) -> bool:
    """Whether a line of its own is a name: a first name, and behind it no word of the dictionary but a known name."""
    eerste, *verder = [plat(een) for een in naam.split()]
    soort, alleen = bekende_namen().get(eerste, ("", "nooit"))
    if soort != "voornaam" or eerste in aanlopen()["geen_naam"] or (alleen == "nooit" and not verder):
        return False
    tussen = aanlopen()["tussenvoegsel"]
    return all(een in tussen or een in bekende_namen() or is_vreemd(een) for een in verder)

"""Streets with a house number, streets after "woont aan de", and post boxes.

The name of a place alone ("Beverwijk") stays: it is a condition of the work, and shared by thousands.
"""

import re
from collections.abc import Iterator

from models.extractie.schoon_soort import GegevenSoort

_HOOFD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’\-]{0,30}"
_LOS = r"(?:van|der|den|de|het|ten|ter|op|[12]e|ds\.|dr\.|mr\.|st\.)"
_VOORAF = rf"(?:(?:{_HOOFD}|{_LOS})[ ]){{0,4}}"
_STERK = r"(?:straat|straatweg|str\.?|laan|weg|plein|kade|dijk|singel|gracht|steeg|dreef|plantsoen|hof|pad|werf)"
_ZWAK = (
    r"(?:akker|baan|berg|bos|bosch|brug|burg|buurt|dam|donk|duin|eind|einde|erf|es|geest|haven|horst|kamp|kolk|land"
    r"|markt|meent|meer|oever|park|polder|poort|rak|ring|sluis|tuin|vaart|veld|vliet|waard|wal|weide|wijk|zoom|ring)"
)
_NUMMER = (
    r"(?:nr\.? ?)?[1-9]\d{0,4}"
    r"(?:[ ]?(?:hs|bis|zw|rd|huis|[IVX]{1,4})(?!\w)|[ ]?-[ ]?\w{1,4}(?!\w)|[ ]?/[ ]?\d{1,4}"
    r"|[ ]?[a-zA-Z](?![\w'’.])|[a-zA-Z](?=\.(?:\s|$)))?(?!\w)"
    r"(?!(?:[ ](?:uur|u|uren|jaar|jr|dagen|keer|x|km|kilo|kg|man|personen|procent|maanden|mnd|weken|euro|klanten)\b)|%)"
)
_MET_NUMMER = re.compile(
    rf"(?<!\w){_VOORAF}(?:[^\W\d_][\w'’\-]{{2,40}}{_STERK}|{_HOOFD}{_ZWAK}),?[ ]{_NUMMER}"
    rf"|(?<!\w)(?:{_HOOFD}[ ])?(?:Laan|Weg|Plein|Kade|Hof)[ ](?:(?:{_HOOFD}|{_LOS})[ ]){{1,4}}{_NUMMER}"
    r"|(?<!\w)(?i:postbus)[ ]\d{1,6}"
)
_AANLOOP = r"(?i:adres ?:?|wonende?|woont|woonachtig|woon|gevestigd|ingeschreven|verhuisd|verhuist naar|logeert)"
_NA_AANLOOP = re.compile(
    rf"(?<!\w){_AANLOOP}[ ]{{0,2}}(?:(?:aan|op|in)[ ](?:(?:de|het|'t)[ ])?)?"
    rf"(?P<straat>(?:{_HOOFD}|{_LOS})(?:[ ](?:{_HOOFD}|{_LOS})){{0,4}}[ ]{_NUMMER})"
)
_ZONDER_NUMMER = re.compile(
    rf"(?<!\w)(?:(?:aan|in|op)[ ](?:de|het|'t)|{_AANLOOP})[ ]{{1,2}}"
    rf"(?P<straat>{_VOORAF}[A-ZÀ-ÖØ-Þ][\w'’\-]{{1,40}}(?:straat|laan|weg|plein|kade|dijk|singel|gracht|steeg|dreef))(?!\w)"
)
_BIJ_POSTCODE = re.compile(
    rf"(?<!\w)(?P<straat>{_VOORAF}{_HOOFD}[ ]{_NUMMER})(?=[\s,;|]{{1,4}}{GegevenSoort.POSTCODE.teken})"
)
_NA_NAAM = re.compile(
    rf"{GegevenSoort.NAAM.teken}[\s,;|]{{1,4}}(?P<straat>{_VOORAF}{_HOOFD}[ ]{_NUMMER})(?=[ ]?[,;|\n]|$)"
)


def adres(tekst: str) -> Iterator[tuple[int, int]]:
    """Where somebody lives or can be visited."""
    yield from (match.span() for match in _MET_NUMMER.finditer(tekst))
    for patroon in (_NA_AANLOOP, _ZONDER_NUMMER, _BIJ_POSTCODE, _NA_NAAM):
        yield from (match.span("straat") for match in patroon.finditer(tekst))

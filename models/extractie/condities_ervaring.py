"""Years of experience that are asked or had; the years of a firm and what one will learn are none."""

import re
from collections.abc import Iterator
from typing import Final

from models.extractie.condities_regel import GETALLEN, Vondst, buiten, getal, langste, patroon

EVEN_WELKE: Final = "1+"
_GETAL = r"(?:\d{1,2}(?:[.,]5)?|" + "|".join(GETALLEN) + r")(?!\w)"
_SOORT = (
    r"(?:\s(?:of (?:meer|langer)|aan|aantoonbare|relevante|recente|ruime|praktische|professionele|actieve|"
    r"soortgelijke|vergelijkbare|eerdere|minimale|minimaal|gedegen|gerichte|zelfstandige|de|je|in|een|opgedane|"
    r"\w{4,14}bare|\w{3,14}ieke)){0,4}"
)
_JAREN = re.compile(
    rf"(?<![\w.,/-])(?P<laag>{_GETAL})(?:\s?\+|\splus)?(?:\s?(?:-|–|à|tot|of)\s?(?P<hoog>{_GETAL}))?\s?-?(?:jaar|"
    rf"jaren|jr\.?)(?P<na>{_SOORT})\s{{1,3}}"
    r"(?:\w{2,14}-?\s?(?:en\s)?)?(?P<woord>\w{0,14}ervaring|ervaren)(?!\w)",
    re.IGNORECASE,
)
_ACHTERAF = re.compile(
    rf"(?<!\w)(?P<woord>\w{{0,14}}ervaring)\s{{0,2}}(?:\(|:|van|gedurende|–|-|,)?\s{{0,2}}(?:(?:minimaal|minstens|"
    rf"ten minste|circa|ruim|ongeveer|min\.)\s)?(?P<laag>{_GETAL})(?:\s?\+)?(?:\s?(?:-|–|à|tot|"
    rf"of)\s?(?P<hoog>{_GETAL}))?\s?(?:jaar|jaren|jr)(?!\w)",
    re.IGNORECASE,
)
_GEWERKT = re.compile(
    rf"(?<![\w.,/-])(?P<laag>{_GETAL})(?:\s?\+)?\s(?:jaar|jaren)\s(?:lang\s)?(?:"
    r"(?:(?:als|in|bij|met)\s(?:\w{1,15}\s){1,5}){1,2}(?:gewerkt|werkzaam)|(?:gewerkt|werkzaam)\s(?:als|in|bij|met)|"
    r"(?:in|op)\s(?:een\s)?(?:vergelijkbare|soortgelijke|gelijkaardige)\s(?:functie|baan|rol|werk))(?!\w)",
    re.IGNORECASE,
)
_HALF = patroon(
    r"(?:een )?half ?jaar(?: \w{3,14}){0,2} \w{0,9}ervaring", r"(?:6|zes) maanden(?: \w{3,14}){0,2} \w{0,9}ervaring",
    r"\w{0,9}ervaring van (?:een )?(?:half jaar|6 maanden|zes maanden)",
)  # fmt: skip
_LOS = patroon(
    r"(?:werk|praktijk|beroeps|vak|horeca|bouw|zorg|verkoop|winkel|productie|magazijn|keuken|kantoor|rij|las|montage|"
    r"schoonmaak|leidinggevende )?ervaring",
    r"(?:zoeken|zoekt|gezocht:?|ben je|bent)(?: \w{1,12}){0,3} ervaren",
    r"(?:ervaren)(?= \w{3,25} gezocht)", "eerder(?: al)? (?:gewerkt|gedaan)",
)  # fmt: skip
# What is learnt here, what others have, what pay depends on: nobody is asked for it.
_GEEN_VRAAG = patroon(
    r"(?:doe|doet|doen|op te doen|krijg|krijgt|opdoen|deel|delen|deelt|uitwisselen|bouw|"
    r"bouwt)(?: \w{1,12}){0,4} ervaring(?: op)?",
    r"ervaring (?:op te doen|opdoen|op doen|delen|op wilt doen|wil opdoen|wil op doen|uitwisselen|wilt opdoen|"
    r"op kunt doen)", r"(?:werk)?ervaringsplek",
    r"(?:afhankelijk|op basis|op grond|naar gelang|naargelang|passend bij|aansluitend bij|in lijn met|rekening met|"
    r"past bij)(?: \w{1,12}){0,5} (?:werk)?ervaring",
    r"(?:onze|hun|zijn|haar|ruime eigen|wij hebben|we hebben) (?:\w{1,12} ){0,3}ervaring",
    r"ervaring (?:leert|van (?:onze|de|een) (?:klant|klanten|bezoeker|gast|gasten|bewoners|patiënt|collega)\w{0,3})",
    r"(?:collega['’]?s?|team|begeleider|vakman|specialist|kapper|chef|medewerkers|"
    r"leermeester)(?: \w{1,12}){0,2} (?:met|hebben|heeft|zijn)(?: [\w+]{1,12}){0,5} (?:ervaring|ervaren)",
    r"(?:salaris|loon|inschaling|schaal)(?: \w{1,12}){0,6} ervaring",
)  # fmt: skip
_BEDRIJF = re.compile(
    r"(?<!\w)(?:wij|we|ons|onze|(?:familie)?bedrijf|organisatie|onderneming|bureau|zaak|bestaan|bestaat|sinds)(?!\w)",
    re.IGNORECASE,
)
_VRAAGT = re.compile(
    r"(?<!\w)(?:jij|je|jou|jouw|u|ik|zoeken|zoekt|vragen|vraagt|verwachten|verwacht|kandidaat|minimaal|minstens|"
    r"vereist|vereisen|iemand|pre|gezocht|nodig)(?!\w)",
    re.IGNORECASE,
)


def ervaring(zin: str) -> list[Vondst]:
    """Years of experience ("2", "0.5"; of a range the lowest), or `1+` where no number is named."""
    gevonden = langste(_alle(zin))
    if gevonden and _BEDRIJF.search(zin) and not _VRAAGT.search(zin):
        return []
    plekken = [(een.begin, een.einde) for een in gevonden]
    vrij = set(buiten(plekken, [match.span() for match in _GEEN_VRAAG.finditer(zin)]))
    over = [een for een in gevonden if (een.begin, een.einde) in vrij]
    met_jaren = [een for een in over if een.waarde != EVEN_WELKE]
    return met_jaren or over


def _alle(zin: str) -> Iterator[Vondst]:
    for vorm in (_JAREN, _ACHTERAF, _GEWERKT):
        for match in vorm.finditer(zin):
            jaren = getal(match["laag"])
            if jaren > 0:
                yield Vondst(f"{jaren:g}", *match.span())
            else:  # "0 tot 2 jaar ervaring": none is needed
                yield Vondst(EVEN_WELKE, *match.span(), ontkend=True)
    for match in _HALF.finditer(zin):
        yield Vondst("0.5", *match.span())
    for match in _LOS.finditer(zin):
        yield Vondst(EVEN_WELKE, *match.span())

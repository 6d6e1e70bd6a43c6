"""Complaints in ordinary words, that name no illness: "slaapt slecht", "mijn longen zijn niet best", "altijd moe"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from models.extractie.schoon_woorden import rijen

_BIJWOORD = (
    r"(?:(?:heel|erg|echt|zo|nogal|best|vaak|soms|altijd|steeds|nog|al|meer|nu|ook|een beetje|wat|vrij|te|zeer|snel"
    r"|gewoon|helemaal|behoorlijk|best wel|tegenwoordig|weer|nooit|'s nachts|s nachts) ){0,3}"
)
_SLECHT = (
    r"(?:slecht|moeilijk|zwaar|nauwelijks|bijna niets?|bijna niks|weinig"
    r"|niet (?:meer )?(?:zo )?(?:goed|best|veel))"
)
_ZINTUIG = r"(?:zie|ziet|zien|zag|hoor|hoort|horen|slaap|slaapt|slapen|sliep|adem|ademt|ademen)"
_LOPEN = r"(?:loop|loopt|lopen|liep)"
_AANVULLING = (
    r"(?: (?:met|aan|op|in) (?:het |een |één |1 |mijn |zijn |haar |beide |linker|rechter| ){1,3}(?:oog|oor|ogen|oren))?"
)
_GEVOEL = (
    r"(?:moe|vermoeid|uitgeput|doodmoe|bekaf|duizelig|misselijk|benauwd|kortademig|buiten adem|somber|gestrest"
    r"|gestresst|overprikkeld|afgeleid|angstig|in paniek|overstuur|oververmoeid)"
)
_VAAK = r"(?:chronisch|altijd|snel|vaak|constant|continu|steeds|extreem|gauw|dagelijks|sneller|erg|heel|veel|zo|te)"
_BEN = r"(?:is|ben|was|waren|zijn|voel me|voelt zich|voelde me|voelde zich|raak|raakt|word|wordt)"
_DING = r"(?:(?:de|het|een|harde|drukke|grote|kleine|hoge|veel|vreemde|andere) ){0,2}[^\W\d_]+"
_TELWOORD = r"(?:een|één|twee|drie|vier|halve|mijn|zijn|haar|z'n|m'n|zn|mn|linker|rechter|\d)"
_VASTE = (
    rf"{_ZINTUIG} {_BIJWOORD}{_SLECHT}{_AANVULLING}",
    rf"{_SLECHT} (?:kan |kunnen |kunt )?{_ZINTUIG}{_AANVULLING}",
    rf"{_LOPEN} {_BIJWOORD}(?:moeilijk|mank|slecht ter been)|hinkt|trekt met (?:een|zijn|haar|mijn) been",
    rf"{_VAAK} {_GEVOEL}",
    rf"{_BEN} (?P<gevoel>{_BIJWOORD}{_GEVOEL})",
    r"(?:veel|erge|chronische|te ?veel|constante|langdurige) stress",
    rf"(?:angst|angstig|fobie|allergie|allergisch|overgevoelig|(?<!niet )bang) voor {_DING}",
    r"hoor(?:t|de)? (?:ook |soms )?stemmen|stemmen (?:horen|hoort|gehoord|in (?:zijn|haar|mijn|mn|zn) hoofd)",
    r"\bI\.?Q\.?(?:[ -]?score)?(?: van| is|:|=)? ?(?:rond |ongeveer |ca\.? )?(?:de )?\d{2,3}",
    r"moeite met (?:\w+ ){0,2}"
    r"(?:concentreren|concentratie|onthouden|horen|zien|lopen|slapen|ademen|praten|prikkels|drukte)",
    r"kan zich (?:\w+ ){0,2}(?:slecht|moeilijk|niet goed|niet lang) concentreren",
    r"(?:weken|maanden|jaar|jaren) (?:droog|clean|nuchter|sober)",
    r"BMI(?: van| is|:)? ?\d{2}",
    r"(?:zit|zat|zitten) (?:\w+ ){0,2}niet lekker in (?:zijn|haar|mijn|mn|m'n|zn|z'n) vel",
    r"zit (?:\w+ ){0,2}in de put|ziet het leven niet (?:meer )?zitten",
    r"kan niet tegen (?:prikkels|drukte|harde geluiden)",
)
_NIET_LIJF = frozenset(["alcohol", "angst", "drank", "drugs", "gedrags", "stress", "spanning", "slaap", "stemming"])


@lru_cache(maxsize=1)
def _patroon() -> re.Pattern[str]:
    delen = "|".join(
        rij["term"]
        for rij in rijen("schoon_gezondheid.csv")
        if rij["groep"] == "lichaamsdeel" and rij["term"] not in _NIET_LIJF
    )
    lijf = rf"(?:linker|rechter)?(?:{delen})"
    van_lijf = (
        rf"{lijf} (?:doet|doen|deed|deden) {_BIJWOORD}(?:zeer|pijn|het (?:slecht|niet))",
        rf"{lijf} (?:is|zijn|was|waren|werd|werden) {_BIJWOORD}"
        r"(?:niet (?:meer )?(?:zo |al te |heel )?(?:best|goed|sterk|top)|slecht|kapot|stuk|versleten|zwak|beschadigd"
        r"|gebroken|geopereerd|verlamd|aangetast)(?: meer)?",
        rf"(?:{_TELWOORD} ){{0,2}}{lijf} (?:kwijtgeraakt|kwijt|verloren|geamputeerd|afgezet|verbrijzeld|gebroken)",
        rf"(?:mis|mist) (?:{_TELWOORD} ){{1,2}}{lijf}",
    )
    alles = "|".join(f"(?:{een})" for een in (*_VASTE, *van_lijf)).replace(" ", r"\s")
    return re.compile(rf"(?<![\w-])(?:{alles})(?![\w-])", re.IGNORECASE)


def klachten(tekst: str) -> Iterator[tuple[int, int]]:
    """Spans of complaints, without "is" before what somebody feels."""
    for match in _patroon().finditer(tekst):
        groep = "gevoel" if match["gevoel"] else 0
        yield match.start(groep), match.end()

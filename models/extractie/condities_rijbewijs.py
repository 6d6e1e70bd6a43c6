"""Driving licences in a sentence: categories beside the word, and the words that stand for one category."""

import re
from collections.abc import Iterator
from typing import Final

from models.extractie.condities_aanbod import is_aangeboden
from models.extractie.condities_regel import Vondst, Woordregel, buiten, langste, patroon
from models.waardelijsten import Rijbewijs

# "C/E", "C+E" and "B+E" are one category with a trailer, not two.
_CODE = r"(?:(?:[CD]1|[BCD])\s?[/+]\s?E|[CD]1E|[BCD]E|[CD]1|A[12M]|B\+|[ABCDT])(?![\w'’])"
_VERDER = r"(?:\s?[,/&+]\s?(?:en |of )?|-?\s(?:en(?:/of)?|of)\s)(?:rijbewijs\s)?"
_VOORAF = (
    r"\s{0,2}[:(\-–]?\s{0,2}(?:minimaal |minstens |liefst |bij voorkeur |in ieder geval |categorie[ën]* |cat\.? |"
    r"type |klasse )?"
)
_ERACHTER = re.compile(
    rf"(?<!\w)rijbewij(?:s|zen){_VOORAF}(?P<codes>{_CODE}(?:{_VERDER}{_CODE}){{0,8}})", re.IGNORECASE
)
_ERVOOR = re.compile(
    rf"(?<![\w'’])(?P<codes>{_CODE}(?:{_VERDER}{_CODE}){{0,8}})[\s-]{{1,2}}rijbewij(?:s|zen)(?!\w)"
)  # fmt: skip
_KLEIN = re.compile(r"(?<![\w'’])(?P<codes>(?:be|ce|[bct]))-rijbewijs(?!\w)")
# Without the word itself only where nothing else can be meant: a driver, or beside code 95.
_BEROEP = re.compile(
    rf"(?<!\w)(?:[cC]hauffeurs?|in (?:het )?bezit van|CBR)\s\(?(?P<codes>(?:CE|BE|C1E?|D1?|"
    rf"C)(?!\w)(?:{_VERDER}{_CODE}){{0,4}})|(?<!\w)(?P<met95>(?:C\s?[/+]\s?E|CE|C)(?!\w))(?=\s?(?:en|,|\+|met|/|"
    rf"&)\s?[cC]ode\s?-?95)"
)
_LOS: Final = (
    Woordregel(
        "B",
        patroon("rijbewijs", "rijbewijzen", "autorijbewijs", "klein rijbewijs", "roze pasje"),
        behalve=patroon(r"rijbewijs (?:voor|op) (?:de |een )?(?:heftruck|reachtruck|hoogwerker|hef|reach)\w{0,10}"),
    ),
    Woordregel("C", patroon("groot rijbewijs", "vrachtwagenrijbewijs", r"(?:vrachtauto|vrachtwagen) rijbewijs")),
    Woordregel("D", patroon("busrijbewijs")),
    Woordregel("A", patroon("motorrijbewijs")),
    Woordregel("AM", patroon("(?:brom(?:mer|fiets)|scooter)rijbewijs")),
    Woordregel("T", patroon("t(?:rekker|ractor)rijbewijs")),
    Woordregel("BE", patroon("aanhang(?:er|wagen)rijbewijs")),
)
_LETTERS = re.compile(_CODE, re.IGNORECASE)
_BEKEND: Final = frozenset(een.value for een in Rijbewijs)


def rijbewijs(zin: str) -> list[Vondst]:
    """Every category that is named, each with its own place; the bare word stands for B, as it does in daily speech."""
    if is_aangeboden(zin):
        return []
    met_code = list(_met_code(zin))
    bezet = [(een.begin, een.einde) for een in langste(_hele(zin))]
    los = [vondst for regel in _LOS for vondst in regel.vind(zin)]
    los_over = set(buiten(sorted((een.begin, een.einde) for een in los), bezet))
    return langste([*met_code, *(een for een in los if (een.begin, een.einde) in los_over)])


def _hele(zin: str) -> Iterator[Vondst]:
    """The whole phrases: word and categories together."""
    for vorm in (_ERACHTER, _ERVOOR, _KLEIN, _BEROEP):
        for match in vorm.finditer(zin):
            yield Vondst("", *match.span())


def _met_code(zin: str) -> Iterator[Vondst]:
    for vorm in (_ERACHTER, _ERVOOR, _KLEIN, _BEROEP):
        for match in vorm.finditer(zin):
            groep = "codes" if match["codes"] else "met95"
            yield from _codes(match.group(groep), match.start(groep), match)


def _codes(tekst: str, begin: int, heel: re.Match[str]) -> Iterator[Vondst]:
    """The categories in one list; a list of one takes the word along in its place."""
    letters = list(_LETTERS.finditer(tekst))
    for code in letters:
        waarde = re.sub(r"\s|/|\+(?=\s?[eE])", "", code.group()).upper()
        plek = heel.span() if len(letters) == 1 else (begin + code.start(), begin + code.end())
        if waarde in _BEKEND:
            yield Vondst(waarde, *plek)

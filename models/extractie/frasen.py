"""The pieces of a sentence that may name a skill, in the words in which skills are named.

A taxonomy says "bestellingen opnemen" where a vacature says "je neemt de bestellingen op"; the encoder learned on the
former. So a clause with a verb in front is put as an infinitive at the end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from models.extractie.woordvorm import ONDERWERP, SCHEIDBAAR, lemma, woorden, woordenset

_DEEL = re.compile(r"\s*[,;:()]\s*|\s+[-–/|]\s+|\.\s+")
_NEVEN = re.compile(r"\s+(?:en|of|and|or|&|alsook|alsmede|maar)\s+", re.IGNORECASE)
# What only announces a skill: "je hebt ervaring met", "goede kennis van".
_AANLOOP = re.compile(
    r"(?:(?:en|ook|verder|daarnaast|bovendien|dan|is|iemand (?:met|die)|je|jij|u|hebt|heb|heeft|beschikt over|bezit|"
    r"enige|ruime|goede|grondige|vlotte|sterke|uitstekende|relevante|eerste|minimaal|een|jaar|\d+)\s+)*"
    r"(?:ervaring (?:met|in|als)|kennis van|affiniteit met|interesse in|inzicht in|experience (?:with|in)|"
    r"knowledge of|in staat (?:om|tot)|bereid om)\s+",
    re.IGNORECASE,
)
_VOEGWOORD = woordenset("en of ook verder daarnaast dan die dat daarbij")
_HULPWERKWOORD = woordenset("zijn hebben kunnen moeten willen gaan zullen mogen worden hoeven beschikken")
LANGSTE = 200  # characters of a piece that are read
KORTSTE = 3


@dataclass(frozen=True, slots=True)
class Frase:
    """A piece of a sentence.

    Attributes:
        begin: Where it begins in the sentence.
        einde: Where it ends.
        tekst: What to encode: the piece, or its infinitive.
    """

    begin: int
    einde: int
    tekst: str


def frasen(zin: str) -> tuple[Frase, ...]:
    """Clauses and list items of a sentence, and what "en" joins in them; in order, each place once."""
    plekken: dict[tuple[int, int], None] = {}
    for begin, einde in _knip(zin, _DEEL, 0, len(zin)):
        plekken[begin, einde] = None
        for van, tot in _knip(zin, _NEVEN, begin, einde):
            plekken[van, tot] = None
    return tuple(
        Frase(van, tot, als_naam(zin[van:tot]))
        for begin, einde in plekken
        for van, tot in [_zonder_aanloop(zin, begin, min(einde, begin + LANGSTE))]
        if tot - van >= KORTSTE
    )


def _knip(zin: str, grens: re.Pattern[str], begin: int, einde: int) -> Iterator[tuple[int, int]]:
    """What stands between the bounds, without white space at the ends."""
    grenzen = [(begin, begin), *(een.span() for een in grens.finditer(zin, begin, einde)), (einde, einde)]
    for (_, van), (tot, _) in pairwise(grenzen):
        kaal = zin[van:tot].strip(" \t.!?\"'")
        if any(teken.isalnum() for teken in kaal):
            eerste = zin.index(kaal, van)
            yield eerste, eerste + len(kaal)


def _zonder_aanloop(zin: str, begin: int, einde: int) -> tuple[int, int]:
    aanloop = _AANLOOP.match(zin, begin, einde)
    return (aanloop.end() if aanloop else begin), einde


def als_naam(stuk: str) -> str:
    """A piece of a sentence in the words of a name: with its verb as an infinitive at the end.

    "Je vult de vakken aan" is "de vakken aanvullen", "heb dozen ingepakt" is "dozen inpakken"; unchanged where there
    is no verb in front or at the end.
    """
    reeks = [een.tekst for een in woorden(stuk)]
    while reeks and reeks[0] in _VOEGWOORD:
        del reeks[0]
    onderwerp = next((plek for plek, woord in enumerate(reeks[:2]) if woord in ONDERWERP), None)
    if onderwerp is not None:
        del reeks[onderwerp]
    if len(reeks) < 2:
        return stuk
    werkwoord, rest = lemma(reeks[0]), reeks[1:]
    if not werkwoord.endswith("n") or (werkwoord == reeks[0] and onderwerp is None):
        return " ".join([*reeks[:-1], achteraan]) if (achteraan := _infinitief(reeks[-1])) != reeks[-1] else stuk
    if werkwoord in _HULPWERKWOORD:
        return " ".join([*rest[:-1], _infinitief(rest[-1])])
    if rest[-1] in SCHEIDBAAR and len(rest) > 1:
        return " ".join([*rest[:-1], rest[-1] + werkwoord])
    return " ".join([*rest, werkwoord])


def _infinitief(woord: str) -> str:
    """The infinitive of a verb ("ingepakt", "schrijft"); any other word as it is, plurals such as "wagens" too."""
    basis = lemma(woord)
    return basis if basis.endswith("en") and not woord.startswith(basis) else woord

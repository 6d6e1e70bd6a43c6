"""A sentence about wishes in pieces, and how each piece stands to what it names: by its words, or the next one's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from matching.wenshouding import Houding, beschrijft, houding, zegt_alleen_de_stand
from matching.wensnamen import Genoemd

_VOEG = re.compile(
    r"\s*[,;:(]\s*|\s+[-–/]\s+|(?<!\w)(?:en|of|maar|want|omdat|doordat|zodat|vanwege|wegens|i\.v\.m|ivm|door|terwijl|dus|"
    r"behalve|mits|tenzij|in plaats van|als(?=\s(?:ik|het|er|dat|je|we|mijn)\s)|(?<!niets liever )dan)(?!\w)",
    re.IGNORECASE,
)
_REDEN: Final = frozenset({"want", "omdat", "doordat", "zodat", "vanwege", "wegens", "i.v.m", "ivm", "door", "terwijl"})
_ZEGT_NIETS: Final = _REDEN | {"dan", "in plaats van"}
_KEERT: Final = frozenset({"maar", "dus", "behalve", "als", "mits", "tenzij"})
_WERKWOORD = re.compile(r"(?<!\w)(?:werk|werken|doen|zijn|zitten|staan|komen|gaan|draaien)(?!\w)", re.IGNORECASE)
_GEEN = re.compile(r"(?<!\w)geen(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a sentence.

    Attributes:
        voeg: The word or mark that joins it to what stands before.
        begin: Where it begins in the sentence.
        tekst: Its words.
        genoemd: What it names.
        ervoor: Its words before the first of these.
        erna: Its words after the last of these.
    """

    voeg: str
    begin: int
    tekst: str
    genoemd: tuple[Genoemd, ...]
    ervoor: str
    erna: str


def in_stukken(zin: str, genoemd: Sequence[Genoemd]) -> list[Stuk]:
    """The pieces of a sentence, cut where one thing ends and the next begins; never inside what it names.

    Args:
        zin: The sentence.
        genoemd: What it names, in order.
    """
    voegen = [
        een for een in _VOEG.finditer(zin) if not any(g.begin < een.end() and een.start() < g.einde for g in genoemd)
    ]
    grenzen = [
        ("", 0, 0),
        *((een.group().strip().lower(), een.start(), een.end()) for een in voegen),
        ("", len(zin), 0),
    ]
    stukken = []
    for (voeg, begin, na), (_, einde, _) in pairwise(grenzen):
        eigen = tuple(een for een in genoemd if begin <= een.begin < einde)
        tekst = zin[begin if voeg in _KEERT else na : einde].strip(" .!,;:()")
        if tekst:
            ervoor = zin[na : eigen[0].begin] if eigen else ""
            erna = zin[eigen[-1].einde : einde] if eigen else ""
            stukken.append(Stuk(voeg, na, tekst, eigen, ervoor, erna))
    return stukken


def standen_van(stukken: Sequence[Stuk], kop: Houding | None) -> list[Houding]:
    """How each piece stands to what it names: by its own words, else by those beside it, else by the heading.

    Args:
        stukken: Of one sentence, in order.
        kop: What the heading above the sentence says; None: nothing.
    """
    eigen = [houding(stuk.tekst) for stuk in stukken]
    standen: list[Houding] = []
    for plek, stuk in enumerate(stukken):
        stand = eigen[plek] or _geleend(stukken, eigen, standen, plek) or kop or _vanzelf(stuk)
        onzeker = stuk.voeg == "of" and standen and standen[-1] is Houding.OPEN  # "ik weet niet of ik 's nachts wil"
        reden = stuk.voeg in _ZEGT_NIETS and stand is Houding.WEL
        standen.append(Houding.OPEN if onzeker or reden else stand)
    return standen


def _vanzelf(stuk: Stuk) -> Houding:
    """Who is asked for wishes and says "met dieren" wants that; who tells how things are wishes nothing yet."""
    return Houding.OPEN if stuk.voeg in _ZEGT_NIETS or beschrijft(stuk.tekst) else Houding.WEL


def _geleend(
    stukken: Sequence[Stuk], eigen: Sequence[Houding | None], standen: Sequence[Houding], plek: int
) -> Houding | None:
    """The stand of the next piece when that speaks of this one as well, else of the one before."""
    if plek + 1 < len(stukken) and (erna := _van_achteren(stukken[plek + 1])) is not None:
        return erna
    stuk = stukken[plek]
    if plek == 0 or stuk.voeg in _KEERT | _ZEGT_NIETS or stukken[plek - 1].voeg in _ZEGT_NIETS:
        return None
    vorige = standen[plek - 1]
    if vorige is Houding.WEL:
        return None if beschrijft(stuk.tekst) else Houding.WEL
    return vorige if vorige is Houding.OPEN or _zelfde_rij(stukken, eigen, plek) else Houding.OPEN


def _van_achteren(stuk: Stuk) -> Houding | None:
    """What a piece says of the one before it: "nachtdienst, liever niet", "avonden en weekenden zijn geen probleem"."""
    if not stuk.genoemd:
        return houding(stuk.tekst) if zegt_alleen_de_stand(stuk.tekst) else None
    if stuk.voeg not in {"en", "of", "/"}:
        return None
    stand = houding(stuk.erna)
    return stand if stand is not Houding.WEL and houding(stuk.ervoor) is None else None


def _zelfde_rij(stukken: Sequence[Stuk], eigen: Sequence[Houding | None], plek: int) -> bool:
    """Whether a piece is the next of an enumeration: "niet 's avonds en in het weekend", not "geen horeca, buiten"."""
    eerste = max((nummer for nummer in range(plek) if eigen[nummer] is not None), default=0)
    begin, stuk = stukken[eerste], stukken[plek]
    if not begin.genoemd and stukken[eerste + 1].voeg in {":", "-", "–"}:
        return True  # "dit wil ik niet: nachtdienst, horeca"
    voegen = [een.voeg for een in stukken[eerste + 1 :]]
    if "of" in voegen:
        return True
    zelfde = {_kant(een) for een in begin.genoemd} >= {_kant(een) for een in stuk.genoemd}
    los = not _WERKWOORD.search(stuk.tekst) or not (_WERKWOORD.search(begin.tekst) or _GEEN.search(begin.tekst))
    return "en" in voegen and zelfde and los


def _kant(genoemd: Genoemd) -> bool:
    return genoemd.omstandigheid is not None

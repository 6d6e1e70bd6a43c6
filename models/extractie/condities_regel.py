"""The small machine under the readers of conditions: word patterns, and exceptions that outrank them.

Every pattern is bounded: no unlimited repeat of something that may also match next to it. So the time a sentence
takes grows with its length and not with its square, also for text that was made to be slow.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Vondst:
    """One value, found in one sentence.

    Attributes:
        waarde: The value in the form of its kind.
        begin: Where it begins in the sentence.
        einde: Where it ends.
        ontkend: Whether it is denied, where the reader knows ("weekend vrij"); None: the sentence decides.
    """

    waarde: str
    begin: int
    einde: int
    ontkend: bool | None = None


Lezer = Callable[[str], Iterable[Vondst]]

GETALLEN: Final = {
    "een": 1,
    "één": 1,
    "anderhalf": 1.5,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "twaalf": 12,
    "zestien": 16,
    "twintig": 20,
    "vierentwintig": 24,
    "achtentwintig": 28,
    "dertig": 30,
    "tweeëndertig": 32,
    "zesendertig": 36,
    "achtendertig": 38,
    "veertig": 40,
}


def getal(woord: str) -> float:
    """The number that digits (with comma or point) or a Dutch number word stand for."""
    return GETALLEN.get(woord.lower()) or float(woord.replace(",", "."))


def patroon(*vormen: str) -> re.Pattern[str]:
    """A pattern of whole words, without case.

    Args:
        vormen: Regular expressions, in which a space stands for white space or a hyphen and " ?" for the same or
            nothing; the first that fits wins, so the longest go first.
    """
    keuze = "|".join(vormen).replace(" ?", r"[\s-]{0,3}").replace(" ", r"[\s-]{1,3}")
    return re.compile(rf"(?<!\w)(?:{keuze})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Woordregel:
    """Words that stand for one value.

    Attributes:
        waarde: The value.
        zoek: The words.
        behalve: Phrases in which those words mean something else: what overlaps one is not found.
        ontkend: As in `Vondst`.
    """

    waarde: str
    zoek: re.Pattern[str]
    behalve: re.Pattern[str] | None = None
    ontkend: bool | None = None

    def vind(self, zin: str) -> Iterator[Vondst]:
        """Every place where the words stand on their own."""
        gevonden = [match.span() for match in self.zoek.finditer(zin)]
        if gevonden and self.behalve is not None:
            gevonden = buiten(gevonden, [match.span() for match in self.behalve.finditer(zin)])
        for begin, einde in gevonden:
            yield Vondst(self.waarde, begin, einde, self.ontkend)


def buiten(plekken: Iterable[tuple[int, int]], verboden: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places that overlap no forbidden one; both in order, and each without overlap of its own."""
    over: list[tuple[int, int]] = []
    rest = iter(verboden)
    huidig = next(rest, None)
    for begin, einde in plekken:
        while huidig is not None and huidig[1] <= begin:
            huidig = next(rest, None)
        if huidig is None or huidig[0] >= einde:
            over.append((begin, einde))
    return over


def lezer(*regels: Woordregel) -> Lezer:
    """One reader of several rules; where their finds overlap, the one that begins first and is longest stays."""

    def lees(zin: str) -> list[Vondst]:
        return langste(vondst for regel in regels for vondst in regel.vind(zin))

    return lees


def langste(vondsten: Iterable[Vondst]) -> list[Vondst]:
    """The finds in order, without those that overlap an earlier or longer one."""
    over: list[Vondst] = []
    for vondst in sorted(vondsten, key=lambda een: (een.begin, -een.einde)):
        if not over or vondst.begin >= over[-1].einde:
            over.append(vondst)
    return over

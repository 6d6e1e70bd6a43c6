"""One health word in its sentence: the words around it, and which of them governs it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile

from models.extractie.schoon_soort import VUL, GegevenSoort
from models.extractie.schoon_woorden import plat, rijen
from models.extractie.woordvorm import lemma

_AFKORTINGEN = ("bijv", "bv", "evt", "incl", "etc", "mevr", "mw", "dhr", "tel", "max", "min", "ong", "ca", "o.a", "m.n")
_GEEN_EINDE = "".join(rf"(?<!\b{re.escape(een)})" for een in _AFKORTINGEN)
_ZINSEINDE = re.compile(rf"{_GEEN_EINDE}[.!?](?=\s|$)|[;\n•|]", re.IGNORECASE)
_TOKEN = re.compile(rf"[{VUL}]+|(?:[^\W\d_]\.){{2,}}|[^\W_]+(?:['’][^\W_]+)*|[,:()/&]")
_STAART = re.compile(r"-?([^\W_]*)")  # the rest of a compound: "ADHD" in "ADHD-coach"
_VOORSTUK = re.compile(r"[^\W_]+-$")  # "GZ-" in "GZ-psycholoog"
_NAAM, _WEG = "<naam>", "<weg>"
_VER = 10  # words between what governs and the health word, as in a list
DICHT = 4
_LANGSTE_ZIN = 1000  # characters on either side that are read
_GRENS = frozenset({",", ":", "(", ")", "en", "maar", "want", "dus", "omdat", "doordat", "daarom", "daarna"})


@dataclass(frozen=True)
class Plek:
    """A health word in its sentence, in lower case without accents.

    Attributes:
        voor: The words and signs before it, in order.
        woord: The word as a whole, with what is glued to it.
        na: The words and signs after it.
        samen: Whether more is glued to it by a hyphen in front.
        open: Whether a hyphen hangs behind it: "Parkinson- en MS-patiënten".
        geheel: Whether its sentence is the whole text, as in a field for a functie.
    """

    voor: tuple[str, ...]
    woord: str
    na: tuple[str, ...]
    samen: bool
    open: bool
    geheel: bool

    @cached_property
    def kaal(self) -> tuple[str, ...]:
        """What stands before it without articles and adjectives: its last word governs."""
        tot = len(self.voor)
        while tot and _is_vulling(self.voor[tot - 1]):
            tot -= 1
        return self.voor[:tot]

    @property
    def regent(self) -> str:
        """The word that governs it; "" at the begin of the sentence."""
        return self.kaal[-1] if self.kaal else ""

    @cached_property
    def deelzin(self) -> frozenset[str]:
        """The words of its own clause, itself aside."""
        return self._links | frozenset(takewhile(lambda een: een not in _GRENS, self.na))

    @cached_property
    def van_client(self) -> bool:
        """Whether its clause tells what is done for somebody: "krijgt", "wacht op", "opgenomen"."""
        dichtbij = takewhile(lambda een: een not in _GRENS, self.na[:DICHT])
        return not groep("client").isdisjoint([*self._links, *dichtbij])

    @cached_property
    def _links(self) -> frozenset[str]:
        return frozenset(takewhile(lambda een: een not in _GRENS, reversed(self.voor)))

    def terug(self) -> Sequence[str]:
        """The words before it from near to far, up to the first that breaks the bond."""
        stop = groep("stop")
        return list(takewhile(lambda een: een not in stop, reversed(self.voor[-_VER:])))

    def volgt(self, *soorten: str) -> bool:
        """Whether what is glued to it, or one of the next two words, is of one of these kinds (schoon_werk.csv)."""
        brug = self.na[:1] and (self.na[0] in {"bij", "aan", "van"} or _is_vulling(self.na[0]))
        ver = 4 if self.open else 2 if brug else 1
        verder = (self.woord.rpartition("-")[2], *self.na[:ver])
        return any(een in groep(soort) for een in verder for soort in soorten)


def lees(tekst: str, begin: int, einde: int) -> Plek:
    """The place of the health word at `begin` to `einde`."""
    vanaf, tot = max(begin - _LANGSTE_ZIN, 0), min(einde + _LANGSTE_ZIN, len(tekst))
    zinsbegin = max((een.end() for een in _ZINSEINDE.finditer(tekst, vanaf, begin)), default=vanaf)
    slot = _ZINSEINDE.search(tekst, einde, tot)
    staart = _STAART.match(tekst, einde)
    verder = staart.end() if staart and staart[1] else einde
    voorstuk = _VOORSTUK.search(tekst, zinsbegin, begin)
    return Plek(
        _tokens(tekst[zinsbegin : voorstuk.start() if voorstuk else begin]),
        plat(tekst[begin:verder]),
        _tokens(tekst[verder : slot.start() if slot else tot]),
        voorstuk is not None,
        verder == einde and tekst[einde : einde + 1] == "-",
        zinsbegin == 0 and slot is None and tot == len(tekst),
    )


def _tokens(stuk: str) -> tuple[str, ...]:
    return tuple(map(_token, _TOKEN.findall(stuk)))


def _token(woord: str) -> str:
    if "\ue000" <= woord[0] <= "\ue0ff":
        return _NAAM if woord[0] == GegevenSoort.NAAM.teken else _WEG
    return plat(woord)


@lru_cache(maxsize=1)
def _tabel() -> dict[str, frozenset[str]]:
    per_soort: dict[str, set[str]] = {}
    for rij in rijen("schoon_werk.csv"):
        per_soort.setdefault(rij["soort"], set()).add(rij["woord"])
    return {soort: frozenset(van_soort) for soort, van_soort in per_soort.items()}


def groep(soort: str) -> frozenset[str]:
    """The words of one kind (schoon_werk.csv)."""
    return _tabel()[soort]


@lru_cache(maxsize=4096)
def _is_vulling(woord: str) -> bool:
    """Whether it may stand between a preposition or verb and its noun: an article, an adjective, an adverb."""
    if woord in groep("vulling"):
        return True
    bekend = woord in groep("stop") or woord in groep("groep") or woord in groep("bezit")
    return not bekend and len(woord) > 3 and woord.endswith("e") and not lemma(woord).endswith(("en", "e"))

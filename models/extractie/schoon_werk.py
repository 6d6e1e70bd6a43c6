"""Whether a health word is about the work or about the person: "jongeren met ADHD begeleiden" or "hij heeft ADHD".

Decided by the words around it in its sentence, so that it hangs on no list of skills. A word of work is governed by
what one does or knows (ervaring met, herkennen), said of a group of others (bewoners met), or part of the name of a
beroep or sector. What a person has, gets or is comes first, and in doubt it is the person's.
"""

import re
from collections.abc import Callable, Sequence
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
_DICHT = 4
_LANGSTE_ZIN = 1000  # characters on either side that are read
_LEESTEKENS = frozenset(",:()/&")
_GRENS = frozenset({",", ":", "(", ")", "en", "maar", "want", "dus", "omdat", "doordat", "daarom", "daarna"})


@dataclass(frozen=True)
class _Plek:
    """A health word in its sentence, in lower case without accents.

    Attributes:
        voor: The words and signs before it, in order.
        woord: The word as a whole, with what is glued to it.
        na: The words and signs after it.
        samen: Whether more is glued to it by a hyphen in front.
        open: Whether a hyphen hangs behind it: "Parkinson- en MS-patiënten".
    """

    voor: tuple[str, ...]
    woord: str
    na: tuple[str, ...]
    samen: bool
    open: bool

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
        dichtbij = takewhile(lambda een: een not in _GRENS, self.na[:_DICHT])
        return not _woorden("client").isdisjoint([*self._links, *dichtbij])

    @cached_property
    def _links(self) -> frozenset[str]:
        return frozenset(takewhile(lambda een: een not in _GRENS, reversed(self.voor)))

    def terug(self, ver: int = _VER) -> Sequence[str]:
        """The words before it from near to far, up to the first that breaks the bond."""
        stop = _woorden("stop")
        return list(takewhile(lambda een: een not in stop, reversed(self.voor[-ver:])))

    def volgt(self, *soorten: str) -> bool:
        """Whether what is glued to it, or one of the next two words, is of one of these kinds (schoon_werk.csv)."""
        brug = self.na[:1] and (self.na[0] in {"bij", "aan", "van"} or _is_vulling(self.na[0]))
        ver = 4 if self.open else 2 if brug else 1
        verder = (self.woord.rpartition("-")[2], *self.na[:ver])
        return any(een in _woorden(soort) for een in verder for soort in soorten)


def is_werk(tekst: str, begin: int, einde: int) -> bool:
    """Whether this health word is said of work, so that it may stay.

    Args:
        tekst: The text around it; what was taken out of it before is filled with the signs of `schoon_soort`.
        begin: First character of the health word.
        einde: One past the last.
    """
    plek = _lees(tekst, begin, einde)
    return not _van_persoon(plek) and any(regel(plek) for regel in _REGELS)


def _lees(tekst: str, begin: int, einde: int) -> _Plek:
    vanaf, tot = max(begin - _LANGSTE_ZIN, 0), min(einde + _LANGSTE_ZIN, len(tekst))
    zinsbegin = max((een.end() for een in _ZINSEINDE.finditer(tekst, vanaf, begin)), default=vanaf)
    slot = _ZINSEINDE.search(tekst, einde, tot)
    staart = _STAART.match(tekst, einde)
    verder = staart.end() if staart and staart[1] else einde
    voorstuk = _VOORSTUK.search(tekst, zinsbegin, begin)
    return _Plek(
        _tokens(tekst[zinsbegin : voorstuk.start() if voorstuk else begin]),
        plat(tekst[begin:verder]),
        _tokens(tekst[verder : slot.start() if slot else tot]),
        voorstuk is not None,
        verder == einde and tekst[einde : einde + 1] == "-",
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
    return {soort: frozenset(groep) for soort, groep in per_soort.items()}


def _woorden(soort: str) -> frozenset[str]:
    return _tabel()[soort]


@lru_cache(maxsize=4096)
def _is_vulling(woord: str) -> bool:
    """Whether it may stand between a preposition or verb and its noun: an article, an adjective, an adverb."""
    if woord in _woorden("vulling"):
        return True
    bekend = woord in _woorden("stop") or woord in _woorden("groep") or woord in _woorden("bezit")
    return not bekend and len(woord) > 3 and woord.endswith("e") and not lemma(woord).endswith(("en", "e"))


def _is_beroep(woord: str) -> bool:
    return woord.endswith(tuple(_woorden("beroep")))


def _is_zorgberoep(woord: str) -> bool:
    return woord.endswith(tuple(_woorden("zorgberoep")))


# The person's own


def _van_persoon(plek: _Plek) -> bool:
    """Whether the sentence says that somebody has it, is it, gets it, or does something because of it."""
    zelf = plek.deelzin & _woorden("zelf") or set(plek.voor + plek.na) >= {"zelf", "ook"}
    gezegd = not _woorden("gezegd").isdisjoint(plek.woord.split())  # the term itself says it: "heeft MS", "last van"
    erna = not _woorden("na_eigen").isdisjoint(plek.na[:1])
    return bool(zelf) or gezegd or erna or _bezeten(plek) or _gehad(plek)


def _bezeten(plek: _Plek) -> bool:
    van_werk = plek.na[:1] and plek.na[0] in _woorden("beroepsgroep")
    if plek.regent == "je" and _doet_erna(plek, _DICHT):  # "hoe je insuline toedient"
        return False
    return plek.regent in _woorden("bezit") and not van_werk


def _gehad(plek: _Plek) -> bool:
    """Governed by "heeft", "vanwege", "last van"; not in "heeft dementerende ouderen begeleid"."""
    twee = " ".join(plek.kaal[-2:])
    if plek.regent in _woorden("oorzaak") or twee in _woorden("oorzaak"):
        return True
    if plek.regent not in _woorden("heeft") and twee not in _woorden("heeft"):
        return False
    if _beroep(plek):
        return False
    if plek.volgt("groep") and not plek.volgt("familie"):
        return False
    return plek.regent not in _woorden("hulpwerkwoord") or "," in plek.na[:_DICHT] or not _doet_erna(plek, _DICHT)


# Of the work


def _vakwoord(plek: _Plek) -> bool:
    """A compound that ends like work: "diabeteszorg", "rolstoelbus", "ADHD-coach"."""
    heel = plek.woord not in _woorden("instelling") and plek.woord.endswith(tuple(_woorden("werkeind")))
    heel = heel or (plek.woord.endswith("e") and plek.na[:1] == ("zorg",))  # "terminale zorg"
    if plek.regent in _woorden("bij_beroep") or not _woorden("zegt").isdisjoint(plek.na[:1]):
        return False
    return heel and not plek.van_client and not plek.deelzin & _woorden("bezitten")


def _beroep(plek: _Plek) -> bool:
    """The name of a beroep: "psychiatrisch verpleegkundige", "als psycholoog", "GZ-psycholoog voor de polikliniek"."""
    if plek.van_client or plek.regent in _woorden("bij_beroep"):
        return False
    if plek.na and _is_beroep(plek.na[0]) and not _is_beroep(plek.woord):
        return not plek.na[1:2] or plek.na[1] not in _woorden("zegt")
    if not _is_beroep(plek.woord):
        return False
    if not plek.regent and ((plek.samen and not plek.na) or set(plek.na[:1]) & _woorden("na_beroep")):
        return True
    ervoor = set(plek.voor[-3:])
    return not ervoor.isdisjoint(_woorden("als_beroep")) and ervoor.isdisjoint(_woorden("bij_beroep"))


def _groep(plek: _Plek) -> bool:
    """Said of others: "dementerende ouderen", "cliënten met een angststoornis", "de doelgroep: verslaving"."""
    meervoud = plek.woord.endswith(tuple(_woorden("meervoud")))
    if meervoud or (plek.volgt("groep") and not set(plek.na[:1]) & _LEESTEKENS):
        if meervoud and (not plek.voor or set(plek.voor) & _woorden("woont")):
            return False
        if plek.regent == "met" and plek.na[:1] and not (meervoud or plek.open) and lemma(plek.woord) == plek.woord:
            return False  # "kan met autisme kinderen begeleiden"
        return not plek.volgt("familie") or not plek.deelzin & _woorden("heeft")
    tussen = list(takewhile(lambda een: een not in _woorden("groep"), plek.terug()))
    nummer = len(plek.voor) - len(tussen) - 1
    verbonden = (
        plek.woord.startswith("met ") or not _woorden("bij_groep").isdisjoint(tussen) or any(map(_zorgt, tussen))
    )
    if len(tussen) == len(plek.terug()) or not verbonden:
        return False
    ervoor = plek.voor[:nummer]
    werkt = any(een in _woorden("werk") or _zorgt(een) for een in ervoor)
    van_hen = (
        _woorden("bezit")
        | _woorden("ouder")
        | (frozenset() if any(map(_zorgt, plek.na[:_DICHT])) else _woorden("heeft"))
    )
    eigen = set(ervoor[-3:]) & van_hen and plek.voor[nummer] in _woorden("familie")
    return not eigen and (werkt or not set(plek.voor) & _woorden("woont"))


def _kennis(plek: _Plek) -> bool:
    """After what one knows or tells of: "ervaring met", "affiniteit met", "voorlichting over"."""
    terug = plek.terug()
    for afstand, een in enumerate(terug):
        verder = [hier for hier in terug[max(afstand - 2, 0) : afstand] if hier not in {"te", "geven", "gegeven"}]
        past = een in _woorden("vak") if not verder else verder[-1] in _kennis_van(een)
        if past and een in _woorden("kennis"):
            eerder = plek.voor[len(plek.voor) - afstand - 2 : len(plek.voor) - afstand - 1]
            eenmaal = een in _woorden("beleefd") and "een" in plek.voor[-1:]  # "ervaring met een burn-out"
            gekregen = een in _woorden("krijgbaar") and plek.van_client and not set(plek.voor) & _woorden("lezer")
            return not eenmaal and not gekregen and not set(eerder) & _woorden("bezit")
    return False


def _kennis_van(kop: str) -> frozenset[str]:
    return _woorden("kennis_van") | ({":"} if kop in _woorden("label") else frozenset())


def _handeling(plek: _Plek) -> bool:
    """What a carer does with it: "epilepsie herkennen", "je signaleert terugval", "toediening van insuline"."""
    if plek.van_client and not set(plek.voor) & _woorden("lezer"):
        return False
    return _doet_erna(plek, 6) or _doet_ervoor(plek)


def _doet_erna(plek: _Plek, ver: int) -> bool:
    if plek.regent == "met":
        return False
    breekt = _woorden("stop") | _woorden("groep") | {"(", ")", ":"}
    for nummer, een in enumerate(plek.na[:ver]):
        if een in breekt:
            return False
        if _zorgt(een):
            if "," in plek.na[:nummer] and not {"en", "of"} & set(plek.na[:nummer]):
                return False
            vervolg = plek.na[nummer + 1 : nummer + 2]
            return _is_infiniet(een, plek) and not set(vervolg) & _woorden("na_zorg")
    return False


def _is_infiniet(woord: str, plek: _Plek) -> bool:
    """Whether the verb is not what the health word does itself: "autisme geeft problemen"."""
    if woord.endswith(("n", "d")) or "ge" in woord or set(plek.voor) & _woorden("lezer"):
        return True
    return woord.startswith(("be", "ver", "her", "ont")) and bool(set(plek.voor) & {"heb", "heeft", "had", "hebben"})


def _doet_ervoor(plek: _Plek) -> bool:
    """A verb before it, with nothing but a list between, or its noun with "van"."""
    terug = plek.terug()
    eerder = plek.voor[: len(plek.voor) - len(terug)]
    if eerder and eerder[-1] in _woorden("onderwerp"):  # "behandelde ik"
        terug = [*terug, *eerder[-2:-1]]
    for afstand, een in enumerate(terug):
        if een in {"(", ":"} or (een in _woorden("voorzetsel") and not (een == "van" and afstand <= 3)):
            return False
        if _zorgt(een):
            return not een.endswith("d")  # "begeleid wonen", "behandeld"
        if lemma(een) in _woorden("doet"):
            return bool(set(plek.voor) & _woorden("lezer"))
    return False


@lru_cache(maxsize=4096)
def _zorgt(woord: str) -> bool:
    return woord in _woorden("zorg") or (len(woord) > 3 and lemma(woord) in _woorden("zorg"))


def _instelling(plek: _Plek) -> bool:
    """Where somebody works: "verpleegkundige in de psychiatrie", "werkte bij de ggz", "cao ggz"."""
    if plek.van_client:
        return False
    if _is_zorgberoep(plek.regent) and not plek.woord.startswith(tuple(_woorden("toestand"))):
        return True
    if not plek.woord.startswith(tuple(_woorden("instelling"))):
        return False
    if plek.regent.endswith(tuple(_woorden("afdeling"))) or _is_beroep(plek.regent):
        return True
    if plek.regent not in {"in", "bij", "op", "voor", "binnen"}:
        return False
    return any(een in _woorden("werk") or _is_beroep(een) for een in plek.terug(_VER))


def _bij_zorgberoep(plek: _Plek) -> bool:
    """What follows a beroep that has to do with it: "begeleider (NAH, afasie)", "onderzoeker naar dementie"."""
    terug = plek.terug()
    for afstand, een in enumerate(terug[:-1]):
        if een in {"(", ":", "naar"} and any(map(_is_zorgberoep, terug[afstand + 1 :][:3])):
            kop = plek.voor[: len(plek.voor) - afstand - 1]
            return not (_woorden("zegt") | _woorden("bericht")) & set(kop)
    return False


_REGELS: tuple[Callable[[_Plek], bool], ...] = (
    _vakwoord,
    _beroep,
    _groep,
    _kennis,
    _handeling,
    _instelling,
    _bij_zorgberoep,
)

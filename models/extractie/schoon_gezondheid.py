"""Words about health and about the target groups of the law, found by table, word part and near-miss spelling."""

import re
from collections.abc import Iterator
from functools import lru_cache

from models.extractie.schoon_klacht import klachten
from models.extractie.schoon_woorden import Woord, plat, rijen, woorden
from models.extractie.woordvorm import is_bekend, lemma

Vondst = tuple[int, int, str]
_MAX_WOORDEN = 4  # in a term
_MAX_LETTERS = 40
_KORTSTE_TYPFOUT = 6  # shorter words are too near to ordinary ones
_HEEL = -1  # no letter left out
_MET_CIJFER = re.compile(r"\b(?:2e|2de|II) spoor\b|\bspoor ?(?:2|II)\b|\bdiabet[a-z]{0,10} type [12]\b", re.I)
_TREDE = re.compile(r"\btrede ?[1-6]\b", re.I)  # of the participatieladder
_UITZONDERING = "uitzondering"
_BIJVOEGSEL = frozenset(
    [
        "mijn",
        "m'n",
        "zijn",
        "z'n",
        "haar",
        "hun",
        "de",
        "het",
        "een",
        "hem",
        "in",
        "aan",
        "van",
        "met",
        "op",
        "mn",
        "zn",
        "linker",
        "rechter",
        "beide",
        "lage",
        "hoge",
    ]
)
_SLECHT = frozenset(
    [
        "kapot",
        "kapotte",
        "versleten",
        "gebroken",
        "slecht",
        "slechte",
        "zwak",
        "zwakke",
        "stijve",
        "pijnlijke",
        "zere",
        "ontstoken",
        "gevoelige",
        "verlamde",
        "geamputeerd",
        "geamputeerde",
        "gescheurde",
        "beschadigde",
    ]
)
_LAST = frozenset(["geopereerd", "last", "pijn", "iets", "mankeert", "gevoelloos", "operatie", "ongemak", "beschadigd"])
_OORZAAK = frozenset(["vanwege", "wegens", "door", "ivm"])
_WERKWOORD = frozenset(["is", "zijn", "was", "waren", "raakte", "zit"])


@lru_cache(maxsize=1)
def _tabel() -> dict[str, dict[str, str]]:
    """Form of matching -> term -> group; hyphens in terms count as spaces."""
    tabel: dict[str, dict[str, str]] = {}
    for rij in rijen("schoon_gezondheid.csv"):
        term = " ".join(rij["term"].replace("-", " ").replace("/", " ").split())
        tabel.setdefault(rij["vorm"], {})[term] = rij["groep"]
    return tabel


@lru_cache(maxsize=1)
def _eerste_woorden() -> frozenset[str]:
    """First words of terms of more than one word."""
    return frozenset(term.split()[0] for vorm in ("heel", "begin", "plus") for term in _tabel()[vorm] if " " in term)


@lru_cache(maxsize=1)
def _typfouten() -> dict[str, dict[int, str]]:
    """Every whole word with one letter left out -> which letter -> group (SymSpell, for one slip of the pen)."""
    fouten: dict[str, dict[int, str]] = {}
    for term, groep in _tabel()["woord"].items():
        for plek, vorm in _weglatingen(term):
            fouten.setdefault(vorm, {})[plek] = groep
    return fouten


def gezondheid(tekst: str) -> Iterator[tuple[int, int]]:
    """Spans of health words: diagnoses, medicines, treatments, disabilities, sick leave."""
    yield from (match.span() for match in _MET_CIJFER.finditer(tekst))
    yield from klachten(tekst)
    yield from ((begin, einde) for begin, einde, groep in _vondsten(tekst) if groep != "doelgroep")


def doelgroep(tekst: str) -> Iterator[tuple[int, int]]:
    """Spans of words that place a person in a target group: register, Wajong, Wsw, loonwaarde."""
    yield from (match.span() for match in _TREDE.finditer(tekst))
    yield from ((begin, einde) for begin, einde, groep in _vondsten(tekst) if groep == "doelgroep")


def _vondsten(tekst: str) -> Iterator[Vondst]:
    delen = [deel for woord in woorden(tekst) for deel in _delen(woord)]
    plek = 0
    while plek < len(delen):
        lengte, groep = _langste(delen, plek)
        if groep and groep != _UITZONDERING:
            yield delen[plek].begin, delen[plek + lengte - 1].einde, groep
        plek += max(lengte, 1)


def _delen(woord: Woord) -> Iterator[Woord]:
    """A word at its hyphens: "burn-out" is looked up as two words, "GGZ-indicatie" begins with one."""
    begin, gat = woord.begin, woord.gat
    for deel in woord.tekst.replace("\u2010", "-").replace("\u2011", "-").split("-"):
        if deel:
            yield Woord(deel, plat(deel), begin, begin + len(deel), gat)
        begin, gat = begin + len(deel) + 1, "-"


def _langste(delen: list[Woord], plek: int) -> tuple[int, str]:
    """Number of words and group of the longest term or complaint that begins here; (0, "") when none does."""
    return max(_term(delen, plek), _kwaal(delen, plek), key=lambda een: een[0])


def _term(delen: list[Woord], plek: int) -> tuple[int, str]:
    meeste = _MAX_WOORDEN if delen[plek].plat in _eerste_woorden() else 1
    while meeste > 1 and not _aaneen(delen, plek, meeste):
        meeste -= 1
    for lengte in range(meeste, 0, -1):
        term = " ".join(deel.plat for deel in delen[plek : plek + lengte])
        groep = _zoek(term, delen[plek].tekst if lengte == 1 else "", len(term) - len(delen[plek + lengte - 1].plat))
        if groep:
            return lengte, groep
        if term in _tabel()["plus"] and _aaneen(delen, plek, lengte + 1):  # "ziekte van" and the next word
            return lengte + 1, _tabel()["plus"][term]
    return 0, ""


def _aaneen(delen: list[Woord], plek: int, lengte: int) -> bool:
    if plek + lengte > len(delen):
        return False
    return all(_dichtbij(deel) for deel in delen[plek + 1 : plek + lengte])


def _dichtbij(deel: Woord) -> bool:
    return len(deel.gat) <= 3 and not deel.gat.strip(" -/\t\n'’")


def _zoek(term: str, geschreven: str, laatste: int) -> str:
    """Group of a term, or nothing.

    Args:
        term: One or more words.
        geschreven: The word as written, when it is one.
        laatste: Where the last word begins: the begin of a term must reach into it.
    """
    tabel = _tabel()
    if geschreven.isupper() and geschreven in tabel["hoofdletters"]:
        return tabel["hoofdletters"][geschreven]
    return tabel["heel"].get(term) or _zoek_deel(term[: laatste + _MAX_LETTERS], laatste)


@lru_cache(maxsize=16_384)
def _zoek_deel(term: str, laatste: int) -> str:
    """Group of a term by its begin, its end, the body part and complaint it is made of, or a slip of the pen."""
    tabel = _tabel()
    if not laatste and any(term.endswith(eind) for eind, groep in tabel["eind"].items() if groep == _UITZONDERING):
        return _UITZONDERING  # "psychiatrisch verpleegkundige" aside: a job in one word is a job
    for eind in range(len(term), max(laatste, 2), -1):  # the longest begin decides: "ziekenhuis" before "ziek"
        if term[:eind] in tabel["begin"]:
            return tabel["begin"][term[:eind]]
    if laatste:
        return ""
    for begin in range(1, len(term) - 2):
        if term[begin:] in tabel["eind"]:
            return tabel["eind"][term[begin:]]
    return _samengesteld(term) or _bijna(term)


def _samengesteld(term: str) -> str:
    lijf = _tabel()["deel"]
    for knip in range(2, len(term) - 2):
        if lijf.get(term[:knip]) == "lichaamsdeel" and lijf.get(term[knip:]) == "kwaal":
            return "diagnose"
    return ""


def _bijna(term: str) -> str:
    if len(term) < _KORTSTE_TYPFOUT or is_bekend(term) or lemma(term) != term:
        return ""
    fouten = _typfouten()
    for plek, vorm in _weglatingen(term):
        for hoort, groep in fouten.get(vorm, {}).items():
            if _HEEL in (plek, hoort) or abs(plek - hoort) <= 1:  # one letter more, less, other, or two swapped
                return groep
    return ""


def _weglatingen(woord: str) -> Iterator[tuple[int, str]]:
    yield _HEEL, woord
    for plek in range(1, len(woord)):
        yield plek, woord[:plek] + woord[plek + 1 :]


def _kwaal(delen: list[Woord], plek: int) -> tuple[int, str]:
    """A complaint in several words: "last van mijn rug", "kapotte knie", "rug is versleten", "door zijn knie"."""
    woord = delen[plek].plat
    if _is(woord, "kwaal") or woord in _LAST | _SLECHT | _OORZAAK:
        verder = plek + 1
        while verder < len(delen) and verder <= plek + 4 and _dichtbij(delen[verder]):
            if _is(delen[verder].plat, "lichaamsdeel"):
                return (verder - plek + 1, "diagnose") if woord in _SLECHT or verder > plek + 1 else (0, "")
            if delen[verder].plat not in _BIJVOEGSEL:
                break
            verder += 1
    elif _is(woord, "lichaamsdeel"):
        return _lijf_eerst(delen, plek)
    return 0, ""


def _lijf_eerst(delen: list[Woord], plek: int) -> tuple[int, str]:
    for lengte in (2, 3):
        if not _aaneen(delen, plek, lengte):
            return 0, ""
        laatste = delen[plek + lengte - 1].plat
        if laatste in _SLECHT or (lengte == 2 and _is(laatste, "kwaal")):
            return lengte, "diagnose"
        if laatste not in _WERKWOORD:
            return 0, ""
    return 0, ""


def _is(woord: str, groep: str) -> bool:
    return _tabel()["deel"].get(woord) == groep

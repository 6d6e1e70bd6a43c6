"""Whether a health word is about the work or about the person: "jongeren met ADHD begeleiden" or "hij heeft ADHD".

Decided by the words around it in its sentence, so that it hangs on no list of skills. A word of work is governed by
what one does or knows (ervaring met, herkennen), said of a group of others (bewoners met), or part of the name of a
beroep or sector. What a person has, gets or is comes first, and in doubt it is the person's.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile

from models.extractie.schoon_plek import DICHT, Plek, groep, lees
from models.extractie.woordvorm import lemma

_KORTE_FUNCTIE = 3  # words beside it: "creatief therapeut"
_LEESTEKENS = frozenset(",:()/&")


def is_werk(tekst: str, begin: int, einde: int) -> bool:
    """Whether this health word is said of work, so that it may stay.

    Args:
        tekst: The text around it; what was taken out of it before is filled with the signs of `schoon_soort`.
        begin: First character of the health word.
        einde: One past the last.
    """
    plek = lees(tekst, begin, einde)
    return not _van_persoon(plek) and any(regel(plek) for regel in _REGELS)


def _is_beroep(woord: str) -> bool:
    return woord.endswith(tuple(groep("beroep")))


def _is_zorgberoep(woord: str) -> bool:
    return woord.endswith(tuple(groep("zorgberoep")))


# The person's own


def _van_persoon(plek: Plek) -> bool:
    """Whether the sentence says that somebody has it, is it, gets it, or does something because of it."""
    zelf = plek.deelzin & groep("zelf") or set(plek.voor + plek.na) >= {"zelf", "ook"}
    gezegd = not groep("gezegd").isdisjoint(plek.woord.split())  # the term itself says it: "heeft MS", "last van"
    erna = not groep("na_eigen").isdisjoint(plek.na[:1])
    return bool(zelf) or gezegd or erna or _bezeten(plek) or _gehad(plek)


def _bezeten(plek: Plek) -> bool:
    van_werk = plek.na[:1] and plek.na[0] in groep("beroepsgroep")
    if plek.regent == "je" and _doet_erna(plek, DICHT):  # "hoe je insuline toedient"
        return False
    return plek.regent in groep("bezit") and not van_werk


def _gehad(plek: Plek) -> bool:
    """Governed by "heeft", "vanwege", "last van"; not in "heeft dementerende ouderen begeleid"."""
    twee = " ".join(plek.kaal[-2:])
    if plek.regent in groep("oorzaak") or twee in groep("oorzaak"):
        return True
    if plek.regent not in groep("heeft") and twee not in groep("heeft"):
        return False
    if _beroep(plek):
        return False
    if plek.volgt("groep") and not plek.volgt("familie"):
        return False
    return plek.regent not in groep("hulpwerkwoord") or "," in plek.na[:DICHT] or not _doet_erna(plek, DICHT)


# Of the work


def _vakwoord(plek: Plek) -> bool:
    """A compound that ends like work: "diabeteszorg", "rolstoelbus", "ADHD-coach"."""
    heel = plek.woord not in groep("instelling") and plek.woord.endswith(tuple(groep("werkeind")))
    heel = heel or (plek.woord.endswith("e") and plek.na[:1] == ("zorg",))  # "terminale zorg"
    if plek.regent in groep("bij_beroep") or not groep("zegt").isdisjoint(plek.na[:1]):
        return False
    return heel and not plek.van_client and not plek.deelzin & groep("bezitten")


def _beroep(plek: Plek) -> bool:
    """The name of a beroep: "psychiatrisch verpleegkundige", "als psycholoog", "GZ-psycholoog voor de polikliniek"."""
    if plek.van_client or plek.regent in groep("bij_beroep"):
        return False
    if plek.na and _is_beroep(plek.na[0]) and not _is_beroep(plek.woord):
        return not plek.na[1:2] or plek.na[1] not in groep("zegt")
    if not _is_beroep(plek.woord):
        return False
    if not plek.regent and ((plek.samen and not plek.na) or set(plek.na[:1]) & groep("na_beroep")):
        return True
    ervoor = set(plek.voor[-3:])
    if plek.geheel and len(plek.voor) + len(plek.na) <= _KORTE_FUNCTIE and ervoor.isdisjoint(groep("stop")):
        return True
    return not ervoor.isdisjoint(groep("als_beroep")) and ervoor.isdisjoint(groep("bij_beroep"))


def _groep(plek: Plek) -> bool:
    """Said of others: "dementerende ouderen", "cliënten met een angststoornis", "de doelgroep: verslaving"."""
    meervoud = plek.woord.endswith(tuple(groep("meervoud")))
    if meervoud or (plek.volgt("groep") and not set(plek.na[:1]) & _LEESTEKENS):
        if meervoud and (not plek.voor or set(plek.voor) & groep("woont")):
            return False
        if plek.regent == "met" and plek.na[:1] and not (meervoud or plek.open) and lemma(plek.woord) == plek.woord:
            return False  # "kan met autisme kinderen begeleiden"
        return not plek.volgt("familie") or not plek.deelzin & groep("heeft")
    tussen = list(takewhile(lambda een: een not in groep("groep"), plek.terug()))
    nummer = len(plek.voor) - len(tussen) - 1
    verbonden = plek.woord.startswith("met ") or not groep("bij_groep").isdisjoint(tussen) or any(map(_zorgt, tussen))
    if len(tussen) == len(plek.terug()) or not verbonden:
        return False
    ervoor = plek.voor[:nummer]
    werkt = any(een in groep("werk") or _zorgt(een) for een in ervoor)
    van_hen = groep("bezit") | groep("ouder") | (frozenset() if any(map(_zorgt, plek.na[:DICHT])) else groep("heeft"))
    eigen = set(ervoor[-3:]) & van_hen and plek.voor[nummer] in groep("familie")
    return not eigen and (werkt or not set(plek.voor) & groep("woont"))


def _kennis(plek: Plek) -> bool:
    """After what one knows or tells of: "ervaring met", "affiniteit met", "voorlichting over"."""
    terug = plek.terug()
    for afstand, een in enumerate(terug):
        verder = [hier for hier in terug[max(afstand - 2, 0) : afstand] if hier not in {"te", "geven", "gegeven"}]
        past = een in groep("vak") if not verder else verder[-1] in _kennis_van(een)
        if past and een in groep("kennis"):
            eerder = plek.voor[len(plek.voor) - afstand - 2 : len(plek.voor) - afstand - 1]
            eenmaal = een in groep("beleefd") and "een" in plek.voor[-1:]  # "ervaring met een burn-out"
            gekregen = een in groep("krijgbaar") and plek.van_client and not set(plek.voor) & groep("lezer")
            return not eenmaal and not gekregen and not set(eerder) & groep("bezit")
    return False


def _kennis_van(kop: str) -> frozenset[str]:
    return groep("kennis_van") | ({":"} if kop in groep("label") else frozenset())


def _handeling(plek: Plek) -> bool:
    """What a carer does with it: "epilepsie herkennen", "je signaleert terugval", "toediening van insuline"."""
    if plek.van_client and not set(plek.voor) & groep("lezer"):
        return False
    return _doet_erna(plek, 6) or _doet_ervoor(plek)


def _doet_erna(plek: Plek, ver: int) -> bool:
    if plek.regent == "met":
        return False
    breekt = groep("stop") | groep("groep") | {"(", ")", ":"}
    for nummer, een in enumerate(plek.na[:ver]):
        if een in breekt:
            return False
        if _zorgt(een):
            if "," in plek.na[:nummer] and not {"en", "of"} & set(plek.na[:nummer]):
                return False
            vervolg = plek.na[nummer + 1 : nummer + 2]
            return _is_infiniet(een, plek) and not set(vervolg) & groep("na_zorg")
    return False


def _is_infiniet(woord: str, plek: Plek) -> bool:
    """Whether the verb is not what the health word does itself: "autisme geeft problemen"."""
    if woord.endswith(("n", "d")) or "ge" in woord or set(plek.voor) & groep("lezer"):
        return True
    return woord.startswith(("be", "ver", "her", "ont")) and bool(set(plek.voor) & {"heb", "heeft", "had", "hebben"})


def _doet_ervoor(plek: Plek) -> bool:
    """A verb before it, with nothing but a list between, or its noun with "van"."""
    terug = plek.terug()
    eerder = plek.voor[: len(plek.voor) - len(terug)]
    if eerder and eerder[-1] in groep("onderwerp"):  # "behandelde ik"
        terug = [*terug, *eerder[-2:-1]]
    for afstand, een in enumerate(terug):
        if een in {"(", ":"} or (een in groep("voorzetsel") and not (een == "van" and afstand <= 3)):
            return False
        if _zorgt(een):
            return not een.endswith("d")  # "begeleid wonen", "behandeld"
        if lemma(een) in groep("doet"):
            return bool(set(plek.voor) & groep("lezer"))
    return False


@lru_cache(maxsize=4096)
def _zorgt(woord: str) -> bool:
    return woord in groep("zorg") or (len(woord) > 3 and lemma(woord) in groep("zorg"))


def _instelling(plek: Plek) -> bool:
    """Where somebody works: "verpleegkundige in de psychiatrie", "werkte bij de ggz", "cao ggz"."""
    if plek.van_client:
        return False
    van_beroep = _is_zorgberoep(plek.regent) and not plek.woord.startswith(tuple(groep("toestand")))
    if van_beroep or plek.regent.endswith(("afdeling", "unit")):
        return True
    if not plek.woord.startswith(tuple(groep("instelling"))):
        return False
    if plek.regent.endswith(tuple(groep("afdeling"))) or _is_beroep(plek.regent):
        return True
    if plek.regent not in {"in", "bij", "op", "voor", "binnen"}:
        return False
    return any(een in groep("werk") or _is_beroep(een) for een in plek.terug())


def _bij_zorgberoep(plek: Plek) -> bool:
    """What follows a beroep that has to do with it: "begeleider (NAH, afasie)", "onderzoeker naar dementie"."""
    terug = plek.terug()
    for afstand, een in enumerate(terug[:-1]):
        if een in {"(", ":", "naar"} and any(map(_is_zorgberoep, terug[afstand + 1 :][:3])):
            kop = plek.voor[: len(plek.voor) - afstand - 1]
            return not (groep("zegt") | groep("bericht")) & set(kop)
    return False


_REGELS: tuple[Callable[[Plek], bool], ...] = (
    _vakwoord,
    _beroep,
    _groep,
    _kennis,
    _handeling,
    _instelling,
    _bij_zorgberoep,
)

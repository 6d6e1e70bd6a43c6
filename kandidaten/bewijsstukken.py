"""What a diploma, mbo-certificaat or praktijkverklaring proves: the skills of the werkprocessen that it covers.

A diploma covers every werkproces of its beroep. A praktijkverklaring or mbo-certificaat covers only those that it
names, by code (B1-K1-W2) or in words; one that names none proves nothing here, for which part it covers is unknown.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kandidaten.kandidaat import Kandidaat, Opleiding
from models.skills import Bewijs, Skill
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Werkproces

_CREBO = re.compile(r"\b[1-9][0-9]{4}\b")
_CODE = re.compile(r"\b[A-Z][0-9]{1,2}-K[0-9]{1,2}-W[0-9]{1,2}\b", re.IGNORECASE)
# Proof of a part: whoever has one, has it; there is no such thing as one that was not completed.
_DEELBEWIJS = re.compile(r"praktijkverklaring|\bmbo[- ]?(?:deel)?certificaat|\bpl[- ]?certificaat", re.IGNORECASE)
_GEEN_BEROEP = re.compile(
    r"praktijkverklaring|mbo[- ]?(?:deel)?certificaat|\b(?:mbo|niveau|diploma|crebo|bbl|bol|opleiding|vakopleiding)\b"
    r"|[():;,/]|(?<![a-z])[0-9]+\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Register:
    """The werkprocessen of a taxonomy, by what a paper can call them."""

    op_crebo: Mapping[str, tuple[Werkproces, ...]]
    op_beroep: Mapping[str, tuple[Werkproces, ...]]
    op_naam: Mapping[str, Werkproces]


def bewezen_skills(kandidaat: Kandidaat, taxonomie: Taxonomie) -> Iterator[Skill]:
    """The skills that the papers of a kandidaat prove, each with the paper and the werkproces it comes from."""
    for opleiding in kandidaat.opleidingen:
        yield from _van_opleiding(opleiding, taxonomie)
    for certificaat in kandidaat.certificaten:
        yield from _van_papier(certificaat, certificaat, Bewijs.DIPLOMA, taxonomie, geheel=False)


def _van_opleiding(opleiding: Opleiding, taxonomie: Taxonomie) -> Iterator[Skill]:
    tekst = " ".join(filter(None, (opleiding.naam, opleiding.code)))
    deel = bool(_DEELBEWIJS.search(tekst))
    if opleiding.diploma is False or not (opleiding.diploma or deel):
        return  # not completed, or not known whether it was: what was said of it stays a claim
    yield from _van_papier(tekst, opleiding.naam or tekst, Bewijs.DIPLOMA, taxonomie, geheel=not deel)


def _van_papier(tekst: str, papier: str, graad: Bewijs, taxonomie: Taxonomie, *, geheel: bool) -> Iterator[Skill]:
    for proces in _werkprocessen(tekst, taxonomie, geheel=geheel):
        for skill in proces.skills:
            label = taxonomie.skills[skill].label
            yield Skill(label=label, concept=skill, graad=graad, bron=f"{papier}: {proces.label}")


def _werkprocessen(tekst: str, taxonomie: Taxonomie, *, geheel: bool) -> tuple[Werkproces, ...]:
    register = _register(taxonomie)
    codes = {code.upper() for code in _CODE.findall(tekst)}
    van = _van_kwalificatie(tekst, taxonomie, register)
    if codes:  # a code means something within its own qualification only
        return tuple(proces for proces in van if proces.code in codes)
    genoemd = register.op_naam.get(normaliseer(_DEELBEWIJS.sub(" ", tekst).strip(" :-")))
    if genoemd is not None:
        return (genoemd,)
    return van if geheel else ()


def _van_kwalificatie(tekst: str, taxonomie: Taxonomie, register: _Register) -> tuple[Werkproces, ...]:
    for crebo in _CREBO.findall(tekst):
        if crebo in register.op_crebo:
            return register.op_crebo[crebo]
    beroep = taxonomie.zoek_beroep(" ".join(_GEEN_BEROEP.sub(" ", _CODE.sub(" ", tekst)).split()))
    return register.op_beroep.get(beroep.id, ()) if beroep else ()


@lru_cache(maxsize=8)  # a taxonomy is one object for as long as the program runs
def _register(taxonomie: Taxonomie) -> _Register:
    op_crebo: defaultdict[str, list[Werkproces]] = defaultdict(list)
    op_naam: dict[str, Werkproces | None] = {}
    for beroep in taxonomie.beroepen.values():
        for proces in beroep.werkprocessen:
            if proces.crebo:
                op_crebo[proces.crebo].append(proces)
            naam = normaliseer(proces.label)
            op_naam[naam] = None if naam in op_naam else proces  # the same words in two beroepen: which is unknown
    return _Register(
        {crebo: tuple(processen) for crebo, processen in op_crebo.items()},
        {beroep.id: beroep.werkprocessen for beroep in taxonomie.beroepen.values()},
        {naam: proces for naam, proces in op_naam.items() if proces is not None},
    )

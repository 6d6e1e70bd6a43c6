"""How a skill is learned: the forms of learning from light to heavy, the programmes of the region, ways to try.

The tables beside this file say what each form takes, and where that comes from; most weeks are an estimate of our own
and say so. Where the law asks a diploma or paper of whoever does the work, no step is shorter than that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

from matching.leertabellen import in_basis, rijen, skill_in_basis
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, Niveau, SkillSoort
from models.taxonomie.taxonomie import Taxonomie


class Leervorm(StrEnum):
    """What learning leads to, lightest first."""

    DIPLOMAWAARDERING = "diplomawaardering"  # no learning: hearing what a diploma that one has is worth here
    INWERKEN = "inwerken"  # learned at work in the first weeks
    CURSUS = "cursus"  # a short course with a paper: VCA, heftruck, BHV
    PRAKTIJKVERKLARING = "praktijkverklaring"
    MBO_CERTIFICAAT = "mbo-certificaat"
    ENTREE = "entree"  # mbo 1
    MBO2 = "mbo2"
    MBO3 = "mbo3"
    MBO4 = "mbo4"
    HBO = "hbo"


class Proefvorm(StrEnum):
    """A way to find out whether work suits."""

    MEELOOPDAG = "meeloopdag"
    PROEFPLAATS = "proefplaats"
    LEERWERKPLEK = "leerwerkplek"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leerstap:
    """The shortest way to learn something.

    Attributes:
        vorm: What it leads to.
        naam: What to do, in plain Dutch.
        weken: How long at most it usually takes, 0-260.
        bron: Where these weeks come from.
    """

    vorm: Leervorm
    naam: str
    weken: int
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Programma:
    """A programme of the region that the seeds name.

    Attributes:
        id: Readable slug.
        naam: Its name.
        uitleg: What one does there, in plain Dutch (B1).
        sectoren: Sectors of the taxonomie that it leads to; empty: any.
        bron: Document that names it.
        datum: Of that document; whether it still runs is to be asked.
    """

    id: str
    naam: str
    uitleg: str
    sectoren: tuple[str, ...]
    bron: str
    datum: date


_ELK: Final = "*"
_LEERWERK: Final = frozenset({Niveau.MBO1, Niveau.MBO2, Niveau.MBO3, Niveau.MBO4})
_CERTIFICAAT: Final = Leerstap(
    vorm=Leervorm.CURSUS, naam="een cursus met een certificaat", weken=12, bron="schatting van skillsmatch"
)
_DIPLOMA: Final = Leerstap(
    vorm=Leervorm.MBO4,
    naam="een opleiding met het diploma dat de wet vraagt",
    weken=208,
    bron="schatting van skillsmatch, welke wet dit vraagt staat niet in onze tabel",
)

DIPLOMA_WAARDEREN: Final = Leerstap(
    vorm=Leervorm.DIPLOMAWAARDERING,
    naam="laten nagaan of uw diploma hier geldt: laat het waarderen",
    weken=26,
    bron="schatting van skillsmatch",
)


def leerstap(skill_id: str, beroep: Beroep, taxonomie: Taxonomie) -> Leerstap:
    """The shortest way to learn a skill for some work.

    Args:
        skill_id: Id of a skill of the taxonomie.
        beroep: The work; a skill that it does not ask counts as a PLUSPUNT, one that counts for all as its `algemeen`.
        taxonomie: The language of both.

    Raises:
        KeyError: The taxonomie has no such skill.
    """
    soort = taxonomie.skills[skill_id].soort
    eigen = _eigen_weg().get(skill_in_basis(skill_id))
    if soort is SkillSoort.CERTIFICAAT:  # where the law asks a paper, this is the paper
        return eigen or _CERTIFICAAT
    belang = _belang(skill_id, beroep, taxonomie)
    gewoon = eigen or _volgens_tabel(soort, belang, _niveau(beroep), _deel(skill_id, beroep))
    wet = wettelijke_stap(beroep)
    # Some papers teach the work itself, a taxi course; others come on top of it, F-gassen for who can install.
    if wet is None or (wet.weken < gewoon.weken and not _leert_hele_vak(beroep)):
        return gewoon
    return wet


def diploma_verplicht(beroep: Beroep) -> bool | None:
    """Whether the law asks a diploma or registration, by the language of the work or else by *basis*; None: not known.

    Where they differ it does: nobody may hear of it only after learning the work.
    """
    gezegd = {beroep.gereglementeerd, in_basis(beroep).gereglementeerd}
    return None if gezegd == {None} else True in gezegd


def wettelijke_stap(beroep: Beroep) -> Leerstap | None:
    """What the law asks of whoever does this work, as a step; None when it asks nothing, or that is not known."""
    if not diploma_verplicht(beroep):
        return None
    bekend = _wettelijk().get(in_basis(beroep).id)
    if bekend is not None:
        return bekend[0]
    niveau = _niveau(beroep)
    if niveau in {None, Niveau.GEEN, Niveau.MBO1}:
        return _DIPLOMA
    return _volgens_tabel(SkillSoort.KENNIS, Belang.MOET, niveau, mbo_deel=False)


def programmas_voor(beroep: Beroep) -> tuple[Programma, ...]:
    """Programmes that lead to this work and are open to anybody: what a werkzoekende may read; of its sector first."""
    return _passend(beroep, voor_iedereen=True)


def programmas_voor_adviseur(beroep: Beroep) -> tuple[Programma, ...]:
    """Further programmes that may lead to this work: to think of, never chosen by and never told as a trede.

    Their names may say what somebody's position is; they belong on no page of a werkzoekende.
    """
    return _passend(beroep, voor_iedereen=False)


def proefvormen(beroep: Beroep) -> tuple[Proefvorm, ...]:
    """Ways to try this work out, lightest first.

    A day along is always possible. Work that asks a diploma by law, or of which that is not known, is not done by
    who has none: a day along is all.
    """
    vormen = [Proefvorm.MEELOOPDAG]
    if diploma_verplicht(beroep) is False:
        vormen.append(Proefvorm.PROEFPLAATS)
        if _niveau(beroep) in _LEERWERK:
            vormen.append(Proefvorm.LEERWERKPLEK)
    return tuple(vormen)


def _niveau(beroep: Beroep) -> Niveau | None:
    return beroep.niveau or in_basis(beroep).niveau


def _belang(skill_id: str, beroep: Beroep, taxonomie: Taxonomie) -> Belang:
    links = (*beroep.skills, *taxonomie.algemeen)
    return next((link.belang for link in links if link.skill == skill_id), Belang.PLUSPUNT)


def _deel(skill_id: str, beroep: Beroep) -> bool:
    """Whether a process of an mbo qualification takes the skill: it can then be learned as a part."""
    return any(proces.crebo is not None and skill_id in proces.skills for proces in beroep.werkprocessen)


@cache
def _volgens_tabel(soort: SkillSoort, belang: Belang, niveau: Niveau | None, mbo_deel: bool) -> Leerstap:
    """The first row of leerwegen.csv that fits."""
    waarden = {
        "soort": soort.value,
        "belang": belang.value,
        "niveau": niveau.value if niveau else "onbekend",
        "mbo_deel": "ja" if mbo_deel else "nee",
    }
    passend = (rij for rij in rijen("leerwegen.csv") if all(rij[kop] in (_ELK, w) for kop, w in waarden.items()))
    return _stap(next(passend))


@cache
def _eigen_weg() -> Mapping[str, Leerstap]:
    """Skills that have a way of their own, by id in the taxonomie that ships with the project."""
    return {rij["skill"]: _stap(rij) for rij in rijen("leerwegen_skill.csv")}


@cache
def _wettelijk() -> Mapping[str, tuple[Leerstap, bool]]:
    """What the law asks, by beroep, and whether who has that has learned the work."""
    return {rij["beroep"]: (_stap(rij), rij["hele_vak"] == "ja") for rij in rijen("wettelijk.csv")}


def _leert_hele_vak(beroep: Beroep) -> bool:
    _, hele_vak = _wettelijk().get(in_basis(beroep).id, (None, True))
    return hele_vak


def _stap(rij: Mapping[str, str]) -> Leerstap:
    return Leerstap(vorm=Leervorm(rij["vorm"]), naam=rij["naam"], weken=int(rij["weken"]), bron=rij["bron"])


@cache
def _programmas() -> tuple[tuple[Programma, bool], ...]:
    """Every programme, and whether it is open to anybody."""
    return tuple((_programma(rij), rij["voor_iedereen"] == "ja") for rij in rijen("programmas.csv"))


def _programma(rij: Mapping[str, str]) -> Programma:
    return Programma(
        id=rij["id"],
        naam=rij["naam"],
        uitleg=rij["uitleg"],
        sectoren=tuple(filter(None, rij["sectoren"].split("|"))),
        bron=rij["bron"],
        datum=date.fromisoformat(rij["datum"]),
    )


def _passend(beroep: Beroep, *, voor_iedereen: bool) -> tuple[Programma, ...]:
    sector = in_basis(beroep).sector
    passend = [p for p, open_ in _programmas() if open_ is voor_iedereen and (not p.sectoren or sector in p.sectoren)]
    return tuple(sorted(passend, key=lambda programma: not programma.sectoren))

"""How much of each beroep people bring: E of scoring.md 5.1 of a `SkillProfile` against every beroep of the taxonomie.

    bereik(i, o) = sum over the skills r of beroep o of  a_or x m_ir        a_or = belang x zeldzaamheid, adds up to 1

`m_ir` is what the lists of vacatures use: the best evidence x calibrated match of a person for skill r. It is the same
in every beroep, so each skill is asked once: `per_beroep = A @ per_skill` with A sparse, instead of one question for
every beroep. Skills that count for all work (`Taxonomie.algemeen`) tell no beroep from another and are left out.

Coverage alone cannot tell a beroep from one whose few skills are among it. For the order there is a second value, how
much the profile as a whole points the way of the beroep as a whole:

    nabij(i, o) = (c - vanaf) / (1 - vanaf), at least 0
    c           = cos(sum over the own skills of evidence x vector, sum over r of a_or x vector)

with `vanaf` the cosine below which a phrase says nothing about the work (`Verzadiging.betekenis_vanaf`).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from matching.lijsten import Kolom, Lijsten, Rijen
from matching.profielen import Profielen
from matching.scorer import Scorer, Vraag
from models.encoders.encoder import Vectoren
from models.encoders.gelijkenis import kwantiseer
from models.skills import Belang, Bewijs, Skill, SkillProfile
from models.taxonomie.begrippen import Beroep
from models.taxonomie.taxonomie import Taxonomie

_SKILLS: Final = 200  # asked at once and
_MENSEN: Final = 64  # scored at once: together they bound the memory to some tens of megabytes
_DUIDELIJK: Final = 0.5  # match x evidence from which a phrase in other words counts as that skill
Tabel = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Beroepen:
    """The taxonomie made ready once for any number of people.

    Attributes:
        taxonomie: Whose beroepen.
        beroepen: In order of id; the place is the row of `aandeel`.
        skills: Ids of the skills that some beroep asks, sorted; the place is the column.
        aandeel: Share of each skill in each beroep, sparse, shape (beroepen, skills); each row adds up to 1.
        vragen: All those skills in their order, asked of the scorer a few at a time.
        richting: Direction of each beroep as a whole, shape (beroepen, dim), quantised, of unit length.
        nabij_vanaf: Cosine with it that says nothing yet, in [0, 1).
    """

    taxonomie: Taxonomie
    beroepen: tuple[Beroep, ...]
    skills: tuple[str, ...]
    aandeel: sparse.csr_matrix
    vragen: tuple[Vraag, ...]
    richting: Vectoren
    nabij_vanaf: float

    def per_beroep(self, per_skill: Tabel) -> Tabel:
        """The weighted sum of one value per skill: from shape (skills, m) to (m, beroepen)."""
        return np.asarray((self.aandeel @ per_skill).T)

    def nabij(self, profielen: Vectoren) -> Tabel:
        """How near profiles are to each beroep, by their directions: from shape (m, dim) to (m, beroepen)."""
        cosinus: Tabel = (profielen @ self.richting.T).astype(np.float64)
        return np.clip((cosinus - self.nabij_vanaf) / (1 - self.nabij_vanaf), 0.0, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Bereik:
    """What m people bring of every skill and of every beroep; all in [0, 1].

    Attributes:
        per_skill: Match of each skill, weighed by what proves it, shape (skills, m).
        per_beroep: `bereik`, shape (m, beroepen).
        nabij: How near each profile as a whole is to each beroep, shape (m, beroepen).
    """

    per_skill: Tabel
    per_beroep: Tabel
    nabij: Tabel


@dataclass(frozen=True, slots=True, eq=False)
class Kunde:
    """What one person brings of every skill, and by which of the own skills.

    Attributes:
        skills: The n own skills, best proved first, and equal ones in an order that their import does not change.
        match: Of each skill of the taxonomie with each own one, weighed by what proves that, shape (skills, n).
        per_skill: The highest of each, as `Bereik.per_skill` of this person, shape (skills,).
        duidelijk: Of these what is clear: by an own skill that is that very one, or from a half up; else 0.
    """

    skills: tuple[Skill, ...]
    match: Tabel
    per_skill: Kolom
    duidelijk: Kolom

    def door(self, plek: int) -> Skill | None:
        """The own skill that shows most of the skill at this place, the first of equal ones; None: nothing does."""
        rij = self.match[plek]
        return self.skills[int(rij.argmax())] if rij.any() else None

    def verteld(self, skill: str) -> Skill | None:
        """The own skill that is this very one and was told, not inferred from a job; the best proved one."""
        gelijk = (een for een in self.skills if een.concept == skill and een.graad is not Bewijs.AFGELEID)
        return next(gelijk, None)


@lru_cache(maxsize=2)  # encoding every skill of a taxonomie takes seconds
def beroepen_van(scorer: Scorer) -> Beroepen:
    """The beroepen of the taxonomie of this scorer, made ready once per process."""
    taxonomie = scorer.taxonomie
    beroepen = tuple(beroep for _, beroep in sorted(taxonomie.beroepen.items()))
    skills = tuple(sorted({link.skill for beroep in beroepen for link in beroep.skills}))
    gevraagd = [Skill(label=taxonomie.skills[id_].label, concept=id_, graad=Belang.MOET, bron="") for id_ in skills]
    blokken = (tuple(gevraagd[van : van + _SKILLS]) for van in range(0, len(gevraagd), _SKILLS))
    vragen = tuple(scorer.vraag(SkillProfile(skills=blok)) for blok in blokken)
    aandeel = _aandeel(beroepen, skills, taxonomie)
    return Beroepen(
        taxonomie=taxonomie,
        beroepen=beroepen,
        skills=skills,
        aandeel=aandeel,
        vragen=vragen,
        richting=_richting(aandeel, np.concatenate([vraag.teksten.vectoren for vraag in vragen])),
        nabij_vanaf=scorer.verzadiging.betekenis_vanaf,
    )


def bereik(scorer: Scorer, profielen: Profielen, rijen: Rijen, beroepen: Beroepen) -> Bereik:
    """What these people bring of every beroep; memory grows with their number by one number per skill and beroep.

    Args:
        scorer: Gives the matches.
        profielen: The profiles; `matching.loopbaan` makes those that say only what people did and can.
        rijen: Of whom, m of them.
        beroepen: Those of the taxonomie of this scorer.
    """
    per_skill = [np.zeros((len(beroepen.skills), 0))]
    nabij = [np.zeros((0, len(beroepen.beroepen)))]
    for van in range(0, len(rijen), _MENSEN):
        blok = profielen.kies(rijen[van : van + _MENSEN])
        match, stukken = _match(scorer, blok, beroepen)
        per_skill.append(_hoogste(match, stukken))
        nabij.append(beroepen.nabij(blok.vectoren()))
    skills = np.concatenate(per_skill, axis=1)
    return Bereik(skills, beroepen.per_beroep(skills), np.concatenate(nabij))


def kunde(scorer: Scorer, profielen: Profielen, beroepen: Beroepen, kan_niet: Collection[str] = ()) -> Kunde:
    """What the first person of these profiles brings of every skill.

    Args:
        scorer: Gives the matches.
        profielen: Of one person, made by `zonder_gewenst` of `matching.loopbaan`.
        beroepen: Those of the taxonomie of this scorer.
        kan_niet: Ids of skills that the person says not to have: nothing that resembles these shows them.
    """
    match, _ = _match(scorer, profielen, beroepen)
    match[[id_ in kan_niet for id_ in beroepen.skills]] = 0.0
    eigen, per_skill = profielen.skills[0], match.max(axis=1, initial=0.0)
    duidelijk = np.where(per_skill >= _DUIDELIJK, per_skill, 0.0)
    plek = {id_: rij for rij, id_ in enumerate(beroepen.skills)}
    for kolom, skill in enumerate(eigen):
        if skill.concept in plek:
            rij = plek[skill.concept]
            duidelijk[rij] = max(duidelijk[rij], match[rij, kolom])
    return Kunde(eigen, match, per_skill, duidelijk)


def _aandeel(beroepen: Sequence[Beroep], skills: Sequence[str], taxonomie: Taxonomie) -> sparse.csr_matrix:
    kolom = {id_: plek for plek, id_ in enumerate(skills)}
    rijen = []
    for beroep in beroepen:
        wegen = [
            (kolom[link.skill], link.belang.gewicht * taxonomie.zeldzaamheid(link.skill)) for link in beroep.skills
        ]
        totaal = sum(weging for _, weging in wegen)
        rijen.append(sorted((plek, weging / totaal) for plek, weging in wegen))
    lijsten = Lijsten.van(rijen)
    return sparse.csr_matrix((lijsten.gewicht, lijsten.item, lijsten.start), shape=(len(beroepen), len(skills)))


def _richting(aandeel: sparse.csr_matrix, vectoren: Vectoren) -> Vectoren:
    som = np.asarray(aandeel @ vectoren.astype(np.float64))
    lengte = np.linalg.norm(som, axis=1, keepdims=True)
    return kwantiseer(som / np.where(lengte > 0, lengte, 1.0))


def _match(scorer: Scorer, profielen: Profielen, beroepen: Beroepen) -> tuple[Tabel, Lijsten]:
    """Match x evidence of each skill with each own skill of these people one after the other, and whose those are."""
    delen = [scorer.scores(vraag, profielen, np.arange(profielen.aantal)) for vraag in beroepen.vragen]
    stukken = delen[0].selectie.stukken
    return np.concatenate([deel.match for deel in delen])[:, stukken.item] * stukken.gewicht, stukken


def _hoogste(waarden: Tabel, stukken: Lijsten) -> Tabel:
    """Per person the highest of the values of the own skills: from shape (skills, own skills) to (skills, m)."""
    uit = np.zeros((len(waarden), len(stukken.start) - 1))
    gevuld = np.flatnonzero(np.diff(stukken.start))
    if len(gevuld):
        uit[:, gevuld] = np.maximum.reduceat(waarden, stukken.start[gevuld], axis=1)
    return uit

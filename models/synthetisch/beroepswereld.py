"""The taxonomy as the generators use it: per beroep its titles, skills, papers and neighbours."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from models.skills import Belang
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Beroep, BeroepSkill, SkillSoort, Taxonomie, TaxonomieSkill
from models.waardelijsten import WerkDenkniveau

BUREN = 4
_NIVEAU = {
    "9": WerkDenkniveau.BASIS,
    "4": WerkDenkniveau.MBO_HAVO_VWO,
    "3": WerkDenkniveau.MBO_HAVO_VWO,
    "2": WerkDenkniveau.HBO,
    "1": WerkDenkniveau.HBO,
}
# How often a beroep occurs, by the first digit of its ISCO-08 code (9 = elementary … 1 = managers); 1 when
# not here. Own choice: caseload and vacatures of a WSP lie mostly in work that asks little schooling.
_AANDEEL = {"9": 4, "8": 3, "7": 2, "6": 2, "5": 3, "4": 2}

Gevraagd = tuple[TaxonomieSkill, Belang]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vak:
    """One beroep.

    Attributes:
        beroep: The beroep itself.
        titels: Its label and synonyms.
        skills: What it asks, certificaten apart.
        papieren: The certificaten it asks.
        buren: Ids of the beroepen that share most skills with it, at most `BUREN`.
    """

    beroep: Beroep
    titels: tuple[str, ...]
    skills: tuple[Gevraagd, ...]
    papieren: tuple[Gevraagd, ...]
    buren: tuple[str, ...]

    @property
    def isco(self) -> str:
        """First digit of the ISCO-08 code: 9 elementary work … 1 managers."""
        return self.beroep.isco08[0]

    @property
    def code(self) -> str:
        """The beroep as a file names it: CompetentNL URI, else ESCO URI, else our id."""
        return self.beroep.competentnl or self.beroep.esco or self.beroep.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Beroepswereld:
    """All beroepen and skills that somebody can have.

    Attributes:
        vakken: By beroep id, in the order of the ids.
        skills: All skills, certificaten apart, in the order of their ids.
        algemeen: Skills that count for every beroep.
        aanbod: Beroep ids, each as many times as its share asks: an equal draw from it is a weighted one.
    """

    vakken: dict[str, Vak]
    skills: tuple[TaxonomieSkill, ...]
    algemeen: tuple[TaxonomieSkill, ...]
    aanbod: tuple[str, ...]


def niveau(vak: Vak) -> WerkDenkniveau:
    """The usual level of the work (ISCO-08 skill levels, by own choice on the Dutch scale)."""
    return _NIVEAU.get(vak.isco, WerkDenkniveau.VMBO)


def beroepswereld(taxonomie: Taxonomie | None) -> Beroepswereld:
    """The world of work of a taxonomy; None = the basis that ships with the project."""
    return _maak(taxonomie or basis())


@lru_cache(maxsize=4)
def _maak(taxonomie: Taxonomie) -> Beroepswereld:
    vakken = {id_: _vak(taxonomie, taxonomie.beroepen[id_]) for id_ in sorted(taxonomie.beroepen)}
    return Beroepswereld(
        vakken=vakken,
        skills=tuple(
            taxonomie.skills[id_]
            for id_ in sorted(taxonomie.skills)
            if taxonomie.skills[id_].soort is not SkillSoort.CERTIFICAAT
        ),
        algemeen=tuple(skill for skill, _ in _gevraagd(taxonomie, taxonomie.algemeen)),
        aanbod=tuple(id_ for id_, vak in vakken.items() for _ in range(_AANDEEL.get(vak.isco, 1))),
    )


def _vak(taxonomie: Taxonomie, beroep: Beroep) -> Vak:
    gevraagd = _gevraagd(taxonomie, beroep.skills)
    return Vak(
        beroep=beroep,
        titels=(beroep.label, *beroep.synoniemen),
        skills=tuple(paar for paar in gevraagd if paar[0].soort is not SkillSoort.CERTIFICAAT),
        papieren=tuple(paar for paar in gevraagd if paar[0].soort is SkillSoort.CERTIFICAAT),
        buren=_buren(taxonomie, beroep),
    )


def _gevraagd(taxonomie: Taxonomie, links: Iterable[BeroepSkill]) -> tuple[Gevraagd, ...]:
    return tuple((taxonomie.skills[link.skill], link.belang) for link in links)


def _buren(taxonomie: Taxonomie, beroep: Beroep) -> tuple[str, ...]:
    eigen = {link.skill for link in beroep.skills}
    gedeeld = Counter(
        {
            id_: len(eigen & {link.skill for link in ander.skills})
            for id_, ander in sorted(taxonomie.beroepen.items())
            if id_ != beroep.id
        }
    )
    return tuple(id_ for id_, aantal in gedeeld.most_common(BUREN) if aantal > 0)

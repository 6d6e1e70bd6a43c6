"""The concepts of the skills language. An invalid one cannot be built, and says everything that is wrong."""

import re
from dataclasses import dataclass
from enum import StrEnum

from models.skills import Belang
from models.taxonomie.gebreken import BegripOngeldig, Gebrek, naam_gebreken, uri_gebreken, weiger
from models.taxonomie.werk import Niveau, Werkomstandigheid, Werkproces

__all__ = [
    "BegripOngeldig",
    "Beroep",
    "BeroepSkill",
    "Gebrek",
    "Niveau",
    "SkillSoort",
    "TaxonomieSkill",
    "Werkomstandigheid",
    "Werkproces",
]

_ISCO08 = re.compile(r"[0-9]{4}")
_ESCO = "http://data.europa.eu/esco/{}/"
_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_COMPETENTNL_SKILL = "https://linkeddata.competentnl.nl/id/humancapability/"
_COMPETENTNL_BEROEP = "https://linkeddata.competentnl.nl/uwv/id/occupation/"
_HEX10 = r"[0-9A-F]{10}"


class SkillSoort(StrEnum):
    """What kind of thing a skill is."""

    VAARDIGHEID = "vaardigheid"
    KENNIS = "kennis"
    HOUDING = "houding"
    CERTIFICAAT = "certificaat"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonomieSkill:
    """One skill of the language.

    Attributes:
        id: Stable readable slug: lower-case letters, digits and single hyphens.
        label: What to show: a short Dutch verb phrase, or the name of what is known.
        soort: Its kind.
        synoniemen: Other everyday words for it; none that normalises to the label or to one another.
        esco: URIs of the ESCO skills that ask for this skill; often narrower than ours.
        competentnl: URI of the CompetentNL human capability with the same meaning, if there is one.

    Raises:
        BegripOngeldig: A field is empty, of a wrong form, or says something twice.
    """

    id: str
    label: str
    soort: SkillSoort
    synoniemen: tuple[str, ...] = ()
    esco: tuple[str, ...] = ()
    competentnl: str | None = None

    def __post_init__(self) -> None:
        gebreken = [
            *naam_gebreken(self.id, self.label, self.synoniemen),
            *(gebrek for uri in self.esco for gebrek in uri_gebreken("esco", uri, _ESCO.format("skill"), _UUID)),
            *uri_gebreken("competentnl", self.competentnl, _COMPETENTNL_SKILL, _HEX10),
        ]
        if len(set(self.esco)) < len(self.esco):
            gebreken.append(Gebrek("esco", "dezelfde URI staat er twee keer", "Haal er een weg."))
        weiger(gebreken)

    @property
    def namen(self) -> tuple[tuple[str, str], ...]:
        """Everything it can be looked up by, as (field, text)."""
        return (*_tekstnamen(self.id, self.label, self.synoniemen), *_urinamen(self.esco, self.competentnl))


@dataclass(frozen=True, slots=True)
class BeroepSkill:
    """How much a beroep needs a skill.

    Attributes:
        skill: Id of a `TaxonomieSkill`.
        belang: MOET: the work cannot be done without it. BELANGRIJK: part of the work. PLUSPUNT: helps.
    """

    skill: str
    belang: Belang


@dataclass(frozen=True, slots=True, kw_only=True)
class Beroep:
    """One beroep with the skills it takes.

    Attributes:
        id: Stable readable slug: lower-case letters, digits and single hyphens.
        label: The job title to show.
        synoniemen: Other job titles for it.
        sector: One of the sectors of the labour market region, in Dutch.
        isco08: Unit group of ISCO-08: four digits.
        esco: URI of the ESCO occupation that is the same work, if there is one.
        competentnl: URI of the CompetentNL occupation that is the same work, if there is one.
        skills: At least one, each skill once.
        niveau: Level at which it is usually learned; None: not known.
        gereglementeerd: Whether Dutch law asks a qualification or registration of whoever does it (big, onderwijs);
            None: not known.
        omstandigheden: What the work asks apart from skills, each once; empty: not known.
        werkprocessen: Parts of the work with the skills that each takes; empty: not known.

    Raises:
        BegripOngeldig: A field is empty, of a wrong form, or says something twice.
    """

    id: str
    label: str
    sector: str
    isco08: str
    skills: tuple[BeroepSkill, ...]
    synoniemen: tuple[str, ...] = ()
    esco: str | None = None
    competentnl: str | None = None
    niveau: Niveau | None = None
    gereglementeerd: bool | None = None
    omstandigheden: tuple[Werkomstandigheid, ...] = ()
    werkprocessen: tuple[Werkproces, ...] = ()

    def __post_init__(self) -> None:
        gebreken = [
            *naam_gebreken(self.id, self.label, self.synoniemen),
            *uri_gebreken("esco", self.esco, _ESCO.format("occupation"), _UUID),
            *uri_gebreken("competentnl", self.competentnl, _COMPETENTNL_BEROEP, _HEX10),
        ]
        if not self.sector.strip():
            gebreken.append(Gebrek("sector", "de sector ontbreekt", "Vul een sector in."))
        if not _ISCO08.fullmatch(self.isco08):
            gebreken.append(Gebrek("isco08", "dit is geen ISCO-08-code", "Vul precies vier cijfers in, zoals 7212."))
        if not self.skills:
            gebreken.append(
                Gebrek("id", "dit beroep heeft geen skills", "Zet ze in beroep_skills.csv of haal de rij weg.")
            )
        if len({link.skill for link in self.skills}) < len(self.skills):
            gebreken.append(Gebrek("id", "dit beroep noemt een skill twee keer", "Haal er een weg."))
        if len(set(self.omstandigheden)) < len(self.omstandigheden):
            gebreken.append(Gebrek("id", "dit beroep noemt een omstandigheid twee keer", "Haal er een weg."))
        weiger(gebreken)

    @property
    def namen(self) -> tuple[tuple[str, str], ...]:
        """Everything it can be looked up by, as (field, text)."""
        esco = (self.esco,) if self.esco else ()
        return (*_tekstnamen(self.id, self.label, self.synoniemen), *_urinamen(esco, self.competentnl))


def _tekstnamen(id_: str, label: str, synoniemen: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return (("id", id_), ("label", label), *(("synoniemen", synoniem) for synoniem in synoniemen))


def _urinamen(esco: tuple[str, ...], competentnl: str | None) -> tuple[tuple[str, str], ...]:
    laatste = (("competentnl", competentnl),) if competentnl else ()
    return (*(("esco", uri) for uri in esco), *laatste)

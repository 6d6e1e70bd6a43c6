"""The concepts of the skills language. An invalid one cannot be built, and says everything that is wrong."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from models.skills import Belang
from models.taxonomie.normaliseren import normaliseer

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ISCO08 = re.compile(r"[0-9]{4}")
_ESCO = "http://data.europa.eu/esco/{}/"
_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_COMPETENTNL_SKILL = "https://linkeddata.competentnl.nl/id/humancapability/"
_COMPETENTNL_BEROEP = "https://linkeddata.competentnl.nl/uwv/id/occupation/"
_HEX10 = r"[0-9A-F]{10}"


@dataclass(frozen=True, slots=True)
class Gebrek:
    """One fault of one field, in Dutch, because whoever mends the file reads it.

    Attributes:
        veld: Name of the field, the same as the column of the CSV file.
        reden: What is wrong.
        herstel: How to mend it.
    """

    veld: str
    reden: str
    herstel: str


class BegripOngeldig(ValueError):
    """A concept that may not exist; holds every fault of it, so that one pass mends them all.

    Args:
        gebreken: At least one fault.
    """

    def __init__(self, gebreken: Iterable[Gebrek]) -> None:
        self.gebreken = tuple(gebreken)
        super().__init__("; ".join(f"{gebrek.veld}: {gebrek.reden}" for gebrek in self.gebreken))


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
            *_naam_gebreken(self.id, self.label, self.synoniemen),
            *(gebrek for uri in self.esco for gebrek in _uri_gebreken("esco", uri, _ESCO.format("skill"), _UUID)),
            *_uri_gebreken("competentnl", self.competentnl, _COMPETENTNL_SKILL, _HEX10),
        ]
        if len(set(self.esco)) < len(self.esco):
            gebreken.append(Gebrek("esco", "dezelfde URI staat er twee keer", "Haal er een weg."))
        _weiger(gebreken)

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

    def __post_init__(self) -> None:
        gebreken = [
            *_naam_gebreken(self.id, self.label, self.synoniemen),
            *_uri_gebreken("esco", self.esco, _ESCO.format("occupation"), _UUID),
            *_uri_gebreken("competentnl", self.competentnl, _COMPETENTNL_BEROEP, _HEX10),
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
        _weiger(gebreken)

    @property
    def namen(self) -> tuple[tuple[str, str], ...]:
        """Everything it can be looked up by, as (field, text)."""
        esco = (self.esco,) if self.esco else ()
        return (*_tekstnamen(self.id, self.label, self.synoniemen), *_urinamen(esco, self.competentnl))


def _weiger(gebreken: list[Gebrek]) -> None:
    if gebreken:
        raise BegripOngeldig(gebreken)


def _naam_gebreken(id_: str, label: str, synoniemen: tuple[str, ...]) -> list[Gebrek]:
    gebreken = []
    if not _ID.fullmatch(id_):
        gebreken.append(
            Gebrek("id", "het id ontbreekt of heeft een verkeerde vorm", "Gebruik a-z, 0-9 en losse streepjes.")
        )
    if not normaliseer(label):
        gebreken.append(Gebrek("label", "het label ontbreekt", "Vul een korte Nederlandse omschrijving in."))
    eigen = [normaliseer(tekst) for tekst in (label, *synoniemen)]
    if not all(eigen[1:]):
        gebreken.append(Gebrek("synoniemen", "er staat een leeg synoniem", "Haal de losse | weg."))
    dubbel = sorted({tekst for tekst in eigen if tekst and eigen.count(tekst) > 1})
    gebreken.extend(
        Gebrek("synoniemen", f"'{tekst}' staat er twee keer of is al het label", "Haal er een weg.") for tekst in dubbel
    )
    return gebreken


def _uri_gebreken(veld: str, uri: str | None, begin: str, rest: str) -> list[Gebrek]:
    if uri is None or re.fullmatch(re.escape(begin) + rest, uri):
        return []
    return [Gebrek(veld, f"'{uri}' is geen URI van de goede vorm", f"Hij begint met {begin} en dan de code.")]


def _tekstnamen(id_: str, label: str, synoniemen: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return (("id", id_), ("label", label), *(("synoniemen", synoniem) for synoniem in synoniemen))


def _urinamen(esco: tuple[str, ...], competentnl: str | None) -> tuple[tuple[str, str], ...]:
    laatste = (("competentnl", competentnl),) if competentnl else ()
    return (*(("esco", uri) for uri in esco), *laatste)

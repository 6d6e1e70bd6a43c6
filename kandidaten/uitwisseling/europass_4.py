"""Europass 4: the `Candidate` of HR Open Standards as Europass fills it (schema 4.0, 2020), from XML."""

from collections.abc import Iterator
from dataclasses import replace

from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from kandidaten.uitwisseling import cv
from kandidaten.uitwisseling.europass_delen import BRON, lees_rijbewijzen, losse_skills
from models.skills import Bewijs, Skill
from models.uitwisseling.knoop import Knoop
from models.waardelijsten import Taalniveau
from models.werk import Taalbeheersing

_ESCO = ("http://data.europa.eu/esco/", "https://data.europa.eu/esco/")
_DIMENSIES = {
    "CEF-Speaking-Interaction": "spreken",
    "CEF-Writing-Production": "schrijven",
    "CEF-Understanding-Reading": "lezen",
    "CEF-Understanding-Listening": "luisteren",
}
_GROEPEN = {
    "DigitalSkills": ("DigitalSkillsGroup", "DigitalSkill"),
    "CommunicationAndInterpersonalSkills": ("CommunicationAndInterpersonalSkill", "Title"),
    "ManagementAndLeadershipSkills": ("ManagementAndLeadershipSkill", "Title"),
    "OrganisationalSkills": ("OrganisationalSkill", "Title"),
}


def lees_candidate(wortel: Knoop, id_: str) -> Kandidaat:
    """Map one cv."""
    codes: list[str] = []
    profielen = wortel.knopen("CandidateProfile")
    opleidingen = [*_onder(profielen, "EducationHistory", "EducationOrganizationAttendance")]
    rijden = [*_onder(profielen, "Licenses", "License")]
    rijbewijzen = [lees_rijbewijzen(deel, "LicenseTypeCode", "name", codes) for deel in rijden]
    return Kandidaat(
        id=id_,
        skills=(*_skills(profielen), *(skill for deel in opleidingen for skill in _geleerd(deel))),
        werkervaring=tuple(werk for werk in _banen(profielen) if werk != Werkervaring()),
        opleidingen=tuple(opleiding for opleiding in map(_opleiding, opleidingen) if opleiding != Opleiding()),
        certificaten=tuple(
            naam
            for deel in _onder(profielen, "Certifications", "Certification")
            if (naam := deel.tekst("CertificationName") or deel.tekst("CertificationTypeCode"))
        ),
        talen=cv.met_taal(_talen(wortel, profielen, codes)),
        rijbewijzen=frozenset().union(*(deel or frozenset() for deel in rijbewijzen)) or None,
        onbekende_codes=tuple(codes),
    )


def _onder(knopen: list[Knoop], *namen: str) -> Iterator[Knoop]:
    for naam in namen:
        knopen = [kind for knoop in knopen for kind in knoop.knopen(naam)]
    yield from knopen


def _banen(profielen: list[Knoop]) -> Iterator[Werkervaring]:
    for baan in _onder(profielen, "EmploymentHistory", "EmployerHistory", "PositionHistory"):
        begin, eind = _periode(baan, "EmploymentPeriod")
        titel = next(iter(baan.knopen("PositionTitle")), None)
        werk = cv.werk(baan, baan.tekst("PositionTitle"), baan.teksten("Description"), begin, eind)
        code = titel.tekst("languageID") if titel else None  # here, of all places, the code of the beroep stands
        if code and code.startswith(_ESCO):
            werk = replace(werk, beroep=code)
        yield werk


def _periode(knoop: Knoop, naam: str) -> tuple[str | None, str | None]:
    delen = knoop.knopen(naam)
    for deel in delen:
        deel.waarden("CurrentIndicator")
    return (
        next((deel.tekst("StartDate", "FormattedDateTime") for deel in delen), None),
        next((deel.tekst("EndDate", "FormattedDateTime") for deel in delen), None),
    )


def _opleiding(deel: Knoop) -> Opleiding:
    graden = deel.knopen("EducationDegree")
    namen = [graad.tekst("DegreeName") for graad in graden]
    niveau = deel.tekst("EducationLevelCode")
    return Opleiding(naam=next(filter(None, namen), None) or deel.tekst("ProgramName"), niveau=niveau)


def _geleerd(deel: Knoop) -> Iterator[Skill]:
    for graad in deel.knopen("EducationDegree"):
        yield from losse_skills(graad, "OccupationalSkillsCovered", "opleiding")


def _skills(profielen: list[Knoop]) -> Iterator[Skill]:
    for competentie in _onder(profielen, "PersonQualifications", "PersonCompetency"):
        if competentie.tekst("TaxonomyID") == "language":
            continue
        code = competentie.tekst("CompetencyID")
        uri = code if code and code.startswith(_ESCO) else None
        label = competentie.tekst("CompetencyName") or (code if not uri else None)
        if label or uri:
            yield Skill(label=label, concept=uri, graad=Bewijs.GENOEMD, bron=BRON.format("skills"))
    for houder in [*profielen, *_onder(profielen, "Skills")]:
        for naam, (groep, veld) in _GROEPEN.items():
            for deel in _onder([houder], naam, groep):
                yield from losse_skills(deel, veld, "skills")


def _talen(wortel: Knoop, profielen: list[Knoop], codes: list[str]) -> Iterator[Taalbeheersing]:
    eigen = [
        cv.taalcode(persoon, "PrimaryLanguageCode", tekst, codes)
        for persoon in wortel.knopen("CandidatePerson")
        for tekst in persoon.teksten("PrimaryLanguageCode")
    ]
    beste = Taalniveau.UITSTEKEND
    yield from (Taalbeheersing(taal=code, spreken=beste, luisteren=beste) for code in eigen if code)
    for competentie in _onder(profielen, "PersonQualifications", "PersonCompetency"):
        if competentie.tekst("TaxonomyID") == "language":
            code = cv.taalcode(competentie, "CompetencyID", competentie.tekst("CompetencyID"), codes)
            if code not in eigen or code is None:
                yield Taalbeheersing(taal=code, **_niveaus(competentie, codes))


def _niveaus(competentie: Knoop, codes: list[str]) -> dict[str, Taalniveau | None]:
    niveaus = {}
    for dimensie in competentie.knopen("CompetencyDimension"):
        veld = _DIMENSIES.get(dimensie.tekst("CompetencyDimensionTypeCode") or "")
        for score in dimensie.knopen("Score") if veld else ():
            niveaus[str(veld)] = cv.taalniveau(score, "ScoreText", codes)
    return niveaus

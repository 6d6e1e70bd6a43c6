"""Europass 3: the `SkillsPassport` of Cedefop, versions 3.0 to 3.4, from XML or JSON."""

import re
from collections.abc import Iterator

from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from kandidaten.uitwisseling import cv
from kandidaten.uitwisseling.europass_delen import lees_rijbewijzen, losse_skills
from models.skills import Skill
from models.uitwisseling.knoop import Knoop
from models.waardelijsten import Taalniveau
from models.werk import Taalbeheersing

_VAARDIGHEDEN = ("JobRelated", "Communication", "Organisational", "Computer", "Other")
_WENS = frozenset({"preferred_job", "job_applied_for"})


def lees_skills_passport(wortel: Knoop, id_: str) -> Kandidaat:
    """Map one cv."""
    codes: list[str] = []
    leerder = next(iter(wortel.knopen("LearnerInfo")), wortel)
    skills = next(iter(leerder.knopen("Skills")), leerder)
    rijden = skills.knopen("Driving")
    opleidingen = _lijst(leerder, "Education")
    return Kandidaat(
        id=id_,
        skills=(*_skills(skills), *(s for deel in opleidingen for s in losse_skills(deel, "Activities", "opleiding"))),
        werkervaring=tuple(werk for werk in map(_werk, _lijst(leerder, "WorkExperience")) if werk != Werkervaring()),
        gewenste_beroepen=tuple(_wensen(leerder)),
        opleidingen=tuple(_opleidingen(opleidingen)),
        talen=cv.met_taal(_talen(skills, codes)),
        rijbewijzen=lees_rijbewijzen(rijden[0], "Description", "Licence", codes) if rijden else None,
        onbekende_codes=tuple(codes),
    )


def _lijst(knoop: Knoop, naam: str) -> list[Knoop]:
    """The XML has `XList` with an `X` for each; the JSON has a list under `X`."""
    houders = knoop.knopen(f"{naam}List")
    return [deel for houder in houders or [knoop] for deel in houder.knopen(naam)]


def _werk(baan: Knoop) -> Werkervaring:
    begin, eind = _periode(baan)
    return cv.werk(baan, baan.tekst("Position", "Label"), baan.teksten("Activities"), begin, eind)


def _periode(knoop: Knoop) -> tuple[str | None, str | None]:
    periode = next(iter(knoop.knopen("Period")), None)
    if periode is None:
        return None, None
    periode.waarden("Current")
    return _datum(periode, "From"), _datum(periode, "To")


def _datum(periode: Knoop, naam: str) -> str | None:
    """XML has attributes (year="2018" month="--01"), JSON has numbers under capitals."""
    deel = next(iter(periode.knopen(naam)), None)
    if deel is None:
        return None
    for dag in ("Day", "day"):
        deel.waarden(dag)  # not needed, durations are in tenths of years; asked for, so that it is not reported
    jaar, maand = (deel.tekst(sleutel) or deel.tekst(sleutel.lower()) for sleutel in ("Year", "Month"))
    cijfers = re.sub(r"[^0-9]", "", maand or "")
    return f"{jaar}-{cijfers.zfill(2)}" if cijfers else jaar


def _wensen(leerder: Knoop) -> Iterator[str]:
    for kop in leerder.knopen("Headline"):
        if kop.tekst("Type", "Code") in _WENS:
            yield from kop.teksten("Description", "Label")


def _opleidingen(delen: list[Knoop]) -> Iterator[Opleiding]:
    for deel in delen:
        _periode(deel)
        naam = deel.tekst("Title", "Label") or deel.tekst("Field", "Label")
        niveau = deel.tekst("Level", "Label")
        if naam or niveau:
            yield Opleiding(naam=naam, niveau=niveau)


def _skills(skills: Knoop) -> Iterator[Skill]:
    for naam in _VAARDIGHEDEN:
        for deel in skills.knopen(naam):
            yield from losse_skills(deel, "Description", "skills")


def _talen(skills: Knoop, codes: list[str]) -> Iterator[Taalbeheersing]:
    for houder in skills.knopen("Linguistic"):
        for deel in _lijst(houder, "MotherTongue"):
            beste = Taalniveau.UITSTEKEND
            code = _taalcode(deel, codes)
            if code:
                yield Taalbeheersing(taal=code, spreken=beste, schrijven=None, lezen=None, luisteren=beste)
        for deel in _lijst(houder, "ForeignLanguage"):
            yield _vreemde_taal(deel, codes)


def _vreemde_taal(deel: Knoop, codes: list[str]) -> Taalbeheersing:
    code = _taalcode(deel, codes)
    niveaus = next(iter(deel.knopen("ProficiencyLevel")), None)
    if niveaus is None:
        return Taalbeheersing(taal=code)
    namen = ("SpokenInteraction", "SpokenProduction", "Writing", "Reading", "Listening")
    gesprek, verhaal, schrijven, lezen, luisteren = (cv.taalniveau(niveaus, naam, codes) for naam in namen)
    return Taalbeheersing(taal=code, spreken=gesprek or verhaal, schrijven=schrijven, lezen=lezen, luisteren=luisteren)


def _taalcode(deel: Knoop, codes: list[str]) -> str | None:
    for omschrijving in deel.knopen("Description"):
        code, label = omschrijving.tekst("Code"), omschrijving.tekst("Label")
        return cv.taalcode(omschrijving, "Code" if code else "Label", code or label, codes)
    return None

"""Flemish vacancies as the extractor meets them: whole texts, and the skills that were chosen or belong to the work."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation.extractie.opgave import Opgave, Vraag
from evaluation.taken.competent import BESTAND as COMPETENT
from models.training import bronnen
from models.training.begrippen import namen, zelfde_tekst

UITSPRAKEN, ESCO = "vdab-uitspraken", "vdab-esco"
_TOEVOEGING = re.compile(r"\s*\([^)]*\)?")
_DEEL = re.compile(r"[;:]")


def uitspraken(data: Path) -> Opgave:
    """The statements that the employer chose, among those of all vacancies and of Competent.

    Raises:
        FileNotFoundError: The data is absent.
    """
    gekozen = {rij["vacature_id"]: json.loads(rij["vaardigheden"]) for rij in _vacatures(data)}
    competent = (rij["competent_label_nl"] for rij in bronnen.lees(data / COMPETENT))
    alle = namen([*(uitspraak for een in gekozen.values() for uitspraak in een), *competent])
    return Opgave(
        UITSPRAKEN,
        "Vlaamse vacatures (titel, functieomschrijving en profiel) bij de skill-uitspraken die de werkgever aankruiste "
        "in een lijst die bij het beroep hoort; lang niet alles wat hij koos staat in de tekst, en lang niet alles wat "
        "in de tekst staat koos hij.",
        _vragen(data, {id_: frozenset(map(zelfde_tekst, een)) for id_, een in gekozen.items()}),
        {zelfde_tekst(uitspraak): vormen(uitspraak) for uitspraak in alle},
    )


def esco(data: Path) -> Opgave:
    """The essential skills of the ESCO occupations of the vacancy, among all ESCO skills with a Dutch name.

    Raises:
        FileNotFoundError: The data is absent.
    """
    skills, _ = bronnen.esco_skills(data)
    met_naam = {een.sleutel: een.nl for een in skills}
    hoort_bij: dict[str, set[str]] = {}
    for rij in bronnen.lees(data / "esco_en/occupationSkillRelations_rebuilt.csv.gz"):
        if rij["relationType"] == "essential" and rij["skillUri"] in met_naam:
            hoort_bij.setdefault(rij["occupationUri"], set()).add(rij["skillUri"])
    goed = {
        rij["vacature_id"]: frozenset(
            skill for beroep in json.loads(rij["esco_occupation_uris"]) for skill in hoort_bij.get(beroep, ())
        )
        for rij in _vacatures(data)
    }
    return Opgave(
        ESCO,
        "Dezelfde vacatures bij de skills die ESCO essentieel noemt voor de beroepen waaraan VDAB de vacature hangt, "
        "uit alle ESCO-skills met een Nederlandse naam. Namen en verbanden van ESCO kwamen in de training voor, deze "
        "vacatures niet.",
        _vragen(data, goed),
        met_naam,
    )


def vormen(uitspraak: str) -> tuple[str, ...]:
    """A statement as it is, without what stands in brackets, and each of the parts it lists."""
    kaal = _TOEVOEGING.sub("", uitspraak)
    return namen([uitspraak, kaal, *_DEEL.split(kaal)])


def _vacatures(data: Path) -> Sequence[bronnen.Rij]:
    return bronnen.lees(data / "vdab_vacatures/vacatures_dev.csv")


def _vragen(data: Path, goed: Mapping[str, frozenset[str]]) -> tuple[Vraag, ...]:
    """The vacancies for which something is right."""
    return tuple(
        Vraag("\n".join((rij["titel"], rij["functieomschrijving"], rij["profiel"])), rij["titel"], goed_bij)
        for rij in _vacatures(data)
        if (goed_bij := goed[rij["vacature_id"]])
    )

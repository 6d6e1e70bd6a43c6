"""House and Tech: pieces of English vacancy sentences, to be found among the English ESCO skills.

Source: Decorte et al. (2022), Design of negative sampling strategies for distantly supervised skill extraction,
RecSys in HR; the sentences are those of SkillSpan (Zhang et al. 2022, NAACL).
"""

from pathlib import Path

from evaluation.taken.opbouw import groepeer, maak_taak
from evaluation.taken.taak import Taak
from models.training.bronnen import lees

HOUSE, TECH = "house", "tech"


def house(data: Path) -> Taak:
    """Vacancies of all kinds."""
    return _lees(HOUSE, "Stukjes Engelse vacaturetekst (House) bij de Engelse ESCO-skill die erin genoemd wordt.", data)


def tech(data: Path) -> Taak:
    """Vacancies in technology."""
    return _lees(
        TECH,
        "Stukjes Engelse vacaturetekst uit de techniek (Tech) bij de Engelse ESCO-skill die erin genoemd wordt.",
        data,
    )


def _lees(naam: str, omschrijving: str, data: Path) -> Taak:
    """The test half. Notes like "LABEL NOT PRESENT" are no label of ESCO, so they fall out by themselves."""
    rijen = lees(data / f"skill_extraction_en/{naam}_test_annotations.csv")
    labels = [rij["preferredLabel"] for rij in lees(data / "esco_en/skills_en_rebuilt.csv.gz")]
    return maak_taak(naam, omschrijving, groepeer((rij["span"], rij["label"]) for rij in rijen), labels)

"""House and Tech: whole English vacancy sentences with the ESCO skills that experts saw in them.

Source: Decorte et al. (2022), Design of negative sampling strategies for distantly supervised skill extraction,
RecSys in HR; the sentences are those of SkillSpan (Zhang et al. 2022, NAACL).
"""

from pathlib import Path

from evaluation.extractie.opgave import Opgave, Vraag
from evaluation.taken.opbouw import groepeer
from models.training.begrippen import zelfde_tekst
from models.training.bronnen import lees

HOUSE, TECH = "house", "tech"


def house(data: Path) -> Opgave:
    """Vacancies of all kinds."""
    return _lees(HOUSE, "Engelse vacaturezinnen (House) bij de ESCO-skills die erin genoemd worden.", data)


def tech(data: Path) -> Opgave:
    """Vacancies in technology."""
    return _lees(
        TECH, "Engelse vacaturezinnen uit de techniek (Tech) bij de ESCO-skills die erin genoemd worden.", data
    )


def _lees(naam: str, omschrijving: str, data: Path) -> Opgave:
    """The test half. Notes like "LABEL NOT PRESENT" are no label of ESCO, so they fall out by themselves."""
    labels = [rij["preferredLabel"] for rij in lees(data / "esco_en/skills_en_rebuilt.csv.gz")]
    skills = {zelfde_tekst(label): (label,) for label in labels}
    rijen = lees(data / f"skill_extraction_en/{naam}_test_annotations.csv")
    zinnen = groepeer((rij["sentence"], zelfde_tekst(rij["label"])) for rij in rijen)
    vragen = (Vraag(zin, None, frozenset(goed & skills.keys())) for zin, goed in zinnen.items())
    return Opgave(naam, omschrijving, tuple(vraag for vraag in vragen if vraag.goed), skills)

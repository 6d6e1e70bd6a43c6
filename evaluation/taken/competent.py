"""Competent: skill statements of VDAB, to be found among the ESCO skills that experts mapped them to."""

from pathlib import Path

from evaluation.taken.opbouw import alleen_apart, maak_taak
from evaluation.taken.taak import Taak
from models.training import bronnen

NAAM = "competent"
BESTAND = "competent_esco/mapping_dev.csv"


def competent(data: Path) -> Taak:
    """A statement, and the Dutch labels of its ESCO skills; every kind of mapping counts as right."""
    skills, _ = bronnen.esco_skills(data)
    label = {one.sleutel: one.nl[0] for one in skills}
    sleutels = alleen_apart((rij["competent_label_nl"], rij["esco_uri"]) for rij in bronnen.lees(data / BESTAND))
    return maak_taak(
        NAAM,
        "Skill-uitspraken van VDAB (Competent, ontwikkelhelft) bij de ESCO-skills waaraan deskundigen ze koppelden "
        "(gelijk, bijna gelijk, ruimer of nauwer); alleen uitspraken die aan geen enkele skill hangen waarop is "
        "getraind.",
        {tekst: [label[sleutel] for sleutel in van if sleutel in label] for tekst, van in sleutels.items()},
        label.values(),
    )

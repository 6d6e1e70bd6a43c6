"""Competent: skill statements of VDAB, to be found among the ESCO skills that experts mapped them to."""

from pathlib import Path

from evaluation.taken.opbouw import groepeer, maak_taak
from evaluation.taken.taak import Taak
from models.training import bronnen

NAAM = "competent"
BESTAND = "competent_esco/mapping_dev.csv"


def competent(data: Path) -> Taak:
    """A statement, and the Dutch labels of its ESCO skills; every kind of mapping counts as right."""
    skills, _ = bronnen.esco_skills(data)
    label = {one.sleutel: one.nl[0] for one in skills}
    rijen = bronnen.lees(data / BESTAND)
    ongezien = bronnen.ongeziene_uitspraken(rijen)
    sleutels = groepeer(
        (rij["competent_label_nl"], rij["esco_uri"]) for rij in rijen if rij["competent_label_nl"] in ongezien
    )
    return maak_taak(
        NAAM,
        "Skill-uitspraken van VDAB (Competent, ontwikkelhelft) bij de ESCO-skills waaraan deskundigen ze koppelden "
        "(gelijk, bijna gelijk, ruimer of nauwer); alleen uitspraken waarop niet is getraind.",
        {tekst: [label[sleutel] for sleutel in van if sleutel in label] for tekst, van in sleutels.items()},
        label.values(),
    )

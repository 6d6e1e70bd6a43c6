"""Flemish vacancies: the skill statements that the employer chose, to be found from the text."""

import json
from pathlib import Path

from evaluation.taken.competent import BESTAND as COMPETENT
from evaluation.taken.opbouw import maak_taak
from evaluation.taken.taak import Taak
from models.training.bronnen import lees

NAAM = "vdab-vacatures"


def vdab_vacatures(data: Path) -> Taak:
    """Title and description, and the chosen statements among those of all vacancies and of Competent.

    The statements of Competent make the corpus as large as the list that an employer chooses from. It is sorted: of
    equal scores the earlier text comes first, and what was chosen may not stand in front for being right.
    """
    goed = {
        f"{rij['titel']}. {rij['functieomschrijving']}": json.loads(rij["vaardigheden"])
        for rij in lees(data / "vdab_vacatures/vacatures_dev.csv")
    }
    gekozen = (uitspraak for uitspraken in goed.values() for uitspraak in uitspraken)
    return maak_taak(
        NAAM,
        "Titel en functieomschrijving van Vlaamse vacatures bij de skill-uitspraken die de werkgever erbij koos. Een "
        "tekst die langer is dan de encoder aankan, wordt afgekapt; uitspraken van Competent kwamen in de training "
        "voor, de vacatures niet.",
        goed,
        sorted({*gekozen, *(rij["competent_label_nl"] for rij in lees(data / COMPETENT))}),
    )

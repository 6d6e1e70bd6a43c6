"""Tasks inside ESCO, asked about the occupations that never train."""

from collections import defaultdict
from pathlib import Path

from evaluation.taken.opbouw import alleen_apart, maak_taak
from evaluation.taken.taak import Taak
from models.training import bronnen
from models.training.begrippen import is_apart, zelfde_tekst

ALTERNATIEF, SKILLS = "esco-alternatief", "beroep-skills"


def esco_alternatief(data: Path) -> Taak:
    """Another name of an occupation, and its preferred name among those of all occupations."""
    beroepen, _ = bronnen.esco_beroepen(data)
    label = {one.sleutel: one.nl[0] for one in beroepen}
    voorkeur = {zelfde_tekst(tekst) for tekst in label.values()}
    sleutels = alleen_apart((tekst, one.sleutel) for one in beroepen for tekst in one.nl)
    return maak_taak(
        ALTERNATIEF,
        "Andere namen van ESCO-beroepen bij hun voorkeursnaam, in het Nederlands; alleen beroepen waarop nooit is "
        "getraind.",
        {
            tekst: [label[sleutel] for sleutel in van]
            for tekst, van in sleutels.items()
            if zelfde_tekst(tekst) not in voorkeur
        },
        label.values(),
    )


def beroep_skills(data: Path) -> Taak:
    """An occupation, and its essential skills among all skills with a Dutch name."""
    beroepen, _ = bronnen.esco_beroepen(data)
    skills, _ = bronnen.esco_skills(data)
    goed: dict[str, list[str]] = defaultdict(list)
    for verband in bronnen.beroep_skills(data, beroepen, skills):
        if is_apart(verband.van):
            goed[verband.links].append(verband.rechts)
    return maak_taak(
        SKILLS,
        "De naam van een ESCO-beroep bij de skills die ESCO er essentieel voor noemt, in het Nederlands; alleen "
        "beroepen waarop nooit is getraind.",
        goed,
        (one.nl[0] for one in skills),
    )

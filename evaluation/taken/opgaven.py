"""All benchmarks of the encoder, by name: the ONE place to add one."""

from collections.abc import Callable, Mapping
from pathlib import Path

from evaluation.taken import competent, engels, esco, melo, uwv, vdab
from evaluation.taken.taak import Taak

# Each reads the folder with data; FileNotFoundError where its files are absent.
OPGAVEN: Mapping[str, Callable[[Path], Taak]] = {
    melo.NL: melo.melo_nl,
    melo.EN: melo.melo_en,
    competent.NAAM: competent.competent,
    esco.ALTERNATIEF: esco.esco_alternatief,
    esco.SKILLS: esco.beroep_skills,
    uwv.NAAM: uwv.uwv_titels,
    vdab.NAAM: vdab.vdab_vacatures,
    engels.HOUSE: engels.house,
    engels.TECH: engels.tech,
}
# What may be chosen on: nothing of it ever trains, and nothing of it is a benchmark that others publish on.
ONTWIKKEL = (competent.NAAM, esco.ALTERNATIEF, esco.SKILLS, uwv.NAAM)

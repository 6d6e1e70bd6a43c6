"""Job titles of UWV: other titles of the same reference occupation, for occupations that never train.

ESCO gives some of these titles to an occupation of its own that does train: about one pair in forty.
"""

from pathlib import Path

from evaluation.taken.opbouw import alleen_apart, maak_taak
from evaluation.taken.taak import Taak
from models.training import bronnen

NAAM = "uwv-titels"


def uwv_titels(data: Path) -> Taak:
    """Every second title of an occupation kept apart asks; the others, and all other titles, are the corpus."""
    begrippen = bronnen.uwv_titels(data)
    sleutels = alleen_apart((tekst, one.sleutel) for one in begrippen for tekst in one.nl)
    vragen = dict.fromkeys(list(sleutels)[::2])
    antwoorden = {tekst: van for tekst, van in sleutels.items() if tekst not in vragen}
    return maak_taak(
        NAAM,
        "Beroepstitels van UWV bij andere titels van hetzelfde referentieberoep; alleen referentieberoepen waarop "
        "nooit is getraind, en zonder de titels van MELO.",
        {
            vraag: [tekst for tekst, van in antwoorden.items() if not van.isdisjoint(sleutels[vraag])]
            for vraag in vragen
        },
        (tekst for one in begrippen for tekst in one.nl if tekst not in vragen),
    )

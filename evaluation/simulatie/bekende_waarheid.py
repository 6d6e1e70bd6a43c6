"""Made-up regions of which the right answer is known beforehand: what the simulation must find back.

One way of working reads skills without error, the other reads beroepen without error, and the two have nothing to do
with each other. Then only the truth decides which one places more people; and when nothing decides, neither does.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

import numpy as np

from evaluation.simulatie.aannames import WEKEN, Aannames
from evaluation.simulatie.bouw import Ingreep
from evaluation.simulatie.proefregio import Proefregio, Tabel, Waarheid, Werkwijze
from evaluation.simulatie.uitkomst import PLAATSINGEN
from evaluation.simulatie.vergelijking import vergelijk
from evaluation.statistiek import Schatting

REGIOS: Final = 40
_VACATURES, _MENSEN = 60, 200
_TREDE_ZES: Final = 6

# Nothing but fit decides: no trede, no wish, no distance, no luck that sticks to a person.
KAAL: Final = replace(Aannames(), trede_effect={}, wens=0.0, per_km=0.0, persoon=0.0, basis=-2.0)
SKILLS_BESLISSEN: Final = replace(KAAL, skills_deel=1.0)
BEROEP_BESLIST: Final = replace(KAAL, skills_deel=0.0)
NIETS_BESLIST: Final = replace(KAAL, belang=0.0, blijven=0.0, blijven_wens=0.0)


def geplant(seed: int) -> Proefregio:
    """A region in which skills and beroep are independent and each way of working reads its own without error."""
    rng = np.random.default_rng(seed)
    vorm = (_VACATURES, _MENSEN)
    skills, beroep = (rng.beta(0.3, 1.0, vorm).astype(np.float32) for _ in range(2))
    willekeur = rng.random(vorm, dtype=np.float32)
    volgorde = {een: _op(skills) for een in (Werkwijze.SKILLS, Werkwijze.WENSEN, Werkwijze.SPREIDING)} | {
        Werkwijze.AANBOD: _op(beroep),
        Werkwijze.WILLEKEURIG: _op(willekeur),
    }
    return Proefregio(
        mensen=tuple(f"k{nummer}" for nummer in range(_MENSEN)),
        vacatures=tuple(f"v{nummer}" for nummer in range(_VACATURES)),
        kan=np.ones(vorm, dtype=np.bool_),
        volgorde=MappingProxyType(volgorde),
        score=skills,
        waarheid=Waarheid(skills=skills, beroep=beroep, wens=np.full_like(skills, 0.5), km=np.zeros_like(skills)),
        trede_mag=np.ones((_VACATURES, 10), dtype=np.bool_),
        trede_laag=np.zeros((_VACATURES, 10), dtype=np.int8),
        plaatsen=np.ones(_VACATURES, dtype=np.int64),
        week=rng.integers(0, WEKEN, _VACATURES),
        trede=np.full(_MENSEN, _TREDE_ZES, dtype=np.int8),
        kwartaal=np.zeros(_MENSEN, dtype=np.int64),
        groepen={},
    )


def meet_terug(seed: int, regios: int = REGIOS) -> Mapping[str, Schatting]:
    """Skills minus aanbod in placements a quarter, by what was planted (Dutch).

    Args:
        seed: Of the regions and the fates.
        regios: How many regions, at least 2.
    """
    werelden = [{Ingreep.GEEN: geplant(seed + nummer)} for nummer in range(regios)]
    skills, aanbod = ((een, Ingreep.GEEN) for een in (Werkwijze.SKILLS, Werkwijze.AANBOD))
    planten = {
        "alleen skills beslissen": SKILLS_BESLISSEN,
        "alleen het beroep beslist": BEROEP_BESLIST,
        "niets beslist": NIETS_BESLIST,
    }
    return {
        naam: vergelijk(werelden, [skills, aanbod], a, 1, seed, meld=lambda _: None).verschil(
            skills, aanbod, PLAATSINGEN
        )
        for naam, a in planten.items()
    }


def _op(waarde: Tabel) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], ...]:
    return tuple(np.argsort(-rij, kind="stable") for rij in waarde)

"""A year in numbers: placements, how long they last, over whom they are spread, and how long a place stood open."""

from collections.abc import Mapping
from statistics import fmean
from typing import Final

import numpy as np

from evaluation.richtingen.verzadiging import gini
from evaluation.simulatie.aannames import KWARTALEN, WEKEN
from evaluation.simulatie.proefregio import Proefregio, Vlaggen
from evaluation.simulatie.spel import Jaarverloop
from matching.kolommen import TREDE_NTB, TREDE_NVT

PLAATSINGEN: Final = "plaatsingen per kwartaal"
BEHOUDEN: Final = {3: "na 3 maanden nog aan het werk", 6: "na 6 maanden", 12: "na 12 maanden"}
DUURZAAM: Final = "plaatsingen per kwartaal die 12 maanden duren"
GEZIEN: Final = "deel van de mensen dat ooit is voorgesteld"
GINI: Final = "ongelijkheid van voorstellen (Gini)"
MEEST: Final = "meeste voorstellen voor één persoon"
WEKEN_OPEN: Final = "weken tot een plek vervuld is"
VERVULD: Final = "deel van de plekken dat vervuld is"
VOORSTELLEN: Final = "voorstellen per plaatsing"
RECALL: Final = {"skills": "bij de eerste tien van skills", "aanbod": "bij de eerste tien van aanbod"}
DISCORDANT: Final = "wel bij de een en niet bij de ander"
TREDEN: Final = {3: "trede 3", 4: "trede 4", 5: "trede 5", 6: "trede 6", TREDE_NTB: "n.t.b.", TREDE_NVT: "UWV"}
_TOP: Final = 10


def uitkomst(regio: Proefregio, verloop: Jaarverloop, looptijd: int) -> Mapping[str, float]:
    """What a year came to, by name; NaN where there is nothing to take a mean of.

    Args:
        regio: Where it was played.
        verloop: The year.
        looptijd: Weeks that a vacature stays open; those that came in later than that before the end do not count for
            the time to fill.
    """
    treden = [een.trede for een in verloop.plaatsen]
    wie = np.array([een.persoon for een in verloop.plaatsen], dtype=np.int64)
    kwartalen = np.array([een.kwartalen for een in verloop.plaatsen], dtype=np.int64)
    aantal = len(verloop.plaatsen)
    per_persoon = verloop.voorgesteld[verloop.geweest]
    return {
        PLAATSINGEN: aantal / KWARTALEN,
        **{naam: _deel(kwartalen >= maanden // 3) for maanden, naam in BEHOUDEN.items()},
        DUURZAAM: float((kwartalen >= 4).sum()) / KWARTALEN,
        GEZIEN: float((per_persoon > 0).mean()),
        GINI: gini(per_persoon.tolist()),
        MEEST: float(per_persoon.max()),
        VOORSTELLEN: float(per_persoon.sum()) / aantal if aantal else float("nan"),
        **_per_plek(regio, verloop, looptijd),
        **{naam: treden.count(code) / KWARTALEN for code, naam in TREDEN.items()},
        **{naam: float(leden[wie].sum()) / KWARTALEN for naam, leden in regio.groepen.items()},
        **_rangen(verloop),
    }


def _per_plek(regio: Proefregio, verloop: Jaarverloop, looptijd: int) -> dict[str, float]:
    """The time to fill and the share filled, of the places that had their full time within the year."""
    telt = regio.week + looptijd <= WEKEN
    weken = [een.week - int(regio.week[een.vacature]) for een in verloop.plaatsen if telt[een.vacature]]
    plekken = int(regio.plaatsen[telt].sum())
    return {
        WEKEN_OPEN: fmean(weken) if weken else float("nan"),
        VERVULD: len(weken) / plekken if plekken else float("nan"),
    }


def _rangen(verloop: Jaarverloop) -> dict[str, float]:
    """On which list who was placed could have been found; see the selection caveat of the document."""
    skills = np.array([een.rang_skills <= _TOP for een in verloop.plaatsen], dtype=np.bool_)
    aanbod = np.array([een.rang_aanbod <= _TOP for een in verloop.plaatsen], dtype=np.bool_)
    return {RECALL["skills"]: _deel(skills), RECALL["aanbod"]: _deel(aanbod), DISCORDANT: _deel(skills != aanbod)}


def _deel(vlaggen: Vlaggen) -> float:
    return float(vlaggen.mean()) if len(vlaggen) else float("nan")

"""Every open vacature judged over the caseload of today: who may be on its list, on which place, and by which rule not.

For measurement alone. What is kept are numbers of places, without a name beside a group.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from evaluation.eerlijkheid.kenmerken import KENMERKEN, Indeling, Kenmerk, deel_in
from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.regels_uitkomst import ONBEKEND, VOLDOET_NIET, Vlaggen
from matching.voorwaarden import BESLISSEND

HOOGSTENS: Final = 200  # vacatures: at a thousand people a few seconds
TOP: Final = 10

Aantallen = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Peiling:
    """q vacatures judged over n people.

    Attributes:
        op: On which day.
        vacatures: Their ids, ascending.
        open_vacatures: How many were open; more than q when not all were taken.
        mag: Who may be on which list, shape (q, n).
        rang: On which place, from 1, shape (q, n); 0: on none.
        valt_af: Per rule of `BESLISSEND` how many lists it keeps somebody off, shape (rules, n).
        alleen: Per rule how many lists somebody would be on without this rule alone, shape (rules, n).
        indelingen: The groups that are compared.
    """

    op: date
    vacatures: tuple[str, ...]
    open_vacatures: int
    mag: Vlaggen
    rang: NDArray[np.int32]
    valt_af: Aantallen
    alleen: Aantallen
    indelingen: tuple[Indeling, ...]

    def top(self, k: int = TOP) -> Vlaggen:
        """Who is among the first k, shape (q, n)."""
        return (self.rang > 0) & (self.rang <= k)


def peil(matcher: Matcher, kenmerken: Sequence[Kenmerk] = KENMERKEN, hoogstens: int = HOOGSTENS) -> Peiling:
    """Judge the open vacatures, the first so many by id, over everybody; no gate is lifted.

    Args:
        matcher: The caseload.
        kenmerken: What to compare by.
        hoogstens: So many vacatures at most.
    """
    open_ = [id_ for id_, v in sorted(matcher.vacatures.items()) if not vacature_gesloten(v, matcher.omstandigheden)]
    gekozen, n = open_[:hoogstens], len(matcher.kandidaten)
    mag, rang = np.zeros((len(gekozen), n), dtype=bool), np.zeros((len(gekozen), n), dtype=np.int32)
    valt_af, alleen = (np.zeros((len(BESLISSEND), n), dtype=np.int64) for _ in range(2))
    streng = np.array([regel.onbekend_blokkeert for regel in BESLISSEND])[:, None]
    for q, id_ in enumerate(gekozen):
        # The circumstances are named so that these judgements do not push those of open lists out of the memory.
        oordeel = matcher.oordeel(matcher.vacature(id_), omstandigheden=matcher.omstandigheden)
        mag[q] = oordeel.toelating.mag
        rang[q, oordeel.scores.selectie.rijen[oordeel.volgorde]] = np.arange(1, len(oordeel.volgorde) + 1)
        uitkomsten = oordeel.toelating.uitkomsten
        weg = (uitkomsten == VOLDOET_NIET) | ((uitkomsten == ONBEKEND) & streng)
        valt_af += weg
        alleen += weg & (weg.sum(axis=0) == 1)
    jaar = matcher.omstandigheden.peildatum.year
    return Peiling(
        op=matcher.omstandigheden.peildatum,
        vacatures=tuple(gekozen),
        open_vacatures=len(open_),
        mag=mag,
        rang=rang,
        valt_af=valt_af,
        alleen=alleen,
        indelingen=tuple(deel_in(kenmerk, matcher.kandidaten, jaar) for kenmerk in kenmerken),
    )

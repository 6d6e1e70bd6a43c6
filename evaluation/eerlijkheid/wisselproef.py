"""The swaps over an invented caseload: nobody's data are needed, so it can be run with every change."""

from collections.abc import Sequence
from typing import Final

from evaluation.eerlijkheid.verhouding import SEED
from evaluation.eerlijkheid.wissel import WISSELS, Wissel, Wisselmeting, meet_wissel
from kandidaten.synthetisch import maak_caseload
from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.standaard import maak_lezer, maak_omstandigheden, maak_scorer
from models.synthetisch.toeval import PEILDATUM
from vacatures.synthetisch import maak_vacatures

MENSEN: Final = 150
VACATURES: Final = 40


def wisselproef(
    mensen: int = MENSEN, vacatures: int = VACATURES, wissels: Sequence[Wissel] = WISSELS, seed: int = SEED
) -> tuple[Wisselmeting, ...]:
    """Swap everything in everybody; some minutes, most of it for reading the texts.

    Args:
        mensen: How many people, at least 1.
        vacatures: How many vacatures, at least 1; the open ones count.
        wissels: What to swap.
        seed: Of the caseload, at least 0.
    """
    scorer, lezer = maak_scorer(), maak_lezer()
    omstandigheden = maak_omstandigheden(PEILDATUM, scorer.taxonomie)
    werk = {een.id: een for een in maak_vacatures(seed, vacatures).vacatures}
    wie = maak_caseload(seed, mensen).kandidaten
    matcher = Matcher(wie, werk, scorer, omstandigheden=omstandigheden)
    open_ = [een for een in werk.values() if not vacature_gesloten(een, omstandigheden)]
    return tuple(meet_wissel(matcher, wissel, open_, wie, lezer if wissel.in_tekst else None) for wissel in wissels)

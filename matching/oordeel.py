"""One vacature judged over a whole caseload: what lists, why-not and relaxations are read from."""

from dataclasses import dataclass

import numpy as np

from matching.lijsten import Rijen
from matching.omstandigheden import Omstandigheden
from matching.scorer import Scores, Vraag
from matching.toelating import Toelating
from vacatures.vacature import Vacature


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Oordeel:
    """Who may, and in which order.

    Attributes:
        vacature: The vacature.
        omstandigheden: The day and the settings.
        toelating: Outcome of the rules, over all rows of the caseload.
        vraag: The vacature, made ready to be scored.
        scores: Terms of who may be listed or is to be verified, in the order of their rows.
        volgorde: Places within `scores` of who may be listed, best first.
        wachtend: Places within `scores` of who is to be verified, best first.
        voorselectie: How many the index selected; None when everybody was scored.
    """

    vacature: Vacature
    omstandigheden: Omstandigheden
    toelating: Toelating
    vraag: Vraag
    scores: Scores
    volgorde: Rijen
    wachtend: Rijen
    voorselectie: int | None

    def rij_op(self, rang: int) -> int:
        """Row in the caseload of who stands at this 0-based rank."""
        return int(self.scores.selectie.rijen[self.volgorde[rang]])

    def rang_van(self, rij: int) -> int | None:
        """0-based rank of a row of the caseload; None when it is not listed."""
        plek = np.flatnonzero(self.scores.selectie.rijen[self.volgorde] == rij)
        return int(plek[0]) if len(plek) else None

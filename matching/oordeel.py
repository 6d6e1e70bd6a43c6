"""One vacature judged over a whole caseload: what lists, why-not and relaxations are read from."""

from dataclasses import dataclass

from matching.omstandigheden import Omstandigheden
from matching.profielen import Rijen
from matching.scorer import Scores, Vraag
from matching.toelating import Toelating
from vacatures.vacature import Vacature


@dataclass(frozen=True, slots=True, eq=False)
class Oordeel:
    """Who may, and in which order.

    Attributes:
        vacature: The vacature.
        omstandigheden: The day and the settings.
        toelating: Outcome of the rules, over all rows of the caseload.
        vraag: The vacature, made ready to be scored.
        rijen: Rows of who may be listed, best first.
        scores: Their terms, in the same order.
        voorselectie: How many the index selected; None when everybody was scored.
    """

    vacature: Vacature
    omstandigheden: Omstandigheden
    toelating: Toelating
    vraag: Vraag
    rijen: Rijen
    scores: Scores
    voorselectie: int | None

"""The engine itself as a system to evaluate: the scorer that ships, without rules (who *fits*, not who *may*)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from evaluation.run import Ranglijst
from kandidaten.kandidaat import Kandidaat
from kandidaten.profiel import skill_profile as kandidaatprofiel
from matching.profielen import Profielen, maak_profielen
from matching.scorer import Gewichten, Scorer
from matching.standaard import maak_scorer
from models.skills import SkillProfile
from vacatures.profiel import skill_profile as vacatureprofiel
from vacatures.vacature import Vacature


@dataclass(frozen=True)
class Motor:
    """The scorer over one caseload.

    Attributes:
        kandidaten: Ids, sorted: the order of the rows, so that equal scores are in order of id.
        profielen: What those people bring.
        vragen: Vacature id -> what it asks.
        gewichten: Of the terms; None: those that ship.
    """

    kandidaten: tuple[str, ...]
    profielen: Profielen
    vragen: Mapping[str, SkillProfile]
    gewichten: Gewichten | None = None

    @cached_property
    def scorer(self) -> Scorer:
        """The scorer that ships, with these weights."""
        return maak_scorer(gewichten=self.gewichten)

    def met(self, gewichten: Gewichten) -> "Motor":
        """The same caseload with other weights."""
        return replace(self, gewichten=gewichten)

    def rangschik(self, vacature_id: str, /) -> Ranglijst:
        """All kandidaten, by score from high to low, then by id."""
        vraag = self.scorer.vraag(self.vragen[vacature_id])
        scores = self.scorer.scores(vraag, self.profielen, np.arange(len(self.kandidaten))).score
        volgorde = np.argsort(-scores, kind="stable").tolist()
        return [(self.kandidaten[plek], float(scores[plek])) for plek in volgorde]


def motor(kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature]) -> Motor:
    """Build the engine on two sides, as the service does."""
    scorer = maak_scorer()
    op_id = sorted(kandidaten, key=lambda one: one.id)
    profielen = [kandidaatprofiel(one, scorer.taxonomie) for one in op_id]
    return Motor(
        tuple(one.id for one in op_id),
        maak_profielen(profielen, scorer.gelijkenis),
        {one.id: vacatureprofiel(one, scorer.taxonomie) for one in vacatures},
    )

"""What orders the richtingen of one person: D of scoring.md 5.5, and the thresholds that tell near from far.

    D = lijkt x u x krapte x 1 / (1 + q / cap) - kappa x moeite

lijkt   (bereik + nabij) / 2, see matching/beroepsbereik.py. Bereik alone is reach in scoring.md; with the profile as a
        whole beside it the true beroep of somebody who tells half of the skills in other words is found more often
        (docs/richtingen.md).
u       1/2 when no wish is met, and closer to 1 with each one that is: (1 + h) / (2 + h). Telling a wish never lowers
        anything, so nobody loses by telling more.
krapte  rises with the places in the region (open vacatures and learning places) and saturates: 1/2 without any, 3/4
        with one, 5/6 with two, towards 1. A sector that a dated source calls kansrijk counts as one place more.
q, cap  how many people took it up in the last three months, and how many places there are: advice that everybody
        follows helps nobody (Altmann et al., scoring.md 5.12).
moeite  sum over the missing skills of their share x the years that the shortest step to each takes.

D is only ever compared between the richtingen of one person, and shown to nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from matching.richting import Beroepsvraag, Gat, Richtingsoort
from matching.scorer import DECIMALEN
from matching.wens import Wens, Wenssoort

_WEKEN_PER_JAAR = 52
_ZONDER_PLEK = 0.5  # lower, and the few beroepen with most places come on top for everybody
_HALVERWEGE = 1  # places
# One remark often gives several of these: "met kinderen" many skills, "liever overdag" no evening and no night.
_IN_EEN_ADEM = frozenset({Wenssoort.SKILL, Wenssoort.ZONDER})


@dataclass(frozen=True, slots=True, kw_only=True)
class RichtingInstellingen:
    """What is near, within reach and too far, and what effort costs.

    The thresholds are Nesta's reasoning (viable: the mean less one standard deviation of the likeness of beroepen
    within one ISCO unit group) recomputed on our taxonomie and for the evidence that people really bring:
    docs/richtingen.md, `python -m evaluation.richtingen`. They are the same for everybody: a threshold relative to
    somebody's own best would take richtingen away from whoever learns something.

    Attributes:
        dichtbij: `bereik` from which work is near, in [0, 1].
        duidelijk: Share of `dichtbij` that has to be clear (`Kunde.duidelijk`) before work is near, in [0, 1]: one
            own skill that resembles many a little does not say that somebody can nearly do the work.
        haalbaar: `bereik` from which it is a step away.
        verst: `bereik` under which it is not offered, unless the person wished for it.
        kappa: What a year of learning everything takes off D, at least 0.
        kaarten: Most richtingen to talk about at once, at least 3: one of each soort.
        per_sector: Most of one sector among these, while there are others.

    Raises:
        ValueError: Thresholds that are not in order, or numbers outside these ranges.
    """

    dichtbij: float = 0.35
    duidelijk: float = 0.5
    haalbaar: float = 0.25
    verst: float = 0.18
    kappa: float = 0.1
    kaarten: int = 6
    per_sector: int = 2

    def __post_init__(self) -> None:
        if not 0 < self.verst <= self.haalbaar <= self.dichtbij <= 1:
            raise ValueError("thresholds are not in order within (0, 1]")
        if not 0 <= self.duidelijk <= 1:
            raise ValueError("thresholds: duidelijk is not in [0, 1]")
        if not (self.kappa >= 0 and self.kaarten >= len(Richtingsoort) and self.per_sector >= 1):
            raise ValueError("kappa is below 0, or there is no room for one card of each soort")

    def soort(self, bereik: float, duidelijk: float) -> Richtingsoort:
        """How far work is: of this bereik, and of this much of it that is clear."""
        if bereik >= self.dichtbij and duidelijk >= self.duidelijk * self.dichtbij:
            return Richtingsoort.DICHTBIJ
        return Richtingsoort.STAP if bereik >= self.haalbaar else Richtingsoort.PROBEREN


def waarde(
    lijkt: float,
    gat: Iterable[Gat],
    gewild: Iterable[Wens],
    vraag: Beroepsvraag,
    onderzocht_door: int,
    instellingen: RichtingInstellingen,
) -> float:
    """D, rounded to 6 decimals; below 0 when the effort outweighs the rest.

    Args:
        lijkt: How much the work is what the person brings, in [0, 1].
        gat: What is missing.
        gewild: Wishes that the work meets.
        vraag: What the region asks.
        onderzocht_door: How many people took it up in the last three months.
        instellingen: For kappa.
    """
    ruimte = 1 / (1 + onderzocht_door / max(vraag.plekken, 1))
    opbrengst = lijkt * zin(gewild) * krapte(vraag) * ruimte
    return round(opbrengst - instellingen.kappa * moeite(gat), DECIMALEN)


def zin(gewild: Iterable[Wens]) -> float:
    """u: how far the work is what the person wants, in [1/2, 1)."""
    gehoord = {(een.soort, een.bron if een.soort in _IN_EEN_ADEM else een.waarde) for een in gewild}
    return (1 + len(gehoord)) / (2 + len(gehoord))


def krapte(vraag: Beroepsvraag) -> float:
    """How much the region asks for the work, in [1/2, 1)."""
    plekken = vraag.plekken + (vraag.kansrijk is not None)
    return _ZONDER_PLEK + (1 - _ZONDER_PLEK) * plekken / (plekken + _HALVERWEGE)


def moeite(gat: Iterable[Gat]) -> float:
    """Years of learning, each missing skill by its share in the work; at least 0."""
    return sum(een.mist * een.stap.weken / _WEKEN_PER_JAAR for een in gat)

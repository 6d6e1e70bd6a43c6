"""Who was placed, and where each method would have put them: aanbod against skills on the same cases.

A placement counts with the list that came before its voorstel. Per vacature there is one value of each measure, so that
a vacature with five places does not weigh five times; intervals and tests draw vacatures (`statistiek`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import fmean
from types import MappingProxyType
from typing import Final

from evaluation.onderdrukking import GRENS
from evaluation.schaduw import DIEPTE, Methode
from evaluation.statistiek import Schatting, schat, toets
from models.waardelijsten import PlekSoort

MINSTENS: Final = GRENS  # fewer people than this, or fewer vacatures: nothing is said (scoring.md 5.10)
_SEED: Final = 2020
_MRR_TOT: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class GemetenPlaatsing:
    """One placement with the shadows of its list.

    Attributes:
        persoon: Pseudonym.
        vacature: On which vacature.
        datum: From which day.
        rangen: Place of the person with each method, 1-`DIEPTE`; a method that did not have them is not in it.
        plek: Kind of place; None: not known.
        trede: Where the person stood just before, as in `Klantgebeurtenis`; None: not known.
        sector: Of the vacature, in words; None: not known.
    """

    persoon: str
    vacature: str
    datum: date
    rangen: Mapping[Methode, int]
    plek: PlekSoort | None = None
    trede: str | None = None
    sector: str | None = None

    def __repr__(self) -> str:
        # A repr ends up in logs and tracebacks; the restricted layer must not.
        return f"GemetenPlaatsing(vacature={self.vacature!r})"


class Maatstaf(StrEnum):
    """How well a method had whoever was placed in sight; in [0, 1] per vacature, higher is better."""

    RECALL_5 = "recall@5"
    RECALL_10 = "recall@10"
    MRR = "MRR@10"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """How much better one method was than another.

    Attributes:
        schatting: Mean of the differences per vacature, with its interval.
        p: Two-sided, of a paired randomisation test.
    """

    schatting: Schatting
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergelijking:
    """Every method on the same placements.

    Attributes:
        aantal: How many placements.
        personen: Of how many people.
        vacatures: On how many vacatures.
        in_eerste: Per method and k: how many placements it had in its first k.
        scores: Per method and measure the mean over vacatures; empty with fewer than ten people or vacatures, and for
            a part of the placements.
        voorsprong: Per measure: skills minus aanbod; empty with fewer than ten people or vacatures.
    """

    aantal: int
    personen: int
    vacatures: int
    in_eerste: Mapping[Methode, Mapping[int, int]]
    scores: Mapping[tuple[Methode, Maatstaf], Schatting]
    voorsprong: Mapping[Maatstaf, Verschil]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaatsingsmeting:
    """The comparison over all placements and for parts of them.

    Attributes:
        plaatsingen: What was measured.
        geheel: Over all.
        per_plek: By kind of place, as it is kept; "" = not known.
        per_trede: By trede; "" = not known.
        per_sector: By sector; "" = not known.
    """

    plaatsingen: tuple[GemetenPlaatsing, ...]
    geheel: Vergelijking
    per_plek: Mapping[str, Vergelijking]
    per_trede: Mapping[str, Vergelijking]
    per_sector: Mapping[str, Vergelijking]


def plaatsingsmeting(plaatsingen: Sequence[GemetenPlaatsing], seed: int = _SEED) -> Plaatsingsmeting:
    """Compare the methods on these placements.

    Args:
        plaatsingen: In any order; each person once for a vacature.
        seed: Of the resampling: the same placements and seed give the same intervals.
    """
    alle = tuple(sorted(plaatsingen, key=lambda een: (een.datum, een.vacature, een.persoon)))

    def per(wat: Callable[[GemetenPlaatsing], str | None]) -> Mapping[str, Vergelijking]:
        groepen: defaultdict[str, list[GemetenPlaatsing]] = defaultdict(list)
        for een in alle:
            groepen[wat(een) or ""].append(een)
        return MappingProxyType(
            {
                groep: vergelijk(groepen[groep], seed, ())
                for groep in sorted(groepen, key=lambda groep: (not groep, groep))
            }
        )

    return Plaatsingsmeting(
        plaatsingen=alle,
        geheel=vergelijk(alle, seed),
        per_plek=per(lambda een: een.plek.value if een.plek else None),
        per_trede=per(lambda een: een.trede),
        per_sector=per(lambda een: een.sector),
    )


def vergelijk(
    plaatsingen: Sequence[GemetenPlaatsing], seed: int = _SEED, methoden: Iterable[Methode] = Methode
) -> Vergelijking:
    """Every method on these placements; counts always, means only from ten people on ten vacatures on.

    Args:
        plaatsingen: In any order.
        seed: Of the resampling.
        methoden: Of which to give the scores beside the difference between skills and aanbod.
    """
    personen, waarden = len({een.persoon for een in plaatsingen}), _per_vacature(plaatsingen)
    vacatures = len({een.vacature for een in plaatsingen})
    genoeg = min(personen, vacatures) >= MINSTENS
    return Vergelijking(
        aantal=len(plaatsingen),
        personen=personen,
        vacatures=vacatures,
        in_eerste={
            methode: {k: sum(een.rangen.get(methode, DIEPTE + 1) <= k for een in plaatsingen) for k in (5, 10, DIEPTE)}
            for methode in Methode
        },
        scores={(een, maat): schat(waarden[een, maat], seed) for een in methoden for maat in Maatstaf}
        if genoeg
        else {},
        voorsprong={maat: _verschil(waarden, maat, seed) for maat in Maatstaf} if genoeg else {},
    )


def _verschil(waarden: Mapping[tuple[Methode, Maatstaf], Sequence[float]], maat: Maatstaf, seed: int) -> Verschil:
    een, ander = waarden[Methode.SKILLS, maat], waarden[Methode.AANBOD, maat]
    verschillen = [a - b for a, b in zip(een, ander, strict=True)]
    p = toets(een, ander, seed)
    return Verschil(schatting=schat(verschillen, seed), p=1.0 if p is None else p)


def _per_vacature(plaatsingen: Sequence[GemetenPlaatsing]) -> dict[tuple[Methode, Maatstaf], list[float]]:
    """One value for each vacature, in order of id."""
    groepen: defaultdict[str, list[GemetenPlaatsing]] = defaultdict(list)
    for een in plaatsingen:
        groepen[een.vacature].append(een)
    return {
        (methode, maat): [waarde([een.rangen.get(methode) for een in groepen[id_]]) for id_ in sorted(groepen)]
        for methode in Methode
        for maat, waarde in _WAARDEN.items()
    }


def _recall(k: int) -> Callable[[Sequence[int | None]], float]:
    """Share of who was placed that stood in the first k (`metrics.Recall`)."""
    return lambda rangen: fmean(rang is not None and rang <= k for rang in rangen)


def _eerste(rangen: Sequence[int | None]) -> float:
    """One over the best place of who was placed, 0 when none stood in the first ten (`metrics.MRR` of ten places).

    Deeper places would tell of people in bands that are hidden.
    """
    return max((1 / rang for rang in rangen if rang is not None and rang <= _MRR_TOT), default=0.0)


_WAARDEN: Final[Mapping[Maatstaf, Callable[[Sequence[int | None]], float]]] = MappingProxyType(
    {Maatstaf.RECALL_5: _recall(5), Maatstaf.RECALL_10: _recall(10), Maatstaf.MRR: _eerste}
)

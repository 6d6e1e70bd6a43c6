"""The systems that both evaluation commands compare: the ONE place to add a ranker."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from evaluation.baselines import alleen_titel, bm25, teken_tfidf, willekeurig
from evaluation.run import Rangschikker
from kandidaten.kandidaat import Kandidaat
from vacatures.vacature import Vacature

Bouw = Callable[[Sequence[Kandidaat], Sequence[Vacature]], Rangschikker]

ALLEEN_TITEL = "alleen functietitel"
TEKEN_TFIDF = "teken-TF-IDF"


@dataclass(frozen=True, slots=True)
class Systeem:
    """A way to rank, before it has seen the two sides.

    Attributes:
        naam: As tables show it, Dutch.
        bouw: From (kandidaten, vacatures) to something that ranks those kandidaten for those vacatures.
    """

    naam: str
    bouw: Bouw


def systemen(seed: int) -> tuple[Systeem, ...]:
    """All systems, in the order in which they were simplest to build."""
    return (
        Systeem("willekeurig", partial(willekeurig, seed=seed)),
        Systeem(ALLEEN_TITEL, alleen_titel),
        Systeem("BM25", bm25),
        Systeem(TEKEN_TFIDF, teken_tfidf),
    )


def bouw_systemen(
    kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature], seed: int
) -> Mapping[str, Rangschikker]:
    """Every system, built on these two sides: what `evalueer` takes."""
    return {one.naam: one.bouw(kandidaten, vacatures) for one in systemen(seed)}

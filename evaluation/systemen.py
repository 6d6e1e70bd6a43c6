"""The systems that both evaluation commands compare: the ONE place to add a ranker."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from evaluation.baselines import alleen_titel, bm25, teken_tfidf, willekeurig
from evaluation.motor import motor
from evaluation.run import Rangschikker
from kandidaten.kandidaat import Kandidaat
from vacatures.vacature import Vacature

Bouw = Callable[[Sequence[Kandidaat], Sequence[Vacature]], Rangschikker]

ALLEEN_TITEL = "alleen functietitel"
TEKEN_TFIDF = "teken-TF-IDF"
MOTOR = "skillsmatch"
_PROFIEL = "titel en gevraagde skills; functies, taken, skills, opleidingen en certificaten"


@dataclass(frozen=True, slots=True)
class Systeem:
    """A way to rank, before it has seen the two sides.

    Attributes:
        naam: As tables show it, Dutch.
        leest: Which fields it reads, of the vacature; and of the kandidaat. Dutch.
        bouw: From (kandidaten, vacatures) to something that ranks those kandidaten for those vacatures.
    """

    naam: str
    leest: str
    bouw: Bouw


def systemen(seed: int) -> tuple[Systeem, ...]:
    """All systems, in the order in which they were simplest to build."""
    return (
        Systeem("willekeurig", "niets", partial(willekeurig, seed=seed)),
        Systeem(ALLEEN_TITEL, "titel; functies", alleen_titel),
        Systeem("BM25", _PROFIEL, bm25),
        Systeem(TEKEN_TFIDF, _PROFIEL, teken_tfidf),
        Systeem(
            MOTOR,
            f"{_PROFIEL}; codes van skills; via de taxonomie de gebruikelijke skills van eerdere en gewenste beroepen; "
            "beroep en tekst van een vacature alleen als die geen skills noemt",
            motor,
        ),
    )


def bouw_systemen(
    kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature], seed: int, zonder: Collection[str] = ()
) -> Mapping[str, Rangschikker]:
    """Every system but those left out, built on these two sides: what `evalueer` takes."""
    return {one.naam: one.bouw(kandidaten, vacatures) for one in systemen(seed) if one.naam not in zonder}


def wat_leest_wie(seed: int) -> tuple[str, ...]:
    """One footnote per system: what it may read."""
    return tuple(f"{one.naam} leest: {one.leest}." for one in systemen(seed))

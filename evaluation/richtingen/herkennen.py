"""Whether the work that somebody's skills were taken from is among the first richtingen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.richtingen.personen import Persoon, Vorm, anders_te_zeggen, persoon
from evaluation.richtingen.systemen import (
    JACCARD,
    MOTOR,
    TEKEN_TFIDF,
    WILLEKEURIG,
    Tabel,
    jaccard,
    motor,
    teken_tfidf,
    willekeurig,
)
from evaluation.richtingen.wereld import Wereld
from evaluation.statistiek import Schatting, schat
from evaluation.taken.maten import rangen
from evaluation.taken.uitkomst import SysteemUitkomst
from evaluation.taken.vergelijk import naast_elkaar

EERSTE = (1, 5)
RECALL = "recall@5"


@dataclass(frozen=True, slots=True)
class Herkend:
    """How often the true beroep is found, for one way in which people tell their skills.

    Attributes:
        vorm: That way.
        personen: How many people.
        anders: Share of their skills that have another name than the label, in [0, 1].
        systemen: The systems, compared with `MOTOR`.
        per_groep: First digit of the ISCO-08 code of the true beroep -> recall@5 of `MOTOR`.
    """

    vorm: Vorm
    personen: int
    anders: float
    systemen: tuple[SysteemUitkomst, ...]
    per_groep: Mapping[str, Schatting]


def meet_herkennen(wereld: Wereld, vorm: Vorm, seed: int) -> Herkend:
    """All systems on one person per chosen beroep.

    Args:
        wereld: Where.
        vorm: How people tell their skills.
        seed: Of persons, intervals and tests.
    """
    personen = [persoon(een, wereld.taxonomie, vorm, seed) for een in wereld.gekozen]
    tabellen = {
        **motor(wereld, personen),
        TEKEN_TFIDF: teken_tfidf(wereld, personen),
        JACCARD: jaccard(wereld, personen),
        WILLEKEURIG: willekeurig(wereld, personen),
    }
    waarden = {naam: gevonden(tabel, wereld.keus.tolist()) for naam, tabel in tabellen.items()}
    return Herkend(
        vorm=vorm,
        personen=len(personen),
        anders=anders_te_zeggen(personen, wereld.taxonomie),
        systemen=naast_elkaar(waarden, MOTOR, seed),
        per_groep=_per_groep(personen, waarden[MOTOR][RECALL], seed),
    )


def gevonden(tabel: Tabel, ware: Sequence[int]) -> dict[str, list[float]]:
    """`recall@k` for k in `EERSTE`: 1.0 per person whose true beroep is among the first k, else 0.0.

    With one right answer recall@k is hit@k. Equal scores stand in the order of the columns.

    Args:
        tabel: One row per person, one column per beroep.
        ware: Column of the true beroep of each person.
    """
    plaats = [rangen(rij.astype(np.float32), [plek])[0] for rij, plek in zip(tabel, ware, strict=True)]
    return {f"recall@{k}": [float(rang <= k) for rang in plaats] for k in EERSTE}


def _per_groep(personen: Sequence[Persoon], waarden: Sequence[float], seed: int) -> dict[str, Schatting]:
    groepen = [een.beroep.isco08[0] for een in personen]
    return {
        groep: schat([waarde for een, waarde in zip(groepen, waarden, strict=True) if een == groep], seed)
        for groep in sorted(set(groepen))
    }

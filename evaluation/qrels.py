"""Qrels: which kandidaat fits which vacature, and how well. The truth that a ranking is held against."""

import csv
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from models.fouten import InvoerFout, Melding

KOLOMMEN = 3


@dataclass(frozen=True, slots=True)
class Qrels:
    """Judgements per vacature; frozen, and checked when built.

    Attributes:
        oordelen: Vacature id -> {kandidaat id -> grade >= 0}. A kandidaat that is not named counts as grade 0
            (unjudged = not relevant, the convention of TREC). A vacature may have no judgement at all: it
            then says nothing about a ranking, and every metric answers None for it.

    Raises:
        ValueError: No vacature, or a grade that is negative or not finite.
    """

    oordelen: Mapping[str, Mapping[str, float]]

    def __post_init__(self) -> None:
        if not self.oordelen:
            raise ValueError("qrels name at least one vacature")
        for grades in self.oordelen.values():
            if not all(math.isfinite(grade) and grade >= 0 for grade in grades.values()):
                raise ValueError("a grade is a finite number of at least 0")
        frozen = {v: MappingProxyType(dict(grades)) for v, grades in self.oordelen.items()}
        object.__setattr__(self, "oordelen", MappingProxyType(frozen))

    @property
    def vacatures(self) -> tuple[str, ...]:
        """Ids of the vacatures, sorted: the queries of an experiment, in its order."""
        return tuple(sorted(self.oordelen))

    @property
    def aantal(self) -> int:
        """How many judgements above grade 0 there are."""
        return sum(grade > 0 for grades in self.oordelen.values() for grade in grades.values())


def lees_qrels(path: Path) -> Qrels:
    """Read a tab-separated file without header: vacature, kandidaat, grade.

    Raises:
        InvoerFout: Rows that are not three columns, hold no usable grade, or judge a pair twice.
    """
    meldingen: list[Melding] = []
    oordelen: dict[str, dict[str, float]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for nummer, rij in enumerate(csv.reader(file, delimiter="\t"), start=1):
            reden = _neem_op(oordelen, rij)
            if reden:
                meldingen.append(Melding(path.name, reden, rij=nummer))
    if not oordelen:
        meldingen.append(Melding(path.name, "het bestand bevat geen oordelen"))
    if meldingen:
        raise InvoerFout(meldingen)
    return Qrels(oordelen)


def _neem_op(oordelen: dict[str, dict[str, float]], rij: list[str]) -> str | None:
    """Add one row to `oordelen`; what is wrong with it, or None."""
    if len(rij) != KOLOMMEN:
        return "een rij heeft drie kolommen: vacature, kandidaat, graad"
    vacature, kandidaat, tekst = rij
    try:
        graad = float(tekst)
    except ValueError:
        return "de graad is geen getal"
    if not (math.isfinite(graad) and graad >= 0):
        return "de graad is geen getal van 0 of hoger"
    if kandidaat in oordelen.setdefault(vacature, {}):
        return "dit paar is al eerder beoordeeld"
    oordelen[vacature][kandidaat] = graad
    return None

"""The outcome of an experiment, and its two renderings: a table for people and a dict for machines."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from evaluation.statistiek import HERHALINGEN, Schatting

BREEDTE = 150


@dataclass(frozen=True, slots=True)
class Meting:
    """One system on one metric.

    Attributes:
        metric: Label of the metric.
        waarden: One value per vacature, in the order of `Report.vacatures`; None: nothing relevant to find.
        schatting: Mean and interval.
        verschil: Mean difference with the baseline and its interval; None for the baseline itself.
        p: Of the paired randomisation test against the baseline, not corrected for the number of systems.
    """

    metric: str
    waarden: tuple[float | None, ...]
    schatting: Schatting
    verschil: Schatting | None
    p: float | None


@dataclass(frozen=True, slots=True)
class SysteemMeting:
    """One system on all metrics."""

    systeem: str
    metingen: tuple[Meting, ...]

    def gemiddelde(self, metric: str) -> float | None:
        """Mean on the metric with this label."""
        return next(meting.schatting.gemiddelde for meting in self.metingen if meting.metric == metric)


@dataclass(frozen=True, slots=True)
class Report:
    """Systems side by side on the same vacatures and the same truth.

    Attributes:
        titel: What was measured, Dutch.
        vacatures: Ids of the vacatures, in the order of every `Meting.waarden`.
        aantal_kandidaten: Distinct kandidaten that were ranked.
        aantal_oordelen: Judgements above grade 0.
        baseline: Name of the system that the others are compared with.
        seed: Of intervals and tests.
        systemen: The systems, best first on the first metric.
        bovengrens: What the best possible order would get: the ceiling of each metric on this truth.
        toelichting: What a reader has to know besides, Dutch.
    """

    titel: str
    vacatures: tuple[str, ...]
    aantal_kandidaten: int
    aantal_oordelen: int
    baseline: str
    seed: int
    systemen: tuple[SysteemMeting, ...]
    bovengrens: SysteemMeting
    toelichting: tuple[str, ...] = ()

    def van(self, systeem: str) -> SysteemMeting:
        """The outcome of the system with this name.

        Raises:
            KeyError: There is no such system.
        """
        for one in self.systemen:
            if one.systeem == systeem:
                return one
        raise KeyError(systeem)

    def als_dict(self) -> dict[str, Any]:
        """Everything, with plain JSON types only."""
        return {**asdict(self), "herhalingen": HERHALINGEN}

    def tabellen(self) -> tuple[Table, Table]:
        """The values, and the differences with the baseline."""
        grootte = f"{len(self.vacatures)} vacatures, {self.aantal_kandidaten} kandidaten"
        values = self._tabel(f"{self.titel} ({grootte})")
        for one in self.systemen:
            values.add_row(one.systeem, *(_waarde(meting.schatting) for meting in one.metingen))
        values.add_section()
        values.add_row("best mogelijk", *(_getal(m.schatting.gemiddelde) for m in self.bovengrens.metingen))
        differences = self._tabel(f"Verschil met {self.baseline}")
        for one in self.systemen:
            if one.systeem != self.baseline:
                differences.add_row(one.systeem, *(_verschil(meting) for meting in one.metingen))
        return values, differences

    def voetnoten(self) -> tuple[str, ...]:
        """The small print below the tables, Dutch."""
        return (
            f"Oordelen boven 0: {self.aantal_oordelen}. n: vacatures waarbij iets te vinden is ("
            + ", ".join(f"{m.metric}: {m.schatting.n}" for m in self.bovengrens.metingen)
            + ").",
            f"Tussen haken: 95%-interval (bootstrap over vacatures, {HERHALINGEN} keer, seed {self.seed}).",
            "p: gepaarde randomisatietoets, tweezijdig, niet gecorrigeerd voor het aantal vergelijkingen.",
            *self.toelichting,
        )

    def _tabel(self, titel: str) -> Table:
        table = Table("systeem", title=titel, title_justify="left")
        for meting in self.bovengrens.metingen:
            table.add_column(meting.metric, justify="right")
        return table


def gedefinieerd(waarden: Iterable[float | None]) -> list[float]:
    """The values that exist."""
    return [waarde for waarde in waarden if waarde is not None]


def _getal(waarde: float | None, teken: str = "") -> str:
    return "-" if waarde is None else f"{waarde:{teken}.3f}".replace(".", ",")


def _waarde(schatting: Schatting, teken: str = "") -> str:
    tekst = _getal(schatting.gemiddelde, teken)
    if schatting.laag is None:
        return tekst
    return f"{tekst} [{_getal(schatting.laag, teken)}; {_getal(schatting.hoog, teken)}]"


def _kans(p: float | None) -> str:
    if p is None:
        return ""
    return " p<0,001" if p < 0.001 else f" p={_getal(p)}"


def _verschil(meting: Meting) -> str:
    if meting.verschil is None:
        return "-"
    return _waarde(meting.verschil, "+") + _kans(meting.p)


def toon(report: Report, *, als_json: bool) -> None:
    """Print the report: JSON, or the tables with their footnotes."""
    if als_json:
        print(json.dumps(report.als_dict(), ensure_ascii=False, indent=2))
        return
    # Without a terminal rich assumes 80 columns, which would fold every cell.
    console = Console(width=None if sys.stdout.isatty() else BREEDTE, highlight=False)
    for table in report.tabellen():
        console.print(table)
    for voetnoot in report.voetnoten():
        console.print(voetnoot, markup=False)

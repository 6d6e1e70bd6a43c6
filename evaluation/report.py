"""The outcome of an experiment, and its two renderings: a table for people and a dict for machines."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from evaluation.getallen import komma
from evaluation.statistiek import HERHALINGEN, Schatting

BREEDTE = 150


@dataclass(frozen=True, slots=True)
class Tabel:
    """Cells of text under a title, to print or to put into a document."""

    titel: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]

    def voor_scherm(self) -> Table:
        """For a terminal."""
        table = Table(self.kop[0], title=self.titel, title_justify="left")
        for naam in self.kop[1:]:
            table.add_column(naam, justify="right")
        for rij in self.rijen:
            table.add_row(*rij)
        return table

    def als_markdown(self) -> str:
        """For a document."""
        streep = ("---", *("---:" for _ in self.kop[1:]))
        regels = "\n".join(f"| {' | '.join(rij)} |" for rij in (self.kop, streep, *self.rijen))
        return f"{self.titel}\n\n{regels}"


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

    def als_markdown(self) -> str:
        """Both tables and the footnotes, for a document."""
        tabellen = (tabel.als_markdown() for tabel in self.tabellen())
        return "\n\n".join([*tabellen, "\n".join(f"- {noot}" for noot in self.voetnoten())])

    def als_dict(self) -> dict[str, Any]:
        """Everything, with plain JSON types only."""
        return {**asdict(self), "herhalingen": HERHALINGEN}

    def tabellen(self) -> tuple[Tabel, Tabel]:
        """The values, and the differences with the baseline."""
        grootte = f"{len(self.vacatures)} vacatures, {self.aantal_kandidaten} kandidaten"
        kop = ("systeem", *(meting.metric for meting in self.bovengrens.metingen))
        waarden = [(one.systeem, *(_waarde(meting.schatting) for meting in one.metingen)) for one in self.systemen]
        best = ("best mogelijk", *(getal(meting.schatting.gemiddelde) for meting in self.bovengrens.metingen))
        verschillen = [
            (one.systeem, *map(_verschil, one.metingen)) for one in self.systemen if one.systeem != self.baseline
        ]
        return (
            Tabel(f"{self.titel} ({grootte})", kop, (*waarden, best)),
            Tabel(f"Verschil met {self.baseline}", kop, tuple(verschillen)),
        )

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


def gedefinieerd(waarden: Iterable[float | None]) -> list[float]:
    """The values that exist."""
    return [waarde for waarde in waarden if waarde is not None]


def getal(waarde: float | None, teken: str = "") -> str:
    """Three decimals with a comma; a dash where there is no value."""
    return "-" if waarde is None else komma(waarde, 3, teken)


def _waarde(schatting: Schatting, teken: str = "") -> str:
    tekst = getal(schatting.gemiddelde, teken)
    if schatting.laag is None:
        return tekst
    return f"{tekst} [{getal(schatting.laag, teken)}; {getal(schatting.hoog, teken)}]"


def kans(p: float) -> str:
    """A p-value as text."""
    return "p<0,001" if p < 0.001 else f"p={getal(p)}"


def _verschil(meting: Meting) -> str:
    if meting.verschil is None:
        return "-"
    tekst = _waarde(meting.verschil, "+")
    return tekst if meting.p is None else f"{tekst} {kans(meting.p)}"


def toon(report: Report, *, als_json: bool) -> None:
    """Print the report: JSON, or the tables with their footnotes."""
    if als_json:
        print(json.dumps(report.als_dict(), ensure_ascii=False, indent=2))
        return
    # Without a terminal rich assumes 80 columns, which would fold every cell.
    console = Console(width=None if sys.stdout.isatty() else BREEDTE, highlight=False)
    for tabel in report.tabellen():
        console.print(tabel.voor_scherm())
    for voetnoot in report.voetnoten():
        console.print(voetnoot, markup=False)

"""Writes an invented log: people, days and ids without chance, so that the same log comes out every time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle, islice
from typing import Final

from evaluation.gebeurtenissen import Klantgebeurtenis, Klantgroep, Oorsprong, Soort

B, H, U, V = "beverwijk", "heemskerk", "uitgeest", "velsen"
GEMEENTEN: Final = (B, H, U, V)
_KWARTAAL: Final = date(2020, 1, 2)
_VROEGER: Final = date(2017, 1, 9)
_MENGSEL: Final = (B, V, H, B, V, H, B, V, B, V, H, B, V, H, V, B, U, V, B, H)


@dataclass(slots=True)
class Klant:
    """Somebody invented; `trede` is where he stands at the moment."""

    id: str
    gemeente: str
    groep: Klantgroep | None
    trede: str | None = None


class Logboek:
    """Collects events in the order in which they are written.

    Whoever writes about one person writes in the order of the days.
    """

    def __init__(self) -> None:
        self.gebeurtenissen: list[Klantgebeurtenis] = []
        self._klanten = 0
        self._plekken = 0

    def klanten(self, gemeenten: Iterable[str], groep: Klantgroep | None) -> list[Klant]:
        """New people, one for each gemeente that is named."""
        return [self._klant(gemeente, groep) for gemeente in gemeenten]

    def plek(self) -> str:
        """Id of a new plek."""
        self._plekken += 1
        return f"vb-plek-{self._plekken:03d}"

    def schrijf(
        self,
        klant: Klant,
        soort: Soort,
        dag: date,
        detail: str | None = None,
        *,
        plek: str | None = None,
        uren: float | None = None,
    ) -> None:
        """Something that happened to a person where he stands."""
        self._voeg_toe(klant, soort, dag, detail=detail, plek=plek, uren=uren, trede=klant.trede)

    def begin(self, klant: Klant, dag: date, trede: str) -> None:
        """A traject begins on a trede."""
        klant.trede = trede
        self._voeg_toe(klant, Soort.TRAJECT_BEGIN, dag, trede_naar=trede)

    def verplaats(self, klant: Klant, dag: date, trede: str) -> None:
        """From the trede where somebody stands to another."""
        self._voeg_toe(klant, Soort.TREDE, dag, trede=klant.trede, trede_naar=trede)
        klant.trede = trede

    def relatie(self, gemeente: str, dag: date) -> None:
        """A werkgever becomes a relation."""
        self._bewaar(Soort.NIEUWE_RELATIE, dag, gemeente, plek=self.plek())

    def _klant(self, gemeente: str, groep: Klantgroep | None) -> Klant:
        self._klanten += 1
        return Klant(f"vb-{self._klanten:04d}", gemeente, groep)

    def _voeg_toe(self, klant: Klant, soort: Soort, dag: date, **meer: object) -> None:
        self._bewaar(soort, dag, klant.gemeente, persoon=klant.id, groep=klant.groep, **meer)

    def _bewaar(self, soort: Soort, dag: date, gemeente: str, **meer: object) -> None:
        self.gebeurtenissen.append(
            Klantgebeurtenis(
                id=f"vb-{len(self.gebeurtenissen) + 1:05d}",
                soort=soort,
                datum=dag,
                gemeente=gemeente,
                oorsprong=Oorsprong.GESIMULEERD,
                **meer,  # type: ignore[arg-type]  # each caller names fields of the event
            )
        )


def gemengd(aantal: int) -> Iterator[str]:
    """Gemeenten in about the proportion of their inhabitants."""
    return islice(cycle(_MENGSEL), aantal)


def verdeeld(beverwijk: int, heemskerk: int, uitgeest: int, velsen: int) -> list[str]:
    """So many of each gemeente."""
    return [B] * beverwijk + [H] * heemskerk + [U] * uitgeest + [V] * velsen


def vroeger(nummer: int) -> date:
    """A day of 2017: before any quarter that the log is about, or that it is compared with."""
    return _VROEGER + timedelta(nummer * 11 % 350)


def in_kwartaal(nummer: int, *, later: int = 0) -> date:
    """A day of January or February 2020, and so many days later, at most 31."""
    return _KWARTAAL + timedelta(nummer * 7 % 57 + later)

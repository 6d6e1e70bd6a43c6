"""What every rule of the oracle speaks in: three answers, the settings of a list, months and ladders."""

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from models.doelgroep import Trede
from models.waardelijsten import Ladder, PlekSoort, Uitkomst

JA = Uitkomst.VOLDOET
NEE = Uitkomst.VOLDOET_NIET
ONBEKEND = Uitkomst.ONBEKEND

AndereNamen = Callable[[str], Iterable[str]]  # from a certificate to what else it is called


@dataclass(frozen=True, slots=True, kw_only=True)
class Instelling:
    """The settings of a list, with the defaults of rules.md."""

    trede_1_2_uitgesloten: bool = True
    register_maanden: int = 6
    profiel_maanden: int = 12
    minste_volledigheid: float = 0.25
    meeste_open_voorstellen: int = 3
    marge_dagen: int = 14
    reisafstand_minstens_km: float | None = None
    gelijk: AndereNamen | None = None


def slechtste(uitkomsten: Iterable[Uitkomst]) -> Uitkomst:
    """No before unknown before yes; nothing asked is yes."""
    lijst = list(uitkomsten)
    if NEE in lijst:
        return NEE
    return ONBEKEND if ONBEKEND in lijst else JA


def maanden_eerder(dag: date, maanden: int) -> date:
    """The same day, so many calendar months earlier; the last of the month where that is shorter."""
    jaar, maand = dag.year, dag.month
    for _ in range(maanden):
        jaar, maand = (jaar, maand - 1) if maand > 1 else (jaar - 1, 12)
    return date(jaar, maand, min(dag.day, calendar.monthrange(jaar, maand)[1]))


def eerste_werkdag(start: date | None, peildatum: date) -> date:
    """The day on which the work can begin: not before the day of the list, for that is when one looks."""
    if start is None or start < peildatum:
        return peildatum
    return start


def ijmond(trede: Trede | None) -> Trede | None:
    """The trede when it stands on the ladder that the rules speak of; another ladder says nothing (H16)."""
    return trede if trede is not None and trede.ladder is Ladder.IJMOND else None


def is_regulier(plek: PlekSoort | None) -> bool:
    return plek in (PlekSoort.REGULIER, PlekSoort.REGULIER_OOK_BANENAFSPRAAK)

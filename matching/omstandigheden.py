"""What a list depends on apart from the people and the vacature: the day, and the settings of the rules."""

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from math import isfinite

_MAX_MAANDEN = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Omstandigheden:
    """The day of the list and the settings that a domain owner may change (rules.md 9.9).

    Attributes:
        peildatum: Day of the list.
        register_max_maanden: A registration checked longer ago than this is to be checked again (H1), 0-120.
        profiel_max_maanden: A profile confirmed longer ago than this is hidden (G10), 0-120.
        min_volledigheid: Least share of the eight profile fields that must be known (G10), 0-1.
        max_open_voorstellen: From this number of open proposals on somebody is hidden (G11), at least 1.
        start_marge_dagen: How many days later than the start somebody may become available (H10), at least 0.
        trede_1_2_uitgesloten: Whether treden 1 and 2 are left to the gemeente (H5).
        reisafstand_minstens_km: Raises every known maximum to at least this (a preview of relaxing G5).
        gelijk: Gives the other names of a certificate (aliases of the same skill in a taxonomy); None: only
            the same name counts (H7, H8).

    Raises:
        TypeError: A moment instead of a day.
        ValueError: A setting outside its range.
    """

    peildatum: date
    register_max_maanden: int = 6
    profiel_max_maanden: int = 12
    min_volledigheid: float = 0.25
    max_open_voorstellen: int = 3
    start_marge_dagen: int = 14
    trede_1_2_uitgesloten: bool = True
    reisafstand_minstens_km: float | None = None
    gelijk: Callable[[str], Iterable[str]] | None = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        if isinstance(self.peildatum, datetime):
            raise TypeError("peildatum is a moment, not a day")
        for name in ("register_max_maanden", "profiel_max_maanden"):
            if not 0 <= getattr(self, name) <= _MAX_MAANDEN:
                raise ValueError(f"{name} is not 0-{_MAX_MAANDEN}")
        if not 0 <= self.min_volledigheid <= 1:
            raise ValueError("min_volledigheid is not 0-1")
        if self.max_open_voorstellen < 1:
            raise ValueError("max_open_voorstellen is less than 1")
        if self.start_marge_dagen < 0:
            raise ValueError("start_marge_dagen is negative")
        km = self.reisafstand_minstens_km
        if km is not None and not (isfinite(km) and km >= 0):
            raise ValueError("reisafstand_minstens_km is not a distance")

    @property
    def oudste_registercheck(self) -> date:
        """A registration checked before this day is too old."""
        return maanden_eerder(self.peildatum, self.register_max_maanden)

    @property
    def oudste_profiel(self) -> date:
        """A profile confirmed before this day is too old."""
        return maanden_eerder(self.peildatum, self.profiel_max_maanden)

    def werkdag(self, start: date | None) -> date:
        """The day on which the work can begin at the earliest: a start in the past is no start any more."""
        return self.peildatum if start is None else max(start, self.peildatum)


def maanden_eerder(dag: date, maanden: int) -> date:
    """The same day of the month so many calendar months earlier, or that month's last day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 - maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))

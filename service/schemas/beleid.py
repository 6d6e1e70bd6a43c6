"""Totals for policy: no number below ten is shown, and all are rounded to five."""

from datetime import datetime

from service.schemas.basis import Beeld


class Totaal(Beeld):
    """One number; `aantal` null: fewer than ten."""

    naam: str
    aantal: int | None


class Totalen(Beeld):
    """The totals of the own gemeenten.

    Attributes:
        op: When they were counted.
        totalen: Kandidaten, vacatures and lists.
        voorstellen: Per state.
    """

    op: datetime
    totalen: tuple[Totaal, ...]
    voorstellen: tuple[Totaal, ...]

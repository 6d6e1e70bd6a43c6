"""A quarter of a year, as reports name it."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from models.fouten import InvoerFout, Melding

_VORM: Final = re.compile(r"(20\d\d)-([1-4])")
_RANG: Final = ("eerste", "tweede", "derde", "vierde")


@dataclass(frozen=True, slots=True, order=True)
class Kwartaal:
    """A quarter; its days are half-open: `van` <= day < `tot`.

    Attributes:
        jaar: 2000-2099.
        nummer: 1-4.

    Raises:
        ValueError: No such quarter.
    """

    jaar: int
    nummer: int

    def __post_init__(self) -> None:
        if _VORM.fullmatch(str(self)) is None:
            raise ValueError("no such quarter")

    def __str__(self) -> str:
        return f"{self.jaar}-{self.nummer}"

    @classmethod
    def lees(cls, tekst: str) -> "Kwartaal":
        """The quarter that "2020-1" names.

        Raises:
            InvoerFout: It names none.
        """
        if (match := _VORM.fullmatch(tekst)) is None:
            reden = "dit is geen kwartaal"
            raise InvoerFout([Melding("kwartaal", reden, herstel="Schrijf het jaar en het nummer: 2020-1.")])
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def op(cls, dag: date) -> "Kwartaal":
        """The quarter that a day falls in."""
        return cls(dag.year, (dag.month + 2) // 3)

    @property
    def van(self) -> date:
        """Its first day."""
        return date(self.jaar, 3 * self.nummer - 2, 1)

    @property
    def tot(self) -> date:
        """The day after its last."""
        return date(self.jaar + self.nummer // 4, 3 * self.nummer % 12 + 1, 1)

    @property
    def jaarbegin(self) -> date:
        """First of January of its year."""
        return date(self.jaar, 1, 1)

    @property
    def vorige(self) -> "Kwartaal":
        """The quarter before."""
        return Kwartaal(self.jaar, self.nummer - 1) if self.nummer > 1 else Kwartaal(self.jaar - 1, 4)

    @property
    def jaar_eerder(self) -> "Kwartaal":
        """The same quarter of the year before."""
        return Kwartaal(self.jaar - 1, self.nummer)

    @property
    def naam(self) -> str:
        """As it reads: "eerste kwartaal 2020"."""
        return f"{_RANG[self.nummer - 1]} kwartaal {self.jaar}"

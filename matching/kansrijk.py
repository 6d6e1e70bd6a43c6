"""Sectors that a dated document calls kansrijk. One that is past its last day counts for nothing, and says so."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from matching.leertabellen import in_basis, rijen
from models.taxonomie.begrippen import Beroep


@dataclass(frozen=True, slots=True, kw_only=True)
class Kansrijk:
    """One sector in one document.

    Attributes:
        naam: What the document calls it.
        sectoren: Sectors of the taxonomie that it means.
        bron: The document.
        datum: Of the document.
        geldig_tot: Last day on which it counts.
    """

    naam: str
    sectoren: tuple[str, ...]
    bron: str
    datum: date
    geldig_tot: date

    def geldt(self, dag: date) -> bool:
        """Whether it counts on that day: neither before the document nor after its last day."""
        return self.datum <= dag <= self.geldig_tot

    def in_woorden(self, dag: date) -> str:
        """What to tell the adviseur about it on that day."""
        if self.geldt(dag):
            return f"kansrijk genoemd in {self.bron}, geldig tot en met {self.geldig_tot:%d-%m-%Y}"
        return f"in {self.datum.year} kansrijk genoemd, daarna niet bijgewerkt ({self.bron})"


@cache
def alle() -> tuple[Kansrijk, ...]:
    """Every row of kansrijk.csv, the newest document first."""
    gelezen = (
        Kansrijk(
            naam=rij["naam"],
            sectoren=tuple(rij["sectoren"].split("|")),
            bron=rij["bron"],
            datum=date.fromisoformat(rij["datum"]),
            geldig_tot=date.fromisoformat(rij["geldig_tot"]),
        )
        for rij in rijen("kansrijk.csv")
    )
    return tuple(sorted(gelezen, key=lambda een: een.datum, reverse=True))


def kansrijk_voor(beroep: Beroep, dag: date) -> Kansrijk | None:
    """The newest document that calls the sector of this work kansrijk and counts on that day; None: there is none."""
    return next((een for een in genoemd_voor(beroep) if een.geldt(dag)), None)


def genoemd_voor(beroep: Beroep) -> tuple[Kansrijk, ...]:
    """Every document that calls the sector of this work kansrijk, whether it still counts or not, newest first."""
    sector = in_basis(beroep).sector
    return tuple(een for een in alle() if sector in een.sectoren)

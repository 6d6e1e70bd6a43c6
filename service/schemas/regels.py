"""The rules as an answer."""

from datetime import date
from typing import Self

from matching.voorwaarden import VOORWAARDEN
from service.schemas.basis import Beeld


class RegelReden(Beeld):
    """A reason with which a standard rule may be lifted."""

    code: str
    tekst: str


class Regel(Beeld):
    """One rule."""

    code: str
    titel: str
    soort: str
    tekst: str
    bron: str
    geldig_vanaf: date
    redenen: tuple[RegelReden, ...]


class Regels(Beeld):
    """All rules, in the order in which they are judged."""

    regels: tuple[Regel, ...]

    @classmethod
    def van_tabel(cls) -> Self:
        """Read them from the one table of rules."""
        return cls(
            regels=tuple(
                Regel(
                    code=v.code,
                    titel=v.titel,
                    soort=v.soort.value,
                    tekst=v.tekst,
                    bron=v.bron,
                    geldig_vanaf=v.geldig_vanaf,
                    redenen=tuple(RegelReden(code=reden.code, tekst=reden.tekst) for reden in v.redenen),
                )
                for v in VOORWAARDEN
            )
        )

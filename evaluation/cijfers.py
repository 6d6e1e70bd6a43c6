"""Figures that an organisation gives itself: what was agreed for a year, and what no event can tell."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evaluation.gebeurtenissen import Oorsprong

CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")
"""How a figure is named."""

PERIODE: Final = re.compile(r"[12][0-9]{3}(?:-[1-4])?")
"""A year, or a quarter of it."""


class Cijfersoort(StrEnum):
    """What a given figure is."""

    AFSPRAAK = "afspraak"  # agreed or budgeted for a whole year; `periode` "2020"
    REALISATIE = "realisatie"  # measured elsewhere; `periode` "2020-1" for a quarter, "2019" for a year


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijfer:
    """One given figure.

    Attributes:
        soort: Agreed or realised.
        code: Which figure, as the definitions of the report name it, e.g. "werkaanvaarding".
        periode: "2020" or, of a quarter, "2020-1".
        onderdeel: Gemeente, trede or department that it is about; "" = all together.
        waarde: The number, in the unit of its definition.
        oorsprong: Who says so.

    Raises:
        ValueError: A code or period that cannot be.
    """

    soort: Cijfersoort
    code: str
    periode: str
    waarde: float
    onderdeel: str = ""
    oorsprong: Oorsprong = Oorsprong.INGELEZEN

    def __post_init__(self) -> None:
        if not CODE.fullmatch(self.code) or not PERIODE.fullmatch(self.periode):
            raise ValueError(f"cijfer {self.code} {self.periode}: no such code or period")

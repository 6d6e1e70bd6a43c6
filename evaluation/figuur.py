"""A figure as it is published: a table of cells with what was counted, of what, and from which query."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

NIET_GETOOND: Final = "niet getoond"
NIET_BEKEND: Final = "–"


class Maat(StrEnum):
    """What a number is; decides how it reads."""

    AANTAL = "aantal"
    PERCENTAGE = "percentage"  # 0-100, in whole percents, half up
    GETAL = "getal"  # with decimals
    TEKST = "tekst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel:
    """One number.

    Attributes:
        waarde: The number, or the words of a cell of text; None = not known or does not apply.
        maat: What it is.
        sleutel: Name of a count of *people or of what happened to them*, e.g. "6c.trede4". The same count carries the
            same name in every figure, so that hiding it hides it everywhere. None: no person is behind it.
        uit: Names of the counts that the value was worked out from (a percentage); it shows only when they all do.
        decimalen: Of a `Maat.GETAL`.
        getoond: False: it was hidden by `evaluation.onthulling`; `waarde` is then None.
    """

    waarde: float | int | str | None
    maat: Maat = Maat.AANTAL
    sleutel: str | None = None
    uit: tuple[str, ...] = ()
    decimalen: int = 0
    getoond: bool = True

    @property
    def tekst(self) -> str:
        """As it reads in Dutch: comma for decimals, a percent sign, a dash for what is not known."""
        if not self.getoond:
            return NIET_GETOOND
        if self.waarde is None:
            return NIET_BEKEND
        if isinstance(self.waarde, str):
            return self.waarde
        decimalen = self.decimalen if self.maat is Maat.GETAL else 0
        getal = f"{self.waarde:,.{decimalen}f}".translate(_NEDERLANDS)
        return f"{getal}%" if self.maat is Maat.PERCENTAGE else getal


_NEDERLANDS: Final = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """One row: its head and its cells, one for each column of the figure."""

    kop: str
    cellen: tuple[Cel, ...]
    is_totaal: bool = False


class Grafieksoort(StrEnum):
    """How a figure is drawn."""

    BALKEN = "balken"  # one bar a row
    DOEL = "doel"  # bullet bars: the value of the first column against the target of the second
    TWEEZIJDIG = "tweezijdig"  # first column to the left, second to the right
    VERDELING = "verdeling"  # one group of bars a row, one bar a column
    KAART = "kaart"  # dots by place


@dataclass(frozen=True, slots=True, kw_only=True)
class Figuur:
    """A table that is published, on a page, in a report and as CSV.

    Attributes:
        code: Short and stable, a-z 0-9 - ; name of its CSV.
        titel: Dutch.
        definitie: What is counted and what not, Dutch, in full sentences.
        bron: The query or command that it comes from, to run again.
        eenheid: "personen", "gebeurtenissen", "plekken"…: what one is.
        periode: Of which time, Dutch.
        rijkop: Head of the column with the row heads.
        kolommen: Heads of the columns of cells.
        rijen: The rows.
        n: On how many the figure rests, in words ("812 personen"); empty when the cells say it.
        grafiek: How it is drawn; None: as a table alone.
        noten: What has to be read beside it: caveats, what is missing. Dutch.
    """

    code: str
    titel: str
    definitie: str
    bron: str
    eenheid: str
    periode: str
    rijkop: str
    kolommen: tuple[str, ...]
    rijen: tuple[Rij, ...]
    n: str = ""
    grafiek: Grafieksoort | None = None
    noten: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(len(rij.cellen) != len(self.kolommen) for rij in self.rijen):
            raise ValueError(f"figuur {self.code}: a row has more or fewer cells than there are columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verband:
    """A linear relation that readers know: the sum of `plus` equals the sum of `min`.

    A total and its parts, or a stock at the end and the stock at the start with what came in and went out. Names are
    those of `Cel.sleutel`.
    """

    plus: tuple[str, ...]
    min: tuple[str, ...]

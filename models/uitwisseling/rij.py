"""One row of a table, read column by column; what cannot be read goes to the report."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from models.uitwisseling.cellen import CelFout, delen, janee
from models.uitwisseling.tekst import sleutel
from models.uitwisseling.verslag import Verslag
from models.werk import Werktijden

T = TypeVar("T")
_NIET_BEKEND = frozenset({"", "?", "-", "–"})


class Rij:
    """The cells of one row by column name.

    Args:
        nummer: 1-based, as a spreadsheet shows it.
        cellen: Stripped, non-empty texts by column of the template.
        verslag: Where faults and warnings go.
    """

    def __init__(self, nummer: int, cellen: Mapping[str, str], verslag: Verslag) -> None:
        self.nummer = nummer
        self.verslag = verslag
        self._cellen = cellen
        self._codes: list[str] = []

    @property
    def is_goed(self) -> bool:
        """Whether no fault was found in the file so far; after one nothing is built any more, only checked."""
        return not self.verslag.aantal_fouten

    @property
    def onbekende_codes(self) -> tuple[str, ...]:
        """`kolom=code` of the codes that were kept though no list knows them."""
        return tuple(self._codes)

    def tekst(self, kolom: str) -> str | None:
        """The text of a cell; None when empty."""
        return self._cellen.get(kolom)

    def lees(self, kolom: str, ontleed: Callable[[str], T]) -> T | None:
        """The value of a cell; None when empty, "onbekend", "?" or "-", or when it is at fault."""
        tekst = self._cellen.get(kolom, "")
        if tekst in _NIET_BEKEND or sleutel(tekst) == "onbekend":
            return None
        try:
            return ontleed(tekst)
        except CelFout as gebrek:
            self.fout(kolom, gebrek.reden, gebrek.herstel)
            return None

    def lees_of(self, kolom: str, ontleed: Callable[[str], T], anders: T) -> T:
        """As `lees`, with another value than None for what is not known."""
        waarde = self.lees(kolom, ontleed)
        return anders if waarde is None else waarde

    def lees_lijst(self, kolom: str, ontleed: Callable[[str], T]) -> tuple[T, ...]:
        """The values in a cell with several; empty when there are none or one is at fault."""
        return self.lees(kolom, lambda tekst: tuple(ontleed(deel) for deel in delen(tekst))) or ()

    def lees_codes(self, kolom: str, codes: Mapping[str, T]) -> list[T]:
        """The values in a cell that come from a list of others; a code not on it is kept apart and reported.

        Args:
            kolom: The column.
            codes: Value by `sleutel` of what may be written.
        """
        gevonden = self.lees_lijst(kolom, lambda deel: (codes.get(_codesleutel(deel)), deel))
        self.meld_codes(kolom, (deel for waarde, deel in gevonden if waarde is None))
        return [waarde for waarde, _ in gevonden if waarde is not None]

    def meld_codes(self, kolom: str, codes: Iterable[str]) -> None:
        """Keep and report codes that no list knows."""
        for code in codes:
            self._codes.append(f"{kolom}={code}")
            self.waarschuw(kolom, "onbekende code: bewaard, niet meegewogen")

    def fout(self, kolom: str, reden: str, herstel: str) -> None:
        """Record a fault in this row."""
        self.verslag.fout(reden, rij=self.nummer, veld=kolom, herstel=herstel)

    def waarschuw(self, kolom: str, reden: str) -> None:
        """Record something odd in this row that was kept."""
        self.verslag.waarschuw(reden, rij=self.nummer, veld=kolom)

    def werktijden(self) -> Werktijden:
        """The columns nacht, avond, weekend, ploegen and kantoortijden."""
        namen = ("nacht", "avond", "weekend", "ploegen", "kantoortijden")
        return Werktijden(**{naam: self.lees(naam, janee) for naam in namen})

    def controleer_uren(self, minimum: int | None, maximum: int | None) -> None:
        """A minimum above the maximum is a fault."""
        if minimum is not None and maximum is not None and minimum > maximum:
            self.fout("uren_min", "het minimum is hoger dan uren_max", "Verbeter een van beide.")


def _codesleutel(deel: str) -> str:
    return sleutel(deel.replace("+", "plus"))  # B+ is not B

"""One row of a table, read column by column; what cannot be read goes to the report."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from models.uitwisseling.cellen import CelFout, delen, geheel, janee, kenmerk
from models.uitwisseling.tekst import sleutel
from models.uitwisseling.verslag import Verslag
from models.werk import MAX_UREN, Werktijden

T = TypeVar("T")
_NIET_BEKEND = frozenset({"", "?", "-", "–"})


class Rij:
    """The cells of one row by column name.

    Whatever is at fault is read as "not known", so that the row can be read to its end; the report then
    refuses the file, and nothing that was built from it leaves the reader.

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

    def uren(self) -> tuple[int | None, int | None]:
        """The columns uren_min and uren_max; a minimum above the maximum is a fault."""
        minimum, maximum = (
            self.lees("uren_min", geheel(0, MAX_UREN)),
            self.lees("uren_max", geheel(0, MAX_UREN)),
        )
        if minimum is not None and maximum is not None and minimum > maximum:
            self.fout("uren_min", "het minimum is hoger dan uren_max", "Verbeter een van beide.")
            return None, None
        return minimum, maximum

    def lees_id(self) -> str:
        """The column id; a placeholder when it is at fault."""
        tekst = self._cellen.get("id")
        if tekst is None:
            self.fout("id", "het id ontbreekt", "Geef elke rij een eigen id.")
            return "-"
        self.verslag.neem_id(tekst, rij=self.nummer, veld="id")
        return self.lees_of("id", kenmerk, "-")


def _codesleutel(deel: str) -> str:
    return sleutel(deel.replace("+", "plus"))  # B+ is not B

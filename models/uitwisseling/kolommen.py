"""Columns of a template: one description from which reading, the empty template and the manual all follow."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from models.uitwisseling.tekst import sleutel

# What a header of somebody's own means, by `sleutel` of the header: the name of a column of the template.
Kolomkeuze: TypeAlias = Mapping[str, str]
GEEN_KEUZE: Final[Kolomkeuze] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column.

    Attributes:
        naam: Header in snake_case.
        betekenis: What it says, for the manual.
        waarden: What may stand in it, for the manual.
        voorbeeld: An invented value; it is what the template shows.
        synoniemen: Other headers for the same column.
        verplicht: Whether the column has to be there, with a value in every row.
    """

    naam: str
    betekenis: str
    waarden: str = "tekst"
    voorbeeld: str = ""
    synoniemen: tuple[str, ...] = ()
    verplicht: bool = False


class Sjabloon:
    """The columns that one kind of list may have.

    Args:
        wat: What a row is, in the plural: "kandidaten".
        kolommen: In the order of the template.
        vreemd: Headers that show that the rows are something else.
    """

    def __init__(self, wat: str, kolommen: Iterable[Kolom], vreemd: Iterable[str] = ()) -> None:
        self.wat = wat
        self.vreemd = tuple(vreemd)
        self.kolommen = tuple(kolommen)
        self._vreemd = frozenset(map(sleutel, self.vreemd))
        self._namen = {sleutel(naam): kolom.naam for kolom in self.kolommen for naam in (kolom.naam, *kolom.synoniemen)}

    def met(self, keuze: Kolomkeuze) -> "Sjabloon":
        """The same columns, with somebody's own headers as further names; a name of the template keeps its meaning.

        Raises:
            ValueError: A choice for a column that does not exist.
        """
        if vreemd := set(keuze.values()) - {kolom.naam for kolom in self.kolommen}:
            raise ValueError(f"no such columns: {sorted(vreemd)}")
        nieuw = Sjabloon(self.wat, self.kolommen, self.vreemd)
        nieuw._namen = {**keuze, **self._namen}
        nieuw._vreemd = self._vreemd - set(keuze)
        return nieuw

    @property
    def verplicht(self) -> tuple[str, ...]:
        """Names of the columns that have to be there."""
        return tuple(kolom.naam for kolom in self.kolommen if kolom.verplicht)

    def herken(self, kop: str) -> str | None:
        """Name of the column that a header means, or None."""
        return self._namen.get(sleutel(kop))

    def is_vreemd(self, kop: str) -> bool:
        """Whether a header belongs to another kind of list, so that the whole file is the wrong one."""
        return sleutel(kop) in self._vreemd

    def schrijf(self, pad: Path) -> None:
        """Write the template with one invented row, as Dutch Excel opens it: UTF-8 with BOM, semicolons."""
        with pad.open("w", encoding="utf-8-sig", newline="") as stroom:
            schrijver = csv.writer(stroom, delimiter=";")
            schrijver.writerow([kolom.naam for kolom in self.kolommen])
            schrijver.writerow([kolom.voorbeeld for kolom in self.kolommen])

    def tabel(self) -> str:
        """The columns as a Markdown table, for the manual."""
        regels = ["| kolom | betekenis | waarden | voorbeeld | ook herkend |", "|---|---|---|---|---|"]
        regels += [_regel(kolom) for kolom in self.kolommen]
        return "\n".join(regels) + "\n"


def _regel(kolom: Kolom) -> str:
    naam = f"`{kolom.naam}`" + (" (verplicht)" if kolom.verplicht else "")
    voorbeeld = f"`{kolom.voorbeeld}`" if kolom.voorbeeld else ""
    cellen = (naam, kolom.betekenis, kolom.waarden, voorbeeld, ", ".join(kolom.synoniemen))
    return "| " + " | ".join(cel.replace("|", "\\|") for cel in cellen) + " |"

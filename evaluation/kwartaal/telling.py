"""What is counted: the queries in `definities/`, each with its name, unit and definition in Dutch at its head."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

_KOP: Final = re.compile(r"-- naam: (?P<naam>.+)\n-- eenheid: (?P<eenheid>.+)\n-- definitie: (?P<definitie>.+)\n")


@dataclass(frozen=True, slots=True)
class Telling:
    """One definition with the query that is it.

    Attributes:
        code: Name of its file, without .sql.
        naam: Dutch.
        eenheid: What one is: personen, gebeurtenissen, trajecten, plaatsingen or werkgevers.
        definitie: What is counted and what is not, Dutch.
        sql: SQLite, over the tables `gebeurtenis` and `cijfer` (fields of `Klantgebeurtenis` and `Cijfer`), with the
            days :van <= datum < :tot and :jaarbegin. Its last column is the number, those before it say of what.
    """

    code: str
    naam: str
    eenheid: str
    definitie: str
    sql: str

    def bron(self, periode: "Periode") -> str:
        """The query as it ran, with the days that went in."""
        waarden = ", ".join(f":{naam} = '{dag}'" for naam, dag in periode.parameters.items())
        return f"-- {self.naam}; {waarden}\n{self.sql}"


@dataclass(frozen=True, slots=True)
class Periode:
    """Days of one calendar year: `van` <= day < `tot`."""

    van: date
    tot: date

    @property
    def parameters(self) -> dict[str, str]:
        """What the queries ask."""
        return {
            "van": self.van.isoformat(),
            "tot": self.tot.isoformat(),
            "jaarbegin": self.van.replace(month=1, day=1).isoformat(),
        }


@cache
def tellingen() -> Mapping[str, Telling]:
    """Every definition, by its code."""
    map_ = files("evaluation.kwartaal").joinpath("definities")
    namen = sorted(bestand.name for bestand in map_.iterdir() if bestand.name.endswith(".sql"))
    gelezen = {naam[:-4]: _lees(naam[:-4], map_.joinpath(naam).read_text("utf-8")) for naam in namen}
    return MappingProxyType(gelezen)


def _lees(code: str, tekst: str) -> Telling:
    if (kop := _KOP.match(tekst)) is None:
        raise ValueError(f"definitie {code} does not begin with naam, eenheid and definitie")
    return Telling(code, kop["naam"], kop["eenheid"], kop["definitie"], tekst[kop.end() :].strip())

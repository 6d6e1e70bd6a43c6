"""Runs the queries of the definitions, in a database in memory that holds nothing but events and given figures."""

import sqlite3
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from types import TracebackType
from typing import Final

from evaluation.cijfers import Cijfer
from evaluation.gebeurtenissen import Klantgebeurtenis
from evaluation.kwartaal.telling import Periode, Telling

_TABELLEN: Final = {"gebeurtenis": Klantgebeurtenis, "cijfer": Cijfer}


class Rekenblad:
    """Events and given figures as two tables; use it with `with`.

    Args:
        gebeurtenissen: In any order.
        cijfers: What the organisation gives itself.
    """

    def __init__(self, gebeurtenissen: Sequence[Klantgebeurtenis], cijfers: Sequence[Cijfer]) -> None:
        self._verbinding = sqlite3.connect(":memory:")
        self._vul("gebeurtenis", gebeurtenissen)
        self._vul("cijfer", cijfers)
        self._verbinding.execute("CREATE INDEX op_soort ON gebeurtenis (soort, datum)")
        self._verbinding.execute("CREATE INDEX op_persoon ON gebeurtenis (persoon, soort, datum)")

    def __enter__(self) -> "Rekenblad":
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._verbinding.close()

    def tel(self, telling: Telling, periode: Periode) -> dict[tuple[str, ...], float]:
        """What the query gives: the number by what it is about."""
        rijen = self._verbinding.execute(telling.sql, periode.parameters)
        return {
            tuple("onbekend" if deel is None else str(deel) for deel in rij[:-1] if deel != ""): rij[-1]
            for rij in rijen
        }

    def gemeenten(self, periode: Periode) -> tuple[str, ...]:
        """Those of which anything happened before the end of a period."""
        vraag = "SELECT DISTINCT gemeente FROM gebeurtenis WHERE datum < :tot ORDER BY gemeente"
        return tuple(rij[0] for rij in self._verbinding.execute(vraag, periode.parameters))

    def weet_van(self, periode: Periode) -> bool:
        """Whether anything at all happened in a period: otherwise its zeros would say what nobody knows."""
        vraag = "SELECT EXISTS (SELECT 1 FROM gebeurtenis WHERE datum >= :van AND datum < :tot)"
        return bool(self._verbinding.execute(vraag, periode.parameters).fetchone()[0])

    def _vul(self, tabel: str, rijen: Sequence[Klantgebeurtenis] | Sequence[Cijfer]) -> None:
        namen = [veld.name for veld in fields(_TABELLEN[tabel])]
        self._verbinding.execute(f"CREATE TABLE {tabel} ({', '.join(namen)})")
        vraagtekens = ", ".join("?" * len(namen))
        waarden = ([_kaal(getattr(rij, naam)) for naam in namen] for rij in rijen)
        self._verbinding.executemany(f"INSERT INTO {tabel} VALUES ({vraagtekens})", waarden)  # noqa: S608 - our names


def _kaal(waarde: object) -> object:
    """As a database keeps it: a day in ISO 8601."""
    return waarde.isoformat() if isinstance(waarde, date) else waarde

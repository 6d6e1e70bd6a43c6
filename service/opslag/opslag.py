"""`Opslag`: the one door to the database."""

import difflib
import hashlib
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, delete, func, select

from kandidaten.kandidaat import Kandidaat
from models.fouten import OnbekendeKandidaat, OnbekendeVacature, OpslagFout
from service.opslag import importeren, migratie, ophalen
from service.opslag.importeren import ImportVerslag, naar_record
from service.opslag.tabellen import kandidaat, vacature
from service.opslag.verbinding import leestransactie, maak_engine, schrijftransactie
from vacatures.vacature import Vacature

BESTANDSNAAM = "skillsmatch.db"


class Opslag:
    """The stored kandidaten and vacatures.

    Safe to share between threads: each call is a transaction of its own. Every method raises `OpslagFout`
    when SQLite cannot do what is asked; nothing is then half written.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, home: Path, *, aanmaken: bool = True) -> Self:
        """Open the database in `home`, brought up to the newest schema.

        Args:
            home: Folder of the database; made (mode 0700) when absent.
            aanmaken: Whether to make a database (mode 0600) when there is none.

        Raises:
            OpslagFout: No database and none to be made, one of a newer version, or one that cannot be used.
        """
        bestand = home.expanduser().absolute() / BESTANDSNAAM
        if aanmaken:
            _maak_bestand(bestand)
        elif not bestand.is_file():
            raise OpslagFout(
                f"In de map {bestand.parent} is nog geen database van skillsmatch. "
                "Lees eerst een bestand in (skillsmatch import) of kies een andere map met --home."
            )
        engine = maak_engine(bestand)
        migratie.werk_bij(engine)
        return cls(engine)

    def close(self) -> None:
        """Let go of the database; the object cannot be used after this."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self.close()

    def bewaar_kandidaten(self, items: Sequence[Kandidaat], *, bestand: str, sha256: str) -> ImportVerslag:
        """Store the kandidaten of one file: all or none. The same file again changes nothing.

        Args:
            items: Every kandidaat in the file; who is not in it stays as stored.
            bestand: Name of the file, without its folder.
            sha256: Of the file, 64 hexadecimal digits.

        Raises:
            InvoerFout: An id twice, or a made-up kandidaat and a real one under the same id.
        """
        records = [naar_record(item) for item in items]  # before the transaction: others wait only for the writing
        with schrijftransactie(self._engine) as conn:
            return importeren.bewaar(conn, kandidaat, records, bestand=bestand, sha256=sha256)

    def bewaar_vacatures(self, items: Sequence[Vacature], *, bestand: str, sha256: str) -> ImportVerslag:
        """Store the vacatures of one file, in the way of `bewaar_kandidaten`."""
        records = [naar_record(item) for item in items]
        with schrijftransactie(self._engine) as conn:
            return importeren.bewaar(conn, vacature, records, bestand=bestand, sha256=sha256)

    def kandidaten(self) -> tuple[Kandidaat, ...]:
        """Every kandidaat, restricted layer included, sorted by id."""
        with leestransactie(self._engine) as conn:
            return ophalen.kandidaten(conn)

    def kandidaat(self, kandidaat_id: str) -> Kandidaat:
        """The kandidaat with this id.

        Raises:
            OnbekendeKandidaat: There is none.
        """
        with leestransactie(self._engine) as conn:
            gevonden = ophalen.kandidaten(conn, kandidaat_id)
        if not gevonden:
            raise OnbekendeKandidaat(f"Er is geen kandidaat met id {kandidaat_id}.")
        return gevonden[0]

    def vacatures(self) -> tuple[Vacature, ...]:
        """Every vacature, sorted by id."""
        with leestransactie(self._engine) as conn:
            return ophalen.vacatures(conn)

    def vacature(self, vacature_id: str) -> Vacature:
        """The vacature with this id.

        Raises:
            OnbekendeVacature: There is none; the message names ids that look like it.
        """
        with leestransactie(self._engine) as conn:
            gevonden = ophalen.vacatures(conn, vacature_id)
            if gevonden:
                return gevonden[0]
            nabij = difflib.get_close_matches(vacature_id, conn.scalars(select(vacature.c.id).order_by(vacature.c.id)))
        bedoeld = f" Bedoelt u {' of '.join(nabij)}?" if nabij else ""
        raise OnbekendeVacature(f"Er is geen vacature met id {vacature_id}.{bedoeld}")

    def aantallen(self) -> dict[str, int]:
        """How many there are: kandidaten and vacatures, and how many of both are synthetisch."""
        with leestransactie(self._engine) as conn:
            tellingen = [
                conn.execute(select(func.count(), func.total(tabel.c.synthetisch)).select_from(tabel)).one()
                for tabel in (kandidaat, vacature)
            ]
        (personen, verzonnen_personen), (werk, verzonnen_werk) = tellingen
        return {
            "kandidaten": personen,
            "vacatures": werk,
            "synthetisch": int(verzonnen_personen + verzonnen_werk),
        }

    def datageneratie(self) -> str:
        """SHA-256 over all stored content, kandidaten and vacatures: which data a list was made from.

        Equal for equal content, in whatever order, files or number of imports it came.
        """
        with leestransactie(self._engine) as conn:
            samen = f"{ophalen.generatie_kandidaten(conn)},{ophalen.generatie_open(conn, vacature)}"
        return hashlib.sha256(samen.encode()).hexdigest()

    def datageneratie_kandidaten(self) -> str:
        """SHA-256 over the content of the kandidaten, restricted layer included."""
        with leestransactie(self._engine) as conn:
            return ophalen.generatie_kandidaten(conn)

    def datageneratie_vacatures(self) -> str:
        """SHA-256 over the content of the vacatures; an index of vacatures is made from this."""
        with leestransactie(self._engine) as conn:
            return ophalen.generatie_open(conn, vacature)

    def profielgeneratie(self) -> str:
        """SHA-256 over the open documents of the kandidaten: what an index of kandidaten is made from.

        The restricted layer has no influence on it, as it must have none on the index.
        """
        with leestransactie(self._engine) as conn:
            return ophalen.generatie_open(conn, kandidaat)

    def wis_synthetisch(self) -> int:
        """Remove every kandidaat and vacature marked synthetisch; gives how many."""
        with schrijftransactie(self._engine) as conn:
            return sum(
                conn.execute(delete(tabel).where(tabel.c.synthetisch == 1)).rowcount for tabel in (kandidaat, vacature)
            )

    def integriteit(self) -> list[str]:
        """What is wrong with the database file, in sentences; empty when all is well."""
        with leestransactie(self._engine) as conn:
            schade = [rij[0] for rij in conn.exec_driver_sql("PRAGMA integrity_check") if rij[0] != "ok"]
            los = conn.exec_driver_sql("PRAGMA foreign_key_check").all()
        return [f"beschadigd: {melding}" for melding in schade] + [
            f"tabel {rij[0]}, rij {rij[1]}: verwijst naar een rij in {rij[2]} die er niet is" for rij in los
        ]

    def versies(self) -> dict[str, str]:
        """Version of SQLite (`sqlite`) and revision of the schema (`schema`)."""
        with leestransactie(self._engine) as conn:
            return {"sqlite": sqlite3.sqlite_version, "schema": str(migratie.revisie(conn))}


def _maak_bestand(bestand: Path) -> None:
    try:
        bestand.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not bestand.exists():
            os.close(os.open(bestand, os.O_CREAT | os.O_RDWR, 0o600))  # SQLite itself would follow the umask
    except OSError as fout:
        raise OpslagFout(
            f"De map {bestand.parent} kan niet worden gebruikt ({fout.strerror}). "
            "Geef uzelf schrijfrechten of kies een andere map met --home."
        ) from fout

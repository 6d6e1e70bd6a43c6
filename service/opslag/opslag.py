"""`Opslag`: the one door to the database."""

import difflib
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import structlog
from sqlalchemy import Connection, Engine, func, select

from kandidaten.kandidaat import Kandidaat
from models.fouten import OnbekendeKandidaat, OnbekendeVacature, OpslagFout
from service.opslag import cijfers, gebeurtenissen, importeren, migratie, ophalen
from service.opslag.handeling import Handeling, begin_handeling, kijk, nu
from service.opslag.importeren import ImportVerslag, naar_record
from service.opslag.ingebed import maak_engine
from service.opslag.keuring import gebreken, motor
from service.opslag.kopie import kopieer, tellingen
from service.opslag.openen import open_database
from service.opslag.opruimen import pers_samen
from service.opslag.sleutels import Sleutels
from service.opslag.tabellen import kandidaat, vacature
from service.opslag.verbinding import leestransactie, schrijftransactie
from service.opslag.wijzigingen import wis
from service.opslag.zicht import EIGEN, Zicht
from service.settings import Instellingen, lees_instellingen
from service.toegang.rollen import Uitvoerder
from service.verantwoording.ankers import ANKERBESTAND, PER_REGELS, Anker, Ankerboek
from vacatures.vacature import Vacature

_log = structlog.get_logger()


class Opslag:
    """The stored kandidaten and vacatures.

    Safe to share between threads: each call is a transaction of its own. Every method raises `OpslagFout`
    when the database cannot do what is asked; nothing is then half written. Without `zicht` or `handeling` it sees the
    rows of every gemeente.
    """

    def __init__(self, engine: Engine, sleutels: Sleutels, ankerboek: Ankerboek) -> None:
        self._engine = engine
        self._sleutels = sleutels
        self._ankerboek = ankerboek

    @classmethod
    def open(cls, home: Path, *, aanmaken: bool = True, instellingen: Instellingen | None = None) -> Self:
        """Open the database in `home`, or the one on a server that the settings name, with the newest schema.

        Args:
            home: Folder of the database and its keys; made (mode 0700) when absent.
            aanmaken: Whether to make a database (mode 0600) when there is none.
            instellingen: Where the database and the keys are; default the settings of this process.

        Raises:
            InvoerFout: A setting that cannot be.
            OpslagFout: No database and none to be made, one of a newer version, or one that cannot be used.
        """
        thuis = home.expanduser().absolute()
        instellingen = instellingen or lees_instellingen()
        engine, sleutels = open_database(thuis, instellingen, aanmaken=aanmaken)
        return cls(engine, sleutels, Ankerboek(instellingen.ankerbestand or thuis / ANKERBESTAND, sleutels.keten))

    @property
    def sleutels(self) -> Sleutels:
        """The keys of this installation."""
        return self._sleutels

    @property
    def ankerboek(self) -> Ankerboek:
        """Where the chains of the logs are anchored."""
        return self._ankerboek

    def veranker(self) -> tuple[Anker, ...]:
        """Anchor what the logs hold now.

        Raises:
            OpslagFout: The file of anchors cannot be written.
        """
        with self._lees() as conn:
            return self._ankerboek.zet(conn, nu())

    def close(self) -> None:
        """Let go of the database; the object cannot be used after this."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self.close()

    def zicht(self, gemeenten: frozenset[str] | None) -> AbstractContextManager[Zicht]:
        """A reading transaction within these gemeenten (None: all)."""
        return kijk(self._engine, gemeenten)

    @contextmanager
    def handeling(self, wie: Uitvoerder) -> Iterator[Handeling]:
        """One act of one person, written down in the auditlog or undone."""
        with begin_handeling(self._engine, wie, self._sleutels.keten) as een:
            yield een
        if any(seq % PER_REGELS == 0 for seq in een.regels):
            try:
                self.veranker()
            except OpslagFout as fout:
                # The act is done and stays done; the next anchor holds its lines too.
                _log.warning("anker_niet_geschreven", reden=str(fout))

    def ruim_op(self) -> None:
        """Leave nothing in the files of the database of what was removed; takes as long as copying it.

        Raises:
            OpslagFout: The disk has no room for a copy, or another program does not let go.
        """
        pers_samen(self._engine)

    def bijhouden(self) -> AbstractContextManager[Connection]:
        """A writing transaction without a line in the auditlog: for sessions and the like, never about a kandidaat."""
        return schrijftransactie(self._engine)

    def bewaar_kandidaten(
        self, items: Sequence[Kandidaat], *, bestand: str, sha256: str, gemeente: str = EIGEN
    ) -> ImportVerslag:
        """Store the kandidaten of one file: all or none. The same file again changes nothing.

        Args:
            items: Every kandidaat in the file; who is not in it stays as stored.
            bestand: Name of the file, without its folder.
            sha256: Of the file, 64 hexadecimal digits.
            gemeente: Whose caseload new kandidaten come in.

        Raises:
            InvoerFout: An id twice, or a made-up kandidaat and a real one under the same id.
        """
        records = [naar_record(item) for item in items]  # before the transaction: others wait only for the writing
        with self._schrijf() as conn:
            return importeren.bewaar(conn, kandidaat, records, bestand=bestand, sha256=sha256, gemeente=gemeente)

    def bewaar_vacatures(
        self, items: Sequence[Vacature], *, bestand: str, sha256: str, gemeente: str = EIGEN
    ) -> ImportVerslag:
        """Store the vacatures of one file, in the way of `bewaar_kandidaten`."""
        records = [naar_record(item) for item in items]
        with self._schrijf() as conn:
            return importeren.bewaar(conn, vacature, records, bestand=bestand, sha256=sha256, gemeente=gemeente)

    def kandidaten(self) -> tuple[Kandidaat, ...]:
        """Every kandidaat, restricted layer included, sorted by id."""
        with self._lees() as conn:
            return ophalen.kandidaten(conn)

    def kandidaat(self, kandidaat_id: str) -> Kandidaat:
        """The kandidaat with this id.

        Raises:
            OnbekendeKandidaat: There is none.
        """
        with self._lees() as conn:
            gevonden = ophalen.kandidaten(conn, kandidaat_id)
        if not gevonden:
            raise OnbekendeKandidaat(f"Er is geen kandidaat met id {kandidaat_id}.")
        return gevonden[0]

    def vacatures(self) -> tuple[Vacature, ...]:
        """Every vacature, sorted by id."""
        with self._lees() as conn:
            return ophalen.vacatures(conn)

    def vacature(self, vacature_id: str) -> Vacature:
        """The vacature with this id.

        Raises:
            OnbekendeVacature: There is none; the message names ids that look like it.
        """
        with self._lees() as conn:
            gevonden = ophalen.vacatures(conn, vacature_id)
            if gevonden:
                return gevonden[0]
            nabij = difflib.get_close_matches(vacature_id, conn.scalars(select(vacature.c.id).order_by(vacature.c.id)))
        bedoeld = f" Bedoelt u {' of '.join(nabij)}?" if nabij else ""
        raise OnbekendeVacature(f"Er is geen vacature met id {vacature_id}.{bedoeld}")

    def aantallen(self) -> dict[str, int]:
        """How many there are: kandidaten and vacatures, and how many of both are synthetisch."""
        with self._lees() as conn:
            tellingen = [
                conn.execute(select(func.count(), func.sum(tabel.c.synthetisch)).select_from(tabel)).one()
                for tabel in (kandidaat, vacature)
            ]
        (personen, verzonnen_personen), (werk, verzonnen_werk) = tellingen
        return {
            "kandidaten": personen,
            "vacatures": werk,
            "synthetisch": (verzonnen_personen or 0) + (verzonnen_werk or 0),  # the sum of no rows is NULL
        }

    def datageneratie(self) -> str:
        """SHA-256 over all stored content, kandidaten and vacatures: which data a list was made from.

        Equal for equal content, in whatever order, files or number of imports it came.
        """
        with self._lees() as conn:
            samen = f"{ophalen.generatie_kandidaten(conn)},{ophalen.generatie_open(conn, vacature)}"
        return hashlib.sha256(samen.encode()).hexdigest()

    def datageneratie_kandidaten(self) -> str:
        """SHA-256 over the content of the kandidaten, restricted layer included."""
        with self._lees() as conn:
            return ophalen.generatie_kandidaten(conn)

    def datageneratie_vacatures(self) -> str:
        """SHA-256 over the content of the vacatures; an index of vacatures is made from this."""
        with self._lees() as conn:
            return ophalen.generatie_open(conn, vacature)

    def profielgeneratie(self) -> str:
        """SHA-256 over the open documents of the kandidaten: what an index of kandidaten is made from.

        The restricted layer has no influence on it, as it must have none on the index.
        """
        with self._lees() as conn:
            return ophalen.generatie_open(conn, kandidaat)

    def wis_synthetisch(self) -> int:
        """Remove what was simulated, and every kandidaat and vacature marked synthetisch; gives how many of those."""
        with self._schrijf() as conn:
            zicht = Zicht(conn, None)
            gebeurtenissen.wis_gesimuleerd(conn)
            cijfers.wis_gesimuleerd(conn)
            return sum(
                wis(zicht, tabel, conn.scalars(select(tabel.c.id).where(tabel.c.synthetisch == 1)).all())
                for tabel in (kandidaat, vacature)
            )

    def integriteit(self) -> list[str]:
        """What is wrong with the database, in sentences; empty when all is well."""
        with self._lees() as conn:
            return gebreken(conn)

    def tellingen(self) -> dict[str, int]:
        """Rows of each table, by name."""
        with self._lees() as conn:
            return tellingen(conn)

    def kopieer_naar(self, doel: Path) -> dict[str, int]:
        """Write one state of the embedded database to a new file, under the same key; gives its rows per table.

        Raises:
            OpslagFout: The database is on a server, or the copy cannot be written.
        """
        kopieer(self._engine, self._sleutels.database, doel)
        kopie = maak_engine(doel, self._sleutels.database)
        try:
            with leestransactie(kopie) as conn:
                return tellingen(conn)
        finally:
            kopie.dispose()

    def probeer_te_schrijven(self) -> None:
        """Begin a change and leave it at that: can this database be written?

        Raises:
            OpslagFout: It cannot.
        """
        with schrijftransactie(self._engine):
            pass

    def versies(self) -> dict[str, str]:
        """Version of the engine (`motor`: its name and version) and revision of the schema (`schema`)."""
        with self._lees() as conn:
            return {**motor(conn), "schema": str(migratie.revisie(conn))}

    @contextmanager
    def _lees(self) -> Iterator[Connection]:
        with kijk(self._engine, None) as zicht:
            yield zicht.conn

    @contextmanager
    def _schrijf(self) -> Iterator[Connection]:
        with schrijftransactie(self._engine) as conn:
            Zicht(conn, None).stel_in()
            yield conn

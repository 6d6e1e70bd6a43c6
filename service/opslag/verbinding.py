"""The connection to SQLite: its settings, its transactions, and its errors in words to act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from models.fouten import OpslagFout

_WACHTTIJD = 10  # s, for another program that writes

# No WAL: SQLite 3.7.0-3.51.2 (Debian 12 has 3.40.1) can damage a WAL database when two connections write and
# checkpoint at once (trust.md 2.1).
_PRAGMAS = (
    "foreign_keys = ON",
    "journal_mode = DELETE",
    "synchronous = FULL",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",  # what is deleted or replaced does not stay behind in the file
    "temp_store = MEMORY",  # nor in temporary files elsewhere
)

_TOEGANG = "Geef uzelf lees- en schrijfrechten op de map {map} of kies een andere map met --home."
_BEZET = "De database is bezet: een ander programma is ermee bezig. Probeer het zo opnieuw."
_FOUTEN = {
    sqlite3.SQLITE_BUSY: _BEZET,
    sqlite3.SQLITE_LOCKED: _BEZET,
    sqlite3.SQLITE_READONLY: f"De database mag niet worden beschreven. {_TOEGANG}",
    sqlite3.SQLITE_PERM: f"De database mag niet worden geopend. {_TOEGANG}",
    sqlite3.SQLITE_CANTOPEN: f"De database kan niet worden geopend of beschreven. {_TOEGANG}",
    sqlite3.SQLITE_FULL: "De schijf is vol. Maak ruimte vrij bij de map {map} en probeer het opnieuw.",
    sqlite3.SQLITE_IOERR: "De schijf geeft een fout. Controleer de schijf van de map {map}.",
    sqlite3.SQLITE_NOTADB: "{bestand} is geen database. Verplaats het of kies een andere map met --home.",
    sqlite3.SQLITE_CORRUPT: "De database is beschadigd. Zet een reservekopie terug in de map {map}.",
    sqlite3.SQLITE_CONSTRAINT: "Een gegeven past niet in de database ({reden}).",
}
_ONVERWACHT = "De database geeft een onverwachte fout ({reden})."


def maak_engine(bestand: Path) -> Engine:
    """An engine whose connections live for one transaction.

    Parameters are personal data: they stay out of errors.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(bestand)),
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"timeout": _WACHTTIJD},
    )
    event.listen(engine, "connect", _stel_in)
    event.listen(engine, "begin", _begin)
    return engine


def _stel_in(verbinding: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    verbinding.isolation_level = None  # `_begin` begins transactions: Python's own way leaves DDL outside
    for pragma in _PRAGMAS:
        verbinding.execute(f"PRAGMA {pragma}")


def _begin(conn: Connection) -> None:
    conn.exec_driver_sql(f"BEGIN {conn.get_execution_options().get('begin', 'DEFERRED')}")


@contextmanager
def leestransactie(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the database.

    Raises:
        OpslagFout: SQLite cannot do what is asked.
    """
    with _in_woorden(engine), engine.begin() as conn:
        yield conn


@contextmanager
def schrijftransactie(engine: Engine) -> Iterator[Connection]:
    """A transaction that is the only one writing, from its start; an exception undoes all of it.

    Raises:
        OpslagFout: SQLite cannot do what is asked; nothing was written.
    """
    with _in_woorden(engine), engine.execution_options(begin="IMMEDIATE").begin() as conn:
        yield conn


@contextmanager
def _in_woorden(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as fout:
        bestand = Path(str(engine.url.database))
        code = getattr(fout.orig, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
        zin = _FOUTEN.get(code, _ONVERWACHT)
        raise OpslagFout(zin.format(bestand=bestand, map=bestand.parent, reden=fout.orig)) from fout

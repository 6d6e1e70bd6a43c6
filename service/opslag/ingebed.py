"""The embedded database: SQLite with every page encrypted (SQLCipher), for one process with some threads."""

import os
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

from models.fouten import OpslagFout

BESTANDSNAAM = "skillsmatch.db"
WACHTTIJD = 10  # s, for another program that writes
_KORT = 0.01  # s, between two tries
_PLAT = b"SQLite format 3\x00"  # how a database that is not encrypted begins

# In WAL, SQLite 3.7.0-3.51.2 can damage a database when two connections write and checkpoint at once (trust.md 2.1).
_WAL_VEILIG = (3, 51, 3)
_PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = FULL",  # what was acknowledged is on disk, after a power cut too
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",  # what is deleted or replaced does not stay behind in the file
    "temp_store = MEMORY",  # nor in temporary files elsewhere
)
_VERBINDINGEN = 10  # kept open: a new one sets up its key and decrypts every page again
_HOOGSTENS = 40  # as many as a web server has threads

_TOEGANG = "Geef uzelf lees- en schrijfrechten op de map {map} of kies een andere map met --home."
BEZET = "De database is bezet: een ander programma is ermee bezig. Probeer het zo opnieuw."
_FOUTEN = {
    dbapi2.SQLITE_BUSY: BEZET,
    dbapi2.SQLITE_LOCKED: BEZET,
    dbapi2.SQLITE_READONLY: f"De database mag niet worden beschreven. {_TOEGANG}",
    dbapi2.SQLITE_PERM: f"De database mag niet worden geopend. {_TOEGANG}",
    dbapi2.SQLITE_CANTOPEN: f"De database kan niet worden geopend of beschreven. {_TOEGANG}",
    dbapi2.SQLITE_FULL: "De schijf is vol. Maak ruimte vrij bij de map {map} en probeer het opnieuw.",
    dbapi2.SQLITE_IOERR: "De schijf geeft een fout of is vol. Controleer de schijf van de map {map}.",
    dbapi2.SQLITE_NOTADB: "{bestand} is geen database van skillsmatch, of de sleutel past er niet bij. "
    "Zet de sleutels terug die erbij horen, of kies een andere map met --home.",
    dbapi2.SQLITE_CORRUPT: "De database is beschadigd. Zet een reservekopie terug in de map {map}.",
    dbapi2.SQLITE_CONSTRAINT: "Een gegeven past niet in de database ({reden}).",
}
_ONVERWACHT = "De database geeft een onverwachte fout ({reden})."


def maak_engine(bestand: Path, sleutel: bytes) -> Engine:
    """An engine on an encrypted file; parameters are personal data and stay out of its errors.

    Args:
        bestand: The database; made by SQLite when absent.
        sleutel: 32 bytes, used as they are: no derivation of a password for each connection.

    Raises:
        OpslagFout: This SQLite cannot be trusted with a write-ahead log.
    """
    if dbapi2.sqlite_version_info < _WAL_VEILIG:
        raise OpslagFout(
            f"SQLite {dbapi2.sqlite_version} kan een database beschadigen. Installeer sqlcipher3 0.6.4 of nieuwer."
        )
    # The driver of SQLAlchemy for SQLite with another module: its own for SQLCipher puts the key in the URL.
    engine = create_engine(
        URL.create("sqlite", database=str(bestand)),
        module=dbapi2,
        creator=lambda: _verbind(bestand, sleutel),
        poolclass=QueuePool,
        pool_size=_VERBINDINGEN,
        max_overflow=_HOOGSTENS - _VERBINDINGEN,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _verbind(bestand: Path, sleutel: bytes) -> dbapi2.Connection:
    # Where nothing may be written there can be no log beside the database either: read the file as it is.
    rest = bestand.with_name(f"{bestand.name}-wal")
    vast = not os.access(bestand.parent, os.W_OK, effective_ids=True) and not rest.exists()
    adres = f"file:{quote(str(bestand))}{'?immutable=1' if vast else ''}"
    # isolation_level None: `_begin` begins transactions; Python's own way leaves DDL outside.
    verbinding = dbapi2.connect(adres, uri=True, timeout=WACHTTIJD, isolation_level=None, check_same_thread=False)
    ontgrendel(verbinding, sleutel)
    for pragma in _PRAGMAS:
        verbinding.execute(f"PRAGMA {pragma}")
    _zet_in_wal(verbinding)
    return verbinding


def _zet_in_wal(verbinding: dbapi2.Connection) -> None:
    """Reading goes on while another writes.

    To change a new file SQLite needs it for itself, and does not wait for that while another is about to write: two
    that open it at once would refuse each other. So the waiting is done here.
    """
    tot = monotonic() + WACHTTIJD
    while not _is_in_wal(verbinding, tot):
        sleep(_KORT)


def _is_in_wal(verbinding: dbapi2.Connection, tot: float) -> bool:
    try:
        verbinding.execute("PRAGMA journal_mode = WAL")
    except dbapi2.OperationalError as fout:
        if fout.sqlite_errorcode != dbapi2.SQLITE_BUSY or monotonic() > tot:
            raise
        return False
    return True


def ontgrendel(verbinding: dbapi2.Connection, sleutel: bytes) -> None:
    """Give a new connection its key; SQLCipher says what it refuses by exception, not on stderr as well."""
    verbinding.execute("PRAGMA cipher_log_level = NONE")
    verbinding.execute(f"PRAGMA key = \"x'{sleutel.hex()}'\"")


def is_plat(bestand: Path, sleutel: bytes | None) -> bool:
    """Whether this is an SQLite database that is not encrypted, as earlier versions made.

    What opens with the key is not looked into: closing a file lets go of every lock that SQLite has on it in this
    process, and another program could then take the log away from under an open database.

    Args:
        bestand: A file that is there.
        sleutel: Key of the database; None: it is not there, so that nobody in this process has it open.

    Raises:
        sqlcipher3.dbapi2.Error, OSError: It cannot be read.
    """
    if sleutel is not None and _past(bestand, sleutel):
        return False
    with bestand.open("rb") as inhoud:
        return inhoud.read(len(_PLAT)) == _PLAT


def _past(bestand: Path, sleutel: bytes) -> bool:
    try:
        _verbind(bestand, sleutel).close()
    except dbapi2.DatabaseError as fout:
        if fout.sqlite_errorcode == dbapi2.SQLITE_NOTADB:
            return False
        raise
    return True


def zin(fout: BaseException | None, bestand: Path) -> str:
    """What SQLite refused, in Dutch, with what to do."""
    code = getattr(fout, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    return _FOUTEN.get(code, _ONVERWACHT).format(bestand=bestand, map=bestand.parent, reden=fout)


def _begin(conn: Connection) -> None:
    conn.exec_driver_sql(f"BEGIN {conn.get_execution_options().get('begin', 'DEFERRED')}")

"""A database of an earlier version, in plain text, becomes an encrypted one: the old whole, or the new whole."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import URL, create_engine
from sqlcipher3 import dbapi2

from models.fouten import OpslagFout
from service.opslag import ingebed, migratie
from service.opslag.sleutels import bewaar_map
from service.opslag.verbinding import leestransactie

_INDEX = "index"  # was in plain text too, and can be made again
_BLOK = 1 << 20  # bytes


def versleutel(bestand: Path, sleutel: bytes) -> None:
    """Encrypt this database in its place; nothing happens when it is encrypted already, or empty.

    Whoever is stopped halfway, at whatever moment, finds the old or the new database the next time. What was in plain
    text is overwritten: as far as the disk does what it is told, nothing of it is left.

    Raises:
        OpslagFout: It is not ours, is in use, is damaged, or there is no room for a second one beside it.
    """
    try:
        with _alleen(bestand.parent):
            if ingebed.is_plat(bestand, sleutel):
                _controleer(bestand)
                shutil.rmtree(bestand.with_name(_INDEX), ignore_errors=True)
                _vervang(bestand, sleutel)
    except dbapi2.Error as fout:
        raise OpslagFout(ingebed.zin(fout, bestand)) from fout
    except OSError as fout:
        raise OpslagFout(f"De database is niet te versleutelen ({fout.strerror}). Zij is niet veranderd.") from fout


@contextmanager
def _alleen(map_: Path) -> Iterator[None]:
    """Two new versions that start at once take turns."""
    nummer = os.open(map_, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(nummer, fcntl.LOCK_EX)
        yield
    finally:
        os.close(nummer)


def _controleer(bestand: Path) -> None:
    engine = create_engine(URL.create("sqlite", database=str(bestand)), module=dbapi2)
    with leestransactie(engine) as conn:
        migratie.weiger_vreemde(conn)
    engine.dispose()


def _vervang(bestand: Path, sleutel: bytes) -> None:
    nieuw = bestand.with_name(f"{bestand.name}.nieuw")
    nieuw.unlink(missing_ok=True)  # of an earlier attempt
    os.close(os.open(nieuw, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    # Opened first and closed last: closing any handle on a file lets go of the locks that SQLite holds on it.
    with bestand.open("rb+") as oud, closing(_open_plat(bestand)) as slot:
        slot.execute("PRAGMA journal_mode = DELETE")  # a log left beside it would not fit the new database
        slot.execute("BEGIN IMMEDIATE")  # an earlier version that still runs cannot write meanwhile
        with closing(_open_plat(bestand)) as db:
            db.execute("ATTACH DATABASE ? AS nieuw KEY ?", (str(nieuw), f"x'{sleutel.hex()}'"))
            _weiger_schade(db, "main")
            db.execute("SELECT sqlcipher_export('nieuw')")
            _weiger_schade(db, "nieuw")
        with nieuw.open("rb") as geschreven:
            os.fsync(geschreven.fileno())
        nieuw.replace(bestand)
        bewaar_map(bestand.parent)
        _maak_leeg(oud)


def _open_plat(bestand: Path) -> dbapi2.Connection:
    db = dbapi2.connect(str(bestand), timeout=ingebed.WACHTTIJD, isolation_level=None)
    db.execute("PRAGMA cipher_log_level = NONE")
    return db


def _weiger_schade(db: dbapi2.Connection, welke: str) -> None:
    schade = [regel for (regel,) in db.execute(f"PRAGMA {welke}.integrity_check") if regel != "ok"]
    if schade:
        raise OpslagFout(f"De database is beschadigd ({schade[0]}). Zet een reservekopie terug.")


def _maak_leeg(oud: BinaryIO) -> None:
    # Whoever of an earlier version still has it open finds no tables there, and does not write where nobody looks.
    grootte = os.fstat(oud.fileno()).st_size
    for begin in range(0, grootte, _BLOK):
        oud.write(bytes(min(_BLOK, grootte - begin)))
    oud.flush()
    os.fsync(oud.fileno())
    oud.truncate(0)

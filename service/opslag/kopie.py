"""A copy of the embedded database while it is in use, and how many rows a database holds."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select
from sqlcipher3 import dbapi2

from models.fouten import OpslagFout
from service.opslag import ingebed
from service.opslag.tabellen import metadata


def kopieer(engine: Engine, sleutel: bytes, doel: Path) -> None:
    """Write one state of the database to another file, encrypted with the same key.

    Raises:
        OpslagFout: The database is on a server, or the copy cannot be written.
    """
    if engine.dialect.name != "sqlite":
        raise OpslagFout("Van een database op een server maakt de beheerder ervan de kopie (pg_dump).")
    verbinding = engine.raw_connection()
    try:
        with closing(dbapi2.connect(str(doel))) as naar:
            ingebed.ontgrendel(naar, sleutel)
            verbinding.driver_connection.backup(naar)  # type: ignore[union-attr]  # there is one: it was just made
    except dbapi2.Error as fout:
        raise OpslagFout(ingebed.zin(fout, doel)) from fout
    finally:
        verbinding.close()


def tellingen(conn: Connection) -> dict[str, int]:
    """Rows of each table, by name."""
    return {
        tabel.name: int(conn.scalar(select(func.count()).select_from(tabel)) or 0) for tabel in metadata.sorted_tables
    }

"""Opening the embedded database while another does so too."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from service.opslag import ingebed

SLEUTEL = bytes(range(32))


@contextmanager
def beschreven_zonder_wal(bestand: Path) -> Iterator[dbapi2.Connection]:
    """A new database that is not in WAL yet and that somebody is about to write: SQLite refuses the change at once."""
    with closing(dbapi2.connect(bestand, isolation_level=None, check_same_thread=False)) as schrijver:
        ingebed.ontgrendel(schrijver, SLEUTEL)
        schrijver.execute("BEGIN IMMEDIATE")
        yield schrijver


def modus(bestand: Path) -> str:
    with ingebed.maak_engine(bestand, SLEUTEL).connect() as conn:
        return str(conn.exec_driver_sql("PRAGMA journal_mode").scalar_one())


def test_who_opens_a_new_database_waits_for_who_is_in_it(tmp_path: Path) -> None:
    bestand = tmp_path / "nieuw.db"
    with beschreven_zonder_wal(bestand) as schrijver:
        klaar = threading.Timer(0.3, lambda: schrijver.execute("COMMIT"))
        klaar.start()

        assert modus(bestand) == "wal"

        klaar.join()


def test_waiting_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingebed, "WACHTTIJD", 0.1)
    bestand = tmp_path / "nieuw.db"

    with beschreven_zonder_wal(bestand), pytest.raises(Exception, match="locked"):
        modus(bestand)

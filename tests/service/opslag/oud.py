"""A database as an earlier version left it: plain SQLite, revision 0001, made without our own code for storing."""

import importlib
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from kandidaten.kandidaat import Kandidaat
from service.opslag.importeren import naar_record
from vacatures.vacature import Vacature

r0001 = importlib.import_module("service.opslag.migraties.versions.r0001_begin")


def maak_oud(home: Path, mensen: Sequence[Kandidaat], plekken: Sequence[Vacature]) -> Path:
    """Make it, with these rows of one import each."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    bestand = home / "skillsmatch.db"
    with closing(sqlite3.connect(bestand)) as db:
        db.execute(r0001._IMPORT_BESTAND)
        for naam in ("kandidaat", "vacature"):
            db.execute(r0001._DOCUMENTTABEL.format(naam=naam))
        db.execute(r0001._KANDIDAAT_AFGESCHERMD)
        db.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        db.execute("INSERT INTO alembic_version VALUES ('0001')")
        for nummer, (soort, items) in enumerate((("kandidaat", mensen), ("vacature", plekken)), 1):
            rij = (nummer, soort, f"{soort}.csv", f"{nummer:064d}", "2026-11-01T09:00:00+00:00", len(items), 0, 0)
            db.execute("INSERT INTO import_bestand VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rij)
            for item in items:
                record = naar_record(item)
                _voeg_toe(db, soort, {**record.rij, "import_id": nummer})
                if record.afgeschermd:
                    _voeg_toe(db, "kandidaat_afgeschermd", record.afgeschermd)
        db.commit()
    return bestand


def _voeg_toe(db: sqlite3.Connection, tabel: str, rij: dict[str, object]) -> None:
    vragen = ", ".join("?" * len(rij))
    db.execute(f"INSERT INTO {tabel} ({', '.join(rij)}) VALUES ({vragen})", tuple(rij.values()))

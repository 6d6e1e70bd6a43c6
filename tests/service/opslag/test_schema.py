"""The embedded database itself: strict tables, pragmas, rights, and nothing to read for who has no key."""

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC
from sqlcipher3 import dbapi2

from models.fouten import OpslagFout
from service.opslag.migratie import NIEUWSTE
from service.opslag.opslag import Opslag
from service.opslag.tabellen import metadata
from tests.contract.opslag import ANNA, GEPLANT, MERKEN, bewaar


def alle_bytes(bestand: Path) -> bytes:
    """The database and the log beside it."""
    return bestand.read_bytes() + bestand.with_name(f"{bestand.name}-wal").read_bytes()


def test_every_table_of_ours_is_strict(opslag: Opslag) -> None:
    with opslag.zicht(None) as zicht:
        strict = {rij.name: rij.strict for rij in zicht.conn.exec_driver_sql("PRAGMA table_list")}

    assert {naam: strict[naam] for naam in metadata.tables} == dict.fromkeys(metadata.tables, 1)


@pytest.mark.parametrize(
    ("pragma", "waarde"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("busy_timeout", 10_000),
        ("trusted_schema", 0),
        ("secure_delete", 1),
        ("temp_store", 2),
    ],
)
def test_every_connection_has_its_pragmas(opslag: Opslag, pragma: str, waarde: object) -> None:
    with opslag.zicht(None) as een, opslag.zicht(None) as ander:
        assert [z.conn.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() for z in (een, ander)] == [waarde, waarde]


def test_a_setting_that_is_not_as_it_should_be_is_reported(opslag: Opslag) -> None:
    with opslag.zicht(None) as zicht:
        zicht.conn.exec_driver_sql("PRAGMA secure_delete = OFF")

    assert opslag.integriteit() == ["instelling secure_delete: staat op 0"]


def test_a_library_that_may_damage_a_write_ahead_log_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))

    with pytest.raises(OpslagFout, match=r"Installeer sqlcipher3 0\.6\.4"):
        Opslag.open(tmp_path)


def test_folder_and_files_are_for_the_owner_only(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, ANNA)

    assert stat.S_IMODE(bestand.parent.stat().st_mode) == 0o700
    rechten = {pad.name: stat.S_IMODE(pad.stat().st_mode) for pad in bestand.parent.glob(f"{bestand.name}*")}
    assert rechten == dict.fromkeys([bestand.name, f"{bestand.name}-wal", f"{bestand.name}-shm"], 0o600)


def test_the_versions_are_named(opslag: Opslag) -> None:
    versies = opslag.versies()

    assert (versies["motor"], versies["schema"]) == (f"SQLite {dbapi2.sqlite_version}", NIEUWSTE)
    assert versies["sqlcipher"].startswith("4.")


def test_who_has_no_key_reads_nothing(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, replace(ANNA, afgeschermd=GEPLANT))
    inhoud = alle_bytes(bestand)

    merken = [*MERKEN, "kandidaten.csv", "liever niet alleen werken", "SQLite format 3", "CREATE TABLE"]
    # Four bytes may stand in a heap of noise by chance.
    assert [merk for merk in merken if len(merk) > 4 and merk.encode() in inhoud] == []
    with closing(sqlite3.connect(bestand)) as zonder, pytest.raises(sqlite3.DatabaseError, match="not a database"):
        zonder.execute("SELECT * FROM kandidaat")


def test_the_same_file_again_changes_not_one_byte(opslag: Opslag, bestand: Path) -> None:
    eerst = bewaar(opslag, ANNA)
    inhoud = alle_bytes(bestand)

    opnieuw = bewaar(opslag, ANNA)

    assert (opnieuw.ongewijzigd, opnieuw.import_id) == (1, eerst.import_id)
    assert alle_bytes(bestand) == inhoud


def ontsleuteld(bestand: Path, sleutel: bytes) -> bytes:
    """Every page with the key taken off by hand: AES-256-CBC, the last 80 bytes of a page hold its IV and HMAC."""
    inhoud = bestand.read_bytes()
    paginas = []
    for begin in range(0, len(inhoud), 4096):
        pagina = inhoud[begin : begin + 4096][16 if begin == 0 else 0 :]  # the first begins with the salt
        slot = Cipher(AES256(sleutel), CBC(pagina[-80:-64])).decryptor()
        paginas.append(slot.update(pagina[:-80]) + slot.finalize())
    return b"".join(paginas)


def test_what_was_removed_does_not_stay_behind_in_the_pages(opslag: Opslag, bestand: Path) -> None:
    def merken() -> set[str]:
        with opslag.zicht(None) as zicht:
            zicht.conn.exec_driver_sql("COMMIT")
            zicht.conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        inhoud = ontsleuteld(bestand, opslag.sleutels.database)
        return {merk for merk in MERKEN if merk.encode() in inhoud}

    in_schema = merken()  # codes that the checks name
    bewaar(opslag, replace(ANNA, afgeschermd=GEPLANT, synthetisch=True))
    assert merken() > in_schema

    opslag.wis_synthetisch()

    assert merken() == in_schema


GEDEELD = (510, 0x40000002)  # the bytes that SQLite locks as long as it has a database open


def test_a_second_door_in_the_same_process_lets_go_of_no_lock(opslag: Opslag, bestand: Path) -> None:
    """Closing any handle on a file drops the locks of the process: another could then take the log away in use."""
    bewaar(opslag, ANNA)
    ander = "import fcntl, sys; fcntl.lockf(open(sys.argv[1], 'rb+'), fcntl.LOCK_EX | fcntl.LOCK_NB, *{})"
    opdracht = [sys.executable, "-c", ander.format(GEDEELD), str(bestand)]
    assert b"BlockingIOError" in subprocess.run(opdracht, check=False, capture_output=True).stderr

    Opslag.open(bestand.parent).close()

    assert b"BlockingIOError" in subprocess.run(opdracht, check=False, capture_output=True).stderr

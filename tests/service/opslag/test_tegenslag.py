"""When things go wrong: nothing half written, and a Dutch sentence that says what to do."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, event

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from models.doelgroep import Trede
from models.fouten import OpslagFout
from service.opslag.opslag import Opslag
from service.opslag.sleutels import Sleutels
from service.opslag.tabellen import kandidaat, kandidaat_afgeschermd
from service.opslag.verbinding import schrijftransactie

WORTEL = Path(__file__).parents[3]
NIEMAND = 65534  # an ordinary user without rights: root, who runs tests in containers, may write anywhere
ANNA = Kandidaat(id="k-0", wensen="buiten werken")


def bewaar(opslag: Opslag, *mensen: Kandidaat, sha256: str = "a" * 64) -> None:
    opslag.bewaar_kandidaten(mensen, bestand="k.csv", sha256=sha256)


def pragma_voor(opslag: Opslag, pragma: str) -> None:
    """Every connection of this store gets one more pragma."""
    opslag._engine.dispose()
    event.listen(opslag._engine, "connect", lambda verbinding, _: verbinding.execute(f"PRAGMA {pragma}"), insert=True)


@pytest.fixture
def gewone_map() -> Iterator[Path]:
    """A folder that belongs to an ordinary user, and that user at work."""
    pad = Path(tempfile.mkdtemp())
    eigenaar = os.geteuid()
    if eigenaar == 0:
        os.chown(pad, NIEMAND, NIEMAND)
        os.seteuid(NIEMAND)
    yield pad
    os.seteuid(eigenaar)
    shutil.rmtree(pad)


def test_a_row_that_fails_in_the_middle_undoes_the_whole_file(opslag: Opslag) -> None:
    bewaar(opslag, ANNA)
    mensen = [Kandidaat(id=f"k-{nummer}", afgeschermd=Afgeschermd(trede=Trede(stand=3))) for nummer in range(50)]
    object.__setattr__(mensen[25].afgeschermd.trede, "stand", 9)  # the database refuses it, after rows before it

    with pytest.raises(OpslagFout, match="ck_trede_stand") as fout:
        bewaar(opslag, *mensen, sha256="b" * 64)

    assert "k-25" not in f"{fout.value}{fout.value.__cause__}"
    assert opslag.kandidaten() == (ANNA,)
    assert opslag.integriteit() == []


def test_a_full_disk_undoes_the_whole_file(opslag: Opslag) -> None:
    bewaar(opslag, ANNA)
    pragma_voor(opslag, "max_page_count = 40")

    with pytest.raises(OpslagFout, match="De schijf is vol"):
        bewaar(opslag, *(Kandidaat(id=f"k-{n}", wensen="x" * 2_000) for n in range(200)), sha256="b" * 64)

    assert opslag.kandidaten() == (ANNA,)
    assert opslag.integriteit() == []


STERF = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from kandidaten.kandidaat import Kandidaat
from service.opslag.opslag import Opslag

opslag = Opslag.open(Path(sys.argv[1]))
opslag._engine.dispose()
event.listen(opslag._engine, "connect", lambda verbinding, _: verbinding.execute("PRAGMA cache_size = 2"))
@event.listens_for(opslag._engine, "after_cursor_execute")
def sterf(conn, cursor, statement, *_):
    if statement.startswith("INSERT INTO kandidaat "):
        os.kill(os.getpid(), signal.SIGKILL)
mensen = [Kandidaat(id=f"k-{n}", wensen="x" * 2000) for n in range(200)]
opslag.bewaar_kandidaten(mensen, bestand="k.csv", sha256="b" * 64)
"""


def test_a_process_killed_halfway_leaves_the_store_as_it_was(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, ANNA)

    gestorven = subprocess.run([sys.executable, "-c", STERF, str(bestand.parent)], cwd=WORTEL, check=False)

    assert gestorven.returncode == -signal.SIGKILL
    assert bestand.with_name("skillsmatch.db-wal").stat().st_size > 200_000  # rows had reached the disk
    assert opslag.kandidaten() == (ANNA,)
    assert opslag.integriteit() == []


@contextmanager
def bezet(opslag: Opslag) -> Iterator[Connection]:
    """Another that is writing."""
    with schrijftransactie(opslag._engine) as conn:
        yield conn


def test_a_busy_database_says_so_and_can_be_read(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, ANNA)
    with Opslag.open(bestand.parent) as ander, bezet(ander) as conn:
        conn.execute(delete(kandidaat))
        pragma_voor(opslag, "busy_timeout = 10")

        with pytest.raises(OpslagFout, match=r"bezet.*Probeer het zo opnieuw"):
            bewaar(opslag, Kandidaat(id="k-9"))
        assert opslag.kandidaten() == (ANNA,)
        conn.rollback()

    assert opslag.kandidaten() == (ANNA,)


def test_more_at_once_than_there_are_connections_wait_and_are_told(
    opslag: Opslag, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opslag._engine.pool, "_timeout", 0.01)
    with ExitStack() as samen:
        for _ in range(40):
            samen.enter_context(opslag.zicht(None))
        with pytest.raises(OpslagFout, match="bezet"):
            opslag.kandidaten()

    assert opslag.kandidaten() == ()


def test_a_folder_that_cannot_be_made_says_so(gewone_map: Path) -> None:
    gewone_map.chmod(0o500)

    with pytest.raises(OpslagFout, match="kies een andere map met --home"):
        Opslag.open(gewone_map / "home")


@pytest.mark.parametrize("netjes", [True, False], ids=["closed", "in use"])
def test_a_read_only_folder_can_be_read_and_refuses_a_write(gewone_map: Path, netjes: bool) -> None:
    with ExitStack() as later:
        eerste = later.enter_context(Opslag.open(gewone_map))
        bewaar(eerste, ANNA)
        if netjes:
            later.close()
        for pad in (*gewone_map.glob("*.db*"), gewone_map):
            pad.chmod(0o500)

        with Opslag.open(gewone_map) as opslag:
            with pytest.raises(OpslagFout, match="kies een andere map met --home"):
                bewaar(opslag, Kandidaat(id="k-9"))
            assert opslag.kandidaten() == (ANNA,)
            assert opslag.integriteit() == []


def test_a_read_only_file_can_be_read_and_refuses_a_write(gewone_map: Path) -> None:
    with Opslag.open(gewone_map) as opslag:
        bewaar(opslag, ANNA)
    (gewone_map / "skillsmatch.db").chmod(0o400)

    with Opslag.open(gewone_map) as opslag:
        with pytest.raises(OpslagFout, match="mag niet worden beschreven"):
            bewaar(opslag, Kandidaat(id="k-9"))
        assert opslag.kandidaten() == (ANNA,)


@pytest.mark.parametrize("met_sleutels", [True, False])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, met_sleutels: bool) -> None:
    if met_sleutels:
        Sleutels.lees_of_maak(tmp_path / "sleutels")
    (tmp_path / "skillsmatch.db").write_text("boodschappen: brood, melk\n" * 100)

    with pytest.raises(OpslagFout, match="is geen database" if met_sleutels else r"De sleutel .* ontbreekt"):
        Opslag.open(tmp_path)

    assert (tmp_path / "skillsmatch.db").read_text().startswith("boodschappen")
    assert (tmp_path / "sleutels").exists() == met_sleutels


def test_a_folder_in_the_place_of_the_database_says_so(tmp_path: Path) -> None:
    (tmp_path / "skillsmatch.db").mkdir()

    with pytest.raises(OpslagFout, match="kan niet worden gebruikt"):
        Opslag.open(tmp_path)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "skillsmatch.db")) as ander:
        ander.execute("CREATE TABLE recept (naam TEXT)")

    inhoud = (tmp_path / "skillsmatch.db").read_bytes()

    with pytest.raises(OpslagFout, match="niet van skillsmatch"):
        Opslag.open(tmp_path)

    assert (tmp_path / "skillsmatch.db").read_bytes() == inhoud


def test_a_database_of_a_newer_version_is_refused(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, ANNA)
    with bezet(opslag) as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    opslag.close()
    inhoud = bestand.read_bytes()

    with pytest.raises(OpslagFout, match=r"nieuwere versie.*Werk skillsmatch bij"):
        Opslag.open(bestand.parent)

    assert bestand.read_bytes() == inhoud


def test_without_a_database_nothing_is_made_unless_asked(tmp_path: Path) -> None:
    with pytest.raises(OpslagFout, match="nog geen database"):
        Opslag.open(tmp_path / "home", aanmaken=False)

    assert not (tmp_path / "home").exists()


def test_an_empty_file_left_by_a_failed_start_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "skillsmatch.db").touch()

    with Opslag.open(tmp_path) as opslag:
        assert opslag.kandidaten() == ()


def test_a_kandidaat_without_a_restricted_row_is_damage_not_somebody_without_facts(
    opslag: Opslag, bestand: Path
) -> None:
    bewaar(opslag, ANNA)
    with bezet(opslag) as conn:
        conn.execute(delete(kandidaat_afgeschermd))

    with pytest.raises(OpslagFout, match="afgeschermde gegevens van k-0"):
        opslag.kandidaten()


def test_a_row_that_hangs_loose_is_reported(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, ANNA)
    assert opslag.integriteit() == []
    with bezet(opslag) as conn:
        conn.exec_driver_sql("COMMIT")  # within a transaction the pragma does nothing
        conn.exec_driver_sql("PRAGMA foreign_keys = OFF")
        conn.execute(delete(kandidaat))
        conn.exec_driver_sql("PRAGMA foreign_keys = ON")

    assert opslag.integriteit() == [
        "tabel kandidaat_afgeschermd, rij 1: verwijst naar een rij in kandidaat die er niet is"
    ]


def test_damage_inside_the_file_is_reported_or_refused_but_never_read_over(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, *(Kandidaat(id=f"k-{nummer:04d}", wensen="x" * 500) for nummer in range(500)))
    opslag.close()
    inhoud = bytearray(bestand.read_bytes())
    inhoud[40 * 4096] ^= 1  # one bit: every page has an HMAC
    bestand.write_bytes(inhoud)

    with Opslag.open(bestand.parent) as opnieuw:
        try:
            meldingen = opnieuw.integriteit()
        except OpslagFout as fout:
            meldingen = [str(fout)]
        assert meldingen
        with pytest.raises(OpslagFout, match="beschadigd"):
            opnieuw.kandidaten()


def test_another_key_opens_nothing_and_changes_nothing(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, ANNA)
    opslag.close()
    inhoud = bestand.read_bytes()
    (bestand.parent / "sleutels" / "database").write_bytes(bytes(32))

    with pytest.raises(OpslagFout, match="de sleutel past er niet bij"):
        Opslag.open(bestand.parent)

    assert bestand.read_bytes() == inhoud


def test_a_database_without_its_key_is_said_so_and_gets_no_new_one(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, ANNA)
    opslag.close()
    (bestand.parent / "sleutels" / "database").unlink()

    with pytest.raises(OpslagFout, match=r"database ontbreekt\. Zet de sleutels terug uit uw reservekopie"):
        Opslag.open(bestand.parent)

    assert not (bestand.parent / "sleutels" / "database").exists()

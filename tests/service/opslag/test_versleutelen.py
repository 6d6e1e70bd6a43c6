"""A database of an earlier version is encrypted and brought up to date, whatever happens on the way."""

import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from models.fouten import OpslagFout
from service.opslag import versleutelen
from service.opslag.migratie import NIEUWSTE
from service.opslag.opslag import Opslag
from service.opslag.sleutels import Sleutels
from service.opslag.tabellen import import_bestand, kandidaat, wijziging
from tests.contract.opslag import ANNA, BAKKER, BRAM, GEPLANT, MERKEN, TUINMAN
from tests.service.opslag.oud import maak_oud

WORTEL = Path(__file__).parents[3]
MENSEN = (replace(ANNA, afgeschermd=GEPLANT), BRAM)
PLEKKEN = (BAKKER, TUINMAN)


@pytest.fixture
def oud(tmp_path: Path) -> Path:
    """The database file of an earlier version, with rows."""
    return maak_oud(tmp_path / "home", MENSEN, PLEKKEN)


def is_plat(bestand: Path) -> bool:
    return bestand.read_bytes().startswith(b"SQLite format 3\x00")


def test_every_row_of_the_earlier_version_is_there_and_is_encrypted(oud: Path) -> None:
    with Opslag.open(oud.parent) as opslag:
        assert (opslag.kandidaten(), opslag.vacatures()) == (MENSEN, PLEKKEN)
        assert opslag.versies()["schema"] == NIEUWSTE
        assert opslag.integriteit() == []
        with opslag.zicht(None) as zicht:
            assert zicht.conn.execute(select(import_bestand.c.bestand, import_bestand.c.nieuw)).all() == [
                ("kandidaat.csv", 2),
                ("vacature.csv", 2),
            ]
            assert set(zicht.conn.execute(select(kandidaat.c.gemeente, kandidaat.c.seq))) == {("eigen", 1)}
            assert zicht.conn.scalars(select(wijziging.c.seq)).all() == [1]

    assert not is_plat(oud)
    assert stat.S_IMODE(oud.stat().st_mode) == 0o600
    assert [pad.name for pad in oud.parent.iterdir() if pad.name.startswith(oud.name)] == [oud.name]


def test_the_same_import_again_finds_the_rows_of_the_earlier_version_unchanged(oud: Path) -> None:
    with Opslag.open(oud.parent) as opslag:
        verslag = opslag.bewaar_kandidaten(MENSEN, bestand="kandidaat.csv", sha256=f"{1:064d}")

    assert (verslag.ongewijzigd, verslag.import_id) == (2, 1)


def test_what_was_in_plain_text_is_written_over(oud: Path) -> None:
    index = oud.parent / "index" / "gen-oud"
    index.mkdir(parents=True)
    (index / "profielen.npy").write_bytes(b"vectoren")
    with oud.open("rb") as vorige:  # whoever has it open keeps the old file, not what was in it
        assert MERKEN[0].encode() in vorige.read()

        Opslag.open(oud.parent).close()

        vorige.seek(0)
        assert vorige.read() == b""
    assert not index.parent.exists()


def test_an_earlier_version_that_was_killed_while_writing_is_mended_first(oud: Path) -> None:
    sterf = f"""
import os, sqlite3
db = sqlite3.connect({str(oud)!r}, isolation_level=None)
db.execute("PRAGMA cache_size = 2")
db.execute("BEGIN")
db.execute("UPDATE kandidaat SET document = 'half'")
db.executemany("INSERT INTO import_bestand VALUES (NULL, 'kandidaat', ?, ?, '', 0, 0, 0)",
    [("x" * 2000, "0" * 64)] * 200)
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", sterf], check=False)
    assert oud.with_name("skillsmatch.db-journal").exists()

    with Opslag.open(oud.parent) as opslag:
        assert opslag.kandidaten() == MENSEN


def earlier(oud: Path, doe: str) -> subprocess.Popen[str]:
    """An earlier version in a process of its own: two SQLite libraries in one do not see each other's locks."""
    code = f"import sqlite3, sys\ndb = sqlite3.connect({str(oud)!r}, timeout=30, isolation_level=None)\n{doe}"
    return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_an_earlier_version_that_is_writing_is_waited_for(oud: Path) -> None:
    doe = """
db.execute("BEGIN IMMEDIATE")
db.execute("DELETE FROM vacature WHERE id = 'vac-tuinman'")
print("bezig", flush=True)
sys.stdin.readline()
db.execute("COMMIT")
"""
    with earlier(oud, doe) as ander:
        assert ander.stdout is not None
        assert ander.stdin is not None
        ander.stdout.readline()
        threading.Timer(0.3, lambda: ander.communicate("klaar\n")).start()

        with Opslag.open(oud.parent) as opslag:
            assert opslag.vacatures() == (BAKKER,)


def test_an_earlier_version_that_waits_meanwhile_writes_nothing_that_is_lost(
    oud: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told that it failed: nobody is told that a row was kept that nobody finds again."""
    echt = versleutelen._weiger_schade
    wachtenden: list[subprocess.Popen[str]] = []
    doe = """
print("gaat wachten", flush=True)
try:
    db.execute("DELETE FROM vacature")
    print("gelukt")
except sqlite3.Error as fout:
    print("mislukt")
"""

    def halverwege(db: object, welke: str) -> None:
        echt(db, welke)
        if welke == "nieuw":
            wachtenden.append(earlier(oud, doe))
            assert wachtenden[0].stdout is not None
            wachtenden[0].stdout.readline()

    monkeypatch.setattr(versleutelen, "_weiger_schade", halverwege)
    with Opslag.open(oud.parent) as opslag:
        assert wachtenden[0].communicate()[0] == "mislukt\n"
        assert opslag.vacatures() == PLEKKEN


def test_two_new_versions_that_start_at_once_both_find_every_row(oud: Path) -> None:
    def lees(_: int) -> object:
        with Opslag.open(oud.parent) as opslag:
            return opslag.kandidaten()

    with ThreadPoolExecutor(4) as samen:
        assert list(samen.map(lees, range(4))) == [MENSEN] * 4


@pytest.mark.parametrize("naam", ["_open_plat", "_weiger_schade", "bewaar_map", "_maak_leeg"])
def test_a_full_disk_leaves_a_database_that_opens_later(oud: Path, monkeypatch: pytest.MonkeyPatch, naam: str) -> None:
    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as stuk:
        stuk.setattr(versleutelen, naam, vol)
        with pytest.raises(OpslagFout, match="niet te versleutelen"):
            Opslag.open(oud.parent)

    with Opslag.open(oud.parent) as opslag:
        assert opslag.kandidaten() == MENSEN


def test_a_damaged_database_is_left_as_it_is(oud: Path) -> None:
    inhoud = bytearray(oud.read_bytes())
    inhoud[4096 : 4096 * 4] = b"\xff" * (3 * 4096)
    oud.write_bytes(inhoud)

    with pytest.raises(OpslagFout, match="beschadigd"):
        Opslag.open(oud.parent)

    assert oud.read_bytes() == bytes(inhoud)


STERF = """
import os, shutil, sys
from pathlib import Path
from kandidaten.kandidaat import Kandidaat
from service.opslag import sleutels, versleutelen
from service.opslag.opslag import Opslag

bron, proef, alleen = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
MODULES = {versleutelen.__file__, sleutels.__file__}

def volg(bij_regel):
    def kijk(frame, soort, _):
        code = frame.f_code
        if code.co_filename not in MODULES or (alleen and code.co_name != alleen):
            return None if code.co_filename not in MODULES else kijk
        if soort == "line":
            bij_regel((code.co_filename, frame.f_lineno))
        return kijk
    sys.settrace(kijk)

def sterf_op(plek):
    volg(lambda regel: os._exit(137) if regel == plek else None)

def in_een_kind(doe):
    kind = os.fork()
    if not kind:
        try:
            doe()
        except BaseException as fout:
            print(repr(fout), flush=True)
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1])

def controleer():
    with Opslag.open(proef) as opslag:
        assert [mens.id for mens in opslag.kandidaten()] == ["k-1", "k-2"]
        assert [plek.id for plek in opslag.vacatures()] == ["vac-bakker", "vac-tuinman"]
        assert opslag.integriteit() == []

def opnieuw():
    shutil.rmtree(proef, ignore_errors=True)
    shutil.copytree(bron, proef)

regels = {}
opnieuw()
volg(lambda regel: regels.setdefault(regel))
Opslag.open(proef).close()
sys.settrace(None)
uitkomsten = set()
for regel in regels:
    opnieuw()
    gestorven = in_een_kind(lambda: (sterf_op(regel), Opslag.open(proef)))
    plat = (proef / "skillsmatch.db").read_bytes().startswith(b"SQLite format 3")
    uitkomsten.add((gestorven, plat, in_een_kind(controleer)))
print(len(regels), sorted(uitkomsten))
"""


def sterf_op_elke_regel(oud: Path, alleen: str = "") -> int:
    """Kill the start at every line of making keys and encrypting, or of one function; gives how many lines."""
    klaar = subprocess.run(
        [sys.executable, "-c", STERF, str(oud.parent), str(oud.parent.with_name("proef")), alleen],
        cwd=WORTEL,
        check=True,
        capture_output=True,
        text=True,
    )
    aantal, uitkomsten = klaar.stdout.strip().split(" ", 1)
    # Killed, with the old or the new database there; and each time the next start found every row.
    assert uitkomsten == "[(137, False, 0), (137, True, 0)]", klaar.stdout
    return int(aantal)


def test_killed_while_it_replaces_the_database_it_leaves_the_old_whole_or_the_new_whole(oud: Path) -> None:
    assert sterf_op_elke_regel(oud, "_vervang") > 10


@pytest.mark.langzaam
def test_killed_at_any_line_it_leaves_the_old_whole_or_the_new_whole(oud: Path) -> None:
    assert sterf_op_elke_regel(oud) > 60


def test_keys_are_made_before_what_they_lock(oud: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faalt(*_: object) -> None:
        raise OpslagFout("geen sleutels")

    monkeypatch.setattr(Sleutels, "lees_of_maak", faalt)
    with pytest.raises(OpslagFout, match="geen sleutels"):
        Opslag.open(oud.parent)

    assert is_plat(oud)

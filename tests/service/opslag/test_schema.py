"""The schema and the connection: types, checks, pragmas, rights, and the way to the newest revision."""

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.engine import Engine

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.fouten import OpslagFout
from models.waardelijsten import Begeleiding, Ladder, NbwStatus, RegisterStatus, TredeStand
from service.opslag.migratie import NIEUWSTE
from service.opslag.opslag import Opslag
from service.opslag.tabellen import metadata
from service.opslag.verbinding import leestransactie, maak_engine

SHA = "0" * 64
KOLOMMEN = ("register_status", "nbw_status")


@pytest.fixture
def engine(opslag: Opslag, bestand: Path) -> Engine:
    """A second door to the same file."""
    return maak_engine(bestand)


def test_the_migrations_lead_to_the_tables_that_the_code_uses(engine: Engine) -> None:
    with leestransactie(engine) as conn:
        verschillen = compare_metadata(MigrationContext.configure(conn, opts={"compare_type": True}), metadata)

    assert verschillen == []


def test_every_table_of_ours_is_strict(engine: Engine) -> None:
    with leestransactie(engine) as conn:
        strict = {rij.name: rij.strict for rij in conn.exec_driver_sql("PRAGMA table_list")}

    assert {naam: strict[naam] for naam in metadata.tables} == dict.fromkeys(metadata.tables, 1)


@pytest.mark.parametrize(
    ("pragma", "waarde"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "delete"),
        ("synchronous", 2),
        ("busy_timeout", 10_000),
        ("trusted_schema", 0),
        ("secure_delete", 1),
    ],
)
def test_every_connection_has_its_pragmas(engine: Engine, pragma: str, waarde: object) -> None:
    with leestransactie(engine) as conn:
        assert conn.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == waarde


def test_a_wal_database_is_brought_back_to_a_rollback_journal(engine: Engine, bestand: Path) -> None:
    db = sqlite3.connect(bestand)
    db.execute("PRAGMA journal_mode = WAL")
    db.close()

    with leestransactie(engine) as conn:
        assert conn.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "delete"


def test_folder_and_file_are_for_the_owner_only(opslag: Opslag, bestand: Path) -> None:
    assert stat.S_IMODE(bestand.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(bestand.stat().st_mode) == 0o600


def test_the_versions_are_named(opslag: Opslag) -> None:
    assert opslag.versies() == {"sqlite": sqlite3.sqlite_version, "schema": NIEUWSTE}


LAGEN = [
    *(Afgeschermd(doelgroep=Doelgroep(register=Register(status=status))) for status in RegisterStatus),
    *(Afgeschermd(doelgroep=Doelgroep(nbw=Nbw(status=status))) for status in NbwStatus),
    *(Afgeschermd(trede=Trede(stand=stand)) for stand in [*range(1, 7), *TredeStand]),
    *(Afgeschermd(trede=Trede(stand=1, ladder=ladder)) for ladder in Ladder),
    *(Afgeschermd(begeleiding_nodig=begeleiding) for begeleiding in Begeleiding),
    *(Afgeschermd(aanpassing_nodig=ja, ontheffing=ja) for ja in (True, False)),
    Afgeschermd(loonwaarde_pct=0, geboortejaar=1900),
    Afgeschermd(loonwaarde_pct=100, geboortejaar=2100),
]


def test_the_checks_take_every_code_of_every_list(opslag: Opslag) -> None:
    # A code that is added to a list needs a migration; this says so.
    mensen = [Kandidaat(id=f"k{nummer:02d}", afgeschermd=laag) for nummer, laag in enumerate(LAGEN)]

    opslag.bewaar_kandidaten(mensen, bestand="k.csv", sha256=SHA)

    assert opslag.kandidaten() == tuple(mensen)


@pytest.mark.parametrize(
    ("kolom", "waarde"),
    [
        ("register_status", "misschien"),
        ("register_status", None),
        ("register_peildatum", "2023-02-31"),
        ("nbw_status", "ja"),
        ("nbw_datum", "gisteren"),
        ("trede_stand", "7"),
        ("trede_ladder", "eigen"),
        ("trede_peildatum", "31-12-2023"),
        ("begeleiding_nodig", 4),
        ("begeleiding_nodig", "licht"),
        ("aanpassing_nodig", 2),
        ("loonwaarde_pct", 100.5),
        ("ontheffing", -1),
        ("geboortejaar", 1899),
        ("inhoud_hash", "kort"),
        ("kandidaat_id", "niemand"),
    ],
)
def test_the_database_itself_refuses_what_cannot_be(opslag: Opslag, engine: Engine, kolom: str, waarde: object) -> None:
    mens = Kandidaat(id="k", afgeschermd=Afgeschermd(trede=Trede(stand=3)))
    opslag.bewaar_kandidaten([mens], bestand="k.csv", sha256=SHA)

    with (
        pytest.raises(OpslagFout, match="Een gegeven past niet in de database"),
        leestransactie(engine) as conn,
    ):
        conn.exec_driver_sql(f"UPDATE kandidaat_afgeschermd SET {kolom} = ?", (waarde,))

    assert opslag.kandidaten() == (mens,)


@pytest.mark.parametrize("kolom", ["trede_stand", "trede_ladder"])
def test_a_trede_is_stored_whole_or_not_at_all(opslag: Opslag, engine: Engine, kolom: str) -> None:
    mens = Kandidaat(id="k", afgeschermd=Afgeschermd(trede=Trede(stand=3)))
    opslag.bewaar_kandidaten([mens], bestand="k.csv", sha256=SHA)

    with pytest.raises(OpslagFout, match="ck_trede_heel"), leestransactie(engine) as conn:
        conn.exec_driver_sql(f"UPDATE kandidaat_afgeschermd SET {kolom} = NULL")


def test_two_that_open_a_new_store_at_once_both_get_one(tmp_path: Path) -> None:
    def open_en_lees(_: int) -> dict[str, str]:
        with Opslag.open(tmp_path) as opslag:
            return opslag.versies()

    with ThreadPoolExecutor(4) as samen:
        assert {versies["schema"] for versies in samen.map(open_en_lees, range(8))} == {NIEUWSTE}


def test_threads_that_import_at_once_lose_nothing(opslag: Opslag) -> None:
    def bewaar(deel: int) -> None:
        mensen = [Kandidaat(id=f"k{deel}-{nummer}") for nummer in range(20)]
        opslag.bewaar_kandidaten(mensen, bestand=f"{deel}.csv", sha256=f"{deel:064d}")

    with ThreadPoolExecutor(4) as samen:
        list(samen.map(bewaar, range(8)))

    assert opslag.aantallen()["kandidaten"] == 160
    assert opslag.integriteit() == []

"""On PostgreSQL the server itself keeps gemeenten apart, and says no in Dutch without quoting a row."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, insert, select, text

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from models.fouten import InvoerFout, OpslagFout
from service.opslag import server
from service.opslag.opslag import Opslag
from service.opslag.tabellen import kandidaat, metadata
from service.opslag.verbinding import schrijftransactie
from service.opslag.zicht import Zicht
from service.settings import Instellingen
from tests.contract.opslag import ANNA, BAKKER, BRAM, SHA, TUINMAN, schrijvend
from tests.databaseserver import EIGENAAR, TOEPASSING, Databaseserver

# Of these a row says nothing of a person, or is needed by who sees no gemeente at all: logging in, the logs.
ZONDER = {
    "gebruiker": "who logs in has no gemeente yet",
    "betrokkene": "a token, so that the logs can name a person of any gemeente",
}
# Tables whose rows hang under a kandidaat or vacature, with the values that their checks ask.
ONDER: dict[str, dict[str, str]] = {
    **{naam: {} for naam in ("lijst", "afwijking", "voorstel", "voorstel_stap", "richtingkeuze")},
    "lijst_regel": {"soort": "match"},
    "upload": {"soort": "kandidaten"},
    "voorkeur": {"soort": "beroep", "bron": "kandidaat"},
    "gebeurtenis": {"datum": "2026-01-01", "oorsprong": "ingelezen"},
    "schaduw": {},
}


@pytest.fixture
def database(databaseserver: Databaseserver) -> Iterator[str]:
    """The name of an empty database with the newest schema."""
    with databaseserver.database() as naam:
        yield naam


@pytest.fixture
def instellingen(databaseserver: Databaseserver, database: str) -> Instellingen:
    return databaseserver.instellingen(database)


@pytest.fixture
def opslag(instellingen: Instellingen, tmp_path: Path) -> Iterator[Opslag]:
    with Opslag.open(tmp_path / "home", instellingen=instellingen) as nieuw:
        yield nieuw


@pytest.fixture
def gevuld(opslag: Opslag) -> Opslag:
    vul(opslag)
    return opslag


def vul(opslag: Opslag) -> None:
    """A person and a vacature in velsen and in heemskerk, with a row in every table under them."""
    for mens, plek, gemeente in ((ANNA, BAKKER, "velsen"), (BRAM, TUINMAN, "heemskerk")):
        opslag.bewaar_kandidaten([mens], bestand="k", sha256=SHA, gemeente=gemeente)
        opslag.bewaar_kandidaten([replace(mens, uren_max=9)], bestand="k2", sha256=SHA, gemeente=gemeente)
        opslag.bewaar_vacatures([plek], bestand="v", sha256=SHA, gemeente=gemeente)
        opslag.bewaar_vacatures([replace(plek, plaatsen=9)], bestand="v2", sha256=SHA, gemeente=gemeente)
        tekst = {"id": gemeente, "vacature_id": plek.id, "kandidaat_id": mens.id, "gemeente": gemeente}
        tekst |= {"lijst_id": gemeente, "voorstel_id": gemeente, "status": "voorbeeld"}
        with schrijvend(opslag) as conn:
            for naam, soort in ONDER.items():
                kolommen = metadata.tables[naam].columns
                verplicht = {k.name: 1 if k.type.python_type is int else "x" for k in kolommen if not k.nullable}
                eigen = {k.name: (tekst | soort)[k.name] for k in kolommen if k.name in tekst | soort}
                conn.execute(insert(metadata.tables[naam]).values({**verplicht, **eigen}))


@pytest.fixture(scope="module")
def gevulde(databaseserver: Databaseserver, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of a filled database, to read."""
    with (
        databaseserver.database() as naam,
        Opslag.open(tmp_path_factory.mktemp("home"), instellingen=databaseserver.instellingen(naam)) as opslag,
    ):
        vul(opslag)
        yield naam


@contextmanager
def in_velsen(opslag: Opslag) -> Iterator[Connection]:
    """A writing transaction of somebody of velsen, in which our code forgets to ask for the gemeente."""
    with schrijftransactie(opslag._engine) as conn:
        Zicht(conn, frozenset({"velsen"})).stel_in()
        yield conn


def afgeschermd() -> list[str]:
    """Every table whose rows belong to a gemeente: by a column, or by hanging under one that does."""
    eigen = {naam for naam, tabel in metadata.tables.items() if "gemeente" in tabel.columns}
    while True:
        onder = {
            naam
            for naam, tabel in metadata.tables.items()
            if any(sleutel.column.table.name in eigen for sleutel in tabel.foreign_keys)
        }
        if onder <= eigen | set(ZONDER):
            return sorted(eigen - set(ZONDER))
        eigen |= onder - set(ZONDER)


def test_every_table_with_rows_of_a_gemeente_is_guarded_by_the_server(opslag: Opslag) -> None:
    with opslag.zicht(None) as zicht:
        vraag = "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity ORDER BY relname"
        assert zicht.conn.scalars(text(vraag)).all() == afgeschermd()


@pytest.mark.parametrize(
    ("gemeenten", "rijen"),
    [
        *((geen, 0) for geen in (None, "", "beverwijk", "velse", "velsen ")),
        *((een, 1) for een in ("velsen", "heemskerk", "velsen,beverwijk", ",velsen")),
        *((beide, 2) for beide in ("heemskerk,velsen", "*")),
    ],
)
def test_without_gemeente_no_rows_with_one_its_own_and_with_all_every_row(
    databaseserver: Databaseserver, gevulde: str, gemeenten: str | None, rijen: int
) -> None:
    """Past all our code, as the application's own role."""
    with psycopg.connect(databaseserver.adres(TOEPASSING, gevulde)) as conn:
        if gemeenten is not None:
            conn.execute("SELECT set_config('app.gemeenten', %s, true)", (gemeenten,))
        geteld = {tabel: conn.execute(f"SELECT count(*) FROM {tabel}").fetchone() for tabel in afgeschermd()}

    assert geteld == dict.fromkeys(afgeschermd(), (rijen,))


@pytest.mark.parametrize("tabel", ["kandidaat", "vacature"])
@pytest.mark.parametrize(
    "daad",
    [
        "DELETE FROM {tabel} WHERE gemeente = 'heemskerk'",
        "UPDATE {tabel} SET document = 'x' WHERE gemeente = 'heemskerk'",
    ],
)
def test_rows_of_another_gemeente_cannot_be_changed(gevuld: Opslag, tabel: str, daad: str) -> None:
    with in_velsen(gevuld) as conn:
        assert conn.execute(text(daad.format(tabel=tabel))).rowcount == 0


@pytest.mark.parametrize("daad", ["UPDATE kandidaat SET gemeente = 'heemskerk'", "INSERT INTO kandidaat VALUES {rij}"])
def test_no_row_can_be_put_in_another_gemeente(gevuld: Opslag, daad: str) -> None:
    rij = f"('k-8', 'x', '{SHA}', 0, 1, 'heemskerk', 1)"
    with pytest.raises(OpslagFout, match="mist een recht"), in_velsen(gevuld) as conn:
        conn.execute(text(daad.format(rij=rij)))


def test_what_one_transaction_may_see_is_over_with_it(gevuld: Opslag) -> None:
    for _ in range(3):
        with gevuld.zicht(None) as zicht:
            assert len(zicht.conn.execute(select(kandidaat.c.id)).all()) == 2
        with gevuld._engine.begin() as kaal:
            assert kaal.execute(select(kandidaat.c.id)).all() == []


def test_the_application_owns_nothing_and_cannot_change_the_guard(gevuld: Opslag) -> None:
    for daad in (
        "DROP POLICY gemeente ON kandidaat",
        "ALTER TABLE kandidaat DISABLE ROW LEVEL SECURITY",
        "TRUNCATE auditlog",
        "UPDATE alembic_version SET version_num = '0'",
    ):
        with pytest.raises(OpslagFout, match="mist een recht"), schrijftransactie(gevuld._engine) as conn:
            conn.execute(text(daad))


@pytest.mark.parametrize("rol", [EIGENAAR, "postgres"])
def test_a_role_that_the_guard_does_not_bind_is_refused(
    databaseserver: Databaseserver, instellingen: Instellingen, database: str, tmp_path: Path, rol: str
) -> None:
    adres = SecretStr(databaseserver.adres(rol, database).replace("://", "+psycopg://"))

    with pytest.raises(OpslagFout, match="kan de afscherming per gemeente omzeilen"):
        Opslag.open(tmp_path, instellingen=instellingen.model_copy(update={"database_url": adres}))


def test_a_guard_that_was_turned_off_is_reported(databaseserver: Databaseserver, database: str, opslag: Opslag) -> None:
    assert opslag.integriteit() == []
    with psycopg.connect(databaseserver.adres(EIGENAAR, database)) as conn:
        conn.execute("ALTER TABLE vacature NO FORCE ROW LEVEL SECURITY")

    assert opslag.integriteit() == ["tabel vacature: de afscherming per gemeente staat uit"]


def test_without_the_owner_nothing_is_made_and_it_is_said_what_to_do(
    databaseserver: Databaseserver, tmp_path: Path
) -> None:
    with databaseserver.database(leeg=True) as naam:
        zonder = databaseserver.instellingen(naam).model_copy(update={"database_beheer_url": SecretStr("")})

        with pytest.raises(OpslagFout, match=r"staat nog niets van skillsmatch"):
            Opslag.open(tmp_path, instellingen=zonder, aanmaken=False)
        with pytest.raises(OpslagFout, match=r"nog niet bijgewerkt.*SKILLSMATCH_DATABASE_BEHEER_URL"):
            Opslag.open(tmp_path, instellingen=zonder)


def test_once_made_it_opens_without_the_owner(instellingen: Instellingen, tmp_path: Path) -> None:
    zonder = instellingen.model_copy(update={"database_beheer_url": SecretStr("")})

    with Opslag.open(tmp_path, instellingen=zonder, aanmaken=False) as opslag:
        assert opslag.kandidaten() == ()


def test_keys_that_are_missing_beside_data_are_not_made_anew(instellingen: Instellingen, tmp_path: Path) -> None:
    with pytest.raises(OpslagFout, match=r"ontbreekt\. Zet de sleutels terug"):
        Opslag.open(tmp_path, instellingen=instellingen.model_copy(update={"sleutelmap": tmp_path / "andere"}))

    assert not (tmp_path / "andere").exists()


@pytest.mark.parametrize(
    "adres",
    [
        "postgresql+psycopg://niemand@/postgres?host={host}",
        "postgresql+psycopg://postgres@/nergens?host={host}",
        "postgresql+psycopg://postgres@/postgres?host=/nergens",
    ],
)
def test_a_server_that_does_not_answer_is_said_so(
    databaseserver: Databaseserver, instellingen: Instellingen, tmp_path: Path, adres: str
) -> None:
    host = databaseserver.adres("", "").split("host=")[1]
    elders = instellingen.model_copy(update={"database_url": SecretStr(adres.format(host=host))})

    with pytest.raises(OpslagFout, match="niet te bereiken of laat ons niet binnen"):
        Opslag.open(tmp_path, instellingen=elders)


@pytest.mark.parametrize("adres", ["mysql://x/y", "postgresql://x/y", "onzin", "sqlite:///x.db"])
def test_an_address_of_something_else_is_refused_without_showing_it(
    instellingen: Instellingen, tmp_path: Path, adres: str
) -> None:
    with pytest.raises(InvoerFout, match=r"SKILLSMATCH_DATABASE_URL.*postgresql\+psycopg://") as fout:
        Opslag.open(tmp_path, instellingen=instellingen.model_copy(update={"database_url": SecretStr(adres)}))

    assert adres not in str(fout.value)


@pytest.mark.parametrize(
    "laag", [Afgeschermd(uitkering="geheim\x00"), Afgeschermd(loonwaarde_pct=50)], ids=["no text", "a check"]
)
def test_what_is_refused_is_not_quoted(opslag: Opslag, laag: Afgeschermd) -> None:
    if laag.loonwaarde_pct is not None:
        object.__setattr__(laag, "loonwaarde_pct", 4321.5)

    with pytest.raises(OpslagFout, match="past niet in de database") as fout:
        opslag.bewaar_kandidaten([Kandidaat(id="k-geheim", afgeschermd=laag)], bestand="k", sha256=SHA)

    assert not any(woord in f"{fout.value}" for woord in ("geheim", "4321"))
    assert fout.value.__suppress_context__
    assert opslag.kandidaten() == ()


def test_one_writes_at_a_time_and_who_waits_too_long_is_told(opslag: Opslag, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_WACHTTIJD", "50ms")

    with (
        schrijftransactie(opslag._engine),
        pytest.raises(OpslagFout, match=r"bezet.*Probeer het zo opnieuw"),
        schrijftransactie(opslag._engine),
    ):
        pass

    opslag.bewaar_kandidaten([ANNA], bestand="k", sha256=SHA)
    assert opslag.kandidaten() == (ANNA,)


def test_reading_sees_one_state_while_another_writes(opslag: Opslag) -> None:
    with opslag.zicht(None) as zicht:
        assert zicht.conn.execute(select(kandidaat.c.id)).all() == []
        opslag.bewaar_kandidaten([ANNA], bestand="k", sha256=SHA)
        assert zicht.conn.execute(select(kandidaat.c.id)).all() == []

    assert opslag.kandidaten() == (ANNA,)


def test_reading_cannot_write(opslag: Opslag) -> None:
    with pytest.raises(OpslagFout, match="staat op alleen lezen"), opslag.zicht(None) as zicht:
        zicht.conn.execute(text("DELETE FROM kandidaat"))


def test_connections_that_the_server_broke_off_are_made_again(
    databaseserver: Databaseserver, database: str, opslag: Opslag
) -> None:
    opslag.bewaar_kandidaten([ANNA], bestand="k", sha256=SHA)
    with psycopg.connect(databaseserver.adres("postgres", database)) as conn:
        conn.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (TOEPASSING,))

    assert opslag.kandidaten() == (ANNA,)


def test_the_password_is_shown_nowhere(databaseserver: Databaseserver) -> None:
    instellingen = Instellingen(database_url="postgresql+psycopg://u:wachtwoord@h/d")

    assert "wachtwoord" not in f"{instellingen!r} {instellingen.model_dump()}"

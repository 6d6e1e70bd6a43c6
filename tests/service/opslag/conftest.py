"""An empty store, on the embedded engine or on either, and a real database server for who asks for one."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from service.opslag.opslag import Opslag
from tests.databaseserver import Databaseserver, start_databaseserver


@pytest.fixture
def opslag(tmp_path: Path) -> Iterator[Opslag]:
    """An empty embedded store in a folder of its own."""
    with Opslag.open(tmp_path / "home") as nieuw:
        yield nieuw


@pytest.fixture(params=["ingebed", "server"])
def op_beide(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opslag]:
    """An empty store on either engine: who asks for it is tested on both."""
    with ExitStack() as na_afloop:
        opties: dict[str, Any] = {}
        if request.param == "server":
            server: Databaseserver = request.getfixturevalue("databaseserver")
            opties["instellingen"] = server.instellingen(na_afloop.enter_context(server.database()))
        yield na_afloop.enter_context(Opslag.open(tmp_path / "home", **opties))


@pytest.fixture
def bestand(opslag: Opslag, tmp_path: Path) -> Path:
    """The database file of `opslag`."""
    return tmp_path / "home" / "skillsmatch.db"


@pytest.fixture(scope="session")
def databaseserver() -> Iterator[Databaseserver]:
    """A running PostgreSQL."""
    with start_databaseserver() as server:
        yield server

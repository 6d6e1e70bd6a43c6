"""An empty store, and a real database server for who asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from service.opslag.opslag import Opslag
from tests.databaseserver import Databaseserver, start_databaseserver


@pytest.fixture
def opslag(tmp_path: Path) -> Iterator[Opslag]:
    """An empty embedded store in a folder of its own."""
    with Opslag.open(tmp_path / "home") as nieuw:
        yield nieuw


@pytest.fixture
def bestand(opslag: Opslag, tmp_path: Path) -> Path:
    """The database file of `opslag`."""
    return tmp_path / "home" / "skillsmatch.db"


@pytest.fixture(scope="session")
def databaseserver() -> Iterator[Databaseserver]:
    """A running PostgreSQL."""
    with start_databaseserver() as server:
        yield server

"""An empty store, and kandidaten and vacatures to put in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from service.opslag.opslag import Opslag


@pytest.fixture
def opslag(tmp_path: Path) -> Iterator[Opslag]:
    """An empty store in a folder of its own."""
    with Opslag.open(tmp_path / "home") as nieuw:
        yield nieuw


@pytest.fixture
def bestand(opslag: Opslag, tmp_path: Path) -> Path:
    """The database file of `opslag`."""
    return tmp_path / "home" / "skillsmatch.db"

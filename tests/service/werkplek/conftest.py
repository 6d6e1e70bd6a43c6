"""A service over the bakery."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from service.dienst import Dienst
from tests.service.werkplek.bakkerij import KANDIDATEN, VACATURES
from tests.service.werkplek.opzet import dienst_met


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The service over the bakery, at noon of the day of the invented data."""
    with dienst_met(tmp_path / "home", KANDIDATEN, VACATURES, monkeypatch) as dienst:
        yield dienst

"""The store keeps its promises on both engines."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Lock

import pytest

from service.opslag.opslag import Opslag
from tests.contract.opslag import OpslagContract
from tests.databaseserver import Databaseserver


class TestIngebed(OpslagContract):
    @pytest.fixture
    def maak(self, tmp_path: Path) -> Callable[[str], Opslag]:
        return lambda naam: Opslag.open(tmp_path / naam)


class TestOpDeServer(OpslagContract):
    @pytest.fixture
    def maak(self, tmp_path: Path, databaseserver: Databaseserver) -> Iterator[Callable[[str], Opslag]]:
        with ExitStack() as na_afloop:
            namen: dict[str, str] = {}
            slot = Lock()

            def open_(naam: str) -> Opslag:
                with slot:
                    if naam not in namen:
                        namen[naam] = na_afloop.enter_context(databaseserver.database(leeg=naam == "nieuw"))
                return Opslag.open(tmp_path / naam, instellingen=databaseserver.instellingen(namen[naam]))

            yield open_

"""An empty store, and a service over an invented caseload."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from matching.matcher import Matcher
from matching.standaard import maak_omstandigheden
from models.taxonomie.laden import basis
from service import caseload
from service.caseload import Caseload
from service.dienst import Dienst
from service.opslag.opslag import Opslag
from service.settings import Instellingen
from tests.motor import matcher_van
from tests.service.verantwoording.bureau import GEMEENTEN
from tests.voorraad import PEILDATUM
from tests.wereld import willekeurige_wereld


@pytest.fixture
def opslag(tmp_path: Path) -> Iterator[Opslag]:
    """An empty store in a folder of its own."""
    with Opslag.open(tmp_path / "home") as nieuw:
        yield nieuw


@pytest.fixture(scope="session")
def gevulde_map(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with 60 people and 6 places over two gemeenten; not to be changed."""
    home = tmp_path_factory.mktemp("verantwoording") / "home"
    mensen, plekken = willekeurige_wereld(11, 60, 6)
    with Opslag.open(home) as nieuw:
        for nummer, gemeente in enumerate(GEMEENTEN):
            nieuw.bewaar_kandidaten(mensen[nummer::2], bestand="k.csv", sha256=str(nummer) * 64, gemeente=gemeente)
            nieuw.bewaar_vacatures(plekken[nummer::2], bestand="v.csv", sha256=str(nummer) * 64, gemeente=gemeente)
    return home


@pytest.fixture
def dienst(gevulde_map: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The service over a copy of it, three weeks after the day of the lists; without an index on disk."""

    def zonder_index(opslag: Opslag, _home: Path, op: date) -> Matcher:
        return matcher_van(opslag.kandidaten(), opslag.vacatures(), maak_omstandigheden(op, basis()))

    monkeypatch.setattr(caseload, "maak_matcher", zonder_index)
    home = Path(shutil.copytree(gevulde_map, tmp_path / "home"))
    middag = datetime(PEILDATUM.year, PEILDATUM.month, PEILDATUM.day, 12, tzinfo=UTC)
    with Opslag.open(home) as opslag:
        yield Dienst(
            opslag=opslag,
            caseload=Caseload(opslag, home),
            instellingen=Instellingen(home=home),
            home=home,
            klok=lambda: middag + timedelta(days=21),
        )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of `opslag`."""
    return tmp_path / "home"

"""Homes to run commands in, made once: a small invented bakery, a sample of the generators, and a demo."""

import shutil
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from kandidaten.synthetisch import maak_caseload
from service.cli import opties
from service.opslag.opslag import Opslag
from tests.service.cli import bakkerij
from tests.service.cli.opdrachtregel import PEILDATUM, Scherm, gelukt
from tests.service.cli.zonder_netwerk import draai
from vacatures.synthetisch import maak_vacatures
from vacatures.vacature import Vacature

ECHT = bakkerij.KANDIDATEN[0]


@pytest.fixture(autouse=True)
def scherm_van_80(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 80 columns, whatever runs the tests, and no settings of the one who runs them."""
    monkeypatch.setattr(opties.uitvoer, "width", 80)
    monkeypatch.setattr(opties.foutuitvoer, "width", 80)
    monkeypatch.setenv("COLUMNS", "80")  # what Typer itself prints
    for naam in ("SKILLSMATCH_HOME", "SKILLSMATCH_LOG_NIVEAU", "SKILLSMATCH_TAXONOMIE"):
        monkeypatch.delenv(naam, raising=False)


@pytest.fixture(scope="session")
def bakkerij_vast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of the bakery; not to be changed."""
    map_ = tmp_path_factory.mktemp("bakkerij")
    kandidaten, vacatures = bakkerij.schrijf(map_)
    home = map_ / "home"
    gelukt("import", "kandidaten", kandidaten, "--home", home)
    gelukt("import", "vacatures", vacatures, "--home", home)
    gelukt("match", "V-REGULIER", "--home", home, "--peildatum", PEILDATUM)  # publishes the index
    return home


@pytest.fixture
def thuis(bakkerij_vast: Path, tmp_path: Path) -> Path:
    """A copy of the bakery to do with as one likes."""
    return Path(shutil.copytree(bakkerij_vast, tmp_path / "thuis"))


@pytest.fixture(scope="session")
def steekproef(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Vacature, ...]]:
    """A home with 120 generated people and two generated vacatures of each kind of place; and those vacatures."""
    home, dag = tmp_path_factory.mktemp("steekproef"), date.fromisoformat(PEILDATUM)
    mensen = maak_caseload(7, 120, peildatum=dag).kandidaten
    op_soort = sorted(maak_vacatures(7, peildatum=dag).vacatures, key=lambda v: (str(v.plek), v.id))
    gekozen = tuple(v for _, groep in groupby(op_soort, key=lambda v: v.plek) for v in list(groep)[:2])
    with Opslag.open(home) as opslag:
        opslag.bewaar_kandidaten(mensen, bestand="synthetisch", sha256="a" * 64)
        opslag.bewaar_vacatures(gekozen, bestand="synthetisch", sha256="b" * 64)
    return home, gekozen


@pytest.fixture(scope="session")
def demo_vast(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Scherm]:
    """The home of a demo, and what the demo showed; it ran without a network."""
    home = tmp_path_factory.mktemp("demo")
    return home, draai(home, ("demo", "-n", 2, "--peildatum", PEILDATUM))


@pytest.fixture(scope="session")
def vum_home(datamap: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Scherm, Scherm]:
    """A home with both official VUM sets, and what the two imports said."""
    home, bron = tmp_path_factory.mktemp("vum"), datamap / "vum_v3"
    mensen = gelukt("import", "kandidaten", bron / "werkzoekenden.json", "--home", home)
    return home, mensen, gelukt("import", "vacatures", bron / "vacatures.json", "--home", home)

"""What is installed is what is in git: nothing is missing from the wheel, and no test or document is in it."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architectuur.bron import WORTEL, bestanden, in_pakket, pyproject

# Runs inside the unpacked wheel: everything that is read from a file beside the code.
_GEBRUIK = """
import sys
from pathlib import Path
import models
from models.afstand import plaats
from models.taxonomie.laden import basis
from service.bootstrap import maak_scorer
from service.cli.als_json import schema
from service.opslag.opslag import Opslag
assert Path(models.__file__).is_relative_to(sys.argv[1]), models.__file__
assert basis().skills and schema() and maak_scorer()
assert plaats("1941").lat > 50
with Opslag.open(Path(sys.argv[2])) as opslag:
    assert opslag.versies()["schema"] != "None"
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Built offline from a copy of the tree, so that no earlier build folder can lend it a file."""
    bron, doel = tmp_path_factory.mktemp("bron"), tmp_path_factory.mktemp("wheel")
    for naam in bestanden():
        (bron / naam).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(WORTEL / naam, bron / naam)
    opdracht = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-q"]
    klaar = subprocess.run([*opdracht, "-w", str(doel), str(bron)], check=False, capture_output=True, text=True)
    assert klaar.returncode == 0, klaar.stderr
    return zipfile.ZipFile(next(doel.glob("*.whl")))


def test_the_wheel_holds_every_file_of_the_packages_and_no_other(wheel: zipfile.ZipFile) -> None:
    inhoud = {naam for naam in wheel.namelist() if ".dist-info/" not in naam}
    assert inhoud == {naam for naam in bestanden() if in_pakket(naam)}


def test_the_wheel_carries_licence_command_and_the_mark_that_it_is_private(wheel: zipfile.ZipFile) -> None:
    namen = {naam.split(".dist-info/")[1]: naam for naam in wheel.namelist() if ".dist-info/" in naam}
    assert wheel.read(namen["licenses/LICENSE"]) == (WORTEL / "LICENSE").read_bytes()
    assert "skillsmatch = service.cli.main:main" in wheel.read(namen["entry_points.txt"]).decode()
    metadata = wheel.read(namen["METADATA"]).decode()
    assert "Classifier: Private :: Do Not Upload" in metadata
    assert "License-Expression: EUPL-1.2" in metadata


def test_the_unpacked_wheel_finds_its_data_and_migrations(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "uitgepakt")
    omgeving = {**os.environ, "PYTHONPATH": str(tmp_path / "uitgepakt")}
    opdracht = [sys.executable, "-c", _GEBRUIK, str(tmp_path / "uitgepakt"), str(tmp_path / "home")]
    klaar = subprocess.run(opdracht, cwd=tmp_path, env=omgeving, check=False, capture_output=True, text=True)
    assert klaar.returncode == 0, klaar.stderr


def test_every_folder_with_python_is_a_listed_package() -> None:
    mappen = {str(Path(naam).parent) for naam in bestanden() if in_pakket(naam) and naam.endswith(".py")}
    assert sorted(map_.replace("/", ".") for map_ in mappen) == sorted(pyproject()["tool"]["setuptools"]["packages"])

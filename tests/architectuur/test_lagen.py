import ast
import json
import subprocess
import sys

import pytest

from tests.architectuur.bron import WORTEL, modules, pyproject

ZWAAR = ("faiss", "torch", "sentence_transformers", "sqlalchemy", "typer", "sklearn")


def _geladen_door(*namen: str) -> set[str]:
    """Names of the top-level packages in a fresh interpreter after these imports."""
    code = f"import {', '.join(namen)}, json, sys; print(json.dumps(sorted({{m.split('.')[0] for m in sys.modules}})))"
    klaar = subprocess.run([sys.executable, "-c", code], cwd=WORTEL, check=True, capture_output=True, text=True)
    return set(json.loads(klaar.stdout))


def test_the_import_contracts_hold() -> None:
    opdracht = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"]
    klaar = subprocess.run(opdracht, cwd=WORTEL, check=False, capture_output=True, text=True)
    aantal = len(pyproject()["tool"]["importlinter"]["contracts"])
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert f"Contracts: {aantal} kept, 0 broken." in klaar.stdout


def test_a_kandidaat_and_a_vacature_load_nothing_heavy() -> None:
    geladen = _geladen_door("kandidaten.kandidaat", "vacatures.vacature")
    assert {"kandidaten", "vacatures", "models"} <= geladen
    assert geladen.isdisjoint(ZWAAR)


@pytest.mark.parametrize("pakket", ["torch", "sentence_transformers", "transformers"])
def test_the_command_line_does_not_load(pakket: str, geladen_door_cli: set[str]) -> None:
    assert pakket not in geladen_door_cli


@pytest.fixture(scope="module")
def geladen_door_cli() -> set[str]:
    geladen = _geladen_door("service.cli.main")
    assert "typer" in geladen
    return geladen


def test_every_import_is_absolute() -> None:
    relatief = [
        f"{naam}:{knoop.lineno}"
        for naam, boom in modules()
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.ImportFrom) and knoop.level
    ]
    assert relatief == []

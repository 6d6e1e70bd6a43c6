"""Small promises about every file."""

import ast
import importlib
import re
import subprocess
import sys

from matching.voorwaarden_tekst import als_markdown
from tests.architectuur.bron import WORTEL, bestanden, documenten, modules, pyproject, tekst

# In brackets, so that this file does not find itself.
_MACHINE = re.compile(r"(?<![\w.])[/](?:work|home|root|opt|Users)[/]\w|[A-Z]:\\\\?Users|localhost[:]\d")
_REGISTERS = ("pypi[.]org", "pythonhosted[.]org", "npmjs[.]", "debian[.]org", "huggingface[.]co", "download[.]pytorch")
_REGISTER = re.compile("|".join(_REGISTERS))
_BLOK = re.compile(r"<!-- \w+: ([\w.]+)\.(\w+)\.tabel\(\) -->\n(.*?)<!-- einde -->", re.S)


def test_no_file_names_a_machine_or_a_registry() -> None:
    # Bytes that are no text stand for nothing: a path inside a binary file is found as well.
    teksten = {naam: (WORTEL / naam).read_text(encoding="utf-8", errors="replace") for naam in bestanden()}
    treffers = {naam: _MACHINE.search(inhoud) or _REGISTER.search(inhoud) for naam, inhoud in teksten.items()}
    assert {naam: treffer.group() for naam, treffer in treffers.items() if treffer} == {}


def test_generated_documents_are_not_stale() -> None:
    assert tekst("docs/voorwaarden.md") == als_markdown(), "make docs"
    blokken = [blok for inhoud in documenten().values() for blok in _BLOK.findall(inhoud)]
    assert len(blokken) >= 2
    for module, naam, inhoud in blokken:
        assert inhoud == getattr(importlib.import_module(module), naam).tabel(), f"{module}.{naam}.tabel()"


def test_the_readme_shows_what_the_program_says_now() -> None:
    opdracht = [sys.executable, "tools/readme.py", "--check"]
    klaar = subprocess.run(opdracht, cwd=WORTEL, check=False, capture_output=True, text=True)
    assert klaar.returncode == 0, f"README.md is not what the program gives; run: make docs\n{klaar.stderr}"


def test_every_ruff_rule_that_is_ignored_has_a_reason() -> None:
    lint = pyproject()["tool"]["ruff"]["lint"]
    regels = [*lint["ignore"], *lint["per-file-ignores"]]
    bron = tekst("pyproject.toml").splitlines()
    zonder = [
        regel for regel in regels if not any(f'"{regel}"' in lijn and re.search(r"# \w.{8,}", lijn) for lijn in bron)
    ]
    assert regels
    assert zonder == []


def test_every_marker_of_the_tests_is_explained() -> None:
    gebruikt = {
        naam
        for bestand in bestanden()
        if bestand.startswith("tests/") and bestand.endswith(".py")
        for naam in re.findall(r"^@pytest\.mark\.(\w+)", tekst(bestand), re.M)
    }
    eigen = {regel.split(":")[0] for regel in pyproject()["tool"]["pytest"]["ini_options"]["markers"]}
    assert gebruikt - {"parametrize", "skipif", "usefixtures", "benchmark", "filterwarnings"} <= eigen
    assert [naam for naam in eigen if f"`{naam}`" not in tekst("docs/ontwikkelen.md")] == []


def test_all_names_what_a_module_offers() -> None:
    for module, boom in modules():
        if not any(_wijst_all_toe(knoop) for knoop in boom.body):
            continue
        geladen = importlib.import_module(module)
        eigen = {k.name for k in boom.body if isinstance(k, ast.ClassDef | ast.FunctionDef) and k.name[0] != "_"}
        assert [naam for naam in geladen.__all__ if not hasattr(geladen, naam)] == [], module
        assert eigen - set(geladen.__all__) == set(), module


def _wijst_all_toe(knoop: ast.stmt) -> bool:
    return isinstance(knoop, ast.Assign) and any(getattr(doel, "id", "") == "__all__" for doel in knoop.targets)

"""The project as text: what is in it, read without importing it."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

WORTEL = Path(__file__).parents[2]
PAKKETTEN = ("models", "kandidaten", "vacatures", "matching", "evaluation", "service")


def bestanden() -> list[str]:
    """Every file that is or will be in git, relative to the root."""
    uit = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=WORTEL,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return sorted({naam for naam in uit.split("\0") if naam and (WORTEL / naam).is_file()})


def in_pakket(naam: str) -> bool:
    return naam.split("/", maxsplit=1)[0] in PAKKETTEN


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Dotted name and syntax tree of every module that ships."""
    for naam in bestanden():
        if in_pakket(naam) and naam.endswith(".py"):
            punten = naam.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            yield punten, ast.parse((WORTEL / naam).read_text(encoding="utf-8"))


def tekst(naam: str) -> str:
    return (WORTEL / naam).read_text(encoding="utf-8")


def documenten() -> dict[str, str]:
    """README, CHANGELOG and everything in docs/, by name."""
    namen = [naam for naam in bestanden() if re.fullmatch(r"(docs/)?[\w-]+\.md", naam)]
    return {naam: tekst(naam) for naam in namen}


def pyproject() -> dict[str, Any]:
    return tomllib.loads(tekst("pyproject.toml"))


def tabelrijen(markdown: str) -> Iterator[list[str]]:
    """The cells of every row of every table, headings included."""
    for regel in markdown.splitlines():
        if regel.startswith("|"):
            yield [cel.strip() for cel in re.split(r"(?<!\\)\|", regel)[1:-1]]

"""The command line as a user types it: the same `main`, the same exit codes, and both streams apart."""

import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from service.cli.main import main

WORTEL = Path(__file__).parents[3]
PEILDATUM = "2026-11-21"


@dataclass(frozen=True, slots=True)
class Scherm:
    """What a command leaves behind."""

    code: int
    uit: str
    fout: str

    @property
    def json(self) -> Any:
        """Standard output, all of it, as JSON."""
        return json.loads(self.uit)


def skillsmatch(*woorden: object) -> Scherm:
    """Run a command in this process; an exception that `main` lets through comes through."""
    code = 0
    opdracht = ["skillsmatch", *(str(woord) for woord in woorden)]
    with patch.object(sys, "argv", opdracht), redirect_stdout(StringIO()) as uit, redirect_stderr(StringIO()) as fout:
        try:
            main()
        except SystemExit as einde:
            code = int(einde.code or 0)
    return Scherm(code, uit.getvalue(), fout.getvalue())


def gelukt(*woorden: object) -> Scherm:
    """Run a command that has to succeed."""
    scherm = skillsmatch(*woorden)
    assert scherm.code == 0, scherm.fout
    return scherm


def echt(*woorden: object, stdout: int = subprocess.PIPE, **omgeving: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own, its output piped."""
    opdracht = [sys.executable, "-W", "error", "-m", "service.cli.main", *(str(woord) for woord in woorden)]
    omgeving = {**os.environ, **omgeving}
    return subprocess.run(opdracht, cwd=WORTEL, check=False, stdout=stdout, stderr=subprocess.PIPE, env=omgeving)


def csv(pad: Path, *rijen: dict[str, str]) -> Path:
    """Write rows as a CSV file; a column that a row does not have stays empty."""
    kolommen = list(dict.fromkeys(kolom for rij in rijen for kolom in rij))
    regels = [";".join(f'"{rij.get(kolom, "")}"' for kolom in kolommen) for rij in rijen]
    pad.write_text("\n".join([";".join(kolommen), *regels]) + "\n", encoding="utf-8")
    return pad

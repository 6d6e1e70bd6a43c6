"""Is the same input the same list, whatever the number of threads and the order of import?

    python -m evaluation.herhaal [--omgekeerd]

prints one SHA-256 over every ranked list of the invented caseload: ids, order and scores. `zelfde_uitkomst` runs that
command in fresh processes and compares.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence

from evaluation.experiment import SEED
from evaluation.motor import motor
from evaluation.run import Rangschikker
from kandidaten.synthetisch import maak_caseload
from vacatures.synthetisch import maak_vacatures

OMGEKEERD = "--omgekeerd"
# What is run -> (threads, arguments).
PROEVEN: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "1 thread": (1, ()),
    "1 thread, nog eens": (1, ()),
    "2 threads": (2, ()),
    "1 thread, omgekeerde invoer": (1, (OMGEKEERD,)),
    "2 threads, omgekeerde invoer": (2, (OMGEKEERD,)),
}
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def vingerafdruk(rangschikker: Rangschikker, vacatures: Iterable[str]) -> str:
    """SHA-256 over all lists; equal only when every id, place and score is equal."""
    hash_ = hashlib.sha256()
    for vacature in sorted(vacatures):
        hash_.update(repr((vacature, list(rangschikker.rangschik(vacature)))).encode())
    return hash_.hexdigest()


def zelfde_uitkomst() -> dict[str, str]:
    """The digest of every trial, each in a process of its own."""
    return {naam: _draai(threads, argumenten) for naam, (threads, argumenten) in PROEVEN.items()}


def _draai(threads: int, argumenten: Sequence[str]) -> str:
    # Hash seeds differ per process on purpose: the order of sets must not matter either.
    omgeving = os.environ | dict.fromkeys(_THREADS, str(threads))
    omgeving.pop("PYTHONHASHSEED", None)
    opdracht = [sys.executable, "-m", "evaluation.herhaal", *argumenten]
    klaar = subprocess.run(opdracht, env=omgeving, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 our own module
    return klaar.stdout.strip()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.herhaal", description="Eén vingerafdruk.")
    parser.add_argument(OMGEKEERD, action="store_true", help="lees beide kanten in omgekeerde volgorde in")
    stap = -1 if parser.parse_args(argv).omgekeerd else 1
    kandidaten, vacatures = maak_caseload(SEED).kandidaten[::stap], maak_vacatures(SEED).vacatures[::stap]
    print(vingerafdruk(motor(kandidaten, vacatures), (one.id for one in vacatures)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

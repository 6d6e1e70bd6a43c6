"""Measure the figures that accountability documents quote, and write them down.

    python -m evaluation.kerncijfers [--data ../shared/data] [--naar BESTAND]

Takes a few minutes. Exit code 2 and a Dutch explanation when the data is absent or unusable.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from evaluation.kerncijfers.meten import meet
from evaluation.kerncijfers.vorm import VASTGELEGD
from models.fouten import InvoerFout


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.kerncijfers", description="Meet de kerncijfers.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de data")
    parser.add_argument("--naar", type=Path, default=VASTGELEGD, help="bestand waarin ze komen")
    keuzes = parser.parse_args(argv)
    try:
        cijfers = meet(keuzes.data, datetime.now(tz=UTC).date())
    except InvoerFout as fout:
        print(fout, file=sys.stderr)
        return 2
    keuzes.naar.write_text(cijfers.als_json(), encoding="utf-8")
    print(f"{keuzes.naar}: geschreven")
    return 0


if __name__ == "__main__":
    sys.exit(main())

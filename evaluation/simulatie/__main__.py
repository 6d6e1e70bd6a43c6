"""Play the simulation: `python -m evaluation.simulatie [--plaat docs/evaluatie.svg] > docs/evaluatie.md`.

Takes minutes; says on the error output how far it is. `--klein` plays a few tiny regions in seconds, to see that it
works: its figures say nothing. Exit code 2 and a Dutch explanation when the encoder is absent.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from evaluation.experiment import SEED
from evaluation.simulatie.meting import GROOT, KLEIN, meet
from evaluation.simulatie.opmaak import SIMULATIE
from evaluation.simulatie.plaat import plaat
from evaluation.simulatie.tabellen import PLAATTITEL, verschillen
from evaluation.simulatie.verslag import maak
from models.fouten import SkillsmatchFout

TE_KLEIN = "> **Proefdraai met `--klein`: de regio's zijn te klein om iets te laten zien.**\n"


def _meld(regel: str) -> None:
    print(regel, file=sys.stderr, flush=True)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.simulatie",
        description="SIMULATIE: vergelijkt manieren van matchen in verzonnen regio's.",
    )
    parser.add_argument("--klein", action="store_true", help="een paar kleine regio's, in seconden")
    parser.add_argument("--seed", type=int, default=SEED, help="van alles wat wordt geloot")
    parser.add_argument("--plaat", type=Path, help="schrijf ook de plaat, als SVG")
    keuzes = parser.parse_args(argv)
    begin = time.process_time()
    try:
        meting = meet(KLEIN if keuzes.klein else GROOT, keuzes.seed, _meld)
    except SkillsmatchFout as fout:
        print(fout, file=sys.stderr)
        return 2
    if keuzes.klein:
        print(TE_KLEIN)
    if keuzes.plaat:
        titel = f"{SIMULATIE}. {PLAATTITEL}"
        keuzes.plaat.write_text(plaat(titel, verschillen(meting)), encoding="utf-8")
    minuten = (time.process_time() - begin) / 60
    print(maak(meting, minuten, keuzes.plaat.name if keuzes.plaat else None))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The judged Dutch set: `python -m evaluation.judged [--data ../shared/data] [--json]`.

Ranks all kandidaten for every vacature without rules (who *fits*, not who *may*) and compares all systems of
`systemen.py` with character TF-IDF. With `--termen` or `--gewichten` it takes the score apart (`termen.py`), with
`--uit-tekst` it tells what reading free text is worth (`uit_tekst.py`). Exit code 2 and a Dutch explanation when the
data is absent or unusable.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from evaluation.beoordeeld import Beoordeeld, lees_beoordeeld
from evaluation.experiment import RELEVANT_VANAF, SEED, evalueer, standaard_metrics
from evaluation.report import Report, toon
from evaluation.systemen import TEKEN_TFIDF, bouw_systemen
from evaluation.termen import meet_keuze, meet_termen
from evaluation.uit_tekst import meet_uit_tekst
from models.fouten import InvoerFout


def meet_beoordeeld(data: Beoordeeld, seed: int = SEED) -> Report:
    """All systems on one judged set."""
    return evalueer(
        bouw_systemen(data.kandidaten, data.vacatures, seed),
        data.qrels,
        standaard_metrics(),
        baseline=TEKEN_TFIDF,
        titel="Beoordeelde Nederlandse set",
        toelichting=(
            f"Relevant voor P en recall: graad {RELEVANT_VANAF:g} of hoger op de schaal 0-3. "
            "Gerangschikt zonder voorwaarden: alleen of iemand past.",
        ),
        seed=seed,
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.judged", description="Meet de rangschikking.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de data")
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    welke = parser.add_mutually_exclusive_group()
    welke.add_argument("--termen", action="store_true", help="de score met steeds één term weg")
    welke.add_argument("--gewichten", action="store_true", help="wat de keuze van de gewichten waard is")
    welke.add_argument("--uit-tekst", action="store_true", help="wat skills lezen uit vrije tekst waard is")
    keuzes = parser.parse_args(argv)
    try:
        data = lees_beoordeeld(keuzes.data)
    except InvoerFout as fout:
        print(fout, file=sys.stderr)
        return 2
    toon(_meting(keuzes)(data), als_json=keuzes.json)
    return 0


def _meting(keuzes: argparse.Namespace) -> Callable[[Beoordeeld], Report]:
    gekozen = {meet_termen: keuzes.termen, meet_keuze: keuzes.gewichten, meet_uit_tekst: keuzes.uit_tekst}
    return next((meting for meting, aan in gekozen.items() if aan), meet_beoordeeld)


if __name__ == "__main__":
    sys.exit(main())

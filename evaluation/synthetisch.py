"""The synthetic caseload with hidden true beroepen: `python -m evaluation.synthetisch [--json]`.

The generator writes each person and each vacature from a beroep that the rankers never see. A kandidaat is
relevant for a vacature when both were written from the same one. What is measured is whether a ranker
recovers that from words; the caseload is invented, so the figures say nothing about real placements.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence

from evaluation.experiment import SEED, evalueer
from evaluation.metrics import MRR, Metric, Recall
from evaluation.qrels import Qrels
from evaluation.report import Report, toon
from evaluation.systemen import ALLEEN_TITEL, bouw_systemen
from kandidaten.kandidaat import Kandidaat
from kandidaten.synthetisch import maak_caseload
from vacatures.synthetisch import maak_vacatures
from vacatures.vacature import Vacature

RELEVANT = 1.0
METRICS: tuple[Metric, ...] = (Recall(10, RELEVANT), MRR(RELEVANT))


def qrels_uit_beroepen(kandidaten: Mapping[str, str], vacatures: Mapping[str, str]) -> Qrels:
    """Grade 1 for every pair with the same true beroep.

    Args:
        kandidaten: Kandidaat id -> id of the true beroep.
        vacatures: Vacature id -> id of the true beroep.
    """
    per_beroep: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for kandidaat, beroep in kandidaten.items():
        per_beroep[beroep][kandidaat] = RELEVANT
    return Qrels({vacature: per_beroep[beroep] for vacature, beroep in vacatures.items()})


def meet_synthetisch(
    kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature], qrels: Qrels, seed: int = SEED
) -> Report:
    """All systems on one caseload, beside search on job titles."""
    return evalueer(
        bouw_systemen(kandidaten, vacatures, seed),
        qrels,
        METRICS,
        baseline=ALLEEN_TITEL,
        titel="Synthetische caseload",
        toelichting=(
            "Relevant: hetzelfde verborgen ware beroep. Gerangschikt zonder voorwaarden. "
            "De caseload is verzonnen: dit zegt niets over plaatsingen.",
        ),
        seed=seed,
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.synthetisch", description="Meet de rangschikking."
    )
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    keuzes = parser.parse_args(argv)
    caseload, vacatureset = maak_caseload(SEED), maak_vacatures(SEED)
    qrels = qrels_uit_beroepen(caseload.ware_beroepen, vacatureset.ware_beroepen)
    toon(meet_synthetisch(caseload.kandidaten, vacatureset.vacatures, qrels), als_json=keuzes.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())

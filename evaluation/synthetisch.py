"""The synthetic caseload with hidden true beroepen: `python -m evaluation.synthetisch [--zonder-titels] [--json]`.

The generator writes each person and each vacature from a beroep that the rankers never see. A kandidaat is relevant
for a vacature when both were written from the same one. What is measured is whether a ranker recovers that from
words; the caseload is invented, and with the words of our own taxonomy, so the figures say nothing about real
placements. Titles and codes come from the true beroep as well: `--zonder-titels` withholds them from every system.

`--herhaal` measures something else: whether the same input gives the same list (`herhaal.py`).
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence

from evaluation.experiment import SEED, evalueer
from evaluation.herhaal import zelfde_uitkomst
from evaluation.metrics import MRR, Metric, Recall
from evaluation.qrels import Qrels
from evaluation.report import Report, toon
from evaluation.systemen import ALLEEN_TITEL, TEKEN_TFIDF, bouw_systemen, wat_leest_wie
from evaluation.verbergen import alleen_gevraagd, wis_titels, zonder_titels
from kandidaten.kandidaat import Kandidaat
from kandidaten.synthetisch import maak_caseload
from models.taxonomie.laden import basis
from vacatures.synthetisch import maak_vacatures
from vacatures.vacature import Vacature

RELEVANT = 1.0
METRICS: tuple[Metric, ...] = (Recall(10, RELEVANT), MRR(RELEVANT))
UITLEG = (
    "Relevant: hetzelfde verborgen ware beroep. Gerangschikt zonder voorwaarden.",
    "De caseload is verzonnen, met de woorden van onze eigen taxonomie: een systeem dat die kent (skillsmatch) is hier "
    "in het voordeel. Dit zegt niets over plaatsingen.",
)


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
    """All systems on one caseload with everything that a file says, beside search on job titles."""
    return evalueer(
        bouw_systemen(kandidaten, vacatures, seed),
        qrels,
        METRICS,
        baseline=ALLEEN_TITEL,
        titel="Synthetische caseload",
        toelichting=(
            *UITLEG,
            *wat_leest_wie(seed),
            "Titels, opleidingen en beroepscodes komen vaak uit het ware beroep zelf: wie ze leest, leest een deel van "
            "het antwoord. De tabel zonder titels is de eerlijke vergelijking op skills.",
        ),
        seed=seed,
    )


def meet_zonder_titels(
    kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature], qrels: Qrels, seed: int = SEED
) -> Report:
    """The same on skills and tasks alone; search on job titles has nothing to read and stays out."""
    wis = wis_titels(basis())
    verborgen = [zonder_titels(one, wis) for one in kandidaten]
    return evalueer(
        bouw_systemen(verborgen, [alleen_gevraagd(one) for one in vacatures], seed, zonder=(ALLEEN_TITEL,)),
        qrels,
        METRICS,
        baseline=TEKEN_TFIDF,
        titel="Synthetische caseload, titels en beroepen achtergehouden",
        toelichting=(
            *UITLEG,
            "Elk systeem leest van de vacature alleen de gevraagde skills en van de kandidaat alleen skills en taken: "
            "alleen de woorden, geen codes, en met namen van beroepen uit de taken gewist. Geen titels, functies, "
            "gewenste beroepen, opleidingen, certificaten of vacaturetekst.",
        ),
        seed=seed,
    )


def _herhaal(*, als_json: bool) -> int:
    uitkomsten = zelfde_uitkomst()
    gelijk = len(set(uitkomsten.values())) == 1
    if als_json:
        print(json.dumps({"gelijk": gelijk, "vingerafdrukken": uitkomsten}, ensure_ascii=False, indent=2))
    else:
        for naam, afdruk in uitkomsten.items():
            print(f"{naam:<30} {afdruk}")
        print("Alle lijsten zijn gelijk." if gelijk else "De lijsten VERSCHILLEN.")
    return 0 if gelijk else 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code: 1 when lists differ that have to be equal."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.synthetisch", description="Meet de rangschikking.")
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    welke = parser.add_mutually_exclusive_group()
    welke.add_argument("--zonder-titels", action="store_true", help="alleen skills en taken, voor elk systeem")
    welke.add_argument("--herhaal", action="store_true", help="geeft dezelfde invoer dezelfde lijst?")
    keuzes = parser.parse_args(argv)
    if keuzes.herhaal:
        return _herhaal(als_json=keuzes.json)
    caseload, vacatureset = maak_caseload(SEED), maak_vacatures(SEED)
    qrels = qrels_uit_beroepen(caseload.ware_beroepen, vacatureset.ware_beroepen)
    meting = meet_zonder_titels if keuzes.zonder_titels else meet_synthetisch
    toon(meting(caseload.kandidaten, vacatureset.vacatures, qrels), als_json=keuzes.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())

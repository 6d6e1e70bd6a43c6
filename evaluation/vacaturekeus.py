"""How much is lost by judging only the nearest vacatures for one person: `python -m evaluation.vacaturekeus`.

Invented people and vacatures; the answer is the share of the exact best that the choice holds, so 1 is nothing lost.
"""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kandidaten.synthetisch import maak_caseload
from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.standaard import maak_omstandigheden, maak_scorer
from matching.vacatures_voor import BEOORDEELD_TOT, vacatures_voor
from models.taxonomie.laden import basis
from vacatures.synthetisch import maak_vacatures

SEED = 5
PEILDATUM = date(2026, 11, 1)
BESTE = 8  # as many as the dossier shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Keusverlies:
    """What choosing costs.

    Attributes:
        mensen: People with at least one vacature that they may be listed for.
        open: Open vacatures.
        recall: Share of the exact best that the choice holds, in [0, 1].
        eerste: Share of people whose very best is the same, in [0, 1].
    """

    mensen: int
    open: int
    recall: float
    eerste: float


def meet(matcher: Matcher, kandidaten: Iterable[str], tot: int = BEOORDEELD_TOT) -> Keusverlies:
    """Compare the choice with judging every open vacature.

    Args:
        matcher: The caseload.
        kandidaten: For whom.
        tot: How many vacatures are judged.

    Raises:
        ValueError: Nobody among them may be listed anywhere.
    """
    alle = [v for _, v in sorted(matcher.vacatures.items()) if not vacature_gesloten(v, matcher.omstandigheden)]
    gehouden = totaal = eerste = mensen = 0
    for wie in kandidaten:
        beste = [een.vacature.id for een in vacatures_voor(matcher, wie, BESTE, tot=len(alle)).beste]
        gekozen = [een.vacature.id for een in vacatures_voor(matcher, wie, BESTE, tot=tot).beste]
        mensen += bool(beste)
        totaal += len(beste)
        gehouden += len(set(beste) & set(gekozen))
        eerste += beste[:1] == gekozen[:1] and bool(beste)
    if not mensen:
        raise ValueError("nobody may be listed for anything")
    return Keusverlies(mensen=mensen, open=len(alle), recall=gehouden / totaal, eerste=eerste / mensen)


def main() -> None:
    """Print the answer."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--vacatures", type=int, default=1_000)
    lezer.add_argument("--kandidaten", type=int, default=60)
    keuze = lezer.parse_args()
    matcher = Matcher(
        maak_caseload(SEED, keuze.kandidaten, peildatum=PEILDATUM).kandidaten,
        {v.id: v for v in maak_vacatures(SEED, keuze.vacatures, peildatum=PEILDATUM).vacatures},
        maak_scorer(),
        omstandigheden=maak_omstandigheden(PEILDATUM, basis()),
    )
    uit = meet(matcher, matcher.kolommen.ids)
    print(
        f"{uit.mensen} mensen, {uit.open} open vacatures, {BEOORDEELD_TOT} beoordeeld: {uit.recall:.3f} van de beste "
        f"{BESTE} is erbij; bij {uit.eerste:.1%} is de beste dezelfde"
    )


if __name__ == "__main__":
    main()

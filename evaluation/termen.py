"""What each term of the score contributes: leave one out, and how much the choice of weights flatters itself."""

from collections.abc import Mapping
from dataclasses import asdict
from itertools import product
from statistics import fmean

from evaluation.beoordeeld import Beoordeeld
from evaluation.experiment import RELEVANT_VANAF, SEED, evalueer, meet, standaard_metrics
from evaluation.kruisvalidatie import kies_beste, kruisvalideer
from evaluation.metrics import NDCG
from evaluation.motor import Motor, motor
from evaluation.report import Report, gedefinieerd, getal
from evaluation.run import Run, maak_run
from evaluation.systemen import MOTOR, TEKEN_TFIDF, bouw_systemen
from matching.scorer import Gewichten

BESTE = "gekozen op alle vacatures"
GEKOZEN = "gekozen zonder de vacature"


def zonder(gewichten: Gewichten, term: str) -> Gewichten:
    """The weights without one term, the others scaled up in proportion to add up to 1."""
    rest = 1 - getattr(gewichten, term)
    anders = {naam: waarde / rest for naam, waarde in asdict(gewichten).items()}
    return Gewichten(**(anders | {term: 0.0}))


def meet_termen(data: Beoordeeld, seed: int = SEED) -> Report:
    """The engine against itself without one of its terms."""
    voluit = motor(data.kandidaten, data.vacatures)
    gewichten = voluit.scorer.gewichten
    varianten = {f"zonder {term}": voluit.met(zonder(gewichten, term)) for term in asdict(gewichten)}
    return evalueer(
        {MOTOR: voluit, **varianten},
        data.qrels,
        standaard_metrics(),
        baseline=MOTOR,
        titel="Beoordeelde Nederlandse set: steeds één term weg",
        toelichting=(
            f"Relevant voor P en recall: graad {RELEVANT_VANAF:g} of hoger. De overige gewichten zijn naar rato "
            "verhoogd. De term werk telt nooit lager dan de dekking van skills, dus ook 'zonder skills' ziet nog iets "
            "van de skills.",
        ),
        seed=seed,
    )


def rooster() -> tuple[Gewichten, ...]:
    """27 sets of weights around the ones that ship, which are among them."""
    return tuple(
        Gewichten(skills=skills, werk=werk, woorden=rest * deel, betekenis=rest * (1 - deel))
        for skills, werk, deel in product((0.2, 0.4, 0.6), (0.0, 0.1, 0.2), (0.25, 0.5, 0.75))
        for rest in (1 - skills - werk,)
    )


def meet_keuze(data: Beoordeeld, seed: int = SEED) -> Report:
    """What choosing weights on these vacatures is worth on a vacature that took no part in the choice."""
    voluit = motor(data.kandidaten, data.vacatures)
    runs = _per_gewicht(voluit, data)
    fit = kies_beste(runs, data.qrels, NDCG(10))
    iedereen = data.qrels.vacatures
    delen = [(vacature,) for vacature in iedereen]
    return evalueer(
        {
            TEKEN_TFIDF: bouw_systemen(data.kandidaten, data.vacatures, seed)[TEKEN_TFIDF],
            MOTOR: voluit,
            GEKOZEN: kruisvalideer(GEKOZEN, fit, delen),
            BESTE: maak_run(BESTE, fit(iedereen), iedereen),
        },
        data.qrels,
        standaard_metrics(),
        baseline=TEKEN_TFIDF,
        titel=f"Keuze van de gewichten uit een rooster van {len(runs)}",
        toelichting=(_bereik(runs, data),),
        seed=seed,
    )


def _per_gewicht(voluit: Motor, data: Beoordeeld) -> dict[str, Run]:
    runs = {}
    for gewichten in rooster():
        naam = ", ".join(f"{term} {getal(deel)}" for term, deel in asdict(gewichten).items())
        runs[naam] = maak_run(naam, voluit.met(gewichten), data.qrels.vacatures)
    return runs


def _bereik(runs: Mapping[str, Run], data: Beoordeeld) -> str:
    """How much the choice matters: the range over the grid, and the best point of it."""
    ndcg = {naam: fmean(gedefinieerd(meet(run, data.qrels, NDCG(10)))) for naam, run in runs.items()}
    beste = max(ndcg, key=lambda naam: ndcg[naam])
    laag, hoog = getal(min(ndcg.values())), getal(ndcg[beste])
    return f"Over het rooster loopt nDCG@10 van {laag} tot {hoog}; het hoogst bij {beste}."

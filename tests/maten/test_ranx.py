"""On random rankings and judgements our measures are those of ranx."""

from itertools import count
from random import Random

import pytest

from evaluation.metrics import MAP, MRR, NDCG, Hit, Metric, Precision, Recall, RPrecision

ranx = pytest.importorskip("ranx", reason="het pakket ranx is niet geïnstalleerd (make maten)")

RELEVANT = 1.0
MATEN: tuple[tuple[Metric, str], ...] = (
    (NDCG(10), "ndcg_burges@10"),
    (Precision(5, RELEVANT), "precision@5"),
    (Recall(5, RELEVANT), "recall@5"),
    (Recall(10, RELEVANT), "recall@10"),
    (MRR(RELEVANT), "mrr"),
    (MAP(10, RELEVANT), "map@10"),
    (RPrecision(RELEVANT), "r-precision"),
    (Hit(5, RELEVANT), "hit_rate@5"),
)
GEVALLEN = 300


def _gevallen() -> tuple[dict[str, dict[str, int]], dict[str, dict[str, float]]]:
    """Judgements and rankings of as many vacatures; each has somebody relevant, whether the list holds them or not."""
    lot, oordelen, lijsten = Random(7), {}, {}
    for nummer in range(GEVALLEN):
        mensen = [f"k{i}" for i in range(lot.randint(2, 40))]
        grades = {mens: lot.randint(0, 3) for mens in mensen}
        grades[lot.choice(mensen)] = lot.randint(1, 3)
        lijst = lot.sample(mensen, lot.randint(1, len(mensen)))
        oordelen[f"v{nummer}"] = {mens: grade for mens, grade in grades.items() if grade}
        lijsten[f"v{nummer}"] = {mens: 1.0 / plek for mens, plek in zip(lijst, count(1), strict=False)}
    return oordelen, lijsten


@pytest.mark.filterwarnings("ignore")  # of numba, about its own cache
@pytest.mark.parametrize(("maat", "naam"), MATEN, ids=lambda een: een if isinstance(een, str) else "")
def test_every_vacature_gets_the_value_that_ranx_gives(maat: Metric, naam: str) -> None:
    oordelen, lijsten = _gevallen()
    run = ranx.Run(lijsten)
    ranx.evaluate(ranx.Qrels(oordelen), run, [naam], return_mean=False)
    for vacature, lijst in lijsten.items():
        onze = maat(list(lijst), {mens: float(grade) for mens, grade in oordelen[vacature].items()})
        assert onze == pytest.approx(run.scores[naam][vacature], abs=1e-9), vacature

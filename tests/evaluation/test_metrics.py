"""Each metric against numbers worked out by hand, against trec_eval, and against its laws."""

import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import ndcg_score

from evaluation.metrics import MAP, MRR, NDCG, Hit, Metric, Precision, Recall, RPrecision

OORDELEN = {"a": 3.0, "b": 1.0, "c": 2.0, "x": 0.0}
METRICS: tuple[Metric, ...] = (
    NDCG(3),
    Precision(3, 2.0),
    Recall(3, 2.0),
    MRR(2.0),
    MAP(3, 2.0),
    RPrecision(2.0),
    Hit(3, 2.0),
)


def test_ndcg_uses_exponential_gain_and_log_discount():
    """List b, a, z with grades 1, 3, unjudged; k = 3.

    DCG = (2^1-1)/log2(2) + (2^3-1)/log2(3) + 0 = 1 + 7/1.584963 = 5.416508
    ideal order a, c, b = 7/1 + 3/log2(3) + 1/log2(4) = 7 + 1.892789 + 0.5 = 9.392789
    nDCG = 5.416508 / 9.392789 = 0.576667
    """
    assert NDCG(3)(["b", "a", "z"], OORDELEN) == pytest.approx(0.576667, abs=1e-6)


def test_ndcg_cuts_the_ideal_at_k_too():
    """k = 1: DCG = 7 for a first; ideal@1 = 7; so 1. And c first: 3/7."""
    assert NDCG(1)(["a", "z"], OORDELEN) == 1.0
    assert NDCG(1)(["c", "a"], OORDELEN) == pytest.approx(3 / 7)


def test_ndcg_takes_half_grades():
    """Only grade 0.5, at rank 2: (2^0.5-1)/log2(3) over (2^0.5-1)/1 = 1/1.584963 = 0.630930."""
    assert NDCG(10)(["z", "a"], {"a": 0.5}) == pytest.approx(0.630930, abs=1e-6)


def test_ndcg_ideal_counts_judged_kandidaten_that_the_list_misses():
    """Only a is listed: DCG = 7, ideal = 9.392789, so 0.745253."""
    assert NDCG(3)(["a"], OORDELEN) == pytest.approx(0.745253, abs=1e-6)


def test_precision_divides_by_k_also_for_a_short_list():
    """Relevant from 2.0: a and c. b, a, c, k = 2: one of two. A list of only a, k = 5: one of five."""
    assert Precision(2, 2.0)(["b", "a", "c"], OORDELEN) == 0.5
    assert Precision(5, 2.0)(["a"], OORDELEN) == 0.2


def test_recall_divides_by_all_relevant():
    """Relevant from 1.0: a, b, c. First two hold b and a: two of three."""
    assert Recall(2, 1.0)(["b", "a", "c"], OORDELEN) == pytest.approx(2 / 3)


def test_the_threshold_itself_is_relevant():
    """c has exactly 2.0: relevant from 2.0, not from 2.5."""
    assert Recall(1, 2.0)(["c"], OORDELEN) == 0.5
    assert Recall(1, 2.5)(["c"], OORDELEN) == 0.0


def test_mrr_is_one_over_the_first_relevant_rank():
    """b is not relevant from 2.0, c at rank 3 is: 1/3. None in the list: 0."""
    assert MRR(2.0)(["b", "z", "c", "a"], OORDELEN) == pytest.approx(1 / 3)
    assert MRR(2.0)(["b", "z"], OORDELEN) == 0.0


def test_map_averages_precision_at_each_relevant_rank_over_all_relevant():
    """Relevant from 1.0: a, b, c. a at rank 2, b at rank 4, c missing: (1/2 + 2/4 + 0) / 3 = 1/3."""
    assert MAP(10, 1.0)(["z", "a", "y", "b"], OORDELEN) == pytest.approx(1 / 3)
    assert MAP(10, 1.0)(["c", "a", "b", "z"], OORDELEN) == 1.0


def test_map_leaves_out_what_stands_below_k_but_divides_by_all_relevant():
    """Cut at 3, b at rank 4 adds nothing: (1/2) / 3."""
    assert MAP(3, 1.0)(["z", "a", "y", "b"], OORDELEN) == pytest.approx(1 / 6)


def test_r_precision_looks_as_deep_as_there_are_relevant():
    """Relevant from 2.0: a and c, so the first two count: one of two. A third place does not."""
    assert RPrecision(2.0)(["a", "b", "c"], OORDELEN) == 0.5
    assert RPrecision(2.0)(["z", "b", "a", "c"], OORDELEN) == 0.0


def test_hit_is_one_as_soon_as_the_first_k_hold_a_relevant_one():
    assert Hit(2, 2.0)(["b", "a", "c"], OORDELEN) == 1.0
    assert Hit(1, 2.0)(["b", "a", "c"], OORDELEN) == 0.0


@pytest.mark.parametrize("metric", METRICS, ids=lambda one: one.label)
def test_nothing_to_find_gives_no_value(metric: Metric):
    assert metric(["a", "b"], {}) is None
    assert metric(["a", "b"], {"a": 0.0}) is None


@pytest.mark.parametrize("metric", METRICS, ids=lambda one: one.label)
def test_an_empty_list_scores_zero_where_there_is_something_to_find(metric: Metric):
    assert metric([], OORDELEN) == 0.0


def test_labels_name_the_cut():
    assert [one.label for one in METRICS] == [
        "nDCG@3",
        "P@3",
        "recall@3",
        "MRR",
        "MAP@3",
        "R-precision",
        "hit@3",
    ]


@pytest.mark.parametrize(
    "bouw",
    [
        lambda: NDCG(0),
        lambda: Precision(0, 1.0),
        lambda: Recall(5, 0.0),
        lambda: MRR(0),
        lambda: MAP(0, 1.0),
        lambda: RPrecision(0),
        lambda: Hit(0, 1.0),
    ],
)
def test_a_metric_without_meaning_cannot_be_built(bouw):
    with pytest.raises(ValueError, match=r"at least 1|above 0"):
        bouw()


def _random_case(rng: random.Random) -> tuple[list[str], dict[str, int]]:
    """A shuffled pool of up to 30 ids, partly judged with grades 0-3, one of them certainly relevant."""
    pool = [f"k{number:02}" for number in range(rng.randint(1, 30))]
    grades = {one: rng.choice([0, 0, 1, 2, 3]) for one in pool if rng.random() < 0.7}
    grades[rng.choice(pool)] = 3
    rng.shuffle(pool)
    return pool[: rng.randint(1, len(pool))], grades


def test_metrics_agree_with_trec_eval_on_random_lists():
    """The library behind trec_eval, on 200 lists. Its gain is linear, so it is handed 2^grade - 1."""
    pytrec_eval = pytest.importorskip("pytrec_eval", reason="pytrec_eval-terrier is niet geïnstalleerd")
    rng = random.Random(2020)
    cases = {f"v{number}": _random_case(rng) for number in range(200)}
    run = {v: {one: float(-rank) for rank, one in enumerate(ids)} for v, (ids, _) in cases.items()}
    gains = {v: {one: 2**grade - 1 for one, grade in grades.items()} for v, (_, grades) in cases.items()}
    binary = {v: {one: int(grade >= 2) for one, grade in grades.items()} for v, (_, grades) in cases.items()}
    graded = pytrec_eval.RelevanceEvaluator(gains, {"ndcg_cut.10"}).evaluate(run)
    measures = {"P.5", "recall.10", "recip_rank", "map_cut.10", "Rprec", "success.10"}
    plain = pytrec_eval.RelevanceEvaluator(binary, measures).evaluate(run)
    for vacature, (ids, grades) in cases.items():
        metrics = (NDCG(10), Precision(5, 2.0), Recall(10, 2.0), MRR(2.0), MAP(10, 2.0), RPrecision(2.0), Hit(10, 2.0))
        ours = {metric.label: metric(ids, grades) for metric in metrics}
        assert ours == pytest.approx(
            {
                "nDCG@10": graded[vacature]["ndcg_cut_10"],
                "P@5": plain[vacature]["P_5"],
                "recall@10": plain[vacature]["recall_10"],
                "MRR": plain[vacature]["recip_rank"],
                "MAP@10": plain[vacature]["map_cut_10"],
                "R-precision": plain[vacature]["Rprec"],
                "hit@10": plain[vacature]["success_10"],
            }
        )


def test_ndcg_agrees_with_scikit_learn_on_half_grades():
    rng = np.random.default_rng(2020)
    for _ in range(50):
        grades = rng.choice([0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0], size=20)
        grades[0] = 3.0
        order = rng.permutation(20)
        scores = np.empty(20)
        scores[order] = np.arange(20, 0, -1)
        ours = NDCG(10)([str(one) for one in order], {str(i): g for i, g in enumerate(grades)})
        assert ours == pytest.approx(ndcg_score([2**grades - 1], [scores], k=10))


oordelen = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=2), st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0]), min_size=1
)


@pytest.mark.parametrize("metric", METRICS, ids=lambda one: one.label)
@given(oordelen=oordelen, seed=st.integers(0, 1000))
def test_values_lie_between_zero_and_that_of_the_best_order(metric: Metric, oordelen: dict[str, float], seed: int):
    ids = sorted(oordelen)
    random.Random(seed).shuffle(ids)
    value = metric(ids, oordelen)
    best = metric(sorted(oordelen, key=lambda one: -oordelen[one]), oordelen)
    assert (value is None) == (best is None)
    if value is not None and best is not None:
        assert 0.0 <= value <= best + 1e-12 <= 1.0 + 1e-9
        assert math.isfinite(value)

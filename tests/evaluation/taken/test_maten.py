"""Ranks and metrics of a matrix of scores, by hand, against sorting, against the id lists and against trec_eval."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.taken.maten import MATEN, meet, rangen
from evaluation.taken.taak import Taak


def _taak(relevant: list[set[int]], corpus: int) -> Taak:
    return Taak(
        "proef",
        "",
        tuple(f"v{i}" for i in range(len(relevant))),
        tuple(f"t{i}" for i in range(corpus)),
        tuple(map(frozenset, relevant)),
    )


def test_the_metrics_by_hand():
    """Scores .9 .1 .8 .7 .2 rank the elements 0 2 3 4 1; right are 2 and 4, so ranks 2 and 4.

    MRR 1/2; MAP (1/2 + 2/4) / 2 = 1/2; hit@1 0, hit@10 1; of the first two one is right.
    nDCG (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3) = (.630930 + .430677) / 1.630930 = .650921.
    """
    scores = np.array([[0.9, 0.1, 0.8, 0.7, 0.2]], dtype=np.float32)
    assert meet(scores, _taak([{2, 4}], 5)) == {
        "MRR": [0.5],
        "MAP@100": [0.5],
        "hit@1": [0.0],
        "hit@10": [1.0],
        "nDCG@10": [pytest.approx(0.650921, abs=1e-6)],
        "R-precision": [0.5],
    }


def test_of_equal_scores_the_first_in_the_corpus_ranks_first():
    rij = np.array([0.5, 0.7, 0.5, 0.5], dtype=np.float32)
    assert rangen(rij, [0, 2, 3]) == [2, 3, 4]


def test_a_difference_in_the_last_digit_is_no_difference():
    rij = np.array([0.5, np.nextafter(np.float32(0.5), np.float32(1))], dtype=np.float32)
    assert rangen(rij, [0]) == [1]


@pytest.mark.parametrize("kapot", [np.nan, np.inf])
def test_a_score_that_is_not_finite_is_refused(kapot: float):
    with pytest.raises(ValueError, match="not finite"):
        rangen(np.array([0.5, kapot], dtype=np.float32), [0])


def test_scores_of_another_shape_are_refused():
    with pytest.raises(ValueError, match=r"shape \(2, 1\)"):
        meet(np.zeros((2, 1), dtype=np.float32), _taak([{0}], 2))


# Few distinct scores, so that most are equal to another.
gevallen = st.lists(st.integers(0, 4), min_size=1, max_size=30).flatmap(
    lambda waarden: st.tuples(st.just(waarden), st.sets(st.integers(0, len(waarden) - 1), min_size=1))
)


@given(gevallen)
def test_the_metrics_are_those_of_the_sorted_list_of_ids(geval: tuple[list[int], set[int]]):
    """The oracle sorts, stable, and hands the ids to the metrics of evaluation.metrics."""
    waarden, goed = geval
    volgorde = sorted(range(len(waarden)), key=lambda plek: -waarden[plek])
    ids, oordelen = [str(plek) for plek in volgorde], {str(plek): 1.0 for plek in goed}
    uit = meet(np.array([waarden], dtype=np.float32) / 4, _taak([goed], len(waarden)))
    assert uit == {maat.label: [pytest.approx(maat(ids, oordelen))] for maat in MATEN}


def test_the_metrics_are_those_of_trec_eval():
    """60 queries over 150 elements with distinct scores: trec_eval orders equal ones in a way of its own."""
    pytrec_eval = pytest.importorskip("pytrec_eval", reason="pytrec_eval-terrier is niet geïnstalleerd")
    rng = np.random.default_rng(2020)
    scores = np.stack([rng.permutation(150) / 150 for _ in range(60)]).astype(np.float32)
    relevant = [set(rng.choice(150, size=rng.integers(1, 40), replace=False).tolist()) for _ in range(60)]
    namen = {
        "MRR": "recip_rank",
        "MAP@100": "map_cut.100",
        "hit@1": "success.1",
        "hit@10": "success.10",
        "nDCG@10": "ndcg_cut.10",
        "R-precision": "Rprec",
    }
    qrels = {f"v{i}": {f"t{plek}": 1 for plek in goed} for i, goed in enumerate(relevant)}
    run = {f"v{i}": {f"t{plek}": float(score) for plek, score in enumerate(rij)} for i, rij in enumerate(scores)}
    van_trec = pytrec_eval.RelevanceEvaluator(qrels, set(namen.values())).evaluate(run)
    ons = meet(scores, _taak(relevant, 150))
    for maat, naam in namen.items():
        assert ons[maat] == pytest.approx([van_trec[f"v{i}"][naam.replace(".", "_")] for i in range(60)])

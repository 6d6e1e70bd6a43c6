"""One call compares systems, and says how sure it is."""

import json

import pytest

from evaluation.experiment import evalueer
from evaluation.metrics import NDCG, Recall
from evaluation.qrels import Qrels
from evaluation.report import Report, toon
from evaluation.run import Run

QRELS = Qrels({"v1": {"a": 3.0, "b": 1.0}, "v2": {"b": 3.0}, "v3": {}})
GOED = Run("goed", dict.fromkeys(["v1", "v2", "v3"], (("a", 1.0), ("b", 0.5), ("c", 0.1))))
SLECHT = Run("slecht", dict.fromkeys(["v1", "v2", "v3"], (("c", 1.0), ("b", 0.5), ("a", 0.1))))
METRICS = (Recall(1, 2.0), NDCG(3))


@pytest.fixture
def report() -> Report:
    return evalueer({"slecht": SLECHT, "goed": GOED}, QRELS, METRICS, titel="Proef")


def test_the_best_system_comes_first_and_the_first_given_is_the_baseline(report: Report):
    assert [one.systeem for one in report.systemen] == ["goed", "slecht"]
    assert report.baseline == "slecht"


def test_a_vacature_with_nothing_to_find_stays_out_of_the_mean(report: Report):
    """recall@1 of goed: v1 holds a at rank 1 (1.0), v2 not (0.0), v3 has nothing to find: mean of two."""
    meting = report.van("goed").metingen[0]
    assert meting.waarden == (1.0, 0.0, None)
    assert meting.schatting.gemiddelde == 0.5
    assert meting.schatting.n == 2


def test_differences_are_paired_with_the_baseline(report: Report):
    """recall@1, goed - slecht: v1 1 - 0, v2 0 - 0, so 0.5; with two pairs no swap is rarer: p = 1."""
    meting = report.van("goed").metingen[0]
    assert meting.verschil is not None
    assert meting.verschil.gemiddelde == 0.5
    assert meting.p == 1.0
    assert report.van("slecht").metingen[0].verschil is None


def test_the_ceiling_is_that_of_the_best_order(report: Report):
    assert report.bovengrens.gemiddelde("recall@1") == 1.0
    assert report.bovengrens.gemiddelde("nDCG@3") == 1.0


def test_sizes_stand_in_the_report(report: Report):
    assert (len(report.vacatures), report.aantal_kandidaten, report.aantal_oordelen) == (3, 3, 3)


def test_an_unknown_system_has_no_outcome(report: Report):
    with pytest.raises(KeyError):
        report.van("anders")


def test_a_baseline_that_is_not_there_is_refused_before_anything_is_ranked():
    class Ongevraagd:
        def rangschik(self, vacature_id: str, /) -> list[tuple[str, float]]:
            raise AssertionError(vacature_id)

    with pytest.raises(ValueError, match="baseline"):
        evalueer({"een": Ongevraagd()}, QRELS, METRICS, baseline="ander")
    with pytest.raises(ValueError, match="at least one"):
        evalueer({}, QRELS, METRICS)


def test_the_json_holds_the_same_figures_as_the_report(report: Report, capsys: pytest.CaptureFixture[str]):
    toon(report, als_json=True)
    uit = json.loads(capsys.readouterr().out)
    assert uit["systemen"][0]["metingen"][0]["schatting"]["gemiddelde"] == 0.5
    assert uit["systemen"][0]["metingen"][0]["waarden"] == [1.0, 0.0, None]
    assert uit["seed"] == 2020


def test_the_table_shows_values_sizes_ceiling_and_small_print(report: Report, capsys: pytest.CaptureFixture[str]):
    toon(report, als_json=False)
    uit = capsys.readouterr().out
    assert "Proef (3 vacatures, 3 kandidaten)" in uit
    assert "0,500 [0,000; 1,000]" in uit
    assert "best mogelijk" in uit
    assert "+0,500 [+0,000; +1,000] p=1,000" in uit
    assert "seed 2020" in uit
    assert "recall@1: 2" in uit


def test_the_document_form_holds_the_same_cells_as_the_table(report: Report):
    uit = report.als_markdown()
    assert (
        "Proef (3 vacatures, 3 kandidaten)\n\n| systeem | recall@1 | nDCG@3 |\n| --- | ---: | ---: |\n| goed |" in uit
    )
    assert "| goed | +0,500 [+0,000; +1,000] p=1,000 |" in uit
    assert "\n- Oordelen boven 0: 3." in uit

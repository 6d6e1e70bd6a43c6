"""Truth and rankings: what cannot be built, and what a reader says about a bad file."""

from pathlib import Path

import pytest

from evaluation.qrels import Qrels, lees_qrels
from evaluation.run import Run, maak_run
from models.fouten import InvoerFout


def test_qrels_list_vacatures_in_a_fixed_order_and_count_grades_above_zero():
    qrels = Qrels({"v2": {"a": 3.0, "b": 0.0}, "v1": {"a": 0.5}, "v3": {}})
    assert qrels.vacatures == ("v1", "v2", "v3")
    assert qrels.aantal == 2


def test_qrels_do_not_change_with_what_they_were_built_from():
    source = {"v": {"a": 1.0}}
    qrels = Qrels(source)
    source["v"]["a"] = 3.0
    assert qrels.oordelen["v"]["a"] == 1.0
    with pytest.raises(TypeError):
        qrels.oordelen["v"]["a"] = 2.0  # type: ignore[index]


@pytest.mark.parametrize("grade", [-1.0, float("nan"), float("inf")])
def test_qrels_refuse_a_grade_that_is_no_grade(grade: float):
    with pytest.raises(ValueError, match="grade"):
        Qrels({"v": {"a": grade}})


def test_qrels_without_vacature_cannot_be_built():
    with pytest.raises(ValueError, match="at least one"):
        Qrels({})


def test_reading_qrels_keeps_every_judgement(tmp_path: Path):
    path = tmp_path / "qrels.tsv"
    path.write_text("v1\ta\t3\nv1\tb\t0.5\nv2\ta\t1\n", encoding="utf-8")
    assert lees_qrels(path).oordelen == {"v1": {"a": 3.0, "b": 0.5}, "v2": {"a": 1.0}}


def test_reading_qrels_names_every_bad_row(tmp_path: Path):
    path = tmp_path / "qrels.tsv"
    path.write_text("v1\ta\t3\nv1\ta\t2\nv1\tb\nv1\tc\tveel\nv1\td\t-1\nv1\te\tnan\n", encoding="utf-8")
    with pytest.raises(InvoerFout) as fout:
        lees_qrels(path)
    assert [melding.rij for melding in fout.value.meldingen] == [2, 3, 4, 5, 6]


def test_reading_an_empty_file_is_a_fault_and_not_an_empty_truth(tmp_path: Path):
    (tmp_path / "qrels.tsv").write_text("", encoding="utf-8")
    with pytest.raises(InvoerFout, match="geen oordelen"):
        lees_qrels(tmp_path / "qrels.tsv")


@pytest.mark.parametrize(
    ("lijst", "reden"),
    [
        ((("a", 1.0), ("a", 0.5)), "twice"),
        ((("a", 0.5), ("b", 1.0)), "ordered"),
        ((("a", float("nan")),), "finite"),
        ((("a", float("inf")),), "finite"),
    ],
)
def test_a_run_refuses_lists_that_are_no_ranking(lijst: tuple[tuple[str, float], ...], reden: str):
    with pytest.raises(ValueError, match=reden):
        Run("systeem", {"v": lijst})


def test_a_run_has_a_name():
    with pytest.raises(ValueError, match="name"):
        Run(" ", {})


def test_a_run_can_be_evaluated_again_like_any_system():
    run = Run("systeem", {"v": (("b", 2.0), ("a", 2.0))})
    assert maak_run("systeem", run, ["v"]) == run
    assert run.ids("v") == ("b", "a")

"""docs/kwaliteit.md says what was measured, and says so when a difference may be chance."""

from pathlib import Path

import pytest

from evaluation import kwaliteit
from evaluation.beoordeeld import lees_beoordeeld
from evaluation.experiment import evalueer
from evaluation.judged import meet_beoordeeld
from evaluation.kwaliteit import beoordeelde_set, in_het_kort, maak
from evaluation.qrels import Qrels
from evaluation.report import Report
from evaluation.run import Run
from evaluation.systemen import MOTOR, TEKEN_TFIDF
from evaluation.termen import BESTE, GEKOZEN
from tests.conftest import WORTEL

DOCUMENT = WORTEL / "docs" / "kwaliteit.md"


def _report(vacatures: int) -> Report:
    """The engine right and character TF-IDF wrong, on so many vacatures."""
    ids = [f"v{nummer}" for nummer in range(vacatures)]
    goed, slecht = (("a", 1.0), ("b", 0.5)), (("b", 1.0), ("a", 0.5))
    runs = {naam: Run(naam, dict.fromkeys(ids, goed)) for naam in (MOTOR, GEKOZEN, BESTE)}
    return evalueer(
        runs | {TEKEN_TFIDF: Run(TEKEN_TFIDF, dict.fromkeys(ids, slecht))},
        Qrels({one: {"a": 1.0} for one in ids}),
        baseline=TEKEN_TFIDF,
    )


def test_a_difference_that_may_be_chance_is_called_that():
    """All differences equal: p = 2 / 2^n, so 0.5 with two vacatures and 0.002 with ten."""
    assert in_het_kort(_report(2), _report(2)).count("**niet** van toeval te onderscheiden") == 2
    assert "**niet**" not in in_het_kort(_report(10), _report(10))
    assert "(p=0,002): wel van toeval te onderscheiden" in in_het_kort(_report(10), _report(10))


def test_the_command_says_in_dutch_that_the_data_is_absent(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert kwaliteit.main(["--data", str(tmp_path)]) == 2
    uit = capsys.readouterr()
    assert "ontbreekt" in uit.err
    assert uit.out == ""


@pytest.mark.data
def test_the_judged_table_of_the_document_is_not_stale(datamap: Path):
    """Write it again: `python -m evaluation.kwaliteit > docs/kwaliteit.md`."""
    assert beoordeelde_set(meet_beoordeeld(lees_beoordeeld(datamap))) in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.data
@pytest.mark.langzaam
def test_the_whole_document_is_not_stale(datamap: Path):
    assert DOCUMENT.read_text(encoding="utf-8") == maak(datamap) + "\n"

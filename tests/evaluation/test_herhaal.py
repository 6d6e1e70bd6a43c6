"""A digest changes with every digit, and with nothing but the outcome."""

import pytest

from evaluation import herhaal, synthetisch
from evaluation.herhaal import PROEVEN, vingerafdruk, zelfde_uitkomst
from evaluation.motor import motor
from evaluation.run import Run
from kandidaten.synthetisch import maak_caseload
from vacatures.synthetisch import maak_vacatures

LIJSTEN = {"v1": (("a", 0.5), ("b", 0.25)), "v2": (("b", 0.5), ("a", 0.25))}


def test_the_digest_sees_ids_scores_and_order():
    gewoon = vingerafdruk(Run("x", LIJSTEN), LIJSTEN)
    assert gewoon == vingerafdruk(Run("y", LIJSTEN), reversed(LIJSTEN))
    for ander in ((("a", 0.5), ("c", 0.25)), (("a", 0.500001), ("b", 0.25)), (("b", 0.5), ("a", 0.25))):
        assert vingerafdruk(Run("x", LIJSTEN | {"v1": ander}), LIJSTEN) != gewoon


@pytest.mark.langzaam
def test_the_order_of_import_changes_nothing():
    kandidaten, vacatures = maak_caseload(3, n=80).kandidaten, maak_vacatures(3, n=8).vacatures
    heen, terug = (
        vingerafdruk(motor(kandidaten[::stap], vacatures[::stap]), (one.id for one in vacatures)) for stap in (1, -1)
    )
    assert heen == terug


@pytest.mark.parametrize(("afdrukken", "code"), [(("a", "a"), 0), (("a", "b"), 1)])
def test_the_command_fails_when_lists_differ(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], afdrukken: tuple[str, str], code: int
):
    monkeypatch.setattr(synthetisch, "zelfde_uitkomst", lambda: dict(zip(("een", "twee"), afdrukken, strict=True)))
    assert synthetisch.main(["--herhaal"]) == code
    assert ("VERSCHILLEN" in capsys.readouterr().out) == bool(code)


def test_every_trial_runs_with_its_own_threads_and_order(monkeypatch: pytest.MonkeyPatch):
    gedraaid = []

    def draai(opdracht, env, **_):
        gedraaid.append((env["OMP_NUM_THREADS"], "--omgekeerd" in opdracht))
        return herhaal.subprocess.CompletedProcess(opdracht, 0, stdout="afdruk\n")

    monkeypatch.setattr(herhaal.subprocess, "run", draai)
    assert zelfde_uitkomst() == dict.fromkeys(PROEVEN, "afdruk")
    assert sorted(gedraaid) == [("1", False), ("1", False), ("1", True), ("2", False), ("2", True)]


@pytest.mark.langzaam
def test_threads_processes_and_order_of_import_change_no_digit():
    assert len(set(zelfde_uitkomst().values())) == 1

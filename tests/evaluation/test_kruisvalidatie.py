"""No vacature is ranked by a system that was fitted on it."""

import random
from statistics import fmean

import pytest

from evaluation.experiment import meet
from evaluation.kruisvalidatie import kies_beste, kruisvalideer, verdeel
from evaluation.metrics import MRR
from evaluation.qrels import Qrels
from evaluation.run import Run, maak_run

VACATURES = [f"v{number:02}" for number in range(12)]
A_EERST = (("a", 1.0), ("b", 0.5))
B_EERST = (("b", 1.0), ("a", 0.5))


@pytest.mark.parametrize("delen", [2, 3, 12])
def test_parts_hold_every_vacature_once_and_differ_at_most_one_in_size(delen: int):
    parts = verdeel(VACATURES, delen, seed=1)
    assert sorted(one for part in parts for one in part) == VACATURES
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


def test_the_seed_decides_the_split():
    assert verdeel(VACATURES, 2, seed=1) == verdeel(VACATURES, 2, seed=1)
    assert verdeel(VACATURES, 2, seed=1) != verdeel(VACATURES, 2, seed=2)


@pytest.mark.parametrize("delen", [1, 13])
def test_a_split_that_leaves_nothing_to_fit_or_to_test_is_refused(delen: int):
    with pytest.raises(ValueError, match="delen"):
        verdeel(VACATURES, delen, seed=1)


def test_fit_never_sees_the_vacatures_it_is_tested_on():
    seen: dict[str, tuple[str, ...]] = {}

    class Onthoudt:
        def __init__(self, vacatures: tuple[str, ...]) -> None:
            self.vacatures = vacatures

        def rangschik(self, vacature_id: str, /) -> list[tuple[str, float]]:
            seen[vacature_id] = self.vacatures
            return [("a", 1.0)]

    run = kruisvalideer("proef", Onthoudt, verdeel(VACATURES, 4, seed=1))
    assert sorted(run.lijsten) == VACATURES
    for vacature, fitted_on in seen.items():
        assert vacature not in fitted_on
        assert len(fitted_on) == 9


def test_the_system_that_is_best_on_the_others_is_chosen():
    """Kandidaat a is right for v1 and v2, b for v3. Without v3 the choice is "a eerst": wrong on v3.

    Without v1 the two are even (a right on v2, b on v3), and the first one given wins: "a eerst".
    """
    qrels = Qrels({"v1": {"a": 1.0}, "v2": {"a": 1.0}, "v3": {"b": 1.0}})
    systems = {
        "a eerst": Run("a eerst", dict.fromkeys(qrels.vacatures, A_EERST)),
        "b eerst": Run("b eerst", dict.fromkeys(qrels.vacatures, B_EERST)),
    }
    run = kruisvalideer("gekozen", kies_beste(systems, qrels, MRR(1.0)), [["v1"], ["v2"], ["v3"]])
    assert dict(run.lijsten) == dict.fromkeys(qrels.vacatures, A_EERST)


def _munten(rng: random.Random) -> dict[str, Run]:
    """64 systems that flip a coin for every vacature: the right kandidaat first, or second."""
    names = [f"munt {number}" for number in range(64)]
    return {naam: Run(naam, {one: rng.choice([A_EERST, B_EERST]) for one in VACATURES}) for naam in names}


def test_choosing_among_coins_looks_good_in_sample_and_is_exposed_out_of_sample():
    """The MRR of a coin is 0.75 on average. The best of 64 looks far better; held out it does not.

    100 times 12 flips: the standard error of the held-out mean is 0.25 / sqrt(1200) = 0.007.
    """
    rng = random.Random(2020)
    qrels = Qrels({one: {"a": 1.0} for one in VACATURES})
    metric = MRR(1.0)
    chosen, honest = [], []
    for seed in range(100):
        fit = kies_beste(_munten(rng), qrels, metric)
        chosen += meet(maak_run("gekozen", fit(tuple(VACATURES)), VACATURES), qrels, metric)
        honest += meet(kruisvalideer("eerlijk", fit, verdeel(VACATURES, 2, seed)), qrels, metric)
    assert fmean(chosen) > 0.85
    assert 0.72 < fmean(honest) < 0.78

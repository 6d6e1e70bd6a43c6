"""Selection rates, impact ratios and bootstrap errors are those of fairlearn (`make maten`)."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.eerlijkheid import verhouding
from evaluation.eerlijkheid.verhouding import Kleur, vergelijk
from tests.evaluation.eerlijkheid.bouw import indeling

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of what fairlearn brings along
    metrics = pytest.importorskip("fairlearn.metrics", reason="in an environment of its own: make maten")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 4), st.integers(3, 12), st.integers(20, 60))
def test_rates_and_ratios_are_those_of_fairlearn(seed: int, groepen: int, q: int, n: int) -> None:
    toeval = np.random.default_rng(seed)
    mag = toeval.random((q, n)) < 0.7
    top = mag & (toeval.random((q, n)) < 0.4)
    groep = np.arange(n) % groepen
    paren = np.nonzero(mag)
    frame = metrics.MetricFrame(
        metrics=metrics.selection_rate, y_true=top[paren], y_pred=top[paren], sensitive_features=groep[paren[1]]
    )
    gemeten = vergelijk(top, mag, [indeling(groep, groepen)])[0].groepen[:groepen]

    assert [een.kans for een in gemeten] == pytest.approx(frame.by_group.sort_index().tolist())
    if all(een.kleur is Kleur.MAATSTAF or een.laag is not None for een in gemeten):
        hoogste = max(een.verhouding or 0.0 for een in gemeten)  # the yardstick is not always the very highest
        laagste = min(een.verhouding or 0.0 for een in gemeten)
        assert laagste / hoogste == pytest.approx(frame.ratio(method="between_groups"))


def test_the_error_over_vacatures_is_that_of_the_bootstrap_of_fairlearn_where_every_list_is_one_pair() -> None:
    toeval = np.random.default_rng(7)
    n = 400
    groep, gekozen = np.arange(n) % 2, toeval.random(n) < 0.4
    getrokken = metrics.MetricFrame(
        metrics=metrics.selection_rate, y_true=gekozen, y_pred=gekozen, sensitive_features=groep,
        n_boot=500, ci_quantiles=[0.025, 0.975], random_state=7,
    ).by_group_ci  # fmt: skip
    top, mag = np.diag(gekozen), np.eye(n, dtype=bool)
    _, lijsten, mensen = verhouding._tellingen(
        top.astype(float), mag.astype(float), indeling(groep, 2).lidmaatschap, np.random.default_rng(1)
    )
    for g in (0, 1):
        breed = float(getrokken[1][g] - getrokken[0][g])
        for treffers, kansen in (lijsten, mensen):
            onder, boven = np.quantile(treffers[:, g] / kansen[:, g], [0.025, 0.975])
            assert boven - onder == pytest.approx(breed, rel=0.1)

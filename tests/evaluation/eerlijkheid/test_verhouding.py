"""Impact ratios: worked out by hand, chance told from bias, and too little said to be too little."""

from dataclasses import replace

import numpy as np
import pytest

from evaluation.eerlijkheid import verhouding
from evaluation.eerlijkheid.kenmerken import ONBEKEND
from evaluation.eerlijkheid.verhouding import Kleur, Vergelijking, kleur_van, vergelijk
from tests.evaluation.eerlijkheid.bouw import Wereld, indeling

GENOEG = Wereld()  # 100 lists of about 480 people in two equal groups, 30 places each: 3,000 choices
KLEIN = Wereld(vacatures=40, mensen=300, verdeling=(0.5, 0.3, 0.1, 0.07, 0.03), k=10)
KLEUREN = {Kleur.GROEN, Kleur.TE_WEINIG, Kleur.MAATSTAF}


def kleuren(wereld: Wereld, seed: int) -> list[Kleur]:
    """The colours of the groups that there are."""
    return [groep.kleur for groep in meet(wereld, seed).groepen if groep.groep != ONBEKEND]


def meet(wereld: Wereld, seed: int) -> Vergelijking:
    top, mag, deel = wereld.trek(seed)
    return vergelijk(top, mag, [deel], binnen_lijst=True)[0]


def test_a_ratio_worked_out_by_hand() -> None:
    top = np.array([[1, 1, 0, 0, 1, 0], [1, 0, 0, 0, 0, 0]], dtype=bool)
    mag = np.array([[1, 1, 1, 1, 1, 1], [1, 1, 0, 1, 0, 1]], dtype=bool)
    een, twee, onbekend = vergelijk(top, mag, [indeling(np.array([0, 0, 0, 1, 1, 1]), 2)])[0].groepen

    assert (een.gekozen, een.kansen, een.kans) == (3, 5, 0.6)
    assert (twee.gekozen, twee.kansen, twee.kans) == (1, 5, 0.2)
    assert (een.kleur, een.verhouding) == (Kleur.MAATSTAF, 1.0)
    assert twee.verhouding == pytest.approx(1 / 3)
    assert (onbekend.kans, onbekend.verhouding, onbekend.kleur) == (None, None, Kleur.TE_WEINIG)


@pytest.mark.parametrize(
    ("ratio", "laag", "hoog", "p", "fout", "verwacht"),
    [
        (0.70, 0.60, 0.85, 0.01, 0.05, Kleur.ROOD),
        (0.70, 0.60, 0.85, 0.20, 0.20, Kleur.TE_WEINIG),  # lower, but not when all groups are counted
        (0.79, 0.66, 1.02, 0.10, 0.07, Kleur.ORANJE),  # below four fifths, and the data could have shown it
        (0.79, 0.30, 2.00, 0.60, 0.50, Kleur.TE_WEINIG),
        (0.85, 0.75, 0.95, 0.01, 0.05, Kleur.ORANJE),  # lower for sure
        (0.90, 0.85, 0.95, 0.01, 0.03, Kleur.GROEN),  # lower for sure, by less than a fifth for sure
        (0.97, 0.88, 1.07, 0.50, 0.05, Kleur.GROEN),
        (1.30, 0.60, 2.80, 0.50, 0.40, Kleur.TE_WEINIG),
    ],
)
def test_colours(ratio: float, laag: float, hoog: float, p: float, fout: float, verwacht: Kleur) -> None:
    assert kleur_van(ratio, laag, hoog, p, fout) is verwacht


def test_an_unbiased_scorer_is_green_where_there_is_enough() -> None:
    assert sum(set(kleuren(GENOEG, seed)) == {Kleur.GROEN, Kleur.MAATSTAF} for seed in range(6)) >= 5


def test_an_unbiased_scorer_is_not_red_where_there_is_little() -> None:
    assert sum(set(kleuren(KLEIN, seed)) <= KLEUREN for seed in range(6)) >= 5


def test_a_planted_tenth_turns_red() -> None:
    for seed in range(3):
        eerste, *_ = kleuren(replace(GENOEG, voordeel=0.1), seed)
        assert eerste is Kleur.ROOD


def test_a_group_that_is_never_chosen_is_red_when_it_is_large_and_not_when_it_is_two_people() -> None:
    top, mag, deel = replace(GENOEG, voordeel=5.0).trek(1)
    assert vergelijk(top, mag, [deel], binnen_lijst=True)[0].groepen[0].kleur is Kleur.ROOD
    tweetal = indeling(np.where(np.arange(600) < 2, 0, 1), 2)
    top[:, :2] = False
    assert vergelijk(top[:5], mag[:5], [tweetal], binnen_lijst=True)[0].groepen[0].kleur is Kleur.TE_WEINIG


def test_a_group_that_the_rules_leave_on_short_lists_is_not_said_to_be_favoured() -> None:
    top, mag, deel = GENOEG.trek(3)
    kort = np.random.default_rng(4).random((100, 600)) < 0.1
    lijsten = np.vstack([mag, kort & (deel.van == 1)])  # as many lists on which the second group alone may be
    boven = np.vstack([top, lijsten[100:]])
    apart, samen = (vergelijk(boven, lijsten, [deel], binnen_lijst=keuze)[0].groepen[0] for keuze in (True, False))

    assert apart.kleur is Kleur.GROEN
    assert samen.kleur is Kleur.ROOD  # the same people, the same order: only the lists are shorter


def test_nobody_and_nothing_give_no_answer_and_no_fault() -> None:
    leeg = indeling(np.zeros(0), 2)
    for q, n, deel in ((0, 4, indeling(np.array([0, 1, 0, 1]), 2)), (3, 0, leeg), (0, 0, leeg)):
        niets = np.zeros((q, n), dtype=bool)
        assert {groep.kleur for groep in vergelijk(niets, niets, [deel])[0].groepen} == {Kleur.TE_WEINIG}
    assert vergelijk(np.zeros((2, 2), dtype=bool), np.ones((2, 2), dtype=bool), []) == ()


def test_a_known_group_of_which_nobody_was_chosen_is_no_measure_for_others() -> None:
    """Beside people of whom it is not known where they belong, it would be divided by nought."""
    groep = np.repeat([2, 0], [90, 10])
    top = np.broadcast_to(groep == 2, (5, 100))
    nooit, _, onbekend = vergelijk(top, np.ones_like(top), [indeling(groep, 2)])[0].groepen
    assert (nooit.verhouding, nooit.kleur) == (0.0, Kleur.ROOD)
    assert onbekend.kleur is Kleur.MAATSTAF


def test_a_group_that_is_only_on_lists_without_a_hit_is_not_compared() -> None:
    top, mag = np.zeros((2, 8), dtype=bool), np.zeros((2, 8), dtype=bool)
    mag[0, :5], mag[1, 5:], top[0, :2] = True, True, True
    een, ander, _, _ = vergelijk(top, mag, [indeling(np.repeat([0, 1, 2], [2, 3, 3]), 3)], binnen_lijst=True)[0].groepen
    assert (een.kleur, ander.kleur) == (Kleur.MAATSTAF, Kleur.TE_WEINIG)
    derde = vergelijk(top, mag, [indeling(np.repeat([0, 1], [5, 3]), 2)], binnen_lijst=True)[0].groepen
    assert {groep.kleur for groep in derde} == {Kleur.TE_WEINIG}


def test_whatever_little_there_is_it_never_stumbles_and_says_nothing_for_sure() -> None:
    """A handful of people and lists, often with nobody or everybody chosen; warnings are errors here."""
    toeval = np.random.default_rng(0)
    gezien: set[Kleur] = set()
    for keer in range(60):
        q, n = toeval.integers(1, 5), toeval.integers(1, 9)
        mag = toeval.random((q, n)) < toeval.choice([0.2, 0.5, 1.0])
        top = toeval.random((q, n)) < toeval.choice([0.05, 0.5, 1.0])
        groepen = vergelijk(top, mag, [indeling(toeval.integers(0, 4, n), 3)], binnen_lijst=bool(keer % 2))[0].groepen
        gezien |= {groep.kleur for groep in groepen}
    assert gezien == {Kleur.TE_WEINIG, Kleur.MAATSTAF}


def test_the_same_input_gives_the_same_answer_and_the_order_of_lists_and_people_only_moves_the_draws() -> None:
    top, mag, deel = KLEIN.trek(5)
    assert vergelijk(top, mag, [deel]) == vergelijk(top, mag, [deel])
    om = np.random.default_rng(1).permutation(top.shape[1])
    anders = vergelijk(top[::-1, om], mag[::-1, om], [indeling(deel.van[om], 5)])[0]
    for een, ander in zip(vergelijk(top, mag, [deel])[0].groepen, anders.groepen, strict=True):
        assert (een.gekozen, een.kansen) == (ander.gekozen, ander.kansen)
        assert een.verhouding == pytest.approx(ander.verhouding)
        if een.fout is not None:
            assert een.fout == pytest.approx(ander.fout, rel=0.15)


@pytest.mark.langzaam
def test_over_two_hundred_seeds_an_unbiased_scorer_gives_hardly_a_false_alarm() -> None:
    """Also with people who are rich in skills whatever their group: over vacatures alone that looks like bias."""
    verschillend = Wereld(mensen=400, k=10, verschil=0.3)
    assert sum(set(kleuren(GENOEG, seed)) == {Kleur.GROEN, Kleur.MAATSTAF} for seed in range(200)) >= 190
    for wereld in (KLEIN, verschillend, replace(KLEIN, verschil=0.3)):
        assert sum(set(kleuren(wereld, seed)) <= KLEUREN for seed in range(200)) >= 190
    assert all(kleuren(replace(GENOEG, voordeel=0.1), seed)[0] is Kleur.ROOD for seed in range(200))


@pytest.mark.langzaam
def test_vacatures_alone_would_give_false_alarms(monkeypatch: pytest.MonkeyPatch) -> None:
    def alleen_lijsten(punt: object, kansen: object, trekkingen: tuple, maatstaf: int | None) -> np.ndarray:
        return np.sqrt(np.var(verhouding._log(trekkingen[0], maatstaf), axis=0))

    monkeypatch.setattr(verhouding, "_fout", alleen_lijsten)
    vals = sum(Kleur.ROOD in kleuren(Wereld(mensen=400, k=10, verschil=0.3), seed) for seed in range(100))
    assert vals > 20

"""Suggested next work and the yardsticks that judge it, by hand."""

import numpy as np
import pytest

from evaluation.richtingen.overgangen import (
    ACHTERGEHOUDEN,
    ISCO,
    OPTIONEEL,
    deel_erin,
    eersten,
    gelijke_cijfers,
    gemiddeld,
    meet_overgangen,
)
from evaluation.richtingen.personen import Vorm, persoon
from evaluation.richtingen.systemen import BEREIK, TITEL_ENCODER
from evaluation.richtingen.wereld import maak_wereld, optioneel, zonder_optioneel
from matching.beroepsbereik import bereik
from matching.profielen import maak_profielen
from tests.omscholing import klein


def test_the_own_work_is_never_suggested():
    tabel = np.array([[9.0, 1.0, 5.0, 5.0], [0.0, 9.0, 0.0, 0.0]])
    assert eersten(tabel, np.array([0, 1]), 2).tolist() == [[2, 3], [0, 2]]


def test_shared_digits_of_isco_are_counted_from_the_front():
    uit = gelijke_cijfers(np.array(["5120"]), np.array(["5120", "5129", "5200", "9120"]))
    assert uit.tolist() == [[4.0, 3.0, 1.0, 0.0]]


def test_the_share_that_was_left_out_is_looked_for_in_the_suggestion():
    assert deel_erin([["a", "b", "c", "d"]], [["a", "x"], ["a", "b", "c", "d"], []]).tolist() == [[0.25, 1.0, 0.0]]


def test_the_mean_is_over_the_suggestions_alone():
    maat = np.array([[4.0, 0.0, 2.0]])
    assert gemiddeld(maat, np.array([[0, 2]])) == [3.0]


def test_every_system_is_judged_by_every_yardstick():
    uit = meet_overgangen(klein(), 2020, n=8)
    assert 2 <= uit.vanuit <= 8
    assert uit.systemen[0].systeem == TITEL_ENCODER
    for one in uit.systemen:
        assert one.cijfers.keys() == {ISCO, OPTIONEEL, ACHTERGEHOUDEN}
        assert all(cijfer.schatting.n == uit.vanuit for cijfer in one.cijfers.values())
    engine = next(one for one in uit.systemen if one.systeem == BEREIK)
    assert engine.cijfers[ISCO].schatting.gemiddelde == pytest.approx(_isco_met_de_hand(), abs=1e-9)


def _isco_met_de_hand() -> float:
    """The same mean by loops over pairs, with bereik asked of the engine one person at a time."""
    wereld = maak_wereld(zonder_optioneel(klein()), 8)
    waarden = []
    for eigen in wereld.gekozen:
        if not optioneel(klein().beroepen[eigen.id]):
            continue
        mens = persoon(eigen, wereld.taxonomie, Vorm.ALLES, 2020)
        profielen = maak_profielen([mens.profiel], wereld.scorer.gelijkenis)
        rij = bereik(wereld.scorer, profielen, np.arange(1), wereld.beroepen).per_beroep[0]
        paren = sorted(
            (-round(float(score), 6), plek)
            for plek, score in enumerate(rij)
            if wereld.beroepen.beroepen[plek].id != eigen.id
        )[:10]
        codes = [wereld.beroepen.beroepen[plek].isco08 for _, plek in paren]
        waarden.append(np.mean([_voorop(eigen.isco08, code) for code in codes]))
    return float(np.mean(waarden))


def _voorop(een: str, ander: str) -> int:
    for n in range(4, 0, -1):
        if een[:n] == ander[:n]:
            return n
    return 0

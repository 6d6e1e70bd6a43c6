"""How many are needed: against numbers worked out by hand, and against drawn comparisons."""

import pytest

from evaluation.simulatie.omvang import ALFA, MACHT, gepaard_nodig, gezien, omvang, plaatsingen_nodig, regios_nodig

# (1.959964 + 0.841621)^2 = 7.848879; times (1 + 1/1.25) / ln(1.25)^2 = 1.8 / 0.0497930 = 36.1497 gives 283.7.
HANDWERK = {0.10: 1650, 0.25: 284, 0.50: 80}


@pytest.mark.parametrize("verschil", sorted(HANDWERK))
def test_plaatsingen_met_de_hand_nagerekend(verschil: float) -> None:
    assert plaatsingen_nodig(verschil) == HANDWERK[verschil]


@pytest.mark.parametrize("spreiding", [1.0, 1.6])
@pytest.mark.parametrize("verschil", [-0.2, 0.1, 0.25, 0.5])
def test_met_zoveel_plaatsingen_ziet_de_toets_het_in_80_procent(verschil: float, spreiding: float) -> None:
    gevonden = omvang(verschil, per_kwartaal=79.0, spreiding=spreiding, tussen=0.2, seed=1)
    assert gevonden.gezien == pytest.approx(MACHT, abs=0.035)
    assert gevonden.kwartalen == pytest.approx(gevonden.plaatsingen / 79.0)


@pytest.mark.parametrize("spreiding", [1.0, 1.6])
def test_waar_geen_verschil_is_ziet_de_toets_het_in_5_procent(spreiding: float) -> None:
    assert gezien(0.0, 400.0, spreiding, seed=3) == pytest.approx(ALFA, abs=0.01)


def test_regios_met_de_hand_nagerekend() -> None:
    # 1 + 7.848879 (316 + 395 + 0.04 (316^2 + 395^2)) / 79^2 = 1 + 7.848879 (711 + 10235.24) / 6241 = 14.77
    assert regios_nodig(0.25, 316.0, 0.2) == 15
    # Without a difference between regions: 1 + 7.848879 x 711 / 6241 = 1.89
    assert regios_nodig(0.25, 316.0, 0.0) == 2


def test_gepaard_met_de_hand_nagerekend() -> None:
    # ((1.959964 sqrt 0.4 + 0.841621 sqrt 0.39) / 0.1)^2 = ((1.239590 + 0.525592) / 0.1)^2 = 311.6
    assert gepaard_nodig(0.1, 0.4) == 312

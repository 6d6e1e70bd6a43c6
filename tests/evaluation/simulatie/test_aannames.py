"""The flows are those of the report: with its placements they lead from its first stock to its last."""

import numpy as np
import pytest

from evaluation.simulatie.aannames import INSTROOM_TRAJECT, STROOM, VOORRAAD, WEG, Aannames, als_rijen
from evaluation.simulatie.stroom import na_een_kwartaal
from matching.kolommen import TREDE_NTB, TREDE_NVT

WERKAANVAARDING = {3: 7, 4: 5, 5: 7, 6: 19}
STAND_EIND_MAART = {3: 238, 4: 151, 5: 85, 6: 321, TREDE_NTB: 115}  # 325 is printed for trede 6; the flow gives 321


@pytest.mark.parametrize("trede", sorted(VOORRAAD))
def test_de_stromen_sluiten_aan_op_de_stand_van_eind_maart(trede: int) -> None:
    erbij = sum(stromen.get(trede, 0) for stromen in STROOM.values())
    eraf = sum(STROOM[trede].values()) + WERKAANVAARDING.get(trede, 0)
    nieuw = INSTROOM_TRAJECT if trede == TREDE_NTB else 0
    assert VOORRAAD[trede] + erbij + nieuw - eraf == STAND_EIND_MAART[trede]


def test_wat_bij_en_af_gaat_is_wat_het_rapport_telt() -> None:
    bij = {trede: sum(stromen.get(trede, 0) for stromen in STROOM.values()) for trede in WERKAANVAARDING}
    af = {trede: sum(STROOM[trede].values()) + WERKAANVAARDING[trede] for trede in WERKAANVAARDING}
    assert bij == {3: 34, 4: 30, 5: 25, 6: 44}
    assert af == {3: 68, 4: 23, 5: 40, 6: 50}


def test_van_n_t_b_verlaat_niemand_het_traject() -> None:
    assert WEG not in STROOM[TREDE_NTB]


def test_elke_aanname_staat_in_de_tabel_met_een_bron() -> None:
    rijen = als_rijen(Aannames())
    assert all(waarde and bron for _, waarde, bron in rijen)
    gewijzigd = als_rijen(Aannames(belang=9.25, per_km=0.07, looptijd=31, vertrek=-3.5))
    assert len(set(gewijzigd) - set(rijen)) == 4, "what is assumed is what is printed"


@pytest.mark.parametrize("trede", sorted(VOORRAAD))
def test_per_trede_bewegen_mensen_zoals_het_rapport_telt(trede: int) -> None:
    gelijk_verdeeld = np.linspace(0, 1, VOORRAAD[trede] * 100, endpoint=False, dtype=np.float32)
    later = na_een_kwartaal(np.full(len(gelijk_verdeeld), trede, dtype=np.int8), gelijk_verdeeld)
    for naar, aantal in STROOM[trede].items():
        assert (later == naar).sum() == pytest.approx(100 * aantal, abs=1)


def test_wie_niet_op_de_ladder_staat_beweegt_niet() -> None:
    klanten = np.full(50, TREDE_NVT, dtype=np.int8)
    assert (na_een_kwartaal(klanten, np.linspace(0, 0.99, 50, dtype=np.float32)) == klanten).all()

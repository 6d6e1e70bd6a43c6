"""Laws of the play, on made-up regions in which people differ in trede and in what they may."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from evaluation.simulatie.aannames import WEKEN, WEKEN_PER_KWARTAAL, Aannames
from evaluation.simulatie.bekende_waarheid import geplant
from evaluation.simulatie.lot import Lot
from evaluation.simulatie.proefregio import Proefregio, Werkwijze
from evaluation.simulatie.spel import Jaarverloop, speel

A = Aannames(basis=0.0)
SEEDS = (1, 2, 3)


def regio(seed: int) -> Proefregio:
    """A planted region with rules, treden, several places and people who come in later."""
    rng, plan = np.random.default_rng(seed), geplant(seed)
    v, n = plan.kan.shape
    return replace(
        plan,
        kan=rng.random((v, n)) < 0.4,
        trede_mag=np.column_stack([np.ones((v, 3), dtype=np.bool_), rng.random((v, 7)) < 0.7]),
        trede_laag=rng.integers(0, 3, (v, 10)).astype(np.int8),
        plaatsen=rng.integers(1, 4, (v,)),
        trede=rng.choice([3, 4, 5, 6, 7, 8], n).astype(np.int8),
        kwartaal=rng.integers(0, 4, (n,)),
    )


def gespeeld(seed: int, werkwijze: Werkwijze) -> tuple[Proefregio, Lot, Jaarverloop]:
    plek = regio(seed)
    lot = Lot.trek(plek.waarheid, A, [seed, 9])
    return plek, lot, speel(plek, lot, werkwijze, A)


@pytest.mark.parametrize("werkwijze", Werkwijze)
@pytest.mark.parametrize("seed", SEEDS)
def test_niemand_komt_waar_hij_niet_mag_of_waar_geen_plek_is(seed: int, werkwijze: Werkwijze) -> None:
    plek, _, jaar = gespeeld(seed, werkwijze)
    assert jaar.plaatsen, "otherwise this tests nothing"
    assert all(plek.kan[een.vacature, een.persoon] for een in jaar.plaatsen)
    per_vacature = Counter(een.vacature for een in jaar.plaatsen)
    assert all(aantal <= plek.plaatsen[vacature] for vacature, aantal in per_vacature.items())
    laatst = A.looptijd - 1 + A.beslisweken
    assert all(A.beslisweken <= een.week - plek.week[een.vacature] <= laatst for een in jaar.plaatsen)
    assert all(een.week >= WEKEN_PER_KWARTAAL * plek.kwartaal[een.persoon] for een in jaar.plaatsen)


@pytest.mark.parametrize("werkwijze", Werkwijze)
@pytest.mark.parametrize("seed", SEEDS)
def test_niemand_werkt_op_twee_plekken_tegelijk(seed: int, werkwijze: Werkwijze) -> None:
    _, _, jaar = gespeeld(seed, werkwijze)
    vrij = dict.fromkeys(range(len(jaar.voorgesteld)), 0)
    for een in jaar.plaatsen:
        assert een.week >= vrij[een.persoon]
        vrij[een.persoon] = een.week + WEKEN_PER_KWARTAAL * een.kwartalen + 1


@pytest.mark.parametrize("seed", SEEDS)
def test_een_werkgever_ziet_niet_meer_mensen_dan_hij_wil(seed: int) -> None:
    plek, _, jaar = gespeeld(seed, Werkwijze.SKILLS)
    assert jaar.voorgesteld.sum() <= (plek.plaatsen * A.meeste_voorstellen).sum()
    assert not jaar.voorgesteld[~jaar.geweest].any()


@pytest.mark.parametrize("werkwijze", Werkwijze)
def test_een_werkwijze_ziet_de_waarheid_niet(werkwijze: Werkwijze) -> None:
    """With the same fate and another truth everything goes as it went: only fate comes from the truth."""
    plek, lot, jaar = gespeeld(1, werkwijze)
    waar = plek.waarheid
    anders = replace(waar, skills=1 - waar.skills, beroep=1 - waar.beroep, wens=1 - waar.wens, km=waar.km + 9)
    assert speel(replace(plek, waarheid=anders), lot, werkwijze, A).plaatsen == jaar.plaatsen


def test_hetzelfde_lot_geeft_hetzelfde_jaar_en_een_ander_lot_een_ander() -> None:
    _, _, een = gespeeld(1, Werkwijze.SPREIDING)
    _, _, ander = gespeeld(1, Werkwijze.SPREIDING)
    assert een.plaatsen == ander.plaatsen
    plek = regio(1)
    assert speel(plek, Lot.trek(plek.waarheid, A, [1, 10]), Werkwijze.SPREIDING, A).plaatsen != een.plaatsen


def test_wie_twee_werkwijzen_voorstellen_krijgt_hetzelfde_antwoord() -> None:
    """Placed together in both plays: as long there; and who is placed would have been hired under the other too."""
    _, lot, skills = gespeeld(2, Werkwijze.SKILLS)
    _, _, aanbod = gespeeld(2, Werkwijze.AANBOD)
    duur = {(een.vacature, een.persoon): een.kwartalen for een in skills.plaatsen}
    samen = [een for een in aanbod.plaatsen if (een.vacature, een.persoon) in duur]
    assert samen
    assert all(een.kwartalen == duur[een.vacature, een.persoon] for een in samen)
    for een in aanbod.plaatsen:
        assert lot.neemt_aan(een.vacature, een.persoon, A.trede_effect.get(een.trede, 0.0)) == (True, True)


def test_wie_vooraan_staat_wordt_voorgesteld() -> None:
    """One vacature, one week: the play proposes the first of the list, and the layers of trede go first by aanbod."""
    plek = regio(3)
    week = np.full_like(plek.week, WEKEN + 1)
    week[0] = 0
    plek = replace(plek, week=week, kwartaal=np.zeros_like(plek.kwartaal))
    a = replace(A, looptijd=1)
    lot = Lot.trek(plek.waarheid, a, [3])
    mag = plek.kan[0] & plek.trede_mag[0][plek.trede]
    for werkwijze in (Werkwijze.SKILLS, Werkwijze.AANBOD):
        rang = {persoon: nummer for nummer, persoon in enumerate(plek.volgorde[werkwijze][0].tolist())}
        laag = plek.trede_laag[0][plek.trede] if werkwijze is Werkwijze.AANBOD else np.zeros_like(plek.trede)
        verwacht = sorted(np.flatnonzero(mag).tolist(), key=lambda wie: (-laag[wie], rang[wie]))
        jaar = speel(plek, lot, werkwijze, a)
        assert set(np.flatnonzero(jaar.voorgesteld).tolist()) == set(verwacht[: int(plek.plaatsen[0])])


def test_spreiding_stelt_meer_verschillende_mensen_voor() -> None:
    gezien = {}
    for werkwijze in (Werkwijze.WENSEN, Werkwijze.SPREIDING):
        jaren = [gespeeld(seed, werkwijze)[2] for seed in range(6)]
        gezien[werkwijze] = sum(int((jaar.voorgesteld > 0).sum()) for jaar in jaren)
    assert gezien[Werkwijze.SPREIDING] >= gezien[Werkwijze.WENSEN]

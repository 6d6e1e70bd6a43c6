"""D of scoring.md 5.5 by hand, and what it may never do."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.leerwegen import Leerstap, Leervorm
from matching.richting import Beroepsvraag, Gat, Richtingsoort
from matching.richting_waarde import RichtingInstellingen, krapte, moeite, waarde, zin
from matching.wens import Wens, Wenssoort
from models.skills import Belang

STANDAARD = RichtingInstellingen()


def vraag(plaatsen: int = 0, leerplekken: int = 0, kansrijk: str | None = None) -> Beroepsvraag:
    return Beroepsvraag(vacatures=(), plaatsen=plaatsen, leerplekken=leerplekken, kansrijk=kansrijk)


def gat(mist: float, weken: int) -> Gat:
    stap = Leerstap(vorm=Leervorm.CURSUS, naam="een cursus", weken=weken, bron="verzonnen")
    return Gat(skill="x", naam="x", belang=Belang.MOET, mist=mist, stap=stap)


def wens(soort: Wenssoort, waarde_: str, bron: str = "x") -> Wens:
    return Wens(soort=soort, waarde=waarde_, wil=True, bron=bron)


def test_the_formula_by_hand() -> None:
    # 0.6 x 2/3 x (1/2 + 1/2 x 3/4) x 1 / (1 + 1/3) - 0.1 x (0.2 x 26/52 + 0.1 x 104/52)
    gevonden = waarde(0.6, [gat(0.2, 26), gat(0.1, 104)], [wens(Wenssoort.SECTOR, "zorg")], vraag(2, 1), 1, STANDAARD)
    assert gevonden == pytest.approx(0.6 * 2 / 3 * 0.875 * 0.75 - 0.1 * 0.3, abs=1e-6)


def test_zin_starts_in_the_middle_and_rises_with_each_wish_that_is_met() -> None:
    wensen = [
        wens(Wenssoort.SECTOR, "zorg"),
        wens(Wenssoort.BEROEP, "helpende"),
        wens(Wenssoort.OMSTANDIGHEID, "lopen"),
    ]
    assert [zin(wensen[:n]) for n in range(4)] == [1 / 2, 2 / 3, 3 / 4, 4 / 5]


def test_several_skills_said_in_one_breath_are_one_wish() -> None:
    overdag = [wens(Wenssoort.ZONDER, waarde_, "u zei: liever overdag") for waarde_ in ("avond", "nacht")]
    assert zin(overdag) == 2 / 3
    samen = [wens(Wenssoort.SKILL, skill, "u zei: met kinderen") for skill in ("a", "b", "c")]
    assert zin(samen) == 2 / 3
    assert zin([*samen, wens(Wenssoort.SKILL, "d", "u zei: koken")]) == 3 / 4


def test_krapte_rises_with_places_and_is_never_nothing() -> None:
    assert [krapte(vraag(n)) for n in (0, 1, 3)] == [1 / 2, 3 / 4, 7 / 8]
    assert krapte(vraag(1, 2)) == krapte(vraag(3))
    assert krapte(vraag(2, kansrijk="verzonnen bron, 1 mei 2026")) == krapte(vraag(3))


def test_moeite_is_in_years_of_what_is_missing() -> None:
    assert moeite([]) == 0
    assert moeite([gat(0.5, 52), gat(0.25, 208)]) == pytest.approx(1.5)


@given(
    lijkt=st.floats(0, 1),
    mist=st.floats(0, 1),
    weken=st.integers(0, 260),
    plekken=st.integers(0, 9),
    q=st.integers(0, 9),
)
def test_advice_that_more_people_took_up_is_never_worth_more(
    lijkt: float, mist: float, weken: int, plekken: int, q: int
) -> None:
    def waarde_bij(lijkt: float = lijkt, plekken: int = plekken, q: int = q, wensen: int = 0) -> float:
        gewild = [wens(Wenssoort.SECTOR, str(i)) for i in range(wensen)]
        return waarde(lijkt, [gat(mist, weken)], gewild, vraag(plekken), q, STANDAARD)

    assert waarde_bij(q=q + 1) <= waarde_bij()
    assert waarde_bij(plekken=plekken + 1) >= waarde_bij()
    assert waarde_bij(wensen=1) >= waarde_bij()
    assert waarde_bij(lijkt=min(1.0, lijkt + 0.1)) >= waarde_bij()


def test_the_thresholds_tell_near_from_far() -> None:
    assert [STANDAARD.soort(b, b) for b in (0.35, 0.349, 0.25, 0.249, 0.0)] == [
        *(Richtingsoort.DICHTBIJ, Richtingsoort.STAP, Richtingsoort.STAP),
        *(Richtingsoort.PROBEREN, Richtingsoort.PROBEREN),
    ]


def test_work_is_near_only_when_half_of_what_that_takes_is_clear() -> None:
    assert [STANDAARD.soort(0.9, d) for d in (0.175, 0.174, 0.0)] == [
        *(Richtingsoort.DICHTBIJ, Richtingsoort.STAP, Richtingsoort.STAP)
    ]
    assert STANDAARD.soort(0.2, 0.2) is Richtingsoort.PROBEREN


@pytest.mark.parametrize(
    "fout",
    [
        {"dichtbij": 0.2},
        {"verst": 0.3},
        {"verst": 0.0},
        {"dichtbij": 1.1},
        {"haalbaar": float("nan")},
        {"duidelijk": -0.1},
        {"duidelijk": 1.1},
        {"duidelijk": float("nan")},
        {"kappa": -0.1},
        {"kappa": float("nan")},
        {"kaarten": 2},
        {"per_sector": 0},
    ],
)
def test_settings_that_cannot_be_are_refused(fout: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"thresholds|kappa"):
        replace(STANDAARD, **fout)

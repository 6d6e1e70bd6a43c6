"""The cards: few, of every soort, not all of one sector, and always the same ones."""

from collections import Counter
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from matching.richting import Beroepsvraag, Omscholingsrichting, Richtingsoort
from matching.richting_kiezen import kies_kaarten
from matching.richting_waarde import RichtingInstellingen
from models.taxonomie.laden import basis

STANDAARD = RichtingInstellingen()


def richting(
    nummer: int, soort: Richtingsoort, score: float, sector: str, *, wens: bool = False
) -> Omscholingsrichting:
    kok = basis().beroepen["kok"]
    return Omscholingsrichting(
        beroep=replace(kok, id=f"beroep-{nummer:02}", sector=sector),
        soort=soort,
        bereik=0.5,
        score=score,
        kan=(),
        gat=(),
        wensen=(),
        stap=None,
        weken=0,
        programmas=(),
        aanbod=(),
        proberen=(),
        vraag=Beroepsvraag(vacatures=(), plaatsen=1, leerplekken=0, kansrijk=None),
        onderzocht_door=0,
        diploma_verplicht=False,
        eigen_wens=wens,
    )


def ids(richtingen: Any) -> list[str]:
    return [een.beroep.id for een in richtingen]


RICHTINGEN = st.lists(
    st.tuples(
        st.sampled_from(list(Richtingsoort)),
        st.sampled_from([-0.1, 0.1, 0.2, 0.3]),
        st.sampled_from("abc"),
        st.integers(0, 5).map(lambda n: n == 0),
    ),
    max_size=14,
).map(lambda rijen: [richting(i, soort, score, s, wens=wens) for i, (soort, score, s, wens) in enumerate(rijen)])


@given(alle=RICHTINGEN, zaad=st.randoms(use_true_random=False))
def test_as_many_as_there_are_up_to_six_best_first_in_whatever_order_they_came(
    alle: list[Omscholingsrichting], zaad: Any
) -> None:
    kaarten = kies_kaarten(alle, STANDAARD)
    assert len(kaarten) == min(6, len(alle))
    assert len(set(ids(kaarten))) == len(kaarten)
    assert [(-een.score, een.beroep.id) for een in kaarten] == sorted((-een.score, een.beroep.id) for een in kaarten)
    anders = list(alle)
    zaad.shuffle(anders)
    assert kies_kaarten(anders, STANDAARD) == kaarten


@given(alle=RICHTINGEN)
def test_there_is_one_of_each_soort_when_there_is_one(alle: list[Omscholingsrichting]) -> None:
    assert {een.soort for een in kies_kaarten(alle, STANDAARD)} == {een.soort for een in alle}


@given(alle=RICHTINGEN)
def test_what_the_person_named_comes_before_what_was_thought_of(alle: list[Omscholingsrichting]) -> None:
    kaarten = kies_kaarten(alle, STANDAARD)
    gemist = [een for een in alle if een.eigen_wens and een not in kaarten]
    # Only one of each soort may keep a named one out.
    assert not gemist or sum(not een.eigen_wens for een in kaarten) <= len(Richtingsoort)


@given(alle=RICHTINGEN)
def test_no_third_of_one_sector_while_others_are_left(alle: list[Omscholingsrichting]) -> None:
    alle = [replace(een, eigen_wens=False, soort=Richtingsoort.STAP) for een in alle]
    kaarten = kies_kaarten(alle, STANDAARD)
    per_sector = Counter(een.beroep.sector for een in kaarten)
    over = Counter(een.beroep.sector for een in alle if een not in kaarten)
    if max(per_sector.values(), default=0) > STANDAARD.per_sector:
        assert all(per_sector[sector] >= STANDAARD.per_sector for sector in over)


def test_the_best_of_each_soort_makes_room_for_another_sector_where_it_can() -> None:
    alle = [
        richting(1, Richtingsoort.DICHTBIJ, 0.9, "zorg"),
        richting(2, Richtingsoort.STAP, 0.8, "zorg"),
        richting(3, Richtingsoort.PROBEREN, 0.7, "zorg"),
        richting(4, Richtingsoort.PROBEREN, 0.1, "groen"),
    ]
    drie = replace(STANDAARD, kaarten=3)
    assert ids(kies_kaarten(alle, drie)) == ["beroep-01", "beroep-02", "beroep-04"]
    assert ids(kies_kaarten(alle[:3], drie)) == ["beroep-01", "beroep-02", "beroep-03"]


def test_the_best_ones_are_chosen() -> None:
    alle = [richting(i, Richtingsoort.STAP, i / 10, str(i)) for i in range(9)]
    assert ids(kies_kaarten(alle, STANDAARD)) == [f"beroep-{i:02}" for i in (8, 7, 6, 5, 4, 3)]

"""Travel is an estimate beside the distance as the crow flies, and the Noordzeekanaal is a barrier."""

import csv
import json
from dataclasses import replace
from math import asin, cos, inf, isnan, radians, sin, sqrt
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.afstand import AARDSTRAAL_KM, ONBEKENDE_PLAATS, Plaats, plaats
from models.oversteken import alle_oversteken, boven_het_water, oversteken
from models.reizen import OMWEG, SNELHEID, Reis, let_op_water, reis, reizen
from models.waardelijsten import Vervoermiddel

AUTO, FIETS, BROMFIETS = Vervoermiddel.AUTO, Vervoermiddel.FIETS, Vervoermiddel.BROMFIETS
OV = Vervoermiddel.OPENBAAR_VERVOER
MIDDELEN = sorted(SNELHEID)
HAARTJE = 1e-9

plaatsen = st.builds(
    Plaats, lat=st.floats(50.8, 53.5), lon=st.floats(3.4, 7.2), straal_km=st.floats(0.0, 20.0)
) | st.builds(Plaats, lat=st.floats(52.35, 52.6), lon=st.floats(4.5, 5.1), straal_km=st.floats(0.0, 3.0))


def bestaat(gevonden: Reis | None) -> Reis:
    assert gevonden is not None
    return gevonden


def via(van: str, naar: str, middel: Vervoermiddel) -> str | None:
    gevonden = bestaat(reis(plaats(van), plaats(naar), middel)).oversteek
    return None if gevonden is None else gevonden.naam


def zonder_water(gevonden: Reis) -> tuple[float, float]:
    return gevonden.hemelsbreed_km[0] * OMWEG[0], gevonden.hemelsbreed_km[1] * OMWEG[1]


@pytest.mark.parametrize("ijmuiden", ["1971", "1972", "1974"])
def test_velsen_noord_to_ijmuiden_is_short_as_the_crow_flies_and_longer_by_every_means(ijmuiden: str) -> None:
    for middel in MIDDELEN:
        gevonden = bestaat(reis(plaats("1951"), plaats(ijmuiden), middel))
        assert gevonden.hemelsbreed_km[1] < 6.5
        assert gevonden.km[0] > zonder_water(gevonden)[0]
        assert gevonden.km[1] > zonder_water(gevonden)[1] + 0.1


@pytest.mark.parametrize("ijmuiden", ["1971", "1972", "1974"])
def test_velsen_noord_to_ijmuiden_goes_by_pont_or_sluizen_on_a_bicycle_and_through_a_tunnel_by_car(
    ijmuiden: str,
) -> None:
    assert via("1951", ijmuiden, FIETS) in {"Pont Velsen", "Sluizen IJmuiden"}
    assert via("1951", ijmuiden, BROMFIETS) in {"Pont Velsen", "Sluizen IJmuiden"}
    assert via("1951", ijmuiden, AUTO) in {"Velsertunnel", "Wijkertunnel"}
    assert via("1951", ijmuiden, OV) == "Velserspoortunnel"


def test_the_far_side_of_ijmuiden_goes_over_the_sluizen_and_haarlem_by_the_pont() -> None:
    assert via("1951", "1976", FIETS) == "Sluizen IJmuiden"
    assert via("1951", "2021", FIETS) == "Pont Velsen"


def test_assendelft_and_spaarndam_cycle_over_buitenhuizen() -> None:
    assert via("1566", "2064", FIETS) == "Pont Buitenhuizen"


@pytest.mark.parametrize(
    ("van", "naar"),
    [("1951", "1941"), ("1941", "1961"), ("1971", "1991"), ("2011", "3511"), ("1911", "1823"), ("6211", "9711")],
)
def test_places_on_the_same_side_are_not_changed(van: str, naar: str) -> None:
    for middel in MIDDELEN:
        gevonden = bestaat(reis(plaats(van), plaats(naar), middel))
        assert gevonden.oversteek is None
        assert gevonden.km == pytest.approx(zonder_water(gevonden))
    assert let_op_water(plaats(van), plaats(naar), MIDDELEN) is None


def test_around_the_ijsselmeer_the_way_is_not_through_the_velsertunnel() -> None:
    assert via("1781", "8861", AUTO) == "Afsluitdijk"
    assert via("1601", "8232", AUTO) == "Houtribdijk"


def test_what_is_not_known_stays_unknown() -> None:
    assert reis(ONBEKENDE_PLAATS, plaats("1951"), FIETS) is None
    assert reis(plaats("1951"), ONBEKENDE_PLAATS, FIETS) is None
    assert reis(plaats("1951"), plaats("1971"), Vervoermiddel.ANDERS) is None
    assert let_op_water(ONBEKENDE_PLAATS, plaats("1951"), [FIETS]) is None
    assert let_op_water(plaats("1951"), ONBEKENDE_PLAATS) is None
    alle = reizen([52.5, np.nan], [4.65, np.nan], [1.0, np.nan], plaats("1971"), FIETS)
    assert [isnan(maat) for maat in (*alle.km[0], *alle.minuten[1])] == [False, True, False, True]
    assert alle.oversteek[1] == -1


def test_the_warning_names_the_water_and_the_way_of_each_known_means() -> None:
    van, naar = plaats("1951"), plaats("1971")
    assert let_op_water(van, naar) == "Let op: het Noordzeekanaal ligt ertussen."
    assert let_op_water(van, naar, [Vervoermiddel.ANDERS]) == "Let op: het Noordzeekanaal ligt ertussen."
    assert let_op_water(van, naar, {FIETS, AUTO}) == (
        "Let op: het Noordzeekanaal ligt ertussen. Met de auto: door de Velsertunnel. "
        "Op de fiets: met de pont bij Velsen."
    )
    assert let_op_water(plaats("1034"), plaats("1095")) == "Let op: het IJ ligt ertussen."


def test_the_estimate_says_that_it_is_one_and_rounds_outwards() -> None:
    gevonden = replace(bestaat(reis(plaats("1941"), plaats("1961"), FIETS)), km=(2.2, 6.1), minuten=(11.0, 31.0))
    assert gevonden.schatting == "Geschat, geen routeplanner: 2 tot 7 km en 10 tot 35 minuten op de fiets."


@given(plaatsen, plaatsen, st.sampled_from(MIDDELEN))
def test_the_way_is_never_shorter_than_as_the_crow_flies(van: Plaats, naar: Plaats, middel: Vervoermiddel) -> None:
    gevonden = bestaat(reis(van, naar, middel))
    assert gevonden.km[0] >= zonder_water(gevonden)[0] - HAARTJE >= gevonden.hemelsbreed_km[0] - HAARTJE
    assert gevonden.km[1] >= zonder_water(gevonden)[1] - HAARTJE >= gevonden.hemelsbreed_km[1] - HAARTJE
    assert 0 <= gevonden.km[0] <= gevonden.km[1]
    assert 0 <= gevonden.minuten[0] <= gevonden.minuten[1]


@given(plaatsen, plaatsen, st.sampled_from(MIDDELEN))
def test_the_way_back_is_the_same(van: Plaats, naar: Plaats, middel: Vervoermiddel) -> None:
    heen, terug = bestaat(reis(van, naar, middel)), bestaat(reis(naar, van, middel))
    assert heen.km == pytest.approx(terug.km)
    assert heen.minuten == pytest.approx(terug.minuten)
    assert let_op_water(van, naar) == let_op_water(naar, van)


@given(plaatsen, plaatsen, plaatsen, st.sampled_from(MIDDELEN))
def test_on_the_same_side_further_is_never_nearer(
    een: Plaats, ander: Plaats, doel: Plaats, middel: Vervoermiddel
) -> None:
    ander = replace(ander, straal_km=een.straal_km)
    reisjes = [bestaat(reis(van, doel, middel)) for van in (een, ander)]
    assume(all(gevonden.oversteek is None for gevonden in reisjes))
    dichtbij, ver = sorted(reisjes, key=lambda gevonden: gevonden.hemelsbreed_km[1])
    for maat in ("km", "minuten"):
        assert all(a <= b + HAARTJE for a, b in zip(getattr(dichtbij, maat), getattr(ver, maat), strict=True))


@given(plaatsen, plaatsen, st.sampled_from(MIDDELEN), st.floats(0.0, 10.0))
def test_a_larger_area_gives_a_wider_estimate(van: Plaats, naar: Plaats, middel: Vervoermiddel, erbij: float) -> None:
    smal, breed = reis(van, naar, middel), reis(replace(van, straal_km=van.straal_km + erbij), naar, middel)
    assume(bestaat(smal).oversteek == bestaat(breed).oversteek)
    assert bestaat(breed).km[0] <= bestaat(smal).km[0] + HAARTJE
    assert bestaat(breed).km[1] >= bestaat(smal).km[1] - HAARTJE


@given(st.lists(plaatsen | st.just(ONBEKENDE_PLAATS), max_size=8), plaatsen, st.sampled_from(Vervoermiddel))
def test_many_at_once_are_the_slow_way_one_by_one(van: list[Plaats], doel: Plaats, middel: Vervoermiddel) -> None:
    alle = reizen([p.lat for p in van], [p.lon for p in van], [p.straal_km for p in van], doel, middel)
    for nummer, begin in enumerate(van):
        uitkomst = [float(maat[nummer]) for maat in (*alle.km, *alle.minuten)]
        assert uitkomst == pytest.approx(langzaam(begin, doel, middel), nan_ok=True)


def langzaam(van: Plaats, naar: Plaats, middel: Vervoermiddel) -> list[float]:
    """The oracle: plain arithmetic and a loop over the crossings."""
    if isnan(van.lat) or middel not in SNELHEID:
        return [float("nan")] * 4
    traag, snel = SNELHEID[middel]
    marge = van.straal_km + naar.straal_km
    recht = hemelsbreed(van, naar)
    km = [max(recht - marge, 0) * OMWEG[0], (recht + marge) * OMWEG[1]]
    if bool(boven_het_water(van.lat, van.lon)) == bool(boven_het_water(naar.lat, naar.lon)):
        return [*km, km[0] / snel * 60, km[1] / traag * 60]
    minst, beste = inf, []
    for over in oversteken(middel):
        punt = Plaats(over.lat, over.lon, 0)
        benen = [(hemelsbreed(einde, punt), einde.straal_km) for einde in (van, naar)]
        km = [sum(max(been - straal, 0) for been, straal in benen) * OMWEG[0], (sum(map(sum, benen))) * OMWEG[1]]
        minuten = [km[0] / snel * 60 + over.minuten[0], km[1] / traag * 60 + over.minuten[1]]
        if sum(minuten) < minst:
            minst, beste = sum(minuten), [*km, *minuten]
    return beste


def hemelsbreed(een: Plaats, ander: Plaats) -> float:
    half = sin(radians(ander.lat - een.lat) / 2) ** 2
    half += cos(radians(een.lat)) * cos(radians(ander.lat)) * sin(radians(ander.lon - een.lon) / 2) ** 2
    return 2 * AARDSTRAAL_KM * asin(sqrt(min(half, 1.0)))


@pytest.mark.parametrize("code", ["1041", "1951", "1949", "1501", "1601", "1791", "1021", "1566", "1161"])
def test_the_side_of_the_water_of_known_places(code: str) -> None:
    gevonden = plaats(code)
    assert bool(boven_het_water(gevonden.lat, gevonden.lon)) == (code not in {"1041", "1161"})


@pytest.mark.parametrize(
    "code", ["1971", "1975", "1981", "1991", "2011", "1012", "1095", "1315", "8232", "8861", "8899", "3511"]
)
def test_places_below_or_beyond_the_water_are_not_above_it(code: str) -> None:
    gevonden = plaats(code)
    assert not boven_het_water(gevonden.lat, gevonden.lon)


def test_every_means_with_a_speed_has_crossings_and_every_crossing_says_where_it_comes_from() -> None:
    assert all(oversteken(middel) for middel in MIDDELEN)
    bron = Path(__file__).parents[2] / "models" / "oversteken.csv"
    rijen = list(csv.DictReader(bron.read_text(encoding="utf-8").splitlines()))
    assert all(rij["herkomst"] for rij in rijen)
    assert len(rijen) == len(alle_oversteken())
    assert all(0 <= over.minuten[0] <= over.minuten[1] for over in alle_oversteken())


def test_cars_take_no_way_that_is_for_bicycles_and_bicycles_no_tunnel() -> None:
    namen = {middel: {over.naam for over in oversteken(middel)} for middel in MIDDELEN}
    assert {"Sluizen IJmuiden", "Pont Velsen", "Velserspoortunnel"}.isdisjoint(namen[AUTO])
    assert not any("tunnel" in naam for naam in namen[FIETS] | namen[BROMFIETS])


@pytest.mark.data
def test_every_postcode_lies_on_the_side_of_its_area(datamap: Path) -> None:
    bron = json.loads((datamap / "pc4" / "pc4_centroids.json").read_text(encoding="utf-8"))
    anders = []
    for code, rij in bron.items():
        lat, lon = rij["c"]
        gebied = plaats(code)
        # Centroids of PO boxes may lie far outside their area (gebieden_maken.py); they say nothing.
        erin = hemelsbreed(gebied, Plaats(lat, lon, 0)) <= gebied.straal_km + 0.2
        if erin and bool(boven_het_water(lat, lon)) != bool(boven_het_water(gebied.lat, gebied.lon)):
            anders.append(code)
    assert anders == ["8766"]  # halfway the Afsluitdijk

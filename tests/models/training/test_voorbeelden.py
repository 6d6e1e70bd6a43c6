"""Pairs teach something, each is used once, near concepts meet in one batch, no right answer counts as wrong."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from models.training.begrippen import Begrip, Bron, Verband, zelfde_tekst
from models.training.voorbeelden import AANDEEL, TALEN, Leerstof, Voorbeeld, batches, geen_negatief


def namen(taal: str, minst: int) -> st.SearchStrategy[tuple[str, ...]]:
    nummers = st.sets(st.integers(0, 30), min_size=minst, max_size=4)
    return nummers.map(lambda reeks: tuple(f"{taal} {nummer}" for nummer in sorted(reeks)))


BEGRIP = st.builds(
    lambda sleutel, nl, en: Begrip(Bron.ESCO_BEROEP, f"b{sleutel}", nl, en),
    st.integers(0, 9),
    namen("naam", 1),
    namen("name", 1),
) | st.builds(lambda sleutel, nl: Begrip(Bron.UWV_TITEL, f"u{sleutel}", nl), st.integers(0, 9), namen("naam", 2))


def rng(seed: int = 3) -> np.random.Generator:
    return np.random.default_rng(seed)


@given(st.lists(BEGRIP, min_size=1, max_size=6), st.integers(0, 99))
def test_a_pair_is_two_different_names_of_one_concept(begrippen: list[Begrip], seed: int):
    paren = [paar for reeks in Leerstof.maak(begrippen, []).trek(60, rng(seed)).values() for paar in reeks]
    assert paren
    for paar in paren:
        assert zelfde_tekst(paar.links) != zelfde_tekst(paar.rechts)
        assert paar.van == paar.naar
        assert any({paar.links, paar.rechts} <= set(one.teksten) for one in begrippen if one.sleutel == paar.van)


def test_the_shares_are_those_of_the_table_and_an_absent_source_gives_nothing():
    verband = Verband(Bron.MBO, "kok", "kookt", "m", "m/1")
    getrokken = Leerstof.maak([Begrip(Bron.UWV_TITEL, "1", ("a", "b"))], [verband]).trek(1000, rng())
    aantallen = {bron: len(paren) for bron, paren in getrokken.items() if paren}
    assert aantallen == {bron: round(1000 * AANDEEL[bron]) for bron in (Bron.UWV_TITEL, Bron.MBO)}
    assert set(getrokken[Bron.MBO]) == {Voorbeeld("kok", "kookt", "m", "m/1")}
    assert sum(AANDEEL.values()) == pytest.approx(1)
    assert set(AANDEEL) == set(Bron)


def test_the_languages_come_in_their_shares():
    begrip = Begrip(Bron.ESCO_BEROEP, "1", ("smid", "hoefsmid"), ("smith", "farrier"))
    paren = Leerstof.maak([begrip], []).trek(30_000, rng())[Bron.ESCO_BEROEP]
    talen = Counter((paar.links in begrip.en) + (paar.rechts in begrip.en) for paar in paren)
    assert [talen[soort] / len(paren) for soort in range(3)] == pytest.approx(TALEN, abs=0.02)


def test_a_name_that_is_the_same_in_both_languages_is_not_paired_with_itself():
    begrip = Begrip(Bron.ESCO_BEROEP, "1", ("Designer",), ("designer", "drafter"))
    paren = Leerstof.maak([begrip], []).trek(1000, rng())[Bron.ESCO_BEROEP]
    assert {(paar.links, paar.rechts) for paar in paren} <= {("Designer", "drafter"), *permutations(begrip.en)}
    assert ("Designer", "drafter") in {(paar.links, paar.rechts) for paar in paren}


def test_a_concept_weighs_as_much_as_it_has_names():
    breed, smal = Begrip(Bron.UWV_TITEL, "1", tuple("abcdefgh")), Begrip(Bron.UWV_TITEL, "2", ("x", "y"))
    paren = Leerstof.maak([breed, smal], []).trek(20_000, rng())[Bron.UWV_TITEL]
    assert sum(paar.van == "1" for paar in paren) / len(paren) == pytest.approx(0.8, abs=0.02)


def test_one_seed_is_one_draw():
    leerstof = Leerstof.maak([Begrip(Bron.UWV_TITEL, str(i), (f"a{i}", f"b{i}", f"c{i}")) for i in range(9)], [])
    een, zelfde, ander = (leerstof.trek(200, rng(seed)) for seed in (1, 1, 2))
    assert een == zelfde
    assert een != ander


def maak_paren(sleutels: Sequence[str]) -> list[Voorbeeld]:
    return [Voorbeeld(f"l{nummer}", f"r{nummer}", sleutel, sleutel) for nummer, sleutel in enumerate(sleutels)]


SLEUTELS = st.lists(st.sampled_from("abcdefgh"), max_size=40)
BUREN = st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefghz"), max_size=5, unique=True))


@given(SLEUTELS, BUREN, st.integers(1, 7), st.integers(0, 9))
def test_every_pair_is_in_exactly_one_batch(sleutels: list[str], buren: dict[str, list[str]], grootte: int, seed: int):
    paren = maak_paren(sleutels)
    uit = batches(paren, grootte, buren, rng(seed))
    assert sorted((paar for batch in uit for paar in batch), key=paren.index) == paren
    assert all(len(batch) == grootte for batch in uit[:-1])
    assert all(0 < len(batch) <= grootte for batch in uit)
    assert batches(paren, grootte, buren, rng(seed)) == uit


@pytest.mark.parametrize("keer", [1, 3])
def test_neighbours_land_in_one_batch(keer: int):
    """Families of four, each other's neighbours, and batches of four: every batch is one whole family."""
    families = [[f"{familie}{lid}" for lid in "abcd"] for familie in range(10)]
    buren = {lid: [ander for ander in familie if ander != lid] for familie in families for lid in familie}
    uit = batches(maak_paren([lid for familie in families for lid in familie] * keer), 4, buren, rng())
    assert sorted(sorted(paar.van for paar in batch) for batch in uit) == sorted(families * keer)


def test_without_neighbours_the_batches_are_mixed():
    uit = batches(maak_paren(["a"] * 50 + ["b"] * 50), 20, {}, rng())
    assert all({paar.van for paar in batch} == {"a", "b"} for batch in uit)


TEKST = st.sampled_from(["kok", "Kok", "bakker", "smid", "koken", "bakken", "smeden "])
NAAM = st.builds(
    lambda links, rechts, sleutel: Voorbeeld(links, rechts, sleutel, sleutel), TEKST, TEKST, st.sampled_from("xyz")
)
TAAK = st.builds(Voorbeeld, TEKST, TEKST, st.sampled_from(["b1", "b2", "b3"]), st.sampled_from(["s1", "s2", "s3"]))
BATCH = st.lists(NAAM, min_size=1, max_size=6) | st.lists(NAAM | TAAK, min_size=1, max_size=6)
VERWANT = st.frozensets(st.tuples(st.sampled_from(["b1", "b2", "b3"]), st.sampled_from(["s1", "s2", "s3"])))


@given(BATCH, VERWANT)
def test_the_mask_is_what_two_loops_say(batch: list[Voorbeeld], verwant: frozenset[tuple[str, str]]):
    """By another road: a side is its key and its words; a right text is no negative where two sides touch."""
    links = [{("sleutel", one.van), ("tekst", zelfde_tekst(one.links))} for one in batch]
    rechts = [{("sleutel", one.naar), ("tekst", zelfde_tekst(one.rechts))} for one in batch]

    def geen(i: int, j: int) -> bool:
        raakt = links[i] & rechts[j] or links[i] & links[j] or rechts[i] & rechts[j]
        return i != j and (bool(raakt) or (batch[i].van, batch[j].naar) in verwant)

    nummers = range(len(batch))
    assert geen_negatief(batch, verwant).tolist() == [[geen(i, j) for j in nummers] for i in nummers]


@given(BATCH, VERWANT)
def test_the_mask_means_the_same_from_right_to_left(batch: list[Voorbeeld], verwant: frozenset[tuple[str, str]]):
    om = [Voorbeeld(one.rechts, one.links, one.naar, one.van) for one in batch]
    omgekeerd = geen_negatief(om, frozenset((naar, van) for van, naar in verwant))
    assert np.array_equal(omgekeerd, geen_negatief(batch, verwant).T)


@given(BATCH, VERWANT)
def test_a_pair_is_never_masked_from_itself(batch: list[Voorbeeld], verwant: frozenset[tuple[str, str]]):
    masker = geen_negatief(batch, verwant)
    assert masker.shape == (len(batch), len(batch))
    assert not masker.diagonal().any()


def test_what_a_title_is_known_to_ask_is_no_negative_for_it():
    verwant = frozenset({("kok", "snijden")})
    batch = [Voorbeeld("Kok", "koken", "kok", "koken"), Voorbeeld("Slager", "snijden", "slager", "snijden")]
    assert geen_negatief(batch, verwant).tolist() == [[False, True], [False, False]]

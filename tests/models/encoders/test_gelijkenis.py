"""Similarity of an asked and an offered text, and the rounding that makes inner products exact."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from models.encoders.gelijkenis import HybrideGelijkenis, kwantiseer, vergelijk
from models.encoders.kenmerken import Kenmerken
from models.encoders.lexical import lexical_encoder
from models.fouten import EncoderFout
from models.taxonomie.laden import basis

TEKSTEN = ("brood bakken", "broodjes bakken en verkopen", "kabels trekken", "---", "x", "magazijnmedewerker")

NERGENS = np.zeros((1, 256), dtype=np.float32)


@cache
def hybride() -> HybrideGelijkenis:
    encoder = lexical_encoder(basis())
    return HybrideGelijkenis(encoder, encoder.ngrammen)


def eenheidsvectoren(seed: int, n: int, dim: int) -> NDArray[np.float64]:
    vectoren = np.random.default_rng(seed).standard_normal((n, dim))
    return np.asarray(vectoren / np.linalg.norm(vectoren, axis=1, keepdims=True))


def matrix(gevraagd: Sequence[str | None], aangeboden: Sequence[str | None]) -> NDArray[np.float64]:
    """Similarity of all of these with all of those."""
    h = hybride()
    return vergelijk(h.gevraagd(gevraagd), NERGENS, h.frasen(aangeboden), np.arange(len(aangeboden))).teksten


def exact(een: NDArray[np.float32], ander: NDArray[np.float32]) -> Fraction:
    return sum((Fraction(float(a)) * Fraction(float(b)) for a, b in zip(een, ander, strict=True)), Fraction(0))


@given(seed=st.integers(0, 2**32 - 1), dim=st.sampled_from((1, 2, 31, 256, 768)))
def test_quantised_vectors_have_exact_inner_products(seed: int, dim: int) -> None:
    vectoren = kwantiseer(eenheidsvectoren(seed, 4, dim))
    producten = vectoren @ vectoren.T
    assert vectoren.dtype == producten.dtype == np.float32
    assert all(exact(vectoren[i], vectoren[j]) == Fraction(float(producten[i, j])) for i in range(4) for j in range(4))


@given(
    seed=st.integers(0, 2**32 - 1),
    dim=st.sampled_from((3, 256, 768)),
    n=st.integers(1, 70),
    data=st.data(),
)
def test_the_same_digits_for_any_order_and_any_part_of_the_rows(
    seed: int, dim: int, n: int, data: st.DataObject
) -> None:
    vectoren, vragen = kwantiseer(eenheidsvectoren(seed, n, dim)), kwantiseer(eenheidsvectoren(seed + 1, 3, dim))
    deel = np.array(data.draw(st.lists(st.integers(0, n - 1), max_size=n, unique=True)), dtype=np.intp)
    assert np.array_equal((vragen @ vectoren.T)[:, deel], vragen @ vectoren[deel].T)
    assert np.array_equal((vragen @ vectoren.T)[0], vectoren @ vragen[0])


@given(seed=st.integers(0, 2**32 - 1))
def test_quantising_moves_a_coordinate_half_a_step_at_most_and_never_twice(seed: int) -> None:
    vectoren = eenheidsvectoren(seed, 2, 256)
    afgerond = kwantiseer(vectoren)
    assert np.abs(afgerond - vectoren).max() <= 1 / 2048
    assert np.array_equal(afgerond * 1024, np.rint(afgerond * 1024))
    assert np.array_equal(kwantiseer(afgerond), afgerond)


def test_similarity_lies_between_nothing_and_all_and_a_text_resembles_itself_most() -> None:
    alle = matrix(TEKSTEN, TEKSTEN)
    assert alle.shape == (len(TEKSTEN), len(TEKSTEN))
    assert alle.min() >= 0
    assert alle.max() <= 1 + 1e-9
    met_ngrammen = [i for i, tekst in enumerate(TEKSTEN) if tekst != "---"]
    assert (alle.argmax(axis=1) == np.arange(len(TEKSTEN)))[met_ngrammen].all()


def test_something_without_words_resembles_nothing() -> None:
    assert not matrix([None, *TEKSTEN], [None]).any()
    assert not matrix([None], [None, *TEKSTEN]).any()


def test_three_tenths_of_it_is_spelling_and_the_rest_is_meaning() -> None:
    h = hybride()
    vectoren = h.vectoren(TEKSTEN)
    spelling = Kenmerken(h.ngrammen.tel(TEKSTEN)).gedeeld(h.ngrammen.wegen(TEKSTEN), np.arange(len(TEKSTEN)))
    betekenis = np.clip(vectoren.astype(np.float64) @ vectoren.T.astype(np.float64), 0.0, 1.0)
    verwacht = 0.3 * spelling + 0.7 * betekenis
    np.testing.assert_allclose(matrix(TEKSTEN, TEKSTEN), np.minimum(verwacht, 1.0), atol=1e-2)
    alles = vergelijk(h.gevraagd(TEKSTEN), vectoren[:1], h.frasen(TEKSTEN), np.arange(len(TEKSTEN)))
    np.testing.assert_allclose(alles.richting, betekenis[0], atol=1e-9)


def test_who_says_more_is_not_found_less_in_spelling() -> None:
    teksten = ["brood bakken", "vroeg opstaan en brood bakken met collega's"]
    ngrammen = hybride().ngrammen
    gevonden = Kenmerken(ngrammen.tel(teksten)).gedeeld(ngrammen.wegen(teksten), np.arange(2))
    assert gevonden[0].tolist() == pytest.approx([1.0, 1.0])
    assert gevonden[1, 0] < 0.5


@given(wie=st.lists(st.sampled_from(range(len(TEKSTEN))), max_size=6, unique=True))
def test_a_part_of_the_phrases_is_judged_as_in_the_whole(wie: list[int]) -> None:
    h = hybride()
    gevraagd, alle = h.gevraagd(["brood bakken", "lassen"]), h.frasen(TEKSTEN)
    nummers = np.array(wie, dtype=np.intp)
    geheel = vergelijk(gevraagd, NERGENS, alle, np.arange(len(TEKSTEN))).teksten
    assert np.array_equal(vergelijk(gevraagd, NERGENS, alle, nummers).teksten, geheel[:, nummers])


def test_vectors_that_were_encoded_before_change_nothing() -> None:
    vers = hybride().frasen(TEKSTEN)
    opnieuw = hybride().frasen(TEKSTEN, vers.vectoren.copy())
    assert np.array_equal(opnieuw.vectoren, vers.vectoren)
    assert opnieuw.teksten == vers.teksten


def test_vectors_of_other_texts_are_refused() -> None:
    vectoren = hybride().vectoren(TEKSTEN[1:])
    with pytest.raises(EncoderFout, match="passen niet"):
        hybride().frasen(TEKSTEN, vectoren)

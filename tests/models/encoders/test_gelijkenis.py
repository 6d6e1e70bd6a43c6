"""Similarity of an asked and an offered text, and the rounding that makes inner products exact."""

from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from models.encoders.gelijkenis import HybrideGelijkenis, cosinus, gelijkenis, kwantiseer
from models.encoders.lexical import lexical_encoder
from models.encoders.ngrammen import dekking
from models.taxonomie.laden import basis

TEKSTEN = ("brood bakken", "broodjes bakken en verkopen", "kabels trekken", "---", "x", "magazijnmedewerker")


@cache
def hybride() -> HybrideGelijkenis:
    encoder = lexical_encoder(basis())
    return HybrideGelijkenis(encoder, encoder.ngrammen)


def eenheidsvectoren(seed: int, n: int, dim: int) -> NDArray[np.float64]:
    vectoren = np.random.default_rng(seed).standard_normal((n, dim))
    return np.asarray(vectoren / np.linalg.norm(vectoren, axis=1, keepdims=True))


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
    h = hybride()
    matrix = gelijkenis(h.gevraagd(TEKSTEN), h.frasen(TEKSTEN))
    assert matrix.shape == (len(TEKSTEN), len(TEKSTEN))
    assert matrix.min() >= 0
    assert matrix.max() <= 1 + 1e-2  # a quantised vector is of length 1 to within a per cent
    met_ngrammen = [i for i, tekst in enumerate(TEKSTEN) if tekst != "---"]
    assert (matrix.argmax(axis=1) == np.arange(len(TEKSTEN)))[met_ngrammen].all()


def test_something_without_words_resembles_nothing() -> None:
    h = hybride()
    assert not gelijkenis(h.gevraagd([None, *TEKSTEN]), h.frasen([None]))[:, 0].any()
    assert not gelijkenis(h.gevraagd([None]), h.frasen([None, *TEKSTEN])).any()


def test_who_says_more_is_not_found_less_in_spelling() -> None:
    h = hybride()
    kort, lang = h.frasen(["brood bakken"]), h.frasen(["vroeg opstaan en brood bakken met collega's"])
    gevraagd = h.ngrammen.wegen(["brood bakken"])
    assert dekking(gevraagd, kort.aanwezig)[0, 0] == pytest.approx(1.0)
    assert dekking(gevraagd, lang.aanwezig)[0, 0] == pytest.approx(1.0)
    assert dekking(h.ngrammen.wegen([lang.teksten[0] or ""]), kort.aanwezig)[0, 0] < 0.5


@given(wie=st.lists(st.sampled_from(range(len(TEKSTEN))), min_size=1, max_size=6, unique=True))
def test_a_part_of_the_phrases_is_judged_as_in_the_whole(wie: list[int]) -> None:
    h = hybride()
    gevraagd, alle = h.gevraagd(["brood bakken", "lassen"]), h.frasen(TEKSTEN)
    deel = alle.kies(np.array(wie))
    assert deel.teksten == tuple(TEKSTEN[i] for i in wie)
    assert np.array_equal(gelijkenis(gevraagd, deel), gelijkenis(gevraagd, alle)[:, wie])


def test_vectors_that_were_encoded_before_change_nothing() -> None:
    h = hybride()
    bewaard = h.frasen(TEKSTEN).vectoren
    opnieuw = h.frasen(TEKSTEN, bewaard)
    assert opnieuw.vectoren is bewaard
    assert np.array_equal(cosinus(h.vectoren(["lassen"]), opnieuw), cosinus(h.vectoren(["lassen"]), h.frasen(TEKSTEN)))

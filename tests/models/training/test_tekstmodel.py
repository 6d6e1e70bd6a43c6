"""A vector depends on its text alone, whatever stands beside it."""

from pathlib import Path

import numpy as np
import pytest
import torch

from models.training.tekstmodel import LENGTE, Tekstmodel
from tests.models.training.klein import DINGEN, maak_basis

TEKSTEN = ["stoelmaker", "een tafel en nog een tafel", "kast", "lamp lamp lamp", "", "deur"]


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maak_basis(tmp_path_factory.mktemp("basis"))


def test_a_vector_is_the_mean_over_its_own_pieces_at_unit_length(basis: Path):
    """One text at a time, without padding, parts or masks."""
    model = Tekstmodel(basis)
    with torch.inference_mode():
        uit = model(TEKSTEN, deel=4)
        for tekst, vector in zip(TEKSTEN, uit, strict=True):
            ids = torch.tensor([model.tokenizer(tekst).input_ids])
            gemiddeld = model.model(input_ids=ids).last_hidden_state[0].mean(dim=0)
            assert vector.numpy() == pytest.approx((gemiddeld / gemiddeld.norm()).numpy(), abs=1e-5)


def test_encoding_keeps_the_order(basis: Path):
    model = Tekstmodel(basis)
    teksten = [f"{ding} {'en ' * (nummer % 5)}{ding}" for nummer, ding in enumerate(DINGEN * 3)]
    samen, apart = model.encode(teksten, tegelijk=7), np.concatenate([model.encode([one]) for one in teksten])
    assert samen.dtype == np.float32
    assert samen == pytest.approx(apart, abs=0.02)  # bfloat16
    assert np.linalg.norm(samen, axis=1) == pytest.approx(1, abs=0.01)


def test_what_is_put_before_a_text_counts(basis: Path):
    met, zonder = Tekstmodel(basis, voorvoegsel="kast "), Tekstmodel(basis)
    assert np.array_equal(met.encode(["lamp"]), zonder.encode(["kast lamp"]))
    assert not np.array_equal(met.encode(["lamp"]), zonder.encode(["lamp"]))


def test_a_long_text_is_cut(basis: Path):
    model = Tekstmodel(basis)
    assert np.array_equal(model.encode(["lamp " * LENGTE]), model.encode(["lamp " * (LENGTE + 9)]))


def test_the_same_text_twice_has_one_vector_while_it_learns(basis: Path):
    model = Tekstmodel(basis)
    model.train()
    een, ander = model(["lamp", "lamp"])
    torch.testing.assert_close(een, ander)  # dropout would change a number in ten, threads only the last digits

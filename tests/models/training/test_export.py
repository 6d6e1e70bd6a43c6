"""What is exported computes what it should, and holds nothing else."""

import json
from pathlib import Path
from shutil import copytree

import numpy as np
import onnx
import pytest
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from scipy.special import erf, softmax

from models.encoders.onnx import OnnxEncoder
from models.fouten import EncoderFout
from models.training.export import exporteer, schrijf, verzegel
from models.training.tekstmodel import Tekstmodel
from models.training.trainen import RECEPT, STAND, laad_stand
from tests.models.training.klein import maak_basis

TEKSTEN = ("stoel", "tafelmaker en bank", "lamp lamp kast", "een heel lange fiets 123")
Array = NDArray[np.float64]


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maak_basis(tmp_path_factory.mktemp("basis"))


@pytest.fixture(scope="module")
def model(basis: Path) -> Tekstmodel:
    return Tekstmodel(basis).eval()


@pytest.fixture(scope="module")
def map_(model: Tekstmodel, tmp_path_factory: pytest.TempPathFactory) -> Path:
    naar = tmp_path_factory.mktemp("naar")
    schrijf(model, naar)
    verzegel(naar, "proef")
    return naar


def _in_bytes(x: Array, stappen: int) -> Array:
    """Each row rounded to `stappen` steps up and down of its own size: the definition, without an integer in sight."""
    stap = np.abs(x).max(axis=1, keepdims=True) / stappen
    return np.rint(x / stap) * stap


def _vector(gewichten: dict[str, Array], ids: list[int], koppen: int) -> Array:
    """A BERT of one layer in plain numpy, whose products are of rounded rows."""

    def norm(x: Array, naam: str) -> Array:
        x = (x - x.mean(axis=1, keepdims=True)) / np.sqrt(x.var(axis=1, keepdims=True) + 1e-12)
        return x * gewichten[f"{naam}.LayerNorm.weight"] + gewichten[f"{naam}.LayerNorm.bias"]

    def dicht(x: Array, naam: str) -> Array:
        return _in_bytes(x, 127) @ _in_bytes(gewichten[f"{naam}.weight"], 63).T + gewichten[f"{naam}.bias"]

    inbedding = {naam: gewichten[f"embeddings.{naam}_embeddings.weight"] for naam in ("word", "position", "token_type")}
    x = norm(inbedding["word"][ids] + inbedding["position"][: len(ids)] + inbedding["token_type"][0], "embeddings")
    laag = "encoder.layer.0"
    q, k, v = (
        dicht(x, f"{laag}.attention.self.{deel}").reshape(len(ids), koppen, -1).swapaxes(0, 1)
        for deel in ("query", "key", "value")
    )
    gewicht = softmax(q @ k.swapaxes(1, 2) / np.sqrt(q.shape[2]), axis=2)
    aandacht = (gewicht @ v).swapaxes(0, 1).reshape(len(ids), -1)
    x = norm(x + dicht(aandacht, f"{laag}.attention.output.dense"), f"{laag}.attention.output")
    binnen = dicht(x, f"{laag}.intermediate.dense")
    binnen = binnen * 0.5 * (1 + erf(binnen / np.sqrt(2)))
    x = norm(x + dicht(binnen, f"{laag}.output.dense"), f"{laag}.output")
    gemiddeld: Array = x.mean(axis=0)
    return gemiddeld / np.linalg.norm(gemiddeld)


def test_it_computes_what_plain_numpy_computes(map_: Path, model: Tekstmodel) -> None:
    gewichten = {naam: waarde.double().numpy() for naam, waarde in load_file(map_ / "model.safetensors").items()}
    verwacht = [_vector(gewichten, model.tokenizer(tekst).input_ids, koppen=2) for tekst in TEKSTEN]
    np.testing.assert_allclose(OnnxEncoder(map_).encode(TEKSTEN), verwacht, atol=1e-4)


def test_matrices_are_stored_in_eight_bits_and_the_rest_in_full(map_: Path, model: Tekstmodel) -> None:
    bewaard, heel = load_file(map_ / "model.safetensors"), model.model.state_dict()
    assert bewaard.keys() == heel.keys()
    for naam, waarde in bewaard.items():
        if waarde.dtype == torch.float8_e4m3fn:
            assert waarde.ndim == 2
            assert torch.allclose(waarde.float(), heel[naam], rtol=1 / 16, atol=2**-10)
        else:
            assert torch.equal(waarde, heel[naam])
    klein = {naam for naam, waarde in bewaard.items() if waarde.dtype == torch.float8_e4m3fn}
    assert len(klein) == 1 + 6
    assert "embeddings.word_embeddings.weight" in klein


def test_the_computation_holds_no_weights(map_: Path) -> None:
    graaf = onnx.load(map_ / "model.onnx", load_external_data=False).graph
    binnen = [one for one in graaf.initializer if one.data_location != onnx.TensorProto.EXTERNAL]
    assert max(len(one.dims) for one in binnen) == 1  # step sizes and the table of small floats, no matrix
    assert {plek.value for one in graaf.initializer for plek in one.external_data if plek.key == "location"} == {
        "model.safetensors"
    }


def test_the_computation_is_valid(map_: Path) -> None:
    onnx.checker.check_model(map_ / "model.onnx")


def test_the_same_model_gives_the_same_bytes(map_: Path, model: Tekstmodel, tmp_path: Path) -> None:
    schrijf(model, tmp_path)
    verzegel(tmp_path, "proef")
    assert (tmp_path / "manifest.json").read_bytes() == (map_ / "manifest.json").read_bytes()


def test_exporting_leaves_the_model_as_it_was(model: Tekstmodel, tmp_path: Path) -> None:
    voor = model.encode(TEKSTEN)
    toestand = {naam: waarde.clone() for naam, waarde in model.model.state_dict().items()}
    schrijf(model, tmp_path)
    assert np.array_equal(model.encode(TEKSTEN), voor)
    assert all(torch.equal(waarde, toestand[naam]) for naam, waarde in model.model.state_dict().items())


def test_the_checkpoint_is_what_ships(basis: Path, model: Tekstmodel, tmp_path: Path) -> None:
    stand, naar, apart = tmp_path / "stand", tmp_path / "naar", tmp_path / "apart"
    stand.mkdir()
    anders = {naam: -waarde for naam, waarde in model.model.state_dict().items()}
    torch.save({"model": anders, "ronde": 1}, stand / STAND)
    (stand / RECEPT).write_text('{"rondes": 1}')  # the rest as the recipe has it: one round is one cycle
    (stand / "manifest-training.json").write_text("{}\n")
    naar.mkdir()
    (naar / "README.md").write_text("# kaart\n")
    exporteer(basis, stand, naar)
    getraind = Tekstmodel(basis)
    laad_stand(getraind, stand)
    schrijf(getraind, apart)
    assert (naar / "model.safetensors").read_bytes() == (apart / "model.safetensors").read_bytes()
    assert {"README.md", "manifest-training.json"} < set(json.loads((naar / "manifest.json").read_text())["bestanden"])
    assert OnnxEncoder(naar).encode(TEKSTEN).shape == (len(TEKSTEN), 32)


def test_without_a_checkpoint_nothing_is_written(basis: Path, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    with pytest.raises(EncoderFout, match="geen getraind model"):
        exporteer(basis, tmp_path / "leeg", tmp_path / "naar")
    assert not (tmp_path / "naar").exists()


def test_a_changed_folder_can_be_sealed_again(map_: Path, tmp_path: Path) -> None:
    kopie = Path(copytree(map_, tmp_path / "kopie"))
    (kopie / "README.md").write_text("# kaart\n")
    with pytest.raises(EncoderFout, match=r"README\.md"):
        OnnxEncoder(kopie)
    verzegel(kopie, "proef")
    assert OnnxEncoder(kopie).dim == 32

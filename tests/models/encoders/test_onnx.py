"""The encoder that ships, on a tiny model with random weights that our own export wrote."""

import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.encoders import onnx
from models.encoders.encoder import SkillEncoder, Vectoren
from models.encoders.onnx import MANIFEST, OnnxEncoder
from models.fouten import EncoderFout
from models.training.export import schrijf, verzegel
from models.training.tekstmodel import Tekstmodel
from tests.contract.skill_encoder import TEKSTEN, SkillEncoderContract
from tests.models.training.klein import DINGEN, maak_basis

os.environ["HF_HUB_OFFLINE"] = "1"  # before the first import of the hub's client

from sentence_transformers import SentenceTransformer

BESTANDEN = (
    "1_Pooling/config.json",
    "config.json",
    "model.onnx",
    "model.safetensors",
    "modules.json",
    "sentence_bert_config.json",
    "tokenizer.json",
    "tokenizer_config.json",
)
woorden = st.lists(st.sampled_from((*DINGEN, "x", "9", "é", "人")), min_size=1, max_size=12).map(" ".join)


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maak_basis(tmp_path_factory.mktemp("basis"))


@pytest.fixture(scope="module")
def map_(basis: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    naar = tmp_path_factory.mktemp("klein") / "klein"
    schrijf(Tekstmodel(basis), naar)
    verzegel(naar, "proef")
    return naar


@pytest.fixture(scope="module")
def klein(map_: Path) -> OnnxEncoder:
    return OnnxEncoder(map_)


@pytest.fixture
def kopie(map_: Path, tmp_path: Path) -> Path:
    return Path(copytree(map_, tmp_path / "kopie"))


class TestOnnx(SkillEncoderContract):
    """The promises of every encoder."""

    verwant = ("stoel tafel kast", "stoel tafel kast bank", "q")

    @pytest.fixture
    def encoder(self, klein: OnnxEncoder) -> SkillEncoder:
        return klein


@given(teksten=st.lists(woorden, min_size=1, max_size=60), data=st.data())
def test_neither_neighbours_nor_place_change_a_digit(
    klein: OnnxEncoder, teksten: list[str], data: st.DataObject
) -> None:
    volgorde = data.draw(st.permutations(range(len(teksten))))
    samen, anders = klein.encode(teksten), klein.encode([teksten[nummer] for nummer in volgorde])
    assert np.array_equal(samen[volgorde], anders)
    assert np.array_equal(samen, np.concatenate([klein.encode([tekst]) for tekst in teksten]))


@pytest.mark.parametrize("stukken", [1, 7, 64, 100_000])
@pytest.mark.parametrize("werkers", [1, 3])
def test_how_the_work_is_cut_up_changes_no_digit(
    klein: OnnxEncoder, monkeypatch: pytest.MonkeyPatch, stukken: int, werkers: int
) -> None:
    teksten = [f"{een} {ander} {nummer}" for een in DINGEN for ander in DINGEN for nummer in (1, 22, 333)]
    voor = klein.encode(teksten)
    monkeypatch.setattr(onnx, "STUKKEN", stukken)
    monkeypatch.setattr(onnx, "WERKERS", werkers)
    assert np.array_equal(klein.encode(teksten), voor)


def test_many_callers_at_once_get_what_one_gets(klein: OnnxEncoder) -> None:
    with ThreadPoolExecutor(8) as bellers:
        antwoorden = list(bellers.map(klein.encode, [TEKSTEN] * 40))
    assert all(np.array_equal(antwoord, klein.encode(TEKSTEN)) for antwoord in antwoorden)


def test_a_fork_of_a_process_that_used_it_can_use_it(klein: OnnxEncoder) -> None:
    voor = klein.encode(TEKSTEN)
    ontvangt, stuurt = get_context("fork").Pipe(duplex=False)
    kind = get_context("fork").Process(target=_stuur, args=(klein.encode, stuurt))
    kind.start()
    assert ontvangt.poll(30)
    na = ontvangt.recv()
    kind.join(30)
    assert np.array_equal(na, voor)


def _stuur(encode: Callable[[tuple[str, ...]], Vectoren], stuurt: object) -> None:
    stuurt.send(encode(TEKSTEN))  # type: ignore[attr-defined]


def test_what_is_too_long_is_cut(klein: OnnxEncoder) -> None:
    een, ander, kort = klein.encode(["stoel " * 80, "stoel " * 90 + "lamp", "stoel " * 20])
    assert np.array_equal(een, ander)
    assert not np.array_equal(een, kort)


def test_it_says_nearly_what_the_whole_model_says(klein: OnnxEncoder, basis: Path) -> None:
    heel = Tekstmodel(basis).eval()(TEKSTEN).detach().numpy()
    assert (klein.encode(TEKSTEN) * heel).sum(axis=1).min() > 0.99


def test_sentence_transformers_reads_the_same_folder(klein: OnnxEncoder, map_: Path) -> None:
    ander = SentenceTransformer(str(map_), device="cpu", local_files_only=True).encode(list(TEKSTEN))
    assert ander.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(ander, axis=1), 1.0, atol=1e-5)
    assert (klein.encode(TEKSTEN) * ander).sum(axis=1).min() > 0.99


def test_a_copy_elsewhere_is_the_same_encoder(klein: OnnxEncoder, kopie: Path) -> None:
    ander = OnnxEncoder(kopie)
    assert (ander.id, ander.sha256, ander.dim) == (klein.id, klein.sha256, klein.dim)
    assert np.array_equal(ander.encode(TEKSTEN), klein.encode(TEKSTEN))


def test_a_word_in_the_model_card_makes_no_other_encoder(klein: OnnxEncoder, kopie: Path) -> None:
    (kopie / "README.md").write_text("# kaart\n")
    verzegel(kopie, "proef")
    assert OnnxEncoder(kopie).id == klein.id


@pytest.mark.parametrize("bestand", ["model.onnx", "model.safetensors", "tokenizer.json"])
def test_what_decides_a_vector_is_in_the_id(klein: OnnxEncoder, kopie: Path, bestand: str) -> None:
    manifest = json.loads((kopie / MANIFEST).read_text())
    inhoud = bytearray((kopie / bestand).read_bytes())
    if bestand == "tokenizer.json":
        inhoud += b"\n"
    elif bestand == "model.onnx":
        inhoud += b"\x32\x01x"  # another `doc_string`... of the model
    else:
        inhoud[-1] ^= 1
    (kopie / bestand).write_bytes(inhoud)
    verzegel(kopie, "proef")
    assert json.loads((kopie / MANIFEST).read_text()) != manifest
    assert OnnxEncoder(kopie).id != klein.id


def test_the_files_that_ship(map_: Path) -> None:
    assert tuple(json.loads((map_ / MANIFEST).read_text())["bestanden"]) == BESTANDEN


@pytest.mark.parametrize("bestand", BESTANDEN)
def test_a_changed_byte_is_refused(kopie: Path, bestand: str) -> None:
    inhoud = bytearray((kopie / bestand).read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    (kopie / bestand).write_bytes(inhoud)
    with pytest.raises(EncoderFout, match=f"{bestand} in de map kopie .* beschadigd of veranderd"):
        OnnxEncoder(kopie)


@pytest.mark.parametrize("bestand", BESTANDEN)
def test_a_missing_file_is_refused(kopie: Path, bestand: str) -> None:
    (kopie / bestand).unlink()
    with pytest.raises(EncoderFout, match=f"ontbreekt {bestand}"):
        OnnxEncoder(kopie)


@pytest.mark.parametrize("bestand", ["pytorch_model.bin", "1_Pooling/meer.json"])
def test_a_file_too_many_is_refused(kopie: Path, bestand: str) -> None:
    (kopie / bestand).write_bytes(b"x")
    with pytest.raises(EncoderFout, match=f"staat {bestand}, dat daar niet hoort"):
        OnnxEncoder(kopie)


def test_a_manifest_without_the_weights_is_refused(kopie: Path) -> None:
    (kopie / "model.safetensors").unlink()
    verzegel(kopie, "proef")
    with pytest.raises(EncoderFout, match=r"ontbreekt model\.safetensors"):
        OnnxEncoder(kopie)


@pytest.mark.parametrize("inhoud", [None, b"", b"{}", b"[]", b'{"bestanden": 3}', b"\xff"])
def test_a_manifest_that_cannot_be_read_is_refused(kopie: Path, inhoud: bytes | None) -> None:
    if inhoud is None:
        (kopie / MANIFEST).unlink()
    else:
        (kopie / MANIFEST).write_bytes(inhoud)
    with pytest.raises(EncoderFout, match=r"geen leesbaar bestand manifest\.json"):
        OnnxEncoder(kopie)


def test_an_absent_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderFout, match="map nergens"):
        OnnxEncoder(tmp_path / "nergens")


def test_a_sealed_folder_without_a_model_is_refused(kopie: Path) -> None:
    (kopie / "model.onnx").write_bytes(b"geen model")
    verzegel(kopie, "proef")
    with pytest.raises(EncoderFout, match="niet te laden"):
        OnnxEncoder(kopie)

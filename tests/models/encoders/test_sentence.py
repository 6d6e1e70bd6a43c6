"""Any sentence-transformers model: two tiny ones, built here from nothing and read without a network."""

import os
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest

from models.encoders.encoder import SkillEncoder
from models.fouten import EncoderFout
from tests.contract.skill_encoder import TEKSTEN, SkillEncoderContract

os.environ["HF_HUB_OFFLINE"] = "1"  # before the first import of the hub's client

from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, StaticEmbedding, Transformer
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from torch import manual_seed, set_num_threads
from transformers import BertConfig, BertModel
from transformers.models.bert.tokenization_bert import BertTokenizer

from models.encoders.sentence import SentenceEncoder

set_num_threads(1)  # models this small only lose by sharing the work
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WOORDEN = ("brood", "bakken", "vers", "kabels", "trekken", "lassen")
WOORDENSCHAT = (
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "-", ".", ",", *"0123456789"),
    *(*LETTERS, *(f"##{letter}" for letter in LETTERS), *WOORDEN),
)
NUMMERS = {woord: nummer for nummer, woord in enumerate(WOORDENSCHAT)}


def maak_bert(map_: Path) -> Path:
    """A BERT of two layers with random weights: attention, padding and pooling as in a real one."""
    manual_seed(7)
    instelling = BertConfig(
        vocab_size=len(WOORDENSCHAT),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
    )
    BertTokenizer(vocab=NUMMERS).save_pretrained(map_ / "deel")
    BertModel(instelling).save_pretrained(map_ / "deel")
    lezer = Transformer(str(map_ / "deel"))
    SentenceTransformer(modules=[lezer, Pooling(lezer.get_embedding_dimension())]).save(str(map_ / "bert-klein"))
    return map_ / "bert-klein"


def maak_statisch(map_: Path) -> Path:
    """One random vector per word, averaged."""
    manual_seed(7)
    lezer = Tokenizer(WordLevel(NUMMERS, unk_token="[UNK]"))
    lezer.pre_tokenizer = Whitespace()
    SentenceTransformer(modules=[StaticEmbedding(lezer, embedding_dim=16)]).save(str(map_ / "statisch-klein"))
    return map_ / "statisch-klein"


@pytest.fixture(scope="module")
def bert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maak_bert(tmp_path_factory.mktemp("bert"))


@pytest.fixture(scope="module")
def statisch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maak_statisch(tmp_path_factory.mktemp("statisch"))


@pytest.fixture(scope="module")
def bert_encoder(bert: Path) -> SkillEncoder:
    return SentenceEncoder(bert)


@pytest.fixture(scope="module")
def statische_encoder(statisch: Path) -> SkillEncoder:
    return SentenceEncoder(statisch)


class TestBert(SkillEncoderContract):
    """Neighbours of another length are padded together: the hard case for one text, one vector."""

    verwant = ("brood bakken", "vers brood bakken", "kabels trekken")

    @pytest.fixture
    def encoder(self, bert_encoder: SkillEncoder) -> SkillEncoder:
        return bert_encoder


class TestStatisch(SkillEncoderContract):
    """A model without attention."""

    verwant = ("brood bakken", "vers brood bakken", "kabels trekken")

    @pytest.fixture
    def encoder(self, statische_encoder: SkillEncoder) -> SkillEncoder:
        return statische_encoder


def test_a_copy_of_the_same_files_is_the_same_encoder(bert: Path, tmp_path: Path) -> None:
    kopie = tmp_path / "elders" / bert.name
    kopie.parent.mkdir()
    copytree(bert, kopie)
    een, ander = SentenceEncoder(bert), SentenceEncoder(kopie)
    assert (een.id, een.sha256) == (ander.id, ander.sha256)
    assert np.array_equal(een.encode(TEKSTEN), ander.encode(TEKSTEN))


def test_other_weights_are_another_encoder(bert: Path, statisch: Path) -> None:
    een, ander = SentenceEncoder(bert), SentenceEncoder(statisch)
    assert een.sha256 != ander.sha256
    assert een.id.startswith("bert-klein-")


def test_one_changed_byte_is_another_hash(statisch: Path, tmp_path: Path) -> None:
    kopie = tmp_path / statisch.name
    copytree(statisch, kopie)
    voor = SentenceEncoder(kopie)
    leesmij = kopie / "README.md"
    leesmij.write_bytes(leesmij.read_bytes() + b"\n")
    assert SentenceEncoder(kopie).sha256 != voor.sha256


def test_an_absent_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderFout, match="geen map nergens"):
        SentenceEncoder(tmp_path / "nergens")


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    with pytest.raises(EncoderFout, match="niet te laden"):
        SentenceEncoder(tmp_path / "leeg")

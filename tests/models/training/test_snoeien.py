"""Pruning drops what is never used and changes nothing else."""

import pytest
import torch
from tokenizers import Tokenizer
from transformers import BertModel, PreTrainedTokenizerFast

from models.training import snoeien
from models.training.snoeien import snoei
from tests.models.training.klein import SPECIAAL, VREEMD, maak_bert, tokenizer_json

TEKSTEN = ("stoelmaker", "een kast en een lamp", "deuren")
Gesnoeid = tuple[BertModel, Tokenizer, BertModel, PreTrainedTokenizerFast]


@pytest.fixture(params=[True, False], ids=["mask among the pieces", "mask behind the pieces"])
def gesnoeid(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Gesnoeid:
    """The whole model and tokenizer, and both after pruning."""
    monkeypatch.setattr(snoeien, "top_n_list", lambda taal, _: {"nl": ["tafel"], "en": ["chair"]}[taal])
    spec = tokenizer_json(masker_is_stuk=request.param)
    volledig = Tokenizer.from_str(spec)
    # As in the base: more rows than pieces.
    heel, klein = (maak_bert(volledig.get_vocab_size() + 3, volledig.token_to_id("<pad>")) for _ in range(2))
    return heel, volledig, klein, snoei(klein, spec, TEKSTEN)


def uitvoer(model: BertModel, ids: list[int]) -> torch.Tensor:
    with torch.inference_mode():
        return model(input_ids=torch.tensor([ids])).last_hidden_state


@pytest.mark.parametrize("tekst", [*TEKSTEN, "tafel", "chair", "kastenmaker"])
def test_a_text_has_the_same_vectors_as_before(gesnoeid: Gesnoeid, tekst: str):
    heel, volledig, klein, tokenizer = gesnoeid
    voor, na = volledig.encode(tekst), tokenizer(tekst).input_ids
    assert tokenizer.convert_ids_to_tokens(na) == voor.tokens
    assert torch.equal(uitvoer(klein, na), uitvoer(heel, voor.ids))


def test_capitals_read_as_small_letters(gesnoeid: Gesnoeid):
    *_, tokenizer = gesnoeid
    assert tokenizer("STOELmaker").input_ids == tokenizer("stoelmaker").input_ids
    assert tokenizer.unk_token_id not in tokenizer("STOELmaker").input_ids


def test_special_pieces_have_new_numbers_and_their_own_rows(gesnoeid: Gesnoeid):
    heel, volledig, klein, tokenizer = gesnoeid
    oud, nieuw = (one.embeddings.word_embeddings.weight for one in (heel, klein))
    for stuk in (*SPECIAAL, "<mask>"):
        assert torch.equal(nieuw[tokenizer.convert_tokens_to_ids(stuk)], oud[volledig.token_to_id(stuk)])
    assert tokenizer.convert_tokens_to_ids(list(SPECIAAL)) != [volledig.token_to_id(one) for one in SPECIAAL]
    assert klein.config.pad_token_id == klein.embeddings.word_embeddings.padding_idx == tokenizer.pad_token_id
    ids = tokenizer("stoel").input_ids
    assert (ids[0], ids[-1]) == (tokenizer.bos_token_id, tokenizer.eos_token_id)
    assert tokenizer.unk_token_id in tokenizer("stoel 漢").input_ids


def test_what_nobody_uses_is_gone_and_nothing_is_left_over(gesnoeid: Gesnoeid):
    *_, klein, tokenizer = gesnoeid
    stukken = tokenizer.get_vocab()
    assert not set(VREEMD) & set(stukken)
    assert "▁hek" not in stukken
    assert {"▁stoel", "▁tafel", "▁chair", "z"} <= set(stukken)
    assert sorted(stukken.values()) == list(range(klein.config.vocab_size))
    assert len(klein.embeddings.word_embeddings.weight) == klein.config.vocab_size


def test_a_text_is_cut_at_the_length(gesnoeid: Gesnoeid):
    *_, tokenizer = gesnoeid
    assert len(tokenizer("stoel " * 500, truncation=True).input_ids) == 128


def test_the_table_still_learns(gesnoeid: Gesnoeid):
    *_, klein, _ = gesnoeid
    assert klein.embeddings.word_embeddings.weight.requires_grad

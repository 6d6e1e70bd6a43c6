"""Cuts the vocabulary down to the pieces that Dutch and English use, and makes it blind to capitals.

Nine tenths of the 250,000 pieces belong to other languages. A title means the same in capitals or without, and
one form per word leaves fewer pieces and more examples of each.
"""

import json
import string
from collections.abc import Iterable, Sequence
from typing import Any

import torch
from tokenizers import Tokenizer
from transformers import BertModel, PreTrainedTokenizerFast
from wordfreq import top_n_list

NEDERLANDS, ENGELS = 250_000, 60_000  # commonest words whose pieces stay
LETTERS = frozenset(string.printable) | frozenset("éèêëïîöôüûáàâäíóúçñß€–—’‘“”•°²³½")
BIJZONDER = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")
ROLLEN = {
    "bos_token": "<s>",
    "eos_token": "</s>",
    "sep_token": "</s>",
    "cls_token": "<s>",
    "unk_token": "<unk>",
    "pad_token": "<pad>",
    "mask_token": "<mask>",
}


def snoei(model: BertModel, tokenizer_json: str, teksten: Sequence[str], lengte: int = 128) -> PreTrainedTokenizerFast:
    """Keep the pieces of common Dutch and English words and of `teksten`; shrinks `model` in place.

    Args:
        model: The base; its table of pieces is replaced by a smaller one.
        tokenizer_json: The tokenizer of the whole base.
        teksten: Texts whose pieces stay beside those of the common words.
        lengte: Longest text in pieces; longer ones are cut.

    Returns:
        The tokenizer that belongs to the smaller model; it lowers capitals.
    """
    spec: dict[str, Any] = json.loads(tokenizer_json)
    spec["normalizer"] = {"type": "Sequence", "normalizers": [{"type": "Lowercase"}, spec["normalizer"]]}
    volledig = Tokenizer.from_str(json.dumps(spec))
    volledig.no_padding()
    volledig.no_truncation()
    woorden = [*top_n_list("nl", NEDERLANDS), *top_n_list("en", ENGELS)]
    blijft = _gebruikt(volledig, [*woorden, *teksten])
    stukken: list[list[Any]] = spec["model"]["vocab"]
    blijft |= {
        nummer for nummer, (stuk, _) in enumerate(stukken) if stuk in BIJZONDER or (len(stuk) == 1 and stuk in LETTERS)
    }
    ids = sorted(nummer for nummer in blijft if nummer < len(stukken))
    return _verklein(model, spec, ids, lengte)


def _gebruikt(tokenizer: Tokenizer, teksten: Sequence[str]) -> set[int]:
    ids: set[int] = set()
    for begin in range(0, len(teksten), 5000):
        for een in tokenizer.encode_batch(list(teksten[begin : begin + 5000]), add_special_tokens=False):
            ids.update(een.ids)
    return ids


def _verklein(model: BertModel, spec: dict[str, Any], ids: list[int], lengte: int) -> PreTrainedTokenizerFast:
    """The tokenizer with only `ids`, renumbered, and the rows of the model's table that go with them."""
    stukken = spec["model"]["vocab"]
    nieuw = {oud: nummer for nummer, oud in enumerate(ids)}
    tabel = model.embeddings.word_embeddings.weight.data
    rijen = list(ids)
    for token in spec["added_tokens"]:
        if token["id"] not in nieuw:  # the mask stands behind the pieces and is not one of them
            nieuw[token["id"]] = len(rijen)
            rijen.append(token["id"])
        token["id"] = nieuw[token["id"]]
    spec["model"]["vocab"] = [stukken[oud] for oud in ids]
    spec["model"]["unk_id"] = nieuw[spec["model"]["unk_id"]]
    spec["post_processor"] = _hernummer(spec["post_processor"], nieuw)
    spec["truncation"] = spec["padding"] = None
    opvulling = _nummer(spec["added_tokens"], "<pad>")
    model.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(  # type: ignore[no-untyped-call]
        tabel[torch.tensor(rijen)].clone(), freeze=False, padding_idx=opvulling
    )
    model.config.vocab_size, model.config.pad_token_id = len(rijen), opvulling
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=Tokenizer.from_str(json.dumps(spec)), model_max_length=lengte, **ROLLEN
    )


def _nummer(tokens: Iterable[dict[str, Any]], inhoud: str) -> int:
    return next(int(token["id"]) for token in tokens if token["content"] == inhoud)


def _hernummer(deel: Any, nieuw: dict[int, int]) -> Any:  # noqa: ANN401 - any JSON value
    """The post processor names special pieces by number, under `ids` or as [text, number] pairs."""
    if isinstance(deel, dict):
        return {
            sleutel: [nieuw[oud] for oud in waarde] if sleutel == "ids" else _hernummer(waarde, nieuw)
            for sleutel, waarde in deel.items()
        }
    if isinstance(deel, list) and len(deel) == 2 and isinstance(deel[0], str) and isinstance(deel[1], int):
        return [deel[0], nieuw[deel[1]]]
    return [_hernummer(one, nieuw) for one in deel] if isinstance(deel, list) else deel

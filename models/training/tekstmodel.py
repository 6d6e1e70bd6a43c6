"""The model while it learns: texts in, mean-pooled unit vectors out."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import normalize
from transformers import AutoModel, AutoTokenizer

LENGTE = 40  # pieces; longer texts are cut while training


class Tekstmodel(torch.nn.Module):
    """A transformer with its tokenizer and mean pooling.

    Args:
        map_: Folder with the model and the tokenizer.
        lengte: Longest text in pieces.
        voorvoegsel: Put before every text; the untuned base asks "query: ".
    """

    def __init__(self, map_: Path, lengte: int = LENGTE, voorvoegsel: str = "") -> None:
        super().__init__()
        self.tokenizer = AutoTokenizer.from_pretrained(map_, local_files_only=True)
        # Eager attention: on texts of ten pieces the fused kernel is several times slower on a CPU.
        self.model = AutoModel.from_pretrained(
            map_, local_files_only=True, attn_implementation="eager", add_pooling_layer=False
        )
        for module in self.model.modules():
            if isinstance(module, torch.nn.Dropout):
                module.p = 0.0  # the same text twice is a pair that teaches nothing here
        self.lengte = lengte
        self.voorvoegsel = voorvoegsel

    def forward(self, teksten: Sequence[str], deel: int = 128) -> torch.Tensor:
        """Unit vectors of shape (len(teksten), width), float32.

        Texts run in parts of about equal length, so that little is computed for padding.
        """
        ids = self.tokenizer(
            [self.voorvoegsel + tekst for tekst in teksten], truncation=True, max_length=self.lengte
        ).input_ids
        volgorde = sorted(range(len(ids)), key=lambda nummer: len(ids[nummer]))
        delen = [self._deel([ids[n] for n in volgorde[i : i + deel]]) for i in range(0, len(ids), deel)]
        terug = torch.empty(len(ids), dtype=torch.long)
        terug[torch.tensor(volgorde)] = torch.arange(len(ids))
        return torch.cat(delen)[terug]

    def _deel(self, ids: Sequence[Sequence[int]]) -> torch.Tensor:
        apparaat = self.model.device
        langste = max(len(rij) for rij in ids)
        invoer = torch.full((len(ids), langste), self.tokenizer.pad_token_id)
        for nummer, rij in enumerate(ids):
            invoer[nummer, : len(rij)] = torch.tensor(rij)
        lengten = torch.tensor([len(rij) for rij in ids])
        masker = (torch.arange(langste) < lengten[:, None]).to(apparaat)
        uit = self.model(input_ids=invoer.to(apparaat), attention_mask=masker.long()).last_hidden_state.float()
        gewicht = masker.unsqueeze(-1).float()
        return normalize((uit * gewicht).sum(1) / gewicht.sum(1), dim=1)

    @torch.inference_mode()
    def encode(self, teksten: Sequence[str], tegelijk: int = 2048) -> NDArray[np.float32]:
        """Vectors of shape (len(teksten), width), float32, without gradients."""
        with torch.autocast(self.model.device.type, torch.bfloat16):
            delen = [
                self(teksten[begin : begin + tegelijk]).cpu().numpy() for begin in range(0, len(teksten), tegelijk)
            ]
        vectoren: NDArray[np.float32] = np.concatenate(delen)
        return vectoren

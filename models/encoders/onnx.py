"""The trained encoder that comes with the project, run by onnxruntime: no torch, so it starts in well under a second.

A vector depends on its text alone, to the last digit. Texts run together only with texts of as many pieces, so there
is no padding to leak through; the large multiplications are in whole numbers, which are exact in any order; everything
else works row by row or text by text (`models/training/export.py`). Sessions have one thread; more cores work on
different batches.
"""

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from models.encoders.encoder import Vectoren, controleer_labels, controleer_vectoren
from models.fouten import EncoderFout

MANIFEST, GRAAF, GEWICHTEN, TOKENIZER = "manifest.json", "model.onnx", "model.safetensors", "tokenizer.json"
INVOER = "input_ids"
REKENT = (GRAAF, GEWICHTEN, TOKENIZER)  # the files that decide what a vector is
STUKKEN = 256  # pieces that run together: what is computed on the way still fits in the cache of a core
WERKERS = min(4, os.cpu_count() or 1)


class OnnxEncoder:
    """An encoder from a folder as `models.training.export` writes it.

    Args:
        map_: Folder with `manifest.json` and the files that it names.

    Raises:
        EncoderFout: A file is absent, changed or not named in the manifest.
    """

    def __init__(self, map_: Path) -> None:
        self._naam, bestanden = _controleer(map_)
        self._sha256 = hashlib.sha256("".join(bestanden[bestand] for bestand in REKENT).encode()).hexdigest()
        keuzes = onnxruntime.SessionOptions()
        # Only what is constant is worked out beforehand: the rest was drawn as fast as it goes (models/training).
        keuzes.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        # One thread: nothing to share out, and none that a fork would lose.
        keuzes.intra_op_num_threads = keuzes.inter_op_num_threads = 1
        try:
            self._lezer = Tokenizer.from_file(str(map_ / TOKENIZER))
            self._sessie = onnxruntime.InferenceSession(map_ / GRAAF, keuzes, providers=["CPUExecutionProvider"])
        except Exception as fout:  # neither library has a type of its own for it
            raise EncoderFout(f"de encoder in {map_.name} is niet te laden") from fout
        self._dim = int(self._sessie.get_outputs()[0].shape[-1])

    @property
    def id(self) -> str:
        """Name of the model and the start of its hash."""
        return f"{self._naam}-{self._sha256[:12]}"

    @property
    def dim(self) -> int:
        """Number of dimensions."""
        return self._dim

    @property
    def sha256(self) -> str:
        """Hash over the files that decide what a vector is: computation, weights and tokenizer."""
        return self._sha256

    def encode(self, labels: Sequence[str]) -> Vectoren:
        """Vectors of shape (len(labels), dim), float32, unit length (see `SkillEncoder`).

        A text of more pieces than the model reads is cut.
        """
        controleer_labels(labels)
        ids = [self._lezer.encode(label).ids for label in labels]
        vectoren = np.empty((len(labels), self._dim), dtype=np.float32)

        def reken(deel: Sequence[int]) -> None:
            vectoren[deel] = self._reken(np.array([ids[nummer] for nummer in deel]))

        delen = list(_even_lang(ids))
        if len(delen) == 1:
            reken(delen[0])
        elif delen:
            with ThreadPoolExecutor(WERKERS) as ploeg:
                list(ploeg.map(reken, delen))
        return controleer_vectoren(vectoren, len(labels), self._dim)

    def _reken(self, ids: NDArray[np.int64]) -> NDArray[np.float64]:
        """Unit vectors of shape (texts, dim) for texts of equally many pieces, shape (texts, pieces)."""
        (toestanden,) = self._sessie.run(None, {INVOER: ids})
        gemiddeld: NDArray[np.float64] = toestanden.astype(np.float64).mean(axis=1)
        vectoren: NDArray[np.float64] = gemiddeld / np.linalg.norm(gemiddeld, axis=1, keepdims=True)
        return vectoren


def _even_lang(ids: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Numbers of the texts that run together: equally many pieces, long texts first, so that the cores end together."""
    per_lengte: defaultdict[int, list[int]] = defaultdict(list)
    for nummer, stukken in enumerate(ids):
        per_lengte[len(stukken)].append(nummer)
    for lengte, nummers in sorted(per_lengte.items(), reverse=True):
        stap = max(1, STUKKEN // lengte)
        for begin in range(0, len(nummers), stap):
            yield nummers[begin : begin + stap]


def _controleer(map_: Path) -> tuple[str, dict[str, str]]:
    """Name and hashes from the manifest, when the folder holds exactly the files that it names, unchanged."""
    try:
        manifest = json.loads((map_ / MANIFEST).read_bytes())
        naam, verwacht = str(manifest["naam"]), dict(manifest["bestanden"])
    except (OSError, ValueError, KeyError, TypeError) as fout:
        raise EncoderFout(f"de map {map_.name} met de encoder heeft geen leesbaar bestand {MANIFEST}") from fout
    aanwezig = hashes(map_)
    for bestand in sorted({*verwacht, *REKENT, *aanwezig}):
        if bestand not in aanwezig:
            raise EncoderFout(f"in de map {map_.name} met de encoder ontbreekt {bestand}")
        if bestand not in verwacht:
            raise EncoderFout(f"in de map {map_.name} met de encoder staat {bestand}, dat daar niet hoort")
        if aanwezig[bestand] != verwacht[bestand]:
            raise EncoderFout(f"{bestand} in de map {map_.name} met de encoder is beschadigd of veranderd")
    return naam, verwacht


def hashes(map_: Path) -> dict[str, str]:
    """SHA-256 of every file under a folder by its relative name, the manifest itself left out."""
    paden = sorted(pad for pad in map_.rglob("*") if pad.is_file() and pad != map_ / MANIFEST)
    return {pad.relative_to(map_).as_posix(): hashlib.sha256(pad.read_bytes()).hexdigest() for pad in paden}


@cache
def gewichten_encoder() -> OnnxEncoder:
    """The encoder that ships, loaded once per process."""
    return OnnxEncoder(Path(__file__).parents[1] / "gewichten")

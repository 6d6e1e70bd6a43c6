"""Any sentence-transformers model from a local folder; the only door to torch."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sentence_transformers import SentenceTransformer

from models.encoders.encoder import Vectoren, controleer_labels, controleer_vectoren
from models.fouten import EncoderFout


class SentenceEncoder:
    """A sentence-transformers model, loaded from disk and never from a hub.

    Args:
        map_: Folder of the model, as `SentenceTransformer.save` writes it.

    Raises:
        EncoderFout: The folder is absent or holds no loadable model.
    """

    def __init__(self, map_: Path) -> None:
        if not map_.is_dir():
            raise EncoderFout(f"er is geen map {map_.name} met een encoder")
        self._sha256 = _hash_van(map_)
        try:
            self._model = SentenceTransformer(str(map_), device="cpu", local_files_only=True)
        except (OSError, ValueError, KeyError) as fout:
            raise EncoderFout(f"de encoder in {map_.name} is niet te laden") from fout
        self._naam = map_.name
        dim = self._model.get_embedding_dimension()
        if dim is None:
            raise EncoderFout(f"de encoder in {map_.name} zegt niet hoeveel dimensies hij heeft")
        self._dim = int(dim)

    @property
    def id(self) -> str:
        """Name of the folder and the start of the hash of its files."""
        return f"{self._naam}-{self._sha256[:12]}"

    @property
    def dim(self) -> int:
        """Number of dimensions."""
        return self._dim

    @property
    def sha256(self) -> str:
        """Hash over the names and contents of all files in the folder."""
        return self._sha256

    def encode(self, labels: Sequence[str]) -> Vectoren:
        """Vectors of shape (len(labels), dim), float32, unit length (see `SkillEncoder`)."""
        controleer_labels(labels)
        if not labels:
            return np.zeros((0, self._dim), dtype=np.float32)
        # One at a time: padding to a longer neighbour changes the last digits, and a vector depends on its text alone.
        vectoren = self._model.encode(
            list(labels), batch_size=1, convert_to_numpy=True, normalize_embeddings=True, show_progress_bar=False
        )
        return controleer_vectoren(np.asarray(vectoren, dtype=np.float32), len(labels), self._dim)


def _hash_van(map_: Path) -> str:
    som = hashlib.sha256()
    for pad in sorted(pad for pad in map_.rglob("*") if pad.is_file()):
        som.update(pad.relative_to(map_).as_posix().encode())
        som.update(hashlib.sha256(pad.read_bytes()).digest())
    return som.hexdigest()

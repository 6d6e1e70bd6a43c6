"""An encoder that remembers the vectors of a fixed set of labels, so that they are computed once."""

import hashlib
from collections.abc import Iterable, Sequence

import numpy as np

from models.encoders.encoder import SkillEncoder, Vectoren, controleer_labels, controleer_vectoren
from models.taxonomie.taxonomie import Beroep, Taxonomie, TaxonomieSkill


def taxonomie_labels(taxonomie: Taxonomie) -> tuple[str, ...]:
    """Every label and synonym of skills and beroepen, sorted, each once."""
    begrippen: list[TaxonomieSkill | Beroep] = [*taxonomie.skills.values(), *taxonomie.beroepen.values()]
    return tuple(sorted({naam for begrip in begrippen for naam in (begrip.label, *begrip.synoniemen)}))


class LabelCache:
    """A `SkillEncoder` that answers from memory for some labels, and asks another encoder for the rest.

    Args:
        encoder: Computes vectors.
        labels: What to remember, each once.
        vectoren: Their vectors, shape (len(labels), dim); None: computed now.
    """

    def __init__(self, encoder: SkillEncoder, labels: Sequence[str], vectoren: Vectoren | None = None) -> None:
        self._encoder = encoder
        self.vectoren = encoder.encode(labels) if vectoren is None else vectoren
        controleer_vectoren(self.vectoren, len(labels), encoder.dim)
        self._plek = {label: i for i, label in enumerate(labels)}
        self._erbij: dict[str, Vectoren] = {}

    @property
    def id(self) -> str:
        """That of the encoder: the vectors are the same."""
        return self._encoder.id

    @property
    def dim(self) -> int:
        """Number of dimensions."""
        return self._encoder.dim

    @property
    def sha256(self) -> str:
        """That of the encoder."""
        return self._encoder.sha256

    def onthoud(self, teksten: Iterable[str]) -> None:
        """Compute and keep these as well, in one go: many at once cost a fraction of one by one.

        Args:
            teksten: Of work, never of people: nothing takes them out again.
        """
        nieuw = sorted({tekst for tekst in teksten if tekst not in self._plek} - self._erbij.keys())
        if nieuw:
            self._erbij.update(zip(nieuw, self._encoder.encode(nieuw), strict=True))

    def encode(self, labels: Sequence[str]) -> Vectoren:
        """Vectors of shape (len(labels), dim), float32, unit length (see `SkillEncoder`)."""
        controleer_labels(labels)
        uit = np.empty((len(labels), self.dim), dtype=np.float32)
        plekken = np.array([self._plek.get(label, -1) for label in labels], dtype=np.intp)
        bekend = plekken >= 0
        uit[bekend] = self.vectoren[plekken[bekend]]
        nieuw = []
        for i in np.flatnonzero(~bekend).tolist():
            vector = self._erbij.get(labels[i])
            if vector is None:
                nieuw.append(i)
            else:
                uit[i] = vector
        if nieuw:
            uit[nieuw] = self._encoder.encode([labels[i] for i in nieuw])
        return uit


def inhoud_hash(labels: Sequence[str]) -> str:
    """SHA-256 over labels in their order: the key under which their vectors are kept."""
    return hashlib.sha256("\0".join(labels).encode()).hexdigest()

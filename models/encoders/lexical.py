"""Latent semantic analysis of the taxonomy: an encoder without trained weights, to compare the trained one with.

A skill's synonyms, and a beroep's skills, occur together in the taxonomy; the leading singular vectors of their
character n-grams therefore bring "steunkousen aantrekken" near "verzorging" though they share no letters.
Source: Deerwester et al. (1990), Indexing by latent semantic analysis.
"""

import hashlib
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from threadpoolctl import threadpool_limits

from models.encoders.encoder import Vectoren, controleer_labels, controleer_vectoren
from models.encoders.ngrammen import taxonomie_documenten, taxonomie_ngrammen
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie

DIM = 256


class LexicalEncoder:
    """LSA over character n-grams, fitted on a taxonomy; the same taxonomy gives the same vectors.

    Args:
        taxonomie: What to fit on.
    """

    def __init__(self, taxonomie: Taxonomie) -> None:
        documenten = taxonomie_documenten(taxonomie)
        self.ngrammen = taxonomie_ngrammen(taxonomie)
        self._kolommen, self._assen = self._fit(documenten)
        self._sha256 = hashlib.sha256(f"lsa-{DIM}-{taxonomie.sha256}".encode()).hexdigest()

    @property
    def id(self) -> str:
        """`lexical-` and the start of the hash."""
        return f"lexical-{self._sha256[:12]}"

    @property
    def dim(self) -> int:
        """Number of dimensions: 256, or fewer when the taxonomy is smaller than that."""
        return int(self._assen.shape[1])

    @property
    def sha256(self) -> str:
        """Hash of the method, its settings and the taxonomy."""
        return self._sha256

    def encode(self, labels: Sequence[str]) -> Vectoren:
        """Vectors of shape (len(labels), dim), float32, unit length (see `SkillEncoder`).

        A text that shares no n-gram with the taxonomy gets a direction of its own, derived from its spelling: it
        resembles itself and nothing else.
        """
        controleer_labels(labels)
        vectoren = np.asarray(self._wegen(self.ngrammen.tel(labels)) @ self._assen)
        lengten = np.linalg.norm(vectoren, axis=1)
        for rij in np.flatnonzero(lengten < 1e-9).tolist():
            vectoren[rij] = _eigen_richting(normaliseer(labels[rij]) or labels[rij], self.dim)
            lengten[rij] = 1.0
        return controleer_vectoren((vectoren / lengten[:, None]).astype(np.float32), len(labels), self.dim)

    def _fit(self, documenten: list[str]) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Columns in use, and the leading right singular vectors of the documents, shape (columns, dim).

        There are far fewer documents than n-grams, so they come exactly and quickly from the eigenvectors of the
        documents' Gram matrix: if X = U S V', then X X' = U S^2 U' and V = X' U / S.
        """
        tellingen = self.ngrammen.tel(documenten)
        self._kolommen = np.unique(tellingen.indices)
        wegen = self._wegen(tellingen)
        # One thread: sums in another order end in other digits.
        with threadpool_limits(limits=1):
            kwadraten, u = np.linalg.eigh((wegen @ wegen.T).toarray())
        grootste = np.argsort(-kwadraten)[: min(DIM, len(documenten) - 1)]
        # Documents that say the same add no direction: what is left of theirs is noise, or a root below zero.
        grootste = grootste[kwadraten[grootste] > 1e-9 * kwadraten.max()]
        assen = (wegen.T @ u[:, grootste]) / np.sqrt(kwadraten[grootste])
        return self._kolommen, np.ascontiguousarray(assen)

    def _wegen(self, tellingen: sparse.csr_matrix) -> sparse.csr_matrix:
        """Sublinear TF-IDF on the columns of the taxonomy, rows of unit length."""
        deel = sparse.csr_matrix(tellingen[:, self._kolommen])
        deel.data = 1 + np.log(deel.data)
        deel = sparse.csr_matrix(deel.multiply(self.ngrammen.idf[self._kolommen]))
        lengten = np.sqrt(np.asarray(deel.multiply(deel).sum(axis=1)).ravel())
        return sparse.csr_matrix(sparse.diags(1 / np.where(lengten > 0, lengten, 1.0)) @ deel)


def _eigen_richting(tekst: str, dim: int) -> NDArray[np.float64]:
    seed = int.from_bytes(hashlib.sha256(tekst.encode()).digest()[:8], "little")
    vector = np.random.default_rng(seed).standard_normal(dim)
    return np.asarray(vector / np.linalg.norm(vector))


@cache
def lexical_encoder(taxonomie: Taxonomie) -> LexicalEncoder:
    """The encoder of a taxonomy, fitted once per process."""
    return LexicalEncoder(taxonomie)

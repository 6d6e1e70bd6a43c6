"""How alike an asked text and an offered one are: half spelling, half meaning.

Measured beforehand (scoring.md, last section): a ranker on embeddings alone loses to character TF-IDF, because real
profiles say what people did in sentences; a fusion wins.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.encoders.encoder import SkillEncoder, Vectoren
from models.encoders.ngrammen import Matrix, Ngrammen

AANDEEL_SPELLING = 0.5
_STAPPEN = 1024.0


def kwantiseer(vectoren: NDArray[np.floating]) -> Vectoren:
    """Round to multiples of 1/1024, float32.

    Inner products of such vectors of about unit length fit in the 24 bits of a float32, so they are exact: the same
    digits on any number of threads, in any order of rows, in FAISS and in BLAS.
    """
    return np.asarray(np.rint(vectoren * _STAPPEN) / _STAPPEN, dtype=np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Frasen:
    """A vocabulary of v offered texts, encoded once.

    Attributes:
        teksten: The texts; None stands for something that has a code but no words, and resembles nothing.
        vectoren: Shape (v, dim), float32, quantised; zero where there is no text.
        aanwezig_t: N-grams present, shape (features, v).
    """

    teksten: tuple[str | None, ...]
    vectoren: Vectoren
    aanwezig_t: Matrix


class HybrideGelijkenis:
    """Spelling and meaning of short texts in one similarity.

    Args:
        encoder: For meaning.
        ngrammen: For spelling.
    """

    def __init__(self, encoder: SkillEncoder, ngrammen: Ngrammen) -> None:
        self.encoder = encoder
        self.ngrammen = ngrammen

    def vectoren(self, teksten: Sequence[str | None]) -> Vectoren:
        """Quantised vectors, shape (len(teksten), dim); zero where there is no text."""
        uit = np.zeros((len(teksten), self.encoder.dim), dtype=np.float32)
        met_tekst = [i for i, tekst in enumerate(teksten) if tekst is not None]
        if met_tekst:
            uit[met_tekst] = kwantiseer(self.encoder.encode([teksten[i] or "" for i in met_tekst]))
        return uit

    def frasen(self, teksten: Sequence[str | None], vectoren: Vectoren | None = None) -> Frasen:
        """Encode a vocabulary, or take vectors that were encoded before."""
        aanwezig = self.ngrammen.aanwezig([tekst or "" for tekst in teksten])
        if vectoren is None:
            vectoren = self.vectoren(teksten)
        return Frasen(tuple(teksten), vectoren, aanwezig.T.tocsr())

    def matrix(self, gevraagd: Sequence[str | None], frasen: Frasen) -> NDArray[np.float64]:
        """Similarity in [0, 1] of r asked texts with v phrases, shape (r, v)."""
        spelling = self.ngrammen.dekking([tekst or "" for tekst in gevraagd], frasen.aanwezig_t)
        betekenis = self.betekenis(self.vectoren(gevraagd), frasen)
        return AANDEEL_SPELLING * spelling + (1 - AANDEEL_SPELLING) * betekenis

    @staticmethod
    def betekenis(vectoren: Vectoren, frasen: Frasen) -> NDArray[np.float64]:
        """Cosine in [0, 1] (negative is 0) of r quantised vectors with v phrases, shape (r, v)."""
        return np.clip((vectoren @ frasen.vectoren.T).astype(np.float64), 0.0, 1.0)

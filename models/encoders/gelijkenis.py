"""How alike an asked text and an offered one are: half spelling, half meaning.

Measured beforehand (scoring.md, last section): a ranker on embeddings alone loses to character TF-IDF, because real
profiles say what people did in sentences; a fusion wins.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.encoders.encoder import SkillEncoder, Vectoren
from models.encoders.ngrammen import Matrix, Ngrammen, dekking

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
        aanwezig: N-grams present, shape (v, features).
    """

    teksten: tuple[str | None, ...]
    vectoren: Vectoren
    aanwezig: Matrix

    def __len__(self) -> int:
        return len(self.teksten)


@dataclass(frozen=True, slots=True, eq=False)
class Gevraagd:
    """r asked texts, encoded once; None resembles nothing.

    Attributes:
        vectoren: Shape (r, dim), float32, quantised.
        wegen: Weights of their n-grams, shape (r, features).
    """

    vectoren: Vectoren
    wegen: Matrix


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
        return Frasen(tuple(teksten), self.vectoren(teksten) if vectoren is None else vectoren, aanwezig)

    def gevraagd(self, teksten: Sequence[str | None]) -> Gevraagd:
        """Encode asked texts."""
        return Gevraagd(self.vectoren(teksten), self.ngrammen.wegen([tekst or "" for tekst in teksten]))


def gelijkenis(gevraagd: Gevraagd, frasen: Frasen, nummers: NDArray[np.intp]) -> NDArray[np.float64]:
    """Similarity in [0, 1] of r asked texts with the v phrases of these numbers, shape (r, v)."""
    spelling = dekking(gevraagd.wegen, frasen.aanwezig, nummers)
    return AANDEEL_SPELLING * spelling + (1 - AANDEEL_SPELLING) * cosinus(gevraagd.vectoren, frasen.vectoren[nummers])


def cosinus(a: Vectoren, b: Vectoren) -> NDArray[np.float64]:
    """Cosine in [0, 1] (negative is 0) of quantised vectors (r, dim) and (v, dim), shape (r, v)."""
    return np.clip((a @ b.T).astype(np.float64), 0.0, 1.0)

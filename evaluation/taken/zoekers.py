"""The systems that are compared: words, an encoder, and both together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluation.baselines import bm25_scores, teken_tfidf_scores
from evaluation.taken.taak import Scores, Zoeker
from models.encoders.encoder import SkillEncoder, Vectoren


class EncoderZoeker:
    """Cosine of the vectors of an encoder; every text is encoded once, over all tasks.

    Args:
        naam: Name in tables.
        encoder: Makes the vectors.
        voorvoegsel: Put before every text; the untuned base asks "query: ".
    """

    def __init__(self, naam: str, encoder: SkillEncoder, voorvoegsel: str = "") -> None:
        self.naam = naam
        self.encoder = encoder
        self._voorvoegsel = voorvoegsel
        self._bekend: dict[str, NDArray[np.float32]] = {}

    def scores(self, vragen: Sequence[str], corpus: Sequence[str]) -> Scores:
        """Cosine, in [-1, 1] (see `Zoeker`)."""
        return self._vectoren(vragen) @ self._vectoren(corpus).T

    def _vectoren(self, teksten: Sequence[str]) -> Vectoren:
        nieuw = [tekst for tekst in dict.fromkeys(teksten) if tekst not in self._bekend]
        vectoren = self.encoder.encode([self._voorvoegsel + tekst for tekst in nieuw])
        self._bekend.update(zip(nieuw, vectoren, strict=True))
        return np.stack([self._bekend[tekst] for tekst in teksten])


@dataclass(frozen=True, slots=True)
class TekenTfidf:
    """Cosine of TF-IDF over character n-grams, learned on the corpus."""

    naam: str = "teken-TF-IDF"

    def scores(self, vragen: Sequence[str], corpus: Sequence[str]) -> Scores:
        """Cosine, in [0, 1] (see `Zoeker`)."""
        return teken_tfidf_scores(vragen, corpus).astype(np.float32)


@dataclass(frozen=True, slots=True)
class BM25:
    """BM25 over words, with Dutch stop words."""

    naam: str = "BM25"

    def scores(self, vragen: Sequence[str], corpus: Sequence[str]) -> Scores:
        """At least 0 (see `Zoeker`)."""
        return bm25_scores(vragen, corpus).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Gefuseerd:
    """Weighted mean of the scores of two systems.

    Attributes:
        dicht: The encoder.
        woordelijk: The system that looks at letters; scores on the same scale as a cosine.
        gewicht: Share of `woordelijk`, in [0, 1].
    """

    dicht: Zoeker
    woordelijk: Zoeker
    gewicht: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.gewicht <= 1.0:
            raise ValueError("a share lies between 0 and 1")

    @property
    def naam(self) -> str:
        """Both names."""
        return f"{self.dicht.naam} + {self.woordelijk.naam}"

    def scores(self, vragen: Sequence[str], corpus: Sequence[str]) -> Scores:
        """Weighted mean (see `Zoeker`)."""
        return meng(self.dicht.scores(vragen, corpus), self.woordelijk.scores(vragen, corpus), self.gewicht)


def meng(dicht: Scores, woordelijk: Scores, gewicht: float) -> Scores:
    """`(1 - gewicht) * dicht + gewicht * woordelijk`, float32."""
    return np.float32(1.0 - gewicht) * dicht + np.float32(gewicht) * woordelijk

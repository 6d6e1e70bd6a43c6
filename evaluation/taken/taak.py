"""What a benchmark of the encoder is, and what is measured on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Taak:
    """Queries, a corpus, and per query the places in the corpus of the right answers.

    Attributes:
        naam: Short name for tables and JSON, e.g. "melo-nl".
        omschrijving: One Dutch sentence: what is asked of the encoder, and where the data comes from.
        vragen: The queries.
        corpus: What is ranked.
        relevant: Per query the indexes into `corpus` that are right; never empty.
    """

    naam: str
    omschrijving: str
    vragen: tuple[str, ...]
    corpus: tuple[str, ...]
    relevant: tuple[frozenset[int], ...]

    def __post_init__(self) -> None:
        if not self.vragen:
            raise ValueError(f"{self.naam}: a task without queries measures nothing")
        if len(self.vragen) != len(self.relevant):
            raise ValueError(f"{self.naam}: {len(self.vragen)} queries but {len(self.relevant)} answers")
        if any(not answers for answers in self.relevant):
            raise ValueError(f"{self.naam}: a query without a right answer measures nothing")
        if any(not 0 <= one < len(self.corpus) for answers in self.relevant for one in answers):
            raise ValueError(f"{self.naam}: an answer that is not in the corpus")


class Zoeker(Protocol):
    """A system that scores a corpus for queries: an encoder, a baseline, or both fused."""

    @property
    def naam(self) -> str:
        """Name in tables."""
        ...

    def scores(self, vragen: Sequence[str], corpus: Sequence[str]) -> Scores:
        """Shape (len(vragen), len(corpus)), float32; higher is better, ties are broken by place in the corpus."""
        ...


@dataclass(frozen=True, slots=True)
class Gepubliceerd:
    """What somebody else reached on a task.

    Attributes:
        systeem: Name of the model.
        waarden: Label of a metric -> its mean, for the metrics that were published.
    """

    systeem: str
    waarden: Mapping[str, float]

"""The extractors that are compared: the ONE place to add one."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from evaluation.baselines import DECIMALEN
from evaluation.extractie.opgave import Opgave, Vraag
from models.encoders.encoder import SkillEncoder, Vectoren
from models.extractie.skills import SkillZoeker
from models.extractie.zinnen import zinnen

LIJST, BASIS, EXTRACTOR = "woordenlijst", "basis, ongetraind", "extractor"


class Extractor(Protocol):
    """Finds skills of one list in a text."""

    def rangschik(self, vraag: Vraag) -> Sequence[str]:
        """Ids, best first; what has nothing to do with the text may be left out."""
        ...

    def zoek(self, vraag: Vraag) -> frozenset[str] | None:
        """Ids that the text asks for, in its judgement; None: it only ranks."""
        ...


Bouwer = Callable[[Opgave], Extractor]


class Onthoudend:
    """A `SkillEncoder` that computes every text once, over all tasks.

    Args:
        encoder: Makes the vectors.
        voorvoegsel: Put before every text; the untuned base asks "query: ".
    """

    def __init__(self, encoder: SkillEncoder, voorvoegsel: str = "") -> None:
        self._encoder = encoder
        self._voorvoegsel = voorvoegsel
        self._bekend: dict[str, NDArray[np.float32]] = {}

    @property
    def id(self) -> str:
        """That of the encoder."""
        return self._encoder.id

    @property
    def dim(self) -> int:
        """Number of dimensions."""
        return self._encoder.dim

    @property
    def sha256(self) -> str:
        """That of the encoder."""
        return self._encoder.sha256

    def encode(self, labels: Sequence[str]) -> Vectoren:
        """Vectors of shape (len(labels), dim), float32, unit length (see `SkillEncoder`)."""
        nieuw = [tekst for tekst in dict.fromkeys(labels) if tekst not in self._bekend]
        vectoren = self._encoder.encode([self._voorvoegsel + tekst for tekst in nieuw])
        self._bekend.update(zip(nieuw, vectoren, strict=True))
        return np.array([self._bekend[tekst] for tekst in labels], dtype=np.float32).reshape(len(labels), self.dim)


class Eigen:
    """The extractor of `models.extractie`, with an encoder or with names alone.

    Args:
        opgave: Whose skills to look for.
        encoder: None: names alone.
    """

    def __init__(self, opgave: Opgave, encoder: SkillEncoder | None) -> None:
        self._zoeker = SkillZoeker(opgave.skills.items(), encoder)

    def rangschik(self, vraag: Vraag) -> Sequence[str]:
        """See `Extractor`."""
        return [skill for skill, _ in self._zoeker.rangschik(vraag.tekst, vraag.functie)]

    def zoek(self, vraag: Vraag) -> frozenset[str]:
        """See `Extractor`."""
        return frozenset(een.skill for een in self._zoeker.zoek(vraag.tekst) if not een.ontkend)


class Kaal:
    """The nearest sentence for each label, and nothing else: what an encoder brings by itself.

    Args:
        opgave: Whose skills to look for.
        encoder: Makes the vectors.
    """

    def __init__(self, opgave: Opgave, encoder: SkillEncoder) -> None:
        self._ids = tuple(sorted(opgave.skills))
        self._encoder = encoder
        self._labels = encoder.encode([opgave.skills[id_][0] for id_ in self._ids])

    def rangschik(self, vraag: Vraag) -> Sequence[str]:
        """See `Extractor`."""
        teksten = [zin.tekst for zin in zinnen(vraag.tekst)] or [vraag.tekst]
        scores = np.round((self._encoder.encode(teksten) @ self._labels.T).max(axis=0), DECIMALEN)
        return [self._ids[nummer] for nummer in np.argsort(-scores, kind="stable")]

    def zoek(self, vraag: Vraag) -> None:
        """See `Extractor`."""


def bouwers(encoder: SkillEncoder, basis: SkillEncoder | None) -> dict[str, Bouwer]:
    """Name -> how to build it for a task, the simplest first."""
    systemen: dict[str, Bouwer] = {LIJST: lambda opgave: Eigen(opgave, None)}
    if basis is not None:
        ongetraind = Onthoudend(basis, "query: ")
        systemen[BASIS] = lambda opgave: Kaal(opgave, ongetraind)
    eigen = Onthoudend(encoder)
    systemen[EXTRACTOR] = lambda opgave: Eigen(opgave, eigen)
    return systemen

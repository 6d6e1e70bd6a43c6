"""What every encoder promises, and the check that holds it to that."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from models.fouten import EncoderFout

Vectoren = NDArray[np.float32]


@runtime_checkable
class SkillEncoder(Protocol):
    """Turns short Dutch texts into vectors whose inner product is a similarity."""

    @property
    def id(self) -> str:
        """Name with everything that changes the vectors in it; a cache key."""
        ...

    @property
    def dim(self) -> int:
        """Number of dimensions."""
        ...

    @property
    def sha256(self) -> str:
        """Hash of what the encoder was made from: weights, or the data it was fitted on."""
        ...

    def encode(self, labels: Sequence[str]) -> Vectoren:
        """Vectors of shape (len(labels), dim), float32, unit length; the same text gives the same vector.

        Raises:
            EncoderFout: A label is empty.
        """
        ...


def controleer_labels(labels: Sequence[str]) -> None:
    """Refuse empty texts before they become a vector that means nothing."""
    if any(not label.strip() for label in labels):
        raise EncoderFout("een lege tekst heeft geen vector")


def controleer_vectoren(vectoren: Vectoren, aantal: int, dim: int) -> Vectoren:
    """Pass vectors on when they are finite, of unit length and of the promised shape.

    Raises:
        EncoderFout: They are not; the message says what is wrong with how many.
    """
    if vectoren.shape != (aantal, dim):
        raise EncoderFout(f"de encoder gaf vorm {vectoren.shape} in plaats van {(aantal, dim)}")
    lengten = np.linalg.norm(vectoren, axis=1)
    fout = int(np.count_nonzero(~np.isfinite(lengten) | (np.abs(lengten - 1.0) > 1e-3)))
    if fout:
        raise EncoderFout(f"de encoder gaf {fout} vectoren die niet eindig of niet van lengte 1 zijn")
    return vectoren

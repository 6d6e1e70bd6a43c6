"""From a raw similarity to how well one skill stands for another."""

import json
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from models.fouten import EncoderFout


@dataclass(frozen=True, slots=True, kw_only=True)
class Kalibratie:
    """A logistic curve, anchored so that 0 stays 0 and 1 stays 1 (scoring.md 5.1, soft match).

    `g(x) = (s(x) - s(0)) / (s(1) - s(0))` with `s(x) = 1 / (1 + exp(-helling * (x - midden)))` and x the similarity
    above `ondergrens`, rescaled to [0, 1]. Refitted by `python -m evaluation.kalibratie` when the encoder changes.

    Attributes:
        ondergrens: What unrelated texts share by chance; at or below it the match is 0. In [0, 1).
        midden: Where the curve is steepest.
        helling: How steep, above 0.
    """

    ondergrens: float
    midden: float
    helling: float

    def __post_init__(self) -> None:
        if not 0 <= self.ondergrens < 1:
            raise ValueError("ondergrens is not in [0, 1)")
        if self.helling <= 0:
            raise ValueError("helling is not above 0")

    def __call__(self, gelijkenis: NDArray[np.float64]) -> NDArray[np.float64]:
        """Matches in [0, 1], non-decreasing in the similarity, same shape."""
        x = np.clip((gelijkenis - self.ondergrens) / (1 - self.ondergrens), 0.0, 1.0)
        laag, hoog = self._s(np.zeros(1))[0], self._s(np.ones(1))[0]
        return np.asarray(np.clip((self._s(x) - laag) / (hoog - laag), 0.0, 1.0))

    def _s(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(1 / (1 + np.exp(-self.helling * (x - self.midden))), dtype=np.float64)


def kalibratie_van(encoder_id: str) -> Kalibratie:
    """The curve that was fitted for a kind of encoder (the part of its id before the last hyphen).

    Raises:
        EncoderFout: None was fitted; says with which command to do so.
    """
    soort = encoder_id.rpartition("-")[0]
    tabel = json.loads(files("models.encoders").joinpath("kalibraties.json").read_text(encoding="utf-8"))
    if soort not in tabel:
        raise EncoderFout(
            f"voor de encoder {soort} is nog geen kalibratie gemaakt; doe dat met: python -m evaluation.kalibratie"
        )
    return Kalibratie(**tabel[soort])

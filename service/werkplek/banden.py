"""From a score to a word: people read three bands, not decimals."""

from enum import StrEnum
from typing import Final


class Band(StrEnum):
    """How well skills fit, in a word. Says nothing about a person, and nothing about who may."""

    STERK = "sterk"
    GOED = "goed"
    MOGELIJK = "mogelijk"


_VANAF: Final = ((0.70, Band.STERK), (0.50, Band.GOED))  # own standard


def band(score: float) -> Band:
    """The band of a score in [0, 1]."""
    return next((naam for vanaf, naam in _VANAF if score >= vanaf), Band.MOGELIJK)

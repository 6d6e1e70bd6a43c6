"""What keeping a file or a few rows came to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaard:
    """How many rows were new, how many said something else than before, and how many were there already."""

    nieuw: int
    gewijzigd: int
    ongewijzigd: int

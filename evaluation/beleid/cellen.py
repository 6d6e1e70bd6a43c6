"""Cells of figures, each kind by one short name."""

from typing import Final

from evaluation.figuur import Cel, Maat

ALLEN: Final = "nu.mensen"
"""Name of the count of everybody in the caseload now; every page of now shows it."""


def mensen(aantal: int, sleutel: str) -> Cel:
    """A count of people; hidden when it is published and too small."""
    return Cel(waarde=aantal, sleutel=sleutel)


def dingen(aantal: int) -> Cel:
    """A count of what is no person: vacatures, plekken, rules."""
    return Cel(waarde=aantal)


def woorden(tekst: str | None) -> Cel:
    """A cell of text; None: not known."""
    return Cel(waarde=tekst, maat=Maat.TEKST)

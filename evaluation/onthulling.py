"""Figures as they may be published: no cell, and nothing that follows from the cells together, tells a count below ten.

What is protected: whoever reads everything that was published for the same gemeenten, now and in the quarters before,
and knows how the counts hang together (`Verband`), cannot prove of any hidden count that it is below the limit.

What is not: readers who put together what they see of different gemeenten (who sees A and B, and who sees A, find B by
taking one from the other); relations that nobody declared; a quarter before and after an event that came in late;
knowledge from elsewhere about the people counted.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from evaluation.figuur import Cel, Figuur, Verband
from evaluation.onderdrukking import GRENS, onderdruk

__all__ = ["GRENS", "STAP", "Uitgave", "onderdruk", "publiceer", "publiceer_reeks", "publiceer_stand"]
STAP: Final = 5  # to which counts of now are rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitgave:
    """What is published at one moment.

    Attributes:
        figuren: With all their counts.
        verbanden: How the counts of these figures hang together, with each other and with those of earlier ones.
        bekend: Names of counts that readers know from elsewhere: hiding these here would hide nothing.
        tellingen: Counts that no figure shows and that hang together with those that are shown; a name that is in a
            relation and nowhere else is protected as if its count were small.
    """

    figuren: tuple[Figuur, ...]
    verbanden: tuple[Verband, ...]
    bekend: frozenset[str] = frozenset()
    tellingen: Mapping[str, int] = field(default_factory=dict)


def publiceer(figuren: Sequence[Figuur], verbanden: Sequence[Verband]) -> tuple[Figuur, ...]:
    """The figures with hidden what may not be known.

    Args:
        figuren: All that one reader sees together.
        verbanden: How their counts hang together.

    Raises:
        ValueError: The same name for two counts, or relations that do not hold or leave a small count no room.
    """
    return publiceer_reeks([Uitgave(figuren=tuple(figuren), verbanden=tuple(verbanden))])[0]


def publiceer_stand(uitgave: Uitgave) -> tuple[Figuur, ...]:
    """Figures of how things are now: as `publiceer`, and people to the nearest five.

    What is counted anew each day can be taken from yesterday's count: without rounding the difference would be the one
    person who came or left.

    Args:
        uitgave: Without percentages or means of people: those would undo the rounding.

    Raises:
        ValueError: As `publiceer`, or a cell that is worked out from counts of people.
    """
    if any(cel.uit for figuur in uitgave.figuren for rij in figuur.rijen for cel in rij.cellen):
        raise ValueError("a figure of now holds what is worked out from counts of people")
    return tuple(map(_afgerond, publiceer_reeks([uitgave])[0]))


def _afgerond(figuur: Figuur) -> Figuur:
    rijen = tuple(replace(rij, cellen=tuple(map(_op_vijf, rij.cellen))) for rij in figuur.rijen)
    return replace(figuur, rijen=rijen)


def _op_vijf(cel: Cel) -> Cel:
    if cel.sleutel is None or cel.waarde is None or isinstance(cel.waarde, str):
        return cel
    return replace(cel, waarde=STAP * round(cel.waarde / STAP))


def publiceer_reeks(uitgaven: Iterable[Uitgave]) -> tuple[tuple[Figuur, ...], ...]:
    """One publication after another, such as the quarters of a year: what a reader kept of an earlier one counts too.

    What was shown stays shown and what was hidden stays hidden; a later publication hides of its own what would tell
    more about an earlier one.

    Args:
        uitgaven: Oldest first.

    Raises:
        ValueError: As `publiceer`.
    """
    tellingen: dict[str, int] = {}
    nergens: dict[str, int] = {}
    verbanden: dict[Verband, None] = {}
    weg: frozenset[str] = frozenset()
    uit = []
    for uitgave in uitgaven:
        eerder = frozenset(tellingen)
        _voeg_toe(tellingen, uitgave.figuren)
        nergens |= uitgave.tellingen
        verbanden |= dict.fromkeys(uitgave.verbanden)
        getoond = (eerder - weg) | uitgave.bekend
        weg = onderdruk(tellingen, tuple(verbanden), getoond=getoond, verborgen=weg, nergens=nergens)
        uit.append(tuple(_zonder(figuur, tellingen.keys() - weg) for figuur in uitgave.figuren))
    return tuple(uit)


def _voeg_toe(tellingen: dict[str, int], figuren: Iterable[Figuur]) -> None:
    for figuur in figuren:
        for naam, aantal in _tellingen(figuur):
            if tellingen.setdefault(naam, aantal) != aantal:
                raise ValueError(f"figuur {figuur.code}: {naam} is {aantal} here and {tellingen[naam]} elsewhere")


def _tellingen(figuur: Figuur) -> Iterator[tuple[str, int]]:
    for rij in figuur.rijen:
        for cel in rij.cellen:
            if cel.sleutel is not None and cel.waarde is not None:
                if isinstance(cel.waarde, str):
                    raise ValueError(f"figuur {figuur.code}: {cel.sleutel} is no number")
                yield cel.sleutel, math.floor(cel.waarde)  # a mean of people is as small as the whole number below it


def _zonder(figuur: Figuur, getoond: Iterable[str]) -> Figuur:
    mag = frozenset(getoond)
    rijen = tuple(replace(rij, cellen=tuple(_cel(cel, mag) for cel in rij.cellen)) for rij in figuur.rijen)
    return replace(figuur, rijen=rijen)


def _cel(cel: Cel, mag: frozenset[str]) -> Cel:
    """Hidden, also when there is nothing to say: a dash in a row that is hidden would tell that it is about too few."""
    eigen = {cel.sleutel} if cel.sleutel and cel.waarde is not None else set()
    return cel if mag.issuperset(eigen.union(cel.uit)) else replace(cel, waarde=None, getoond=False)

"""A made-up region as arrays: who may be proposed for what, in which order each way of working would, and what is true.

V vacatures by N people. The play reads nothing else: no kandidaat, no vacature, no text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Vlaggen = NDArray[np.bool_]
Getallen = NDArray[np.int64]
Tabel = NDArray[np.float32]


class Werkwijze(StrEnum):
    """A way to choose whom to propose; the value is how tables name it, Dutch."""

    WILLEKEURIG = "willekeurig"
    AANBOD = "aanbod"
    SKILLS = "skills"
    WENSEN = "skills en wensen"
    SPREIDING = "skills, wensen en spreiding"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Waarheid:
    """What decides the outcome and what no way of working sees; each of shape (V, N).

    Attributes:
        skills: Share of what the work takes that the person really can, by importance, in [0, 1].
        beroep: Whether the person has done this work: 1 the same beroep, less for what is near, in [0, 1].
        wens: Whether the person wants this work, in [0, 1].
        km: Distance as the crow flies, kilometres.
    """

    skills: Tabel
    beroep: Tabel
    wens: Tabel
    km: Tabel


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Proefregio:
    """One made-up region.

    Attributes:
        mensen: Ids of the people, in the order of the rows.
        vacatures: Ids of the vacatures, in the order of the rows.
        kan: Which rules but those on trede let whom on which list, shape (V, N).
        volgorde: Per way of working and vacature the rows of people, the first to propose first. Of `AANBOD` without
            the trede filter, of `SPREIDING` without the damping: these depend on the day.
        score: What `SPREIDING` damps, shape (V, N).
        waarheid: What decides.
        trede_mag: Whether the trede rules let a trede code on the list, shape (V, 10).
        trede_laag: Which part of the list a trede code is in under `AANBOD`, shape (V, 10); higher comes first.
        plaatsen: Places of each vacature, shape (V,).
        week: In which week each vacature comes in, shape (V,).
        trede: Trede code at the start or on coming in, shape (N,).
        kwartaal: In which quarter (0 to 3) somebody comes in, shape (N,); 0: there from the start.
        groepen: Groups that are counted apart -> who is in it, shape (N,).
    """

    mensen: tuple[str, ...]
    vacatures: tuple[str, ...]
    kan: Vlaggen
    volgorde: Mapping[Werkwijze, tuple[Getallen, ...]]
    score: Tabel
    waarheid: Waarheid
    trede_mag: Vlaggen
    trede_laag: NDArray[np.int8]
    plaatsen: Getallen
    week: Getallen
    trede: NDArray[np.int8]
    kwartaal: Getallen
    groepen: Mapping[str, Vlaggen]

"""All that is measured of one peiling, before it becomes figures."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.eerlijkheid.peiling import TOP, Peiling
from evaluation.eerlijkheid.verhouding import Vergelijking, vergelijk
from evaluation.eerlijkheid.volgorde import Volgordemeting, meet_volgorde
from matching.regels_uitkomst import Vlaggen


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstelfeit:
    """What became of one proposal, as fairness needs it.

    Attributes:
        kandidaat: Pseudonym.
        vacature: Id.
        rang: Place on the list that it came from, from 1; None: not on it.
        tegen_de_volgorde: The adviseur went against the order of the list, with a reason.
        geplaatst: It became a placement.
    """

    kandidaat: str
    vacature: str
    rang: int | None
    tegen_de_volgorde: bool
    geplaatst: bool

    def __repr__(self) -> str:
        return "Voorstelfeit(…)"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Keuzes:
    """Proposals over the caseload of a peiling; each of shape (vacatures with a proposal, n)."""

    voorgesteld: Vlaggen
    afgeweken: Vlaggen
    geplaatst: Vlaggen
    geplaatst_uit_top: Vlaggen


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Eerlijkheidsverslag:
    """What was measured.

    Attributes:
        peiling: On what.
        score: Who stands in the first ten, of who may be on a list: does the score disadvantage?
        regels: Who may be on a list, of everybody: do the rules?
        volgorde: Where groups stand within the lists.
        keuzes: Proposals; None: they were not asked.
        afgeweken: Against the order, of who was proposed: does the adviseur?
        gevonden: In the first ten of the list, of who was placed: does it find the right people alike?
    """

    peiling: Peiling
    score: tuple[Vergelijking, ...]
    regels: tuple[Vergelijking, ...]
    volgorde: tuple[Volgordemeting, ...]
    keuzes: Keuzes | None
    afgeweken: tuple[Vergelijking, ...]
    gevonden: tuple[Vergelijking, ...]


def maak_verslag(
    peiling: Peiling, kandidaten: Sequence[str] = (), voorstellen: Sequence[Voorstelfeit] | None = None
) -> Eerlijkheidsverslag:
    """Measure a peiling.

    Args:
        peiling: The judged caseload.
        kandidaten: Their ids in the order of its columns; only needed with proposals.
        voorstellen: What was proposed; whoever is not in the caseload any more is left out.
    """
    delen = peiling.indelingen
    keuzes = None if voorstellen is None else _keuzes(kandidaten, voorstellen, peiling.mag.shape[1])
    return Eerlijkheidsverslag(
        peiling=peiling,
        score=vergelijk(peiling.top(), peiling.mag, delen, binnen_lijst=True),
        regels=vergelijk(peiling.mag, np.ones_like(peiling.mag), delen),
        volgorde=tuple(meet_volgorde(peiling, deel) for deel in delen),
        keuzes=keuzes,
        afgeweken=() if keuzes is None else vergelijk(keuzes.afgeweken, keuzes.voorgesteld, delen),
        gevonden=() if keuzes is None else vergelijk(keuzes.geplaatst_uit_top, keuzes.geplaatst, delen),
    )


def _keuzes(kandidaten: Sequence[str], feiten: Sequence[Voorstelfeit], n: int) -> Keuzes:
    rij = {id_: i for i, id_ in enumerate(kandidaten)}
    feiten = [feit for feit in feiten if feit.kandidaat in rij]
    lijst = {id_: i for i, id_ in enumerate(sorted({feit.vacature for feit in feiten}))}
    uit = np.zeros((4, len(lijst), n), dtype=bool)
    for feit in feiten:
        vooraan = feit.rang is not None and feit.rang <= TOP
        waar = (True, feit.tegen_de_volgorde, feit.geplaatst, feit.geplaatst and vooraan)
        uit[:, lijst[feit.vacature], rij[feit.kandidaat]] |= waar
    return Keuzes(voorgesteld=uit[0], afgeweken=uit[1], geplaatst=uit[2], geplaatst_uit_top=uit[3])

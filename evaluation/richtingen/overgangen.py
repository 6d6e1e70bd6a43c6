"""Whether the work that is suggested after some work resembles it, by yardsticks that the suggestion did not read.

Suggested are the first `EERSTE` other beroepen for somebody with essential skills of one beroep. Each yardstick is a
mean over those:

* ISCO-cijfers: leading digits of ISCO-08 that both codes share, 0-4. Experts put occupations in these groups by task
  and level; neither skills nor titles were the rule, though both go along with it.
* optionele skills: Jaccard of the optional skills of both. No system reads these; they were written by the same people
  as the essential ones, so they are other data and not another opinion.
* achtergehouden helft: the person has half of the essential skills; the share of the *other* half that the suggested
  beroep calls essential too. Exact concepts; no system saw these.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluation.richtingen.personen import Persoon, Vorm, persoon
from evaluation.richtingen.systemen import (
    JACCARD,
    TEKEN_TFIDF,
    TITEL_ENCODER,
    TITEL_TFIDF,
    WILLEKEURIG,
    Tabel,
    jaccard,
    motor,
    overlap,
    teken_tfidf,
    titel_encoder,
    titel_tfidf,
    willekeurig,
)
from evaluation.richtingen.wereld import AANTAL, Wereld, essentieel, maak_wereld, optioneel, zonder_optioneel
from evaluation.taken.uitkomst import SysteemUitkomst
from evaluation.taken.vergelijk import naast_elkaar
from models.taxonomie.taxonomie import Taxonomie

EERSTE = 10
ISCO, OPTIONEEL, ACHTERGEHOUDEN = "ISCO-cijfers gelijk", "optionele skills", "achtergehouden helft"
Keus = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Overgangen:
    """How well the suggestions agree with the yardsticks.

    Attributes:
        vanuit: Of how many beroepen work was suggested.
        systemen: The systems on all yardsticks, compared with `TITEL_ENCODER`.
    """

    vanuit: int
    systemen: tuple[SysteemUitkomst, ...]


def meet_overgangen(taxonomie: Taxonomie, seed: int, n: int = AANTAL) -> Overgangen:
    """Suggestions for beroepen that have optional skills, made without any optional link.

    Args:
        taxonomie: With those links.
        seed: Of persons, intervals and tests.
        n: At most so many beroepen are asked about.
    """
    wereld = maak_wereld(zonder_optioneel(taxonomie), n)
    optionele = [set(optioneel(taxonomie.beroepen[een.id])) for een in wereld.beroepen.beroepen]
    plekken = np.array([plek for plek in wereld.keus.tolist() if optionele[plek]], dtype=np.intp)
    beroepen = [wereld.beroepen.beroepen[plek] for plek in plekken.tolist()]
    heel, half = ([persoon(een, wereld.taxonomie, vorm, seed) for een in beroepen] for vorm in (Vorm.ALLES, Vorm.HELFT))
    maten = {
        ISCO: gelijke_cijfers(wereld.isco[plekken], wereld.isco),
        OPTIONEEL: overlap([optionele[plek] for plek in plekken.tolist()], optionele),
    }
    rest = deel_erin([een.mist for een in half], [essentieel(een) for een in wereld.beroepen.beroepen])
    per_half = _tabellen(wereld, half)
    waarden = {}
    for naam, tabel in _tabellen(wereld, heel).items():
        eerste, eerste_half = eersten(tabel, plekken), eersten(per_half[naam], plekken)
        waarden[naam] = {
            **{maat: gemiddeld(tabel_, eerste) for maat, tabel_ in maten.items()},
            ACHTERGEHOUDEN: gemiddeld(rest, eerste_half),
        }
    return Overgangen(len(plekken), naast_elkaar(waarden, TITEL_ENCODER, seed))


def eersten(tabel: Tabel, eigen: Keus, k: int = EERSTE) -> Keus:
    """Columns of the k best per row, never the own one; equal scores in the order of the columns. Shape (m, k)."""
    zonder = np.round(tabel, 6)
    zonder[np.arange(len(eigen)), eigen] = -np.inf
    return np.asarray(np.argsort(-zonder, axis=1, kind="stable")[:, :k])


def gemiddeld(maat: Tabel, eerste: Keus) -> list[float]:
    """Per row the mean of a yardstick over the suggestions."""
    return [float(rij[plekken].mean()) for rij, plekken in zip(maat, eerste, strict=True)]


def gelijke_cijfers(een: NDArray[np.str_], ander: NDArray[np.str_]) -> Tabel:
    """How many leading digits of ISCO-08 each code of `een` shares with each of `ander`, 0-4."""
    uit = np.zeros((len(een), len(ander)))
    for cijfers in range(1, 5):
        uit += een.astype(f"<U{cijfers}")[:, None] == ander.astype(f"<U{cijfers}")[None]
    return uit


def deel_erin(gezocht: Sequence[Sequence[str]], beroepen: Sequence[Sequence[str]]) -> Tabel:
    """Share of each list of skills that each beroep asks, in [0, 1], shape (lists, beroepen).

    Args:
        gezocht: At least one skill each.
        beroepen: Skills of each beroep.
    """
    gevraagd = [set(een) for een in beroepen]
    return np.array([[len(een.intersection(skills)) / len(skills) for een in gevraagd] for skills in gezocht])


def _tabellen(wereld: Wereld, personen: Sequence[Persoon]) -> dict[str, Tabel]:
    return {
        TITEL_ENCODER: titel_encoder(wereld, personen),
        TITEL_TFIDF: titel_tfidf(wereld, personen),
        **motor(wereld, personen),
        TEKEN_TFIDF: teken_tfidf(wereld, personen),
        JACCARD: jaccard(wereld, personen),
        WILLEKEURIG: willekeurig(wereld, personen),
    }

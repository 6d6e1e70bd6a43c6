"""Precision, recall and F1 of what an extractor finds in the marked sentences, per kind, and of its negations.

A found item is right when its span overlaps that of a marked one of the same kind and value; each counts once. A
skill that the taxonomy does not have (`waarde` None) is found by any skill that overlaps. `ontkend` plays no part in
that: how often it is right is counted over the items that were found.
"""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.experiment import SEED
from evaluation.extractie.markering import SKILL, VORMEN, Markering
from evaluation.extractie.uitslag import (
    CONDITIES,
    NIET_ONTKEND,
    ONTKEND,
    ONTKENNING,
    SKILLS,
    SKILLS_PLEK,
    Score,
    Uitslag,
)
from evaluation.extractie.zinnen_lezen import GemerkteZin
from evaluation.statistiek import Schatting, schat_verhouding

Zoek = Callable[[str], Iterable[Markering]]
"""Text in, what was found in it out."""
Past = Callable[[Markering, Markering], bool]
"""Whether a marked item (first) is what was found (second), their places aside."""
Paar = tuple[Markering, Markering]


def meet(zinnen: Sequence[GemerkteZin], zoek_skills: Zoek, zoek_condities: Zoek, seed: int = SEED) -> Uitslag:
    """Let both extractors read every sentence and count what is right.

    Args:
        zinnen: The marked sentences.
        zoek_skills: Finds the skills; `soort` SKILL.
        zoek_condities: Finds the conditions; `soort` one of `VORMEN`.
        seed: Of the intervals.

    Raises:
        ValueError: An extractor finds something of another kind or beyond the text.
    """
    gevonden = [
        (*_gevonden(zoek_skills, zin.tekst, {SKILL}), *_gevonden(zoek_condities, zin.tekst, set(VORMEN)))
        for zin in zinnen
    ]
    soorten = {soort: _tel(zinnen, gevonden, soort, is_zelfde) for soort in (SKILL, *VORMEN)}
    tellingen = {
        SKILLS: soorten[SKILL],
        SKILLS_PLEK: _tel(zinnen, gevonden, SKILL, _altijd),
        CONDITIES: sum((soorten[soort] for soort in VORMEN), np.zeros((len(zinnen), 3), dtype=np.int64)),
        **{soort: soorten[soort] for soort in VORMEN},
    }
    return Uitslag(
        len(zinnen),
        seed,
        tuple(_score(soort, telling, seed) for soort, telling in tellingen.items()),
        _ontkenning([koppel(zin.markeringen, een, is_zelfde) for zin, een in zip(zinnen, gevonden, strict=True)], seed),
    )


def is_zelfde(gemerkt: Markering, gevonden: Markering) -> bool:
    """Same kind and value; a skill that the taxonomy does not have is matched by any skill."""
    return gemerkt.soort == gevonden.soort and gemerkt.waarde in (None, gevonden.waarde)


def koppel(gemerkt: Sequence[Markering], gevonden: Sequence[Markering], past: Past) -> tuple[Paar, ...]:
    """Pair what was marked with what was found, each at most once; the largest overlap (in characters) goes first.

    Ties go to what stands first in the two sequences.
    """
    mogelijk = sorted(
        (-overlap, i, j)
        for i, een in enumerate(gemerkt)
        for j, ander in enumerate(gevonden)
        if (overlap := min(een.einde, ander.einde) - max(een.begin, ander.begin)) > 0 and past(een, ander)
    )
    paren: dict[int, int] = {}
    for _, i, j in mogelijk:
        if i not in paren and j not in paren.values():
            paren[i] = j
    return tuple((gemerkt[i], gevonden[j]) for i, j in sorted(paren.items()))


def _altijd(gemerkt: Markering, gevonden: Markering) -> bool:
    return gemerkt.soort == gevonden.soort


def _gevonden(zoek: Zoek, tekst: str, soorten: set[str]) -> tuple[Markering, ...]:
    gevonden = tuple(zoek(tekst))
    for een in gevonden:
        if een.soort not in soorten or een.einde > len(tekst):
            raise ValueError(f"{een} is not one of {sorted(soorten)} within the {len(tekst)} characters of the text")
    return gevonden


def _tel(
    zinnen: Sequence[GemerkteZin], gevonden: Sequence[Sequence[Markering]], soort: str, past: Past
) -> NDArray[np.int64]:
    """Per sentence: right, found, marked; shape (n, 3)."""
    rijen = []
    for zin, alles in zip(zinnen, gevonden, strict=True):
        gemerkt = [een for een in zin.markeringen if een.soort == soort]
        eigen = [een for een in alles if een.soort == soort]
        rijen.append((len(koppel(gemerkt, eigen, past)), len(eigen), len(gemerkt)))
    return np.array(rijen, dtype=np.int64).reshape(-1, 3)


def _score(soort: str, telling: NDArray[np.int64], seed: int) -> Score:
    goed, gevonden, gemerkt = telling.T
    return Score(
        soort,
        gemerkt=int(gemerkt.sum()),
        gevonden=int(gevonden.sum()),
        precisie=schat_verhouding(goed, gevonden, seed),
        recall=schat_verhouding(goed, gemerkt, seed),
        f1=schat_verhouding(2 * goed, gevonden + gemerkt, seed),
    )


def _ontkenning(paren: Sequence[Sequence[Paar]], seed: int) -> dict[str, Schatting]:
    keuzes = {ONTKENNING: (True, False), ONTKEND: (True,), NIET_ONTKEND: (False,)}
    return {naam: _ontkend_goed(paren, gemerkt_als, seed) for naam, gemerkt_als in keuzes.items()}


def _ontkend_goed(paren: Sequence[Sequence[Paar]], gemerkt_als: tuple[bool, ...], seed: int) -> Schatting:
    gekozen = [[paar for paar in zin if paar[0].ontkend in gemerkt_als] for zin in paren]
    goed = [sum(een.ontkend == ander.ontkend for een, ander in zin) for zin in gekozen]
    return schat_verhouding(
        np.array(goed, dtype=np.int64), np.array([len(zin) for zin in gekozen], dtype=np.int64), seed
    )

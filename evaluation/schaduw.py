"""What every method would have shown of the same people for the same vacature: the shadow beside a list.

Kept when a list is made, read when somebody was placed, never shown to who makes the choice: a comparison that is made
afterwards, over a caseload that has changed, would measure something else.
"""

from bisect import bisect_left
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import numpy as np

from evaluation.aanbod import aanbodvolgorde
from matching.lijsten import Kolom, Rijen
from matching.matcher import Matcher
from matching.oordeel import Oordeel
from matching.profielen import Profielen
from matching.scorer import DECIMALEN

DIEPTE: Final = 25  # places of each method that are kept
_K1, _B = 1.5, 0.75
_LOTEN: Final = 1  # set apart from the lots of `aanbod`, which take the bare seed


class Methode(StrEnum):
    """A way to choose whom to look at first; the value is what is kept."""

    SKILLS = "skills"  # the list that was shown
    AANBOD = "aanbod"
    LEXICAAL = "lexicaal"
    WILLEKEURIG = "willekeurig"


def schaduwen(matcher: Matcher, oordeel: Oordeel, seed: int, diepte: int = DIEPTE) -> Mapping[Methode, tuple[str, ...]]:
    """The first people of each method, best first, all among who may be listed.

    Args:
        matcher: The caseload that was judged.
        oordeel: Who may, and the order that is shown.
        seed: Of the lots, at least 0.
        diepte: How many places of each, at least 1.

    Returns:
        Pseudonyms per method; fewer than asked where fewer may, or where a search by words finds fewer.
    """
    mag = np.flatnonzero(oordeel.toelating.mag)
    volgordes = {
        Methode.SKILLS: oordeel.scores.selectie.rijen[oordeel.volgorde],
        Methode.AANBOD: aanbodvolgorde(matcher, oordeel, seed),
        Methode.LEXICAAL: lexicale_volgorde(matcher, oordeel),
        Methode.WILLEKEURIG: np.random.default_rng([_LOTEN, seed]).permutation(mag),
    }
    ids = matcher.kolommen.ids
    return {methode: tuple(ids[rij] for rij in rijen[:diepte].tolist()) for methode, rijen in volgordes.items()}


def lexicale_volgorde(matcher: Matcher, oordeel: Oordeel) -> Rijen:
    """Rows of who may be listed and shares a word with the vacature: search by words, best first, equals by id."""
    scores = np.round(bm25(matcher.profielen, oordeel.vraag.woorden), DECIMALEN)
    rijen = np.flatnonzero(oordeel.toelating.mag & (scores > 0))
    return rijen[np.argsort(-scores[rijen], kind="stable")]


def bm25(profielen: Profielen, woorden: tuple[str, ...]) -> Kolom:
    """BM25 of everybody for a few words (k1 = 1.5, b = 0.75, as Lucene weighs rarity; Lù 2024, arXiv 2407.03618).

    Args:
        profielen: The words that people told; the rarity of a word is that among them.
        woorden: Distinct words, normalised.

    Returns:
        Shape (n,), at least 0.
    """
    lijsten, n = profielen.woorden, profielen.aantal
    gevraagd = np.zeros(len(profielen.woordenschat.woorden), dtype=np.bool_)
    gevraagd[_nummers(profielen, woorden)] = True
    plek = np.flatnonzero(gevraagd[lijsten.item])
    wie, woord, keer = np.searchsorted(lijsten.start, plek, "right") - 1, lijsten.item[plek], lijsten.gewicht[plek]
    lengte = np.diff(np.append(0.0, np.cumsum(lijsten.gewicht))[lijsten.start])
    df = np.bincount(woord, minlength=len(gevraagd))[woord]
    zeldzaam = np.log(1 + (n - df + 0.5) / (df + 0.5))
    gemiddeld = lengte.mean() if n else 1.0
    deel = zeldzaam * keer / (keer + _K1 * (1 - _B + _B * lengte[wie] / gemiddeld))
    return np.bincount(wie, weights=deel, minlength=n).astype(np.float64)


def _nummers(profielen: Profielen, woorden: tuple[str, ...]) -> list[int]:
    alle = profielen.woordenschat.woorden  # sorted
    plekken = ((woord, bisect_left(alle, woord)) for woord in woorden)
    return [plek for woord, plek in plekken if plek < len(alle) and alle[plek] == woord]

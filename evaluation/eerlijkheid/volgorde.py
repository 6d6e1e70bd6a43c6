"""Where groups stand within a list, beyond who is on top of it (trust.md 5.3, F5-F7)."""

from dataclasses import dataclass
from math import inf, log
from typing import Final

import numpy as np

from evaluation.eerlijkheid.kenmerken import Indeling, Kenmerk
from evaluation.eerlijkheid.peiling import TOP, Peiling
from evaluation.eerlijkheid.verhouding import SEED
from matching.lijsten import Kolom, Rijen
from matching.regels_uitkomst import Vlaggen

OMWISSELINGEN: Final = 1_000
SCHEEF: Final = log(1.25)  # Geyik, Ambler and Kenthapadi (2019), KDD, as a flag: trust.md F5
AANDACHT: Final = (0.8, 1.25)  # within these an exposure ratio is even (Singh and Joachims 2018, KDD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Volgordemeting:
    """One kenmerk; per group in the order of the indeling, None where nobody of it may be on a list.

    Attributes:
        kenmerk: By what.
        groepen: Its groups.
        scheefheid: Logarithm of the share in the first k over that among who may be on the list; -inf: never there.
        aandacht: Mean position discount of a group over that of everybody else.
        ndkl: How far the first k places are from the shares among who may, at least 0; 0 = the same at every place.
        ndkl_toeval: What 95 in 100 random orders of the same lists stay below.
    """

    kenmerk: Kenmerk
    groepen: tuple[str, ...]
    scheefheid: tuple[float | None, ...]
    aandacht: tuple[float | None, ...]
    ndkl: float
    ndkl_toeval: float


def meet_volgorde(peiling: Peiling, indeling: Indeling, k: int = TOP, seed: int = SEED) -> Volgordemeting:
    """Skew, exposure and NDKL of the groups of one kenmerk over all lists.

    Args:
        peiling: The lists.
        indeling: The groups.
        k: Length of the top, at least 1.
        seed: Of the random orders.
    """
    leden = indeling.lidmaatschap
    op_lijst = peiling.rang > 0
    return Volgordemeting(
        kenmerk=indeling.kenmerk,
        groepen=indeling.groepen,
        scheefheid=_scheefheid(peiling.top(k) @ leden, op_lijst @ leden),
        aandacht=_aandacht(peiling, op_lijst, leden),
        ndkl=_ndkl(_eersten(peiling, indeling, k), op_lijst @ leden),
        ndkl_toeval=_toeval(op_lijst @ leden, k, np.random.default_rng(seed)),
    )


def _scheefheid(boven: Kolom, allen: Kolom) -> tuple[float | None, ...]:
    """Of one list ln((top_g / k) / (all_g / n)); over lists, what is there over what was to be expected."""
    per_lijst = boven.sum(axis=1, keepdims=True) / np.maximum(allen.sum(axis=1, keepdims=True), 1)
    gezien, verwacht = boven.sum(axis=0), (allen * per_lijst).sum(axis=0)
    return tuple(
        None if v <= 0 else log(g / v) if g > 0 else -inf
        for g, v in zip(gezien.tolist(), verwacht.tolist(), strict=True)
    )


def _aandacht(peiling: Peiling, op_lijst: Vlaggen, leden: Kolom) -> tuple[float | None, ...]:
    korting = np.where(op_lijst, 1 / np.log2(1 + np.maximum(peiling.rang, 1)), 0.0).sum(axis=0)
    totaal, aantal = korting @ leden, op_lijst.sum(axis=0) @ leden
    rest, rest_aantal = totaal.sum() - totaal, aantal.sum() - aantal
    return tuple(
        float(totaal[g] / aantal[g] / (rest[g] / rest_aantal[g])) if aantal[g] and rest_aantal[g] else None
        for g in range(len(aantal))
    )


def _eersten(peiling: Peiling, indeling: Indeling, k: int) -> Rijen:
    """Group of who stands on each of the first k places, -1 where a list is shorter; shape (q, k)."""
    uit = np.full((len(peiling.vacatures), k), -1)
    lijst, wie = np.nonzero(peiling.top(k))
    uit[lijst, peiling.rang[lijst, wie] - 1] = indeling.van[wie]
    return uit


def _ndkl(eersten: Rijen, allen: Kolom) -> float:
    """Mean over the lists of sum_i v_i KL(D_i, D_all) / sum_i v_i, D_i the shares in the first i (Geyik et al. 2019).

    Args:
        eersten: Group on each place, shape (..., q, k); -1 after the end of a list.
        allen: How many of each group may be on each list, shape (q, g).
    """
    return float(_ndkl_per_lijst(eersten, allen).mean()) if len(allen) else 0.0


def _ndkl_per_lijst(eersten: Rijen, allen: Kolom) -> Kolom:
    g = allen.shape[-1]
    aandeel = allen / np.maximum(allen.sum(axis=-1, keepdims=True), 1)
    telling = np.zeros((*eersten.shape[:-1], g))
    som, gewichten = np.zeros((2, *eersten.shape[:-1]))
    for i in range(eersten.shape[-1]):
        er = eersten[..., i] >= 0
        telling += (eersten[..., i, None] == np.arange(g)) & er[..., None]
        deel = telling / (i + 1)
        with np.errstate(divide="ignore", invalid="ignore"):
            kl = np.where(deel > 0, deel * np.log(deel / aandeel), 0.0).sum(axis=-1)
        korting = er / np.log2(i + 2)
        som, gewichten = som + korting * np.where(er, kl, 0.0), gewichten + korting
    return np.asarray(som / np.where(gewichten > 0, gewichten, 1.0))


def _toeval(allen: Kolom, k: int, toeval: np.random.Generator) -> float:
    """The 95th percentile of the mean NDKL over random orders of the same lists."""
    if not len(allen):
        return 0.0
    per_lijst = [_ndkl_per_lijst(_getrokken(een, k, toeval), een) for een in allen]
    return float(np.quantile(np.mean(per_lijst, axis=0), 0.95))


def _getrokken(aantallen: Kolom, k: int, toeval: np.random.Generator) -> Rijen:
    """The groups on the first k places of random orders of one list, shape (OMWISSELINGEN, k)."""
    over = np.broadcast_to(aantallen, (OMWISSELINGEN, len(aantallen))).copy()
    uit = np.full((OMWISSELINGEN, k), -1)
    for i in range(min(k, int(aantallen.sum()))):
        grens = toeval.random((OMWISSELINGEN, 1)) * (aantallen.sum() - i)
        uit[:, i] = (np.cumsum(over, axis=1) <= grens).sum(axis=1)
        over[np.arange(OMWISSELINGEN), uit[:, i]] -= 1
    return uit

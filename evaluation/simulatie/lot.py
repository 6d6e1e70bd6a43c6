"""Fate: the chances of one play, drawn beforehand per pair, so that all ways of working meet the same luck.

Whoever is proposed for the same work under two ways of working gets the same answer (common random numbers): what then
differs is whom they proposed, not how lucky they were.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from evaluation.simulatie.aannames import KWARTALEN, Aannames
from evaluation.simulatie.proefregio import Tabel, Vlaggen, Waarheid


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lot:
    """What would happen, for every pair.

    Attributes:
        ja: Whether the person says yes, shape (V, N).
        drempel: What the employer's log odds must at least be, first to talk and then to hire, shape (2, V, N).
        kans: The employer's log odds without the trede, shape (V, N).
        kwartalen: Full quarters that somebody would stay, shape (V, N).
        stroom: Uniform, decides who moves on the ladder, shape (quarters, N).
        beurt: Uniform per vacature: which one is served first, shape (V,).
    """

    ja: Vlaggen
    drempel: Tabel
    kans: Tabel
    kwartalen: NDArray[np.int16]
    stroom: Tabel
    beurt: Tabel

    @classmethod
    def trek(cls, waar: Waarheid, a: Aannames, seed: Sequence[int]) -> Self:
        """Draw it; the same truth, assumptions and seed give the same fate."""
        rng = np.random.default_rng(seed)
        v, n = waar.skills.shape
        persoon = rng.standard_normal(n, dtype=np.float32) * np.float32(a.persoon)
        uniform = rng.random((4, v, n), dtype=np.float32)
        past = a.skills_deel * waar.skills + (1 - a.skills_deel) * waar.beroep
        weg = _kans(a.vertrek - a.blijven * past - a.blijven_wens * (waar.wens - 0.5))
        return cls(
            ja=uniform[0] < _kans(1.0 + a.wens * (waar.wens - 0.5) - a.per_km * waar.km),
            drempel=np.stack([_log_odds(uniform[1]) - 1.0, _log_odds(uniform[2])]),
            kans=(a.basis + a.belang * past + persoon).astype(np.float32),
            kwartalen=_duur(uniform[3], weg),
            stroom=rng.random((KWARTALEN, n), dtype=np.float32),
            beurt=rng.random((v,), dtype=np.float32),
        )

    def neemt_aan(self, vacature: int, persoon: int, trede_effect: float) -> tuple[bool, bool]:
        """Whether there would be a talk, and whether somebody would then be hired."""
        if not self.ja[vacature, persoon]:
            return False, False
        odds = self.kans[vacature, persoon] + trede_effect
        gesprek = bool(odds > self.drempel[0, vacature, persoon])
        return gesprek, gesprek and bool(odds > self.drempel[1, vacature, persoon])


def _kans(z: Tabel) -> Tabel:
    return np.asarray(1.0 / (1.0 + np.exp(-z)), dtype=np.float32)


def _log_odds(uniform: Tabel) -> Tabel:
    knip = np.clip(uniform, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(knip / (1 - knip)), dtype=np.float32)


def _duur(uniform: Tabel, weg: Tabel) -> NDArray[np.int16]:
    """Full quarters before leaving, when each quarter has the same chance of leaving."""
    return np.minimum(np.log(np.maximum(uniform, 1e-9)) / np.log1p(-weg), 400).astype(np.int16)

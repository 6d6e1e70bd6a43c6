"""Selection rate and impact ratio per group, how sure they are, and the colour that follows (trust.md 5.3, F1-F4).

A pair (list, person) is one chance. A ratio is unsure in two ways: with other vacatures other skills would be asked,
and with other people another few would have rich profiles. Both are drawn anew, 2,000 times each, and added up as in
two-way clustering (Cameron, Gelbach and Miller 2011, J. Business & Economic Statistics 29): what chance in single
pairs gives is in both and is taken off once. Over vacatures alone the same people come back on every list, and chance
looks like bias: a test shows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import exp
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from evaluation.eerlijkheid.kenmerken import ONBEKEND, Indeling, Kenmerk
from evaluation.eerlijkheid.vermogen import ALFA, VIER_VIJFDE, Z_ALFA, is_genoeg
from matching.lijsten import Kolom
from matching.regels_uitkomst import Vlaggen

TREKKINGEN: Final = 2_000
SEED: Final = 2020
_PER_KEER: Final = 250  # draws of people held in memory at once

_Tabel = NDArray[np.float64]


class Kleur(StrEnum):
    """What may be said of one group."""

    GROEN = "groen"  # a difference of a fifth is ruled out
    ORANJE = "oranje"  # below four fifths, or lower for sure: one of the two
    ROOD = "rood"  # below four fifths, and lower for sure
    TE_WEINIG = "te weinig gegevens"
    MAATSTAF = "maatstaf"  # the group that the others are compared with


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepsmeting:
    """One group beside the one that does best.

    Attributes:
        groep: Its name.
        gekozen: Chances that were hits.
        kansen: Chances.
        kans: Selection rate in [0, 1]; None without chances.
        verhouding: Impact ratio, at least 0; None without chances, or when nobody was chosen.
        laag: Lower end of its 95% interval.
        hoog: Upper end.
        fout: Standard error of the logarithm of the ratio, widened where few people carry it.
        p: Two-sided, against everybody else, corrected for all groups measured with it (Benjamini and Hochberg 1995).
        kleur: What may be said.
    """

    groep: str
    gekozen: int
    kansen: int
    kans: float | None = None
    verhouding: float | None = None
    laag: float | None = None
    hoog: float | None = None
    fout: float | None = None
    p: float | None = None
    kleur: Kleur = Kleur.TE_WEINIG


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergelijking:
    """The groups of one kenmerk, in its order."""

    kenmerk: Kenmerk
    groepen: tuple[Groepsmeting, ...]


def vergelijk(
    gekozen: Vlaggen,
    kansen: Vlaggen,
    indelingen: Sequence[Indeling],
    *,
    binnen_lijst: bool = False,
    seed: int = SEED,
) -> tuple[Vergelijking, ...]:
    """Compare the groups of every kenmerk on one kind of choice.

    Args:
        gekozen: Who was chosen on which list, shape (q, n).
        kansen: Who could have been; who could not does not count as chosen, shape (q, n).
        indelingen: Of these n people.
        binnen_lijst: Hold what was found against what each list would give to everybody alike. Ten places are a lot on
            a list of twenty and few on one of three hundred: without this, a group that the rules leave on short lists
            alone seems to be favoured by the score. Lists of equal length give the same answer either way.
        seed: Of the draws: the same input gives the same answer.
    """
    if not indelingen:
        return ()
    gekozen = gekozen & kansen
    leden = np.hstack([indeling.lidmaatschap for indeling in indelingen])
    einden = np.cumsum([len(indeling.groepen) for indeling in indelingen])[:-1]
    verwacht = kansen * _verwachting(gekozen, kansen, binnen_lijst)
    tellingen = _tellingen(gekozen.astype(np.float64), verwacht, leden, np.random.default_rng(seed))
    punten, lijsten, mensen = (
        list(zip(*(np.split(tabel, einden, axis=-1) for tabel in paar), strict=True)) for paar in tellingen
    )
    aantallen = np.split(kansen.sum(axis=0) @ leden, einden)
    dragers = np.split(np.minimum(_dragers(gekozen.sum(axis=0), kansen.sum(axis=0), leden), len(kansen)), einden)
    ruw = [
        _Ruw.van(indeling, punten[i], aantallen[i], (lijsten[i], mensen[i]), dragers[i])
        for i, indeling in enumerate(indelingen)
    ]
    alle = np.concatenate([een.p for een in ruw])
    gemeten = ~np.isnan(alle)
    if gemeten.any():
        alle[gemeten] = stats.false_discovery_control(alle[gemeten])
    return tuple(een.vergelijking(p) for een, p in zip(ruw, np.split(alle, einden), strict=True))


def kleur_van(verhouding: float, laag: float, hoog: float, p: float, fout: float) -> Kleur:
    """The colour of a ratio, as trust.md F3 has it; where that leaves room, as follows.

    A ratio that is lower for sure but whose interval lies above four fifths is green: else every difference turns
    amber once there are data enough. A ratio below four fifths that is not sure counts only where the data could have
    shown it (F4, and UGESP 1607.4D on small numbers): elsewhere it says as little as one above.
    """
    zeker = hoog < 1 and p <= ALFA
    if verhouding < VIER_VIJFDE and zeker:
        return Kleur.ROOD
    if laag > VIER_VIJFDE:
        return Kleur.GROEN
    if zeker or (verhouding < VIER_VIJFDE and is_genoeg(fout)):
        return Kleur.ORANJE
    return Kleur.TE_WEINIG


_Paar = tuple[_Tabel, _Tabel]  # hits per group, and the hits that were to be expected; the last axis is the group


def _verwachting(gekozen: Vlaggen, kansen: Vlaggen, binnen_lijst: bool) -> _Tabel:
    """Chance of everybody alike: of each list, shape (q, 1), or of all together."""
    if binnen_lijst:
        return np.asarray(gekozen.sum(axis=1, keepdims=True) / np.maximum(kansen.sum(axis=1, keepdims=True), 1))
    return np.full((1, 1), gekozen.sum() / max(int(kansen.sum()), 1))


def _tellingen(
    gekozen: _Tabel, verwacht: _Tabel, leden: _Tabel, toeval: np.random.Generator
) -> tuple[_Paar, _Paar, _Paar]:
    """Both per group: as they are (g,), with other vacatures and with other people (draws, g)."""
    q, n = verwacht.shape
    per_lijst = gekozen @ leden, verwacht @ leden
    gewicht = toeval.multinomial(q, np.full(max(q, 1), 1 / max(q, 1)), TREKKINGEN)[:, :q].astype(np.float64)
    per_mens = tuple(tabel.sum(axis=0)[:, None] * leden for tabel in (gekozen, verwacht))
    mensen: list[list[_Tabel]] = [[], []]
    for _ in range(TREKKINGEN // _PER_KEER):
        keren = toeval.poisson(1.0, (_PER_KEER, n)).astype(np.float64)  # as good as a multinomial, and much cheaper
        for deel, tabel in zip(mensen, per_mens, strict=True):
            deel.append(keren @ tabel)
    return (
        (per_lijst[0].sum(axis=0), per_lijst[1].sum(axis=0)),
        (gewicht @ per_lijst[0], gewicht @ per_lijst[1]),
        (np.concatenate(mensen[0]), np.concatenate(mensen[1])),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Ruw:
    """One kenmerk before its p-values are corrected; arrays of shape (g,)."""

    indeling: Indeling
    punt: _Paar
    kansen: Kolom
    maatstaf: int
    log: Kolom
    marge: Kolom  # half an interval of the logarithm
    p: Kolom

    @classmethod
    def van(
        cls, indeling: Indeling, punt: _Paar, kansen: Kolom, trekkingen: tuple[_Paar, _Paar], dragers: Kolom
    ) -> "_Ruw":
        # The rest is at least as many people as its largest group.
        rest = np.array([np.delete(dragers, i).max(initial=1) for i in range(len(dragers))])
        log, fout, vrij = _log(punt, None), _fout(punt, kansen, trekkingen, None), _vrij(dragers, rest)
        # Where no draw differs from another (one vacature, or one person) nothing can be said of chance.
        afstand = np.divide(np.abs(log), fout, out=np.full_like(log, np.nan), where=fout > 0)
        p = np.asarray(2 * stats.t.sf(afstand, vrij))
        p[_alles_of_niets(kansen) | _alles_of_niets(punt[1])] = np.nan  # nothing to compare
        maatstaf = _maatstaf(indeling.groepen, ~np.isnan(p) & (punt[0] > 0), log - stats.t.isf(ALFA / 2, vrij) * fout)
        marge = stats.t.isf(ALFA / 2, _vrij(dragers, dragers[maatstaf])) * _fout(punt, kansen, trekkingen, maatstaf)
        return cls(indeling, punt, kansen, maatstaf, _log(punt, maatstaf), marge, p)

    def vergelijking(self, p: Kolom) -> Vergelijking:
        """With the corrected p-values."""
        groepen = tuple(self._groep(i, float(p[i])) for i in range(len(self.indeling.groepen)))
        return Vergelijking(kenmerk=self.indeling.kenmerk, groepen=groepen)

    def _groep(self, i: int, p: float) -> Groepsmeting:
        gekozen, kansen = int(self.punt[0][i]), int(self.kansen[i])
        groep = Groepsmeting(
            groep=self.indeling.groepen[i],
            gekozen=gekozen,
            kansen=kansen,
            kans=gekozen / kansen if kansen else None,
        )
        if np.isnan(p):
            return groep
        eigen, maatstaf = (float(self.punt[0][een] / self.punt[1][een]) for een in (i, self.maatstaf))
        ratio = eigen / maatstaf
        if i == self.maatstaf:
            return replace(groep, verhouding=ratio, p=p, kleur=Kleur.MAATSTAF)
        log, marge = float(self.log[i]), float(self.marge[i])
        # Half a hit is added before logarithms are taken: beside nought that would leave the ratio itself outside.
        laag, hoog = min(exp(log - marge), ratio), max(exp(log + marge), ratio)
        fout = marge / Z_ALFA
        kleur = kleur_van(ratio, laag, hoog, p, fout)
        return replace(groep, verhouding=ratio, laag=laag, hoog=hoog, fout=fout, p=p, kleur=kleur)


def _alles_of_niets(aantal: Kolom) -> NDArray[np.bool_]:
    """Which groups have none of all, or all of it: with chances, or with hits that were to be expected."""
    return np.asarray((aantal == 0) | np.isclose(aantal, aantal.sum(), rtol=1e-9))


def _vrij(dragers: Kolom, anderen: Kolom) -> Kolom:
    """Degrees of freedom: one less than the people who carry the smaller side (Cameron, Gelbach and Miller 2008)."""
    return np.asarray(np.maximum(np.minimum(dragers, anderen) - 1, 1))


def _dragers(gekozen: NDArray[np.int64], kansen: NDArray[np.int64], leden: _Tabel) -> Kolom:
    """How many people carry the hits of each group, as if they carried alike (Kish 1965): (sum t)^2 / sum t^2.

    Where a few rich profiles make up a group, an interval is as wide as that few people allow. A group without a
    hit has as many as could have been chosen.
    """
    treffers = gekozen.astype(np.float64)
    kwadraten = (treffers**2) @ leden
    telt = np.asarray((treffers @ leden) ** 2 / np.maximum(kwadraten, 1))
    return np.asarray(np.where(kwadraten > 0, telt, (kansen > 0) @ leden))


def _maatstaf(groepen: tuple[str, ...], kan: Vlaggen, ondergrens: Kolom) -> int:
    """The known group of which it is most sure that it does better than the others.

    The group with the very highest rate may be a handful of people who were lucky: beside them everything is unsure.
    A group of which nobody was chosen is no measure for others; where that leaves only who is not known, they are it.

    Args:
        groepen: Their names.
        kan: Which of them have a comparison and a hit, shape (g,).
        ondergrens: Lower end of the interval of each, shape (g,).
    """
    bekend = np.array([groep != ONBEKEND for groep in groepen]) & kan
    return int(np.argmax(np.where(bekend if bekend.any() else kan, ondergrens, -np.inf)))


def _log(paar: _Paar, maatstaf: int | None) -> _Tabel:
    """Logarithm of the ratio with one group, or with everybody else when that is None; shape (..., g).

    Half a hit is added to what was found and to what was expected (Haldane 1956), so that a group that is never chosen
    has a value too.
    """
    gekozen, verwacht = paar
    eigen = np.log((gekozen + 0.5) / (verwacht + 0.5))
    if maatstaf is not None:
        return np.asarray(eigen - eigen[..., [maatstaf]])
    rest = [tabel.sum(axis=-1, keepdims=True) - tabel for tabel in paar]
    return np.asarray(eigen - np.log((rest[0] + 0.5) / (np.maximum(rest[1], 0) + 0.5)))


def _fout(punt: _Paar, kansen: Kolom, trekkingen: tuple[_Paar, _Paar], maatstaf: int | None) -> Kolom:
    """Standard error of `_log`, shape (g,): two ways of clustering, less what is in both."""
    gekozen, _ = punt
    lijsten, mensen = (np.var(_log(paar, maatstaf), axis=0) for paar in trekkingen)
    eigen = _los(gekozen, kansen)
    rest = _los(gekozen.sum() - gekozen, kansen.sum() - kansen) if maatstaf is None else eigen[[maatstaf]]
    return np.asarray(np.sqrt(np.maximum.reduce([lijsten + mensen - eigen - rest, lijsten, mensen, eigen + rest])))


def _los(gekozen: Kolom, kansen: Kolom) -> Kolom:
    """Variance of the logarithm of a rate, were every pair on its own."""
    return np.asarray((1 - gekozen / np.maximum(kansen, 1)) / (gekozen + 0.5))

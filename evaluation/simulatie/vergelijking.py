"""Ways of working side by side, over made-up regions: what differs, and how sure that is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from evaluation.simulatie.aannames import VERVULD_PER_KWARTAAL, Aannames
from evaluation.simulatie.bouw import Ingreep
from evaluation.simulatie.lot import Lot
from evaluation.simulatie.proefregio import Proefregio, Werkwijze
from evaluation.simulatie.spel import speel
from evaluation.simulatie.uitkomst import PLAATSINGEN, uitkomst
from evaluation.statistiek import BETROUWBAARHEID, Schatting

Keus = tuple[Werkwijze, Ingreep]
Regios = Sequence[Mapping[Ingreep, Proefregio]]
_STAPPEN: Final = 9  # halvings of the range in which the level is sought
_BEREIK: Final = (-8.0, 4.0)


@dataclass(frozen=True, slots=True, eq=False)
class Werkwijzevergelijking:
    """Outcomes of R regions with L fates each.

    Attributes:
        waarden: Choice -> name of the outcome -> shape (R, L).
    """

    waarden: Mapping[Keus, Mapping[str, NDArray[np.float64]]]

    def niveau(self, keus: Keus, maat: str) -> Schatting:
        """The mean of one choice."""
        return schat_over_regios(self.waarden[keus][maat])

    def verschil(self, keus: Keus, tegenover: Keus, maat: str) -> Schatting:
        """The mean difference, each pair with the same people, vacatures and fate."""
        return schat_over_regios(self.waarden[keus][maat] - self.waarden[tegenover][maat])

    def wint(self, keus: Keus, tegenover: Keus, maat: str) -> float:
        """In which share of the years a choice had more than another one; equal ones count for half."""
        verschil = self.waarden[keus][maat] - self.waarden[tegenover][maat]
        return float(((verschil > 0) + 0.5 * (verschil == 0)).mean())


def schat_over_regios(waarden: NDArray[np.float64]) -> Schatting:
    """Mean with a 95% interval (Student's t) over the regions: fates within one region are not independent.

    Args:
        waarden: Shape (R, L); NaN: there was nothing to measure.
    """
    bekend = ~np.isnan(waarden)
    per_regio = np.nanmean(waarden[bekend.any(axis=1)], axis=1)
    n = len(per_regio)
    if n == 0:
        return Schatting(None, None, None, 0)
    gemiddelde = float(per_regio.mean())
    if n < 2:
        return Schatting(gemiddelde, None, None, n)
    marge = float(stats.t.ppf((1 + BETROUWBAARHEID) / 2, n - 1) * per_regio.std(ddof=1) / np.sqrt(n))
    return Schatting(gemiddelde, gemiddelde - marge, gemiddelde + marge, n)


def vergelijk(
    regios: Regios, keuzes: Sequence[Keus], a: Aannames, loten: int, seed: int, meld: Callable[[str], None] = print
) -> Werkwijzevergelijking:
    """Play every choice in every region with the same fates.

    Args:
        regios: The regions.
        keuzes: What to play.
        a: How they work.
        loten: Fates in each region, at least 1.
        seed: Of the fates.
        meld: Is told how far it is.
    """
    rijen: dict[Keus, list[list[Mapping[str, float]]]] = {keus: [] for keus in keuzes}
    for nummer, regio in enumerate(regios):
        gespeeld = _in_regio(regio, keuzes, a, [[seed, nummer, lot] for lot in range(loten)])
        for keus in keuzes:
            rijen[keus].append(gespeeld[keus])
        meld(f"regio {nummer + 1} van {len(regios)}")
    return Werkwijzevergelijking({keus: _tabel(jaren) for keus, jaren in rijen.items()})


def ijk(regios: Regios, a: Aannames, seed: int, schaal: float = 1.0) -> Aannames:
    """The same assumptions at the level where matching by aanbod fills what the report counts.

    Args:
        regios: On which regions; a few are enough.
        a: The assumptions.
        seed: Of the fates; another one than that of the comparison.
        schaal: Size of the regions against the IJmond.
    """
    doel, (laag, hoog) = VERVULD_PER_KWARTAAL * schaal, _BEREIK
    keus = (Werkwijze.AANBOD, Ingreep.GEEN)
    for _ in range(_STAPPEN):
        midden = (laag + hoog) / 2
        gevonden = vergelijk(regios, [keus], replace(a, basis=midden), 1, seed, meld=_stil)
        te_veel = float(gevonden.waarden[keus][PLAATSINGEN].mean()) > doel
        laag, hoog = (laag, midden) if te_veel else (midden, hoog)
    return replace(a, basis=(laag + hoog) / 2)


def _stil(regel: str) -> None:
    pass


def _in_regio(
    regio: Mapping[Ingreep, Proefregio], keuzes: Sequence[Keus], a: Aannames, seeds: Sequence[Sequence[int]]
) -> Mapping[Keus, list[Mapping[str, float]]]:
    uit: dict[Keus, list[Mapping[str, float]]] = {keus: [] for keus in keuzes}
    for seed in seeds:
        loten: dict[int, Lot] = {}  # most changes leave the truth as it is, and so the fate
        for werkwijze, ingreep in keuzes:
            plek = regio[ingreep]
            waar = id(plek.waarheid)
            if waar not in loten:
                loten[waar] = Lot.trek(plek.waarheid, a, seed)
            uit[werkwijze, ingreep].append(uitkomst(plek, speel(plek, loten[waar], werkwijze, a), a.looptijd))
    return uit


def _tabel(jaren: Sequence[Sequence[Mapping[str, float]]]) -> Mapping[str, NDArray[np.float64]]:
    namen = jaren[0][0].keys()
    return {naam: np.array([[jaar[naam] for jaar in regio] for regio in jaren]) for naam in namen}

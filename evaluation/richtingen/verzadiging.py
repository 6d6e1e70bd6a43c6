"""What the saturation term does to a caseload: people come one by one, and some take up their first card.

With the term each person hears how many took a richting up before, and a richting with as many people as places is
offered to nobody new. Without it everybody is advised as if nobody had been before. How many follow is an assumption:
one in four, and all of them, which is the hardest case.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from statistics import fmean
from typing import Final

import numpy as np

from evaluation.experiment import SEED
from kandidaten.synthetisch import maak_caseload
from matching.matcher import Matcher
from matching.regiovraag import Regio, regio
from matching.richting import Richtingadvies
from matching.richtingen import richtingen
from matching.standaard import maak_omstandigheden, maak_scorer
from matching.wensen import lees_wensen
from models.synthetisch.toeval import PEILDATUM
from models.taxonomie.laden import basis
from vacatures.synthetisch import maak_vacatures

MENSEN, VACATURES = 800, 300
VOLGT = (0.25, 1.0)
GENOEG: Final = 3  # cards


@dataclass(frozen=True, slots=True)
class Eerste:
    """The first card that somebody was offered.

    Attributes:
        beroep: Its id.
        bereik: What the person brings.
        eigen_wens: Whether the person named this work; then it is offered without a place too.
        gevolgd: Whether the person took it up.
    """

    beroep: str
    bereik: float
    eigen_wens: bool
    gevolgd: bool


@dataclass(frozen=True, slots=True)
class Proef:
    """The same people without and with the term.

    Attributes:
        volgt: Share of them who take up the first card.
        zonder: Without.
        met: With.
    """

    volgt: float
    zonder: "Verloop"
    met: "Verloop"


@dataclass(frozen=True, slots=True)
class Verloop:
    """What people were offered, one after the other.

    Attributes:
        kaarten: How many cards each person got.
        eerste: The first card of who got any, in the order in which they came.
        plekken: Beroep -> places in the region, for every beroep that has any.
    """

    kaarten: tuple[int, ...]
    eerste: tuple[Eerste, ...]
    plekken: Mapping[str, int]

    @property
    def genoeg(self) -> float:
        """Share of people with at least `GENOEG` cards."""
        return fmean(aantal >= GENOEG for aantal in self.kaarten)

    @property
    def zonder(self) -> float:
        """Share of people without a card."""
        return fmean(aantal == 0 for aantal in self.kaarten)

    @property
    def bereik(self) -> float | None:
        """Mean `bereik` of the first cards; None where there are none."""
        return fmean(een.bereik for een in self.eerste) if self.eerste else None

    @property
    def beroepen(self) -> Mapping[str, int]:
        """Beroep -> how many people had it as first card."""
        return Counter(een.beroep for een in self.eerste)

    @property
    def gini(self) -> float:
        """Of the first cards over the beroepen that have places or were a first card; see `gini`."""
        return gini([self.beroepen.get(id_, 0) for id_ in self.plekken.keys() | self.beroepen.keys()])

    @property
    def boven_plekken(self) -> int:
        """How many people took up work that they had not named when as many had before as there are places."""
        bezet: Counter[str] = Counter()
        aantal = 0
        for een in self.eerste:
            if een.gevolgd:
                aantal += not een.eigen_wens and bezet[een.beroep] >= self.plekken.get(een.beroep, 0)
                bezet[een.beroep] += 1
        return aantal


def gini(aantallen: Sequence[int]) -> float:
    """Concentration of counts: 0 when all are equal, towards 1 when one has all; 0 when there is nothing.

    `sum_i (2 i - n - 1) x_i / (n sum x)` with x ascending and i from 1 (Sen 1973, On Economic Inequality, 2.2).
    """
    x = np.sort(np.asarray(aantallen, dtype=np.float64))
    n, totaal = len(x), float(x.sum())
    if not totaal:
        return 0.0
    return float(((2 * np.arange(1, n + 1) - n - 1) * x).sum() / (n * totaal))


def meet_verzadiging(
    seed: int = SEED, mensen: int = MENSEN, vacatures: int = VACATURES, volgt: Sequence[float] = VOLGT
) -> tuple[Proef, ...]:
    """The invented caseload without and with the term, in the same drawn order.

    Args:
        seed: Of the people, the vacatures, the order and who follows.
        mensen: How many.
        vacatures: How many.
        volgt: Shares of the people who take up the first card, in [0, 1]; one proof for each.
    """
    matcher = Matcher(
        maak_caseload(seed, mensen).kandidaten,
        {een.id: een for een in maak_vacatures(seed, vacatures).vacatures},
        maak_scorer(),
        omstandigheden=maak_omstandigheden(PEILDATUM, basis()),
    )
    toeval = Random(seed)  # noqa: S311 - a sample, not a secret
    volgorde = [(een.id, toeval.random()) for een in matcher.kandidaten]
    toeval.shuffle(volgorde)
    begin = regio(matcher)
    proeven = []
    for deel in volgt:
        rij = [(id_, lot < deel) for id_, lot in volgorde]
        zonder, met = (verloop(matcher, rij, begin, telt=telt) for telt in (False, True))
        proeven.append(Proef(deel, zonder, met))
    return tuple(proeven)


def verloop(matcher: Matcher, volgorde: Sequence[tuple[str, bool]], begin: Regio, *, telt: bool) -> Verloop:
    """Advise people one after the other.

    Args:
        matcher: Has the people.
        volgorde: Ids, who comes first, each with whether that person takes up the first card.
        begin: The region before anybody came.
        telt: Whether what earlier people took up is told to the engine.
    """
    genomen: Counter[str] = Counter()
    kaarten, eerste = [], []
    for id_, volgt in volgorde:
        advies = _advies(matcher, id_, replace(begin, onderzocht=dict(genomen)) if telt else begin)
        kaarten.append(len(advies.kaarten))
        for een in advies.kaarten[:1]:
            eerste.append(Eerste(een.beroep.id, een.bereik, een.eigen_wens, volgt))
            genomen[een.beroep.id] += volgt
    plekken = {id_: vraag.plekken for id_, vraag in begin.vraag.items() if vraag.plekken}
    return Verloop(tuple(kaarten), tuple(eerste), plekken)


def _advies(matcher: Matcher, id_: str, regio_: Regio) -> Richtingadvies:
    wie = matcher.kandidaten[matcher.rij(id_)]
    return richtingen(matcher, id_, wensen=lees_wensen(wie, matcher.scorer.taxonomie), regio=regio_)

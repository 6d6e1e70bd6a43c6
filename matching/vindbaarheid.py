"""Who is found, who never is, and which empty field or rule stands in the way.

Every open vacature is judged for the whole caseload, as for a list. An answer that stays open for everybody is the
vacature's own gap, not the person's, and counts for nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.lijsten import Rijen
from matching.matcher import Matcher
from matching.oordeel import Oordeel
from matching.regels_eisen import toets_eis
from matching.regels_inzet import vacature_gesloten
from matching.regels_uitkomst import ONBEKEND, VOLDOET_NIET, Vlaggen
from matching.velden import VELDEN, Veld
from matching.voorwaarden import BESLISSEND
from models.waardelijsten import Aard

TOP: Final = 10
_BLOKKEERT: Final = frozenset(regel.code for regel in BESLISSEND if regel.onbekend_blokkeert)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeegVeld:
    """An empty field of one person.

    Attributes:
        naam: Which one.
        vragen: Lists in which it leaves a rule open, at least 0.
        te_verifieren: Of those, lists that the person is kept off until it is known.
    """

    naam: str
    vragen: int
    te_verifieren: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vindbaarheid:
    """How often one person is found, over all open vacatures.

    Attributes:
        kandidaat: Pseudonym.
        lijsten: Number of open vacatures.
        toegelaten: Lists the person may be on.
        in_top: Lists with the person among the first `TOP`.
        beste_plek: Best place on any list, from 1; None when on none.
        lege_velden: Empty fields, those that keep the person off most lists first.
        regels: Per code of a rule, the lists that it keeps the person off, most first.
    """

    kandidaat: str
    lijsten: int
    toegelaten: int
    in_top: int
    beste_plek: int | None
    lege_velden: tuple[LeegVeld, ...]
    regels: Mapping[str, int]

    @property
    def onvindbaar(self) -> bool:
        """In no top at all, though there are vacatures."""
        return self.lijsten > 0 and self.in_top == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Vindbaarheidsverslag:
    """The whole caseload.

    Attributes:
        kandidaten: In order of id.
        lijsten: Number of open vacatures.
        gaten: Per id of a vacature the codes of the rules that nobody can be judged by, through its own empty fields.
    """

    kandidaten: tuple[Vindbaarheid, ...]
    lijsten: int
    gaten: Mapping[str, tuple[str, ...]]


class _Telling:
    """Running counts over the vacatures; n people, m rules, v fields."""

    def __init__(self, matcher: Matcher) -> None:
        n = len(matcher.kandidaten)
        self._matcher = matcher
        self._leeg = {veld.naam: np.array([veld.leeg(k) for k in matcher.kandidaten], dtype=bool) for veld in VELDEN}
        self.lijsten = 0
        self.toegelaten = np.zeros(n, dtype=np.int64)
        self.in_top = np.zeros(n, dtype=np.int64)
        self.beste = np.full(n, -1, dtype=np.int64)
        self.valt_af = np.zeros((len(BESLISSEND), n), dtype=np.int64)
        self.vragen = {veld.naam: np.zeros(n, dtype=np.int64) for veld in VELDEN}
        self.te_verifieren = {veld.naam: np.zeros(n, dtype=np.int64) for veld in VELDEN}
        self.gaten: dict[str, tuple[str, ...]] = {}

    def tel(self, oordeel: Oordeel) -> None:
        """Add one vacature."""
        uitkomsten = oordeel.toelating.uitkomsten
        self.lijsten += 1
        self.toegelaten += oordeel.toelating.mag
        self.valt_af += uitkomsten == VOLDOET_NIET
        self._plaatsen(oordeel.scores.selectie.rijen[oordeel.volgorde])
        onbekend = {regel.code: rij == ONBEKEND for regel, rij in zip(BESLISSEND, uitkomsten, strict=True)}
        gaten = tuple(code for code, wie in onbekend.items() if wie.all())
        if gaten:
            self.gaten[oordeel.vacature.id] = gaten
        for veld in VELDEN:
            self._tel_veld(veld, oordeel, {code: wie for code, wie in onbekend.items() if code not in gaten})

    def _plaatsen(self, volgorde: Rijen) -> None:
        self.in_top[volgorde[:TOP]] += 1
        plekken = np.arange(1, len(volgorde) + 1)
        eerder = self.beste[volgorde]
        self.beste[volgorde] = np.where(eerder < 0, plekken, np.minimum(eerder, plekken))

    def _tel_veld(self, veld: Veld, oordeel: Oordeel, onbekend: Mapping[str, Vlaggen]) -> None:
        leeg = self._leeg[veld.naam]
        open_, blokkeert = np.zeros_like(leeg), np.zeros_like(leeg)
        for code in veld.regels:
            if code in onbekend:
                open_ |= onbekend[code]
                blokkeert |= onbekend[code] & (code in _BLOKKEERT)
        for eis in oordeel.vacature.eisen:
            if eis.soort in veld.eisen and eis.aard in {Aard.WETTELIJK, Aard.VEILIGHEID}:
                codes = toets_eis(self._matcher.kolommen, eis, oordeel.vacature, oordeel.omstandigheden)
                open_ |= codes == ONBEKEND
                blokkeert |= codes == ONBEKEND
        self.vragen[veld.naam] += open_ & leeg
        self.te_verifieren[veld.naam] += blokkeert & leeg & oordeel.toelating.te_verifieren

    def van(self, rij: int) -> Vindbaarheid:
        """The counts of one person."""
        velden = [
            LeegVeld(naam=naam, vragen=int(self.vragen[naam][rij]), te_verifieren=int(self.te_verifieren[naam][rij]))
            for naam, leeg in self._leeg.items()
            if leeg[rij]
        ]
        return Vindbaarheid(
            kandidaat=self._matcher.kandidaten[rij].id,
            lijsten=self.lijsten,
            toegelaten=int(self.toegelaten[rij]),
            in_top=int(self.in_top[rij]),
            beste_plek=int(self.beste[rij]) if self.beste[rij] > 0 else None,
            lege_velden=tuple(sorted(velden, key=lambda een: (-een.te_verifieren, -een.vragen))),
            regels=_aflopend(self.valt_af[:, rij]),
        )


def _aflopend(aantallen: NDArray[np.int64]) -> Mapping[str, int]:
    paren = [(regel.code, int(n)) for regel, n in zip(BESLISSEND, aantallen, strict=True) if n]
    return MappingProxyType(dict(sorted(paren, key=lambda paar: -paar[1])))


def vindbaarheid(matcher: Matcher) -> Vindbaarheidsverslag:
    """Judge every open vacature for everybody; seconds for a thousand people and a few hundred vacatures."""
    telling = _Telling(matcher)
    for _, vacature in sorted(matcher.vacatures.items()):
        if not vacature_gesloten(vacature, matcher.omstandigheden):
            telling.tel(matcher.oordeel(vacature))
    return Vindbaarheidsverslag(
        kandidaten=tuple(telling.van(rij) for rij in range(len(matcher.kandidaten))),
        lijsten=telling.lijsten,
        gaten=MappingProxyType(telling.gaten),
    )

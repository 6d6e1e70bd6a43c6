"""One year of one region under one way of working, week by week."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import numpy as np

from evaluation.simulatie.aannames import WEG, WEKEN, WEKEN_PER_KWARTAAL, Aannames
from evaluation.simulatie.lot import Lot
from evaluation.simulatie.proefregio import Getallen, Proefregio, Vlaggen, Werkwijze
from evaluation.simulatie.stroom import na_een_kwartaal

_WEKEN_VAN_HALF_KWARTAAL: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Vervulling:
    """A place that was filled.

    Attributes:
        vacature: Row.
        persoon: Row.
        week: When the person was taken on.
        trede: Trede code of that moment.
        kwartalen: Full quarters that the person stays.
        rang_skills: 1-based rank on the skills list of that moment.
        rang_aanbod: The same on the list by aanbod.
    """

    vacature: int
    persoon: int
    week: int
    trede: int
    kwartalen: int
    rang_skills: int
    rang_aanbod: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Jaarverloop:
    """What happened in a year.

    Attributes:
        plaatsen: The places that were filled, in order of time.
        voorgesteld: How often each person was proposed, shape (N,).
        geweest: Who was in the caseload at some moment, shape (N,).
        gesprekken: How many there were.
    """

    plaatsen: tuple[Vervulling, ...]
    voorgesteld: Getallen
    geweest: Vlaggen
    gesprekken: int


def speel(regio: Proefregio, lot: Lot, werkwijze: Werkwijze, a: Aannames) -> Jaarverloop:
    """Play the year; the same arguments give the same year.

    Args:
        regio: The region.
        lot: Its luck.
        werkwijze: Whom to propose.
        a: How it works.
    """
    spel = _Spel(regio, lot, werkwijze, a)
    for week in range(WEKEN):
        if week and week % WEKEN_PER_KWARTAAL == 0:
            spel.nieuw_kwartaal(week // WEKEN_PER_KWARTAAL)
        spel.keer_terug(week)
        spel.beslis(week)
        spel.stel_voor(week)
    return spel.uitkomst()


class _Spel:
    """The region as it stands in some week."""

    def __init__(self, regio: Proefregio, lot: Lot, werkwijze: Werkwijze, a: Aannames) -> None:
        self._regio, self._lot, self._werkwijze, self._a = regio, lot, werkwijze, a
        v, n = regio.kan.shape
        self._trede = regio.trede.copy()
        self._aanwezig = regio.kwartaal == 0
        self._geweest = self._aanwezig.copy()
        self._open = np.zeros(n, dtype=np.int64)
        self._gehad = np.zeros((v, n), dtype=np.bool_)
        self._vrij = regio.plaatsen.copy()
        self._over = regio.plaatsen * a.meeste_voorstellen  # proposals that the employer still wants to see
        self._voorgesteld = np.zeros(n, dtype=np.int64)
        self._per_week = np.zeros((WEKEN, n), dtype=np.int16)
        self._antwoord: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._terug: defaultdict[int, list[int]] = defaultdict(list)
        self._plaatsen: list[Vervulling] = []
        self._gesprekken = 0

    def nieuw_kwartaal(self, kwartaal: int) -> None:
        """People move on the ladder, leave, and come in."""
        nieuw = na_een_kwartaal(self._trede, self._lot.stroom[kwartaal])
        self._trede[self._aanwezig] = nieuw[self._aanwezig]
        self._aanwezig &= self._trede != WEG
        erbij = self._regio.kwartaal == kwartaal
        self._aanwezig |= erbij
        self._geweest |= erbij

    def keer_terug(self, week: int) -> None:
        """Whose job ended is in the caseload again."""
        self._aanwezig[self._terug.pop(week, [])] = True

    def beslis(self, week: int) -> None:
        """The answers to the proposals of some weeks ago."""
        for vacature, persoon in self._antwoord.pop(week, []):
            self._open[persoon] -= 1
            if not (self._aanwezig[persoon] and self._vrij[vacature]):
                continue
            trede = int(self._trede[persoon])
            gesprek, aangenomen = self._lot.neemt_aan(vacature, persoon, self._a.trede_effect.get(trede, 0.0))
            self._gesprekken += gesprek
            if aangenomen:
                self._plaats(vacature, persoon, week)

    def stel_voor(self, week: int) -> None:
        """New proposals for every open place."""
        open_ = (self._regio.week <= week) & (week < self._regio.week + self._a.looptijd) & (self._vrij > 0)
        open_ &= self._over > 0
        vacatures = np.flatnonzero(open_)
        for vacature in vacatures[np.argsort(self._lot.beurt[vacatures], kind="stable")].tolist():
            aantal = min(int(self._vrij[vacature]) * self._a.voorstellen_per_plek, int(self._over[vacature]))
            personen = self._lijst(vacature, week)[:aantal]
            self._over[vacature] -= len(personen)
            self._gehad[vacature, personen] = True
            self._open[personen] += 1
            self._voorgesteld[personen] += 1
            self._per_week[week, personen] += 1
            self._antwoord[week + self._a.beslisweken] += [(vacature, persoon) for persoon in personen.tolist()]

    def uitkomst(self) -> Jaarverloop:
        """The year so far."""
        return Jaarverloop(
            plaatsen=tuple(self._plaatsen),
            voorgesteld=self._voorgesteld,
            geweest=self._geweest,
            gesprekken=self._gesprekken,
        )

    def _lijst(self, vacature: int, week: int) -> Getallen:
        """Whom to propose, the first one first."""
        mag = self._mag(vacature) & (self._open < self._a.max_open) & ~self._gehad[vacature]
        rijen = self._op_lijst(self._werkwijze, vacature, mag)
        if self._werkwijze is not Werkwijze.SPREIDING:
            return rijen
        pas = self._per_week[max(0, week - self._a.nasleep + 1) : week + 1, rijen].sum(axis=0)
        return rijen[np.argsort(-self._regio.score[vacature, rijen] / (1.0 + pas) ** self._a.demping, kind="stable")]

    def _mag(self, vacature: int) -> Vlaggen:
        mag: Vlaggen = self._regio.kan[vacature] & self._aanwezig & self._regio.trede_mag[vacature][self._trede]
        return mag

    def _op_lijst(self, werkwijze: Werkwijze, vacature: int, mag: Vlaggen) -> Getallen:
        volgorde = self._regio.volgorde[werkwijze][vacature]
        rijen = volgorde[mag[volgorde]]
        if werkwijze is not Werkwijze.AANBOD:
            return rijen
        lagen = self._regio.trede_laag[vacature][self._trede[rijen]]
        return rijen[np.argsort(-lagen, kind="stable")]

    def _plaats(self, vacature: int, persoon: int, week: int) -> None:
        mag = self._mag(vacature)
        mag[persoon] = True  # a step on the ladder since the proposal takes nobody off the list
        kwartalen = int(self._lot.kwartalen[vacature, persoon])
        rangen = (self._op_lijst(een, vacature, mag) for een in (Werkwijze.SKILLS, Werkwijze.AANBOD))
        skills, aanbod = (int(np.flatnonzero(rijen == persoon)[0]) + 1 for rijen in rangen)
        self._plaatsen.append(
            Vervulling(
                vacature=vacature,
                persoon=persoon,
                week=week,
                trede=int(self._trede[persoon]),
                kwartalen=kwartalen,
                rang_skills=skills,
                rang_aanbod=aanbod,
            )
        )
        self._vrij[vacature] -= 1
        self._aanwezig[persoon] = False
        self._terug[week + WEKEN_PER_KWARTAAL * kwartalen + _WEKEN_VAN_HALF_KWARTAAL].append(persoon)

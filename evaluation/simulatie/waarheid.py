"""What people can and want and what work takes, in truth: from the hidden beroepen, never from what a file says alone.

Three things are known of a person here that no way of working sees: the true beroep, which of its skills are really
mastered, and what work is wanted. What a file says does count: who names a skill with its code has it, and who did
another job learned part of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from evaluation.simulatie.proefregio import Tabel, Vlaggen, Waarheid
from kandidaten.kandidaat import Kandidaat
from kandidaten.synthetisch_loopbaan import BEHEERST
from matching.wensen import lees_wensen, raakt
from models.afstand import haversine_km, plaats
from models.skills import Belang
from models.synthetisch.beroepswereld import Beroepswereld
from models.taxonomie.begrippen import Beroep
from models.taxonomie.taxonomie import Taxonomie
from vacatures.vacature import Vacature

TELT: Final = {Belang.MOET: 1.0, Belang.BELANGRIJK: 0.5, Belang.PLUSPUNT: 0.2}  # scoring.md 5.1
ANDER_WERK: Final = 0.5  # share of that from work that is not the true beroep
ZELFDE, GROEP, SECTOR = 1.0, 0.7, 0.3
GEWILD, ZELFDE_SECTOR, ANDERS, NOOIT = 0.9, 0.6, 0.3, 0.1
# What the score is multiplied by for what a file says of wishes; moderate, as they move a yes by a third at most.
VERVULD, GEEN_WENS, NIET_VERVULD, STOPWOORD = 1.0, 0.85, 0.75, 0.4
KM_NIET_BEKEND: Final = 6.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Waarheidsmaker:
    """The truth of one made-up region, in parts.

    Attributes:
        mensen: The people, N of them.
        vacatures: The work, V of it.
        van_mensen: Kandidaat id -> id of the true beroep.
        van_vacatures: The true beroep of each vacature, ids.
        wereld: All beroepen.
        taxonomie: Their language.
    """

    mensen: Sequence[Kandidaat]
    vacatures: Sequence[Vacature]
    van_mensen: Mapping[str, str]
    van_vacatures: Sequence[str]
    wereld: Beroepswereld
    taxonomie: Taxonomie

    def beheerst(self, rng: np.random.Generator) -> Vlaggen:
        """Which skills each person really has, shape (N, skills of the world)."""
        nummer = {skill.id: plek for plek, skill in enumerate(self.wereld.skills)}
        kans = np.zeros((len(self.mensen), len(nummer)), dtype=np.float32)
        for rij, mens in enumerate(self.mensen):
            for beroep in self._gedaan(mens):
                deel = 1.0 if beroep == self.van_mensen[mens.id] else ANDER_WERK
                for skill, belang in self.wereld.vakken[beroep].skills:
                    plek = nummer[skill.id]
                    kans[rij, plek] = max(kans[rij, plek], deel * BEHEERST[belang])
            genoemd = [nummer[skill.concept] for skill in mens.skills if skill.concept in nummer]
            kans[rij, genoemd] = 1.0
        return np.asarray(rng.random(kans.shape, dtype=np.float32) < kans)

    def nodig(self) -> Tabel:
        """What the work of each vacature takes, rows add up to 1, shape (V, skills of the world)."""
        nummer = {skill.id: plek for plek, skill in enumerate(self.wereld.skills)}
        tabel = np.zeros((len(self.vacatures), len(nummer)), dtype=np.float32)
        for rij, beroep in enumerate(self.van_vacatures):
            for skill, belang in self.wereld.vakken[beroep].skills:
                tabel[rij, nummer[skill.id]] = TELT[belang]
        return np.asarray(tabel / np.maximum(tabel.sum(axis=1, keepdims=True), 1e-9))

    def waarheid(self, beheerst: Vlaggen) -> Waarheid:
        """All of it, with these skills."""
        gedaan = [[self._beroep(id_) for id_ in self._gedaan(mens)] for mens in self.mensen]
        gewild = [self._gewild(mens) for mens in self.mensen]
        wens = self._per_beroep(gewild, (GEWILD, GEWILD, ZELFDE_SECTOR), ANDERS)
        return Waarheid(
            skills=np.asarray(self.nodig() @ beheerst.T.astype(np.float32)),
            beroep=self._per_beroep(gedaan, (ZELFDE, GROEP, SECTOR), 0.0),
            wens=np.where(self._geraakt(wil=False), np.float32(NOOIT), wens),
            km=self._km(),
        )

    def wens_in_dossier(self) -> Tabel:
        """What the score counts for, given what the file says that the person wants, in (0, 1]. Shape (V, N)."""
        heeft = np.array([any(een.wil for een in lees_wensen(mens, self.taxonomie)) for mens in self.mensen])
        basis = np.where(heeft, NIET_VERVULD, GEEN_WENS)
        wens = np.where(self._geraakt(wil=True), VERVULD, basis)
        return np.where(self._geraakt(wil=False), STOPWOORD, wens).astype(np.float32)

    def _gedaan(self, mens: Kandidaat) -> set[str]:
        """Ids of the true beroep and of earlier work that the taxonomie knows."""
        namen = (naam for werk in mens.werkervaring for naam in (werk.beroep, werk.functie) if naam)
        gevonden = (self.taxonomie.zoek_beroep(naam) for naam in namen)
        return {self.van_mensen[mens.id], *(een.id for een in gevonden if een is not None)}

    def _gewild(self, mens: Kandidaat) -> list[Beroep]:
        gevonden = (self.taxonomie.zoek_beroep(naam) for naam in mens.gewenste_beroepen)
        return [een for een in gevonden if een is not None] or [self._beroep(self.van_mensen[mens.id])]

    def _beroep(self, id_: str) -> Beroep:
        return self.wereld.vakken[id_].beroep

    def _per_beroep(
        self, van_mensen: Sequence[Sequence[Beroep]], punten: tuple[float, float, float], anders: float
    ) -> Tabel:
        """Per pair the best of: the same beroep, the same four digits of ISCO-08, the same sector, else `anders`."""
        uit = np.full((len(self.vacatures), len(van_mensen)), anders, dtype=np.float32)
        beroepen = [self._beroep(id_) for id_ in self.van_vacatures]
        sleutels: tuple[Callable[[Beroep], str], ...] = (_sector, _groep, _id)
        for sleutel, waarde in zip(sleutels, reversed(punten), strict=True):
            rijen: dict[str, list[int]] = {}
            for rij, een in enumerate(beroepen):
                rijen.setdefault(sleutel(een), []).append(rij)
            for kolom, eigen in enumerate(van_mensen):
                for naam in {sleutel(een) for een in eigen}:
                    uit[rijen.get(naam, []), kolom] = waarde
        return uit

    def _geraakt(self, *, wil: bool) -> Vlaggen:
        """Whether a wish (or, with `wil` False, a stop-word) of the file is about the work, shape (V, N)."""
        uit = np.zeros((len(self.vacatures), len(self.mensen)), dtype=np.bool_)
        bekend: dict[tuple[str, str], Vlaggen] = {}
        for kolom, mens in enumerate(self.mensen):
            for wens in lees_wensen(mens, self.taxonomie):
                if wens.wil is not wil:
                    continue
                naam = (str(wens.soort), wens.waarde)
                if naam not in bekend:
                    per_beroep = {b: raakt(wens, self._beroep(b), self.taxonomie) for b in set(self.van_vacatures)}
                    bekend[naam] = np.array([per_beroep[b] for b in self.van_vacatures])
                uit[:, kolom] |= bekend[naam]
        return uit

    def _km(self) -> Tabel:
        van = [plaats(mens.postcode) for mens in self.mensen]
        naar = [plaats(een.postcode) for een in self.vacatures]
        km = haversine_km(
            np.array([een.lat for een in naar])[:, None],
            np.array([een.lon for een in naar])[:, None],
            np.array([een.lat for een in van]),
            np.array([een.lon for een in van]),
        )
        return np.nan_to_num(km, nan=KM_NIET_BEKEND).astype(np.float32)


def _sector(beroep: Beroep) -> str:
    return beroep.sector


def _groep(beroep: Beroep) -> str:
    return beroep.isco08


def _id(beroep: Beroep) -> str:
    return beroep.id

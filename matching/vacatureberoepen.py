"""Which beroep a vacature is for: by its code, else its title, else by the skills that it asks, when that is clear."""

import threading
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Final

import numpy as np
from scipy import sparse

from matching.lijsten import Kolom
from models.skills import SkillProfile
from models.taxonomie.taxonomie import Taxonomie
from models.uitwisseling.cellen import tussen_haakjes
from vacatures.vacature import Vacature

# Of 400 made-up vacatures without code and title these place 98%, one of them wrongly; see docs/leeraanbod.md.
_MINSTENS: Final = 0.5  # cosine between what is asked and what the beroep takes
_DUIDELIJK: Final = 1.1  # how many times that of the second-best

Profielmaker = Callable[[Vacature], SkillProfile]


class Vacatureberoepen:
    """The beroep of vacatures, found once for each; safe to share between threads.

    Args:
        taxonomie: The language in use.
    """

    def __init__(self, taxonomie: Taxonomie) -> None:
        self._taxonomie = taxonomie
        self._bekend: dict[str, tuple[Vacature, str | None]] = {}
        self._slot = threading.Lock()

    def van(self, vacatures: Iterable[Vacature], profiel: Profielmaker) -> tuple[str | None, ...]:
        """Id of the beroep of each, in their order; None where that is not clear.

        Args:
            vacatures: Any number.
            profiel: What one asks; called for what is new or was changed.
        """
        with self._slot:
            return tuple(self._van(vacature, profiel) for vacature in vacatures)

    def _van(self, vacature: Vacature, profiel: Profielmaker) -> str | None:
        bekend = self._bekend.get(vacature.id)
        if bekend is None or bekend[0] is not vacature:
            bekend = vacature, self._vind(vacature, profiel(vacature))
            self._bekend[vacature.id] = bekend
        return bekend[1]

    def _vind(self, vacature: Vacature, profiel: SkillProfile) -> str | None:
        kaal = (tussen_haakjes(titel)[0] for titel in profiel.functies)  # "kok (m/v)"
        for naam in (vacature.beroep, *profiel.functies, *kaal):
            beroep = self._taxonomie.zoek_beroep(naam) if naam else None
            if beroep is not None:
                return beroep.id
        return self._meest_gelijkend(profiel)

    def _meest_gelijkend(self, profiel: SkillProfile) -> str | None:
        gelijk = np.asarray(self._matrix @ self._gevraagd(profiel))
        beste = int(np.argmax(gelijk))
        ander = np.delete(gelijk, beste).max(initial=0.0)
        return self._ids[beste] if gelijk[beste] >= max(_MINSTENS, _DUIDELIJK * ander) else None

    def _gevraagd(self, profiel: SkillProfile) -> Kolom:
        """Weight of each skill of the taxonomie, of unit length over all that is asked; zero when that is nothing."""
        uit, elders = np.zeros(len(self._nummer)), 0.0
        for skill in profiel.skills:
            gewicht = skill.gewicht * self._taxonomie.zeldzaamheid(skill.concept)
            plek = self._nummer.get(skill.concept or "")
            if plek is not None:
                uit[plek] = max(uit[plek], gewicht)
            elif skill.concept not in self._algemeen:
                elders += gewicht**2
        lengte = float(np.sqrt(uit @ uit + elders))
        return uit / (lengte or 1.0)

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(sorted(self._taxonomie.beroepen))

    @cached_property
    def _algemeen(self) -> frozenset[str]:
        return frozenset(link.skill for link in self._taxonomie.algemeen)

    @cached_property
    def _nummer(self) -> Mapping[str, int]:
        """Place of each skill; those that every beroep asks tell none from another."""
        return {id_: i for i, id_ in enumerate(sorted(self._taxonomie.skills.keys() - self._algemeen))}

    @cached_property
    def _matrix(self) -> "sparse.csr_array[np.float64]":
        """What each beroep takes, shape (beroepen, skills), rows of unit length."""
        links = [
            (rij, self._nummer[link.skill], link.belang.gewicht * self._taxonomie.zeldzaamheid(link.skill))
            for rij, id_ in enumerate(self._ids)
            for link in self._taxonomie.beroepen[id_].skills
            if link.skill in self._nummer
        ]
        wegen = sparse.csr_array(
            ([gewicht for *_, gewicht in links], ([rij for rij, *_ in links], [kolom for _, kolom, _ in links])),
            shape=(len(self._ids), len(self._nummer)),
        )
        lengte = np.sqrt(np.asarray(wegen.power(2).sum(axis=1)))
        wegen.data /= np.repeat(np.where(lengte > 0, lengte, 1.0), np.diff(wegen.indptr))
        return wegen

"""The caseload made ready for matching, which follows edits without being built anew."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

import numpy as np

from kandidaten.kandidaat import Kandidaat
from matching.index import VectorIndex
from matching.kolommen import Kolommen
from matching.lijsten import Rijen
from matching.profielen import Bewaard, Profielen, maak_profielen
from models.encoders.gelijkenis import HybrideGelijkenis
from models.fouten import OnbekendeKandidaat
from models.skills import SkillProfile

MaakProfiel = Callable[[Kandidaat], SkillProfile]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Kandidatenbestand:
    """Everybody in order of id, and what rules and ranking read of them; row i is the same person in each part.

    Nothing in it is ever changed: an edit gives another one, which shares what stayed the same.

    Attributes:
        kandidaten: The people.
        kolommen: What the rules read.
        profielen: What ranking reads.
        index: The direction of each profile.
        maak_profiel: Gives the profile of one person.
        gelijkenis: Encodes the phrases of the profiles.
    """

    kandidaten: tuple[Kandidaat, ...]
    kolommen: Kolommen
    profielen: Profielen
    index: VectorIndex
    maak_profiel: MaakProfiel
    gelijkenis: HybrideGelijkenis

    @classmethod
    def van(
        cls,
        kandidaten: Iterable[Kandidaat],
        maak_profiel: MaakProfiel,
        gelijkenis: HybrideGelijkenis,
        bewaard: Bewaard | None = None,
    ) -> "Kandidatenbestand":
        """Make people ready; linear in their number.

        Args:
            kandidaten: In any order, ids distinct.
            maak_profiel: Gives the profile of one person.
            gelijkenis: Encodes the phrases.
            bewaard: Gives the vectors of phrases that were encoded before, or None.

        Raises:
            ValueError: Two kandidaten with one id.
        """
        op_id = tuple(sorted(kandidaten, key=lambda kandidaat: kandidaat.id))
        if any(een.id == ander.id for een, ander in pairwise(op_id)):
            raise ValueError("two kandidaten have one id")
        profielen = maak_profielen([maak_profiel(kandidaat) for kandidaat in op_id], gelijkenis, bewaard)
        return cls(
            kandidaten=op_id,
            kolommen=Kolommen.van(op_id),
            profielen=profielen,
            index=VectorIndex(profielen.vectoren()),
            maak_profiel=maak_profiel,
            gelijkenis=gelijkenis,
        )

    def kies(self, rijen: Rijen) -> "Kandidatenbestand":
        """These people alone; rows ascending. Nothing of anybody else is left in it."""
        return replace(
            self,
            kandidaten=tuple(self.kandidaten[rij] for rij in rijen.tolist()),
            kolommen=self.kolommen.kies(rijen),
            profielen=self.profielen.kies(rijen),
            index=VectorIndex(self.index.vectoren[rijen]),
        )

    def met(self, gewijzigd: Iterable[Kandidaat], gewist: Collection[str] = ()) -> "Kandidatenbestand":
        """The caseload after an edit, equal to one that is made afresh.

        Args:
            gewijzigd: People as they are now, each id once; an id that was not there is added.
            gewist: Ids of who is gone; an id that was not there changes nothing.

        Raises:
            ValueError: Two kandidaten with one id, or somebody who is changed and gone at once.
        """
        bewaard = partial(self.profielen.vectoren_van, self.gelijkenis)
        erbij = Kandidatenbestand.van(gewijzigd, self.maak_profiel, self.gelijkenis, bewaard)
        weg = set(gewist)
        if not weg.isdisjoint(erbij.kolommen.ids):
            raise ValueError("somebody is changed and gone at once")
        rijen = self._rijen_met(erbij, weg)
        kandidaten = self.kandidaten + erbij.kandidaten
        uit = replace(
            self,
            kandidaten=tuple(kandidaten[rij] for rij in rijen.tolist()),
            kolommen=self.kolommen.samen(erbij.kolommen).kies(rijen),
        )
        if uit.kolommen.ids == self.kolommen.ids and self._vertelt_al(erbij):
            return uit
        vectoren = np.concatenate([self.index.vectoren, erbij.index.vectoren])
        return replace(
            uit,
            profielen=self.profielen.samen(erbij.profielen).kies(rijen),
            index=VectorIndex(vectoren[rijen]),
        )

    def rij(self, kandidaat_id: str) -> int:
        """Row of a kandidaat.

        Raises:
            OnbekendeKandidaat: There is none with that id.
        """
        ids = self.kolommen.ids
        rij = bisect_left(ids, kandidaat_id)
        if rij >= len(ids) or ids[rij] != kandidaat_id:
            raise OnbekendeKandidaat(f"er is geen kandidaat {kandidaat_id!r}")
        return rij

    def _rijen_met(self, erbij: "Kandidatenbestand", weg: set[str]) -> Rijen:
        """Who is there after an edit, in order of id; rows of `erbij` follow on those of this caseload."""
        ids = self.kolommen.ids + erbij.kolommen.ids
        eerder = weg.union(erbij.kolommen.ids)
        blijft = (rij for rij, id_ in enumerate(self.kolommen.ids) if id_ not in eerder)
        rijen = (*blijft, *range(len(self.kolommen), len(ids)))
        return np.array(sorted(rijen, key=ids.__getitem__), dtype=np.intp)

    def _vertelt_al(self, erbij: "Kandidatenbestand") -> bool:
        """Whether everybody in `erbij` has the profile that is here already: then no phrase, word or vector changes."""
        nu = (self.kandidaten[self.rij(id_)] for id_ in erbij.kolommen.ids)
        return [self.maak_profiel(een) for een in nu] == [self.maak_profiel(een) for een in erbij.kandidaten]

"""Which counts must be hidden so that nobody can work out that a hidden one is small (secondary cell suppression).

The reader knows every count that is shown, every relation between counts, and that counts are whole and not below
zero. A hidden count is safe when it can still be as large as the limit. Every solution of the relations with that count
at the limit proves it; the one that changes the least of what is shown says what else has to be hidden (after Fischetti
and Salazar, Management Science 47-7, 2001: their model, one hidden count at a time).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from evaluation.figuur import Verband

GRENS: Final = 10
_BEWAARD: Final = 64


def onderdruk(
    tellingen: Mapping[str, int],
    verbanden: Sequence[Verband],
    grens: int = GRENS,
    *,
    getoond: Collection[str] = (),
    verborgen: Collection[str] = (),
    nergens: Mapping[str, int] = MappingProxyType({}),
) -> frozenset[str]:
    """The names of the counts to hide: those below the limit, and as few others as needed.

    Args:
        tellingen: Every count that could be shown, 0 or more.
        verbanden: What readers know to be equal.
        grens: From which number a count may be known.
        getoond: Names that were shown before: these cannot be hidden any more. Where they tell a small count already,
            all that hangs together with it is hidden.
        verborgen: Names that were hidden before: these stay hidden.
        nergens: Counts that are shown nowhere and are in relations: a small one is protected as a hidden one is. A
            name that only a relation has is protected whatever its count may be.

    Raises:
        ValueError: A count below zero, a relation that does not hold, or one that leaves a small count no room.
    """
    return _onderdruk(
        tuple(tellingen.items()),
        tuple(verbanden),
        grens,
        frozenset(getoond),
        frozenset(verborgen),
        tuple(nergens.items()),
    )


@lru_cache(maxsize=_BEWAARD)
def _onderdruk(
    tellingen_: tuple[tuple[str, int], ...],
    verbanden: tuple[Verband, ...],
    grens: int,
    getoond: frozenset[str],
    verborgen: frozenset[str],
    nergens: tuple[tuple[str, int], ...],
) -> frozenset[str]:
    """Kept: every later publication of a series begins with the same earlier ones."""
    tellingen = dict(tellingen_)
    bekend = {**dict(nergens), **tellingen}
    _keur(bekend, verbanden)
    klein = {naam for naam, aantal in bekend.items() if aantal < grens}
    onzichtbaar = {naam for verband in verbanden for naam in (*verband.plus, *verband.min)} - tellingen.keys()
    te_hoeden = klein | (onzichtbaar - bekend.keys())
    weg = klein | onzichtbaar | (verborgen & tellingen.keys())
    vast = getoond - weg
    for groep in _groepen(verbanden, vast):
        weg |= _Puzzel(groep, bekend, grens, vast).los_op(te_hoeden, weg)
    return frozenset(weg & tellingen.keys())


def _keur(tellingen: Mapping[str, int], verbanden: Sequence[Verband]) -> None:
    for naam, aantal in tellingen.items():
        if aantal < 0:
            raise ValueError(f"telling {naam} is below zero")
    for verband in verbanden:
        namen = (*verband.plus, *verband.min)
        if all(naam in tellingen for naam in namen) and sum(tellingen[een] for een in verband.plus) != sum(
            tellingen[een] for een in verband.min
        ):
            raise ValueError(f"the relation of {', '.join(namen)} does not hold")


def _groepen(verbanden: Sequence[Verband], vast: frozenset[str]) -> Iterator[tuple[Verband, ...]]:
    """The relations in groups that share no count but those that cannot be hidden any more."""
    groepen: list[tuple[set[str], list[Verband]]] = []
    for verband in verbanden:
        namen, deze = {*verband.plus, *verband.min} - vast, [verband]
        los = []
        for groep in groepen:
            if groep[0] & namen:
                namen |= groep[0]
                deze = groep[1] + deze
            else:
                los.append(groep)
        groepen = [*los, (namen, deze)]
    return (tuple(deze) for _, deze in groepen)


Getallen = NDArray[np.float64]
_Bewijs = NDArray[np.int64]  # a solution of the relations: what each count could be, for all that a reader knows


class _Puzzel:
    """The relations of one group, and the question how large a hidden count could be.

    Args:
        verbanden: Of the group.
        tellingen: Of all counts.
        grens: From which number a count may be known.
        getoond: What cannot be hidden any more.
    """

    def __init__(
        self, verbanden: Sequence[Verband], tellingen: Mapping[str, int], grens: int, getoond: frozenset[str]
    ) -> None:
        self.namen = tuple(dict.fromkeys(naam for verband in verbanden for naam in (*verband.plus, *verband.min)))
        self._plek = {naam: plek for plek, naam in enumerate(self.namen)}
        self._grens = grens
        self._vast = np.array([naam in getoond for naam in self.namen], dtype=bool)
        self._waarde = np.array([tellingen.get(naam, 0) for naam in self.namen], dtype=np.int64)
        self._stelsel = _stelsel(verbanden, self._plek)
        # Not zero only where a count is shown nowhere and is not known here.
        self._rest = -(self._stelsel @ self._waarde)
        # Hiding a large count costs more than a small one, so a total more than its parts; not by so much that two
        # small ones go for one large.
        self._prijs = np.log10(10.0 + self._waarde)

    def los_op(self, te_hoeden: Collection[str], weg: Collection[str]) -> set[str]:
        """What to hide, so that each count that is to be guarded could be as large as the limit."""
        begin = np.array([naam in weg for naam in self.namen], dtype=bool)
        plekken = [plek for plek, naam in enumerate(self.namen) if naam in te_hoeden]
        hier_weg = begin.copy()
        bewijzen = self._samen(plekken, begin)
        reden: dict[int, int] = {}  # for the sake of which count another was hidden
        for plek in plekken:
            if plek not in bewijzen:
                bewijs = self._bewijs(plek, hier_weg)
                if bewijs is None:
                    return {naam for naam, vast in zip(self.namen, self._vast, strict=True) if not vast}
                nieuw = (bewijs != self._waarde) & ~hier_weg
                reden |= dict.fromkeys(np.flatnonzero(nieuw).tolist(), plek)
                hier_weg |= nieuw
                bewijzen |= {ander: bewijs for ander in plekken if bewijs[ander] >= self._grens}
        self._toon_weer(hier_weg, reden, bewijzen)
        return {self.namen[plek] for plek in np.flatnonzero(hier_weg)}

    def _samen(self, plekken: Sequence[int], weg: NDArray[np.bool_]) -> dict[int, _Bewijs]:
        """Proofs for those that are safe as it is: one solution in which many are at the limit proves it for these."""
        bewijzen: dict[int, _Bewijs] = {}
        rest = list(plekken)
        while rest:
            doel = np.zeros(len(self.namen))
            doel[rest] = -1
            bewijs = self._los(rest, np.zeros(len(self.namen)), doel, ~weg)
            geslaagd = [] if bewijs is None else [plek for plek in rest if bewijs[plek] >= self._grens]
            if bewijs is None or not geslaagd:
                break
            bewijzen |= dict.fromkeys(geslaagd, bewijs)
            rest = [plek for plek in rest if plek not in bewijzen]
        return bewijzen

    def _toon_weer(self, weg: NDArray[np.bool_], reden: Mapping[int, int], bewijzen: dict[int, _Bewijs]) -> None:
        """Show again what was hidden for the sake of one count and is not needed now that others are hidden."""
        for plek in sorted(reden, key=lambda een: (-self._waarde[een], een)):
            weg[plek] = False
            nieuw = self._zonder(plek, reden[plek], weg, bewijzen)
            if nieuw is None:
                weg[plek] = True
            else:
                bewijzen |= nieuw

    def _zonder(
        self, plek: int, reden: int, weg: NDArray[np.bool_], bewijzen: Mapping[int, _Bewijs]
    ) -> dict[int, _Bewijs] | None:
        """New proofs for the counts that were safe because this one was hidden; None: there is one without."""
        nodig = [ander for ander, bewijs in bewijzen.items() if bewijs[plek] != self._waarde[plek]]
        nieuw: dict[int, _Bewijs] = {}
        for ander in sorted(nodig, key=lambda een: een != reden):
            if ander not in nieuw:
                gevonden = self._zoek(ander, weg, ~weg)
                if gevonden is None:
                    return None
                nieuw |= {een: gevonden for een in nodig if gevonden[een] >= self._grens}
        return nieuw

    def _bewijs(self, plek: int, weg: NDArray[np.bool_]) -> _Bewijs | None:
        """None: what was shown before tells it already; it cannot be taken back."""
        gevonden = self._zoek(plek, weg, self._vast & ~weg)
        if gevonden is None and not self._vast.any():
            raise ValueError(f"the relations leave {self.namen[plek]} no room: everybody can work it out")
        return gevonden

    def _zoek(self, plek: int, weg: NDArray[np.bool_], vast: NDArray[np.bool_]) -> _Bewijs | None:
        """The solution with this count at the limit that changes the least of what is shown; None: there is none.

        Args:
            plek: Of the count.
            weg: What is hidden: may be anything.
            vast: What may not change.
        """
        minstens = np.zeros(len(self.namen))
        minstens[plek] = max(0, self._grens - int(self._waarde[plek]))
        return self._los([plek], minstens, np.where(weg, 0.0, self._prijs), vast)

    def _los(
        self, hoger: Sequence[int], minstens: Getallen, prijs: Getallen, vast: NDArray[np.bool_]
    ) -> _Bewijs | None:
        """The cheapest solution of the relations; None: there is none.

        Args:
            hoger: Counts that may only be above what they truly are, and not above the limit.
            minstens: By how much each count has to be above what it truly is.
            prijs: Of each one that a count is above or below what it truly is.
            vast: What may not change.
        """
        mee = self._bereik(hoger, ~vast)
        regels = self._stelsel[:, mee].any(axis=1)
        stelsel, rest, waarde = self._stelsel[np.ix_(regels, mee)], self._rest[regels], self._waarde[mee]
        boven, onder = np.full(len(self.namen), np.inf), self._waarde.astype(np.float64)
        boven[hoger], onder[hoger] = np.maximum(0, self._grens - self._waarde[hoger]), 0
        for heel in (0, 1):  # most answers come out whole by themselves, and sooner than when it is asked
            uit = milp(
                c=np.concatenate([prijs[mee], np.abs(prijs[mee])]),
                constraints=LinearConstraint(np.hstack([stelsel, -stelsel]), rest, rest),
                bounds=Bounds(
                    np.concatenate([minstens[mee], np.zeros(len(waarde))]), np.concatenate([boven[mee], onder[mee]])
                ),
                integrality=np.full(2 * len(waarde), heel),
            )
            if uit.x is None:
                return None
            meer, minder = np.split(np.rint(uit.x).astype(np.int64), 2)
            # In whole numbers: what a solver of real numbers says is no proof.
            if np.array_equal(stelsel @ (meer - minder), rest) and (waarde + meer - minder).min() >= 0:
                aantallen = self._waarde.copy()
                aantallen[mee] += meer - minder
                return aantallen
        raise ArithmeticError("the solver gave no solution in whole numbers")

    def _bereik(self, vanaf: Sequence[int], vrij: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """The counts that may change and hang together with one of these by others that may change."""
        mee = np.zeros(len(self.namen), dtype=bool)
        mee[vanaf] = True
        aantal = 0
        while aantal < mee.sum():
            aantal = int(mee.sum())
            mee |= self._stelsel[self._stelsel[:, mee].any(axis=1)].any(axis=0) & vrij
        return mee


def _stelsel(verbanden: Sequence[Verband], plek: Mapping[str, int]) -> NDArray[np.int64]:
    """One row for each relation: +1 for what stands left, -1 for what stands right."""
    stelsel = np.zeros((len(verbanden), len(plek)), dtype=np.int64)
    for rij, verband in enumerate(verbanden):
        for namen, teken in ((verband.plus, 1), (verband.min, -1)):
            for naam in namen:
                stelsel[rij, plek[naam]] += teken
    return stelsel

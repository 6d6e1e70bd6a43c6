"""Fairness as it may be published: no small group, no count by which one person could be followed from day to day.

Percentages here are shares of pairs of a person and a list, not of people. Somebody who knows the number of people and
of lists can still work out from a share close to nought or to everything that it is about a few people:
`is_veilig` refuses those. Counts of people are of today; they are rounded to five after hiding, so that yesterday's
figure beside today's does not tell of one person.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import ceil, floor
from typing import Final

from evaluation.beleid.cellen import ALLEN
from evaluation.eerlijkheid.kenmerken import ONBEKEND, Indeling
from evaluation.figuur import Cel, Figuur, Maat, Rij, Verband
from evaluation.getallen import half_op, procent
from evaluation.onthulling import GRENS, Uitgave, publiceer_reeks

_OP: Final = 5


def sleutel(indeling: Indeling, groep: str) -> str:
    """Name of the count of the people of a group."""
    return f"eerlijkheid.{indeling.kenmerk.code}.{groep}"


def mensen_cel(indeling: Indeling, groep: str) -> Cel:
    """How many people are of a group."""
    aantal = int((indeling.van == indeling.groepen.index(groep)).sum())
    return Cel(waarde=aantal, sleutel=sleutel(indeling, groep))


def is_veilig(deel: int, paren: int, mensen: int) -> bool:
    """Whether a share in whole percents leaves room for ten people or more on either side.

    Args:
        deel: Pairs that it holds for.
        paren: All pairs of the group, at least as many as `mensen` people have with one list.
        mensen: People of the group that the reader knows of.
    """
    if paren == 0 or mensen < GRENS:
        return False
    heel = half_op(100 * deel / paren)
    hoogstens = min(paren, floor((heel + 0.5) / 100 * paren))
    minstens = max(0, ceil((heel - 0.5) / 100 * paren))
    per_mens = ceil(paren / mensen)
    return min(hoogstens, mensen) >= GRENS and mensen - ceil(minstens / per_mens) >= GRENS


def procent_cel(deel: int, paren: int, mensen: int, uit: tuple[str, ...]) -> Cel:
    """A share of pairs in whole percents, half up; hidden where `is_veilig` says so."""
    waarde = procent(deel, paren)
    veilig = waarde is None or is_veilig(deel, paren, mensen)
    return Cel(waarde=waarde if veilig else None, maat=Maat.PERCENTAGE, uit=uit, getoond=veilig)


def geef_uit(
    figuren: Sequence[Figuur], indelingen: Sequence[Indeling], relaties: Sequence[Verband] = ()
) -> tuple[Figuur, ...]:
    """The figures without what may not be known, and counts of people rounded to five.

    Which groups are hidden is decided over all groups and everybody, whichever of them a page shows: two pages side by
    side tell no more than one.

    Args:
        figuren: What a page shows.
        indelingen: All groups of the peiling.
        relaties: How other counts of these figures hang together.
    """
    samen = [Verband(plus=tuple(sleutel(deel, groep) for groep in deel.groepen), min=(ALLEN,)) for deel in indelingen]
    alles = Uitgave(figuren=(_groepen(indelingen), *figuren), verbanden=(*samen, *relaties), bekend=_bekend(indelingen))
    uit = publiceer_reeks([alles])[0]
    weg = {cel.sleutel for figuur in uit for rij in figuur.rijen for cel in rij.cellen if not cel.getoond}
    return tuple(replace(figuur, rijen=tuple(_af(rij, weg) for rij in figuur.rijen)) for figuur in uit[1:])


def _bekend(indelingen: Sequence[Indeling]) -> frozenset[str]:
    """What another page tells: how many people there are, and of how many it is not known in which group they are."""
    uit = {ALLEN}
    for deel in indelingen:
        onbekend = int((deel.van == deel.groepen.index(ONBEKEND)).sum())
        if min(onbekend, len(deel.van) - onbekend) >= GRENS:
            uit.add(sleutel(deel, ONBEKEND))
    return frozenset(uit)


def _groepen(indelingen: Sequence[Indeling]) -> Figuur:
    """Every count of people there is; only to decide what is hidden."""
    n = len(indelingen[0].van) if indelingen else 0
    cellen = (mensen_cel(deel, groep) for deel in indelingen for groep in deel.groepen)
    rijen = (Rij(kop="", cellen=(cel,)) for cel in (Cel(waarde=n, sleutel=ALLEN), *cellen))
    return Figuur(
        code="groepen", titel="", definitie="", bron="", eenheid="", periode="", rijkop="", kolommen=("",),
        rijen=tuple(rijen),
    )  # fmt: skip


def _af(rij: Rij, weg: Collection[str | None]) -> Rij:
    return replace(rij, cellen=tuple(_afgerond(cel, weg) for cel in rij.cellen))


def _afgerond(cel: Cel, weg: Collection[str | None]) -> Cel:
    if any(naam in weg for naam in cel.uit):
        # Of a hidden group also that there is nothing to say: "–" beside "niet getoond" would tell it is empty.
        return replace(cel, waarde=None, getoond=False)
    if cel.sleutel is None or not isinstance(cel.waarde, int):
        return cel
    return replace(cel, waarde=_OP * round(cel.waarde / _OP))

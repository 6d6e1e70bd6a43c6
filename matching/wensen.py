"""What somebody wants of work and does not want, each with where it was said; and whether a beroep meets it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kandidaten.kandidaat import Kandidaat
from matching.leertabellen import in_basis, skill_in_basis
from matching.wens import Wens, Wenssoort
from matching.wensen_lezen import lees_tekst
from models.skills import Belang
from models.taxonomie.begrippen import Beroep
from models.taxonomie.esco import esco_id
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Werkomstandigheid

__all__ = ["Wens", "Wenssoort", "lees_wensen", "raakt"]

BRON_WERKTIJDEN: Final = "uw werktijden"
BRON_BEROEP: Final = "uw gewenste beroep"
_HOORT_ERBIJ: Final = frozenset({Belang.MOET, Belang.BELANGRIJK})


def lees_wensen(kandidaat: Kandidaat, taxonomie: Taxonomie, vastgelegd: Sequence[Wens] = ()) -> tuple[Wens, ...]:
    """What somebody wants and does not want: as recorded, from the working times, the wished beroepen and own words.

    About one thing the surest source speaks: what was recorded (the last word), then a working time that is not
    accepted, then the rest. Where these contradict each other ("graag buiten" and "nooit buiten") there is neither a
    wish nor a stop-word. A working time that is accepted is no wish for it, and one that is not known is nothing.

    Args:
        kandidaat: Whose `wensen`, `werktijden` and `gewenste_beroepen` are read, and nothing else.
        taxonomie: The language of beroepen and skills.
        vastgelegd: What the person or the adviseur recorded, oldest first.

    Returns:
        Each thing at most once, in the order of those sources. What the taxonomie has no word for is left out.
    """
    gezegd = _eenduidig([*_beroepen(kandidaat, taxonomie), *lees_tekst(kandidaat.wensen or "", taxonomie)])
    over: dict[tuple[Wenssoort, str], Wens] = {}
    for wens in (*reversed(vastgelegd), *_werktijden(kandidaat), *gezegd):
        over.setdefault((wens.soort, wens.waarde), wens)
    return tuple(over.values())


def _eenduidig(wensen: Iterable[Wens]) -> Iterator[Wens]:
    """Without what is both wanted and refused."""
    alle = tuple(wensen)
    standen = {(wens.soort, wens.waarde, wens.wil) for wens in alle}
    return (wens for wens in alle if (wens.soort, wens.waarde, not wens.wil) not in standen)


def _werktijden(kandidaat: Kandidaat) -> Iterator[Wens]:
    tijden = kandidaat.werktijden
    for waarde, kan in (
        (Werkomstandigheid.NACHT, tijden.nacht),
        (Werkomstandigheid.AVOND, tijden.avond),
        (Werkomstandigheid.WEEKEND, tijden.weekend),
        (Werkomstandigheid.PLOEGEN, tijden.ploegen),
    ):
        if kan is False:
            yield Wens(soort=Wenssoort.OMSTANDIGHEID, waarde=str(waarde), wil=False, bron=BRON_WERKTIJDEN)


def _beroepen(kandidaat: Kandidaat, taxonomie: Taxonomie) -> Iterator[Wens]:
    """The wished beroepen; what is no name of one ("iets in de zorg") is read as own words."""
    for gewenst in kandidaat.gewenste_beroepen:
        beroep = taxonomie.zoek_beroep(gewenst)
        if beroep is not None:
            yield Wens(soort=Wenssoort.BEROEP, waarde=beroep.id, wil=True, bron=BRON_BEROEP)
        else:
            yield from lees_tekst(gewenst, taxonomie)


def raakt(wens: Wens, beroep: Beroep, taxonomie: Taxonomie) -> bool:
    """Whether work is what a wish or stop-word is about.

    A preference for what the taxonomie has no word for ("liever binnen", "liever overdag") is a wish for work without
    the opposite; it never becomes a stop-word on that opposite. Where the circumstances of the work are not known
    nothing is met: neither the wish for them nor the wish to be without them. A beroep of another language than
    *basis* that knows neither circumstances nor our sectors takes these from the beroep of *basis* with the same code.

    Args:
        wens: The wish.
        beroep: The work.
        taxonomie: The language of the work. A wish that was kept under another one is about the same work or skill.

    Returns:
        False also where it is not known. Of a skill True when the work needs it or it is part of it, not when it is
        only a pluspunt.
    """
    match wens.soort:
        case Wenssoort.BEROEP:
            return _is_beroep(wens.waarde, beroep, taxonomie)
        case Wenssoort.SECTOR:
            return normaliseer(wens.waarde) in {normaliseer(een.sector) for een in (beroep, in_basis(beroep))}
        case Wenssoort.OMSTANDIGHEID:
            return wens.waarde in _omstandigheden(beroep)
        case Wenssoort.ZONDER:
            bekend = _omstandigheden(beroep)
            return bool(bekend) and wens.waarde not in bekend
        case Wenssoort.SKILL:
            gevraagd = {link.skill for link in beroep.skills if link.belang in _HOORT_ERBIJ}
            return wens.waarde in gevraagd or _anders_genoemd(wens.waarde, gevraagd, taxonomie)


def _is_beroep(naam: str, beroep: Beroep, taxonomie: Taxonomie) -> bool:
    """Nearly always the name is an id; a wish that was kept under another taxonomie is about the same work in this."""
    if naam in taxonomie.beroepen:
        return naam == beroep.id
    hier = taxonomie.zoek_beroep(naam)
    elders = {in_basis(beroep).id, esco_id(beroep.esco) if beroep.esco else None}
    return naam in elders or (hier is not None and hier.id == beroep.id)


def _anders_genoemd(skill: str, gevraagd: Iterable[str], taxonomie: Taxonomie) -> bool:
    """Whether a skill of a wish that was kept under another taxonomie is one of these."""
    return skill not in taxonomie.skills and skill_in_basis(skill) in map(skill_in_basis, gevraagd)


def _omstandigheden(beroep: Beroep) -> tuple[str, ...]:
    """Of the work, or of the same work in *basis*; empty: not known."""
    return beroep.omstandigheden or in_basis(beroep).omstandigheden

"""Counts of placements as cells: what they are called, how they hang together, and which means would tell them."""

from collections.abc import Mapping, Sequence
from typing import Final

from evaluation.figuur import Cel, Maat, Verband
from evaluation.getallen import half_op, komma
from evaluation.plaatsingen import Maatstaf
from evaluation.schaduw import Methode
from evaluation.statistiek import Schatting

GEMETEN: Final = "plaatsing.gemeten"
TIEN: Final = "eerste10"
TEGEN_ELKAAR: Final = (Methode.SKILLS, Methode.AANBOD)
# The counts that would follow from a mean: it shows only when they do.
_VERRAADT: Final = {Maatstaf.RECALL_5: ("1-5",), Maatstaf.RECALL_10: (TIEN,), Maatstaf.MRR: ("1-5", "6-10")}


def verbanden_van(groepen: Mapping[str, Sequence[str]]) -> tuple[Verband, ...]:
    """How the counts hang together: bands of a method, groups of a division, the first ten of both.

    Args:
        groepen: Per division the groups that it has.
    """
    methoden = (methode for methode in Methode if methode is not Methode.WILLEKEURIG)
    uit = [een for methode in methoden for een in _van_methode(methode)]
    for code, delen in groepen.items():
        uit += _van_groepen(code, delen)
    return tuple(uit)


def in_groep(code: str, groep: str, wat: str) -> str:
    """Name of a count of one group: "n", or how many a method had in its first ten."""
    return f"plaatsing.{code}.{groep}.{wat}"


def _van_methode(methode: Methode) -> list[Verband]:
    vijf, tien, tot, verder, eerste = (
        f"plaatsing.{methode}.{band}" for band in ("1-5", "6-10", "11-25", "verder", TIEN)
    )
    return [Verband(plus=(vijf, tien), min=(eerste,)), Verband(plus=(eerste, tot, verder), min=(GEMETEN,))]


def _van_groepen(code: str, groepen: Sequence[str]) -> list[Verband]:
    """The groups add up to all; in each, who stood among the first ten and who did not add up to the group."""
    if not groepen:
        return []
    alle = [Verband(plus=tuple(in_groep(code, groep, "n") for groep in groepen), min=(GEMETEN,))]
    for methode in TEGEN_ELKAAR:
        tien = tuple(in_groep(code, groep, methode) for groep in groepen)
        alle.append(Verband(plus=tien, min=(f"plaatsing.{methode}.{TIEN}",)))
        alle += [
            Verband(plus=(sleutel, f"{sleutel}.niet"), min=(in_groep(code, groep, "n"),))
            for groep, sleutel in zip(groepen, tien, strict=True)
        ]
    return alle


def in_band(methode: Methode, aantal: int, band: str) -> Cel:
    """How many a method had in a band. Lots say nothing of anybody: these show whenever the total does."""
    if methode is Methode.WILLEKEURIG:
        return Cel(waarde=aantal, uit=(GEMETEN,))
    return mensen(aantal, f"plaatsing.{methode}.{band}")


def uit_tellingen(maat: Maatstaf, *methoden: Methode) -> tuple[str, ...]:
    """The counts of people that must show for a mean of these methods to show."""
    return (
        GEMETEN,
        *(
            f"plaatsing.{methode}.{band}"
            for methode in methoden
            for band in _VERRAADT[maat]
            if methode is not Methode.WILLEKEURIG
        ),
    )


def mensen(aantal: int, sleutel: str) -> Cel:
    """A count of people placed."""
    return Cel(waarde=aantal, sleutel=sleutel)


def deel(schatting: Schatting | None, uit: tuple[str, ...]) -> tuple[Cel, Cel]:
    """A share and its interval, in percents."""
    waarde = schatting.gemiddelde if schatting else None
    procent = None if waarde is None else half_op(100 * waarde)
    return Cel(waarde=procent, maat=Maat.PERCENTAGE, uit=uit), _interval(schatting, uit, procent=True)


def getal(schatting: Schatting | None, uit: tuple[str, ...]) -> tuple[Cel, Cel]:
    """A number and its interval."""
    waarde = None if schatting is None or schatting.gemiddelde is None else _rond(schatting.gemiddelde)
    return Cel(waarde=waarde, maat=Maat.GETAL, decimalen=2, uit=uit), _interval(schatting, uit, procent=False)


def _rond(waarde: float) -> float:
    return round(waarde, 2) + 0.0  # no minus before a zero


def _interval(schatting: Schatting | None, uit: tuple[str, ...], *, procent: bool) -> Cel:
    if schatting is None or schatting.laag is None or schatting.hoog is None:
        return Cel(waarde=None, maat=Maat.TEKST, uit=uit)
    laag, hoog = (
        f"{half_op(100 * grens)}%" if procent else komma(_rond(grens), 2) for grens in (schatting.laag, schatting.hoog)
    )
    return Cel(waarde=f"{laag} tot {hoog}", maat=Maat.TEKST, uit=uit)

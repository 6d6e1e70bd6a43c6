"""Tables and words of the document; every table says that it is a simulation."""

from collections.abc import Sequence

from evaluation.getallen import half_op, komma
from evaluation.statistiek import Schatting

SIMULATIE = "SIMULATIE"
GEEN_VERSCHIL = "niet aantoonbaar meer of minder"


def tabel(titel: str, kop: Sequence[str], rijen: Sequence[Sequence[str]]) -> str:
    """A Markdown table under its title; the first column to the left, the others to the right."""
    streep = ["---", *("---:" for _ in kop[1:])]
    regels = (f"| {' | '.join(rij)} |" for rij in (kop, streep, *rijen))
    return "\n".join((f"**{SIMULATIE}. {titel}**", "", *regels))


def getal(waarde: float | None, teken: str = "", decimalen: int = 1) -> str:
    """With a comma; a dash where there is no value."""
    return "–" if waarde is None else komma(waarde, decimalen, teken)


def procent(waarde: float | None) -> str:
    """A share in whole percents, half up."""
    return "–" if waarde is None else f"{half_op(100 * waarde)}%"


def niveau(schatting: Schatting, *, deel: bool, decimalen: int = 1) -> str:
    """The mean alone."""
    return procent(schatting.gemiddelde) if deel else getal(schatting.gemiddelde, decimalen=decimalen)


def verschil(schatting: Schatting, *, deel: bool = False) -> str:
    """A difference with its interval; of shares in percentage points."""
    keer, decimalen = (100.0, 0) if deel else (1.0, 1)
    if schatting.gemiddelde is None or schatting.laag is None or schatting.hoog is None:
        return "–"
    midden, laag, hoog = (
        getal(keer * een, "+", decimalen) for een in (schatting.gemiddelde, schatting.laag, schatting.hoog)
    )
    return f"{midden} [{laag}; {hoog}]"


def oordeel(schatting: Schatting) -> str:
    """A difference in words: "meer", "minder" or "niet aantoonbaar meer of minder"."""
    if schatting.laag is not None and schatting.laag > 0:
        return "meer"
    if schatting.hoog is not None and schatting.hoog < 0:
        return "minder"
    return GEEN_VERSCHIL

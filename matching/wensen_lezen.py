"""Wishes and stop-words in somebody's own words: "niet 's nachts", "liever binnen", "graag met ouderen werken"."""

import re
from collections.abc import Iterator
from typing import Final

from matching.wens import Wens, Wenssoort
from matching.wenshouding import Houding, houding
from matching.wensnamen import Genoemd, noem
from matching.wenswoorden import TEGENDEEL, TIJDEN
from matching.wenszin import Stuk, in_stukken, standen_van
from models.extractie.zinnen import zinnen
from models.taxonomie.taxonomie import Taxonomie

LANGSTE_ZIN: Final = 500  # characters: of what has no full stop for so long nobody can say what belongs to what
LANGSTE_CITAAT: Final = 80  # characters of the own words that are repeated
_PUNT = re.compile(r"(?<=\w\w\w\w)[.!]\s+|(?<=\?)\s+")
_SLECHTS = re.compile(
    r"(?<!niet\s)(?<!\w)(?:alleen|uitsluitend|enkel|alléén)\s(?:maar\s)?(?:\w{2,5}\s)?$", re.IGNORECASE
)


def lees_tekst(tekst: str, taxonomie: Taxonomie) -> tuple[Wens, ...]:
    """The wishes and stop-words in free Dutch text, in its order.

    A preference ("liever niet alleen") counts as a stop-word: so people say it, and who sees what was left out can
    take it back. What is accepted ("nachtdienst is geen probleem"), half refused ("niet elk weekend"), past ("ik heb
    in de bouw gewerkt"), a reason, a question, about somebody else, or a sentence without end gives nothing.

    Args:
        tekst: What somebody wants of work.
        taxonomie: The language of beroepen and skills.
    """
    return tuple(
        wens
        for zin in zinnen(tekst)
        for deel in _PUNT.split(zin.tekst)  # who writes without capitals ends sentences all the same
        if len(deel) <= LANGSTE_ZIN
        for wens in _in_zin(deel, houding(zin.kop) if zin.kop else None, taxonomie)
    )


def _in_zin(zin: str, kop: Houding | None, taxonomie: Taxonomie) -> Iterator[Wens]:
    stukken = in_stukken(zin, noem(zin, taxonomie))
    for stuk, stand in zip(stukken, standen_van(stukken, kop), strict=True):
        for genoemd in stuk.genoemd:
            yield from _wensen(genoemd, stand, stuk, zin)


def _wensen(genoemd: Genoemd, stand: Houding, stuk: Stuk, zin: str) -> Iterator[Wens]:
    citaat = stuk.tekst if len(stuk.tekst) <= LANGSTE_CITAAT else f"{stuk.tekst[: LANGSTE_CITAAT - 1].rstrip()}…"
    for soort, waarde, wil in _betekenis(genoemd, stand, zin[stuk.begin : genoemd.begin]):
        yield Wens(soort=soort, waarde=waarde, wil=wil, bron=f"u zei: {citaat}")


def _betekenis(genoemd: Genoemd, stand: Houding, ervoor: str) -> Iterator[tuple[Wenssoort, str, bool]]:
    """What is wanted or refused when these words are said like this."""
    waarde = genoemd.omstandigheid
    if waarde is None:
        if stand is Houding.WEL or (stand is Houding.NIET and not genoemd.ruimer):
            yield from ((*wat, stand is Houding.WEL) for wat in genoemd.waarden)
        return
    niet = stand in {Houding.NIET, Houding.KAN_NIET} or (stand is Houding.DEELS and waarde not in TIJDEN)
    if genoemd.ontkend:  # "weekend vrij"
        niet, stand = stand in {Houding.WEL, Houding.NIET}, Houding.OPEN
    if waarde in TEGENDEEL:
        yield from _tegendeel(waarde, stand, niet, bool(_SLECHTS.search(ervoor)))
    elif niet:
        yield Wenssoort.OMSTANDIGHEID, waarde, False
    elif stand is Houding.WEL:
        yield Wenssoort.OMSTANDIGHEID, waarde, True


def _tegendeel(woord: str, stand: Houding, niet: bool, slechts: bool) -> Iterator[tuple[Wenssoort, str, bool]]:
    """Of a word that the taxonomie knows by its opposites only; "alleen overdag" refuses these."""
    if niet and woord == "binnen":
        yield from ((Wenssoort.OMSTANDIGHEID, str(waarde), True) for waarde in TEGENDEEL[woord])
    elif stand is Houding.WEL and (slechts or woord != "ochtend"):
        soort = Wenssoort.OMSTANDIGHEID if slechts else Wenssoort.ZONDER
        yield from ((soort, str(waarde), not slechts) for waarde in TEGENDEEL[woord])

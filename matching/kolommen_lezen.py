"""From kandidaten to read-only arrays: one pass per column; inverted maps for what people have many of."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from kandidaten.kandidaat import Kandidaat
from matching.regels_namen import genormaliseerd
from matching.regels_uitkomst import Codes, Vlaggen, ja_nee
from models.afstand import plaats

Getallen = NDArray[np.int32]
Maten = NDArray[np.float64]
LeesMisschien = Callable[[Kandidaat], int | None]

NIET_BEKEND: Final = -1
WERKTIJDEN: Final = ("nacht", "avond", "weekend", "ploegen")

_Soort = TypeVar("_Soort", bound=np.generic)


def codes(kandidaten: Sequence[Kandidaat], lees: LeesMisschien) -> Codes:
    """Small numbers as int8; None becomes NIET_BEKEND."""
    return vast(np.fromiter(_getallen(kandidaten, lees), dtype=np.int8, count=len(kandidaten)))


def getallen(kandidaten: Sequence[Kandidaat], lees: LeesMisschien) -> Getallen:
    """Numbers as int32; None becomes NIET_BEKEND."""
    return vast(np.fromiter(_getallen(kandidaten, lees), dtype=np.int32, count=len(kandidaten)))


def dagen(kandidaten: Sequence[Kandidaat], lees: Callable[[Kandidaat], date | None]) -> Getallen:
    """Days as ordinals, int32; None becomes NIET_BEKEND."""
    ordinalen = (NIET_BEKEND if (dag := lees(k)) is None else dag.toordinal() for k in kandidaten)
    return vast(np.fromiter(ordinalen, dtype=np.int32, count=len(kandidaten)))


def vlaggen(kandidaten: Sequence[Kandidaat], lees: Callable[[Kandidaat], bool]) -> Vlaggen:
    """Yes or no, without a third answer."""
    return vast(np.fromiter(map(lees, kandidaten), dtype=np.bool_, count=len(kandidaten)))


def maten(kandidaten: Sequence[Kandidaat], lees: LeesMisschien) -> Maten:
    """Measures as float64; None becomes NaN."""
    waarden = (float("nan") if (maat := lees(k)) is None else maat for k in kandidaten)
    return vast(np.fromiter(waarden, dtype=np.float64, count=len(kandidaten)))


def plaatsen(kandidaten: Sequence[Kandidaat]) -> tuple[Getallen, tuple[str | None, ...], Maten]:
    """Number of each person's area, the digits of each area in order of first appearance, and where each lies.

    People live in a few hundred areas, so a distance is worked out per area.

    Returns:
        Shape (n,); the first four digits of the postcode, None where it is not known; latitude, longitude (degrees)
        and radius (km), shape (3, areas), NaN where the place is not known.
    """
    gebieden: dict[str | None, int] = {}
    nummers = [gebieden.setdefault(k.postcode and k.postcode[:4], len(gebieden)) for k in kandidaten]
    punten = [(p.lat, p.lon, p.straal_km) for p in map(plaats, gebieden)]
    tabel = np.array(punten, dtype=np.float64).reshape(len(gebieden), 3).T
    return vast(np.array(nummers, dtype=np.int32)), tuple(gebieden), vast(tabel.copy())


def werktijden(kandidaten: Sequence[Kandidaat]) -> Mapping[str, Codes]:
    """Per working time whether the person accepts it: 1, 0 = not known, -1."""
    tabel = {tijd: [ja_nee(getattr(k.werktijden, tijd)) for k in kandidaten] for tijd in WERKTIJDEN}
    return MappingProxyType({tijd: vast(np.array(rij, dtype=np.int8)) for tijd, rij in tabel.items()})


def talen(kandidaten: Sequence[Kandidaat]) -> Mapping[str, Codes]:
    """Per language code the highest oral level 1-4 of each person, 0 = not known."""
    tabel: dict[str, bytearray] = {}  # bytes, since writing numpy items one by one is slow
    for rij, kandidaat in enumerate(kandidaten):
        for item in kandidaat.talen:
            if item.taal is None or item.spreken is None:
                continue
            if item.taal not in tabel:
                tabel[item.taal] = bytearray(len(kandidaten))
            kolom = tabel[item.taal]
            kolom[rij] = max(kolom[rij], int(item.spreken))
    return MappingProxyType({taal: vast(np.frombuffer(rij, dtype=np.int8)) for taal, rij in tabel.items()})


def certificaten(kandidaten: Sequence[Kandidaat]) -> Mapping[str, Getallen]:
    """Per normalised name of a certificate or completed opleiding the rows of who has it."""
    rijen: defaultdict[str, list[int]] = defaultdict(list)
    for rij, kandidaat in enumerate(kandidaten):
        for naam in {genormaliseerd(naam) for naam in _bewijsstukken(kandidaat)} - {""}:
            rijen[naam].append(rij)
    return MappingProxyType({naam: vast(np.array(lijst, dtype=np.int32)) for naam, lijst in rijen.items()})


def _bewijsstukken(kandidaat: Kandidaat) -> Iterator[str]:
    yield from kandidaat.certificaten
    yield from (o.naam for o in kandidaat.opleidingen if o.diploma is True and o.naam is not None)


def _getallen(kandidaten: Sequence[Kandidaat], lees: LeesMisschien) -> Iterator[int]:
    return (NIET_BEKEND if (getal := lees(kandidaat)) is None else getal for kandidaat in kandidaten)


def vast(kolom: NDArray[_Soort]) -> NDArray[_Soort]:
    """The same array, from now on read-only."""
    kolom.flags.writeable = False
    return kolom

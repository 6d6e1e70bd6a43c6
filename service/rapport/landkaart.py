"""Dots by place: where the places of a figure lie, and which names fit beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, isfinite, radians
from typing import Final

from evaluation.figuur import Figuur
from models.afstand import plaats
from models.plaatsnamen import woonplaatsen
from service.rapport.tekening import BREEDTE, delen, waarde

_RAND, _GROOTSTE, _HOOGSTE = 28.0, 20.0, 420.0
_NAMEN: Final = 25
_NAAST: Final = 16.0  # pixels between the lines of two names


@dataclass(frozen=True, slots=True)
class Stip:
    """One place: middle and radius in pixels; `ring` is the radius of its second number; no name where none fits."""

    x: float
    y: float
    straal: float
    ring: float
    naam: str


@dataclass(frozen=True, slots=True)
class Landkaart:
    """The dots, the largest first so that small ones lie on top, and what could not be placed.

    Attributes:
        stippen: The dots.
        legenda: What a dot and a ring are.
        hoogte: In pixels.
        zonder_plaats: Row heads that are no place that we know.
    """

    stippen: tuple[Stip, ...]
    legenda: str
    hoogte: float
    zonder_plaats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Punt:
    naam: str
    lat: float
    lon: float
    getallen: tuple[float, ...]
    tekst: str


def kaart(figuur: Figuur) -> Landkaart | None:
    """The places of the rows with their numbers; None without a place that has a number.

    The first column makes a dot and the second, where there is one, a ring; areas are in proportion to the numbers.
    """
    punten = sorted(_punten(figuur), key=lambda punt: (-max(punt.getallen), punt.naam))
    if not punten or max(punten[0].getallen) <= 0:
        return None
    gevonden = {punt.naam for punt in punten}
    zonder = tuple(
        rij.kop for rij in delen(figuur) if rij.kop not in gevonden and any(waarde(cel) for cel in rij.cellen[:2])
    )
    per_graad, hoogte = _maat(punten)
    noord, west = max(punt.lat for punt in punten), min(punt.lon for punt in punten)
    krimp = cos(radians(noord))
    meest = max(punten[0].getallen)
    stippen: list[Stip] = []
    for punt in punten:
        x, y = _RAND + (punt.lon - west) * krimp * per_graad, 2 * _RAND + (noord - punt.lat) * per_graad
        stralen = [_GROOTSTE * (max(getal, 0.0) / meest) ** 0.5 for getal in punt.getallen] + [0.0]
        naam = punt.tekst if len(stippen) < _NAMEN and _past(x, y, stippen) else ""
        stippen.append(Stip(x, y, stralen[0], stralen[1], naam))
    legenda = ". ".join(f"{vorm}: {kop}" for vorm, kop in zip(("Stip", "Ring"), figuur.kolommen, strict=False))
    return Landkaart(tuple(stippen), f"{legenda}.", hoogte, zonder)


def _punten(figuur: Figuur) -> Iterator[_Punt]:
    for rij in delen(figuur):
        getallen = [waarde(cel) for cel in rij.cellen[:2]]
        bekend = woonplaatsen(rij.kop)
        midden = plaats(bekend[0].gebieden[0]) if bekend else None
        if midden is None or not isfinite(midden.lat) or all(getal is None for getal in getallen):
            continue
        tekst = f"{rij.kop} {' / '.join(cel.tekst for cel in rij.cellen[: len(getallen)])}"
        yield _Punt(rij.kop, midden.lat, midden.lon, tuple(getal or 0.0 for getal in getallen), tekst)


def _maat(punten: list[_Punt]) -> tuple[float, float]:
    """Pixels per degree of latitude, so that all places fit, and the height in pixels."""
    hoog = max(p.lat for p in punten) - min(p.lat for p in punten)
    breed = (max(p.lon for p in punten) - min(p.lon for p in punten)) * cos(radians(max(p.lat for p in punten)))
    ruimte = BREEDTE - 2 * _RAND - 90.0  # a name stands to the right of its dot
    per_graad = min(ruimte / max(breed, 0.02), (_HOOGSTE - 3 * _RAND) / max(hoog, 0.02))
    return per_graad, hoog * per_graad + 3 * _RAND


def _past(x: float, y: float, stippen: list[Stip]) -> bool:
    """Whether a name here keeps clear of those that are there; names are about a hundred pixels wide."""
    return not any(stip.naam and (abs(stip.y - y) < _NAAST and abs(stip.x - x) < 120) for stip in stippen) and all(
        hypot(stip.x - x, stip.y - y) > 1.0 for stip in stippen
    )

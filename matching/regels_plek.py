"""What place and person ask of each other: travel (G5), hours (G6), guidance (G7), working times (G8)."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matching.kolommen import Kolommen
from matching.kolommen_lezen import NIET_BEKEND, WERKTIJDEN
from matching.omstandigheden import Omstandigheden
from matching.regels_uitkomst import ONBEKEND, VOLDOET, Codes, ja_nee, oordeel, overal, slechtste
from models.afstand import afstand_km, plaats
from models.werk import MAX_UREN, Werktijden
from vacatures.vacature import Vacature

Uren = NDArray[np.integer[Any]]


def reisafstand(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G5: distance as the crow flies against the person's maximum; on the edge of an area it is not known."""
    lat, lon, straal_km = k.gebieden
    laag, hoog = (grens[k.gebied] for grens in afstand_km(lat, lon, straal_km, plaats(v.postcode)))
    maximum = np.maximum(k.max_reisafstand_km, o.reisafstand_minstens_km or 0.0)
    # NaN (not known) compares as False on both sides and so ends up as onbekend.
    return oordeel(niet=laag > maximum, onbekend=~(hoog <= maximum))


def uren(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G6: the intervals of hours overlap, whatever the bounds are that are not known.

    Overlap means k.max >= v.min and k.min <= v.max. An unknown minimum lies in [0, maximum], an unknown
    maximum in [minimum, 99]; with nothing known of one side the answer is onbekend.
    """
    v_uren = [np.array(NIET_BEKEND if grens is None else grens) for grens in (v.uren_min, v.uren_max)]
    k_min, k_max = _mogelijke_grenzen(k.uren_min, k.uren_max)
    v_min, v_max = _mogelijke_grenzen(*v_uren)
    zeker = (k_max.laagst >= v_min.hoogst) & (k_min.hoogst <= v_max.laagst)
    onmogelijk = (k_max.hoogst < v_min.laagst) | (k_min.laagst > v_max.hoogst)
    niets_bekend = (np.maximum(k.uren_min, k.uren_max) < 0) | (max(v_uren) < 0)
    return oordeel(niet=onmogelijk, onbekend=niets_bekend | ~zeker)


def begeleiding(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G7: the place offers the guidance and the adaptation that the person needs."""
    return slechtste(_genoeg_begeleiding(k, v), _aanpassing(k, v))


def werktijden(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G8: the worst outcome over nacht, avond, weekend and ploegen."""
    return slechtste(*(_werktijd(k.werktijden[tijd], getattr(v.werktijden, tijd)) for tijd in WERKTIJDEN))


class _Grens(NamedTuple):
    """The lowest and the highest value that a bound may have; arrays of whole hours."""

    laagst: Uren
    hoogst: Uren


def _mogelijke_grenzen(minimum: Uren, maximum: Uren) -> tuple[_Grens, _Grens]:
    laagste = np.maximum(minimum, 0)
    hoogste = np.where(maximum < 0, MAX_UREN, maximum)
    return (
        _Grens(laagste, np.where(minimum < 0, hoogste, minimum)),
        _Grens(np.where(maximum < 0, laagste, maximum), hoogste),
    )


def _genoeg_begeleiding(k: Kolommen, v: Vacature) -> Codes:
    nodig = k.begeleiding > 0
    if v.begeleiding is None:
        return oordeel(niet=np.zeros_like(nodig), onbekend=k.begeleiding != 0)
    return oordeel(niet=nodig & (k.begeleiding > v.begeleiding), onbekend=k.begeleiding < 0)


def _aanpassing(k: Kolommen, v: Vacature) -> Codes:
    mogelijk = np.int8(ja_nee(v.aanpassing_mogelijk))
    return np.where(k.aanpassing > 0, mogelijk, -k.aanpassing).astype(np.int8)


def onbekende_werktijden(persoon: Werktijden, werk: Werktijden) -> tuple[list[str], list[str]]:
    """G8: the working times to ask the person about, and those to ask the werkgever about."""
    bij_persoon, bij_werkgever = [], []
    for tijd in WERKTIJDEN:
        gevraagd, aanvaardt = getattr(werk, tijd), getattr(persoon, tijd)
        if gevraagd and aanvaardt is None:
            bij_persoon.append(tijd)
        elif gevraagd is None and aanvaardt is not True:
            bij_werkgever.append(tijd)
    return bij_persoon, bij_werkgever


def _werktijd(aanvaardt: Codes, gevraagd: bool | None) -> Codes:
    if gevraagd is None:
        return np.maximum(aanvaardt, ONBEKEND)
    return aanvaardt if gevraagd else overal(len(aanvaardt), VOLDOET)

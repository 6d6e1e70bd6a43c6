"""What relaxing one thing would bring, by judging everybody again (scoring.md 5.7): "+4 bij 25 km".

Only what may be relaxed is tried: gates, and requirements that the employer could drop. A preview, not an act:
nothing changes until an adviseur gives a reason or the employer changes the vacature.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from matching.afwijking import Afwijking
from matching.lijsten import Rijen
from matching.matcher import Matcher
from matching.oordeel import Oordeel
from matching.regels_woorden import eis_in_woorden
from matching.toelating import toelating
from matching.voorwaarden import BESLISSEND, Soort
from models.waardelijsten import Aard
from vacatures.vacature import Eis, Vacature

STRALEN_KM: Final = (15, 25, 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Versoepeling:
    """A change and what it brings.

    Attributes:
        wat: The change, in words.
        code: The rule it concerns.
        erbij: How many more people may then be listed.
        in_top: How many of them score at least as high as place n of the list now.
    """

    wat: str
    code: str
    erbij: int
    in_top: int


def versoepelingen(
    matcher: Matcher, vacature_id: str, n: int = 10, afwijkingen: tuple[Afwijking, ...] = ()
) -> tuple[Versoepeling, ...]:
    """Every single relaxation that brings somebody, those that bring most to the top of the list first.

    Args:
        matcher: The caseload.
        vacature_id: The vacature.
        n: Length of the list that "top" refers to.
        afwijkingen: What was lifted already; a relaxation comes on top of it.
    """
    oordeel = matcher.oordeel(matcher.vacature(vacature_id), afwijkingen)
    proeven = [proef for proef in _proeven(matcher, oordeel) if len(proef[2])]
    in_top = _in_top(matcher, oordeel, [nieuw for _, _, nieuw in proeven], n)
    uit = [
        Versoepeling(wat=wat, code=code, erbij=len(nieuw), in_top=hoog)
        for (wat, code, nieuw), hoog in zip(proeven, in_top, strict=True)
    ]
    return tuple(sorted(uit, key=lambda v: (-v.in_top, -v.erbij, v.wat)))


def _proeven(matcher: Matcher, oordeel: Oordeel) -> Iterator[tuple[str, str, Rijen]]:
    """(what, rule, rows that become listed) for each relaxation."""
    for regel in BESLISSEND:
        if regel.soort is Soort.STANDAARD and regel.code in oordeel.toelating.verborgen:
            yield f"zonder de regel '{regel.titel}'", regel.code, _zonder_poort(oordeel, regel.code)
    for km in STRALEN_KM:
        ruimer = replace(oordeel.omstandigheden, reisafstand_minstens_km=float(km))
        wie = toelating(matcher.kolommen, oordeel.vacature, ruimer, oordeel.toelating.afwijkingen)
        yield f"bij {km} km", "G5", np.flatnonzero(wie.mag & ~oordeel.toelating.mag)
    for eis in oordeel.vacature.eisen:
        if eis.aard in {Aard.WETTELIJK, Aard.VEILIGHEID}:
            zonder = _zonder_eis(oordeel.vacature, eis)
            wie = toelating(matcher.kolommen, zonder, oordeel.omstandigheden, oordeel.toelating.afwijkingen)
            code = "H7" if eis.aard is Aard.WETTELIJK else "H8"
            yield (
                f"als het werk zonder {eis_in_woorden(eis)} kan",
                code,
                np.flatnonzero(wie.mag & ~oordeel.toelating.mag),
            )


def _zonder_poort(oordeel: Oordeel, code: str) -> Rijen:
    """Rows whom only this gate keeps off the list."""
    uitkomsten = oordeel.toelating.uitkomsten
    opgeheven = {code, *(afwijking.code for afwijking in oordeel.toelating.afwijkingen)}
    telt = np.array([regel.code not in opgeheven for regel in BESLISSEND])
    blokkeert = np.array([regel.onbekend_blokkeert for regel in BESLISSEND])
    stopt = (uitkomsten == -1) & telt[:, None]
    stopt |= (uitkomsten == 0) & blokkeert[:, None]
    return np.flatnonzero(~stopt.any(axis=0) & ~oordeel.toelating.mag)


def _zonder_eis(vacature: Vacature, eis: Eis) -> Vacature:
    return replace(vacature, eisen=tuple(een for een in vacature.eisen if een is not eis))


def _in_top(matcher: Matcher, oordeel: Oordeel, groepen: list[Rijen], n: int) -> list[int]:
    """How many of each group score at least as high as place n now; everybody is scored once."""
    if not groepen:
        return []
    drempel = 0.0
    if len(oordeel.volgorde) >= n:
        drempel = float(oordeel.scores.score[oordeel.volgorde[n - 1]])
    rijen = np.unique(np.concatenate(groepen))
    hoog = rijen[matcher.scores(oordeel.vraag, rijen).score >= drempel]
    return [int(np.isin(groep, hoog).sum()) for groep in groepen]

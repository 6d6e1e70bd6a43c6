"""What relaxing one thing would bring, by judging everybody again (scoring.md 5.7): "+4 bij 25 km".

Only what may be relaxed is tried: gates, and requirements that the employer could drop. A preview, not an act:
nothing changes until an adviseur gives a reason or the employer changes the vacature.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.afwijking import Afwijking
from matching.lijsten import Rijen
from matching.matcher import Matcher
from matching.omstandigheden import Omstandigheden
from matching.oordeel import Oordeel
from matching.regels_uitkomst import ONBEKEND, VOLDOET_NIET, Codes
from matching.regels_woorden import eis_in_woorden
from matching.scorer import Gewichten
from matching.toelating import Toelating
from matching.voorwaarden import BESLISSEND, Soort
from models.waardelijsten import Aard
from vacatures.vacature import Eis, Vacature

STRALEN_KM: Final = (15, 25, 40)
_NUMMER: Final = {regel.code: nummer for nummer, regel in enumerate(BESLISSEND)}
_NIEMAND: Final = np.zeros(0, dtype=np.intp)


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
    matcher: Matcher,
    vacature_id: str,
    n: int = 10,
    afwijkingen: tuple[Afwijking, ...] = (),
    gewichten: Gewichten | None = None,
) -> tuple[Versoepeling, ...]:
    """Every single relaxation that brings somebody, those that bring most to the top of the list first.

    Args:
        matcher: The caseload.
        vacature_id: The vacature.
        n: Length of the list that "top" refers to.
        afwijkingen: What was lifted already; a relaxation comes on top of it.
        gewichten: Other weights of the terms, as for the list.
    """
    oordeel = matcher.oordeel(matcher.vacature(vacature_id), afwijkingen, gewichten=gewichten)
    proeven = [proef for proef in _proeven(matcher, oordeel) if len(proef[2])]
    in_top = _in_top(matcher, oordeel, [nieuw for _, _, nieuw in proeven], n)
    uit = [
        Versoepeling(wat=wat, code=code, erbij=len(nieuw), in_top=hoog)
        for (wat, code, nieuw), hoog in zip(proeven, in_top, strict=True)
    ]
    return tuple(sorted(uit, key=lambda v: (-v.in_top, -v.erbij, v.wat)))


def _proeven(matcher: Matcher, oordeel: Oordeel) -> Iterator[tuple[str, str, Rijen]]:
    """(what, rule, rows that become listed) for each relaxation; only the rule that it concerns is judged again."""
    enige = _enige_stop(oordeel.toelating)
    kolommen, vacature, nu = matcher.kolommen, oordeel.vacature, oordeel.omstandigheden

    def erbij(code: str, nieuw: Codes) -> Rijen:
        regel = BESLISSEND[_NUMMER[code]]
        stopt = (nieuw == VOLDOET_NIET) | ((nieuw == ONBEKEND) & regel.onbekend_blokkeert)
        return np.flatnonzero((enige == _NUMMER[code]) & ~stopt)

    def opnieuw(code: str, ander: Vacature, omstandigheden: Omstandigheden) -> Rijen:
        regel = BESLISSEND[_NUMMER[code]].regel
        return erbij(code, regel(kolommen, ander, omstandigheden)) if regel else _NIEMAND

    for regel in BESLISSEND:
        if regel.soort is Soort.STANDAARD and regel.code in oordeel.toelating.verborgen:
            codes = oordeel.toelating.uitkomsten[_NUMMER[regel.code]]
            yield f"zonder de regel '{regel.titel}'", regel.code, erbij(regel.code, np.abs(codes))
    for km in STRALEN_KM:
        yield f"bij {km} km", "G5", opnieuw("G5", vacature, replace(nu, reisafstand_minstens_km=float(km)))
    for eis in vacature.eisen:
        if eis.aard in {Aard.WETTELIJK, Aard.VEILIGHEID}:
            code = "H7" if eis.aard is Aard.WETTELIJK else "H8"
            wat = f"als het werk zonder {eis_in_woorden(eis)} kan"
            yield wat, code, opnieuw(code, _zonder_eis(vacature, eis), nu)


def _enige_stop(toegelaten: Toelating) -> NDArray[np.int8]:
    """Per person the number of the only rule that keeps him off the list; -1 where there is none, or more than one."""
    opgeheven = {afwijking.code for afwijking in toegelaten.afwijkingen}
    telt = np.array([regel.code not in opgeheven for regel in BESLISSEND])
    blokkeert = np.array([regel.onbekend_blokkeert for regel in BESLISSEND])
    stopt = (toegelaten.uitkomsten == VOLDOET_NIET) & telt[:, None]
    stopt |= (toegelaten.uitkomsten == ONBEKEND) & blokkeert[:, None]
    aantal = np.add.reduce(stopt, axis=0, dtype=np.int8)
    return np.where(aantal == 1, stopt.argmax(axis=0), -1).astype(np.int8)


def _zonder_eis(vacature: Vacature, eis: Eis) -> Vacature:
    return replace(vacature, eisen=tuple(een for een in vacature.eisen if een is not eis))


def _in_top(matcher: Matcher, oordeel: Oordeel, groepen: list[Rijen], n: int) -> list[int]:
    """How many of each group score at least as high as place n now; only who has no score yet is scored."""
    if len(oordeel.volgorde) < n:
        return [len(groep) for groep in groepen]
    bekend, scores = oordeel.scores.selectie.rijen, oordeel.scores.score
    drempel = scores[oordeel.volgorde[n - 1]]
    hoog = np.zeros(len(matcher.kolommen), dtype=bool)
    hoog[bekend] = scores >= drempel
    nieuw = np.setdiff1d(np.concatenate([*groepen, _NIEMAND]), bekend)
    if len(nieuw):
        hoog[nieuw] = matcher.scores(oordeel.vraag, nieuw).score >= drempel
    return [int(np.count_nonzero(hoog[groep])) for groep in groepen]

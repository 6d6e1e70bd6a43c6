"""Who is in a synthetic caseload: the exact counts of the IJmond, or the same proportions at another size.

Source: kwartaalrapportage IJmond Werkt! Q1-2020 (31-3-2020): 910 trajecten by trede, 269 in the register, 70
statushouders (its other table says 72), 16 NBW by gemeente, 135 intakes by gemeente. Our own choice, for want
of figures: 180 WW and 40 Wajong clients, the NBW requests under way, and the shares of "onbekend".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from models.synthetisch.toeval import Toeval, naar_rato
from models.waardelijsten import NbwStatus, RegisterStatus, TredeStand

T = TypeVar("T")
Groep = int | TredeStand | str

GROEPEN: dict[Groep, int] = {3: 238, 4: 151, 5: 85, 6: 321, TredeStand.NTB: 115, "WW": 180, "Wajong": 40}
IJMOND_TOTAAL = sum(GROEPEN.values())
REGISTER = 269
STATUSHOUDERS = 70
NBW_PER_GEMEENTE = {"Beverwijk": 5, "Heemskerk": 1, "Uitgeest": 3, "Velsen": 7}
_WOONPLAATSEN = {
    "Beverwijk": 51 / 135,
    "Heemskerk": 29 / 135,
    "Uitgeest": 7 / 135,
    "Velsen": 48 / 135,
}  # intakes
CONFLICTEN = 2  # in the register and NBW vastgesteld at once; inside the 269 and the 16
NBW_LOPEND = {NbwStatus.ADVIES_POSITIEF: 6, NbwStatus.AANGEVRAAGD: 9, NbwStatus.INGETROKKEN: 3}
NIET_IN_REGISTER = {RegisterStatus.NEE: 0.72, RegisterStatus.ONBEKEND: 0.28}
ZONDER_NBW = {NbwStatus.GEEN: 0.6, NbwStatus.ONBEKEND: 0.4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Positie:
    """One place in the caseload: what the counts fix about a person before anything else is drawn.

    Attributes:
        stand: Trede, n.t.b. (both trajecten) or n.v.t. (clients of UWV).
        uwv: "WW" or "Wajong"; None for a traject.
        gemeente: Where the person lives.
        register: Doelgroepregister.
        nbw: Nieuw Beschut Werk.
        statushouder: Whether the person counts among the statushouders.
    """

    stand: int | TredeStand
    uwv: str | None
    gemeente: str
    register: RegisterStatus
    nbw: NbwStatus
    statushouder: bool


def posities(toeval: Toeval, n: int) -> list[Positie]:
    """The n positions of a caseload in random order.

    All in the register, all NBW and all statushouders are trajecten. Wajong clients are "onbekend" in the
    register: the figure 269 counts trajecten, and nobody has asked UWV about the others yet.
    """
    groepen = toeval.schud(_rij(naar_rato(GROEPEN, n)))
    trajecten = toeval.schud([plek for plek, groep in enumerate(groepen) if not isinstance(groep, str)])
    woonplaatsen = toeval.schud(_rij(naar_rato(NBW_PER_GEMEENTE, _deel(sum(NBW_PER_GEMEENTE.values()), n))))
    nbw = _nbw(trajecten, len(woonplaatsen), n)
    gemeenten = dict(zip(nbw, woonplaatsen, strict=False))
    register = _register(toeval, trajecten, nbw, n)
    statushouders = set(toeval.greep(trajecten, _deel(STATUSHOUDERS, n)))
    return [
        Positie(
            stand=TredeStand.NVT if isinstance(groep, str) else groep,
            uwv=groep if isinstance(groep, str) else None,
            gemeente=gemeenten.get(plek) or toeval.weeg(_WOONPLAATSEN),
            register=_register_status(toeval, groep, plek in register, nbw.get(plek)),
            nbw=nbw.get(plek) or toeval.weeg(ZONDER_NBW),
            statushouder=plek in statushouders,
        )
        for plek, groep in enumerate(groepen)
    ]


def _nbw(trajecten: list[int], vastgesteld: int, n: int) -> dict[int, NbwStatus]:
    """NBW by place in the caseload, the `vastgesteld` ones first."""
    lopend = {status: _deel(aantal, n) for status, aantal in NBW_LOPEND.items()}
    return dict(zip(trajecten, _rij({NbwStatus.VASTGESTELD: vastgesteld, **lopend}), strict=False))


def _register(toeval: Toeval, trajecten: list[int], nbw: dict[int, NbwStatus], n: int) -> set[int]:
    """Who is in the register: the planted conflicts, and others whom no NBW advice or finding keeps out."""
    uit = {NbwStatus.VASTGESTELD, NbwStatus.ADVIES_POSITIEF}
    vrij = [plek for plek in trajecten if nbw.get(plek) not in uit]
    vastgesteld = [plek for plek in trajecten if nbw.get(plek) is NbwStatus.VASTGESTELD]
    conflicten = vastgesteld[: _deel(CONFLICTEN, n)]
    return {*conflicten, *toeval.greep(vrij, _deel(REGISTER, n) - len(conflicten))}


def _register_status(toeval: Toeval, groep: Groep, erin: bool, nbw: NbwStatus | None) -> RegisterStatus:
    if erin:
        return RegisterStatus.JA
    if nbw in {NbwStatus.VASTGESTELD, NbwStatus.ADVIES_POSITIEF}:
        return RegisterStatus.NEE
    return RegisterStatus.ONBEKEND if groep == "Wajong" else toeval.weeg(NIET_IN_REGISTER)


def _deel(aantal: int, n: int) -> int:
    """A count of the IJmond at the size of n."""
    return round(aantal * n / IJMOND_TOTAAL)


def _rij(aantallen: Mapping[T, int]) -> list[T]:
    return [sleutel for sleutel, aantal in aantallen.items() for _ in range(aantal)]

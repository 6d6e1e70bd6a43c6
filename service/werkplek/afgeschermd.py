"""The restricted layer in words, and what of other answers would tell of it (rules.md H11)."""

from collections.abc import Iterable
from typing import Final

from kandidaten.kandidaat import Afgeschermd
from matching.vacatures_voor import VacaturesVoor
from matching.voorwaarden import voorwaarde
from models.doelgroep import Trede
from models.waardelijsten import Begeleiding, Ladder, NbwStatus, RegisterStatus
from service.routes.opmaak import datum
from service.schemas.kandidaten import Gegeven, LeegGegeven, RegelTelling

# Rules and fields that rest on the restricted layer: a test derives both anew.
REGELS: Final = frozenset({"H1", "H2", "H5", "G1", "G2", "G3", "G4", "G7", "G9"})
VELDEN: Final = frozenset(
    {"geboortejaar", "doelgroepregister", "beschut werk", "trede", "begeleiding", "aanpassing", "ontheffing"}
)

_NBW: Final = {
    NbwStatus.GEEN: "geen aanvraag",
    NbwStatus.AANGEVRAAGD: "aangevraagd",
    NbwStatus.ADVIES_POSITIEF: "positief advies van UWV, nog geen besluit",
    NbwStatus.VASTGESTELD: "vastgesteld door het college",
    NbwStatus.INGETROKKEN: "ingetrokken",
}
_BEGELEIDING: Final = {
    Begeleiding.GEEN: "geen",
    Begeleiding.LICHT: "licht",
    Begeleiding.GEMIDDELD: "gemiddeld",
    Begeleiding.INTENSIEF: "intensief",
}
_LADDER: Final = {Ladder.IJMOND: "ladder van de IJmond", Ladder.VNG: "landelijke ladder"}


def gegevens(laag: Afgeschermd) -> tuple[Gegeven, ...]:
    """The facts that an adviseur needs for a rule; the ground of a registration and the benefit are not shown."""
    register, nbw = laag.doelgroep.register, laag.doelgroep.nbw
    waarden = {
        "Doelgroepregister": None if register.status is RegisterStatus.ONBEKEND else register.status.value,
        "Register nagegaan op": datum(register.peildatum) if register.peildatum else None,
        "Register volgens": register.bron,
        "Beschut werk": _NBW.get(nbw.status),
        "Beschut werk sinds": datum(nbw.datum) if nbw.datum else None,
        "Beschut werk volgens": nbw.bron,
        "Trede": _trede(laag.trede),
        "Trede vastgesteld op": datum(laag.trede.peildatum) if laag.trede and laag.trede.peildatum else None,
        "Trede vastgesteld door": laag.trede.vastgesteld_door if laag.trede else None,
        "Begeleiding op het werk": None if laag.begeleiding_nodig is None else _BEGELEIDING[laag.begeleiding_nodig],
        "Aanpassing van de werkplek": _ja_nee(laag.aanpassing_nodig),
        "Ontheffing of lopend traject": _ja_nee(laag.ontheffing),
    }
    return tuple(Gegeven(naam=naam, waarde=waarde) for naam, waarde in waarden.items())


def lege_velden(aanbod: VacaturesVoor, *, afgeschermd: bool) -> tuple[LeegGegeven, ...]:
    """Empty fields, of the restricted layer or of the rest; those that leave nothing open are not worth a question."""
    return tuple(
        LeegGegeven(naam=een.naam, vragen=een.vragen, te_verifieren=een.te_verifieren)
        for een in aanbod.lege_velden
        if (een.naam in VELDEN) is afgeschermd and een.vragen
    )


def tellingen(aanbod: VacaturesVoor, *, afgeschermd: bool) -> tuple[RegelTelling, ...]:
    """How many vacatures each rule keeps the person from, the most first."""
    rijen: Iterable[tuple[str, int]] = (
        (code, aantal) for code, aantal in aanbod.verborgen.items() if (code in REGELS) is afgeschermd
    )
    return tuple(
        RegelTelling(code=code, titel=voorwaarde(code).titel, vacatures=aantal)
        for code, aantal in sorted(rijen, key=lambda rij: -rij[1])
    )


def _trede(trede: Trede | None) -> str | None:
    if trede is None:
        return None
    stand = str(trede.stand) if isinstance(trede.stand, int) else trede.stand.value
    return f"{stand} ({_LADDER[trede.ladder]})"


def _ja_nee(waarde: bool | None) -> str | None:
    return {True: "ja", False: "nee", None: None}[waarde]

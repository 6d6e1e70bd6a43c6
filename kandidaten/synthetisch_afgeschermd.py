"""The restricted layer of a synthetic kandidaat, from a stream of its own: it tells nothing about skills."""

from datetime import date, timedelta
from typing import TypeVar

from kandidaten.kandidaat import Afgeschermd
from kandidaten.synthetisch_samenstelling import Positie
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.synthetisch.toeval import Toeval
from models.waardelijsten import Begeleiding, NbwStatus, RegisterStatus, TredeStand

T = TypeVar("T")

# Share of kandidaten in whom a field is missing. Own choice: no figures exist.
ONTBREEKT_AFGESCHERMD = {
    "register.peildatum": 0.12,  # of those in the register
    "trede.peildatum": 0.10,  # of those with a trede
    "begeleiding_nodig": 0.30,  # of those without NBW
    "aanpassing_nodig": 0.40,
    "loonwaarde_pct": 0.75,  # of those in the register; others have none
    "ontheffing": 0.20,
    "geboortejaar": 0.03,
    "uitkering": 0.05,  # of the trajecten, statushouders apart
}
REGISTER_OUD = 0.20  # of the peildata known: older than 6 months
JONGER_DAN_18 = 0.006  # about the 5 PrO/VSO school leavers of Q1-2020
OUDSTE = 66
_GRONDEN = {
    "pwet_lks_uwv_loonwaarde": 0.55,
    "pwet_uwv_wml_eigen_verzoek": 0.2,
    "jonggehandicapt_uwv_oordeel": 0.15,
    "wsw": 0.1,
}
_REGISTERBRON = {"UWV-bevraging": 0.75, "gemeente": 0.15, "eigen opgave": 0.1}
_NBWBRON = {
    NbwStatus.VASTGESTELD: "college",
    NbwStatus.ADVIES_POSITIEF: "UWV",
    NbwStatus.AANGEVRAAGD: "gemeente",
    NbwStatus.INGETROKKEN: "college",
}
_G = Begeleiding
_LICHTE_BEGELEIDING = {_G.GEEN: 0.6, _G.LICHT: 0.3, _G.GEMIDDELD: 0.08, _G.INTENSIEF: 0.02}
_BEGELEIDING: dict[int | TredeStand, dict[Begeleiding, float]] = {
    3: {_G.GEEN: 0.05, _G.LICHT: 0.25, _G.GEMIDDELD: 0.45, _G.INTENSIEF: 0.25},
    4: {_G.GEEN: 0.1, _G.LICHT: 0.35, _G.GEMIDDELD: 0.45, _G.INTENSIEF: 0.1},
    5: {_G.GEEN: 0.25, _G.LICHT: 0.5, _G.GEMIDDELD: 0.2, _G.INTENSIEF: 0.05},
}


def leeftijd(toeval: Toeval) -> int:
    """Age in years that a person reaches in the year of the caseload, 16-66."""
    return toeval.tussen(16, 17) if toeval.kans(JONGER_DAN_18) else toeval.tussen(19, OUDSTE)


def afgeschermd(toeval: Toeval, positie: Positie, jaren: int, peildatum: date) -> Afgeschermd:
    """The restricted layer of somebody on this position who turns `jaren` in the year of peildatum."""
    return Afgeschermd(
        doelgroep=Doelgroep(
            register=_register(toeval, positie.register, peildatum), nbw=_nbw(toeval, positie.nbw, peildatum)
        ),
        trede=_trede(toeval, positie.stand, peildatum),
        begeleiding_nodig=_begeleiding(toeval, positie),
        aanpassing_nodig=_bekend(toeval, "aanpassing_nodig", toeval.kans(0.6 if _beschut(positie) else 0.08)),
        loonwaarde_pct=_loonwaarde(toeval, positie),
        ontheffing=_bekend(toeval, "ontheffing", toeval.kans(0.12 if positie.stand == 3 else 0.02)),
        geboortejaar=_bekend(toeval, "geboortejaar", peildatum.year - jaren),
        uitkering=_uitkering(toeval, positie),
        gemeente=positie.gemeente,
    )


def _bekend(toeval: Toeval, veld: str, waarde: T) -> T | None:
    return None if toeval.kans(ONTBREEKT_AFGESCHERMD[veld]) else waarde


def _dagen_terug(toeval: Toeval, peildatum: date, minste: int, meeste: int) -> date:
    return peildatum - timedelta(days=toeval.tussen(minste, meeste))


def _register(toeval: Toeval, status: RegisterStatus, peildatum: date) -> Register:
    if status is not RegisterStatus.JA:
        return Register(status=status)
    dagen = (200, 900) if toeval.kans(REGISTER_OUD) else (1, 170)
    return Register(
        status=status,
        peildatum=_bekend(toeval, "register.peildatum", _dagen_terug(toeval, peildatum, *dagen)),
        bron=toeval.weeg(_REGISTERBRON),
        grond=toeval.weeg(_GRONDEN),
    )


def _nbw(toeval: Toeval, status: NbwStatus, peildatum: date) -> Nbw:
    if status not in _NBWBRON:
        return Nbw(status=status)
    return Nbw(status=status, datum=_dagen_terug(toeval, peildatum, 10, 700), bron=_NBWBRON[status])


def _trede(toeval: Toeval, stand: int | TredeStand, peildatum: date) -> Trede:
    if isinstance(stand, TredeStand):
        return Trede(stand=stand)
    return Trede(
        stand=stand,
        peildatum=_bekend(toeval, "trede.peildatum", _dagen_terug(toeval, peildatum, 5, 540)),
        vastgesteld_door=toeval.kies(("klantmanager", "team Arbeidsdiagnose & Advies")),
    )


def _beschut(positie: Positie) -> bool:
    return positie.nbw is NbwStatus.VASTGESTELD


def _begeleiding(toeval: Toeval, positie: Positie) -> Begeleiding | None:
    if _beschut(positie):
        return Begeleiding.INTENSIEF
    verdeling = _BEGELEIDING.get(positie.stand, _LICHTE_BEGELEIDING)
    return _bekend(toeval, "begeleiding_nodig", toeval.weeg(verdeling))


def _loonwaarde(toeval: Toeval, positie: Positie) -> float | None:
    if positie.register is not RegisterStatus.JA:
        return None
    return _bekend(toeval, "loonwaarde_pct", float(toeval.tussen(8, 18) * 5))


def _uitkering(toeval: Toeval, positie: Positie) -> str | None:
    if positie.uwv is not None:
        return positie.uwv
    if positie.statushouder:
        return "Participatiewet"
    return _bekend(toeval, "uitkering", "geen" if toeval.kans(0.08) else "Participatiewet")

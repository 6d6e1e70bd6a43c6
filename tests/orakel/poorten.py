"""The gates G1-G11 by hand (rules.md 9.4). An adviser may lift them with a reason."""

from datetime import date
from functools import cache

from kandidaten.kandidaat import Kandidaat
from models.afstand import afstand_km, plaats
from models.waardelijsten import Begeleiding, NbwStatus, PlekSoort, TredeStand, Uitkomst
from tests.orakel.antwoord import (
    JA,
    NEE,
    ONBEKEND,
    Instelling,
    ijmond,
    is_regulier,
    maanden_eerder,
    slechtste,
)
from vacatures.vacature import Vacature


def g1_regulier(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    """G1: regular work from trede 4 up; n.v.t. always."""
    if vacature.plek is None:
        return ONBEKEND
    if not is_regulier(vacature.plek):
        return JA
    return _trede_poort(kandidaat, laagste=4)


def g2_leerwerkplek(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    """G2: learning places from trede 3 up; n.v.t. always."""
    if vacature.plek is None:
        return ONBEKEND
    if vacature.plek not in (PlekSoort.LEERWERKPLEK, PlekSoort.STAGE):
        return JA
    return _trede_poort(kandidaat, laagste=3)


def g3_garantiebaan(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    """G3: garantiebanen from trede 3 up; n.v.t. always."""
    if vacature.plek is None:
        return ONBEKEND
    if vacature.plek is not PlekSoort.GARANTIEBAAN:
        return JA
    return _trede_poort(kandidaat, laagste=3)


def _trede_poort(kandidaat: Kandidaat, laagste: int) -> Uitkomst:
    trede = ijmond(kandidaat.afgeschermd.trede)
    if trede is None or trede.stand is TredeStand.NTB:
        return ONBEKEND
    if trede.stand is TredeStand.NVT:
        return JA
    assert isinstance(trede.stand, int)
    return JA if trede.stand >= laagste else NEE


def g4_nbw(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    """G4 and table 9.2: regular and learning work contradicts a finding of nieuw beschut werk."""
    if vacature.plek is None:
        return ONBEKEND
    leren = vacature.plek in (PlekSoort.LEERWERKPLEK, PlekSoort.STAGE, PlekSoort.PROEFPLAATS)
    nbw = kandidaat.afgeschermd.doelgroep.nbw.status
    if nbw is NbwStatus.VASTGESTELD and (leren or is_regulier(vacature.plek)):
        return NEE
    if nbw is NbwStatus.ADVIES_POSITIEF and is_regulier(vacature.plek):
        return NEE
    return JA


def g5_afstand(kandidaat: Kandidaat, vacature: Vacature, keuze: Instelling) -> Uitkomst:
    """G5: the smallest and largest possible distance against what the person accepts."""
    afstand = _afstand(kandidaat.postcode, vacature.postcode)
    hoogstens: float | None = kandidaat.max_reisafstand_km
    if afstand is None or hoogstens is None:
        return ONBEKEND
    if keuze.reisafstand_minstens_km is not None and keuze.reisafstand_minstens_km > hoogstens:
        hoogstens = keuze.reisafstand_minstens_km
    kleinst, grootst = afstand
    if grootst <= hoogstens:
        return JA
    return NEE if kleinst > hoogstens else ONBEKEND


@cache
def _afstand(van: str | None, naar: str | None) -> tuple[float, float] | None:
    hier, daar = plaats(van), plaats(naar)
    kleinst, grootst = afstand_km(hier.lat, hier.lon, hier.straal_km, daar)
    if kleinst != kleinst or grootst != grootst:  # NaN: one of the two is not on the map
        return None
    return float(kleinst), float(grootst)


def g6_uren(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    """G6: the hours overlap. An hour that is not known can be anything that its other end allows."""
    if kandidaat.uren_min is None and kandidaat.uren_max is None:
        return ONBEKEND
    if vacature.uren_min is None and vacature.uren_max is None:
        return ONBEKEND
    k_min, k_max = _mogelijk(kandidaat.uren_min, kandidaat.uren_max)
    v_min, v_max = _mogelijk(vacature.uren_min, vacature.uren_max)
    if max(k_max) < min(v_min) or min(k_min) > max(v_max):
        return NEE
    if min(k_max) >= max(v_min) and max(k_min) <= min(v_max):
        return JA
    return ONBEKEND


def _mogelijk(minimum: int | None, maximum: int | None) -> tuple[range, range]:
    """All values that the minimum and that the maximum may have."""
    laagst = 0 if minimum is None else minimum
    hoogst = 99 if maximum is None else maximum
    elk = range(laagst, hoogst + 1)
    return (
        elk if minimum is None else range(minimum, minimum + 1),
        elk if maximum is None else range(maximum, maximum + 1),
    )


def g7_begeleiding(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    """G7: guidance and adaptation that the person needs against what the place offers."""
    return slechtste([_begeleiding(kandidaat, vacature), _aanpassing(kandidaat, vacature)])


def _begeleiding(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    nodig = kandidaat.afgeschermd.begeleiding_nodig
    if nodig is Begeleiding.GEEN:
        return JA
    if nodig is None or vacature.begeleiding is None:
        return ONBEKEND
    return JA if nodig <= vacature.begeleiding else NEE


def _aanpassing(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    nodig = kandidaat.afgeschermd.aanpassing_nodig
    if nodig is False:
        return JA
    if nodig is None or vacature.aanpassing_mogelijk is None:
        return ONBEKEND
    return JA if vacature.aanpassing_mogelijk else NEE


def g8_werktijden(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    """G8: nights, evenings, weekends and shifts; office hours are not judged."""
    wil, vraagt = kandidaat.werktijden, vacature.werktijden
    return slechtste(
        [
            _werktijd(wil.nacht, vraagt.nacht),
            _werktijd(wil.avond, vraagt.avond),
            _werktijd(wil.weekend, vraagt.weekend),
            _werktijd(wil.ploegen, vraagt.ploegen),
        ]
    )


def _werktijd(wil: bool | None, gevraagd: bool | None) -> Uitkomst:
    if gevraagd is False or wil is True:
        return JA
    if gevraagd is True and wil is False:
        return NEE
    return ONBEKEND


def g9_ontheffing(kandidaat: Kandidaat) -> Uitkomst:
    """G9: somebody who is exempt, or in a running traject, is not asked without a reason."""
    if kandidaat.afgeschermd.ontheffing is None:
        return ONBEKEND
    return NEE if kandidaat.afgeschermd.ontheffing else JA


def g10_profiel(kandidaat: Kandidaat, peildatum: date, keuze: Instelling) -> Uitkomst:
    """G10: a profile that is too old or too empty."""
    if _volledigheid(kandidaat) < keuze.minste_volledigheid:
        return NEE
    if kandidaat.profiel_datum is None or kandidaat.profiel_datum > peildatum:
        return ONBEKEND  # nobody has looked at it on a day that is still to come
    return NEE if kandidaat.profiel_datum < maanden_eerder(peildatum, keuze.profiel_maanden) else JA


def _volledigheid(kandidaat: Kandidaat) -> float:
    bekend = [
        len(kandidaat.skills) > 0,
        len(kandidaat.werkervaring) > 0,
        len(kandidaat.opleidingen) > 0,
        kandidaat.postcode is not None,
        kandidaat.uren_max is not None,
        kandidaat.max_reisafstand_km is not None,
        kandidaat.rijbewijzen is not None,
        len(kandidaat.talen) > 0,
    ]
    return bekend.count(True) / 8


def g11_voorstellen(kandidaat: Kandidaat, keuze: Instelling) -> Uitkomst:
    """G11: enough proposals are open already."""
    if kandidaat.open_voorstellen is None:
        return ONBEKEND
    return NEE if kandidaat.open_voorstellen >= keuze.meeste_open_voorstellen else JA

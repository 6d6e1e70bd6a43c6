"""Whether somebody can be proposed now: consent (H9), availability (H10), and gates G9, G10 and G11."""

from datetime import timedelta

import numpy as np

from matching.kolommen import PROFIELVELDEN, Kolommen
from matching.omstandigheden import Omstandigheden
from matching.regels_uitkomst import VOLDOET_NIET, Codes, Vlaggen, oordeel, overal
from models.waardelijsten import VacatureStatus
from vacatures.vacature import Vacature


def toestemming(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """H9: the last word on this vacature and on this werkgever; an objection to either decides."""
    vacature = k.toestemmingen.over_vacature(v.id, len(k))
    if v.werkgever is None:
        return vacature
    werkgever = k.toestemmingen.over_werkgever(v.werkgever, len(k))
    bezwaar = np.minimum(vacature, werkgever) == VOLDOET_NIET
    return np.where(bezwaar, VOLDOET_NIET, np.maximum(vacature, werkgever))


def beschikbaar(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """H10: the vacature is open, and the person is there when the work starts (give or take the margin)."""
    if vacature_gesloten(v, o):
        return overal(len(k), VOLDOET_NIET)
    werkdag = o.werkdag(v.start)
    weg = (k.tot_dag > 0) & (k.tot_dag < werkdag.toordinal())
    te_laat = k.vanaf_dag > (werkdag + timedelta(days=o.start_marge_dagen)).toordinal()
    bekend = (k.status > 0) | (k.vanaf_dag > 0)
    if werkdag != v.start:  # not known when the work begins, so neither whether somebody is too late
        return oordeel(niet=weg | (k.status < 0), onbekend=te_laat | ~bekend)
    return oordeel(niet=weg | (k.status < 0) | te_laat, onbekend=~bekend)


def vacature_gesloten(v: Vacature, o: Omstandigheden) -> bool:
    """Whether the vacature is filled, withdrawn, or past its closing date."""
    if v.status in {VacatureStatus.VERVULD, VacatureStatus.INGETROKKEN}:
        return True
    return v.sluitingsdatum is not None and v.sluitingsdatum < o.peildatum


def ontheffing(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G9: who is exempt from the duty to apply is not approached unasked."""
    return -k.ontheffing


def profiel_bruikbaar(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G10: a profile that is not too old and not too empty; a day in the future says nothing."""
    bekend = (k.profiel_dag > 0) & (k.profiel_dag <= o.peildatum.toordinal())
    oud = bekend & (k.profiel_dag < o.oudste_profiel.toordinal())
    return oordeel(niet=oud | _te_leeg(k, o), onbekend=~bekend)


def open_voorstellen(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G11: not too many proposals at once."""
    return oordeel(niet=k.open_voorstellen >= o.max_open_voorstellen, onbekend=k.open_voorstellen < 0)


def _te_leeg(k: Kolommen, o: Omstandigheden) -> Vlaggen:
    return k.velden_bekend / len(PROFIELVELDEN) < o.min_volledigheid

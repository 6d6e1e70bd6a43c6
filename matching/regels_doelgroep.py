"""Register and Nieuw Beschut Werk: who may be offered a reserved place (H1, H2) and gate G4."""

from typing import Final

import numpy as np

from matching.kolommen import NBW, Kolommen
from matching.omstandigheden import Omstandigheden
from matching.regels_uitkomst import (
    ONBEKEND,
    VOLDOET,
    VOLDOET_NIET,
    Codes,
    Vlaggen,
    oordeel,
    overal,
)
from models.waardelijsten import NbwStatus, PlekSoort
from vacatures.vacature import Vacature

REGULIER_ACHTIG: Final = frozenset({PlekSoort.REGULIER, PlekSoort.REGULIER_OOK_BANENAFSPRAAK})
LEER_ACHTIG: Final = frozenset({PlekSoort.LEERWERKPLEK, PlekSoort.STAGE, PlekSoort.PROEFPLAATS})


def doelgroepregister(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """H1: a garantiebaan asks a recent registration, and excludes beschut werk (Wfsv 38b, chapeau).

    A registration that is known from the person alone is to be confirmed by UWV.
    """
    if v.plek is not PlekSoort.GARANTIEBAAN:
        return overal(len(k), ONBEKEND if v.plek is None else VOLDOET)
    beschut = _nbw_is(k, NbwStatus.VASTGESTELD) | _nbw_is(k, NbwStatus.ADVIES_POSITIEF)
    recent = (k.register_dag >= o.oudste_registercheck.toordinal()) & (k.register_dag <= o.peildatum.toordinal())
    niet = beschut | (k.register == VOLDOET_NIET)
    return oordeel(niet=niet, onbekend=(k.register == ONBEKEND) | ~recent | k.register_eigen_opgave)


def nbw_aanvraag_loopt(k: Kolommen, v: Vacature, o: Omstandigheden) -> Vlaggen:
    """H1, warning of table 9.2: on a garantiebaan, while a request for beschut werk is pending."""
    return _nbw_is(k, NbwStatus.AANGEVRAAGD) & (v.plek is PlekSoort.GARANTIEBAAN)


def beschut_werk(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """H2: a sheltered place asks the college's finding; advice of UWV waits for it (Participatiewet 10b).

    That the college found so, the college says: the person's own word is to be confirmed.
    """
    if v.plek is not PlekSoort.BESCHUT:
        return overal(len(k), ONBEKEND if v.plek is None else VOLDOET)
    wacht_op_besluit = _nbw_is(k, NbwStatus.ADVIES_POSITIEF)
    vastgesteld = _nbw_is(k, NbwStatus.VASTGESTELD)
    niet = k.conflict | ~(vastgesteld | wacht_op_besluit)
    return oordeel(niet=niet, onbekend=wacht_op_besluit | k.nbw_eigen_opgave)


def nbw_op_andere_plek(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G4: work outside a sheltered place contradicts the finding; on regular work the positive advice too."""
    if v.plek is None:
        return overal(len(k), ONBEKEND)
    niet = np.zeros(len(k), dtype=np.bool_)
    if v.plek in REGULIER_ACHTIG | LEER_ACHTIG:
        niet |= _nbw_is(k, NbwStatus.VASTGESTELD)
    if v.plek in REGULIER_ACHTIG:
        niet |= _nbw_is(k, NbwStatus.ADVIES_POSITIEF)
    return oordeel(niet=niet, onbekend=np.zeros_like(niet))


def _nbw_is(k: Kolommen, status: NbwStatus) -> Vlaggen:
    return np.equal(k.nbw, NBW[status])

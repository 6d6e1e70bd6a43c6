"""The trede rules (H5, G1, G2, G3): a lookup per position on the ladder; no arithmetic on treden (H6)."""

from collections.abc import Set
from typing import Final

import numpy as np

from matching.kolommen import TREDE_NTB, Kolommen
from matching.omstandigheden import Omstandigheden
from matching.regels_doelgroep import REGULIER_ACHTIG
from matching.regels_uitkomst import ONBEKEND, VOLDOET, Codes, Vlaggen, overal
from models.waardelijsten import PlekSoort
from vacatures.vacature import Vacature

# After six weeks in trede 6 without work an internship is offered (domain.md 1.2; rules.md G2).
STAGE_NA_DAGEN: Final = 42

# Outcome per code of `Kolommen.trede`: not known | 1 2 3 4 5 6 | n.t.b. | n.v.t. | other ladder
_BEMIDDELING: Final = np.array([0, -1, -1, 1, 1, 1, 1, 1, 1, 0], dtype=np.int8)
_REGULIER: Final = np.array([0, -1, -1, -1, 1, 1, 1, 0, 1, 0], dtype=np.int8)
_VANAF_DRIE: Final = np.array([0, -1, -1, 1, 1, 1, 1, 0, 1, 0], dtype=np.int8)


def trede_in_bemiddeling(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """H5: treden 1 and 2 are served by the gemeente, unless the region agreed otherwise."""
    return _BEMIDDELING[k.trede] if o.trede_1_2_uitgesloten else overal(len(k), VOLDOET)


def trede_regulier(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G1: regular work from trede 4."""
    return _per_plek(k, v, REGULIER_ACHTIG, _REGULIER)


def trede_regulier_grijs(k: Kolommen, v: Vacature, o: Omstandigheden) -> Vlaggen:
    """G1: trede 4 and n.t.b. are marked."""
    return np.isin(k.trede, (4, TREDE_NTB)) & (v.plek in REGULIER_ACHTIG)


def trede_leerwerk(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G2: leerwerkplek and stage from trede 3."""
    return _per_plek(k, v, {PlekSoort.LEERWERKPLEK, PlekSoort.STAGE}, _VANAF_DRIE)


def trede_leerwerk_grijs(k: Kolommen, v: Vacature, o: Omstandigheden) -> Vlaggen:
    """G2: treden 5 and 6 are marked; for a stage not who has been in trede 6 for six weeks."""
    if v.plek is PlekSoort.LEERWERKPLEK:
        return np.isin(k.trede, (5, 6))
    if v.plek is not PlekSoort.STAGE:
        return np.zeros(len(k), dtype=np.bool_)
    uiterlijk = o.peildatum.toordinal() - STAGE_NA_DAGEN
    zes_weken = (k.trede_dag > 0) & (k.trede_dag <= uiterlijk)
    grijs = np.isin(k.trede, (5, 6))
    grijs[zes_weken & (k.trede == 6)] = False
    return grijs


def trede_garantiebaan(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """G3: a garantiebaan from trede 3."""
    return _per_plek(k, v, {PlekSoort.GARANTIEBAAN}, _VANAF_DRIE)


def trede_garantiebaan_grijs(k: Kolommen, v: Vacature, o: Omstandigheden) -> Vlaggen:
    """G3: treden 3 and 4 are marked."""
    return np.isin(k.trede, (3, 4)) & (v.plek is PlekSoort.GARANTIEBAAN)


def _per_plek(k: Kolommen, v: Vacature, plekken: Set[PlekSoort], tabel: Codes) -> Codes:
    if v.plek is None:
        return overal(len(k), ONBEKEND)
    return tabel[k.trede] if v.plek in plekken else overal(len(k), VOLDOET)

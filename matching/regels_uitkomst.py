"""The three answers as numbers, and how answers combine.

An outcome over a caseload is an int8 array: 1 = voldoet, 0 = onbekend, -1 = voldoet niet. The same three
numbers stand for ja, unknown and nee in the columns. The worst of several answers is then simply the
smallest: one "no" decides, and what is unknown is never a "yes" (Kleene's strong three-valued "and").
"""

import numpy as np
from numpy.typing import NDArray

from models.waardelijsten import Uitkomst

Codes = NDArray[np.int8]
Vlaggen = NDArray[np.bool_]

VOLDOET = np.int8(1)
ONBEKEND = np.int8(0)
VOLDOET_NIET = np.int8(-1)

_UITKOMST = {1: Uitkomst.VOLDOET, 0: Uitkomst.ONBEKEND, -1: Uitkomst.VOLDOET_NIET}


def als_uitkomst(code: int | np.int8) -> Uitkomst:
    """The outcome that a code (1, 0, -1) stands for."""
    return _UITKOMST[int(code)]


def overal(aantal: int, code: np.int8) -> Codes:
    """The same outcome for everybody, shape (aantal,)."""
    return np.full(aantal, code, dtype=np.int8)


def oordeel(*, niet: Vlaggen, onbekend: Vlaggen) -> Codes:
    """Voldoet niet where `niet`; else onbekend where `onbekend`; else voldoet. Shapes (n,)."""
    codes = (~onbekend).astype(np.int8)
    codes[niet] = VOLDOET_NIET
    return codes


def slechtste(*codes: Codes) -> Codes:
    """The worst answer per person over one or more arrays of shape (n,)."""
    samen = codes[0]
    for volgende in codes[1:]:
        samen = np.minimum(samen, volgende)
    return samen


def ja_nee(waarde: bool | None) -> int:
    """The code of a fact: 1 = ja, 0 = not known, -1 = nee."""
    if waarde is None:
        return 0
    return 1 if waarde else -1

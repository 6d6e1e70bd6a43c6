"""Who moves on the ladder in a quarter, by the rates of the report."""

import numpy as np
from numpy.typing import NDArray

from evaluation.simulatie.aannames import STROOM, VOORRAAD


def na_een_kwartaal(trede: NDArray[np.int8], uniform: NDArray[np.float32]) -> NDArray[np.int8]:
    """Trede codes a quarter later; `WEG` for who left. Placements are not in it.

    Args:
        trede: Trede code of each person; a code without rates stays.
        uniform: In [0, 1), one for each person.
    """
    nieuw = trede.copy()
    for van, stromen in STROOM.items():
        wie = np.flatnonzero(trede == van)
        tot = np.cumsum(list(stromen.values())) / VOORRAAD[van]
        keus = np.searchsorted(tot, uniform[wie], side="right")
        nieuw[wie] = np.array([*stromen, van], dtype=np.int8)[keus]
    return nieuw

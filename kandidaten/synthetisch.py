"""A synthetic caseload: invented people in the composition of the IJmond of 31-3-2020, the same every run.

Who is in it, with sources: kandidaten/synthetisch_samenstelling.py. What is missing how often:
kandidaten/synthetisch_gaten.py and `ONTBREEKT_AFGESCHERMD`. Restricted layer, true beroep and profile are
drawn from three separate streams, so the restricted layer tells nothing about skills; the facts that do tie
them are the age (years of work, licences) and the Dutch of statushouders.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kandidaten.kandidaat import Kandidaat
from kandidaten.synthetisch_afgeschermd import ONTBREEKT_AFGESCHERMD, afgeschermd, leeftijd
from kandidaten.synthetisch_gaten import BIJNA_LEEG, ONTBREEKT, aandeel_ontbreekt
from kandidaten.synthetisch_profiel import Persoon, profiel
from kandidaten.synthetisch_samenstelling import IJMOND_TOTAAL, posities
from models.synthetisch.beroepswereld import beroepswereld
from models.synthetisch.toeval import PEILDATUM, Toeval
from models.taxonomie.taxonomie import Taxonomie

__all__ = [
    "BIJNA_LEEG",
    "ONTBREEKT",
    "ONTBREEKT_AFGESCHERMD",
    "Caseload",
    "aandeel_ontbreekt",
    "maak_caseload",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Caseload:
    """Invented people and the truth behind them.

    Attributes:
        kandidaten: In the order of their ids.
        ware_beroepen: Kandidaat id -> id of the beroep that the skills were drawn from; for evaluation only,
            no field of a kandidaat says it.
        statushouders: Ids of the statushouders; for reports only, no field of a kandidaat says it.
    """

    kandidaten: tuple[Kandidaat, ...]
    ware_beroepen: Mapping[str, str]
    statushouders: frozenset[str]


def maak_caseload(
    seed: int = 2020,
    n: int | None = None,
    *,
    taxonomie: Taxonomie | None = None,
    peildatum: date = PEILDATUM,
) -> Caseload:
    """Draw a caseload.

    Args:
        seed: At least 0; the same arguments give the same caseload.
        n: How many people. None gives the IJmond exactly: 910 trajecten by trede, of whom 269 in the
            register, 16 NBW vastgesteld by gemeente and 70 statushouders, and 220 clients of UWV without
            trede (180 WW and 40 Wajong: our own choice). Two people are both in the register and NBW
            vastgesteld: conflicts in the data, planted, inside the 269 and the 16. Any other n has the same
            proportions, rounded.
        taxonomie: Where skills and beroepen come from; None = the basis.
        peildatum: The "today" of all dates.

    Raises:
        ValueError: n is less than 1, or seed less than 0.
    """
    n = IJMOND_TOTAAL if n is None else n
    if n < 1:
        raise ValueError("n is less than 1")
    wereld = beroepswereld(taxonomie)
    feiten, lot, leven = (Toeval(seed, stroom) for stroom in ("afgeschermd", "beroep", "profiel"))
    breedte = max(4, len(str(n)))
    kandidaten, ware_beroepen, statushouders = [], {}, set()
    for nummer, positie in enumerate(posities(feiten, n), start=1):
        id_ = f"syn-k-{nummer:0{breedte}}"
        jaren = leeftijd(feiten)
        beroep = lot.kies(wereld.aanbod)
        ware_beroepen[id_] = beroep
        if positie.statushouder:
            statushouders.add(id_)
        kandidaten.append(
            profiel(
                leven,
                wereld,
                wereld.vakken[beroep],
                Persoon(id_, jaren, positie.gemeente, positie.statushouder),
                afgeschermd(feiten, positie, jaren, peildatum),
                peildatum,
            )
        )
    return Caseload(kandidaten=tuple(kandidaten), ware_beroepen=ware_beroepen, statushouders=frozenset(statushouders))

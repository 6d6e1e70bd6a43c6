"""Who may be on the list of one vacature: the outcomes of every rule, drawn together (rules.md 9.2-9.6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from matching.afwijking import Afwijking
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.regels_uitkomst import ONBEKEND, VOLDOET_NIET, Codes, Vlaggen, als_uitkomst
from matching.voorwaarden import BESLISSEND, toets_alle
from models.waardelijsten import Uitkomst
from vacatures.vacature import Vacature


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Toelating:
    """Who may, who is to be verified, and how many each rule hides; n people in the order of the columns.

    Attributes:
        uitkomsten: int8 (m, n), rows as `BESLISSEND`. A lifted gate keeps its outcome here.
        mag: bool (n,), who is listed.
        te_verifieren: bool (n,), who is not listed only because something is not known.
        verborgen: Per code how many people do not meet that rule; lifted gates hide nobody. Somebody may
            count under several codes; codes without people are left out.
        grijs: Per code that marks, bool (n,): who is listed but marked.
        afwijkingen: The gates that were lifted.
    """

    uitkomsten: Codes
    mag: Vlaggen
    te_verifieren: Vlaggen
    verborgen: Mapping[str, int]
    grijs: Mapping[str, Vlaggen]
    afwijkingen: tuple[Afwijking, ...]

    def uitkomsten_van(self, rij: int) -> dict[str, Uitkomst]:
        """The outcome of each rule for the person in row `rij`, by code."""
        codes = self.uitkomsten[:, rij]
        return {v.code: als_uitkomst(code) for v, code in zip(BESLISSEND, codes, strict=True)}


def toelating(
    kolommen: Kolommen,
    vacature: Vacature,
    omstandigheden: Omstandigheden,
    afwijkingen: Iterable[Afwijking] = (),
) -> Toelating:
    """Judge a caseload for one vacature, minus the gates that were lifted."""
    afwijkingen = tuple(afwijkingen)
    opgeheven = {afwijking.code for afwijking in afwijkingen}
    telt = np.array([v.code not in opgeheven for v in BESLISSEND])
    blokkeert = np.array([v.onbekend_blokkeert for v in BESLISSEND])
    uitkomsten = toets_alle(kolommen, vacature, omstandigheden)
    valt_af = uitkomsten[telt] == VOLDOET_NIET
    open_vraag = (uitkomsten[blokkeert] == ONBEKEND).any(axis=0)
    afgevallen = valt_af.any(axis=0)
    mag = ~(afgevallen | open_vraag)
    return Toelating(
        uitkomsten=uitkomsten,
        mag=mag,
        te_verifieren=open_vraag & ~afgevallen,
        verborgen=_per_regel(telt, valt_af),
        grijs=_grijs(kolommen, vacature, omstandigheden, mag),
        afwijkingen=afwijkingen,
    )


def _per_regel(telt: Vlaggen, valt_af: Vlaggen) -> Mapping[str, int]:
    codes = [v.code for v, telt_mee in zip(BESLISSEND, telt, strict=True) if telt_mee]
    aantallen = valt_af.sum(axis=1)
    return MappingProxyType({code: int(n) for code, n in zip(codes, aantallen, strict=True) if n > 0})


def _grijs(k: Kolommen, v: Vacature, o: Omstandigheden, mag: Vlaggen) -> Mapping[str, Vlaggen]:
    markerend = {regel.code: regel.grijs for regel in BESLISSEND if regel.grijs is not None}
    return MappingProxyType({code: grijs(k, v, o) & mag for code, grijs in markerend.items()})

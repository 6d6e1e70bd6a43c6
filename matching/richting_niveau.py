"""What somebody did before and the level that shows: which work is no omscholing, and which is too big a step.

Levels are those of the same work in *basis*: other languages do not tell them.
"""

from typing import Final

from kandidaten.kandidaat import Kandidaat
from matching.leertabellen import in_basis
from models.taxonomie.begrippen import Beroep, Niveau
from models.taxonomie.taxonomie import Taxonomie
from models.waardelijsten import WerkDenkniveau, WerkSoort

_NIVEAUS: Final = tuple(Niveau)  # lowest first
# A vmbo diploma gives entry to mbo 2, "mbo, havo of vwo" to hbo; less than that to entree (mbo 1).
_DENKNIVEAU: Final = {
    WerkDenkniveau.GEEN_BASISOPLEIDING: Niveau.GEEN,
    WerkDenkniveau.BASIS: Niveau.GEEN,
    WerkDenkniveau.VMBO: Niveau.MBO1,
    WerkDenkniveau.MBO_HAVO_VWO: Niveau.MBO4,
    WerkDenkniveau.HBO: Niveau.HBO,
    WerkDenkniveau.WO: Niveau.WO,
}
_BETAALD: Final = frozenset({WerkSoort.BETAALD, None})


def eerder_gedaan(kandidaat: Kandidaat, taxonomie: Taxonomie) -> frozenset[str]:
    """Ids of the beroepen that the person had as a job; a stage, volunteer work or work at home was none yet."""
    gedaan = (werk for werk in kandidaat.werkervaring if werk.soort in _BETAALD)
    return frozenset(
        beroep.id
        for werk in gedaan
        for naam in (werk.beroep, werk.functie)
        if naam and (beroep := taxonomie.zoek_beroep(naam)) is not None
    )


def vakdiplomas(kandidaat: Kandidaat, taxonomie: Taxonomie) -> frozenset[str]:
    """Ids of the beroepen for which the person may well have the diploma: an earlier job, or a completed education.

    Whether it holds here is another matter.
    """
    namen = (naam for een in kandidaat.opleidingen if een.diploma for naam in (een.naam, een.code) if naam)
    geleerd = {beroep.id for naam in namen if (beroep := taxonomie.zoek_beroep(naam)) is not None}
    return eerder_gedaan(kandidaat, taxonomie) | geleerd


def niveau_van(kandidaat: Kandidaat, taxonomie: Taxonomie) -> Niveau | None:
    """The level that the person reached: in work or education as told, or in an earlier job; None: not known.

    A job that asks no schooling does not say that somebody has none, and counts as mbo 1: its next step is mbo 2.
    """
    gedaan = (in_basis(taxonomie.beroepen[id_]).niveau for id_ in eerder_gedaan(kandidaat, taxonomie))
    niveaus: list[Niveau | None] = [Niveau.MBO1 if niveau is Niveau.GEEN else niveau for niveau in gedaan]
    if kandidaat.werk_denkniveau is not None:
        niveaus.append(_DENKNIVEAU[kandidaat.werk_denkniveau])
    return max((niveau for niveau in niveaus if niveau is not None), key=_NIVEAUS.index, default=None)


def haalbaar_niveau(beroep: Beroep, bereikt: Niveau | None) -> bool:
    """Whether work is at most one level above what somebody reached (scoring.md 5.5); unknown stops nobody."""
    niveau = in_basis(beroep).niveau
    if niveau is None or bereikt is None:
        return True
    return _NIVEAUS.index(niveau) <= _NIVEAUS.index(bereikt) + 1

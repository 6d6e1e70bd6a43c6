"""Matching op aanbod: the order in which people would be looked at by stock, as practitioners describe it.

It starts from who is there (domain.md 7.1): who is ready for this kind of place, whose beroep is asked, whose schooling
is enough. The order is made to be a fair opponent of the skills list, not an easy one:

* Both rank the same people: those whom the rules let on the list.
* The trede filter is that of the kind of place: treden 5 and 6 for a job, 3 and 4 to learn to work. Who has no trede
  because none applies (clients of UWV) passes it.
* The beroep of a vacature is read as an adviseur reads it: from its code, else its title, else what it asks. That of a
  person is any of earlier work, wished work and education, by code or in words: the same beroep goes before the same
  four digits of ISCO-08, and those before the same sector.
* What is not known is neither yes nor no: it comes after who fits and before who does not. Nobody is left out.

Equal people come in random order, from a seed: the method does not tell them apart, so no id or date may.

This reads the restricted layer (trede) and is a measurement: no list is ever made with it, and `matching` does not know
it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kandidaten.kandidaat import Kandidaat
from matching.kolommen import TREDE_NVT
from matching.lijsten import Rijen
from matching.matcher import Matcher
from matching.oordeel import Oordeel
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Beroep, Taxonomie
from models.taxonomie.werk import Niveau
from models.waardelijsten import PlekSoort, WerkDenkniveau
from vacatures.vacature import Vacature

_Lagen = NDArray[np.int8]  # one per person; a higher one comes first

_NIETS, _PAST_NIET, _NIET_BEKEND, _SECTOR, _BEROEPSGROEP, _PAST = range(-1, 5)

# Which treden a kind of place is for (domain.md 1.2); the kinds that are not here are for all of them.
_WERK: Final = (5, 6, TREDE_NVT)
_LEREN: Final = (3, 4, TREDE_NVT)
_VOOR_TREDEN: Final = {
    PlekSoort.REGULIER: _WERK,
    PlekSoort.REGULIER_OOK_BANENAFSPRAAK: _WERK,
    PlekSoort.GARANTIEBAAN: _WERK,
    PlekSoort.PROEFPLAATS: (4, *_WERK),
    PlekSoort.LEERWERKPLEK: _LEREN,
    PlekSoort.STAGE: _LEREN,
}

_D = WerkDenkniveau
# Entree takes no diploma and mbo 2 that of the vmbo; the list of VUM has all of mbo at the level of havo and vwo.
_VAN_NIVEAU: Final = {
    Niveau.GEEN: _D.GEEN_BASISOPLEIDING,
    Niveau.MBO1: _D.BASIS,
    Niveau.MBO2: _D.VMBO,
    Niveau.MBO3: _D.MBO_HAVO_VWO,
    Niveau.MBO4: _D.MBO_HAVO_VWO,
    Niveau.HBO: _D.HBO,
    Niveau.WO: _D.WO,
}
_VAN_SCHOOL: Final = {
    **{niveau.value: denkniveau for niveau, denkniveau in _VAN_NIVEAU.items()},
    "basisonderwijs": _D.BASIS,
    "vmbo": _D.VMBO,
    "mbo": _D.MBO_HAVO_VWO,
    "havo": _D.MBO_HAVO_VWO,
    "vwo": _D.MBO_HAVO_VWO,
}
_SCHOOL: Final = re.compile(r"^(?:v?mbo|hbo|wo)(?: ?[1-4])? ")  # an "mbo 2 kok" learned to be a kok
_NAMEN: Final = 65_536  # different job titles and codes that are looked up once


def aanbodvolgorde(matcher: Matcher, oordeel: Oordeel, seed: int) -> Rijen:
    """Rows of who may be listed, first to look at first: by trede filter, then beroep, then schooling, then lot.

    Args:
        matcher: The caseload that was judged.
        oordeel: Who may.
        seed: Of the lots, at least 0; another one changes the order among equals and nothing else.
    """
    rijen = np.flatnonzero(oordeel.toelating.mag)
    mensen = [matcher.kandidaten[rij] for rij in rijen.tolist()]
    vacature, taxonomie = oordeel.vacature, matcher.scorer.taxonomie
    beroep = taxonomie.beroepen.get(matcher.beroepen_van([vacature])[0] or "")
    trede = tredelagen(matcher.kolommen.trede[rijen], vacature.plek)
    nabij = _beroepslagen(mensen, _gevraagd(vacature, beroep), taxonomie)
    school = _scholingslagen(mensen, vacature, beroep)
    lot = np.random.default_rng(seed).permutation(len(rijen))
    return rijen[np.lexsort((lot, -school, -nabij, -trede))]  # the last key weighs most


def tredelagen(treden: NDArray[np.int8], plek: PlekSoort | None) -> _Lagen:
    """The trede filter alone: who passes, of whom it cannot be said, and who does not.

    Args:
        treden: Codes of `Kolommen.trede`, shape (n,).
        plek: Kind of place; None: not known, and then everybody passes.

    Returns:
        Shape (n,); a higher number comes first.
    """
    voor = _VOOR_TREDEN.get(plek) if plek else None
    if voor is None:
        return np.full(len(treden), _PAST, dtype=np.int8)
    ander = (treden >= 1) & (treden <= 6)
    return np.where(np.isin(treden, voor), _PAST, np.where(ander, _PAST_NIET, _NIET_BEKEND)).astype(np.int8)


@dataclass(frozen=True, slots=True)
class _Werk:
    """A beroep, as a search by aanbod compares it.

    Attributes:
        namen: Its id, or what it is called where the taxonomy knows none by that name.
        groep: Four digits of ISCO-08; None: not known.
        sector: Normalised; None: not known.
    """

    namen: frozenset[str]
    groep: str | None = None
    sector: str | None = None

    @classmethod
    def van(cls, beroep: Beroep) -> "_Werk":
        """A beroep of the taxonomy."""
        return cls(frozenset({beroep.id}), beroep.isco08, normaliseer(beroep.sector))


def _gevraagd(vacature: Vacature, beroep: Beroep | None) -> _Werk:
    if beroep is not None:
        return _Werk.van(beroep)
    namen = frozenset(normaliseer(naam) for naam in (vacature.beroep, vacature.titel) if naam)
    return _Werk(namen, sector=normaliseer(vacature.sector) if vacature.sector else None)


def _beroepslagen(mensen: Sequence[Kandidaat], gevraagd: _Werk, taxonomie: Taxonomie) -> _Lagen:
    nabij = cache(lambda naam: _nabijheid(gevraagd, _opgezocht(taxonomie, naam)))
    lagen = np.fromiter((max(map(nabij, _werk(mens)), default=_NIETS) for mens in mensen), np.int8, len(mensen))
    lagen[lagen == _NIETS] = _NIET_BEKEND
    return lagen


def _nabijheid(gevraagd: _Werk, gedaan: _Werk) -> int:
    if gevraagd.namen & gedaan.namen:
        return _PAST
    if gevraagd.sector is None or gedaan.sector is None:
        return _NIETS  # somebody's other work may still tell
    if gevraagd.groep == gedaan.groep:
        return _BEROEPSGROEP
    return _SECTOR if gevraagd.sector == gedaan.sector else _PAST_NIET


def _werk(mens: Kandidaat) -> list[str]:
    """Everything that tells what work somebody did, wants or learned."""
    namen = [naam for werk in mens.werkervaring for naam in (werk.beroep, werk.functie) if naam]
    namen.extend(mens.gewenste_beroepen)
    namen.extend(een.naam for een in mens.opleidingen if een.naam and een.diploma is not False)
    return namen


@lru_cache(maxsize=_NAMEN)
def _opgezocht(taxonomie: Taxonomie, naam: str) -> _Werk:
    genormaliseerd = normaliseer(naam)
    for een in (naam, _SCHOOL.sub("", genormaliseerd, count=1)):
        beroep = taxonomie.zoek_beroep(een)
        if beroep is not None:
            return _Werk.van(beroep)
    return _Werk(frozenset({genormaliseerd}))


def _scholingslagen(mensen: Sequence[Kandidaat], vacature: Vacature, beroep: Beroep | None) -> _Lagen:
    """Whether somebody's schooling is enough; more than enough is enough."""
    gevraagd = vacature.werk_denkniveau or (_VAN_NIVEAU[beroep.niveau] if beroep and beroep.niveau else None)
    if gevraagd is None:
        return np.full(len(mensen), _NIET_BEKEND, dtype=np.int8)
    lagen = (_genoeg(_scholing(mens), gevraagd) for mens in mensen)
    return np.fromiter(lagen, np.int8, len(mensen))


def _genoeg(bereikt: WerkDenkniveau | None, gevraagd: WerkDenkniveau) -> int:
    if bereikt is None:
        return _NIET_BEKEND
    return _PAST if bereikt >= gevraagd else _PAST_NIET


def _scholing(mens: Kandidaat) -> WerkDenkniveau | None:
    if mens.werk_denkniveau is not None:
        return mens.werk_denkniveau
    behaald = (een.niveau for een in mens.opleidingen if een.niveau and een.diploma is not False)
    niveaus = (_VAN_SCHOOL.get(normaliseer(niveau).replace(" ", "")) for niveau in behaald)
    return max((niveau for niveau in niveaus if niveau is not None), default=None)

"""Synthetic vacatures: invented work at invented employers in the IJmond, the same on every run."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from models.synthetisch.beroepswereld import Beroepswereld, Vak, beroepswereld, niveau
from models.synthetisch.plaatsen import IJMOND, OMGEVING, postcode
from models.synthetisch.schrijfwijze import slordig
from models.synthetisch.toeval import PEILDATUM, Toeval, naar_rato
from models.synthetisch.werkgevers import werkgevers
from models.taxonomie.taxonomie import Taxonomie
from models.waardelijsten import Begeleiding, PlekSoort, VacatureStatus
from models.werk import Werktijden
from vacatures.synthetisch_eisen import eisen
from vacatures.synthetisch_tekst import gevraagd, tekst
from vacatures.vacature import Vacature

T = TypeVar("T")

# Out of 400. None = the file does not say which kind of place it is. Own choice.
PLEKKEN: dict[PlekSoort | None, int] = {
    PlekSoort.REGULIER: 236,
    PlekSoort.GARANTIEBAAN: 48,
    PlekSoort.REGULIER_OOK_BANENAFSPRAAK: 24,
    PlekSoort.BESCHUT: 16,
    PlekSoort.LEERWERKPLEK: 32,
    PlekSoort.PROEFPLAATS: 16,
    PlekSoort.STAGE: 16,
    PlekSoort.VRIJWILLIGERSWERK: 6,
    None: 6,
}
# Share of vacatures in which a field is missing. Own choice.
ONTBREEKT = {
    "tekst": 0.06,
    "beroep": 0.35,
    "postcode": 0.02,
    "uren_min": 0.15,
    "uren_max": 0.08,
    "werktijden.nacht": 0.35,
    "werktijden.avond": 0.35,
    "werktijden.weekend": 0.35,
    "werktijden.ploegen": 0.45,
    "werktijden.kantoortijden": 0.40,
    "begeleiding": 0.50,  # of the places where guidance is no part of the place
    "aanpassing_mogelijk": 0.50,
    "werk_denkniveau": 0.35,
    "start": 0.30,
    "sluitingsdatum": 0.20,
    "status": 0.12,
    "sector": 0.03,
}
TYPEFOUT = 0.02
IN_DE_IJMOND = 0.82
# First digits of the ISCO-08 codes of the work that a kind of place offers; a kind not here offers all.
_ALLES = "123456789"
_WERK = {
    PlekSoort.GARANTIEBAAN: "456789",
    PlekSoort.BESCHUT: "689",
    PlekSoort.LEERWERKPLEK: "456789",
    PlekSoort.PROEFPLAATS: "456789",
    PlekSoort.STAGE: "456789",
    PlekSoort.VRIJWILLIGERSWERK: "5689",
}
_BEGELEIDING: dict[PlekSoort | None, Begeleiding] = {
    PlekSoort.BESCHUT: Begeleiding.INTENSIEF,
    PlekSoort.LEERWERKPLEK: Begeleiding.GEMIDDELD,
}
_GEWONE_BEGELEIDING = {Begeleiding.GEEN: 0.5, Begeleiding.LICHT: 0.4, Begeleiding.GEMIDDELD: 0.1}
_GARANTIE_BEGELEIDING = {Begeleiding.LICHT: 0.4, Begeleiding.GEMIDDELD: 0.5, Begeleiding.INTENSIEF: 0.1}
_UREN_LEREN = (16, 20, 24, 28, 32)
_UREN = {40: 0.25, 36: 0.2, 32: 0.25, 24: 0.18, 20: 0.07, 16: 0.05}
_WERKTIJDEN = {"nacht": 0.15, "avond": 0.3, "weekend": 0.35, "ploegen": 0.15, "kantoortijden": 0.5}
_OVERDAG = {"onderwijs en kinderopvang", "administratie", "bouw", "groen", "detailhandel", "kringloop"}
_STATUS = {VacatureStatus.OPEN: 0.9, VacatureStatus.VERVULD: 0.06, VacatureStatus.INGETROKKEN: 0.04}
_PLAATSEN = {1: 0.75, 2: 0.15, 3: 0.06, 5: 0.04}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacatureset:
    """Invented vacatures and the truth behind them.

    Attributes:
        vacatures: In the order of their ids.
        ware_beroepen: Vacature id -> id of the beroep that the asked skills were drawn from.
    """

    vacatures: tuple[Vacature, ...]
    ware_beroepen: Mapping[str, str]


def maak_vacatures(
    seed: int = 2020, n: int = 400, *, taxonomie: Taxonomie | None = None, peildatum: date = PEILDATUM
) -> Vacatureset:
    """Draw vacatures over all sectors, with every kind of place in the proportions of `PLEKKEN`.

    Args:
        seed: At least 0; the same arguments give the same vacatures.
        n: How many.
        taxonomie: Where skills and beroepen come from; None = the basis.
        peildatum: The "today" of all dates.

    Raises:
        ValueError: n is less than 1, or seed less than 0.
    """
    if n < 1:
        raise ValueError("n is less than 1")
    wereld, toeval = beroepswereld(taxonomie), Toeval(seed, "vacatures")
    aanbod = {plek: _aanbod(wereld, plek) for plek in PLEKKEN}
    plekken = toeval.schud([plek for plek, aantal in naar_rato(PLEKKEN, n).items() for _ in range(aantal)])
    breedte = max(3, len(str(n)))
    vacatures, ware_beroepen = [], {}
    for nummer, plek in enumerate(plekken, start=1):
        vak = wereld.vakken[toeval.kies(aanbod[plek])]
        vacature = _vacature(toeval, f"syn-v-{nummer:0{breedte}}", wereld, vak, plek, peildatum)
        vacatures.append(vacature)
        ware_beroepen[vacature.id] = vak.beroep.id
    return Vacatureset(vacatures=tuple(vacatures), ware_beroepen=ware_beroepen)


def _aanbod(wereld: Beroepswereld, plek: PlekSoort | None) -> list[str]:
    """The beroepen that a kind of place offers, by their share; all of them where none fits."""
    mag = _WERK.get(plek, _ALLES) if plek else _ALLES
    return [id_ for id_ in wereld.aanbod if wereld.vakken[id_].isco in mag] or list(wereld.aanbod)


def _vacature(
    toeval: Toeval, id_: str, wereld: Beroepswereld, vak: Vak, plek: PlekSoort | None, peildatum: date
) -> Vacature:
    titel = toeval.kies(vak.titels)
    skills = gevraagd(toeval, wereld, vak, plek)
    werktijden = _werktijden(toeval, plek, vak.beroep.sector)
    uren_max = toeval.kies(_UREN_LEREN) if plek in _BEGELEIDING else toeval.weeg(_UREN)
    return Vacature(
        id=id_,
        titel=slordig(toeval, titel, TYPEFOUT),
        tekst=_of_niets(toeval, "tekst", tekst(toeval, titel, vak, plek)),
        beroep=_of_niets(toeval, "beroep", _beroep(toeval, vak)),
        gevraagd=skills,
        eisen=eisen(toeval, vak, plek, nachtwerk=werktijden.nacht is True),
        plek=plek,
        werkgever=toeval.kies(werkgevers(vak.beroep.sector)),
        postcode=_of_niets(toeval, "postcode", _postcode(toeval)),
        uren_min=_of_niets(toeval, "uren_min", uren_max - toeval.kies((0, 0, 4, 8))),
        uren_max=_of_niets(toeval, "uren_max", uren_max),
        werktijden=werktijden,
        begeleiding=_begeleiding(toeval, plek),
        aanpassing_mogelijk=plek is PlekSoort.BESCHUT or _of_niets(toeval, "aanpassing_mogelijk", toeval.kans(0.6)),
        werk_denkniveau=_of_niets(toeval, "werk_denkniveau", niveau(vak)),
        start=_of_niets(toeval, "start", peildatum + timedelta(toeval.tussen(0, 90))),
        sluitingsdatum=_of_niets(toeval, "sluitingsdatum", peildatum + timedelta(toeval.tussen(-5, 75))),
        status=_of_niets(toeval, "status", toeval.weeg(_STATUS)),
        plaatsen=toeval.weeg(_PLAATSEN),
        sector=_of_niets(toeval, "sector", vak.beroep.sector),
        synthetisch=True,
    )


def _of_niets(toeval: Toeval, veld: str, waarde: T) -> T | None:
    """The value, or None where the field is missing."""
    return None if toeval.kans(ONTBREEKT[veld]) else waarde


def _beroep(toeval: Toeval, vak: Vak) -> str:
    return vak.code if toeval.kans(0.5) else vak.beroep.label


def _postcode(toeval: Toeval) -> str:
    gemeenten = IJMOND if toeval.kans(IN_DE_IJMOND) else OMGEVING
    return postcode(toeval, gemeenten[toeval.kies(list(gemeenten))], 0.8)


def _werktijden(toeval: Toeval, plek: PlekSoort | None, sector: str) -> Werktijden:
    """What was recorded; in some sectors and where people learn, nobody works at night or in shifts."""
    overdag = plek in _BEGELEIDING or sector in _OVERDAG
    kansen = {**_WERKTIJDEN, "nacht": 0.0, "ploegen": 0.0} if overdag else _WERKTIJDEN
    return Werktijden(
        **{naam: _of_niets(toeval, f"werktijden.{naam}", toeval.kans(kans)) for naam, kans in kansen.items()}
    )


def _begeleiding(toeval: Toeval, plek: PlekSoort | None) -> Begeleiding | None:
    if plek in _BEGELEIDING:
        return _BEGELEIDING[plek]
    verdeling = _GARANTIE_BEGELEIDING if plek is PlekSoort.GARANTIEBAAN else _GEWONE_BEGELEIDING
    return _of_niets(toeval, "begeleiding", toeval.weeg(verdeling))

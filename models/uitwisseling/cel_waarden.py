"""Cells that both sides write the same way: skills with a mark, languages, licences, levels."""

from enum import Enum
from typing import TypeVar

from models.skills import Belang, Bewijs
from models.uitwisseling.cellen import CelFout, keuze, tussen_haakjes
from models.uitwisseling.rij import Rij
from models.uitwisseling.tekst import sleutel
from models.waardelijsten import Begeleiding, Rijbewijs, Taalniveau, Vervoermiddel, WerkDenkniveau

E = TypeVar("E", bound=Enum)

# ISO 639-3 codes of languages that are often met; any other code of three letters can be written as it is.
TALEN = {
    "nederlands": "nld",
    "nl": "nld",
    "engels": "eng",
    "en": "eng",
    "duits": "deu",
    "frans": "fra",
    "spaans": "spa",
    "portugees": "por",
    "italiaans": "ita",
    "pools": "pol",
    "roemeens": "ron",
    "bulgaars": "bul",
    "russisch": "rus",
    "oekraïens": "ukr",
    "turks": "tur",
    "arabisch": "ara",
    "tigrinya": "tir",
    "farsi": "fas",
    "dari": "prs",
    "pasjtoe": "pus",
    "somalisch": "som",
    "papiaments": "pap",
    "koerdisch": "kur",
}
_TALEN = {sleutel(naam): code for naam, code in TALEN.items()}
RIJBEWIJZEN = {sleutel(lid.value.replace("+", "plus")): lid for lid in Rijbewijs}
VERVOER = {sleutel(lid.name): lid for lid in Vervoermiddel} | {
    "ov": Vervoermiddel.OPENBAAR_VERVOER,
    "scooter": Vervoermiddel.BROMFIETS,
    "brommer": Vervoermiddel.BROMFIETS,
}
NIVEAUS = {sleutel(lid.name): lid for lid in WerkDenkniveau} | {
    "mbo": WerkDenkniveau.MBO_HAVO_VWO,
    "havo": WerkDenkniveau.MBO_HAVO_VWO,
    "vwo": WerkDenkniveau.MBO_HAVO_VWO,
    "universitair": WerkDenkniveau.WO,
}
BEWIJS = {sleutel(lid.value): lid for lid in Bewijs} | {
    "certificaat": Bewijs.DIPLOMA,
    "praktijkverklaring": Bewijs.DIPLOMA,
}
BELANG = {sleutel(lid.value): lid for lid in Belang} | {"must": Belang.MOET, "pre": Belang.PLUSPUNT}
begeleiding = keuze(Begeleiding)


def taalcode(tekst: str) -> str | None:
    """ISO 639-3 code of a language written as code or Dutch name; None when it is neither."""
    naam = sleutel(tekst)
    if naam in _TALEN:
        return _TALEN[naam]
    return naam if len(tekst) == 3 and len(naam) == 3 and naam.isalpha() else None


def taalniveau(tekst: str) -> Taalniveau:
    """Level as 1-4 or as a word."""
    niveaus = {sleutel(lid.name): lid for lid in Taalniveau} | {str(lid.value): lid for lid in Taalniveau}
    niveau = niveaus.get(sleutel(tekst))
    if niveau is None:
        raise CelFout("dit is geen taalniveau", "Schrijf geen, redelijk, goed of uitstekend, of 1 tot 4.")
    return niveau


def met_graad(rij: Rij, kolom: str, graden: dict[str, E], gewoon: E) -> list[tuple[str, E]]:
    """The texts in a cell, each with the mark in brackets behind it; other brackets stay text."""
    gevonden = []
    for deel in rij.lees_lijst(kolom, str):
        tekst, binnen = tussen_haakjes(deel)
        graad = graden.get(sleutel(binnen)) if binnen else None
        if binnen and graad is None:
            rij.waarschuw(kolom, "wat tussen haakjes staat is hier geen bekend woord: als tekst bewaard")
        gevonden.append((tekst, graad) if graad else (deel, gewoon))
    return gevonden


def werk_denkniveau(rij: Rij) -> WerkDenkniveau | None:
    """Column werk_denkniveau; a level that is not on the list is kept apart."""
    niveaus = rij.lees_codes("werk_denkniveau", NIVEAUS)
    if len(niveaus) > 1:
        rij.fout("werk_denkniveau", "hier staat meer dan één niveau", "Kies het hoogste dat bereikt is.")
    return niveaus[0] if niveaus else None

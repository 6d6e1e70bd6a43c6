"""What the formats of a cv write in their own way: parts of a date, languages, and command of a language."""

import re

from models.uitwisseling.cel_waarden import taalcode
from models.uitwisseling.tekst import sleutel
from models.waardelijsten import Taalniveau

_DATUM = re.compile(r"(?P<jaar>(?:19|20)\d{2})(?:-(?P<maand>0[1-9]|1[0-2])(?:-\d{2})?)?(?:T.*)?", re.ASCII)
_MAX_JAREN = 80
# English names and ISO 639-1 codes of the languages of `cel_waarden.TALEN`; two codes are Dutch words there already.
_TALEN = {
    "dutch": "nld",
    "flemish": "nld",
    "english": "eng",
    "german": "deu",
    "de": "deu",
    "french": "fra",
    "fr": "fra",
    "spanish": "spa",
    "es": "spa",
    "portuguese": "por",
    "pt": "por",
    "italian": "ita",
    "it": "ita",
    "polish": "pol",
    "pl": "pol",
    "romanian": "ron",
    "ro": "ron",
    "bulgarian": "bul",
    "bg": "bul",
    "russian": "rus",
    "ru": "rus",
    "ukrainian": "ukr",
    "uk": "ukr",
    "turkish": "tur",
    "tr": "tur",
    "arabic": "ara",
    "ar": "ara",
    "ti": "tir",
    "persian": "fas",
    "fa": "fas",
    "pashto": "pus",
    "ps": "pus",
    "somali": "som",
    "so": "som",
    "papiamento": "pap",
    "kurdish": "kur",
    "ku": "kur",
}
# CEFR in the four steps of VUM: A basic, B independent, C proficient. Words: JSON Resume has no list of its own.
_NIVEAUS = {"a1": 2, "a2": 2, "b1": 3, "b2": 3, "c1": 4, "c2": 4} | {
    **dict.fromkeys(("basic", "beginner", "elementary", "elementaryproficiency", "basis", "redelijk"), 2),
    **dict.fromkeys(("intermediate", "conversational", "goed", "good", "professionalworkingproficiency"), 3),
    **dict.fromkeys(("fluent", "native", "nativespeaker", "mothertongue", "vloeiend", "moedertaal", "uitstekend"), 4),
    **dict.fromkeys(("advanced", "fullprofessionalproficiency", "nativeorbilingualproficiency"), 4),
}


def taal(tekst: str) -> str | None:
    """ISO 639-3 code of a language written as name (Dutch, English) or code; None when it is not known."""
    return _TALEN.get(sleutel(tekst)) or taalcode(tekst.lower())


def niveau(tekst: str) -> Taalniveau | None:
    """Level of a CEFR code or of a usual word; None when it is neither."""
    waarde = _NIVEAUS.get(sleutel(tekst))
    return None if waarde is None else Taalniveau(waarde)


def jaren(begin: str | None, eind: str | None) -> float | None:
    """Years between two dates of which month and day may be missing.

    Args:
        begin: jjjj, jjjj-mm or jjjj-mm-dd; anything else is not known.
        eind: The same. None, as for work that goes on, gives None: how long depends on the day it is read.

    Returns:
        Tenths of years, whole years when a month is missing, None when it cannot be told.
    """
    van, tot = (_DATUM.fullmatch(tekst or "") for tekst in (begin, eind))
    if van is None or tot is None:
        return None
    verschil = float(int(tot["jaar"]) - int(van["jaar"]))
    if van["maand"] and tot["maand"]:
        verschil = round(verschil + (int(tot["maand"]) - int(van["maand"])) / 12, 1)
    elif not verschil:  # within one year: anything from a day to twelve months
        return None
    return verschil if 0 <= verschil <= _MAX_JAREN else None

"""Finds burgerservicenummers, so that a file that holds one can be refused.

A number counts when it stands alone (no letter or digit against it), is written as 123456782, 123.456.782 or
1234.56.782 (with points, hyphens or spaces) and passes the 11-test (Besluit burgerservicenummer: weights 9 to
2 and -1). About one in eleven numbers of nine digits passes by chance; those are refused as well, because
keeping a BSN is worse than renumbering a list. Left alone: longer numbers, hexadecimal ids, numbers after a
country code, decimals and the education code of VUM.
"""

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache

from models.uitwisseling.tekst import sleutel

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_NUMMER = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][.,])"
    r"(?P<land>(?:\+|00)[1-9][0-9][ .\-]?(?:\(0\)[ .\-]?)?)?"
    r"(?P<nummer>[0-9]{9}|[0-9]{3}[ .\-–][0-9]{3}[ .\-–][0-9]{3}|[0-9]{4}[ .\-–][0-9]{2}[ .\-–][0-9]{3})"
    r"(?![0-9A-Za-z])"
)
_ONZICHTBAAR = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_CODEVELDEN = frozenset({"codeopleidingsnaam"})  # N10 of SuwiML: nine digits are ordinary there


def doorstaat_elfproef(cijfers: str) -> bool:
    """Whether nine digits pass the 11-test; nine zeros do not count."""
    som = sum(int(cijfer) * gewicht for cijfer, gewicht in zip(cijfers, _GEWICHTEN, strict=True))
    return som % 11 == 0 and cijfers != "000000000"


def aantal_bsn(veld: str, waarde: object) -> int:
    """Number of BSNs in one value.

    Args:
        veld: Name of the column or JSON key. A field named after the BSN counts every value of eight or nine
            digits (a spreadsheet drops a leading zero, and a mistyped BSN is still one). In a telephone field
            nine digits that start with 6 are a mobile number without its zero.
        waarde: Text or number; anything else holds none.
    """
    tekst = _als_tekst(waarde)
    soort = _soort(veld)
    if not tekst or soort is _Veld.CODE:
        return 0
    if soort is _Veld.BSN:
        return int(len(re.sub(r"\D", "", tekst)) in (8, 9))
    return sum(_telt(match, telefoon=soort is _Veld.TELEFOON) for match in _NUMMER.finditer(tekst))


class _Veld(Enum):
    GEWOON = auto()
    CODE = auto()
    BSN = auto()
    TELEFOON = auto()


@lru_cache(maxsize=1024)  # the same few names for every row
def _soort(veld: str) -> _Veld:
    naam = sleutel(veld)
    if naam in _CODEVELDEN:
        return _Veld.CODE
    if naam.startswith(("bsn", "sofi")) or naam.endswith("bsn") or "burgerservice" in naam:
        return _Veld.BSN
    if "telefoon" in naam or "mobiel" in naam or naam in {"tel", "gsm"}:
        return _Veld.TELEFOON
    return _Veld.GEWOON


def _als_tekst(waarde: object) -> str:
    if isinstance(waarde, bool) or not isinstance(waarde, str | int | float):
        return ""
    if isinstance(waarde, float):
        return str(int(waarde)) if waarde.is_integer() else ""
    tekst = str(waarde)
    if tekst.isascii():
        return tekst
    return _ONZICHTBAAR.sub("", unicodedata.normalize("NFKC", tekst))


def _telt(match: re.Match[str], *, telefoon: bool) -> bool:
    cijfers = re.sub(r"\D", "", match["nummer"])
    if match["land"] or (telefoon and cijfers.startswith("6")):
        return False
    return doorstaat_elfproef(cijfers)

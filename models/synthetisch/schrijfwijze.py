"""Typing errors and capitals as people leave them in files."""

from models.synthetisch.toeval import Toeval

_KORTSTE = 5  # in shorter words a typing error makes another word


def typefout(toeval: Toeval, tekst: str) -> str:
    """The text with one letter dropped, doubled or swapped with the next; short texts stay as they are."""
    if len(tekst) < _KORTSTE:
        return tekst
    plek = toeval.tussen(1, len(tekst) - 3)
    soort = toeval.tussen(0, 2)
    midden = (tekst[plek + 1], tekst[plek] * 2 + tekst[plek + 1], tekst[plek + 1] + tekst[plek])[soort]
    return tekst[:plek] + midden + tekst[plek + 2 :]


def slordig(toeval: Toeval, tekst: str, kans_typefout: float) -> str:
    """The text as somebody types it: often with a capital, sometimes with a typing error."""
    if toeval.kans(0.4):
        tekst = tekst[:1].upper() + tekst[1:]
    return typefout(toeval, tekst) if toeval.kans(kans_typefout) else tekst


def zin(tekst: str) -> str:
    """The text with a capital at its start and a full stop at its end."""
    return tekst[:1].upper() + tekst[1:] + ("" if tekst.endswith(".") else ".")

"""Checks on text: what may be kept, what may be shown, and when two names are the same."""

import re
import unicodedata

MAX_TEKENS = 20_000
_STUUR = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_NIET_TEKEN = re.compile(r"[^0-9a-z]+")
_LANG_GETAL = re.compile(r"\d[\d .\-]{3,}\d")
# UTF-8 that was read as Windows-1252: a lead byte shown as Ã, Â or â€, and what its second byte looks like.
_VERVOLG = bytes(range(0x80, 0xC0)).decode("cp1252", errors="ignore")
_DUBBEL = re.compile(f"Ã[{re.escape(_VERVOLG)}\u0080-\u009f]|Â[\u00a0-\u00bf]|â€")


def sleutel(naam: str) -> str:
    """Name without case, accents, spaces and signs: "Beschikbaar vanaf" and "beschikbaar_vanaf" are one."""
    plat = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode("ascii")
    return _NIET_TEKEN.sub("", plat.lower())


def toonbaar(naam: str) -> str:
    """Name of a column or key, fit to be shown: short, on one line, without long numbers."""
    kort = "".join(teken if teken.isprintable() else " " for teken in naam)
    return _LANG_GETAL.sub("…", kort).strip()[:40] or "(zonder naam)"


def is_dubbel_gecodeerd(tekst: str) -> bool:
    """Whether the text shows UTF-8 that was once read as Windows-1252 ("cafÃ©")."""
    return _DUBBEL.search(tekst) is not None


def tekstfout(tekst: str) -> tuple[str, str] | None:
    """Why a text cannot be taken over, and how to mend it; None when it is sound."""
    if len(tekst) > MAX_TEKENS:
        return f"de tekst is langer dan {MAX_TEKENS} tekens", "Kort de tekst in."
    if _STUUR.search(tekst):
        return "de tekst bevat onzichtbare stuurtekens", "Haal ze weg of exporteer het bestand opnieuw."
    if "�" in tekst or is_dubbel_gecodeerd(tekst):
        return "de letters met accenten zijn beschadigd", "Exporteer het bestand opnieuw als UTF-8."
    if not tekst.isascii() and any("\ud800" <= teken <= "\udfff" for teken in tekst):
        return "de tekst bevat een half teken", "Exporteer het bestand opnieuw als UTF-8."
    return None

"""When two names of a certificate, diploma or bevoegdheid are the same name, and when two of a werkgever are."""

import re
import unicodedata
from functools import lru_cache

_GEEN_LETTER_OF_CIJFER = re.compile(r"[\W_]+")
_RECHTSVORM = r"(?: (?:bv|b v|nv|n v|vof|v o f|stichting))+"
_RECHTSVORM_VOOR_OF_ACHTER = re.compile(rf"^{_RECHTSVORM}(?= )|{_RECHTSVORM} $")  # in a name between two spaces


@lru_cache(maxsize=65_536)
def genormaliseerd(naam: str) -> str:
    """Fold case, strip accents, and turn all but letters and digits into one space; "" when nothing is left.

    "VCA-Básis " and "vca basis" become the same; "VCA" and "VCA VOL" stay different, since they are.
    """
    ontleed = unicodedata.normalize("NFKD", naam.casefold())
    zonder_accenten = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    return _GEEN_LETTER_OF_CIJFER.sub(" ", zonder_accenten).strip()


def streng(naam: str) -> str:
    """A name as consent has to write it: only case and the width of white space do not matter."""
    return " ".join(naam.casefold().split())


@lru_cache(maxsize=65_536)
def ruim(naam: str) -> str:
    """A name as an objection may write it: also without accents, punctuation and legal form.

    "Stichting Café Zuid" and "cafe-zuid" become the same. What is equal under `streng` is equal here too; a name
    that is nothing but a legal form or signs keeps them.
    """
    kaal = genormaliseerd(naam)
    return _RECHTSVORM_VOOR_OF_ACHTER.sub("", f" {kaal} ").strip() or kaal or streng(naam)

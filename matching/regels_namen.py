"""When two names of a certificate, diploma or bevoegdheid are the same name."""

import re
import unicodedata
from functools import lru_cache

_GEEN_LETTER_OF_CIJFER = re.compile(r"[\W_]+")


@lru_cache(maxsize=65_536)
def genormaliseerd(naam: str) -> str:
    """Fold case, strip accents, and turn all but letters and digits into one space; "" when nothing is left.

    "VCA-Básis " and "vca basis" become the same; "VCA" and "VCA VOL" stay different, since they are.
    """
    ontleed = unicodedata.normalize("NFKD", naam.casefold())
    zonder_accenten = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    return _GEEN_LETTER_OF_CIJFER.sub(" ", zonder_accenten).strip()

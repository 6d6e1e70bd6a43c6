"""The kinds of details that do not stay in a text."""

import re
from enum import Enum
from typing import Final

VUL = "\ue000-\ue0ff"  # characters that fill the place of what a rule may not see, as a class of a pattern
BESCHERMD = "\ue0ff"


class GegevenSoort(Enum):
    """What kind of detail was taken out; the value is the mark that stands in its place."""

    MAIL = "mail"
    WEBADRES = "webadres"
    IBAN = "iban"
    BSN = "bsn"
    TELEFOON = "telefoon"
    GEBOORTEDATUM = "geboortedatum"
    POSTCODE = "postcode"
    KENTEKEN = "kenteken"
    ADRES = "adres"
    GEZONDHEID = "gezondheid"
    DOELGROEP = "doelgroep"
    NAAM = "naam"
    TEKST = "tekst"  # a text that does not settle is dropped as a whole

    @property
    def teken(self) -> str:
        """Character for private use that fills the place of what was found, so that positions stay what they were."""
        return chr(0xE000 + list(GegevenSoort).index(self))


MERK: Final = re.compile("|".join(rf"\[{soort.value}\]" for soort in GegevenSoort))


def zonder_merken(tekst: str) -> str:
    """A cleaned text without its marks: that something was taken out may not count in the order of people."""
    return MERK.sub(" ", tekst).strip() if MERK.search(tekst) else tekst

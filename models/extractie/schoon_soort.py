"""The kinds of details that do not stay in a text."""

from enum import Enum

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

"""What the vacature check says: one remark, and the words it looks for as data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from models.extractie.condities_regel import buiten, patroon
from models.extractie.zinnen import Zin


class OpmerkingSoort(Enum):
    """What a remark is about; the values are what a page shows."""

    LEEFTIJD = "leeftijd"
    GESLACHT = "geslacht"
    AFKOMST = "afkomst en taal"
    GEZONDHEID = "gezondheid"
    GODSDIENST = "godsdienst"
    UITERLIJK = "uiterlijk"
    GEZIN = "burgerlijke staat en gezin"
    OVERVRAAGD = "meer gevraagd dan het werk vraagt"
    ONTBREEKT = "ontbreekt"


@dataclass(frozen=True, slots=True)
class Opmerking:
    """A suggestion about the text of a vacature: never a verdict, the adviseur decides.

    Attributes:
        code: Short and lasting, for counting and tests.
        soort: What it is about.
        begin: Where the quoted words begin in the text; its end where something is absent.
        einde: Where they end: `tekst[begin:einde] == citaat`.
        citaat: The words themselves; empty where something is absent.
        waarom: Why to look at it, in plain Dutch.
        voorstel: What could be written instead, or what to ask the employer.
        bron: The law behind it; None where it is good practice and no law.
    """

    code: str
    soort: OpmerkingSoort
    begin: int
    einde: int
    citaat: str
    waarom: str
    voorstel: str
    bron: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advies:
    """What to say about a kind of wording, without the words themselves; the fields are those of `Opmerking`."""

    code: str
    soort: OpmerkingSoort
    waarom: str
    voorstel: str
    bron: str | None = None

    def bij(self, begin: int, einde: int, citaat: str) -> Opmerking:
        """The remark about one part of the text."""
        return Opmerking(self.code, self.soort, begin, einde, citaat, self.waarom, self.voorstel, self.bron)


@dataclass(frozen=True, slots=True, kw_only=True)
class Controle(Advies):
    """Words to point at, with what to say about them.

    Attributes:
        zoek: The words.
        behalve: Phrases in which the words are harmless: what overlaps one is left alone.
        zin_vrij: A sentence in which this is found is left alone altogether.
    """

    zoek: re.Pattern[str]
    behalve: re.Pattern[str] | None = None
    zin_vrij: re.Pattern[str] | None = None

    def vind(self, zin: Zin) -> Iterator[Opmerking]:
        """A remark for every place in the sentence."""
        if self.zin_vrij is not None and self.zin_vrij.search(zin.tekst):
            return
        plekken = [match.span() for match in self.zoek.finditer(zin.tekst)]
        if plekken and self.behalve is not None:
            plekken = buiten(plekken, [match.span() for match in self.behalve.finditer(zin.tekst)])
        for begin, einde in plekken:
            yield self.bij(zin.begin + begin, zin.begin + einde, zin.tekst[begin:einde])


# Whoever writes that it makes no difference, or explains the law, shuts nobody out.
WELKOM: Final = patroon(
    "ongeacht", r"ook(?: [\w-]{1,14}){0,4} welkom", r"discrimin\w{1,10}", r"gelijke (?:behandeling|kansen)",
    "iedereen(?: is)? welkom", "alle leeftijden",
    "jong en oud", "jong of oud",
    r"(?:maakt|maken)(?: \w{1,10}){0,4} niet uit", r"doet(?: \w{1,8}){0,2} niet toe", "diversiteit",
    r"inclusi(?:e|viteit|eve)", "awgb", "wgbl", "wgbh(?:/cz)?", "of je nu", "van elke leeftijd",
    r"(?:is|zijn) (?:voor ons )?niet belangrijk",
)  # fmt: skip

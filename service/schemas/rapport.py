"""The quarterly report as an answer."""

from service.schemas.basis import Beeld
from service.schemas.figuren import Beleidsblad, FiguurBeeld


class RapportdeelBeeld(Beeld):
    """One chapter.

    Attributes:
        titel: Dutch.
        figuren: Codes of its figures, in order.
    """

    titel: str
    figuren: tuple[str, ...]


class Rapportblad(Beleidsblad):
    """The report, its figures in the order of the chapters.

    Attributes:
        titel: Dutch.
        inleiding: How to read it.
        hoofdstukken: Which figures belong together.
    """

    titel: str
    inleiding: str
    hoofdstukken: tuple[RapportdeelBeeld, ...]


class RapportBestand(Beeld):
    """The report as the command line writes it in JSON.

    Attributes:
        titel: Dutch.
        periode: Of which time, Dutch.
        vertrouwelijk: Exact numbers, below ten too: not to be published.
        gesimuleerd: Some of what it counts is made up.
        hoofdstukken: Which figures belong together.
        figuren: In the order of the chapters.
    """

    titel: str
    periode: str
    vertrouwelijk: bool
    gesimuleerd: bool
    hoofdstukken: tuple[RapportdeelBeeld, ...]
    figuren: tuple[FiguurBeeld, ...]

"""A report as every format writes it: chapters of figures, and what must stand on every page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from evaluation.figuur import Cel, Figuur, Maat, Rij
from evaluation.kwartaal.aansluiting import Aansluiting
from evaluation.kwartaal.rapport import Hoofdstuk, Kwartaalrapport

AANSLUITING: Final = "Aansluiting"
VERTROUWELIJK: Final = "Vertrouwelijk: niet publiceren. Ook aantallen onder de tien staan er precies in."
GESIMULEERD: Final = "Simulatie: deze cijfers zijn geheel of deels verzonnen. Gebruik ze niet om iets te bewijzen."
_GEPUBLICEERD: Final = (
    "Een aantal mensen onder de tien staat er niet, en ook niet waaruit dat is af te leiden: daar staat 'niet getoond'."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beleidsrapport:
    """What is written to HTML, PDF or XLSX.

    Attributes:
        titel: Dutch.
        periode: Of which time, Dutch.
        hoofdstukken: The figures, in order.
        vertrouwelijk: Exact numbers, below ten too: not to be published.
        gesimuleerd: Some of what it counts is made up.
    """

    titel: str
    periode: str
    hoofdstukken: tuple[Hoofdstuk, ...]
    vertrouwelijk: bool = False
    gesimuleerd: bool = False

    @property
    def merken(self) -> tuple[str, ...]:
        """What every page says."""
        return (*((VERTROUWELIJK,) if self.vertrouwelijk else ()), *((GESIMULEERD,) if self.gesimuleerd else ()))

    @property
    def inleiding(self) -> str:
        """How to read it."""
        onder = "" if self.vertrouwelijk else f" {_GEPUBLICEERD}"
        return (
            "Bij elk cijfer staat wat er is geteld en met welke vraag aan de gegevens. Percentages zijn afgerond op "
            f"hele procenten, een half naar boven.{onder}"
        )


def van_kwartaal(rapport: Kwartaalrapport, *, vertrouwelijk: bool) -> Beleidsrapport:
    """The quarterly report, as it was published or with exact numbers.

    Args:
        rapport: Of `service.rapport.uitgave`.
        vertrouwelijk: Whether the numbers are exact.
    """
    return Beleidsrapport(
        titel="Kwartaalrapport",
        periode=rapport.kwartaal.naam,
        hoofdstukken=rapport.hoofdstukken,
        vertrouwelijk=vertrouwelijk,
        gesimuleerd=rapport.gesimuleerd,
    )


def van_figuren(titel: str, periode: str, figuren: Sequence[Figuur], *, gesimuleerd: bool = False) -> Beleidsrapport:
    """A report of one chapter.

    Args:
        titel: Dutch.
        periode: Of which time, Dutch.
        figuren: As published.
        gesimuleerd: Some of what they count is made up.
    """
    deel = Hoofdstuk(titel, tuple(figuren))
    return Beleidsrapport(titel=titel, periode=periode, hoofdstukken=(deel,), gesimuleerd=gesimuleerd)


def aansluitfiguur(aansluitingen: Sequence[Aansluiting], periode: str, bron: str) -> Figuur:
    """The checks as a table: do figures that must be the same say the same? To be published like any figure.

    Args:
        aansluitingen: The checks.
        periode: Of which time, Dutch.
        bron: The command that made them.
    """
    goed = sum(een.sluit for een in aansluitingen)
    return Figuur(
        code="aansluiting",
        titel="Controles op de cijfers",
        definitie="Elke controle vergelijkt cijfers die hetzelfde moeten zeggen. Sluit er een niet, zoek dan eerst uit "
        "waarom, en gebruik de cijfers daarna pas.",
        bron=bron,
        eenheid="controles",
        periode=periode,
        rijkop="Controle",
        kolommen=("Cijfer", "Verwacht", "Gevonden", "Uitkomst"),
        rijen=tuple(Rij(kop=een.zin, cellen=_cellen(een)) for een in aansluitingen),
        n=f"{goed} van de {len(aansluitingen)} sluiten",
    )


def _cellen(een: Aansluiting) -> tuple[Cel, ...]:
    getallen = (een.verwacht, een.gevonden)
    decimalen = 0 if all(float(getal).is_integer() for getal in getallen) else 1
    return (
        Cel(waarde=een.code, maat=Maat.TEKST),
        *(Cel(waarde=getal, maat=Maat.GETAL, uit=een.uit, decimalen=decimalen) for getal in getallen),
        Cel(waarde="sluit" if een.sluit else "sluit niet", maat=Maat.TEKST),
    )

"""What a chart shows, in words: for who does not see it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from evaluation.figuur import Figuur, Grafieksoort
from service.rapport.tekening import delen, waarde

_SOORT: Final[Mapping[Grafieksoort, str]] = MappingProxyType(
    {
        Grafieksoort.BALKEN: "Balken: een per rij van de tabel",
        Grafieksoort.DOEL: "Balken met een streep bij de afspraak",
        Grafieksoort.TWEEZIJDIG: "Balken naar twee kanten",
        Grafieksoort.VERDELING: "Groepen balken: een groep per rij van de tabel",
        Grafieksoort.KAART: "Kaart met stippen per plaats",
    }
)


def tekstalternatief(figuur: Figuur) -> str:
    """One or two sentences: how it is drawn, the highest and the lowest, and that the table says the same."""
    soort = _SOORT[figuur.grafiek] if figuur.grafiek else "Tabel"
    return f"{soort}; {figuur.kolommen[0]}, {figuur.eenheid}. {_uitersten(figuur)}De tabel geeft dezelfde getallen."


def _uitersten(figuur: Figuur) -> str:
    getekend = [(getal, rij) for rij in delen(figuur) if (getal := waarde(rij.cellen[0])) is not None]
    if len(getekend) < 2:
        return ""
    (_, laag), (_, hoog) = (kies(getekend, key=lambda paar: paar[0]) for kies in (min, max))
    return f"Hoogste: {hoog.kop}, {hoog.cellen[0].tekst}. Laagste: {laag.kop}, {laag.cellen[0].tekst}. "

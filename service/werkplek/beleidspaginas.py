"""The pages for beleid that are made of figures, by the name that the address of their CSVs has."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from models.fouten import NietGevonden
from service.dienst import Dienst
from service.schemas.figuren import Beleidsblad, FiguurBeeld
from service.toegang.rollen import Uitvoerder
from service.werkplek.beleid_kwartaal import overzicht, trechterblad
from service.werkplek.beleid_rapport import rapportblad
from service.werkplek.beleid_stand import gegevens, niemand_gevonden, skills_en_plaatsen
from service.werkplek.eerlijkheid import eerlijkheid, regels_en_afwijkingen
from service.werkplek.plaatsingsmeting import aanbod_of_skills

Bladmaker = Callable[[Dienst, Uitvoerder, str | None], Beleidsblad]

PAGINAS: Final[Mapping[str, Bladmaker]] = MappingProxyType(
    {
        "overzicht": overzicht,
        "trechter": trechterblad,
        "vraag-en-aanbod": skills_en_plaatsen,
        "niemand": niemand_gevonden,
        "gegevens": gegevens,
        "eerlijkheid": eerlijkheid,
        "regels": regels_en_afwijkingen,
        "aanbod-of-skills": aanbod_of_skills,
        "rapport": rapportblad,
    }
)
"""A page of figures adds itself here: what it is called, and what makes it of a quarter."""


def figuur_op(dienst: Dienst, wie: Uitvoerder, pagina: str, code: str, kwartaal: str | None) -> FiguurBeeld:
    """One figure of a page, as the page shows it.

    Raises:
        NietGevonden: There is no such page, or no such figure on it.
    """
    if pagina in PAGINAS:
        for figuur in PAGINAS[pagina](dienst, wie, kwartaal).figuren:
            if figuur.code == code:
                return figuur
    raise NietGevonden("Deze figuur is er niet.")

"""A report as JSON."""

from service.rapport.beleidsrapport import Beleidsrapport
from service.schemas.rapport import RapportBestand, RapportdeelBeeld
from service.werkplek.figuren import beeld_van


def rapport_beeld(rapport: Beleidsrapport) -> RapportBestand:
    """The report with its figures as answers."""
    return RapportBestand(
        titel=rapport.titel,
        periode=rapport.periode,
        vertrouwelijk=rapport.vertrouwelijk,
        gesimuleerd=rapport.gesimuleerd,
        hoofdstukken=rapportdelen(rapport),
        figuren=tuple(beeld_van(figuur) for een in rapport.hoofdstukken for figuur in een.figuren),
    )


def rapportdelen(rapport: Beleidsrapport) -> tuple[RapportdeelBeeld, ...]:
    """Which figures belong together."""
    return tuple(
        RapportdeelBeeld(titel=een.titel, figuren=tuple(figuur.code for figuur in een.figuren))
        for een in rapport.hoofdstukken
    )

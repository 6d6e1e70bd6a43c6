"""The quarterly report as a page and as files: always as it may be published."""

from evaluation.kwartaal.kwartaal import Kwartaal
from models.fouten import NietGevonden
from service.dienst import Dienst
from service.rapport.beelden import rapportdelen
from service.rapport.beleidsrapport import Beleidsrapport, van_kwartaal
from service.schemas.figuren import Kwartaalkeuze
from service.schemas.rapport import Rapportblad
from service.toegang.rollen import Uitvoerder
from service.werkplek.beleid_kwartaal import kies_kwartaal, kwartaalrapport
from service.werkplek.figuren import beeld_van

PAGINA = "rapport"


def rapportblad(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None) -> Rapportblad:
    """The report of a quarter.

    Raises:
        NietGevonden: Nothing happened in that quarter.
    """
    keuze, _ = kies_kwartaal(dienst, wie, kwartaal)
    if keuze is None:
        return Rapportblad(pagina=PAGINA, op=dienst.klok(), titel="Kwartaalrapport", inleiding="", hoofdstukken=())
    rapport = _rapport(dienst, wie, keuze)
    return Rapportblad(
        pagina=PAGINA,
        op=dienst.klok(),
        kwartaal=keuze,
        gesimuleerd=rapport.gesimuleerd,
        titel=f"{rapport.titel} {rapport.periode}",
        inleiding=rapport.inleiding,
        hoofdstukken=rapportdelen(rapport),
        figuren=tuple(beeld_van(figuur) for een in rapport.hoofdstukken for figuur in een.figuren),
    )


def rapportbestand(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None) -> tuple[Beleidsrapport, str]:
    """The report to write to a file, and the quarter it is of.

    Raises:
        NietGevonden: Nothing happened in that quarter, or nothing happened yet.
    """
    keuze, _ = kies_kwartaal(dienst, wie, kwartaal)
    if keuze is None:
        raise NietGevonden("Er is nog geen kwartaal voorbij om over te rapporteren.")
    return _rapport(dienst, wie, keuze), keuze.gekozen


def _rapport(dienst: Dienst, wie: Uitvoerder, keuze: Kwartaalkeuze) -> Beleidsrapport:
    return van_kwartaal(kwartaalrapport(dienst, wie, Kwartaal.lees(keuze.gekozen)), vertrouwelijk=False)

"""Aanbod or skills, for beleid."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from service.routes.afhankelijk import DeDienst
from service.routes.beleidsvraag import Kwartaalvraag, Lezer
from service.routes.tonen import toon
from service.schemas.figuren import Beleidsblad
from service.werkplek.plaatsingsmeting import PAGINA, aanbod_of_skills

api = APIRouter(tags=["beleid"])
paginas = APIRouter(include_in_schema=False)


@api.get(
    f"/beleid/{PAGINA}",
    operation_id="aanbod_of_skills",
    summary="Waar elke methode de geplaatste mensen had gezet",
    response_description="Figuren over de plaatsingen van een kwartaal; geen aantal mensen onder de tien",
)
def vergelijking(dienst: DeDienst, wie: Lezer, kwartaal: Kwartaalvraag = None) -> Beleidsblad:
    """Aanbod, skills, words and chance on the same people."""
    return aanbod_of_skills(dienst, wie, kwartaal)


@paginas.get(f"/beleid/{PAGINA}")
def pagina(request: Request, dienst: DeDienst, wie: Lezer, kwartaal: Kwartaalvraag = None) -> HTMLResponse:
    """The same in words and charts."""
    return toon(request, "beleid_plaatsingen.html", beeld=aanbod_of_skills(dienst, wie, kwartaal))

"""Pages for beleid about fairness and about the rules."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from service.routes.afhankelijk import DeDienst
from service.routes.beleidsvraag import Lezer
from service.routes.tonen import toon
from service.schemas.figuren import Beleidsblad
from service.werkplek.eerlijkheid import eerlijkheid, regels_en_afwijkingen

api = APIRouter(tags=["beleid"])
paginas = APIRouter(include_in_schema=False)


@api.get(
    "/beleid/eerlijkheid",
    operation_id="beleid_eerlijkheid",
    summary="Werkt het voor iedere groep",
    response_description="Figuren van nu",
)
def eerlijkheid_api(dienst: DeDienst, wie: Lezer) -> Beleidsblad:
    """Groups side by side, or that there are too few data."""
    return eerlijkheid(dienst, wie)


@api.get(
    "/beleid/regels",
    operation_id="beleid_regels",
    summary="Wat regels tegenhouden, en hoe vaak en waarom ze worden opgeheven",
    response_description="Figuren van nu",
)
def regels_api(dienst: DeDienst, wie: Lezer) -> Beleidsblad:
    """What each rule does."""
    return regels_en_afwijkingen(dienst, wie)


@paginas.get("/beleid/eerlijkheid")
def pagina_eerlijkheid(request: Request, dienst: DeDienst, wie: Lezer) -> HTMLResponse:
    """The same in words."""
    return toon(request, "beleid_eerlijkheid.html", beeld=eerlijkheid(dienst, wie))


@paginas.get("/beleid/regels")
def pagina_regels(request: Request, dienst: DeDienst, wie: Lezer) -> HTMLResponse:
    """The same in words."""
    return toon(request, "beleid_regels.html", beeld=regels_en_afwijkingen(dienst, wie))

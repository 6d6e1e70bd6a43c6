"""Totals for policy."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from service.routes.afhankelijk import DeDienst, vereist
from service.routes.tonen import toon
from service.schemas.beleid import Totalen
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek.beleid import totalen

api = APIRouter(tags=["beleid"])
paginas = APIRouter(include_in_schema=False)
Lezer = Annotated[Uitvoerder, Depends(vereist(Recht.TOTALEN))]


@api.get("/totalen", operation_id="totalen", summary="Totalen", response_description="Aantallen, afgerond op vijf")
def alle(dienst: DeDienst, wie: Lezer) -> Totalen:
    """No number below ten."""
    return totalen(dienst, wie)


@paginas.get("/beleid")
def pagina(request: Request, dienst: DeDienst, wie: Lezer) -> HTMLResponse:
    """The same in words."""
    return toon(request, "beleid.html", beeld=totalen(dienst, wie))

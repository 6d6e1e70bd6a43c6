"""The rules: which there are, what they rest on, and who may lift them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from service.routes.afhankelijk import vereist
from service.routes.tonen import toon
from service.schemas.regels import Regels
from service.toegang.rollen import Recht, Uitvoerder

api = APIRouter(tags=["regels"])
paginas = APIRouter(include_in_schema=False)
Lezer = Annotated[Uitvoerder, Depends(vereist(Recht.REGELS_LEZEN))]


@api.get("/voorwaarden", operation_id="voorwaarden", summary="De regels die gelden")
def voorwaarden(wie: Lezer) -> Regels:
    """Every rule with its source."""
    return Regels.van_tabel()


@paginas.get("/voorwaarden")
def pagina(request: Request, wie: Lezer) -> HTMLResponse:
    """The same in words."""
    return toon(request, "regels.html", beeld=Regels.van_tabel())

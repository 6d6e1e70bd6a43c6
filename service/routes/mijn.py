"""The own dossier of a werkzoekende."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from service.routes.afhankelijk import DeDienst, vereist
from service.routes.tonen import toon
from service.schemas.mijn import MijnDossier
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek.mijn import mijn_dossier

api = APIRouter(tags=["mijn"])
paginas = APIRouter(include_in_schema=False)
Werkzoekende = Annotated[Uitvoerder, Depends(vereist(Recht.EIGEN_DOSSIER))]


@api.get("/mijn", operation_id="mijn_dossier", summary="Het eigen dossier", response_description="Wat er bekend is")
def mijn(dienst: DeDienst, wie: Werkzoekende) -> MijnDossier:
    """What is known, what became of it, and who looked."""
    return mijn_dossier(dienst, wie)


@paginas.get("/mijn")
def pagina(request: Request, dienst: DeDienst, wie: Werkzoekende) -> HTMLResponse:
    """The same in plain words."""
    return toon(request, "mijn.html", beeld=mijn_dossier(dienst, wie))

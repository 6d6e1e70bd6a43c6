"""Choosing the language of the own pages."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from service.routes.afhankelijk import DeDienst, vereist
from service.routes.formulier import lees_formulier
from service.routes.inloggen import eigen_pad
from service.schemas.taal import TaalKeuze
from service.toegang.rollen import Recht, Uitvoerder
from service.toegang.taalkeuze import onthoud_taal
from service.vertalingen.talen import TALEN

paginas = APIRouter(include_in_schema=False)
Werkzoekende = Annotated[Uitvoerder, Depends(vereist(Recht.EIGEN_DOSSIER))]


@paginas.post("/mijn/taal")
async def kies(request: Request, dienst: DeDienst, wie: Werkzoekende) -> Response:
    """Keep the choice and go back to the page."""
    keuze = await lees_formulier(request, TaalKeuze)
    antwoord = RedirectResponse(eigen_pad(keuze.naar), status_code=303)
    onthoud_taal(antwoord, dienst, TALEN[keuze.taal])
    return antwoord

"""The pages of the interview: three questions, without a script, with the answers in the form until the last."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from service.routes.afhankelijk import DeDienst, vereist
from service.routes.ingevuld import Ingevuld, ingevuld
from service.routes.tonen import toon
from service.schemas.mijn_vormen import VertelVorm
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek.vertellen import beantwoord, eerste_vraag

paginas = APIRouter(include_in_schema=False)
Werkzoekende = Annotated[Uitvoerder, Depends(vereist(Recht.EIGEN_DOSSIER))]


@paginas.get("/mijn/vertellen")
def begin(request: Request, wie: Werkzoekende) -> HTMLResponse:
    """The first question."""
    return toon(request, "mijn_vertellen.html", beeld=eerste_vraag())


@paginas.post("/mijn/vertellen")
def verder(
    request: Request,
    dienst: DeDienst,
    wie: Werkzoekende,
    vorm: Annotated[Ingevuld[VertelVorm], Depends(ingevuld(VertelVorm))],
) -> Response:
    """The next question; after the last one it is kept."""
    beeld = beantwoord(dienst, wie, vorm.waarde)
    if beeld is None:
        return RedirectResponse("/mijn/kan?gedaan=mijn-verteld", status_code=303)
    return toon(request, "mijn_vertellen.html", status=400 if beeld.leeg else 200, beeld=beeld)

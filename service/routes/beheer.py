"""Users, the state of the service, and the switch that stops ranking for all."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool

from models.fouten import InvoerFout
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.formulier import fouten_per_veld, getypt, lees_formulier
from service.routes.ids import Id
from service.routes.tonen import toon
from service.schemas.beheer import (
    DienstBeeld,
    GebruikerBeeld,
    Gebruikers,
    GebruikerWijziging,
    NieuweGebruiker,
    StopVerzoek,
)
from service.toegang.rollen import RECHTEN, Recht, Uitvoerder
from service.werkplek import beheer as werk
from service.werkplek.stop import GLOBAAL, STOPREDENEN, zet_aan, zet_uit

api = APIRouter(tags=["beheer"])
paginas = APIRouter(include_in_schema=False)
Beheerder = Annotated[Uitvoerder, Depends(vereist(Recht.BEHEER))]
_ROLLEN = [(rol.value, rol.value) for rol in RECHTEN]


@api.get(
    "/gebruikers", operation_id="gebruikers", summary="Wie er kan inloggen", response_description="Alle gebruikers"
)
def gebruikers(dienst: DeDienst, wie: Beheerder) -> Gebruikers:
    """Everybody, by name."""
    return werk.gebruikers(dienst)


@api.post(
    "/gebruikers",
    operation_id="gebruiker_maken",
    status_code=201,
    summary="Iemand laten inloggen",
    response_description="De nieuwe gebruiker",
)
def maak(response: Response, dienst: DeDienst, wie: Beheerder, verzoek: NieuweGebruiker) -> GebruikerBeeld:
    """Known by what the identity provider says."""
    nieuw = werk.maak_gebruiker(dienst, wie, verzoek)
    response.headers["Location"] = f"/v1/gebruikers/{nieuw.id}"
    return nieuw


@api.get(
    "/gebruikers/{gebruiker_id}",
    operation_id="gebruiker",
    summary="Eén gebruiker",
    response_description="De gebruiker",
)
def gebruiker(dienst: DeDienst, wie: Beheerder, gebruiker_id: Id) -> GebruikerBeeld:
    """What somebody may."""
    return werk.gebruiker(dienst, gebruiker_id)


@api.put(
    "/gebruikers/{gebruiker_id}",
    operation_id="gebruiker_wijzigen",
    summary="Rol of gemeenten wijzigen",
    response_description="De gebruiker zoals die nu is",
)
def wijzig(dienst: DeDienst, wie: Beheerder, gebruiker_id: Id, verzoek: GebruikerWijziging) -> GebruikerBeeld:
    """Holds from their next request."""
    return werk.wijzig_gebruiker(dienst, wie, gebruiker_id, verzoek)


@api.get(
    "/dienst", operation_id="dienst", summary="Hoe het met de dienst is", response_description="Versies en controles"
)
def toestand(dienst: DeDienst, wie: Beheerder) -> DienstBeeld:
    """Versions, counts and checks."""
    return werk.toestand(dienst)


@api.put(
    "/stopschakelaar",
    operation_id="ranking_uitzetten",
    summary="Alle lijsten zonder ranking tonen",
    response_description="De dienst zoals die nu is",
)
def uit(dienst: DeDienst, wie: Beheerder, verzoek: StopVerzoek) -> DienstBeeld:
    """Holds at once, for everybody."""
    zet_uit(dienst, wie, verzoek.reden, GLOBAAL)
    return werk.toestand(dienst)


@api.delete(
    "/stopschakelaar",
    operation_id="ranking_aanzetten",
    status_code=204,
    summary="Lijsten weer op volgorde tonen",
    response_description="Gedaan",
)
def aan(dienst: DeDienst, wie: Beheerder) -> None:
    """Ends the switch for all; a vacature that was stopped by itself stays so."""
    zet_aan(dienst, wie, GLOBAAL)


@paginas.get("/beheer/gebruikers")
def pagina(request: Request, dienst: DeDienst, wie: Beheerder) -> HTMLResponse:
    """The users, and the form for a new one."""
    return toon(
        request, "beheer_gebruikers.html", beeld=werk.gebruikers(dienst), rollen=_ROLLEN, fouten={}, ingevuld={}
    )


@paginas.post("/beheer/gebruikers", response_model=None)
async def pagina_maak(request: Request, dienst: DeDienst, wie: Beheerder) -> Response:
    """A new user; a form at fault is shown again."""
    try:
        verzoek = await lees_formulier(request, NieuweGebruiker)
        await run_in_threadpool(werk.maak_gebruiker, dienst, wie, verzoek)
    except InvoerFout as fout:
        beeld = await run_in_threadpool(werk.gebruikers, dienst)
        extra = {"rollen": _ROLLEN, "fouten": fouten_per_veld(fout), "ingevuld": await getypt(request)}
        return toon(request, "beheer_gebruikers.html", status=400, beeld=beeld, **extra)
    return RedirectResponse("/beheer/gebruikers?gedaan=gebruiker", status_code=303)


@paginas.get("/beheer/gebruikers/{gebruiker_id}")
def pagina_een(request: Request, dienst: DeDienst, wie: Beheerder, gebruiker_id: Id) -> HTMLResponse:
    """What one user may, to change."""
    beeld = werk.gebruiker(dienst, gebruiker_id)
    return toon(request, "beheer_gebruiker.html", beeld=beeld, rollen=_ROLLEN, fouten={})


@paginas.post("/beheer/gebruikers/{gebruiker_id}", response_model=None)
async def pagina_wijzig(request: Request, dienst: DeDienst, wie: Beheerder, gebruiker_id: Id) -> Response:
    """Change it; a form at fault is shown again, with what was stored."""
    try:
        verzoek = await lees_formulier(request, GebruikerWijziging)
        await run_in_threadpool(werk.wijzig_gebruiker, dienst, wie, gebruiker_id, verzoek)
    except InvoerFout as fout:
        beeld = await run_in_threadpool(werk.gebruiker, dienst, gebruiker_id)
        fouten = fouten_per_veld(fout)
        return toon(request, "beheer_gebruiker.html", status=400, beeld=beeld, rollen=_ROLLEN, fouten=fouten)
    return RedirectResponse("/beheer/gebruikers?gedaan=gebruiker", status_code=303)


@paginas.get("/beheer/dienst")
def pagina_dienst(request: Request, dienst: DeDienst, wie: Beheerder) -> HTMLResponse:
    """Versions, counts, checks, and the switch for all."""
    redenen = list(STOPREDENEN.items())
    return toon(request, "beheer_dienst.html", beeld=werk.toestand(dienst), redenen=redenen, fouten={})


@paginas.post("/beheer/stop", response_model=None)
async def pagina_stop(request: Request, dienst: DeDienst, wie: Beheerder) -> Response:
    """Stop ranking for all."""
    try:
        verzoek = await lees_formulier(request, StopVerzoek)
        await run_in_threadpool(zet_uit, dienst, wie, verzoek.reden, GLOBAAL)
    except InvoerFout as fout:
        beeld = await run_in_threadpool(werk.toestand, dienst)
        extra = {"redenen": list(STOPREDENEN.items()), "fouten": fouten_per_veld(fout)}
        return toon(request, "beheer_dienst.html", status=400, beeld=beeld, **extra)
    return RedirectResponse("/beheer/dienst?gedaan=gestopt", status_code=303)


@paginas.post("/beheer/start")
def pagina_start(dienst: DeDienst, wie: Beheerder) -> RedirectResponse:
    """Rank again."""
    zet_aan(dienst, wie, GLOBAAL)
    return RedirectResponse("/beheer/dienst?gedaan=gestart", status_code=303)

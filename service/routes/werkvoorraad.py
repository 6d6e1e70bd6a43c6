"""What waits for the adviseur."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import HTMLResponse

from service.routes.afhankelijk import DeDienst, vereist
from service.routes.bladeren import PaginaGrootte, PaginaNummer
from service.routes.tonen import toon
from service.schemas.werkvoorraad import WerkPagina, Werkvoorraad
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek.werkvoorraad import een_groep, werkvoorraad

api = APIRouter(tags=["werkvoorraad"])
paginas = APIRouter(include_in_schema=False)
Lezer = Annotated[Uitvoerder, Depends(vereist(Recht.WERKVOORRAAD))]
Groepcode = Annotated[str, Path(pattern=r"^[a-z-]{1,40}$", description="Soort werk, zoals zonder-lijst.")]


@api.get(
    "/werkvoorraad",
    operation_id="werkvoorraad",
    summary="Wat er op de adviseur wacht",
    response_description="Drie kolommen werk",
)
def alles(dienst: DeDienst, wie: Lezer) -> Werkvoorraad:
    """Three columns of work, with the first few of each kind."""
    return werkvoorraad(dienst, wie)


@api.get(
    "/werkvoorraad/{groep}",
    operation_id="werkvoorraad_groep",
    summary="Al het werk van één soort",
    response_description="Een deel ervan",
)
def groep(
    groep: Groepcode, dienst: DeDienst, wie: Lezer, pagina: PaginaNummer = 1, grootte: PaginaGrootte = 20
) -> WerkPagina:
    """A page of it."""
    return een_groep(dienst, wie, groep, pagina, grootte)


@paginas.get("/werkvoorraad")
def pagina_alles(request: Request, dienst: DeDienst, wie: Lezer) -> HTMLResponse:
    """The start page of the adviseur."""
    return toon(request, "werkvoorraad.html", beeld=werkvoorraad(dienst, wie))


@paginas.get("/werkvoorraad/{groep}")
def pagina_groep(
    request: Request, groep: Groepcode, dienst: DeDienst, wie: Lezer, pagina: PaginaNummer = 1
) -> HTMLResponse:
    """One kind of work, a page at a time."""
    return toon(request, "werkvoorraad_groep.html", beeld=een_groep(dienst, wie, groep, pagina, 20))

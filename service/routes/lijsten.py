"""The list of a vacature: made, kept, with other weights."""

from collections.abc import Mapping
from typing import Annotated, TypedDict, Unpack

from fastapi import APIRouter, Body, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from models.fouten import InvoerFout
from models.waardelijsten import PlekSoort
from service.dienst import Dienst
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.formulier import fouten_per_veld
from service.routes.ids import PATROON, Id, VacatureId
from service.routes.ingevuld import Ingevuld, ingevuld
from service.routes.tonen import toon
from service.schemas.lijsten import BewaardeLijstBeeld, GewichtenKeuze, LijstBeeld, LijstVraag
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek.lijsten import bewaarde_lijst, maak_lijst, toon_vacature
from service.werkplek.stop import STOPREDENEN
from service.werkplek.woorden import PLEK

api = APIRouter(tags=["matchlijsten"])
paginas = APIRouter(include_in_schema=False)
Kijker = Annotated[Uitvoerder, Depends(vereist(Recht.VACATURES))]
VanLijst = Annotated[str | None, Query(pattern=PATROON, description="Id van de lijst waar de vraag bij hoort.")]
Aantal = Annotated[int | None, Query(ge=1, le=100)]


class Lijstkeuze(TypedDict, total=False):
    """What may be chosen of the list on the page, as `toon_vacature` takes it."""

    aantal: int | None
    plek: PlekSoort | None
    lijst_id: str | None


@api.post(
    "/vacatures/{vacature_id}/matchlijsten",
    operation_id="maak_matchlijst",
    status_code=201,
    summary="Een matchlijst maken",
    response_description="De lijst met uitleg; zij is bewaard",
)
def maak(
    dienst: DeDienst,
    wie: Kijker,
    vacature_id: VacatureId,
    response: Response,
    vraag: Annotated[LijstVraag, Body()],
) -> LijstBeeld:
    """Who fits this vacature and may be proposed, explained. The list is kept and written down."""
    lijst = maak_lijst(dienst, wie, vacature_id, vraag)
    response.headers["Location"] = f"/v1/matchlijsten/{lijst.id}"
    return lijst


@api.get(
    "/matchlijsten/{lijst_id}",
    operation_id="matchlijst",
    summary="Een bewaarde matchlijst",
    response_description="De lijst zoals zij is bewaard, zonder wie sindsdien is gewist",
)
def matchlijst(dienst: DeDienst, wie: Kijker, lijst_id: Id) -> BewaardeLijstBeeld:
    """A list as it was kept, to the digit."""
    return bewaarde_lijst(dienst, wie, lijst_id)


@paginas.get("/vacatures/{vacature_id}")
def pagina(
    request: Request,
    dienst: DeDienst,
    wie: Kijker,
    vacature_id: VacatureId,
    aantal: Aantal = None,
    plek: PlekSoort | None = None,
    lijst: VanLijst = None,
) -> HTMLResponse:
    """The vacature with its list; loading it makes the list."""
    return toon_pagina(request, dienst, wie, vacature_id, aantal=aantal, plek=plek, lijst_id=lijst)


@paginas.post("/vacatures/{vacature_id}/gewichten")
def gewichten(
    request: Request,
    dienst: DeDienst,
    wie: Kijker,
    vacature_id: VacatureId,
    formulier: Annotated[Ingevuld[GewichtenKeuze], Depends(ingevuld(GewichtenKeuze))],
) -> Response:
    """Make a list with other weights, and show it."""
    try:
        lijst = maak_lijst(dienst, wie, vacature_id, LijstVraag(gewichten=formulier.waarde))
    except InvoerFout as fout:
        return toon_pagina(request, dienst, wie, vacature_id, fout=fout, getypt=formulier.getypt)
    return RedirectResponse(f"/vacatures/{vacature_id}?lijst={lijst.id}&gedaan=gewichten", status_code=303)


def toon_pagina(
    request: Request,
    dienst: Dienst,
    wie: Uitvoerder,
    vacature_id: str,
    *,
    fout: InvoerFout | None = None,
    getypt: Mapping[str, str | list[str]] | None = None,
    **keuze: Unpack[Lijstkeuze],
) -> HTMLResponse:
    """The page of a vacature; with a fault in one of its forms again, with what was typed."""
    return toon(
        request,
        "vacature.html",
        status=400 if fout else 200,
        beeld=toon_vacature(dienst, wie, vacature_id, **keuze),
        fouten=fouten_per_veld(fout) if fout else {},
        getypt=getypt or {},
        soorten=[(soort.value, tekst) for soort, tekst in PLEK.items()],
        stopredenen=list(STOPREDENEN.items()),
    )

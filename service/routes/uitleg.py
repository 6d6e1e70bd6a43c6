"""Why somebody is on the list or not, and two people side by side."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from models.fouten import InvoerFout, OnbekendeKandidaat
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.ids import PATROON, VacatureId
from service.routes.ingevuld import Ingevuld, ingevuld
from service.routes.lijsten import VanLijst
from service.routes.tonen import toon
from service.schemas.uitleg import UitlegVraag, Vergelijking, VergelijkVraag, WaaromBeeld
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek.uitleg import controleer_kandidaat, waarom_voor
from service.werkplek.vacatures import toon_kop
from service.werkplek.vergelijken import vergelijk

api = APIRouter(tags=["uitleg"])
paginas = APIRouter(include_in_schema=False)
Kijker = Annotated[Uitvoerder, Depends(vereist(Recht.VACATURES))]
Wie = Annotated[str | None, Query(pattern=PATROON)]
Tweetal = Annotated[list[Annotated[str, Query(pattern=PATROON)]], Query(max_length=100)]


@api.post(
    "/vacatures/{vacature_id}/uitleg",
    operation_id="uitleg",
    summary="Waarom wel of niet op de lijst",
    response_description="De uitleg",
)
def uitleg(dienst: DeDienst, wie: Kijker, vacature_id: VacatureId, vraag: UitlegVraag) -> WaaromBeeld:
    """Why somebody is on the list, or why not, and what would change it."""
    return waarom_voor(dienst, wie, vacature_id, vraag)


@api.post(
    "/vacatures/{vacature_id}/vergelijkingen",
    operation_id="vergelijk",
    summary="Twee kandidaten naast elkaar",
    response_description="Beide uitleggen",
)
def vergelijking(dienst: DeDienst, wie: Kijker, vacature_id: VacatureId, vraag: VergelijkVraag) -> Vergelijking:
    """Two people side by side."""
    return vergelijk(dienst, wie, vacature_id, vraag)


@paginas.get("/vacatures/{vacature_id}/waarom")
def waarom_pagina(
    request: Request,
    dienst: DeDienst,
    wie: Kijker,
    vacature_id: VacatureId,
    kandidaat: Wie = None,
    lijst: VanLijst = None,
) -> HTMLResponse:
    """The same in words; without a kandidaat the question."""
    if kandidaat is None:
        return _vraag(request, dienst, wie, vacature_id)
    beeld = waarom_voor(dienst, wie, vacature_id, UitlegVraag(kandidaat=kandidaat, lijst=lijst))
    return toon(request, "vacature_waarom.html", beeld=beeld, lijst=lijst)


@paginas.post("/vacatures/{vacature_id}/waarom")
def zoek(
    request: Request,
    dienst: DeDienst,
    wie: Kijker,
    vacature_id: VacatureId,
    formulier: Annotated[Ingevuld[UitlegVraag], Depends(ingevuld(UitlegVraag))],
) -> Response:
    """From what was typed to the page; only an id that exists gets into an address."""
    try:
        vraag = formulier.waarde
        controleer_kandidaat(dienst, wie, vraag.kandidaat)
    except InvoerFout:
        fouten = {"kandidaat": "vul het pseudoniem in: letters, cijfers, punten en streepjes"}
        return _vraag(request, dienst, wie, vacature_id, fouten, formulier)
    except OnbekendeKandidaat as fout:
        return _vraag(request, dienst, wie, vacature_id, {"kandidaat": str(fout)}, formulier)
    lijst = f"&lijst={vraag.lijst}" if vraag.lijst else ""
    return RedirectResponse(f"/vacatures/{vacature_id}/waarom?kandidaat={vraag.kandidaat}{lijst}", status_code=303)


@paginas.get("/vacatures/{vacature_id}/vergelijk")
def vergelijk_pagina(
    request: Request,
    dienst: DeDienst,
    wie: Kijker,
    vacature_id: VacatureId,
    kandidaten: Tweetal = [],  # noqa: B006 - FastAPI copies it
    lijst: VanLijst = None,
) -> HTMLResponse:
    """The same in words."""
    if len(set(kandidaten)) != 2:
        kop = toon_kop(dienst, wie, vacature_id)
        return toon(request, "vacature_vergelijk.html", status=400, beeld=None, kop=kop, lijst=lijst)
    beeld = vergelijk(
        dienst, wie, vacature_id, VergelijkVraag(kandidaten=tuple(dict.fromkeys(kandidaten)), lijst=lijst)
    )
    return toon(request, "vacature_vergelijk.html", beeld=beeld, kop=None, lijst=lijst)


def _vraag(
    request: Request,
    dienst: DeDienst,
    wie: Uitvoerder,
    vacature_id: str,
    fouten: dict[str, str] | None = None,
    formulier: Ingevuld[UitlegVraag] | None = None,
) -> HTMLResponse:
    return toon(
        request,
        "vacature_waarom_vraag.html",
        status=400 if fouten else 200,
        kop=toon_kop(dienst, wie, vacature_id),
        fouten=fouten or {},
        getypt=formulier.getypt if formulier else {},
    )

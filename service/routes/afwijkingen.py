"""Overruling: lifting a rule for a vacature, and the stop switch."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from models.fouten import AfwijkingFout, ConflictFout, InvoerFout
from service.dienst import Dienst
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.formulier import fouten_per_veld
from service.routes.ids import PATROON, Id, VacatureId
from service.routes.ingevuld import Ingevuld, ingevuld
from service.routes.lijsten import toon_pagina
from service.routes.tonen import toon
from service.schemas.lijsten import AfwijkingBeeld, AfwijkingVraag, StopVraag
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek import stop
from service.werkplek.afwijken import hef_op, toon_regel, trek_in

api = APIRouter(tags=["afwijken"])
paginas = APIRouter(include_in_schema=False)
Afwijker = Annotated[Uitvoerder, Depends(vereist(Recht.AFWIJKEN))]
Code = Annotated[str, Query(pattern=PATROON, max_length=20)]


@api.post(
    "/vacatures/{vacature_id}/afwijkingen",
    operation_id="hef_regel_op",
    status_code=201,
    summary="Een regel opheffen voor deze vacature",
    response_description="De afwijking",
)
def afwijken(
    dienst: DeDienst, wie: Afwijker, vacature_id: VacatureId, vraag: AfwijkingVraag, response: Response
) -> AfwijkingBeeld:
    """Lift a rule for each later list of this vacature, with a reason."""
    beeld = hef_op(dienst, wie, vacature_id, vraag)
    response.headers["Location"] = f"/v1/vacatures/{vacature_id}/afwijkingen/{beeld.id}"
    return beeld


@api.delete(
    "/vacatures/{vacature_id}/afwijkingen/{afwijking_id}",
    operation_id="trek_afwijking_in",
    status_code=204,
    summary="Een afwijking intrekken",
    response_description="De regel geldt weer",
)
def intrekken(dienst: DeDienst, wie: Afwijker, vacature_id: VacatureId, afwijking_id: Id) -> None:
    """Let the rule hold again."""
    trek_in(dienst, wie, vacature_id, afwijking_id)


@api.put(
    "/vacatures/{vacature_id}/stopschakelaar",
    operation_id="zet_ranking_uit",
    status_code=204,
    summary="De ranking uitzetten voor deze vacature",
    response_description="Lijsten komen zonder volgorde",
)
def zet_uit(dienst: DeDienst, wie: Afwijker, vacature_id: VacatureId, vraag: StopVraag) -> None:
    """Stop ranking."""
    stop.zet_uit(dienst, wie, vraag.reden, vacature_id)


@api.delete(
    "/vacatures/{vacature_id}/stopschakelaar",
    operation_id="zet_ranking_aan",
    status_code=204,
    summary="De ranking weer aanzetten voor deze vacature",
    response_description="Lijsten staan weer op volgorde",
)
def zet_aan(dienst: DeDienst, wie: Afwijker, vacature_id: VacatureId) -> None:
    """Rank again."""
    stop.zet_aan(dienst, wie, vacature_id)


@paginas.get("/vacatures/{vacature_id}/afwijken")
def formulier_pagina(
    request: Request, dienst: DeDienst, wie: Afwijker, vacature_id: VacatureId, code: Code
) -> HTMLResponse:
    """The form that lifts a rule."""
    return _formulier(request, dienst, wie, vacature_id, code)


@paginas.post("/vacatures/{vacature_id}/afwijkingen")
def afwijken_pagina(
    request: Request,
    dienst: DeDienst,
    wie: Afwijker,
    vacature_id: VacatureId,
    formulier: Annotated[Ingevuld[AfwijkingVraag], Depends(ingevuld(AfwijkingVraag))],
) -> Response:
    """Lift a rule, and show the new list."""
    try:
        hef_op(dienst, wie, vacature_id, formulier.waarde)
    except InvoerFout as fout:
        return _formulier(
            request, dienst, wie, vacature_id, str(formulier.getypt.get("code", "")), fouten_per_veld(fout), formulier
        )
    except (AfwijkingFout, ConflictFout) as fout:
        return _formulier(request, dienst, wie, vacature_id, formulier.waarde.code, {"": str(fout)}, formulier)
    return _terug(vacature_id, "afwijking")


@paginas.post("/vacatures/{vacature_id}/afwijkingen/{afwijking_id}/intrekken")
def intrekken_pagina(dienst: DeDienst, wie: Afwijker, vacature_id: VacatureId, afwijking_id: Id) -> Response:
    """Let the rule hold again, and show the new list."""
    trek_in(dienst, wie, vacature_id, afwijking_id)
    return _terug(vacature_id, "afwijking-ingetrokken")


@paginas.post("/vacatures/{vacature_id}/stop")
def stop_pagina(
    request: Request,
    dienst: DeDienst,
    wie: Afwijker,
    vacature_id: VacatureId,
    formulier: Annotated[Ingevuld[StopVraag], Depends(ingevuld(StopVraag))],
) -> Response:
    """Stop ranking, and show the list without it."""
    try:
        stop.zet_uit(dienst, wie, formulier.waarde.reden, vacature_id)
    except InvoerFout as fout:
        return toon_pagina(request, dienst, wie, vacature_id, fout=fout, getypt=formulier.getypt)
    return _terug(vacature_id, "gestopt")


@paginas.post("/vacatures/{vacature_id}/start")
def start_pagina(dienst: DeDienst, wie: Afwijker, vacature_id: VacatureId) -> Response:
    """Rank again, and show the list."""
    stop.zet_aan(dienst, wie, vacature_id)
    return _terug(vacature_id, "gestart")


def _formulier(
    request: Request,
    dienst: Dienst,
    wie: Uitvoerder,
    vacature_id: str,
    code: str,
    fouten: dict[str, str] | None = None,
    formulier: Ingevuld[AfwijkingVraag] | None = None,
) -> HTMLResponse:
    return toon(
        request,
        "vacature_afwijken.html",
        status=400 if fouten else 200,
        beeld=toon_regel(dienst, wie, vacature_id, code),
        fouten=fouten or {},
        getypt=formulier.getypt if formulier else {},
    )


def _terug(vacature_id: str, gedaan: str) -> Response:
    return RedirectResponse(f"/vacatures/{vacature_id}?gedaan={gedaan}", status_code=303)

"""Vacatures: which there are, and the head of one."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from service.routes.afhankelijk import DeDienst, vereist
from service.routes.ids import VacatureId
from service.routes.tonen import toon
from service.schemas.vacatures import Openheid, VacatureBeeld, VacatureFilter, Vacatures
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek.vacatures import toon_kop, zoek_vacatures
from service.werkplek.woorden import PLEK

api = APIRouter(tags=["vacatures"])
paginas = APIRouter(include_in_schema=False)
Kijker = Annotated[Uitvoerder, Depends(vereist(Recht.VACATURES))]
Filter = Annotated[VacatureFilter, Query()]


@api.get("/vacatures", operation_id="vacatures", summary="Vacatures zoeken", response_description="Een deel ervan")
def vacatures(dienst: DeDienst, wie: Kijker, filter_: Filter) -> Vacatures:
    """The vacatures within the own gemeenten, soonest to close first."""
    return zoek_vacatures(dienst, wie, filter_)


@api.get(
    "/vacatures/{vacature_id}", operation_id="vacature", summary="Eén vacature", response_description="De vacature"
)
def vacature(dienst: DeDienst, wie: Kijker, vacature_id: VacatureId) -> VacatureBeeld:
    """What the work asks and offers."""
    return toon_kop(dienst, wie, vacature_id)


@paginas.get("/vacatures")
def pagina(request: Request, dienst: DeDienst, wie: Kijker, filter_: Filter) -> HTMLResponse:
    """The same list in words."""
    gekozen = filter_.model_dump(by_alias=True, exclude_defaults=True, exclude={"pagina"})
    soorten = [
        ("", "alle soorten"),
        *((soort.value, tekst) for soort, tekst in PLEK.items()),
        ("onbekend", "niet bekend"),
    ]
    return toon(
        request,
        "vacatures.html",
        beeld=zoek_vacatures(dienst, wie, filter_),
        filter=filter_,
        adres=gekozen,
        soorten=soorten,
        standen=[(stand.value, stand.value) for stand in Openheid],
    )

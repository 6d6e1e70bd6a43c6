"""The dossier of a kandidaat: finding it, looking at it, the restricted part for a purpose, the paper to talk over."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from models.fouten import InvoerFout
from service.dienst import Dienst
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.formulier import fouten_per_veld
from service.routes.ids import KandidaatId
from service.routes.ingevuld import Ingevuld, ingevuld
from service.routes.tonen import toon
from service.schemas.kandidaten import (
    AfgeschermdBeeld,
    AfgeschermdeVraag,
    Doel,
    Dossier,
    Gespreksblad,
    Gevonden,
    Zoekvraag,
)
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek import kandidaten as werkplek

api = APIRouter(tags=["kandidaten"])
paginas = APIRouter(include_in_schema=False)
Kijker = Annotated[Uitvoerder, Depends(vereist(Recht.KANDIDATEN))]


@api.post(
    "/kandidaten/_search",
    operation_id="zoek_kandidaten",
    summary="Kandidaten zoeken op het begin van hun pseudoniem",
    response_description="De eerste pseudoniemen die zo beginnen",
)
def zoek(dienst: DeDienst, wie: Kijker, vraag: Zoekvraag) -> Gevonden:
    """Pseudonyms within the own gemeenten."""
    return werkplek.zoek(dienst, wie, vraag.zoek)


@api.get(
    "/kandidaten/{kandidaat_id}",
    operation_id="kandidaat",
    summary="Het dossier van een kandidaat, zonder afgeschermde gegevens",
    response_description="Het dossier; dat u keek, wordt vastgelegd",
)
def dossier(dienst: DeDienst, wie: Kijker, kandidaat_id: KandidaatId) -> Dossier:
    """Everything that is not restricted."""
    return werkplek.toon(dienst, wie, kandidaat_id)


@api.post(
    "/kandidaten/{kandidaat_id}/afgeschermd",
    operation_id="afgeschermde_gegevens",
    summary="De afgeschermde gegevens, voor een doel",
    response_description="De gegevens; het doel wordt vastgelegd",
)
def afgeschermd(dienst: DeDienst, wie: Kijker, kandidaat_id: KandidaatId, vraag: AfgeschermdeVraag) -> AfgeschermdBeeld:
    """The restricted facts."""
    return werkplek.toon_afgeschermd(dienst, wie, kandidaat_id, vraag.doel)


@api.get(
    "/kandidaten/{kandidaat_id}/gespreksblad",
    operation_id="gespreksblad",
    summary="Het blad voor het gesprek",
    response_description="Het blad; dat u het maakte, wordt vastgelegd",
)
def gespreksblad(dienst: DeDienst, wie: Kijker, kandidaat_id: KandidaatId) -> Gespreksblad:
    """Plain words, no score, nothing restricted."""
    return werkplek.gespreksblad(dienst, wie, kandidaat_id)


@paginas.get("/kandidaten")
def zoekpagina(request: Request, wie: Kijker) -> HTMLResponse:
    """The question; nobody is listed unasked."""
    return toon(request, "kandidaten.html", beeld=None, fouten={}, getypt={})


@paginas.post("/kandidaten")
def zoek_pagina(
    request: Request,
    dienst: DeDienst,
    wie: Kijker,
    formulier: Annotated[Ingevuld[Zoekvraag], Depends(ingevuld(Zoekvraag))],
) -> Response:
    """From what was typed to the dossier, or to those that it may be."""
    try:
        vraag = formulier.waarde
    except InvoerFout:
        fouten = {"zoek": "vul het begin van een pseudoniem in: letters, cijfers, punten en streepjes"}
        return toon(request, "kandidaten.html", status=400, beeld=None, fouten=fouten, getypt=formulier.getypt)
    gevonden = werkplek.zoek(dienst, wie, vraag.zoek)
    if vraag.zoek in gevonden.kandidaten or gevonden.totaal == 1:
        return RedirectResponse(f"/kandidaten/{gevonden.kandidaten[0]}", status_code=303)
    return toon(request, "kandidaten.html", beeld=gevonden, fouten={}, getypt=formulier.getypt)


@paginas.get("/kandidaten/{kandidaat_id}")
def pagina(request: Request, dienst: DeDienst, wie: Kijker, kandidaat_id: KandidaatId) -> HTMLResponse:
    """The dossier in words."""
    return _dossier(request, dienst, wie, kandidaat_id)


@paginas.post("/kandidaten/{kandidaat_id}/afgeschermd")
def afgeschermd_pagina(
    request: Request,
    dienst: DeDienst,
    wie: Kijker,
    kandidaat_id: KandidaatId,
    formulier: Annotated[Ingevuld[AfgeschermdeVraag], Depends(ingevuld(AfgeschermdeVraag))],
) -> HTMLResponse:
    """The restricted facts in words; a page of their own that is never an address."""
    try:
        doel = formulier.waarde.doel
    except InvoerFout as fout:
        return _dossier(request, dienst, wie, kandidaat_id, fouten_per_veld(fout))
    beeld = werkplek.toon_afgeschermd(dienst, wie, kandidaat_id, doel)
    return toon(request, "kandidaat_afgeschermd.html", beeld=beeld)


@paginas.get("/kandidaten/{kandidaat_id}/gesprek")
def gesprek_pagina(request: Request, dienst: DeDienst, wie: Kijker, kandidaat_id: KandidaatId) -> HTMLResponse:
    """The paper for the conversation."""
    return toon(request, "kandidaat_gesprek.html", beeld=werkplek.gespreksblad(dienst, wie, kandidaat_id))


def _dossier(
    request: Request, dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, fouten: dict[str, str] | None = None
) -> HTMLResponse:
    return toon(
        request,
        "kandidaat.html",
        status=400 if fouten else 200,
        beeld=werkplek.toon(dienst, wie, kandidaat_id),
        doelen=[(doel.value, doel.tekst) for doel in Doel],
        fouten=fouten or {},
    )

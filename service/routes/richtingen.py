"""The richtingen of a kandidaat for the adviseur, and which are asked for policy."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from service.routes.afhankelijk import DeDienst, vereist
from service.routes.ids import KandidaatId
from service.routes.ingevuld import Ingevuld, ingevuld
from service.routes.tonen import toon
from service.schemas.richtingen_adviseur import GevraagdeRichtingen, RichtingenVanKandidaat, RichtingkeuzeVerzoek
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek import richtingen_adviseur as werkplek
from service.werkplek.richtingen_beleid import gevraagde_richtingen

api = APIRouter(tags=["richtingen"])
paginas = APIRouter(include_in_schema=False)
Kijker = Annotated[Uitvoerder, Depends(vereist(Recht.KANDIDATEN))]
Vaststeller = Annotated[Uitvoerder, Depends(vereist(Recht.VASTSTELLEN))]
Lezer = Annotated[Uitvoerder, Depends(vereist(Recht.TOTALEN))]
_RICHTINGEN: Final = "/kandidaten/{kandidaat_id}/richtingen"


@api.get(
    _RICHTINGEN,
    operation_id="richtingen_van_kandidaat",
    summary="De richtingen van een kandidaat",
    response_description="Wat de kandidaat ziet, met de tellers; dat u keek, wordt vastgelegd",
)
def richtingen(dienst: DeDienst, wie: Kijker, kandidaat_id: KandidaatId) -> RichtingenVanKandidaat:
    """For the conversation."""
    return werkplek.richtingen_van(dienst, wie, kandidaat_id)


@api.post(
    "/kandidaten/{kandidaat_id}/richtingkeuzes",
    operation_id="leg_richtingkeuze_vast",
    status_code=204,
    summary="Vastleggen wat een kandidaat met een richting wil",
    response_description="Het is vastgelegd",
)
def kies(dienst: DeDienst, wie: Vaststeller, kandidaat_id: KandidaatId, verzoek: RichtingkeuzeVerzoek) -> None:
    """Takes it up, stopped, does not want it, or does after all; which work stands in no address."""
    werkplek.leg_keuze_vast(dienst, wie, kandidaat_id, verzoek)


@api.get(
    "/beleid/richtingen",
    operation_id="gevraagde_richtingen",
    summary="Welke richtingen gevraagd zijn, en waar plekken ontbreken",
    response_description="Aantallen, afgerond op vijf; onder de tien niets",
)
def gevraagd(dienst: DeDienst, wie: Lezer) -> GevraagdeRichtingen:
    """No number of people below ten."""
    return gevraagde_richtingen(dienst, wie)


@paginas.get(_RICHTINGEN)
def pagina(request: Request, dienst: DeDienst, wie: Kijker, kandidaat_id: KandidaatId) -> HTMLResponse:
    """The same in words."""
    beeld = werkplek.richtingen_van(dienst, wie, kandidaat_id)
    return toon(request, "kandidaat_richtingen.html", beeld=beeld)


@paginas.post(_RICHTINGEN)
def kies_pagina(
    dienst: DeDienst,
    wie: Vaststeller,
    kandidaat_id: KandidaatId,
    formulier: Annotated[Ingevuld[RichtingkeuzeVerzoek], Depends(ingevuld(RichtingkeuzeVerzoek))],
) -> Response:
    """A button at a richting."""
    verzoek = formulier.waarde
    werkplek.leg_keuze_vast(dienst, wie, kandidaat_id, verzoek)
    naar = f"/kandidaten/{kandidaat_id}/richtingen?gedaan=richting-{verzoek.keuze}"
    return RedirectResponse(naar, status_code=303)


@paginas.get("/beleid/richtingen")
def beleid_pagina(request: Request, dienst: DeDienst, wie: Lezer) -> HTMLResponse:
    """The same in words."""
    return toon(request, "beleid_richtingen.html", beeld=gevraagde_richtingen(dienst, wie))

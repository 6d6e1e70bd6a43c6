"""Proposals: the form, the act, the steps, and the employer sheet."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from models.fouten import AfwijkingFout, ConflictFout, InvoerFout, SkillsmatchFout
from service.dienst import Dienst
from service.errors import http_status
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.formulier import fouten_per_veld
from service.routes.ids import PATROON, Id
from service.routes.ingevuld import Ingevuld, ingevuld
from service.routes.tonen import toon
from service.schemas.voorstellen import PlaatsingVerzoek, StapVerzoek, VoorstelBeeld, VoorstelConcept, VoorstelVerzoek
from service.schemas.werkgeversblad import Werkgeversblad
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek import plaatsingen, werkgeversblad
from service.werkplek import voorstellen as werkplek

api = APIRouter(tags=["voorstellen"])
paginas = APIRouter(include_in_schema=False)
Voorsteller = Annotated[Uitvoerder, Depends(vereist(Recht.VOORSTELLEN))]
VanVacature = Annotated[str, Query(alias="vacature", pattern=PATROON, description="Id van de vacature.")]
VanKandidaat = Annotated[str, Query(alias="kandidaat", pattern=PATROON, description="Pseudoniem van de kandidaat.")]
VanLijst = Annotated[
    str | None, Query(alias="lijst", pattern=PATROON, description="Id van de lijst waar het van komt.")
]


@api.get(
    "/voorstelconcepten",
    operation_id="voorstelconcept",
    summary="Een voorstel voorbereiden",
    response_description="Wat er al bekend is: de uitleg, wat in de weg staat, wat gevraagd wordt",
)
def concept(
    dienst: DeDienst, wie: Voorsteller, vacature: VanVacature, kandidaat: VanKandidaat, lijst: VanLijst = None
) -> VoorstelConcept:
    """The form, filled from the explanation."""
    return werkplek.concept(dienst, wie, vacature, kandidaat, lijst)


@api.post(
    "/voorstellen",
    operation_id="begin_voorstel",
    status_code=201,
    summary="Voorstellen, parkeren of laten afvallen",
    response_description="Het voorstel; er is niets verstuurd",
)
def begin(dienst: DeDienst, wie: Voorsteller, verzoek: VoorstelVerzoek, response: Response) -> VoorstelBeeld:
    """What is decided about one person for one vacature."""
    beeld = werkplek.begin(dienst, wie, verzoek)
    response.headers["Location"] = f"/v1/voorstellen/{beeld.id}"
    return beeld


@api.get(
    "/voorstellen/{voorstel_id}",
    operation_id="voorstel",
    summary="Een voorstel",
    response_description="Het voorstel met zijn stappen",
)
def voorstel(dienst: DeDienst, wie: Voorsteller, voorstel_id: Id) -> VoorstelBeeld:
    """Where it stands and how it got there."""
    return werkplek.toon(dienst, wie, voorstel_id)


@api.post(
    "/voorstellen/{voorstel_id}/stappen",
    operation_id="zet_stap",
    status_code=201,
    summary="De volgende stap van een voorstel",
    response_description="Het voorstel met de nieuwe stap",
)
def stap(
    dienst: DeDienst, wie: Voorsteller, voorstel_id: Id, verzoek: StapVerzoek, response: Response
) -> VoorstelBeeld:
    """What happened next."""
    response.headers["Location"] = f"/v1/voorstellen/{voorstel_id}"
    return werkplek.zet_stap(dienst, wie, voorstel_id, verzoek)


@api.post(
    "/voorstellen/{voorstel_id}/plaatsing",
    operation_id="volg_plaatsing",
    status_code=201,
    summary="Hoe het gaat met wie is geplaatst",
    response_description="Het voorstel met zijn plaatsing",
)
def plaatsing(
    dienst: DeDienst, wie: Voorsteller, voorstel_id: Id, verzoek: PlaatsingVerzoek, response: Response
) -> VoorstelBeeld:
    """Still at work after so many months, or not any more."""
    response.headers["Location"] = f"/v1/voorstellen/{voorstel_id}"
    return plaatsingen.volg(dienst, wie, voorstel_id, verzoek)


@api.get(
    "/voorstellen/{voorstel_id}/werkgeversblad",
    operation_id="werkgeversblad",
    summary="Het blad voor de werkgever",
    response_description="Precies wat een werkgever mag zien",
)
def blad(dienst: DeDienst, wie: Voorsteller, voorstel_id: Id) -> Werkgeversblad:
    """Made on request; nothing is sent."""
    return werkgeversblad.toon(dienst, wie, voorstel_id)


@paginas.get("/voorstellen/nieuw")
def nieuw(
    request: Request,
    dienst: DeDienst,
    wie: Voorsteller,
    vacature: VanVacature,
    kandidaat: VanKandidaat,
    lijst: VanLijst = None,
) -> HTMLResponse:
    """The form."""
    beeld = werkplek.concept(dienst, wie, vacature, kandidaat, lijst)
    return toon(request, "voorstel_nieuw.html", beeld=beeld, fouten={}, getypt={})


@paginas.post("/voorstellen")
def begin_pagina(
    request: Request,
    dienst: DeDienst,
    wie: Voorsteller,
    formulier: Annotated[Ingevuld[VoorstelVerzoek], Depends(ingevuld(VoorstelVerzoek))],
) -> Response:
    """Decide, and show the voorstel; a refusal shows the form again with the reason."""
    try:
        beeld = werkplek.begin(dienst, wie, formulier.waarde)
    except (InvoerFout, AfwijkingFout, ConflictFout) as fout:
        return _opnieuw(request, dienst, wie, formulier, fout)
    gedaan = "voorgesteld" if beeld.loopt else "stap"
    return RedirectResponse(f"/voorstellen/{beeld.id}?gedaan={gedaan}", status_code=303)


@paginas.get("/voorstellen/{voorstel_id}")
def pagina(request: Request, dienst: DeDienst, wie: Voorsteller, voorstel_id: Id) -> HTMLResponse:
    """The voorstel in words, with the form of the next step."""
    beeld = werkplek.toon(dienst, wie, voorstel_id)
    return toon(request, "voorstel.html", beeld=beeld, fouten={}, getypt={})


@paginas.post("/voorstellen/{voorstel_id}/stappen")
def stap_pagina(
    request: Request,
    dienst: DeDienst,
    wie: Voorsteller,
    voorstel_id: Id,
    formulier: Annotated[Ingevuld[StapVerzoek], Depends(ingevuld(StapVerzoek))],
) -> Response:
    """Take the step; a refusal shows the form again with the reason."""
    try:
        werkplek.zet_stap(dienst, wie, voorstel_id, formulier.waarde)
    except (InvoerFout, AfwijkingFout, ConflictFout) as fout:
        return _voorstel_opnieuw(request, dienst, wie, voorstel_id, formulier.getypt, fout)
    return RedirectResponse(f"/voorstellen/{voorstel_id}?gedaan=stap", status_code=303)


@paginas.post("/voorstellen/{voorstel_id}/plaatsing")
def plaatsing_pagina(
    request: Request,
    dienst: DeDienst,
    wie: Voorsteller,
    voorstel_id: Id,
    formulier: Annotated[Ingevuld[PlaatsingVerzoek], Depends(ingevuld(PlaatsingVerzoek))],
) -> Response:
    """Record how it goes; a refusal shows the voorstel again with the reason."""
    try:
        plaatsingen.volg(dienst, wie, voorstel_id, formulier.waarde)
    except (InvoerFout, AfwijkingFout, ConflictFout) as fout:
        return _voorstel_opnieuw(request, dienst, wie, voorstel_id, formulier.getypt, fout)
    return RedirectResponse(f"/voorstellen/{voorstel_id}?gedaan=vastgelegd", status_code=303)


@paginas.get("/voorstellen/{voorstel_id}/werkgeversblad")
def blad_pagina(request: Request, dienst: DeDienst, wie: Voorsteller, voorstel_id: Id) -> HTMLResponse:
    """The sheet as it leaves."""
    beeld = werkgeversblad.toon(dienst, wie, voorstel_id)
    return toon(request, "werkgeversblad.html", beeld=beeld, voorstel=voorstel_id)


def _opnieuw(
    request: Request,
    dienst: Dienst,
    wie: Uitvoerder,
    formulier: Ingevuld[VoorstelVerzoek],
    fout: InvoerFout | AfwijkingFout | ConflictFout,
) -> HTMLResponse:
    getypt = formulier.getypt
    vacature, kandidaat, lijst = (getypt.get(naam) for naam in ("vacature", "kandidaat", "lijst"))
    if not isinstance(vacature, str) or not isinstance(kandidaat, str):
        raise fout  # not our form: there is nothing to show again
    beeld = werkplek.concept(dienst, wie, vacature, kandidaat, lijst if isinstance(lijst, str) else None)
    return toon(
        request, "voorstel_nieuw.html", status=http_status(fout), beeld=beeld, fouten=_fouten(fout), getypt=getypt
    )


def _voorstel_opnieuw(
    request: Request,
    dienst: Dienst,
    wie: Uitvoerder,
    voorstel_id: str,
    getypt: Mapping[str, str | list[str]],
    fout: InvoerFout | AfwijkingFout | ConflictFout,
) -> HTMLResponse:
    beeld = werkplek.toon(dienst, wie, voorstel_id)
    return toon(request, "voorstel.html", status=http_status(fout), beeld=beeld, fouten=_fouten(fout), getypt=getypt)


def _fouten(fout: SkillsmatchFout) -> dict[str, str]:
    return fouten_per_veld(fout) if isinstance(fout, InvoerFout) else {"": str(fout)}

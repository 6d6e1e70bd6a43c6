"""Pages for beleid: what was agreed, the funnel, skills, who is not found, completeness, totals; figures as files."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import HTMLResponse

from service.rapport.csv import als_csv
from service.routes.afhankelijk import DeDienst
from service.routes.beleidsvraag import Kwartaalvraag, Lezer
from service.routes.tonen import toon
from service.schemas.beleid import Totalen
from service.schemas.figuren import Beleidsblad
from service.werkplek.beleid import totalen
from service.werkplek.beleid_kwartaal import overzicht, trechterblad
from service.werkplek.beleid_stand import gegevens, niemand_gevonden, skills_en_plaatsen
from service.werkplek.beleidspaginas import figuur_op
from service.werkplek.figuren import figuur_van

api = APIRouter(tags=["beleid"])
paginas = APIRouter(include_in_schema=False)
Naam = Annotated[str, Path(pattern=r"^[a-z0-9-]{1,80}$")]


@api.get("/totalen", operation_id="totalen", summary="Totalen", response_description="Aantallen, afgerond op vijf")
def alle(dienst: DeDienst, wie: Lezer) -> Totalen:
    """No number below ten."""
    return totalen(dienst, wie)


@api.get(
    "/beleid/overzicht",
    operation_id="beleid_overzicht",
    summary="Realisatie en afspraken",
    response_description="Figuren van het kwartaal",
)
def overzicht_api(dienst: DeDienst, wie: Lezer, kwartaal: Kwartaalvraag = None) -> Beleidsblad:
    """What was agreed for the year and what came of it."""
    return overzicht(dienst, wie, kwartaal)


@api.get(
    "/beleid/trechter",
    operation_id="beleid_trechter",
    summary="Van lijst tot behouden baan",
    response_description="Figuren van het kwartaal",
)
def trechter_api(dienst: DeDienst, wie: Lezer, kwartaal: Kwartaalvraag = None) -> Beleidsblad:
    """The funnel, per trede and doelgroep."""
    return trechterblad(dienst, wie, kwartaal)


@api.get(
    "/beleid/vraag-en-aanbod",
    operation_id="beleid_vraag_en_aanbod",
    summary="Gevraagde en aangeboden skills",
    response_description="Figuren van nu",
)
def vraag_en_aanbod_api(dienst: DeDienst, wie: Lezer) -> Beleidsblad:
    """Skills and places."""
    return skills_en_plaatsen(dienst, wie)


@api.get(
    "/beleid/niemand",
    operation_id="beleid_niemand",
    summary="Vacatures zonder mensen, en mensen zonder vacature",
    response_description="Figuren van nu",
)
def niemand_api(dienst: DeDienst, wie: Lezer) -> Beleidsblad:
    """Who and what is not found."""
    return niemand_gevonden(dienst, wie)


@api.get(
    "/beleid/gegevens",
    operation_id="beleid_gegevens",
    summary="Hoe volledig de gegevens zijn",
    response_description="Figuren van nu",
)
def gegevens_api(dienst: DeDienst, wie: Lezer) -> Beleidsblad:
    """What is known and what is not."""
    return gegevens(dienst, wie)


@paginas.get("/beleid")
def pagina_overzicht(request: Request, dienst: DeDienst, wie: Lezer, kwartaal: Kwartaalvraag = None) -> HTMLResponse:
    """The first page for beleid."""
    return toon(request, "beleid_overzicht.html", beeld=overzicht(dienst, wie, kwartaal))


@paginas.get("/beleid/trechter")
def pagina_trechter(request: Request, dienst: DeDienst, wie: Lezer, kwartaal: Kwartaalvraag = None) -> HTMLResponse:
    """The funnel."""
    return toon(request, "beleid_trechter.html", beeld=trechterblad(dienst, wie, kwartaal))


@paginas.get("/beleid/vraag-en-aanbod")
def pagina_vraag_en_aanbod(request: Request, dienst: DeDienst, wie: Lezer) -> HTMLResponse:
    """Skills and places."""
    return toon(request, "beleid_vraag_en_aanbod.html", beeld=skills_en_plaatsen(dienst, wie))


@paginas.get("/beleid/niemand")
def pagina_niemand(request: Request, dienst: DeDienst, wie: Lezer) -> HTMLResponse:
    """Who and what is not found."""
    return toon(request, "beleid_niemand.html", beeld=niemand_gevonden(dienst, wie))


@paginas.get("/beleid/gegevens")
def pagina_gegevens(request: Request, dienst: DeDienst, wie: Lezer) -> HTMLResponse:
    """What is known and what is not."""
    return toon(request, "beleid_gegevens.html", beeld=gegevens(dienst, wie))


@paginas.get("/beleid/totalen")
def pagina_totalen(request: Request, dienst: DeDienst, wie: Lezer) -> HTMLResponse:
    """The same in words."""
    return toon(request, "beleid_totalen.html", beeld=totalen(dienst, wie))


@paginas.get("/beleid/figuren/{pagina}/{code}.csv")
def bestand(dienst: DeDienst, wie: Lezer, pagina: Naam, code: Naam, kwartaal: Kwartaalvraag = None) -> Response:
    """One figure of a page with its definition: nothing that the page does not show."""
    inhoud = als_csv(figuur_van(figuur_op(dienst, wie, pagina, code, kwartaal)))
    naam = "-".join((pagina, code, *([kwartaal] if kwartaal else [])))
    return Response(
        inhoud,
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{naam}.csv"'},
    )

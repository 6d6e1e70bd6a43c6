"""The quarterly report: as a page, as JSON and as files."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import HTMLResponse

from service.rapport.formaten import Rapportformaat, formaat_van, schrijf
from service.routes.afhankelijk import DeDienst
from service.routes.beleidsvraag import Kwartaalvraag, Lezer
from service.routes.tonen import toon
from service.schemas.rapport import Rapportblad
from service.werkplek.beleid_rapport import rapportbestand, rapportblad

api = APIRouter(tags=["beleid"])
paginas = APIRouter(include_in_schema=False)
Einde = Annotated[str, Path(pattern=f"^({'|'.join(formaat.einde for formaat in Rapportformaat)})$")]


@api.get(
    "/beleid/rapport",
    operation_id="kwartaalrapport",
    summary="Het kwartaalrapport",
    response_description="Alle figuren van het rapport; geen aantal mensen onder de tien",
)
def rapport(dienst: DeDienst, wie: Lezer, kwartaal: Kwartaalvraag = None) -> Rapportblad:
    """What was agreed, what came of it, and what went on behind it."""
    return rapportblad(dienst, wie, kwartaal)


@paginas.get("/beleid/rapport")
def pagina(request: Request, dienst: DeDienst, wie: Lezer, kwartaal: Kwartaalvraag = None) -> HTMLResponse:
    """What is in it, and where to get it."""
    return toon(request, "beleid_rapport.html", beeld=rapportblad(dienst, wie, kwartaal))


@paginas.get("/beleid/rapport/kwartaalrapport.{einde}")
def bestand(dienst: DeDienst, wie: Lezer, einde: Einde, kwartaal: Kwartaalvraag = None) -> Response:
    """The report as a file, to keep or to send on."""
    inhoud, welk = rapportbestand(dienst, wie, kwartaal)
    naam = f"kwartaalrapport-{welk}.{einde}"
    formaat = formaat_van(naam)
    return Response(
        schrijf(inhoud, formaat),
        media_type=formaat.mediatype,
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )

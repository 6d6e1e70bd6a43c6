"""Files: send, see what they hold, say what their columns mean, read in or throw away, undo."""

from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Request, Response, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile as Gestuurd

from models.fouten import InvoerFout
from service.dienst import Dienst
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.bladeren import PaginaGrootte, PaginaNummer
from service.routes.formulier import fouten_per_veld, lees_formulier
from service.routes.ids import Id
from service.routes.tonen import toon
from service.schemas.invoeren import KolommenVerzoek, Uploads, UploadStand, Voorbeeld
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek import invoeren as werk
from service.werkplek.voorbeeld import lijst, voorbeeld

api = APIRouter(tags=["invoeren"])
paginas = APIRouter(include_in_schema=False)
Invoerder = Annotated[Uitvoerder, Depends(vereist(Recht.INVOEREN))]
_VERVERS_S = "3"


@api.get(
    "/uploads",
    operation_id="uploads",
    summary="De bestanden die gestuurd zijn",
    response_description="Een deel ervan, nieuwste eerst",
)
def alle(dienst: DeDienst, wie: Invoerder, pagina: PaginaNummer = 1, grootte: PaginaGrootte = 20) -> Uploads:
    """The files of the own gemeenten, the newest first."""
    return lijst(dienst, wie, pagina, grootte)


@api.post(
    "/uploads",
    operation_id="upload_sturen",
    status_code=201,
    summary="Een bestand sturen om in te lezen",
    response_description="Het bestand, dat nu wordt gelezen",
)
def stuur(
    response: Response,
    dienst: DeDienst,
    wie: Invoerder,
    soort: Annotated[str, Form(description="kandidaten of vacatures.")],
    gemeente: Annotated[str, Form(description="Waar nieuwe rijen komen; een van de eigen gemeenten.")],
    bestand: Annotated[UploadFile, File(description="Een van de formaten die gelezen worden.")],
) -> Voorbeeld:
    """Keep a file and begin to read it; nothing is stored before it is confirmed."""
    inhoud = bestand.file.read()
    id_ = werk.ontvang(dienst, wie, soort=soort, gemeente=gemeente, naam=bestand.filename or "", inhoud=inhoud)
    response.headers["Location"] = f"/v1/uploads/{id_}"
    return voorbeeld(dienst, wie, id_, 1, 20)


@api.get(
    "/uploads/{upload_id}",
    operation_id="upload",
    summary="Wat er in een bestand staat, en hoe ver het is",
    response_description="Het bestand met een deel van zijn regels",
)
def een(
    upload_id: Id, dienst: DeDienst, wie: Invoerder, pagina: PaginaNummer = 1, grootte: PaginaGrootte = 20
) -> Voorbeeld:
    """One file with a page of its rows."""
    return voorbeeld(dienst, wie, upload_id, pagina, grootte)


@api.put(
    "/uploads/{upload_id}/kolommen",
    operation_id="upload_kolommen",
    summary="Zeggen wat kolommen betekenen",
    response_description="Het bestand, dat opnieuw wordt gelezen",
)
def kolommen(upload_id: Id, verzoek: KolommenVerzoek, dienst: DeDienst, wie: Invoerder) -> Voorbeeld:
    """Settle the unknown headers; the file is read again."""
    werk.kies_kolommen(dienst, wie, upload_id, verzoek.kolommen)
    return voorbeeld(dienst, wie, upload_id, 1, 20)


@api.post(
    "/uploads/{upload_id}/bevestiging",
    operation_id="upload_bevestigen",
    summary="Een bestand inlezen",
    response_description="Het bestand, ingelezen",
)
def bevestiging(upload_id: Id, dienst: DeDienst, wie: Invoerder) -> Voorbeeld:
    """Store its rows, all or none."""
    werk.bevestig(dienst, wie, upload_id)
    return voorbeeld(dienst, wie, upload_id, 1, 20)


@api.post(
    "/uploads/{upload_id}/terugdraaiing",
    operation_id="upload_terugdraaien",
    summary="Inlezen terugdraaien",
    response_description="Het bestand, en wat is blijven staan",
)
def terugdraaiing(upload_id: Id, dienst: DeDienst, wie: Invoerder) -> Voorbeeld:
    """Undo it, within a day."""
    werk.draai_terug(dienst, wie, upload_id)
    return voorbeeld(dienst, wie, upload_id, 1, 20)


@api.delete(
    "/uploads/{upload_id}",
    operation_id="upload_weggooien",
    status_code=204,
    summary="Een bestand weggooien",
    response_description="Gedaan",
)
def weg(upload_id: Id, dienst: DeDienst, wie: Invoerder) -> None:
    """Drop it without reading it in."""
    werk.gooi_weg(dienst, wie, upload_id)


@paginas.get("/invoeren")
def pagina_alle(request: Request, dienst: DeDienst, wie: Invoerder, pagina: PaginaNummer = 1) -> HTMLResponse:
    """The files, and the form to send one."""
    return _toon_alle(request, lijst(dienst, wie, pagina, 20))


@paginas.post("/invoeren", response_model=None)
async def pagina_stuur(request: Request, dienst: DeDienst, wie: Invoerder) -> Response:
    """Send a file; a form at fault is shown again."""
    async with request.form() as formulier:
        gekozen = {veld: str(formulier.get(veld, "")) for veld in ("soort", "gemeente")}
        bestand = formulier.get("bestand")
        naam, inhoud = (bestand.filename or "", await bestand.read()) if isinstance(bestand, Gestuurd) else ("", b"")
    try:
        id_ = await run_in_threadpool(werk.ontvang, dienst, wie, **gekozen, naam=naam, inhoud=inhoud)
    except InvoerFout as fout:
        beeld = await run_in_threadpool(lijst, dienst, wie, 1, 20)
        fouten = fouten_per_veld(fout)
        return _toon_alle(request, beeld, status=400, fouten=fouten, ingevuld=gekozen)
    return RedirectResponse(f"/invoeren/{id_}", status_code=303)


@paginas.get("/invoeren/{upload_id}")
def pagina_een(
    request: Request, upload_id: Id, dienst: DeDienst, wie: Invoerder, pagina: PaginaNummer = 1
) -> HTMLResponse:
    """One file; while it is being read the page comes back by itself."""
    return _toon_een(request, dienst, wie, upload_id, pagina)


@paginas.post("/invoeren/{upload_id}/kolommen", response_model=None)
async def pagina_kolommen(request: Request, upload_id: Id, dienst: DeDienst, wie: Invoerder) -> Response:
    """Settle the unknown headers."""
    try:
        verzoek = await lees_formulier(request, KolommenVerzoek)
        await run_in_threadpool(werk.kies_kolommen, dienst, wie, upload_id, verzoek.kolommen)
    except InvoerFout as fout:
        fouten = fouten_per_veld(fout)
        return await run_in_threadpool(_toon_een, request, dienst, wie, upload_id, 1, status=400, fouten=fouten)
    return RedirectResponse(f"/invoeren/{upload_id}?gedaan=vastgelegd", status_code=303)


@paginas.post("/invoeren/{upload_id}/bevestigen")
def pagina_bevestigen(upload_id: Id, dienst: DeDienst, wie: Invoerder) -> RedirectResponse:
    """Store its rows."""
    werk.bevestig(dienst, wie, upload_id)
    return RedirectResponse(f"/invoeren/{upload_id}?gedaan=ingelezen", status_code=303)


@paginas.post("/invoeren/{upload_id}/weggooien")
def pagina_weggooien(upload_id: Id, dienst: DeDienst, wie: Invoerder) -> RedirectResponse:
    """Drop it."""
    werk.gooi_weg(dienst, wie, upload_id)
    return RedirectResponse("/invoeren?gedaan=weggegooid", status_code=303)


@paginas.post("/invoeren/{upload_id}/terugdraaien")
def pagina_terugdraaien(upload_id: Id, dienst: DeDienst, wie: Invoerder) -> RedirectResponse:
    """Undo it."""
    werk.draai_terug(dienst, wie, upload_id)
    return RedirectResponse(f"/invoeren/{upload_id}?gedaan=teruggedraaid", status_code=303)


def _toon_alle(
    request: Request,
    beeld: Uploads,
    *,
    status: int = 200,
    fouten: dict[str, str] | None = None,
    ingevuld: dict[str, str] | None = None,
) -> HTMLResponse:
    standaard = {"soort": "kandidaten", "gemeente": beeld.gemeenten[0] if len(beeld.gemeenten) == 1 else ""}
    return toon(
        request, "invoeren.html", status=status, beeld=beeld, fouten=fouten or {}, ingevuld=ingevuld or standaard
    )


def _toon_een(
    request: Request,
    dienst: Dienst,
    wie: Uitvoerder,
    upload_id: str,
    pagina: int,
    *,
    status: int = 200,
    fouten: dict[str, str] | None = None,
) -> HTMLResponse:
    beeld = voorbeeld(dienst, wie, upload_id, pagina, 20)
    uit = toon(request, "invoeren_voorbeeld.html", status=status, beeld=beeld, fouten=fouten or {})
    if beeld.stand is UploadStand.LEEST:
        # A header and not a tag of the page: a reader that is told of every tag (WCAG 2.2.1) is not held up by it.
        uit.headers["Refresh"] = _VERVERS_S
    return uit

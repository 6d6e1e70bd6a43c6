"""The auditlog, the lists that were kept, and making them again."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from service.routes.afhankelijk import DeDienst, vereist
from service.routes.ids import Id
from service.routes.tonen import toon
from service.schemas.audit import AuditFilter, AuditLijst, Auditlog, HerhalingBeeld
from service.toegang.rollen import Recht, Uitvoerder
from service.verantwoording.acties import Actie
from service.werkplek.auditboek import bewaarde_lijst, herhaal_lijst, lees_auditlog

api = APIRouter(tags=["audit"])
paginas = APIRouter(include_in_schema=False)
Auditor = Annotated[Uitvoerder, Depends(vereist(Recht.AUDIT))]
Filter = Annotated[AuditFilter, Query()]


@api.get("/audit", operation_id="auditlog", summary="Het auditlog lezen", response_description="Een deel ervan")
def auditlog(dienst: DeDienst, wie: Auditor, filter_: Filter) -> Auditlog:
    """Lines, newest first; reading them is written down."""
    return lees_auditlog(dienst, wie, filter_)


@api.get(
    "/audit/lijsten/{lijst_id}",
    operation_id="bewaarde_lijst",
    summary="Een lijst zoals die is bewaard",
    response_description="De lijst",
)
def lijst(dienst: DeDienst, wie: Auditor, lijst_id: Id) -> AuditLijst:
    """To the digit, with what was asked and with which versions."""
    return bewaarde_lijst(dienst, wie, lijst_id)


@api.post(
    "/audit/lijsten/{lijst_id}/herhalingen",
    operation_id="lijst_herhalen",
    summary="Een lijst opnieuw maken en vergelijken",
    response_description="Of de lijst gelijk is, en zo niet, wat verschilt",
)
def herhaling(dienst: DeDienst, wie: Auditor, lijst_id: Id) -> HerhalingBeeld:
    """From what the database held then."""
    return herhaal_lijst(dienst, wie, lijst_id)


@paginas.get("/audit")
def pagina(request: Request, dienst: DeDienst, wie: Auditor, filter_: Filter) -> HTMLResponse:
    """The auditlog in a table."""
    adres = filter_.model_dump(mode="json", exclude_none=True, exclude={"pagina", "grootte"})
    acties = [("", "alle"), *((actie.value, actie.value) for actie in Actie)]
    beeld = lees_auditlog(dienst, wie, filter_)
    return toon(request, "audit.html", beeld=beeld, filter=filter_, adres=adres, acties=acties)


@paginas.get("/audit/lijsten/{lijst_id}")
def pagina_lijst(request: Request, dienst: DeDienst, wie: Auditor, lijst_id: Id) -> HTMLResponse:
    """A list as it was kept, with a button to make it again."""
    return toon(request, "audit_lijst.html", beeld=bewaarde_lijst(dienst, wie, lijst_id), herhaling=None)


@paginas.post("/audit/lijsten/{lijst_id}/herhalen")
def pagina_herhalen(request: Request, dienst: DeDienst, wie: Auditor, lijst_id: Id) -> HTMLResponse:
    """The same page with the outcome; it changes nothing, so it needs no other address."""
    herhaling = herhaal_lijst(dienst, wie, lijst_id)
    return toon(request, "audit_lijst.html", beeld=bewaarde_lijst(dienst, wie, lijst_id), herhaling=herhaling)

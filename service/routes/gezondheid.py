"""What a proxy asks: is the process alive, can it work, which version is it. For everybody; says nothing of anybody."""

from importlib.metadata import version

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from service.beheer.gezondheid import controles
from service.routes.afhankelijk import DeDienst
from service.routes.fouten import probleem

open_ = APIRouter(include_in_schema=False)


@open_.get("/live")
def live() -> JSONResponse:
    """The process answers."""
    return JSONResponse({"status": "ok"})


@open_.get("/ready")
def ready(dienst: DeDienst) -> JSONResponse:
    """The service can do its work; 503 with the reasons when not."""
    mis = [controle for controle in controles(dienst) if controle.reden]
    if mis:
        return probleem(503, "De dienst kan nu niet werken.", [{"name": een.naam, "detail": een.reden} for een in mis])
    return JSONResponse({"status": "ok"})


@open_.get("/version")
def versie() -> JSONResponse:
    """The version of the program."""
    return JSONResponse({"versie": version("skillsmatch")})

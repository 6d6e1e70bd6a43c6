"""Errors on the web: problem+json (RFC 9457) for the API, a page in words for people."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException

from models.fouten import InvoerFout, NietIngelogd, SkillsmatchFout
from service.errors import http_status
from service.routes.foutwoorden import in_woorden
from service.routes.tonen import toon

PROBLEEM = "application/problem+json"
TITELS: Final[Mapping[int, str]] = {
    400: "Dit klopt nog niet",
    401: "U bent niet ingelogd",
    403: "Geen toegang",
    404: "Niet gevonden",
    405: "Dit kan hier niet",
    409: "Dit kan nu niet",
    413: "Te groot",
    415: "Dit formaat kan niet",
    429: "Te veel verzoeken",
    500: "Er ging iets mis",
    503: "Nu niet bereikbaar",
}

ZINNEN: Final[Mapping[int, str]] = {  # for what Starlette says in English
    400: "Wat u stuurde is niet te lezen.",
    404: "Deze pagina bestaat niet.",
    405: "Deze handeling bestaat hier niet.",
    500: "Probeer het later nog eens.",
}
BIJ_VELDEN: Final = ("Verbeter wat hieronder staat.", "Niet alle velden zijn goed ingevuld.")


def is_api(request: Request) -> bool:
    """Whether a program asks, not a person with a browser."""
    return request.url.path.startswith("/v1")


def probleem(status: int, detail: str, fouten: list[dict[str, Any]] | None = None) -> JSONResponse:
    """One shape for every error of the API; `fouten` names all faulty fields together."""
    inhoud: dict[str, Any] = {"status": status, "title": TITELS.get(status, "Fout"), "detail": detail}
    if fouten:
        inhoud["errors"] = fouten
    return JSONResponse(inhoud, status_code=status, media_type=PROBLEEM)


def antwoord(request: Request, status: int, detail: str, fouten: list[dict[str, Any]] | None = None) -> Response:
    """The error in the form that fits who asked."""
    if is_api(request):
        return probleem(status, detail, fouten)
    return toon(
        request, "fout.html", status=status, titel=TITELS.get(status, "Fout"), detail=detail, fouten=fouten or []
    )


def _eigen(request: Request, fout: Exception) -> Response:
    assert isinstance(fout, SkillsmatchFout)  # noqa: S101 - registered for this type
    if isinstance(fout, NietIngelogd) and not is_api(request):
        terug = request.url.path if request.method == "GET" else "/"
        return RedirectResponse(f"/inloggen?naar={quote(terug)}", status_code=303)
    fouten = None
    if isinstance(fout, InvoerFout):
        fouten = [{"in": "body", "name": m.veld or m.bestand, "row": m.rij, "detail": str(m)} for m in fout.meldingen]
    detail = BIJ_VELDEN[0] if fouten else str(fout)
    uit = antwoord(request, http_status(fout), detail, fouten)
    if uit.status_code == 401:
        uit.headers["WWW-Authenticate"] = "Bearer"  # RFC 9110, 15.5.2
    return uit


def _ongeldig(request: Request, fout: Exception) -> Response:
    assert isinstance(fout, RequestValidationError)  # noqa: S101 - registered for this type
    fouten = [
        {"in": str(een["loc"][0]), "name": ".".join(map(str, een["loc"][1:])), "detail": _zin(een)}
        for een in fout.errors()
    ]
    return antwoord(request, 400, BIJ_VELDEN[1], fouten)


def _zin(een: ErrorDetails) -> str:
    reden = in_woorden(een)
    return f"{reden[0].upper()}{reden[1:]}."


def _http(request: Request, fout: Exception) -> Response:
    assert isinstance(fout, HTTPException)  # noqa: S101 - registered for this type
    uit = antwoord(request, fout.status_code, ZINNEN.get(fout.status_code, str(fout.detail)))
    uit.headers.update(fout.headers or {})
    return uit


def antwoord_op(request: Request, fout: SkillsmatchFout | HTTPException) -> Response:
    """The answer to an error that was raised before any route was reached."""
    return _http(request, fout) if isinstance(fout, HTTPException) else _eigen(request, fout)


def registreer(app: FastAPI) -> None:
    """Let every error become an answer in words."""
    app.add_exception_handler(SkillsmatchFout, _eigen)
    app.add_exception_handler(RequestValidationError, _ongeldig)
    app.add_exception_handler(HTTPException, _http)

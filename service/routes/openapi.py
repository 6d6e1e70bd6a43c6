"""The description of the API, by the NL API Design Rules 2.1: what FastAPI writes by itself breaks ten of them."""

from importlib.metadata import version
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from service.dienst import Dienst
from service.toegang.koek import koeknaam

VOORVOEGSEL: Final = "/v1"
_VERSIEKOP = {"API-Version": {"description": "Volledige versie van de API.", "schema": {"type": "string"}}}
_PROBLEEM: Final = {
    "type": "object",
    "required": ["status", "title", "detail"],
    "properties": {
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "in": {"type": "string"},
                    "name": {"type": "string"},
                    "row": {"type": ["integer", "null"]},
                    "detail": {"type": "string"},
                },
            },
        },
    },
}
_FOUTEN: Final = {
    "400": "Een veld klopt niet.",
    "401": "Er is niemand ingelogd.",
    "403": "Deze rol mag dit niet, of het verzoek kwam niet van onze eigen pagina's.",
    "404": "Dit is er niet, of niet binnen uw gemeenten.",
    "409": "Dit past niet bij wat er al is.",
    "413": "Het verzoek is te groot.",
    "429": "Te veel verzoeken; probeer het na de tijd in Retry-After.",
    "503": "De dienst kan nu niet antwoorden.",
}
_OP_DEZE_MACHINE: Final = "http://127.0.0.1:8000"
_METHODEN: Final = frozenset({"get", "post", "put", "patch", "delete"})


def beschrijf(app: FastAPI, dienst: Dienst) -> None:
    """Let the application give its description in this form.

    Args:
        app: With all its routes.
        dienst: Whose public address it is and who to contact.
    """

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _beschrijving(app, dienst)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # the way FastAPI documents


def _beschrijving(app: FastAPI, dienst: Dienst) -> dict[str, Any]:
    adres = dienst.instellingen.adres or _OP_DEZE_MACHINE
    uit = get_openapi(
        title="skillsmatch",
        version=version("skillsmatch"),
        summary="Skills-matching voor werkgeversservicepunten",
        description="Wie past bij deze vacature, en waarom. Wat een pagina toont, is hier op te vragen als JSON.",
        servers=[{"url": f"{adres}{VOORVOEGSEL}"}],
        routes=app.routes,
    )
    uit["info"]["contact"] = {"name": "skillsmatch", "url": adres, "email": dienst.instellingen.contact}
    uit["paths"] = {pad.removeprefix(VOORVOEGSEL): _pad(deel) for pad, deel in uit["paths"].items()}
    onderdelen = uit.setdefault("components", {})
    schemas = onderdelen.setdefault("schemas", {})
    for overbodig in ("HTTPValidationError", "ValidationError"):
        schemas.pop(overbodig, None)
    for schema in schemas.values():
        schema["properties"] = {naam: _leegbaar(veld) for naam, veld in schema.get("properties", {}).items()}
    schemas["Probleem"] = _PROBLEEM
    onderdelen["securitySchemes"] = {
        "sessie": {"type": "apiKey", "in": "cookie", "name": koeknaam(dienst)},
        "token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    }
    uit["security"] = [{"sessie": []}, {"token": []}]
    return uit


def _leegbaar(veld: dict[str, Any]) -> dict[str, Any]:
    """A value that may be absent, written as one type: the rules ask a format on the field itself."""
    keuzes = veld.get("anyOf", [])
    soorten = [keuze for keuze in keuzes if keuze != {"type": "null"}]
    if len(keuzes) != 2 or len(soorten) != 1 or not isinstance(soorten[0].get("type"), str):
        return veld
    rest = {naam: waarde for naam, waarde in veld.items() if naam != "anyOf"}
    return {**soorten[0], **rest, "type": [soorten[0]["type"], "null"]}


def _pad(deel: dict[str, Any]) -> dict[str, Any]:
    return {naam: _handeling(naam, inhoud) if naam in _METHODEN else inhoud for naam, inhoud in deel.items()}


def _handeling(methode: str, handeling: dict[str, Any]) -> dict[str, Any]:
    antwoorden: dict[str, Any] = handeling["responses"]
    antwoorden.pop("422", None)
    for status in _mogelijk(methode, handeling):
        antwoorden.setdefault(status, {"description": _FOUTEN[status]})
    if methode == "get":
        antwoorden["304"] = {"description": "Niet veranderd sinds de ETag in If-None-Match."}
    for status, antwoord in antwoorden.items():
        if status in _FOUTEN:
            antwoord["content"] = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Probleem"}}}
        antwoord.setdefault("headers", {}).update(_VERSIEKOP)
    return handeling


def _mogelijk(methode: str, handeling: dict[str, Any]) -> list[str]:
    """The errors that this operation can give."""
    uit = ["401", "403", "429", "503"]
    if methode != "get" or handeling.get("parameters"):
        uit += ["400", "404"]
    if methode != "get":
        uit += ["409", "413"]
    return uit

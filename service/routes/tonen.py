"""Rendering a page: the same answer that the API gives as JSON, in words."""

from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from models.fouten import OpslagFout
from service.routes import opmaak
from service.routes.gedaan import GEDAAN
from service.routes.navigatie import menu
from service.toegang.demo import alleen_verzonnen

_omgeving = Environment(
    loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
    autoescape=select_autoescape(),
    undefined=StrictUndefined,  # a name that does not exist is a mistake, never an empty place
    trim_blocks=True,
    lstrip_blocks=True,
)
_omgeving.filters.update(opmaak.FILTERS)


def toon(request: Request, sjabloon: str, *, status: int = 200, **waarden: Any) -> HTMLResponse:  # noqa: ANN401 - what a template shows
    """Render a template; `wie`, `csrf`, `pad`, `status`, `menu`, `gedaan` and `synthetisch` are known in each.

    Args:
        request: Of the page.
        sjabloon: File in `service/templates`.
        status: HTTP status.
        waarden: What it shows; by convention `beeld` is the answer that `/v1` gives for the same question.
    """
    staat = request.state
    wie = getattr(staat, "uitvoerder", None)
    inhoud = _omgeving.get_template(sjabloon).render(
        wie=wie,
        csrf=getattr(staat, "csrf", ""),
        pad=request.url.path,
        status=status,
        menu=menu(wie),
        gedaan=GEDAAN.get(request.query_params.get("gedaan", "")),
        synthetisch=_verzonnen(request),
        **waarden,
    )
    # A form may name a character set that makes half characters; what was typed is shown again.
    return HTMLResponse(inhoud.encode(errors="replace"), status_code=status)


def _verzonnen(request: Request) -> bool:
    try:
        return alleen_verzonnen(request.app.state.dienst)
    except OpslagFout:  # the page that says so must come all the same
        return False

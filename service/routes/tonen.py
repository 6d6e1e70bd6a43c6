"""Rendering a page: the same answer that the API gives as JSON, in words."""

from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any, Final

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from models.fouten import OpslagFout
from service.routes import opmaak
from service.routes.gedaan import GEDAAN
from service.routes.navigatie import ONDERDELEN_BELEID, menu
from service.toegang.demo import alleen_verzonnen
from service.toegang.taalkeuze import is_vertaald, taal_van
from service.vertalingen.talen import TALEN, Taal, vertaling

SJABLONEN: Final = Path(__file__).parent.parent / "templates"


@cache
def omgeving(taal: Taal) -> Environment:
    """The templates in one language: `_("…")` and `{% trans %}` give fixed texts, `|vertaal` what Python hands over."""
    sjablonen = Environment(
        loader=FileSystemLoader(SJABLONEN),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,  # a name that does not exist is a mistake, never an empty place
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    sjablonen.policies["ext.i18n.trimmed"] = True
    sjablonen.filters.update(opmaak.filters(taal))
    sjablonen.install_gettext_translations(vertaling(taal), newstyle=True)  # type: ignore[attr-defined]  # of the extension
    sjablonen.globals.update(taal=taal, onderdelen_beleid=ONDERDELEN_BELEID)
    return sjablonen


def toon(request: Request, sjabloon: str, *, status: int = 200, **waarden: Any) -> HTMLResponse:  # noqa: ANN401 - what a template shows
    """Render a template.

    In each are known `wie`, `csrf`, `pad`, `hier`, `status`, `menu`, `gedaan`, `synthetisch`, `taal` and `talen`.

    Args:
        request: Of the page.
        sjabloon: File in `service/templates`.
        status: HTTP status.
        waarden: What it shows; by convention `beeld` is the answer that `/v1` gives for the same question.
    """
    staat = request.state
    wie = getattr(staat, "uitvoerder", None)
    inhoud = (
        omgeving(taal_van(request))
        .get_template(sjabloon)
        .render(
            wie=wie,
            csrf=getattr(staat, "csrf", ""),
            pad=request.url.path,
            hier=f"{request.url.path}?{request.url.query}".rstrip("?"),
            status=status,
            menu=menu(wie),
            gedaan=GEDAAN.get(request.query_params.get("gedaan", "")),
            synthetisch=_verzonnen(request),
            talen=_talen(request, status),
            **waarden,
        )
    )
    # A form may name a character set that makes half characters; what was typed is shown again.
    return HTMLResponse(inhoud.encode(errors="replace"), status_code=status)


def _talen(request: Request, status: int) -> Collection[Taal]:
    """What may be chosen here: only on a page to which one can come back."""
    vertaald = is_vertaald(request.url.path) and request.method == "GET" and status == 200
    return TALEN.values() if vertaald else ()


def _verzonnen(request: Request) -> bool:
    try:
        return alleen_verzonnen(request.app.state.dienst)
    except OpslagFout:  # the page that says so must come all the same
        return False

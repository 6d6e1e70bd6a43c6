"""Forms: from what a browser sends to the same question or act that the API takes as JSON."""

from collections.abc import Mapping
from typing import Any, TypeVar, get_origin

from fastapi import Request
from pydantic import ValidationError
from starlette.datastructures import FormData

from models.fouten import InvoerFout, Melding
from service.routes.foutwoorden import in_woorden
from service.schemas.basis import Verzoek

V = TypeVar("V", bound=Verzoek)
_CSRF = "csrf"


async def lees_formulier(request: Request, soort: type[V]) -> V:
    """What was filled in, checked.

    Fields go by attribute name. What was left empty counts as not filled in; a field that may be repeated becomes a
    tuple; `naam.sleutel` becomes an entry of the mapping `naam`. Files are not for here: `await request.form()`.

    Args:
        request: The form.
        soort: What it must become.

    Raises:
        InvoerFout: What is wrong, field by field; `fouten_per_veld` gives it to the page.
    """
    try:
        return soort.model_validate(_waarden(await request.form(), soort), by_name=True, by_alias=False)
    except ValidationError as fout:
        raise InvoerFout(
            [Melding("formulier", in_woorden(een), veld=".".join(map(str, een["loc"]))) for een in fout.errors()]
        ) from None


async def getypt(request: Request) -> Mapping[str, str | list[str]]:
    """What was typed, to show again beside the faults; a repeated field is a list."""
    formulier = _tekst(await request.form())
    return {naam: waarden[0] if len(waarden) == 1 else waarden for naam, waarden in formulier.items()}


def fouten_per_veld(fout: InvoerFout) -> dict[str, str]:
    """The first fault of each field."""
    uit: dict[str, str] = {}
    for melding in fout.meldingen:
        uit.setdefault(melding.veld or "", melding.reden)
    return uit


def _tekst(formulier: FormData) -> dict[str, list[str]]:
    """Per field the values, without files, the token and what was left empty."""
    uit: dict[str, list[str]] = {}
    for naam, waarde in formulier.multi_items():
        if isinstance(waarde, str) and waarde.strip() and naam != _CSRF:
            uit.setdefault(naam, []).append(waarde)
    return uit


def _waarden(formulier: FormData, soort: type[Verzoek]) -> dict[str, Any]:
    uit: dict[str, Any] = {}
    for naam, waarden in _tekst(formulier).items():
        groep, _, sleutel = naam.partition(".")
        veld = soort.model_fields.get(groep)
        vorm = get_origin(veld.annotation) if veld else None
        if sleutel and vorm in {dict, Mapping}:
            uit.setdefault(groep, {})[sleutel] = waarden[-1]
        elif vorm in {tuple, frozenset, list}:
            uit[naam] = waarden
        else:
            uit[naam] = waarden[-1]
    return uit

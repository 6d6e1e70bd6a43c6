"""The stylesheet with the look of the gemeente; empty when it has none."""

from pathlib import Path

from fastapi import APIRouter, Response

from service.thema import lees_thema


def bij(bestand: Path | None) -> APIRouter:
    """The route, with the theme read once: a faulty one stops the start, not a page.

    Args:
        bestand: The setting SKILLSMATCH_THEMA.

    Raises:
        InvoerFout: The theme is not one (`service.thema`).
    """
    open_ = APIRouter(include_in_schema=False)
    css = lees_thema(bestand) if bestand else ""

    @open_.get("/static/thema.css")
    def thema() -> Response:
        """For everybody: the page to log in has the same look."""
        return Response(css, media_type="text/css")

    return open_

"""Which language somebody chose: a cookie of the browser, and nothing in the dossier."""

from datetime import timedelta
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from service.dienst import Dienst
from service.toegang.koek import geef_koek, koeknaam
from service.vertalingen.talen import NEDERLANDS, TALEN, Taal

_KOEK: Final = "taal"
_DUUR: Final = timedelta(days=365)
_VERTAALD: Final = "/mijn"


def is_vertaald(pad: str) -> bool:
    """Whether the page at this path comes in other languages: only those of a werkzoekende do."""
    return pad == _VERTAALD or pad.startswith(f"{_VERTAALD}/")


def taal_van(request: Request) -> Taal:
    """The language of a page: what was chosen, or else Dutch."""
    if not is_vertaald(request.url.path):
        return NEDERLANDS
    gekozen = request.cookies.get(koeknaam(request.app.state.dienst, _KOEK), "")
    return TALEN.get(gekozen, NEDERLANDS)


def onthoud_taal(antwoord: Response, dienst: Dienst, taal: Taal) -> None:
    """Let the browser keep the choice for a year."""
    geef_koek(antwoord, dienst, taal.code, _KOEK, _DUUR)

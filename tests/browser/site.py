"""The real site on loopback, over the invented caseload: for a browser that can do what a user does."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from fastapi import APIRouter, FastAPI
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException

from models.fouten import ConflictFout, IndexFout, OpslagFout
from service.app import create_app
from service.caseload import Caseload
from service.dienst import Dienst
from service.opslag.opslag import Opslag
from service.settings import Instellingen
from tests.service.web.conftest import Klok

# What a user can be told, and no page of an orderly site says by itself.
_NOOIT_VANZELF = {
    409: ConflictFout("Iemand anders legde dit al vast."),
    429: HTTPException(429, "U vraagt te veel tegelijk."),
    500: IndexFout("De index past niet bij de database."),
    503: OpslagFout("De database is bezig."),
}


@dataclass(frozen=True)
class Site:
    """A running site.

    Attributes:
        adres: Of the server, without a slash at the end.
        dienst: What it works with.
        app: The application.
    """

    adres: str
    dienst: Dienst
    app: FastAPI


@contextmanager
def bedien(home: Path) -> Iterator[Site]:
    """Serve what is in a home folder until the block ends.

    Args:
        home: Filled with the invented caseload.
    """
    instellingen = Instellingen(home=home, verzoeken_per_minuut=100_000, demo_inloggen="ja")
    with (
        Opslag.open(home, instellingen=instellingen) as opslag,
        socket.create_server(("127.0.0.1", 0)) as poort,
    ):
        dienst = Dienst(
            opslag=opslag, caseload=Caseload(opslag, home), instellingen=instellingen, home=home, klok=Klok()
        )
        app = create_app(dienst, host="127.0.0.1")
        app.include_router(_fouten())
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=2))
        draad = threading.Thread(target=server.run, kwargs={"sockets": [poort]}, name="site")
        draad.start()
        try:
            yield Site(f"http://127.0.0.1:{poort.getsockname()[1]}", dienst, app)
        finally:
            server.should_exit = True
            draad.join()


def _fouten() -> APIRouter:
    proef = APIRouter(prefix="/proef", include_in_schema=False)

    @proef.get("/{status}")
    def mis(status: int) -> None:
        """Fail with this status."""
        raise _NOOIT_VANZELF[status]

    return proef


def paginaroutes(app: FastAPI) -> set[str]:
    """Every route of a page: its path, with "POST " before it when something is sent to it."""
    return {
        route.path if "GET" in route.methods else f"POST {route.path}"
        for route in iter_route_contexts(app.routes)
        if route.methods and not route.path.startswith(("/v1", "/proef"))
    }

"""The web application, put together."""

from functools import cache
from pathlib import Path

from fastapi import APIRouter, FastAPI
from starlette.staticfiles import StaticFiles

from service.beheer.metingen import Meetlaag, Metingen
from service.beheer.starten import levensloop
from service.dienst import Dienst
from service.routes import (
    afwijkingen,
    audit,
    beheer,
    beleid,
    beleid_eerlijkheid,
    beleid_plaatsingen,
    beleid_rapport,
    feiten,
    fouten,
    gezondheid,
    inloggen,
    invoeren,
    kandidaten,
    lijsten,
    mijn,
    mijn_paginas,
    mijn_richtingen,
    mijn_vertellen,
    openapi,
    regels,
    richtingen,
    start,
    taal,
    thema,
    uitleg,
    vacatures,
    voorstellen,
    werkvoorraad,
)
from service.toegang.web import beveilig

_ROUTES = (
    regels,
    invoeren,
    vacatures,
    lijsten,
    uitleg,
    afwijkingen,
    werkvoorraad,
    kandidaten,
    feiten,
    voorstellen,
    audit,
    mijn,
    richtingen,
    beleid,
    beleid_eerlijkheid,
    beleid_plaatsingen,
    beleid_rapport,
    beheer,
)


@cache
def _routes() -> APIRouter:
    """All routes, once for every application: what FastAPI works out about each takes a tenth of a second in all."""
    alles, api = APIRouter(), APIRouter(prefix=openapi.VOORVOEGSEL)
    for deel in _ROUTES:
        api.include_router(deel.api)
        alles.include_router(deel.paginas)
    api.include_router(mijn_richtingen.api)
    for router in (
        api,
        start.paginas,
        mijn_paginas.paginas,
        mijn_vertellen.paginas,
        taal.paginas,
        inloggen.paginas,
        gezondheid.open_,
    ):
        alles.include_router(router)
    return alles


def create_app(dienst: Dienst, *, host: str = "") -> FastAPI:
    """The application over one service.

    Args:
        dienst: Database, caseload and settings; a test gives one with an invented caseload.
        host: Where the server listens; only at this machine itself may somebody log in with a button.
    """
    metingen = Metingen()
    app = FastAPI(
        title="skillsmatch",
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{openapi.VOORVOEGSEL}/openapi.json",
        lifespan=levensloop(dienst, metingen),
    )
    app.state.dienst = dienst
    app.state.host = host
    app.router.routes.extend(_routes().routes)
    app.include_router(thema.bij(dienst.instellingen.thema))
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    fouten.registreer(app)
    openapi.beschrijf(app, dienst)
    beveilig(app)
    app.add_middleware(Meetlaag, metingen=metingen)
    return app

"""Who asks: the session of a browser, or the token of a program, becomes the `Uitvoerder` of the request."""

from contextlib import suppress

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from models.fouten import InlogGeweigerd, OpslagFout
from service.dienst import Dienst
from service.toegang import gebruikers, sessies
from service.toegang.koek import koeknaam
from service.toegang.rollen import Uitvoerder
from service.toegang.sessies import Duur
from service.toegang.toegangstoken import herken_token
from service.toegang.uitgever import Uitgever

_BEARER = "bearer "
_log = structlog.get_logger()


class Herkennen:
    """Sets `request.state.uitvoerder` (None: nobody) and `request.state.csrf`.

    Args:
        app: What answers.
        dienst: Where sessions and gebruikers are.
        uitgever: Whose tokens hold on `/v1`; None: nobody's.
    """

    def __init__(self, app: ASGIApp, *, dienst: Dienst, uitgever: Uitgever | None) -> None:
        self._app = app
        self._dienst = dienst
        self._uitgever = uitgever

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http":
            wie, csrf = None, ""
            if not scope["path"].startswith("/static/"):
                wie, csrf = await self._herken(Request(scope))
            scope.setdefault("state", {}).update(uitvoerder=wie, csrf=csrf)
        await self._app(scope, receive, send)

    async def _herken(self, request: Request) -> tuple[Uitvoerder | None, str]:
        kop = request.headers.get("authorization", "")
        if self._uitgever and kop.lower().startswith(_BEARER) and request.url.path.startswith("/v1"):
            token = kop[len(_BEARER) :].strip()
            return await run_in_threadpool(_met_token, self._dienst, self._uitgever, token), ""
        geheim = request.cookies.get(koeknaam(self._dienst))
        return await run_in_threadpool(_met_sessie, self._dienst, geheim) if geheim else (None, "")


def _met_token(dienst: Dienst, uitgever: Uitgever, token: str) -> Uitvoerder | None:
    try:
        return herken_token(dienst, uitgever, token)
    except InlogGeweigerd as fout:
        _log.warning("token_geweigerd", reden=fout.reden)
        return None


def _met_sessie(dienst: Dienst, geheim: str) -> tuple[Uitvoerder | None, str]:
    nu, sleutel = dienst.klok(), dienst.opslag.sleutels.sessie
    with dienst.opslag.zicht(frozenset()) as zicht:
        sessie = sessies.lees(zicht.conn, sleutel, geheim, nu, Duur.van(dienst.instellingen))
        gebruiker = gebruikers.met_id(zicht.conn, sessie.gebruiker) if sessie else None
    if sessie is None or gebruiker is None or not gebruiker.actief:
        return None, ""
    if sessie.verouderd:
        # A disk that is full must not keep anybody from reading.
        with suppress(OpslagFout), dienst.opslag.bijhouden() as conn:
            sessies.zie(conn, sessie, nu)
    return gebruiker.uitvoerder(), sessie.csrf

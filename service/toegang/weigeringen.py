"""Whoever is logged in and asks for what they may not have, is written in the auditlog (ASVS 5.0, 16.3.2)."""

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.fouten import GeenToegang
from service.dienst import Dienst
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis

_log = structlog.get_logger()


class Weigeringen:
    """Writes each refusal (403) before it is sent; of somebody unknown only the log knows.

    Args:
        app: What answers.
        dienst: Where the auditlog is.
    """

    def __init__(self, app: ASGIApp, *, dienst: Dienst) -> None:
        self._app = app
        self._dienst = dienst

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def let_op(bericht: Message) -> None:
            if bericht["type"] == "http.response.start" and bericht["status"] == 403:
                await self._leg_vast(scope)
            await send(bericht)

        try:
            await self._app(scope, receive, let_op)
        except GeenToegang:
            await self._leg_vast(scope)
            raise

    async def _leg_vast(self, scope: Scope) -> None:
        wie = scope["state"]["uitvoerder"]
        reden = scope["state"].get("weigering", "rol")
        _log.warning("toegang_geweigerd", reden=reden)
        if wie is not None:
            # The template of the path: the path itself may hold the id of a kandidaat.
            pad = getattr(scope.get("route"), "path", None)
            await run_in_threadpool(_schrijf, self._dienst, wie, pad, reden)


def _schrijf(dienst: Dienst, wie: Uitvoerder, pad: str | None, reden: str) -> None:
    with dienst.opslag.handeling(wie) as handeling:
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.TOEGANG_GEWEIGERD, soort="pagina", object=pad, resultaat="geweigerd", reden=reden)
        )

"""Whatever goes wrong anywhere below becomes an answer in words, with the same headers as any other."""

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.fouten import SkillsmatchFout
from service.routes.fouten import antwoord_op

_log = structlog.get_logger()


class Vangnet:
    """Catches what the middleware below raises, and what nobody expected.

    Args:
        app: What answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begonnen = False

        async def kijk_mee(bericht: Message) -> None:
            nonlocal begonnen
            begonnen = begonnen or bericht["type"] == "http.response.start"
            await send(bericht)

        try:
            await self._app(scope, receive, kijk_mee)
        except (SkillsmatchFout, HTTPException) as fout:
            if begonnen:
                raise
            await antwoord_op(Request(scope, receive), fout)(scope, receive, send)
        except Exception as fout:
            # Never its message: that could hold what somebody typed.
            _log.error("onverwachte_fout", soort=type(fout).__name__)
            if not begonnen:
                await antwoord_op(Request(scope, receive), HTTPException(500))(scope, receive, send)
            raise

"""The trace that a request belongs to, across applications (W3C Trace Context, level 1 section 3.2)."""

import re
import secrets
from contextvars import ContextVar
from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

# A version after 00 may say more behind a dash; its first parts mean the same.
_TRACEPARENT: Final = re.compile(r"(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?")
_trace: ContextVar[str | None] = ContextVar("trace", default=None)


def huidig() -> str:
    """The trace id of this request, 32 hexadecimal digits; outside a request a new one at each call."""
    return _trace.get() or _nieuw()


def lees_traceparent(waarde: str | None) -> str:
    """The trace id in a `traceparent` header; a new one when it is absent or malformed, as the standard asks."""
    gevonden = _TRACEPARENT.fullmatch(waarde or "")
    if gevonden is None or (gevonden[1] == "00" and gevonden[3]):
        return _nieuw()
    return gevonden[2]


class Spoor:
    """Middleware that keeps the trace id of each request for the processing log.

    Args:
        app: What answers the request.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request within its trace."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        vorige = _trace.set(lees_traceparent(Headers(scope=scope).get("traceparent")))
        try:
            await self._app(scope, receive, send)
        finally:
            _trace.reset(vorige)


def _nieuw() -> str:
    return secrets.token_hex(16)

"""How much one person or address may ask in a minute; more is refused (429) with when to come back."""

import math
import time

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

_INLOGGEN = 60  # a minute, per address: a whole office may come in by one
_VRIJ = ("/static/", "/live", "/ready")
_ZWAAR = ("/_search", "/export")  # what gives much at once


class Limieten:
    """Counts requests in a moving window, in the memory of this process.

    Args:
        app: What answers.
        per_minuut: Requests of one person, or of one address where nobody is logged in; a tenth of it for searching
            and exporting.
    """

    def __init__(self, app: ASGIApp, *, per_minuut: int) -> None:
        self._app = app
        self._teller = MovingWindowRateLimiter(MemoryStorage())
        self._gewoon = RateLimitItemPerMinute(per_minuut, namespace="gewoon")
        self._zwaar = RateLimitItemPerMinute(max(1, per_minuut // 10), namespace="zwaar")
        self._inloggen = RateLimitItemPerMinute(_INLOGGEN, namespace="inloggen")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http" and not scope["path"].startswith(_VRIJ):
            self._tel(Request(scope))
        await self._app(scope, receive, send)

    def _tel(self, request: Request) -> None:
        wie = request.state.uitvoerder
        adres = request.client.host if request.client else ""
        self._keur(self._gewoon, wie.id if wie else f"adres {adres}")
        if wie and request.url.path.endswith(_ZWAAR):
            self._keur(self._zwaar, wie.id)
        if request.url.path.startswith("/inloggen/"):
            self._keur(self._inloggen, adres)

    def _keur(self, limiet: RateLimitItem, wie: str) -> None:
        if self._teller.hit(limiet, wie):
            return
        wachten = max(1, math.ceil(self._teller.get_window_stats(limiet, wie).reset_time - time.time()))
        raise HTTPException(
            429, f"Dit waren te veel verzoeken. Wacht {wachten} seconden.", headers={"Retry-After": str(wachten)}
        )

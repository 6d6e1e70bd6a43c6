"""Measurements for Prometheus: counts and times of routes, never of people."""

import time
from collections.abc import Callable, MutableMapping
from typing import Any, Final

from prometheus_client import CollectorRegistry, Gauge, Histogram, start_http_server
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_METHODEN: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_EMMERS: Final = (0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)


class Metingen:
    """The measurements of one application."""

    def __init__(self) -> None:
        self.register = CollectorRegistry()
        self.verzoeken = Histogram(
            "skillsmatch_verzoek_seconden",
            "Duur van verzoeken",
            ("methode", "route", "status"),
            buckets=_EMMERS,
            registry=self.register,
        )

    def meter(self, naam: str, uitleg: str, waarde: Callable[[], float]) -> None:
        """Add a value that is read when it is asked for."""
        Gauge(f"skillsmatch_{naam}", uitleg, registry=self.register).set_function(waarde)

    def luister(self, poort: int) -> None:
        """Answer on this port of the machine itself."""
        start_http_server(poort, addr="127.0.0.1", registry=self.register)


class Meetlaag:
    """Times every request under the pattern of its route: the path itself may hold an id.

    Args:
        app: The application under it.
        metingen: Where the times go.
    """

    def __init__(self, app: ASGIApp, metingen: Metingen) -> None:
        self._app = app
        self._metingen = metingen

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and note how long it took."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status: MutableMapping[str, Any] = {"code": 500}

        async def zend(bericht: Message) -> None:
            if bericht["type"] == "http.response.start":
                status["code"] = bericht["status"]
            await send(bericht)

        begin = time.perf_counter()
        try:
            await self._app(scope, receive, zend)
        finally:
            # What somebody makes up must not make a new row each time.
            methode = scope["method"] if scope["method"] in _METHODEN else "anders"
            duur = time.perf_counter() - begin
            self._metingen.verzoeken.labels(methode, _patroon(scope), status["code"]).observe(duur)


def _patroon(scope: Scope) -> str:
    """The route without the ids in it; what leads nowhere is counted together."""
    route: str | None = getattr(scope.get("route"), "path", None)
    if route is None:
        return "anders"
    return f"/v1{route}" if scope["path"].startswith("/v1/") and not route.startswith("/v1") else route

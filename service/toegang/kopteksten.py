"""Security headers on every answer (trust.md 4.1; NL API Design Rules /core/transport/security-headers)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
VAST: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Content-Security-Policy": _CSP,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)
_HSTS = "max-age=63072000; includeSubDomains"  # two years


class Kopteksten:
    """Adds the headers; nothing but `/static` may be kept by a browser or a proxy.

    Args:
        app: What answers.
        https: Whether the public address is https.
        versie: Of the API.
    """

    def __init__(self, app: ASGIApp, *, https: bool, versie: str) -> None:
        self._app = app
        self._vast = {**VAST, "Strict-Transport-Security": _HSTS} if https else dict(VAST)
        self._versie = versie

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def met_koppen(bericht: Message) -> None:
            if bericht["type"] == "http.response.start":
                koppen = MutableHeaders(scope=bericht)
                koppen.update(self._vast)
                koppen["Cache-Control"] = "no-cache" if scope["path"].startswith("/static/") else "no-store"
                if scope["path"].startswith("/v1"):
                    koppen["API-Version"] = self._versie
            await send(bericht)

        await self._app(scope, receive, met_koppen)

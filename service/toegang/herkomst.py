"""Where a request comes from: under our own name, and without https only from this machine."""

from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from models.fouten import GeenToegang

_HIER: Final = frozenset({"127.0.0.1", "localhost", "::1"})


def is_loopback(adres: str) -> bool:
    """Whether this name or address is that of the machine itself."""
    if adres in _HIER:
        return True
    try:
        return ip_address(adres).is_loopback
    except ValueError:
        return False


def is_van_hier(request: Request) -> bool:
    """Whether who asks sits at this machine, with no proxy in between."""
    via_proxy = any(naam in request.headers for naam in ("forwarded", "x-forwarded-for", "x-forwarded-host", "via"))
    return request.client is not None and is_loopback(request.client.host) and not via_proxy


class Herkomst:
    """Refuses another host name (DNS rebinding), and plain http from elsewhere.

    Args:
        app: What answers.
        adres: The public address; when it is not https the service is for this machine only.
    """

    def __init__(self, app: ASGIApp, *, adres: str) -> None:
        self._app = app
        self._host = urlsplit(adres).hostname or ""
        self._https = adres.startswith("https://")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http":
            self._keur(Request(scope))
        await self._app(scope, receive, send)

    def _keur(self, request: Request) -> None:
        host = request.url.hostname or ""
        # Of a header that cannot be a host name Starlette makes the address of the server, which would do.
        echt = request.headers.get("host", "") == request.url.netloc
        if not echt or (host != self._host and not is_loopback(host)):
            raise GeenToegang("Deze dienst heeft een ander adres.")
        if not self._https and not is_van_hier(request):
            raise GeenToegang(
                "Zonder https werkt deze dienst alleen op de machine zelf. Geef SKILLSMATCH_ADRES een https-adres."
            )

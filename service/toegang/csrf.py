"""Nobody else's page may let a browser act in somebody's name (trust.md 4.1).

Two locks: the browser itself says that the request comes from our own page, and the request carries the token of the
session. A program with an access token has no cookie that a browser adds by itself, and needs neither.
"""

import secrets
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.fouten import GeenToegang

VEILIG = frozenset({"GET", "HEAD", "OPTIONS"})
VELD = "csrf"
KOP = "X-CSRF-Token"
NIET_VAN_ONS = "Dit verzoek kwam niet van onze eigen pagina. Open de pagina opnieuw en probeer het nog eens."
_FORMULIER = ("application/x-www-form-urlencoded", "multipart/form-data")


class Csrf:
    """Refuses (403) an act that does not come from our own page with the token of the session.

    Args:
        app: What answers.
        adres: The public address; empty: the one that was asked, which `Herkomst` has checked.
    """

    def __init__(self, app: ASGIApp, *, adres: str) -> None:
        self._app = app
        self._adres = adres

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        staat = scope.get("state", {})
        wie = staat.get("uitvoerder")
        vrij = scope["type"] != "http" or scope["method"] in VEILIG or (wie is not None and wie.oorsprong == "api")
        if vrij:
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        self._keur_herkomst(request)
        if wie is None:  # there is no session to act in
            await self._app(scope, receive, send)
            return
        if KOP not in request.headers and request.headers.get("content-type", "").startswith(_FORMULIER):
            inhoud = await request.body()
            async with request.form() as formulier:  # and closes its files
                token = str(formulier.get(VELD, ""))
            receive = _opnieuw(inhoud, receive)
        else:
            token = request.headers.get(KOP, "")
        if not secrets.compare_digest(token.encode(errors="replace"), staat["csrf"].encode()):
            raise _geweigerd(request, "csrf-token")
        await self._app(scope, receive, send)

    def _keur_herkomst(self, request: Request) -> None:
        site = request.headers.get("sec-fetch-site")
        if site is not None:
            eigen = site == "same-origin"
        else:
            ons = self._adres or "{0.scheme}://{0.netloc}".format(urlsplit(str(request.url)))
            eigen = request.headers.get("origin") == ons
        if not eigen:
            raise _geweigerd(request, "csrf-herkomst")


def _geweigerd(request: Request, reden: str) -> GeenToegang:
    request.state.weigering = reden
    return GeenToegang(NIET_VAN_ONS)


def _opnieuw(inhoud: bytes, receive: Receive) -> Receive:
    """The body that was read once more, and after it what comes (the end of the connection)."""
    gegeven = False

    async def ontvang() -> Message:
        nonlocal gegeven
        if gegeven:
            return await receive()
        gegeven = True
        return {"type": "http.request", "body": inhoud, "more_body": False}

    return ontvang

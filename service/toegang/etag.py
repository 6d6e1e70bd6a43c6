"""An answer of the API that has not changed since is not sent again (RFC 9110, If-None-Match)."""

import hashlib

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Etag:
    """Gives each answer (200) on GET under `/v1` its ETag, and 304 to who has it already.

    Args:
        app: What answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/v1"):
            await self._app(scope, receive, send)
            return
        begin: Message | None = None
        delen: list[bytes] = []

        async def verzamel(bericht: Message) -> None:
            nonlocal begin
            if bericht["type"] == "http.response.start":
                begin = bericht
                return
            delen.append(bericht.get("body", b""))
            if begin is not None and not bericht.get("more_body", False):
                inhoud = _voorzie(Request(scope), begin, b"".join(delen))
                await send(begin)
                await send({"type": "http.response.body", "body": inhoud})

        await self._app(scope, receive, verzamel)


def _voorzie(request: Request, begin: Message, inhoud: bytes) -> bytes:
    """Put the ETag on an answer; gives its body, which is empty when it was known."""
    if begin["status"] != 200:
        return inhoud
    koppen = MutableHeaders(scope=begin)
    merk = f'"{hashlib.sha256(inhoud).hexdigest()[:32]}"'
    koppen["ETag"] = merk
    if not _is_bekend(request.headers.get("if-none-match", ""), merk):
        return inhoud
    begin["status"] = 304
    for naam in ("content-length", "content-type"):
        del koppen[naam]
    return b""


def _is_bekend(gevraagd: str, merk: str) -> bool:
    """Whether the marks that were sent hold this one, by the weak comparison of RFC 9110, 13.1.2."""
    return gevraagd.strip() == "*" or merk in [een.strip().removeprefix("W/") for een in gevraagd.split(",")]

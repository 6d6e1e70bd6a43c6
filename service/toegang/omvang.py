"""A body that is too large is refused before it is in memory."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MB = 1024 * 1024
_GEWOON = 1 * _MB  # a form, or a question in JSON
_RAND = 64 * 1024  # of a multipart body around its file


class Omvang:
    """Refuses (413) more than 1 MB, or for a file more than the setting says.

    Args:
        app: What answers.
        uploads_mb: The largest file, in MB.
    """

    def __init__(self, app: ASGIApp, *, uploads_mb: int) -> None:
        self._app = app
        self._upload = uploads_mb * _MB + _RAND

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        koppen = Request(scope).headers
        grens = self._upload if koppen.get("content-type", "").startswith("multipart/form-data") else _GEWOON
        aangekondigd = koppen.get("content-length", "0")
        if not aangekondigd.isdecimal() or int(aangekondigd) > grens:
            raise _te_groot(grens)
        gelezen = 0

        async def geteld() -> Message:
            nonlocal gelezen
            bericht = await receive()
            gelezen += len(bericht.get("body", b""))
            if gelezen > grens:
                raise _te_groot(grens)
            return bericht

        await self._app(scope, geteld, send)


def _te_groot(grens: int) -> HTTPException:
    return HTTPException(413, f"Dit is te groot: hoogstens {grens // _MB} MB.")

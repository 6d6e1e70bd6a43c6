"""An identity provider of our own: the four addresses of OpenID Connect, strict about what a client must do.

A test can let its next statement be wrong in any way.
"""

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import uvicorn
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route


class Aanbieder:
    """The provider. It signs for `onderwerp` without asking who is there.

    Attributes:
        adres: Its issuer identifier.
        clients: Per client id the public key and the one redirect address.
        onderwerp: Whom it vouches for.
        klok: This moment.
        anders: Claims of the next statement that are not as they should be; None leaves one out.
        teken: Signs the next statement; a test puts a forger in.
        verzoeken: What came in at the token address.
    """

    def __init__(self) -> None:
        self.adres = ""
        self.clients: dict[str, tuple[Any, str]] = {}
        self.sleutel = RSAKey.generate_key(2048, {"kid": "een", "use": "sig"})
        self.maak_schoon(lambda: datetime.now().astimezone())

    def maak_schoon(self, klok: Callable[[], datetime]) -> None:
        """As at first."""
        self.klok = klok
        self.onderwerp = "u-1"
        self.anders: dict[str, Any] = {}
        self.gegevens_anders: dict[str, Any] = {}
        self.teken: Callable[[dict[str, Any]], str] = self._teken
        self.verzoeken: list[dict[str, str]] = []
        self._codes: dict[str, dict[str, str]] = {}
        self._gebruikt: set[str] = set()

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self.gegevens),
                Route("/authorize", self.authorize),
                Route("/token", self.token, methods=["POST"]),
                Route("/jwks", self.jwks),
            ]
        )

    def gegevens(self, request: Request) -> Response:
        inhoud = {
            "issuer": self.adres,
            "authorization_endpoint": f"{self.adres}/authorize",
            "token_endpoint": f"{self.adres}/token",
            "jwks_uri": f"{self.adres}/jwks",
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        }
        return JSONResponse({**inhoud, **self.gegevens_anders})

    def jwks(self, request: Request) -> Response:
        return JSONResponse(KeySet([self.sleutel]).as_dict(private=False))

    def authorize(self, request: Request) -> Response:
        vraag = dict(request.query_params)
        bekend = self.clients.get(vraag.get("client_id", ""))
        if bekend is None or vraag.get("redirect_uri") != bekend[1]:
            return Response("unknown client or redirect address", 400)  # never sent to an address that is not known
        goed = (
            vraag.get("response_type") == "code"
            and "openid" in vraag.get("scope", "").split()
            and vraag.get("code_challenge_method") == "S256"
            and vraag.get("code_challenge")
            and vraag.get("nonce")
        )
        terug = {"state": vraag.get("state", ""), "iss": self.adres}
        if not goed:
            terug["error"] = "invalid_request"
        else:
            terug["code"] = secrets.token_urlsafe(16)
            self._codes[terug["code"]] = vraag
        return RedirectResponse(f"{bekend[1]}?{urlencode(terug)}", status_code=302)

    async def token(self, request: Request) -> Response:
        velden = {naam: str(waarde) for naam, waarde in (await request.form()).items()}
        self.verzoeken.append(velden)
        vraag = self._codes.pop(velden.get("code", ""), None)
        if vraag is None or velden.get("redirect_uri") != vraag["redirect_uri"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        if not self._is_client(vraag["client_id"], velden):
            return JSONResponse({"error": "invalid_client"}, 401)
        if create_s256_code_challenge(velden.get("code_verifier", "")) != vraag["code_challenge"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        nu = int(self.klok().timestamp())
        inhoud = {
            "iss": self.adres,
            "sub": self.onderwerp,
            "aud": vraag["client_id"],
            "exp": nu + 300,
            "iat": nu,
            "nonce": vraag["nonce"],
            "acr": vraag.get("acr_values"),
            **self.anders,
        }
        verklaring = self.teken({naam: waarde for naam, waarde in inhoud.items() if waarde is not None})
        return JSONResponse({"access_token": "ondoorzichtig", "token_type": "Bearer", "id_token": verklaring})

    def toegangstoken(self, soort: str = "at+jwt", **inhoud: Any) -> str:
        """An access token for a program."""
        nu = int(self.klok().timestamp())
        claims = {"iss": self.adres, "sub": self.onderwerp, "exp": nu + 300, "iat": nu, **inhoud}
        return jwt.encode({"alg": "RS256", "kid": "een", "typ": soort}, claims, self.sleutel)

    def _teken(self, inhoud: dict[str, Any]) -> str:
        return jwt.encode({"alg": "RS256", "kid": "een"}, inhoud, self.sleutel)

    def _is_client(self, client_id: str, velden: dict[str, str]) -> bool:
        """Whether the client proves who it is: a fresh statement, signed with its own key, for us, used once."""
        sleutel = self.clients[client_id][0]
        try:
            bewijs = jwt.decode(velden["client_assertion"], sleutel, algorithms=["RS256", "ES256"]).claims
        except (KeyError, JoseError, ValueError):
            return False
        nieuw = bewijs["jti"] not in self._gebruikt
        self._gebruikt.add(bewijs["jti"])
        op_tijd = int(self.klok().timestamp()) < bewijs["exp"]
        eigen = bewijs["iss"] == bewijs["sub"] == client_id and bewijs["aud"] == f"{self.adres}/token"
        return nieuw and op_tijd and eigen


@contextmanager
def draaiend(aanbieder: Aanbieder) -> Iterator[Aanbieder]:
    """The provider, answering at an address of this machine."""
    server = uvicorn.Server(uvicorn.Config(aanbieder.app(), host="127.0.0.1", port=0, log_config=None, lifespan="off"))
    draad = threading.Thread(target=server.run, daemon=True)
    draad.start()
    while not server.started:
        time.sleep(0.01)
    aanbieder.adres = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    yield aanbieder
    server.should_exit = True
    draad.join()


def nieuwe_sleutel() -> ECKey:
    """A key for a client."""
    return ECKey.generate_key("P-256")

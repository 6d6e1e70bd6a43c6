"""OpenID Connect, by the NLGov profile 1.0.1: code flow, PKCE with S256, private_key_jwt, exact redirect address."""

from datetime import datetime, timedelta
from typing import Final

import httpx2
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oauth2.rfc7523 import PrivateKeyJWT
from authlib.oidc.core import CodeIDToken
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from models.fouten import InlogGeweigerd, InvoerFout, Melding
from service.settings import Instellingen
from service.toegang.clientsleutel import lees_clientsleutel
from service.toegang.inlogpogingen import Poging
from service.toegang.uitgever import WACHTTIJD, Uitgever

TERUG: Final = "/inloggen/terug"
NODIG: Final = ("adres", "oidc_client_id", "oidc_client_sleutel")
_SPELING: Final = 60  # seconds that two clocks may differ
_VERKLARING: Final = timedelta(minutes=1)  # how long our own statement to the provider holds


class Oidc:
    """Our side of logging in with an identity provider.

    Args:
        instellingen: With an `oidc_uitgever`.

    Raises:
        InvoerFout: A setting that is missing, or a key that cannot be.
    """

    def __init__(self, instellingen: Instellingen) -> None:
        self._client_id = instellingen.oidc_client_id
        self._acr = instellingen.oidc_acr
        self._terug = f"{instellingen.adres}{TERUG}"
        self.uitgever = Uitgever(instellingen.oidc_uitgever)
        if leeg := [naam for naam in NODIG if not getattr(instellingen, naam)]:
            raise InvoerFout([_ontbreekt(naam) for naam in leeg])
        assert instellingen.oidc_client_sleutel is not None  # noqa: S101 - for mypy: it is one of `NODIG`
        self._sleutel = lees_clientsleutel(instellingen.oidc_client_sleutel)

    def adres(self, poging: Poging, nu: datetime) -> str:
        """Where to send the browser.

        Raises:
            InlogGeweigerd: The provider does not answer, or cannot do what we ask.
        """
        vragen = {"acr_values": self._acr} if self._acr else {}
        with self._client() as client:
            uit, _ = client.create_authorization_url(
                self.uitgever.gegevens(nu)["authorization_endpoint"],
                state=poging.state,
                nonce=poging.nonce,
                code_verifier=poging.verifier,
                **vragen,
            )
        return str(uit)

    def onderwerp(self, code: str, poging: Poging, nu: datetime) -> str:
        """Exchange the code; gives the subject for whom the provider vouches.

        Raises:
            InlogGeweigerd: The provider refuses the code or does not answer, or its statement does not hold.
        """
        adres = self.uitgever.gegevens(nu)["token_endpoint"]
        with self._client() as client:
            client.register_client_auth_method(self._bewijs(adres, nu))
            try:
                antwoord = client.fetch_token(
                    adres, grant_type="authorization_code", code=code, code_verifier=poging.verifier
                )
            except OAuthError as fout:
                raise InlogGeweigerd("code") from fout
            except (httpx2.HTTPError, ValueError) as fout:
                raise InlogGeweigerd("uitgever-onbereikbaar") from fout
        return self._keur(antwoord, poging, nu)

    def _client(self) -> OAuth2Client:
        return OAuth2Client(
            self._client_id,
            self._sleutel,
            scope="openid",
            redirect_uri=self._terug,
            token_endpoint_auth_method=PrivateKeyJWT.name,
            code_challenge_method="S256",
            timeout=WACHTTIJD,
            verify=self.uitgever.vertrouwen,
            follow_redirects=False,
        )

    def _bewijs(self, adres: str, nu: datetime) -> PrivateKeyJWT:
        """Our signed statement for one request; each has its own number, so that it cannot be used twice."""
        algoritme = "RS256" if isinstance(self._sleutel, RSAKey) else "ES256"
        return PrivateKeyJWT(
            adres,
            claims={"iat": int(nu.timestamp()), "exp": int((nu + _VERKLARING).timestamp())},
            headers={"kid": self._sleutel.thumbprint()},
            alg=algoritme,
        )

    def _keur(self, antwoord: dict[str, object], poging: Poging, nu: datetime) -> str:
        token = self.uitgever.lees_token(str(antwoord.get("id_token", "")), nu)
        eisen = {
            "iss": {"essential": True, "value": self.uitgever.adres},
            "aud": {"essential": True, "value": self._client_id},
            "nonce": {"essential": True, "value": poging.nonce},
        }
        if self._acr:
            eisen["acr"] = {"essential": True, "value": self._acr}
        params = {
            "nonce": poging.nonce,
            "client_id": self._client_id,
            "access_token": antwoord.get("access_token"),
        }
        verklaring = CodeIDToken(token.claims, token.header, eisen, params)
        try:
            verklaring.validate(int(nu.timestamp()), _SPELING)
        except JoseError as fout:
            raise InlogGeweigerd(f"verklaring-{getattr(fout, 'claim', None) or fout.error}") from fout
        return str(verklaring["sub"])


def _ontbreekt(naam: str) -> Melding:
    herstel = Instellingen.model_fields[naam].description
    reden = "dit is nodig om met een inlogdienst te werken"
    return Melding("instellingen", reden, veld=f"SKILLSMATCH_{naam.upper()}", herstel=herstel)

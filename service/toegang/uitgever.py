"""What the identity provider says of itself: its addresses and its keys, fetched once and kept for an hour."""

import ssl
import threading
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, cast

import httpx2
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jwt import Token

from models.fouten import InlogGeweigerd

ALGORITMEN: Final = ("RS256", "PS256", "ES256")  # no "none", and nothing with a shared secret
WACHTTIJD: Final = 10.0  # seconds that we wait
_BEWAAR: Final = timedelta(hours=1)
_NIET_VAKER: Final = timedelta(minutes=1)


class Uitgever:
    """The identity provider at one address (OpenID Connect Discovery 1.0).

    Safe to share between threads.

    Args:
        adres: Its issuer identifier; what it says of itself must be the same to the letter.
    """

    def __init__(self, adres: str) -> None:
        self.adres = adres
        self.vertrouwen = ssl.create_default_context()  # the certificates that this machine trusts; slow to make
        self._slot = threading.Lock()
        self._gegevens: tuple[datetime, Mapping[str, Any]] | None = None
        self._sleutels: tuple[datetime, KeySet] | None = None

    def gegevens(self, nu: datetime) -> Mapping[str, Any]:
        """Its addresses and abilities.

        Raises:
            InlogGeweigerd: It does not answer, is another, or cannot do PKCE with S256.
        """
        with self._slot:
            if self._gegevens is None or nu - self._gegevens[0] >= _BEWAAR:
                gehaald = self._haal(f"{self.adres.rstrip('/')}/.well-known/openid-configuration")
                if gehaald.get("issuer") != self.adres:
                    raise InlogGeweigerd("uitgever-anders")
                if "S256" not in gehaald.get("code_challenge_methods_supported", ()):
                    raise InlogGeweigerd("uitgever-zonder-pkce")
                self._gegevens = (nu, gehaald)
            return self._gegevens[1]

    def lees_token(self, token: str, nu: datetime) -> Token:
        """A token whose signature is that of this provider; what it claims is still to be judged.

        Raises:
            InlogGeweigerd: The signature is not, or the provider does not answer.
        """
        try:
            try:
                return jwt.decode(token, self._haal_sleutels(nu, _BEWAAR), algorithms=ALGORITMEN)
            except (JoseError, ValueError):
                # The provider may have taken a new key into use since; that is asked once a minute at most.
                return jwt.decode(token, self._haal_sleutels(nu, _NIET_VAKER), algorithms=ALGORITMEN)
        except (JoseError, ValueError) as fout:
            raise InlogGeweigerd("handtekening") from fout

    def _haal_sleutels(self, nu: datetime, ouder: timedelta) -> KeySet:
        adres = self.gegevens(nu)["jwks_uri"]
        with self._slot:
            if self._sleutels is None or nu - self._sleutels[0] >= ouder:
                self._sleutels = (nu, KeySet.import_key_set(cast(Any, self._haal(adres))))
            return self._sleutels[1]

    def _haal(self, adres: str) -> dict[str, Any]:
        try:
            antwoord = httpx2.get(adres, timeout=WACHTTIJD, follow_redirects=False, verify=self.vertrouwen)
            antwoord.raise_for_status()
            inhoud = antwoord.json()
        except (httpx2.HTTPError, ValueError) as fout:
            raise InlogGeweigerd("uitgever-onbereikbaar") from fout
        if not isinstance(inhoud, dict):
            raise InlogGeweigerd("uitgever-onbereikbaar")
        return inhoud

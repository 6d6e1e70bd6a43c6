"""A program that asks the API: an access token of the same identity provider (RFC 9068)."""

from datetime import datetime
from typing import Final

from joserfc.errors import JoseError
from joserfc.jwt import JWTClaimsRegistry

from models.fouten import InlogGeweigerd
from service.dienst import Dienst
from service.toegang import gebruikers
from service.toegang.gebruikers import aanmelding
from service.toegang.rollen import Uitvoerder
from service.toegang.uitgever import Uitgever

_SOORTEN: Final = frozenset({"at+jwt", "application/at+jwt"})  # never an id token, which is for a browser
_SPELING: Final = 60  # seconds that two clocks may differ


def doelgroep(dienst: Dienst) -> str:
    """For whom a token must be: our API."""
    return f"{dienst.instellingen.adres}/v1"


def herken_token(dienst: Dienst, uitgever: Uitgever, token: str) -> Uitvoerder:
    """Who asks with this token.

    Raises:
        InlogGeweigerd: The token does not hold, or its subject may not log in here.
    """
    onderwerp = _keur(uitgever, token, doelgroep(dienst), dienst.klok())
    with dienst.opslag.zicht(frozenset()) as zicht:
        gebruiker = gebruikers.zoek(zicht.conn, aanmelding(uitgever.adres, onderwerp))
    if gebruiker is None or not gebruiker.actief:
        raise InlogGeweigerd("onbekend")
    return gebruiker.uitvoerder("api")


def _keur(uitgever: Uitgever, token: str, voor: str, nu: datetime) -> str:
    gelezen = uitgever.lees_token(token, nu)
    if gelezen.header.get("typ", "").lower() not in _SOORTEN:
        raise InlogGeweigerd("token-soort")
    eisen = JWTClaimsRegistry(
        int(nu.timestamp()),
        _SPELING,
        iss={"essential": True, "value": uitgever.adres},
        aud={"essential": True, "value": voor},
        exp={"essential": True},
        sub={"essential": True},
    )
    try:
        eisen.validate(gelezen.claims)
    except JoseError as fout:
        raise InlogGeweigerd("token-inhoud") from fout
    return str(gelezen.claims["sub"])

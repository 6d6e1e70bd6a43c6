"""Logging in with the identity provider: out with a fresh attempt, back with a code, in as a gebruiker we know."""

import secrets
from datetime import datetime

from models.fouten import InlogGeweigerd
from service.dienst import Dienst
from service.toegang import gebruikers, inlogpogingen
from service.toegang.aanmelden import weiger
from service.toegang.gebruikers import Gebruiker, aanmelding
from service.toegang.inlogpogingen import Poging
from service.toegang.oidc import Oidc


def begin(dienst: Dienst, oidc: Oidc) -> tuple[str, str]:
    """Begin an attempt; gives the address to send the browser to, and the `state` that it must keep.

    Raises:
        InlogGeweigerd: The provider does not answer; written in the auditlog.
    """
    nu = dienst.klok()
    with dienst.opslag.bijhouden() as conn:
        poging = inlogpogingen.begin(conn, dienst.opslag.sleutels.sessie, nu)
    try:
        return oidc.adres(poging, nu), poging.state
    except InlogGeweigerd as fout:
        weiger(dienst, fout.reden)
        raise


def rond_af(dienst: Dienst, oidc: Oidc, terug: dict[str, str], koek: str) -> Gebruiker:
    """Finish an attempt; gives who logs in.

    Args:
        dienst: The service.
        oidc: The provider.
        terug: What it sent along: code and state, or error.
        koek: The `state` that this browser kept.

    Raises:
        InlogGeweigerd: Anything that does not fit; written in the auditlog.
    """
    nu = dienst.klok()
    try:
        bekend = _bekende(dienst, oidc, _onderwerp(oidc, terug, _poging(dienst, terug, koek, nu), nu))
    except InlogGeweigerd as fout:
        weiger(dienst, fout.reden)
        raise
    if not bekend.actief:
        weiger(dienst, "niet-actief", bekend)
        raise InlogGeweigerd("niet-actief")
    return bekend


def _bekende(dienst: Dienst, oidc: Oidc, onderwerp: str) -> Gebruiker:
    with dienst.opslag.zicht(frozenset()) as zicht:
        bekend = gebruikers.zoek(zicht.conn, aanmelding(oidc.uitgever.adres, onderwerp))
    if bekend is None:
        raise InlogGeweigerd("onbekend", onderwerp)
    return bekend


def _poging(dienst: Dienst, terug: dict[str, str], koek: str, nu: datetime) -> Poging:
    state = terug.get("state", "")
    with dienst.opslag.bijhouden() as conn:
        poging = inlogpogingen.neem(conn, dienst.opslag.sleutels.sessie, state, nu)
    # Another browser's attempt would log this one in as somebody else.
    if poging is None or not secrets.compare_digest(state.encode(), koek.encode()):
        raise InlogGeweigerd("state")
    return poging


def _onderwerp(oidc: Oidc, terug: dict[str, str], poging: Poging, nu: datetime) -> str:
    if terug.get("iss", oidc.uitgever.adres) != oidc.uitgever.adres:  # RFC 9207
        raise InlogGeweigerd("uitgever-anders")
    if "code" not in terug:
        raise InlogGeweigerd("uitgever-weigert")
    return oidc.onderwerp(terug["code"], poging, nu)

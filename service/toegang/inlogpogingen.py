"""Attempts to log in that are under way: what we asked the identity provider, kept on our side and used once."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, delete, insert

from service.opslag.tabellen import inlogpoging
from service.toegang.sessies import hash_van

GELDIG: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Poging:
    """Three secrets of one attempt, 256 bits each.

    Attributes:
        state: Goes along to the provider and back; the browser keeps it too, so that nobody can finish an attempt of
            somebody else.
        nonce: Must come back inside the signed statement.
        verifier: Proves that who exchanges the code is who asked for it (PKCE).
    """

    state: str
    nonce: str
    verifier: str


def begin(conn: Connection, sleutel: bytes, nu: datetime) -> Poging:
    """A new attempt; what is older than ten minutes is removed."""
    conn.execute(delete(inlogpoging).where(inlogpoging.c.gemaakt <= _tekst(nu - GELDIG)))
    poging = Poging(
        state=secrets.token_urlsafe(32), nonce=secrets.token_urlsafe(32), verifier=secrets.token_urlsafe(32)
    )
    conn.execute(
        insert(inlogpoging).values(
            state_hash=hash_van(sleutel, poging.state), nonce=poging.nonce, verifier=poging.verifier, gemaakt=_tekst(nu)
        )
    )
    return poging


def neem(conn: Connection, sleutel: bytes, state: str, nu: datetime) -> Poging | None:
    """The attempt with this state, for the only time; None when there is none or it is too old."""
    opdracht = delete(inlogpoging).where(inlogpoging.c.state_hash == hash_van(sleutel, state)).returning(inlogpoging)
    rij = conn.execute(opdracht).one_or_none()
    if rij is None or nu - datetime.fromisoformat(rij.gemaakt) >= GELDIG:
        return None
    return Poging(state=state, nonce=rij.nonce, verifier=rij.verifier)


def _tekst(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")

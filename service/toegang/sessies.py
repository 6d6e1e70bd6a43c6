"""Sessions: an opaque 256-bit id in a cookie, and everything about it on our side (OWASP ASVS 5.0, V7)."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, or_, select, update

from service.opslag.tabellen import sessie
from service.settings import Instellingen

_BIJWERKEN = timedelta(minutes=1)  # a session that is read does not write at every request


@dataclass(frozen=True, slots=True, kw_only=True)
class Duur:
    """How long a session lasts.

    Attributes:
        stil: Without a request.
        heel: In all.
    """

    stil: timedelta
    heel: timedelta

    @classmethod
    def van(cls, instellingen: Instellingen) -> "Duur":
        """As the settings say."""
        return cls(
            stil=timedelta(minutes=instellingen.sessie_stil_minuten),
            heel=timedelta(minutes=instellingen.sessie_heel_minuten),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sessie:
    """An open session.

    Attributes:
        hash: Keyed hash of the id; the id itself is only in the cookie.
        gebruiker: Id of whose it is.
        csrf: The token that every form carries.
        verouderd: `gezien` is long enough ago to be written again.
    """

    hash: str
    gebruiker: str
    csrf: str
    verouderd: bool


def open_sessie(conn: Connection, sleutel: bytes, gebruiker_id: str, nu: datetime) -> str:
    """Begin a session; gives the id for the cookie, which is kept nowhere here.

    Args:
        conn: A writing transaction.
        sleutel: Key of the sessions.
        gebruiker_id: Whose it is.
        nu: This moment.
    """
    geheim = secrets.token_urlsafe(32)
    conn.execute(
        insert(sessie).values(
            id_hash=hash_van(sleutel, geheim),
            gebruiker_id=gebruiker_id,
            csrf=secrets.token_urlsafe(32),
            gemaakt=_tekst(nu),
            gezien=_tekst(nu),
        )
    )
    return geheim


def lees(conn: Connection, sleutel: bytes, geheim: str, nu: datetime, duur: Duur) -> Sessie | None:
    """The session with this id, unless it has ended."""
    rij = conn.execute(select(sessie).where(sessie.c.id_hash == hash_van(sleutel, geheim))).one_or_none()
    if rij is None:
        return None
    gezien, gemaakt = datetime.fromisoformat(rij.gezien), datetime.fromisoformat(rij.gemaakt)
    if nu - gezien >= duur.stil or nu - gemaakt >= duur.heel:
        return None
    verouderd = nu - gezien >= _BIJWERKEN
    return Sessie(hash=rij.id_hash, gebruiker=rij.gebruiker_id, csrf=rij.csrf, verouderd=verouderd)


def zie(conn: Connection, een: Sessie, nu: datetime) -> None:
    """Write down that the session is in use."""
    conn.execute(update(sessie).where(sessie.c.id_hash == een.hash).values(gezien=_tekst(nu)))


def sluit(conn: Connection, sleutel: bytes, geheim: str) -> None:
    """End a session; its cookie opens nothing any more."""
    conn.execute(delete(sessie).where(sessie.c.id_hash == hash_van(sleutel, geheim)))


def sluit_alle(conn: Connection, gebruiker_id: str) -> None:
    """End every session of one gebruiker, on every machine."""
    conn.execute(delete(sessie).where(sessie.c.gebruiker_id == gebruiker_id))


def ruim_op(conn: Connection, nu: datetime, duur: Duur) -> None:
    """Remove what has ended by itself."""
    stil, heel = _tekst(nu - duur.stil), _tekst(nu - duur.heel)
    conn.execute(delete(sessie).where(or_(sessie.c.gezien <= stil, sessie.c.gemaakt <= heel)))


def hash_van(sleutel: bytes, geheim: str) -> str:
    """HMAC-SHA-256: whoever can write in the database without the key makes no session with it.

    Of 256 random bits no slower hash is needed.
    """
    return hmac.digest(sleutel, geheim.encode(), "sha256").hex()


def _tekst(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")

"""Writing the auditlog: who did what to whom, when and why."""

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from service.opslag.tabellen import auditlog, betrokkene
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.ketenboek import voeg_toe


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebeurtenis:
    """One line, before it has a number.

    Attributes:
        actie: What was done.
        soort: What it was done to: "kandidaat", "vacature", "lijst", "voorstel", "upload", "gebruiker"…
        object: Its id; never that of a kandidaat.
        kandidaat: Whom it concerns, when it concerns one person; stored as a token.
        resultaat: "gelukt" or "geweigerd".
        reden: A code; free text stays out of the log, for it could never be erased from it.
        versies: JSON of the versions that decided.
    """

    actie: Actie
    soort: str
    object: str | None = None
    kandidaat: str | None = None
    resultaat: str = "gelukt"
    reden: str | None = None
    versies: str | None = None


def schrijf(
    conn: Connection, sleutel: bytes, wie: Uitvoerder, gebeurtenis: Gebeurtenis, *, operatie: str, moment: str
) -> int:
    """Write one line within the transaction of the act; gives its number."""
    return voeg_toe(
        conn,
        sleutel,
        auditlog,
        {
            "moment": moment,
            "operatie": operatie,
            "actor": wie.id,
            "rol": wie.rol.value,
            "oorsprong": wie.oorsprong,
            "actie": gebeurtenis.actie.value,
            "soort": gebeurtenis.soort,
            "object": gebeurtenis.object,
            "betrokkene": token_van(conn, gebeurtenis.kandidaat) if gebeurtenis.kandidaat else None,
            "resultaat": gebeurtenis.resultaat,
            "reden": gebeurtenis.reden,
            "versies": gebeurtenis.versies,
        },
    )


def token_van(conn: Connection, kandidaat_id: str) -> str:
    """The token by which the logs know this kandidaat; made at the first line about them."""
    token = conn.scalar(select(betrokkene.c.token).where(betrokkene.c.kandidaat_id == kandidaat_id))
    if token is None:
        token = secrets.token_hex(16)
        conn.execute(insert(betrokkene).values(kandidaat_id=kandidaat_id, token=token))
    return str(token)

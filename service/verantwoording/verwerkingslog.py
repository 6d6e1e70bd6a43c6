"""The processing log: which processing touched whose data, and when; never by whom (trust.md D8).

The fields are those of Logboek Dataverwerkingen (Logius, draft 0.7). Who acted stands in the auditlog alone, under the
same number of the act.
"""

from dataclasses import dataclass

from sqlalchemy import Connection

from service.opslag.tabellen import verwerkingslog
from service.verantwoording.acties import VERWERKINGEN, Actie
from service.verantwoording.ketenboek import voeg_toe

_STATUS = {"gelukt": 1, "geweigerd": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwerkt:
    """One processing within an act.

    Attributes:
        actie: What was done.
        betrokkene: Token of whom it concerns; None when it concerns a list of people.
        resultaat: "gelukt" or "geweigerd".
    """

    actie: Actie
    betrokkene: str | None
    resultaat: str


def schrijf(
    conn: Connection, sleutel: bytes, verwerkt: Verwerkt, *, operatie: str, trace: str, begin: str, einde: str
) -> int | None:
    """Write one line within the transaction of the act; gives its number, None for an act on nobody's data."""
    verwerking = VERWERKINGEN[verwerkt.actie]
    if verwerking is None:
        return None
    return voeg_toe(
        conn,
        sleutel,
        verwerkingslog,
        {
            "operatie": operatie,
            "trace": trace,
            "naam": verwerkt.actie.value,
            "verwerking": verwerking.uri,
            "betrokkene": verwerkt.betrokkene,
            "begin": begin,
            "einde": einde,
            "status": _STATUS[verwerkt.resultaat],
        },
    )

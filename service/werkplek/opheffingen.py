"""Lifted rules as they are kept: per vacature, until somebody withdraws them (rules.md 9.4)."""

import secrets
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import Connection, insert, select, update

from matching.afwijking import Afwijking
from service.opslag.tabellen import afwijking


@dataclass(frozen=True, slots=True, kw_only=True)
class Opheffing:
    """A lifted rule.

    Attributes:
        id: Of this act.
        code: The rule.
        reden: Code of the reason.
        toelichting: Free text, without medical detail.
        door: Id of the gebruiker.
        moment: UTC, ISO 8601.
    """

    id: str
    code: str
    reden: str
    toelichting: str | None
    door: str
    moment: str

    def als_afwijking(self) -> Afwijking:
        """The same for matching.

        Raises:
            AfwijkingFout: The rules of today do not have this rule or reason.
        """
        return Afwijking(
            code=self.code,
            reden=self.reden,
            door=self.door,
            op=date.fromisoformat(self.moment[:10]),
            toelichting=self.toelichting,
        )


def geldend(conn: Connection, vacature_id: str) -> tuple[Opheffing, ...]:
    """What is lifted for this vacature now, the oldest first; the vacature must be within sight."""
    a = afwijking.c
    vraag = (
        select(a.id, a.code, a.reden, a.toelichting, a.door, a.moment)
        .where(a.vacature_id == vacature_id, a.ingetrokken.is_(None))
        .order_by(a.moment, a.id)
    )
    return tuple(Opheffing(**rij) for rij in conn.execute(vraag).mappings())


def nieuw_id() -> str:
    """An id that no other has."""
    return secrets.token_hex(12)


def bewaar(conn: Connection, vacature_id: str, een: Opheffing) -> None:
    """Keep a lifted rule."""
    conn.execute(insert(afwijking).values(vacature_id=vacature_id, **asdict(een)))


def trek_in(conn: Connection, vacature_id: str, id_: str, moment: str) -> str | None:
    """Withdraw it; gives the code of the rule, or None when nothing with this id is lifted for this vacature."""
    a = afwijking.c
    opdracht = (
        update(afwijking)
        .where(a.id == id_, a.vacature_id == vacature_id, a.ingetrokken.is_(None))
        .values(ingetrokken=moment)
        .returning(a.code)
    )
    code: str | None = conn.scalar(opdracht)
    return code

"""Proposals as they are kept: the voorstel, and the steps that led to where it stands."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from matching.voorstellen import VoorstelStatus
from models.fouten import NietGevonden
from service.opslag.tabellen import kandidaat, vacature, voorstel, voorstel_stap
from service.opslag.zicht import Zicht


@dataclass(frozen=True, slots=True, kw_only=True)
class BewaardVoorstel:
    """One row.

    Attributes:
        id: Of the voorstel.
        kandidaat: Pseudonym.
        vacature: Id.
        lijst: Id of the list that it came from.
        rang: Place on that list; None: not on it.
        status: Where it stands.
        redenen: Why this person, in sentences.
        afwijkreden: Code, when it goes against the order.
        notitie: Own words.
        door: Id of the gebruiker.
        moment: When it was begun, UTC, ISO 8601.
        gewijzigd: When the last step was taken, UTC, ISO 8601.
    """

    id: str
    kandidaat: str
    vacature: str
    lijst: str | None
    rang: int | None
    status: VoorstelStatus
    redenen: tuple[str, ...]
    afwijkreden: str | None
    notitie: str | None
    door: str
    moment: str
    gewijzigd: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BewaardeStap:
    """One step, numbered from 1."""

    nummer: int
    status: VoorstelStatus
    reden: str | None
    toelichting: str | None
    door: str
    moment: str


def lees(zicht: Zicht, voorstel_id: str) -> BewaardVoorstel:
    """The voorstel with this id, of a kandidaat and for a vacature that are both within sight.

    Raises:
        NietGevonden: There is none.
    """
    gevonden = _zoek(zicht, voorstel.c.id == voorstel_id, zicht.binnen(vacature))
    if not gevonden:
        raise NietGevonden("Er is geen voorstel met dit id.")
    return gevonden[0]


def van_kandidaat(zicht: Zicht, kandidaat_id: str) -> tuple[BewaardVoorstel, ...]:
    """Every voorstel of a kandidaat within sight, the last changed first; its vacature may be another gemeente's."""
    return _zoek(zicht, voorstel.c.kandidaat_id == kandidaat_id)


def van_paar(zicht: Zicht, kandidaat_id: str, vacature_id: str) -> BewaardVoorstel | None:
    """The voorstel of this kandidaat for this vacature."""
    gevonden = _zoek(zicht, voorstel.c.kandidaat_id == kandidaat_id, voorstel.c.vacature_id == vacature_id)
    return gevonden[0] if gevonden else None


def stappen(conn: Connection, voorstel_id: str) -> tuple[BewaardeStap, ...]:
    """The steps of a voorstel within sight, oldest first."""
    s = voorstel_stap.c
    vraag = select(s.nummer, s.status, s.reden, s.toelichting, s.door, s.moment).where(s.voorstel_id == voorstel_id)
    rijen = conn.execute(vraag.order_by(s.nummer)).mappings()
    return tuple(BewaardeStap(**{**rij, "status": VoorstelStatus(rij["status"])}) for rij in rijen)


def bewaar(conn: Connection, een: BewaardVoorstel, reden: str | None) -> None:
    """Keep a new voorstel and its first step."""
    conn.execute(
        insert(voorstel).values(
            id=een.id,
            kandidaat_id=een.kandidaat,
            vacature_id=een.vacature,
            lijst_id=een.lijst,
            rang=een.rang,
            status=een.status.value,
            redenen=json.dumps(een.redenen, ensure_ascii=False),
            afwijkreden=een.afwijkreden,
            notitie=een.notitie,
            door=een.door,
            moment=een.moment,
            gewijzigd=een.gewijzigd,
        )
    )
    _bewaar_stap(conn, een.id, een.status, reden, een.notitie, een.door, een.moment)


def zet_stap(
    conn: Connection,
    een: BewaardVoorstel,
    naar: VoorstelStatus,
    reden: str | None,
    *,
    toelichting: str | None,
    door: str,
    moment: str,
) -> None:
    """Keep a step; what was the reason to go against the order stays with the voorstel."""
    waarden = {"status": naar.value, "gewijzigd": moment, "afwijkreden": een.afwijkreden}
    conn.execute(update(voorstel).where(voorstel.c.id == een.id).values(**waarden))
    _bewaar_stap(conn, een.id, naar, reden, toelichting, door, moment)


def _zoek(zicht: Zicht, *voorwaarden: ColumnElement[bool]) -> tuple[BewaardVoorstel, ...]:
    vraag = (
        select(voorstel)
        .join(kandidaat, kandidaat.c.id == voorstel.c.kandidaat_id)
        .join(vacature, vacature.c.id == voorstel.c.vacature_id)
        .where(zicht.binnen(kandidaat), *voorwaarden)
        .order_by(voorstel.c.gewijzigd.desc(), voorstel.c.id)
    )
    return tuple(_uit_rij(dict(rij)) for rij in zicht.conn.execute(vraag).mappings())


def _uit_rij(rij: dict[str, Any]) -> BewaardVoorstel:
    redenen: Sequence[str] = json.loads(rij["redenen"])
    return BewaardVoorstel(
        id=rij["id"],
        kandidaat=rij["kandidaat_id"],
        vacature=rij["vacature_id"],
        lijst=rij["lijst_id"],
        rang=rij["rang"],
        status=VoorstelStatus(rij["status"]),
        redenen=tuple(redenen),
        afwijkreden=rij["afwijkreden"],
        notitie=rij["notitie"],
        door=rij["door"],
        moment=rij["moment"],
        gewijzigd=rij["gewijzigd"],
    )


def _bewaar_stap(
    conn: Connection,
    voorstel_id: str,
    status: VoorstelStatus,
    reden: str | None,
    toelichting: str | None,
    door: str,
    moment: str,
) -> None:
    s = voorstel_stap.c
    nummer = conn.scalar(select(func.coalesce(func.max(s.nummer), 0)).where(s.voorstel_id == voorstel_id))
    conn.execute(
        insert(voorstel_stap).values(
            voorstel_id=voorstel_id,
            nummer=int(nummer or 0) + 1,
            status=status.value,
            reden=reden,
            toelichting=toelichting,
            door=door,
            moment=moment,
        )
    )

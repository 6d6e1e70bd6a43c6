"""Who took up which richting: counted per beroep, so that no more people are sent somewhere than there are places."""

import secrets
from collections.abc import Mapping
from datetime import date

from sqlalchemy import func, insert, select, update

from matching.omstandigheden import maanden_eerder
from service.opslag.handeling import Handeling
from service.opslag.tabellen import kandidaat, richtingkeuze
from service.opslag.zicht import Zicht

_MAANDEN = 3  # a quarter, back from today: at the turn of a calendar quarter nothing becomes free by itself


def onderzocht(zicht: Zicht, op: date) -> Mapping[str, int]:
    """Of each beroep how many people within sight took it up in the last three months: q_o of scoring.md 5.5."""
    r = richtingkeuze.c
    vraag = (
        select(r.beroep, func.count().label("aantal"))
        .join(kandidaat, kandidaat.c.id == r.kandidaat_id)
        .where(r.gestopt.is_(None), r.moment >= maanden_eerder(op, _MAANDEN).isoformat(), zicht.binnen(kandidaat))
        .group_by(r.beroep)
    )
    return {rij.beroep: rij.aantal for rij in zicht.conn.execute(vraag)}


def van_kandidaat(zicht: Zicht, kandidaat_id: str) -> tuple[str, ...]:
    """Ids of the beroepen that a kandidaat within sight took up and did not stop with, oldest first."""
    r = richtingkeuze.c
    vraag = (
        select(r.beroep)
        .join(kandidaat, kandidaat.c.id == r.kandidaat_id)
        .where(r.kandidaat_id == kandidaat_id, r.gestopt.is_(None), zicht.binnen(kandidaat))
        .order_by(r.moment, r.id)
    )
    return tuple(zicht.conn.scalars(vraag))


def begin(handeling: Handeling, kandidaat_id: str, beroep: str) -> bool:
    """Keep that somebody takes up a richting; says whether it was new.

    Args:
        handeling: The act; the caller made sure that it may see the kandidaat.
        kandidaat_id: Who.
        beroep: Id of the work.
    """
    if beroep in van_kandidaat(handeling.zicht, kandidaat_id):
        return False
    handeling.conn.execute(
        insert(richtingkeuze).values(
            id=secrets.token_hex(8),
            kandidaat_id=kandidaat_id,
            beroep=beroep,
            door=handeling.wie.id,
            moment=handeling.moment,
        )
    )
    return True


def stop(handeling: Handeling, kandidaat_id: str, beroep: str) -> bool:
    """Keep that somebody stopped with a richting; says whether it was taken up."""
    r = richtingkeuze.c
    deze = (r.kandidaat_id == kandidaat_id, r.beroep == beroep, r.gestopt.is_(None))
    return bool(handeling.conn.execute(update(richtingkeuze).where(*deze).values(gestopt=handeling.moment)).rowcount)

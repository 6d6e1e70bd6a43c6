"""The catalogue of learning offers as it is kept: of nobody, and the same for every gemeente."""

from collections.abc import Sequence
from datetime import date

from pydantic import TypeAdapter
from sqlalchemy import delete, insert, select

from matching.leeraanbod import Leeraanbod
from service.opslag.handeling import Handeling
from service.opslag.tabellen import leeraanbod
from service.opslag.zicht import Zicht

_AANBOD = TypeAdapter(Leeraanbod)


def bewaar(handeling: Handeling, aanbod: Sequence[Leeraanbod]) -> int:
    """Keep these offers instead of all that were there: a catalogue is whole or not; gives how many went.

    Args:
        handeling: The act; the caller writes its line (`Actie.LEERAANBOD_INGELEZEN`).
        aanbod: The whole catalogue, ids distinct.
    """
    weg = handeling.conn.execute(delete(leeraanbod)).rowcount
    rijen = [
        {
            "id": een.id,
            "document": _AANBOD.dump_json(een, exclude_defaults=True).decode(),
            "geldig_tot": een.geldig_tot.isoformat(),
        }
        for een in aanbod
    ]
    if rijen:
        handeling.conn.execute(insert(leeraanbod), rijen)
    return weg


def lees(zicht: Zicht, op: date) -> tuple[Leeraanbod, ...]:
    """The offers that may be shown on a day, by id."""
    vraag = select(leeraanbod.c.document).where(leeraanbod.c.geldig_tot >= op.isoformat()).order_by(leeraanbod.c.id)
    return tuple(_AANBOD.validate_json(document) for document in zicht.conn.scalars(vraag))

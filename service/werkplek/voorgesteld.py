"""How often somebody was proposed: shown beside a name, so that it is not always the same few."""

from collections.abc import Iterable

from sqlalchemy import func, select

from service.opslag.tabellen import kandidaat, voorstel
from service.opslag.zicht import Zicht


def keer_voorgesteld(zicht: Zicht, kandidaat_ids: Iterable[str]) -> dict[str, int]:
    """Number of proposals of each of these people; who was never proposed is left out."""
    vraag = (
        select(voorstel.c.kandidaat_id, func.count().label("aantal"))
        .join(kandidaat)
        .where(voorstel.c.kandidaat_id.in_(sorted(set(kandidaat_ids))), zicht.binnen(kandidaat))
        .group_by(voorstel.c.kandidaat_id)
    )
    return {rij.kandidaat_id: rij.aantal for rij in zicht.conn.execute(vraag)}

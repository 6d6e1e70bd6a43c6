"""Who was on a list that was made in some days."""

from datetime import date

from sqlalchemy import select

from service.opslag.tabellen import kandidaat, lijst, lijst_regel
from service.opslag.zicht import Zicht


def op_lijst(zicht: Zicht, van: date, tot: date) -> frozenset[str]:
    """The kandidaten within sight who were listed, not only to be verified, on a list of `van` <= day < `tot` (UTC)."""
    vraag = (
        select(lijst_regel.c.kandidaat_id)
        .distinct()
        .join(lijst, lijst.c.id == lijst_regel.c.lijst_id)
        .join(kandidaat, kandidaat.c.id == lijst_regel.c.kandidaat_id)
        .where(
            zicht.binnen(kandidaat),
            lijst_regel.c.soort == "match",
            lijst.c.moment >= van.isoformat(),
            lijst.c.moment < tot.isoformat(),
        )
    )
    return frozenset(zicht.conn.scalars(vraag))

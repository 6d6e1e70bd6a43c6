"""In which state the data is: who kept something that was worked out from it can see whether it still holds."""

from sqlalchemy import func, select

from service.opslag.tabellen import auditlog, keten_stand
from service.opslag.wijzigingen import nieuwste
from service.opslag.zicht import Zicht


def stand(zicht: Zicht) -> tuple[int, int]:
    """Number of the last change of people and vacatures, and of the last act: nothing is written without one of them.

    Looking at a dossier is an act too, so this moves more often than the data does.
    """
    handeling = select(func.coalesce(func.max(keten_stand.c.seq), 0)).where(keten_stand.c.naam == auditlog.name)
    return nieuwste(zicht.conn), int(zicht.conn.scalar(handeling) or 0)

"""Figures that the organisation gives itself, as they are kept: of nobody, and the same for every gemeente."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, select

from evaluation.cijfers import Cijfer, Cijfersoort
from evaluation.gebeurtenissen import Oorsprong
from service.opslag.bewaard import Bewaard
from service.opslag.handeling import Handeling
from service.opslag.tabellen import cijfer
from service.opslag.zicht import Zicht

_SLEUTEL = ("soort", "code", "periode", "onderdeel")


def lees(zicht: Zicht) -> tuple[Cijfer, ...]:
    """Every figure, by code, period, part and kind."""
    vraag = select(cijfer).order_by(cijfer.c.code, cijfer.c.periode, cijfer.c.onderdeel, cijfer.c.soort)
    return tuple(
        Cijfer(**dict(rij) | {"soort": Cijfersoort(rij["soort"]), "oorsprong": Oorsprong(rij["oorsprong"])})
        for rij in zicht.conn.execute(vraag).mappings()
    )


def bewaar(handeling: Handeling, cijfers: Sequence[Cijfer]) -> Bewaard:
    """Keep these figures; one of the same kind, code, period and part is replaced when its value is another.

    Args:
        handeling: The act; the caller writes its line in the auditlog.
        cijfers: Each once.
    """
    bestaand = {_sleutel(rij): dict(rij) for rij in handeling.conn.execute(select(cijfer)).mappings()}
    rijen = [asdict(een) | {"soort": een.soort.value, "oorsprong": een.oorsprong.value} for een in cijfers]
    nieuw = [rij for rij in rijen if _sleutel(rij) not in bestaand]
    anders = [rij for rij in rijen if _sleutel(rij) in bestaand and bestaand[_sleutel(rij)] != rij]
    for rij in anders:
        handeling.conn.execute(delete(cijfer).where(and_(*(cijfer.c[naam] == rij[naam] for naam in _SLEUTEL))))
    if nieuw or anders:
        handeling.conn.execute(insert(cijfer), [*nieuw, *anders])
    return Bewaard(nieuw=len(nieuw), gewijzigd=len(anders), ongewijzigd=len(rijen) - len(nieuw) - len(anders))


def wis_gesimuleerd(conn: Connection) -> int:
    """Remove what was made up; gives how many figures there were."""
    return conn.execute(delete(cijfer).where(cijfer.c.oorsprong == Oorsprong.GESIMULEERD.value)).rowcount


def _sleutel(rij: Any) -> tuple[str, ...]:  # noqa: ANN401 - a row or a mapping
    return tuple(rij[naam] for naam in _SLEUTEL)

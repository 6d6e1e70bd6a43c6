"""What the database held at an earlier change, read from the rows and from what they held before."""

import json
from dataclasses import replace

from sqlalchemy import ColumnElement, Table, select, union_all

from kandidaten.kandidaat import Kandidaat
from models.fouten import OnbekendeVacature
from service.opslag import afgeschermd
from service.opslag.documenten import lees_kandidaten, lees_vacatures
from service.opslag.tabellen import kandidaat, kandidaat_versie, vacature, vacature_versie
from service.opslag.zicht import Zicht
from vacatures.vacature import Vacature


def ongewijzigd_sinds(zicht: Zicht, seq: int) -> frozenset[str]:
    """Ids of the kandidaten who were there after change `seq` and have not changed since."""
    return frozenset(zicht.conn.scalars(select(kandidaat.c.id).where(kandidaat.c.seq <= seq, zicht.binnen(kandidaat))))


def gewijzigd_sinds(zicht: Zicht, seq: int) -> tuple[Kandidaat, ...]:
    """The kandidaten who are still there and have changed since, as they were after change `seq`.

    Args:
        zicht: Reads within these gemeenten: those in which people were then.
        seq: Number of a change.

    Raises:
        OpslagFout: What is stored cannot be read.
    """
    vraag = select(kandidaat_versie.c.document, kandidaat_versie.c.afgeschermd).where(
        _gold(kandidaat_versie, seq), zicht.binnen(kandidaat_versie)
    )
    rijen = zicht.conn.execute(vraag).all()
    mensen = zip(lees_kandidaten([rij.document for rij in rijen]), rijen, strict=True)
    return tuple(replace(mens, afgeschermd=afgeschermd.uit_rij(json.loads(rij.afgeschermd))) for mens, rij in mensen)


def vacature_op(zicht: Zicht, vacature_id: str, seq: int) -> Vacature:
    """A vacature as it was after change `seq`.

    Raises:
        OnbekendeVacature: There was none within these gemeenten, or it is not there any more.
        OpslagFout: What is stored cannot be read.
    """
    nu = select(vacature.c.document).where(vacature.c.id == vacature_id, vacature.c.seq <= seq, zicht.binnen(vacature))
    toen = select(vacature_versie.c.document).where(
        vacature_versie.c.id == vacature_id, _gold(vacature_versie, seq), zicht.binnen(vacature_versie)
    )
    documenten = zicht.conn.scalars(union_all(nu, toen)).all()
    if not documenten:
        raise OnbekendeVacature(f"Er was toen geen vacature met id {vacature_id}, of zij is gewist.")
    return lees_vacatures(documenten)[0]


def _gold(versie: Table, seq: int) -> ColumnElement[bool]:
    return (versie.c.van_seq <= seq) & (seq < versie.c.tot_seq)

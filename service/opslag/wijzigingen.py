"""Writing kandidaten and vacatures so that what was there before stays known: old lists can be made again."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select

from service.opslag.tabellen import (
    kandidaat,
    kandidaat_afgeschermd,
    kandidaat_versie,
    vacature_versie,
    wijziging,
)
from service.opslag.zicht import Zicht

_PER_KEER = 500  # ids in one question


def nieuwste(conn: Connection) -> int:
    """Number of the last change; 0 when there is none."""
    return int(conn.scalar(select(func.coalesce(func.max(wijziging.c.seq), 0))) or 0)


def nieuwe_wijziging(conn: Connection, *, gewist: bool = False) -> int:
    """Number the change that this transaction makes."""
    moment = datetime.now(UTC).isoformat(timespec="milliseconds")
    opdracht = insert(wijziging).values(moment=moment, gewist=int(gewist)).returning(wijziging.c.seq)
    return int(conn.execute(opdracht).scalar_one())


def bewaar_versies(conn: Connection, tabel: Table, ids: Sequence[str], seq: int) -> None:
    """Keep what these rows hold now, as what they held until change `seq`."""
    versies = kandidaat_versie if tabel is kandidaat else vacature_versie
    for begin in range(0, len(ids), _PER_KEER):
        deel = ids[begin : begin + _PER_KEER]
        rijen = conn.execute(select(tabel).where(tabel.c.id.in_(deel))).mappings().all()
        verborgen = _afgeschermd(conn, deel) if tabel is kandidaat else {}
        if rijen:
            conn.execute(
                insert(versies),
                [
                    {
                        "id": rij["id"],
                        "van_seq": rij["seq"],
                        "tot_seq": seq,
                        "document": rij["document"],
                        "afgeschermd": verborgen.get(rij["id"]),
                        "gemeente": rij["gemeente"],
                        "import_id": rij["import_id"],
                    }
                    for rij in rijen
                ],
            )


def wis(zicht: Zicht, tabel: Table, ids: Sequence[str]) -> int:
    """Remove rows and everything that hangs under them; gives how many there were."""
    nieuwe_wijziging(zicht.conn, gewist=True)
    return sum(
        zicht.conn.execute(
            delete(tabel).where(tabel.c.id.in_(ids[begin : begin + _PER_KEER]), zicht.binnen(tabel))
        ).rowcount
        for begin in range(0, len(ids), _PER_KEER)
    )


def _afgeschermd(conn: Connection, ids: Sequence[str]) -> dict[str, str]:
    vraag = select(kandidaat_afgeschermd).where(kandidaat_afgeschermd.c.kandidaat_id.in_(ids))
    return {rij["kandidaat_id"]: _als_json(dict(rij)) for rij in conn.execute(vraag).mappings()}


def _als_json(rij: dict[str, Any]) -> str:
    return json.dumps(rij, ensure_ascii=False, sort_keys=True)

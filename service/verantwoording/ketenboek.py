"""A table as a chain: every line gets the next number and a link that rests on the line before."""

from collections.abc import Mapping

from sqlalchemy import Connection, Table, insert, select, update

from service.opslag.tabellen import keten_stand
from service.verantwoording.keten import BEGIN, Waarde, schakel


def voeg_toe(conn: Connection, sleutel: bytes, tabel: Table, regel: Mapping[str, Waarde]) -> int:
    """Add a line; the transaction must be the only one that writes. Gives its number, from 1 without gaps."""
    stand = conn.execute(
        select(keten_stand.c.seq, keten_stand.c.keten).where(keten_stand.c.naam == tabel.name)
    ).one_or_none()
    seq, vorige = (stand.seq + 1, stand.keten) if stand else (1, BEGIN)
    genummerd: dict[str, Waarde] = {"seq": seq, **regel}
    keten = schakel(sleutel, vorige, genummerd)
    conn.execute(insert(tabel).values(**genummerd, keten=keten))
    if stand:
        conn.execute(update(keten_stand).where(keten_stand.c.naam == tabel.name).values(seq=seq, keten=keten))
    else:
        conn.execute(insert(keten_stand).values(naam=tabel.name, seq=seq, keten=keten))
    return seq

"""The names of who did something, to show beside it."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from service.opslag.tabellen import gebruiker


def namen(conn: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The name of each user; somebody who is no user any more is shown by the id."""
    gezocht = sorted(set(ids))
    bekend = {
        rij.id: rij.naam
        for rij in conn.execute(select(gebruiker.c.id, gebruiker.c.naam).where(gebruiker.c.id.in_(gezocht)))
    }
    return {id_: bekend.get(id_, id_) for id_ in gezocht}

"""Transactions on either engine, and its errors in words to act on."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as GeenVerbinding

from models.fouten import OpslagFout
from service.opslag import ingebed, server

_LEZEN: Final[Mapping[str, dict[str, Any]]] = {
    "sqlite": {},
    "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
}


@contextmanager
def leestransactie(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the database.

    Raises:
        OpslagFout: The database cannot do what is asked.
    """
    with in_woorden(engine), engine.execution_options(**_LEZEN[engine.dialect.name]).begin() as conn:
        yield conn


@contextmanager
def schrijftransactie(engine: Engine) -> Iterator[Connection]:
    """A transaction that is the only one writing, from its start; an exception undoes all of it.

    Raises:
        OpslagFout: The database cannot do what is asked; nothing was written.
    """
    with in_woorden(engine), engine.execution_options(begin="IMMEDIATE").begin() as conn:
        if engine.dialect.name == "postgresql":
            server.wacht_op_beurt(conn)
        yield conn


@contextmanager
def in_woorden(engine: Engine) -> Iterator[None]:
    """What the database refuses becomes an `OpslagFout`, in Dutch and without data."""
    try:
        yield
    except GeenVerbinding as fout:
        raise OpslagFout(ingebed.BEZET) from fout
    except DBAPIError as fout:
        if engine.dialect.name == "postgresql":
            # Without the cause: what PostgreSQL says quotes the row.
            raise OpslagFout(server.zin(fout.orig)) from None
        raise OpslagFout(ingebed.zin(fout.orig, Path(str(engine.url.database)))) from fout

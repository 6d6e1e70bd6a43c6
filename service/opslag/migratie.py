"""Bringing the database to the newest schema, all or nothing."""

from pathlib import Path
from threading import Lock

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from models.fouten import OpslagFout
from service.opslag.server import geef_rechten
from service.opslag.verbinding import leestransactie, schrijftransactie
from service.opslag.zicht import Zicht

_STAPPEN = ScriptDirectory(str(Path(__file__).parent / "migraties"))
NIEUWSTE = _STAPPEN.get_current_head()
_OP = Lock()  # Alembic's `op` is one for the whole process


def revisie(conn: Connection) -> str | None:
    """The schema revision of the database; None when it has none yet."""
    return MigrationContext.configure(conn).get_current_revision()


def werk_bij(engine: Engine, gebruiker: str | None = None) -> None:
    """Run the migrations that the database has not had, in one transaction.

    Args:
        engine: The database; on a server, as the owner of its tables.
        gebruiker: On a server, the role that the application has; may read and write, and own nothing.

    Raises:
        OpslagFout: The database is of a newer version, is not ours, or cannot be written.
    """
    with leestransactie(engine) as conn:
        if revisie(conn) == NIEUWSTE:
            return
    with schrijftransactie(engine) as conn:
        Zicht(conn, None).stel_in()
        huidig = weiger_vreemde(conn)  # another process may have been first
        _voer_uit(conn, huidig)
        if gebruiker is not None:
            geef_rechten(conn, gebruiker)


def weiger_vreemde(conn: Connection) -> str | None:
    """The revision of a database that this version can bring up to date.

    Raises:
        OpslagFout: It is of a newer version, or of another program.
    """
    huidig = revisie(conn)
    if huidig is None and inspect(conn).get_table_names():
        raise OpslagFout("Deze database is niet van skillsmatch. Kies een andere map met --home.")
    if huidig is not None and huidig not in {stap.revision for stap in _STAPPEN.walk_revisions()}:
        raise OpslagFout("Deze database is gemaakt met een nieuwere versie van skillsmatch. Werk skillsmatch bij.")
    return huidig


def _voer_uit(conn: Connection, huidig: str | None) -> None:
    context = MigrationContext.configure(conn)
    with _OP, Operations.context(context):
        for stap in reversed(list(_STAPPEN.iterate_revisions("head", huidig or "base"))):
            stap.module.upgrade()
    context.stamp(_STAPPEN, "head")

"""Bringing the database to the newest schema, all or nothing."""

from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from models.fouten import OpslagFout
from service.opslag.verbinding import leestransactie, schrijftransactie

_STAPPEN = ScriptDirectory(str(Path(__file__).parent / "migraties"))
NIEUWSTE = _STAPPEN.get_current_head()


def revisie(conn: Connection) -> str | None:
    """The schema revision of the database; None when it has none yet."""
    return MigrationContext.configure(conn).get_current_revision()


def werk_bij(engine: Engine) -> None:
    """Run the migrations that the database has not had, in one transaction.

    Raises:
        OpslagFout: The database is of a newer version, is not ours, or cannot be written.
    """
    with leestransactie(engine) as conn:
        if revisie(conn) == NIEUWSTE:
            return
    with schrijftransactie(engine) as conn:
        huidig = revisie(conn)  # once more: another process may have been first
        _controleer(conn, huidig)
        _voer_uit(conn, huidig)


def _controleer(conn: Connection, huidig: str | None) -> None:
    if huidig is None and inspect(conn).get_table_names():
        raise OpslagFout("Deze database is niet van skillsmatch. Kies een andere map met --home.")
    if huidig is not None and huidig not in {stap.revision for stap in _STAPPEN.walk_revisions()}:
        raise OpslagFout("Deze database is gemaakt met een nieuwere versie van skillsmatch. Werk skillsmatch bij.")


def _voer_uit(conn: Connection, huidig: str | None) -> None:
    context = MigrationContext.configure(conn)
    with Operations.context(context):
        for stap in reversed(list(_STAPPEN.iterate_revisions("head", huidig or "base"))):
            stap.module.upgrade()
    context.stamp(_STAPPEN, "head")

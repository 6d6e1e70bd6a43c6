"""What was removed leaves the files of the database as well."""

from sqlalchemy import Engine

from models.fouten import OpslagFout
from service.opslag.ingebed import BEZET
from service.opslag.verbinding import leestransactie


def pers_samen(engine: Engine) -> None:
    """Write the database afresh without what was removed, and empty the log beside it.

    Deleted content is overwritten at once (`secure_delete`), but earlier pages stay in the write-ahead log until that
    is emptied. PostgreSQL keeps old rows until its own VACUUM, which belongs to whoever owns the tables.

    Raises:
        OpslagFout: The disk has no room, or another program does not let go.
    """
    if engine.dialect.name == "postgresql":
        return
    with leestransactie(engine) as conn:
        conn.exec_driver_sql("COMMIT")  # VACUUM has a transaction of its own
        conn.exec_driver_sql("VACUUM")
        if conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]:
            raise OpslagFout(BEZET)

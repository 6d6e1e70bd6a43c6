"""Examining the database itself: is it whole, in which version, and with which settings."""

from sqlalchemy import Connection, text

# As `ingebed` sets them; "delete" is what a database says that is read from where nothing may be written.
_PRAGMAS = {
    "journal_mode": ("wal", "delete"),
    "synchronous": ("2",),
    "foreign_keys": ("1",),
    "secure_delete": ("1",),
}


def gebreken(conn: Connection) -> list[str]:
    """What is wrong with the database, in sentences; empty when all is well."""
    return _op_de_server(conn) if conn.dialect.name == "postgresql" else _ingebed(conn)


def motor(conn: Connection) -> dict[str, str]:
    """The engine and what it is set to, by name."""
    if conn.dialect.name == "postgresql":
        return {"motor": f"PostgreSQL {conn.scalar(text('SHOW server_version'))}"}
    versie = conn.exec_driver_sql("SELECT sqlite_version()").scalar_one()
    slot = conn.exec_driver_sql("PRAGMA cipher_version").scalar_one()
    return {"motor": f"SQLite {versie}", "sqlcipher": slot, **{pragma: _stand(conn, pragma) for pragma in _PRAGMAS}}


def _ingebed(conn: Connection) -> list[str]:
    schade = [rij[0] for rij in conn.exec_driver_sql("PRAGMA integrity_check") if rij[0] != "ok"]
    onecht = [rij[0] for rij in conn.exec_driver_sql("PRAGMA cipher_integrity_check")]
    los = conn.exec_driver_sql("PRAGMA foreign_key_check").all()
    anders = [pragma for pragma, hoort in _PRAGMAS.items() if _stand(conn, pragma) not in hoort]
    return [
        *(f"beschadigd: {melding}" for melding in (*schade, *onecht)),
        *(f"tabel {rij[0]}, rij {rij[1]}: verwijst naar een rij in {rij[2]} die er niet is" for rij in los),
        *(f"instelling {pragma}: staat op {_stand(conn, pragma)}" for pragma in anders),
    ]


def _stand(conn: Connection, pragma: str) -> str:
    return str(conn.exec_driver_sql(f"PRAGMA {pragma}").scalar_one())


def _op_de_server(conn: Connection) -> list[str]:
    open_tabellen = conn.scalars(
        text(
            "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' "
            "AND relname IN ('kandidaat', 'vacature', 'kandidaat_afgeschermd') "
            "AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname"
        )
    )
    return [f"tabel {naam}: de afscherming per gemeente staat uit" for naam in open_tabellen]

"""PostgreSQL, for many users: the same tables and code, and row-level security per gemeente as a second lock."""

from typing import Final

import psycopg
from sqlalchemy import Connection, Engine, create_engine, func, literal, make_url, select, text
from sqlalchemy.exc import ArgumentError

from models.fouten import InvoerFout, Melding, OpslagFout
from service.opslag.tabellen import metadata

_VERBINDINGEN = 10
_HOOGSTENS = 40
_WACHTTIJD: Final = "10s"  # for another that writes
_BEURT: Final = 0x736B696C6C73  # number of the lock that whoever writes holds: "skills"

_FOUTEN: Final = {
    "22": "Een gegeven past niet in de database ({code}).",
    "23": "Een gegeven past niet in de database ({code}{regel}).",
    "25006": "De database mag niet worden beschreven: de server staat op alleen lezen.",
    "40": "De database is bezet. Probeer het zo opnieuw.",
    "42501": "De databasegebruiker mist een recht. Voer de migraties uit met SKILLSMATCH_DATABASE_BEHEER_URL.",
    "53100": "De schijf van de databaseserver is vol. Maak daar ruimte vrij en probeer het opnieuw.",
    "53": "De databaseserver heeft te weinig geheugen of verbindingen. Probeer het zo opnieuw.",
    "55P03": "De database is bezet: een ander programma is ermee bezig. Probeer het zo opnieuw.",
    "57": "De databaseserver stopt of start. Probeer het zo opnieuw.",
    "58": "De schijf van de databaseserver geeft een fout.",
    "XX": "De database op de server is beschadigd. Zet een reservekopie terug.",
}
_ONBEREIKBAAR = (
    "De databaseserver is niet te bereiken of laat ons niet binnen. Controleer of hij draait, en server, database, "
    "gebruiker en wachtwoord in SKILLSMATCH_DATABASE_URL."
)
_ONVERWACHT = "De database geeft een onverwachte fout ({code})."


def maak_engine(adres: str, instelling: str) -> Engine:
    """An engine on a server; parameters are personal data and stay out of its errors.

    Args:
        adres: postgresql+psycopg://user:password@host/database.
        instelling: Name of the setting that it comes from.

    Raises:
        InvoerFout: Not an address of a PostgreSQL database.
    """
    try:
        url = make_url(adres)
    except ArgumentError:
        url = None
    if url is None or url.drivername != "postgresql+psycopg":
        herstel = "Geef een adres als postgresql+psycopg://gebruiker:wachtwoord@server/database."
        raise InvoerFout([Melding("instellingen", "deze waarde kan niet", veld=instelling, herstel=herstel)]) from None
    return create_engine(
        url,
        pool_size=_VERBINDINGEN,
        max_overflow=_HOOGSTENS - _VERBINDINGEN,
        pool_pre_ping=True,  # a server may have been restarted since
        hide_parameters=True,
    )


def wacht_op_beurt(conn: Connection) -> None:
    """Be the only one that writes until this transaction ends: numbers and chains rest on that."""
    conn.execute(select(func.set_config("lock_timeout", _WACHTTIJD, literal(True))))
    conn.execute(select(func.pg_advisory_xact_lock(_BEURT)))


def controleer_gebruiker(conn: Connection) -> None:
    """Refuse a user whom row-level security does not bind.

    Raises:
        OpslagFout: The user is superuser, has BYPASSRLS, or may act as the owner of a table.
    """
    vraag = """
        SELECT r.rolsuper OR r.rolbypassrls OR EXISTS (
            SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind = 'r' AND pg_has_role(current_user, c.relowner, 'MEMBER')
        )
        FROM pg_roles r WHERE r.rolname = current_user
    """
    if conn.scalar(text(vraag)):
        raise OpslagFout(
            "De gebruiker van SKILLSMATCH_DATABASE_URL kan de afscherming per gemeente omzeilen. Geef daar een gewone "
            "gebruiker zonder eigen tabellen, en de eigenaar in SKILLSMATCH_DATABASE_BEHEER_URL."
        )


def geef_rechten(conn: Connection, gebruiker: str) -> None:
    """Let the application read and write the tables, and no more than that."""
    rol = conn.dialect.identifier_preparer.quote(gebruiker)
    for tabel in metadata.sorted_tables:
        conn.execute(text(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {tabel.name} TO {rol}"))
    conn.execute(text(f"GRANT SELECT ON alembic_version TO {rol}"))


def zin(fout: BaseException | None) -> str:
    """What PostgreSQL refused, in Dutch, with what to do; never its own words, which may quote a row."""
    if not isinstance(fout, psycopg.Error):
        return _ONVERWACHT.format(code="geen code")
    if fout.sqlstate is None and isinstance(fout, psycopg.OperationalError):
        return _ONBEREIKBAAR
    code = fout.sqlstate or "22000"  # refused before it was sent: text that PostgreSQL cannot hold
    patroon = next((_FOUTEN[begin] for begin in (code, code[:2]) if begin in _FOUTEN), _ONVERWACHT)
    regel = fout.diag.constraint_name
    return patroon.format(code=code, regel=f", {regel}" if regel else "")

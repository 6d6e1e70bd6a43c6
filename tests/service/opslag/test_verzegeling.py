"""An index on disk is locked: damaged, moved or made by another it is refused, and it shows nothing."""

import json
import shutil
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from matching.index import lees_generatie, schrijf_generatie
from models.fouten import IndexFout
from service.opslag.verzegeling import IndexVerzegeling
from tests.matching.test_index import SCHADES, SLEUTEL, gelijk, generatie

SLOT = IndexVerzegeling(bytes(range(32)))


def test_what_is_locked_is_read_back_and_shows_nothing(tmp_path: Path) -> None:
    pad = schrijf_generatie(tmp_path, generatie(), SLOT)

    assert gelijk(lees_generatie(tmp_path, SLEUTEL, SLOT), generatie())
    for naam, array in generatie().arrays.items():
        op_schijf = (pad / f"{naam}.npy").read_bytes()
        assert array.tobytes()[:64] not in op_schijf
        assert b"NUMPY" not in op_schijf


def test_the_same_content_is_locked_differently_each_time() -> None:
    assert SLOT.sluit("gen-x/a", b"inhoud") != SLOT.sluit("gen-x/a", b"inhoud")


@pytest.mark.parametrize("ander", [IndexVerzegeling(bytes(32)), None], ids=["another key", "no key"])
def test_another_key_opens_nothing(tmp_path: Path, ander: IndexVerzegeling | None) -> None:
    schrijf_generatie(tmp_path, generatie(), SLOT)

    with pytest.raises(IndexFout, match="beschadigd"):
        lees_generatie(tmp_path, SLEUTEL, ander)


def test_an_index_of_an_earlier_version_that_is_not_locked_is_refused(tmp_path: Path) -> None:
    schrijf_generatie(tmp_path, generatie())

    with pytest.raises(IndexFout, match="niet met deze sleutel verzegeld"):
        lees_generatie(tmp_path, SLEUTEL, SLOT)


def _herstel_manifest(map_: Path) -> None:
    """Whoever can write here can compute every hash anew."""
    manifest = json.loads((map_ / "manifest.json").read_text())
    bestanden = {naam: sha256((map_ / f"{naam}.npy").read_bytes()).hexdigest() for naam in manifest["bestanden"]}
    inhoud = {"sleutel": manifest["sleutel"], "bestanden": bestanden}
    zegel = sha256(json.dumps(inhoud, sort_keys=True).encode()).hexdigest()
    (map_ / "manifest.json").write_text(json.dumps({**inhoud, "zegel": zegel}, sort_keys=True, indent=1))


@pytest.mark.parametrize("hersteld", [False, True], ids=["damage", "damage with its hashes made good"])
def test_four_hundred_damaged_generations_are_four_hundred_times_refused(tmp_path: Path, hersteld: bool) -> None:
    gaaf = schrijf_generatie(tmp_path / "gaaf", generatie(), SLOT)
    soorten = [s for s in SCHADES if not hersteld or s.__name__ in {"_bit_in_array", "_verlengd", "_verwisseld"}]
    for nummer in range(400):
        proef = tmp_path / "proef" / gaaf.name
        shutil.copytree(gaaf, proef)
        soorten[nummer % len(soorten)](proef, Random(nummer))
        if hersteld:
            _herstel_manifest(proef)
        with pytest.raises(IndexFout, match="beschadigd"):
            lees_generatie(proef.parent, SLEUTEL, SLOT)
        shutil.rmtree(proef.parent)

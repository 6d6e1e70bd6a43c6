"""A folder with every source that the benchmarks read, all of it invented."""

import csv
import json
from pathlib import Path

import pytest

from tests.models.training.klein import maak_data, schrijf_csv

UITSPRAKEN = ("klokken luiden", "touwen knopen", "ladders dragen")


@pytest.fixture(scope="session")
def proefdata(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty occupations with skills and titles, two vacancies, four spans, and MELO on three elements."""
    data = maak_data(tmp_path_factory.mktemp("data"))
    for naam in ("nld_q_nl_c_nl", "nld_q_nl_c_en"):
        schrijf_melo(data, naam)
    schrijf_csv(
        data / "melo_nl/published_results.csv",
        "dataset model map Rprec recip_rank success_1 success_10",
        [
            (naam, model, "0.1", "0.2", "0.3", "0.4", "0.5")
            for naam in ("nld_q_nl_c_nl", "nld_q_nl_c_en")
            for model in ("openai", "e5", "me5", "bge_m3", "een ander")
        ],
    )
    schrijf_csv(
        data / "vdab_vacatures/vacatures_dev.csv",
        "titel functieomschrijving vaardigheden",
        [
            ("Klokkenluider", "Je hangt aan touwen.", json.dumps(UITSPRAKEN[:2])),
            ("Torenwachter", "Je kijkt uit.", "[]"),
            ("Koster", "Je opent de kerk.", json.dumps(UITSPRAKEN[2:])),
        ],
    )
    for naam in ("house", "tech"):
        schrijf_csv(
            data / f"skill_extraction_en/{naam}_test_annotations.csv",
            "sentence span label",
            [
                ("We glue.", "glue chairs", "glue a chair"),
                ("We glue.", "Glue chairs", "glue a table"),
                ("We think.", "think", "LABEL NOT PRESENT"),
                ("We do.", "do", "UNDERSPECIFIED"),
            ],
        )
    return data


def schrijf_melo(data: Path, naam: str) -> None:
    """Two queries; the first has two right elements, one of which reads the same as a wrong one."""
    folder = data / "melo_nl" / naam
    _tsv(folder / "queries.tsv", [("Q1", 'bouwer van "hutten"'), ("Q2", "dijkwerker")])
    _tsv(
        folder / "corpus_elements.tsv", [("C1", "hutbouwer"), ("C2", "dijkwerker"), ("C3", "hutbouwer"), ("C4", "hut")]
    )
    _tsv(folder / "annotations.tsv", [("Q1", "0", "C3", "1"), ("Q1", "0", "C4", "1"), ("Q2", "0", "C2", "1")])


def _tsv(pad: Path, rijen: list[tuple[str, ...]]) -> None:
    pad.parent.mkdir(parents=True, exist_ok=True)
    with pad.open("w", newline="", encoding="utf-8") as uit:
        csv.writer(uit, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None).writerows(rijen)

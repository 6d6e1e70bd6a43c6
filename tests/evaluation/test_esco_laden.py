"""The measurement of reading ESCO, on a small invented one and an invented judged set."""

import json
from pathlib import Path

import pytest

from evaluation.esco_laden import EscoMeting, Stap, main, meet_esco, toon
from tests.evaluation.test_beoordeeld import KANDIDAAT, VACATURE, _schrijf
from tests.models.taxonomie.esco_map import bestanden, schrijf


@pytest.fixture
def esco(tmp_path: Path) -> Path:
    return schrijf(tmp_path / "esco", bestanden("nl"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """p1 kneads dough and p2 kneads clay; the vacature asks for clay, in words of ESCO."""
    map_ = tmp_path / "data"
    map_.mkdir()
    klei = KANDIDAAT | {"id": "p2", "skills": ["kleien"]}
    vacature = VACATURE | {
        "gevraagd": [{"skill": "klei kneden", "belang": "moet"}, {"skill": "jongleren", "belang": "moet"}]
    }
    return _schrijf(map_, [KANDIDAAT, klei], [vacature], "w1\tp2\t3\nw1\tp1\t1\n")


def test_the_measurement_counts_what_was_read_and_ranks_in_both_languages(esco: Path, data: Path) -> None:
    meting = meet_esco([esco], data)
    assert (meting.aantallen["skills"], meting.aantallen["beroepen"]) == (5, 3)
    assert (meting.aantallen["essentiële relaties"], meting.aantallen["optionele relaties"]) == (5, 3)
    assert meting.ndcg.keys() == {"basis", "esco"}
    assert meting.ndcg["esco"] == 1.0
    assert meting.gekoppeld == {"basis": 0.0, "esco": 0.5}
    assert all(stap.seconden >= 0 for stap in meting.stappen)


def test_the_text_shows_every_figure() -> None:
    meting = EscoMeting(
        {"skills": 7}, [Stap("lezen", 1.234, 56.7), Stap("bewaren", 0.5, None)], {"esco": 0.9}, {"esco": 0.25}
    )
    tekst = toon(meting)
    for deel in ("skills", "7", "lezen", "1.23", "57", "0.50", "-", "0.900", "25.0%", "ESCO-classificatie"):
        assert deel in tekst


def test_json_holds_the_same_counts(esco: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(esco), "--data", str(data), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["aantallen"]["skills"] == 5


@pytest.mark.parametrize("weg", ["esco", "data"])
def test_without_data_one_explanation_and_exit_2(
    tmp_path: Path, esco: Path, data: Path, weg: str, capsys: pytest.CaptureFixture[str]
) -> None:
    map_ = tmp_path / "weg" if weg == "esco" else esco
    assert main([str(map_), "--data", str(tmp_path / "weg" if weg == "data" else data)]) == 2
    uit, fout = capsys.readouterr()
    assert uit == ""
    assert "ontbreekt" in fout or "is er niet" in fout

"""Reading the judged set: a tiny invented one, then the real one."""

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation import judged
from evaluation.beoordeeld import Beoordeeld, lees_beoordeeld
from evaluation.judged import meet_beoordeeld
from evaluation.report import Report
from evaluation.termen import meet_termen
from models.fouten import InvoerFout
from models.skills import Belang, Bewijs
from models.waardelijsten import PlekSoort, Taalniveau

KANDIDAAT: dict[str, Any] = {
    "id": "p1",
    "werkervaring": [{"functie": "Bakker", "jaren": 2, "taken": "Kneedde deeg."}],
    "skills": ["deeg\u2028kneden"],
    "opleiding": "mbo 2 Brood",
    "certificaten": ["EHBO"],
    "taal_nl": "moedertaal",
    "wensen": "vroeg beginnen",
    "woonplaats": "Dorp",
    "postcode4": "1234",
    "uren_min": 8,
    "uren_max": 16,
}
VACATURE: dict[str, Any] = {
    "id": "w1",
    "titel": "Bakkershulp",
    "tekst": "Help mee in de bakkerij.",
    "gevraagd": [{"skill": "deeg kneden", "belang": "moet"}],
    "plaats": "Dorp",
    "postcode4": "1234",
    "uren_min": 8,
    "uren_max": 16,
}


def _schrijf(datamap: Path, kandidaten: list[dict[str, Any]], vacatures: list[dict[str, Any]], qrels: str) -> Path:
    folder = datamap / "judged_nl"
    folder.mkdir()
    for naam, rijen in (("kandidaten", kandidaten), ("vacatures", vacatures)):
        regels = [json.dumps(one, ensure_ascii=False) + "\n" for one in rijen]
        (folder / f"{naam}.jsonl").write_text("".join(regels), encoding="utf-8")
    (folder / "qrels.tsv").write_text(qrels, encoding="utf-8")
    return datamap


def test_every_field_lands_where_it_belongs(tmp_path: Path):
    other = KANDIDAAT | {"id": "p2", "taal_nl": "A2"}
    data = lees_beoordeeld(_schrijf(tmp_path, [KANDIDAAT, other], [VACATURE], "w1\tp1\t3\n"))
    kandidaat, vacature = data.kandidaten[0], data.vacatures[0]
    assert kandidaat.skills[0].label == "deeg\u2028kneden"
    assert (kandidaat.skills[0].graad, kandidaat.skills[0].bron) == (Bewijs.GENOEMD, "eigen opgave")
    assert (kandidaat.werkervaring[0].functie, kandidaat.werkervaring[0].jaren) == ("Bakker", 2)
    assert (kandidaat.opleidingen[0].naam, kandidaat.opleidingen[0].diploma) == ("mbo 2 Brood", None)
    assert (kandidaat.postcode, kandidaat.uren_min, kandidaat.uren_max) == ("1234", 8, 16)
    assert kandidaat.wensen == "vroeg beginnen"
    assert kandidaat.rijbewijzen is None
    assert (vacature.gevraagd[0].graad, vacature.gevraagd[0].bron) == (Belang.MOET, "vacature")
    assert vacature.plek is PlekSoort.REGULIER
    assert data.qrels.oordelen == {"w1": {"p1": 3.0}}


def test_mother_tongue_is_spoken_well_and_another_level_stays_unknown(tmp_path: Path):
    other = KANDIDAAT | {"id": "p2", "taal_nl": "A2"}
    data = lees_beoordeeld(_schrijf(tmp_path, [KANDIDAAT, other], [VACATURE], "w1\tp1\t3\n"))
    talen = [one.talen[0] for one in data.kandidaten]
    assert [(one.taal, one.spreken, one.schrijven) for one in talen] == [
        ("nld", Taalniveau.UITSTEKEND, None),
        ("nld", None, None),
    ]


def test_faults_name_file_row_and_field_and_never_the_value(tmp_path: Path):
    bad = [KANDIDAAT, KANDIDAAT | {"uren_min": "geheime waarde"}, KANDIDAAT | {"postcode4": "0000"}]
    with pytest.raises(InvoerFout) as fout:
        lees_beoordeeld(_schrijf(tmp_path, bad, [VACATURE], "w1\tp1\t3\n"))
    meldingen = fout.value.meldingen
    assert [(one.bestand, one.rij, one.veld) for one in meldingen] == [
        ("kandidaten.jsonl", 2, "uren_min"),
        ("kandidaten.jsonl", 3, None),
    ]
    assert "geheime" not in str(fout.value)


@pytest.mark.parametrize("qrels", ["w1\tp9\t3\n", "w9\tp1\t3\n"])
def test_a_judgement_about_somebody_unknown_is_refused(tmp_path: Path, qrels: str):
    with pytest.raises(InvoerFout, match="onbekende kandidaat of vacature"):
        lees_beoordeeld(_schrijf(tmp_path, [KANDIDAAT], [VACATURE], qrels))


def test_the_command_says_in_dutch_that_the_data_is_absent(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert judged.main(["--data", str(tmp_path)]) == 2
    assert "deze map ontbreekt" in capsys.readouterr().err
    (tmp_path / "judged_nl").mkdir()
    assert judged.main(["--data", str(tmp_path)]) == 2
    assert "kandidaten.jsonl: het bestand ontbreekt" in capsys.readouterr().err


def test_the_command_prints_one_json_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    other = KANDIDAAT | {"id": "p2", "skills": ["fietsen maken"], "werkervaring": []}
    map_ = _schrijf(tmp_path, [KANDIDAAT, other], [VACATURE], "w1\tp1\t3\n")
    assert judged.main(["--data", str(map_), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["aantal_kandidaten"] == 2
    assert judged.main(["--data", str(map_), "--json", "--termen"]) == 0
    assert "één term weg" in json.loads(capsys.readouterr().out)["titel"]


@pytest.fixture(scope="module")
def beoordeeld(datamap: Path) -> Beoordeeld:
    return lees_beoordeeld(datamap)


@pytest.mark.data
def test_the_judged_set_is_read_completely(beoordeeld: Beoordeeld):
    assert (len(beoordeeld.kandidaten), len(beoordeeld.vacatures)) == (150, 12)
    assert beoordeeld.qrels.aantal == 189


# Golden values, seed 2020. To record them again after a deliberate change of a baseline or of the engine:
#   python -m evaluation.judged --json
# and take systemen[].metingen[].schatting.gemiddelde, rounded to three decimals.
GOUD = {
    "willekeurig": {"nDCG@10": 0.045, "P@5": 0.033, "recall@10": 0.072},
    "alleen functietitel": {"nDCG@10": 0.486, "P@5": 0.367, "recall@10": 0.438},
    "BM25": {"nDCG@10": 0.811, "P@5": 0.733, "recall@10": 0.752},
    "teken-TF-IDF": {"nDCG@10": 0.892, "P@5": 0.783, "recall@10": 0.844},
    "skillsmatch": {"nDCG@10": 0.943, "P@5": 0.900, "recall@10": 0.902},
}


@pytest.fixture(scope="module")
def report(beoordeeld: Beoordeeld) -> Report:
    return meet_beoordeeld(beoordeeld)


@pytest.mark.data
def test_every_system_reaches_its_recorded_figures(report: Report):
    assert {one.systeem for one in report.systemen} == set(GOUD)
    for systeem, figures in GOUD.items():
        for metric, value in figures.items():
            assert report.van(systeem).gemiddelde(metric) == pytest.approx(value, abs=6e-4), (systeem, metric)


@pytest.mark.data
def test_the_engine_ranks_well_and_no_worse_than_character_tfidf(report: Report):
    """scoring.md, last section: a ranker that does not beat character TF-IDF on this set is not done."""
    ndcg = report.van("skillsmatch").gemiddelde("nDCG@10")
    assert ndcg is not None
    assert ndcg >= 0.89
    assert ndcg >= report.van("teken-TF-IDF").gemiddelde("nDCG@10")


@pytest.mark.data
@pytest.mark.langzaam
def test_leaving_out_a_term_is_measured_against_the_whole_score(beoordeeld: Beoordeeld, report: Report):
    termen = meet_termen(beoordeeld)
    assert {one.systeem for one in termen.systemen} == {
        "skillsmatch",
        *(f"zonder {term}" for term in ("skills", "werk", "woorden", "betekenis")),
    }
    assert termen.van("skillsmatch").metingen[0].waarden == report.van("skillsmatch").metingen[0].waarden
    assert termen.baseline == "skillsmatch"

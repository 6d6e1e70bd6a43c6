"""`vacaturecheck` on a vacature that was imported: what was read, and what to talk about."""

from pathlib import Path

import pytest

from tests.service.cli.opdrachtregel import csv, gelukt, skillsmatch

TEKST = (
    "Wij zoeken een jonge, dynamische collega. Je neemt bestellingen op en rekent af. Je werkt 24 tot 32 uur per week. "
    "Rijbewijs B is een pre. Het is een garantiebaan."
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("check")
    bestand = csv(map_ / "v.csv", {"id": "V-1", "titel": "Medewerker bediening (m/v)", "tekst": TEKST})
    gelukt("import", "vacatures", bestand, "--home", map_ / "home")
    return map_ / "home"


def test_what_was_read_stands_with_its_sentence(home: Path) -> None:
    uit = gelukt("vacaturecheck", "V-1", "--home", home).uit
    assert "uren: 24-32 (ingevuld), tekst: “Je werkt 24 tot 32 uur per week.”" in uit
    assert "plek: garantiebaan (bevestig dit zelf)" in uit
    assert "skill bestellingen opnemen" in uit


def test_wording_that_shuts_people_out_is_quoted_with_a_suggestion(home: Path) -> None:
    json = gelukt("vacaturecheck", "V-1", "--json", "--home", home).json
    (leeftijd,) = (een for een in json["opmerkingen"] if een["soort"] == "leeftijd")
    assert leeftijd["citaat"].startswith("jonge")
    assert leeftijd["voorstel"]
    assert {een["code"] for een in json["opmerkingen"]} >= {"ontbreekt-plaats", "ontbreekt-loon"}
    assert "ontbreekt-uren" not in {een["code"] for een in json["opmerkingen"]}


def test_a_list_says_that_its_skills_were_read_in_the_text(home: Path) -> None:
    uit = gelukt("match", "V-1", "--plek", "regulier", "--home", home).uit
    assert "gelezen uit de tekst" in " ".join(uit.split())


def test_a_document_tells_under_which_id_it_is_kept(home: Path, tmp_path: Path) -> None:
    (tmp_path / "v.txt").write_text(f"Medewerker bediening\n\n{TEKST}\n", encoding="utf-8")
    uit = gelukt("import", "vacatures", tmp_path / "v.txt", "--home", home).uit
    (regel,) = (regel for regel in uit.splitlines() if "bewaard als" in regel)
    assert "24-32 (ingevuld)" in gelukt("vacaturecheck", regel.split()[-1], "--home", home).uit


def test_a_vacature_that_is_not_there_is_an_error(home: Path) -> None:
    assert skillsmatch("vacaturecheck", "V-9", "--home", home).code == 4

"""`skillsmatch taxonomie`: read ESCO in, see what there is, and match in it from end to end."""

from pathlib import Path

import pytest

from kandidaten.kandidaat import Kandidaat
from kandidaten.uitwisseling.lezen import lees_kandidaten
from service.opslag.opslag import Opslag
from tests.models.taxonomie.esco_map import BEROEPEN, SKILLS, beroep_uri, bestanden, schrijf, skill_uri
from tests.service.cli.bakkerij import BEKEND, PLEK
from tests.service.cli.opdrachtregel import PEILDATUM, csv, gelukt, skillsmatch
from vacatures.uitwisseling.lezen import lees_vacatures
from vacatures.vacature import Vacature


@pytest.fixture
def esco(tmp_path: Path) -> Path:
    return schrijf(tmp_path / "esco_v1.2.0", bestanden("nl"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("SKILLSMATCH_TAXONOMIE", raising=False)
    return tmp_path / "home"


def bewaar(home: Path, mensen: tuple[Kandidaat, ...], plekken: tuple[Vacature, ...]) -> None:
    with Opslag.open(home) as opslag:
        opslag.bewaar_kandidaten(mensen, bestand="k.csv", sha256="a" * 64)
        opslag.bewaar_vacatures(plekken, bestand="v.csv", sha256="b" * 64)


def kiest(naam: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SKILLSMATCH_TAXONOMIE", naam)


def test_importing_esco_says_what_was_read_and_how_to_use_it(home: Path, esco: Path) -> None:
    scherm = gelukt("taxonomie", "import", "esco", esco, "--home", home)

    assert "ESCO, versie 1.2.0: 5 skills (5 met een Nederlands label), 3 beroepen (3)" in scherm.uit
    assert "5 essentiële en 3 optionele relaties, uit 4 bestanden" in scherm.uit
    assert "let op: skills: 1 namen horen bij meer dan een skill" in scherm.uit
    assert "SKILLSMATCH_TAXONOMIE=esco" in scherm.uit
    assert "Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie." in scherm.uit
    assert "taxonomie_ingelezen" in (home / "skillsmatch.log").read_text(encoding="utf-8")
    assert home.stat().st_mode & 0o077 == 0


def test_the_list_tells_what_there_is_and_what_is_in_use(
    home: Path, esco: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gelukt("taxonomie", "import", "esco", esco, "--versie", "proef", "--home", home)

    def rijen() -> dict[str, list[str]]:
        regels = gelukt("taxonomie", "lijst", "--home", home).uit.splitlines()
        cellen = [[cel.strip() for cel in regel.split("│")[1:-1]] for regel in regels if "│" in regel]
        return {cel[0]: cel[1:4] + cel[5:] for cel in cellen}

    assert rijen()["esco"] == ["proef", "3", "5", ""]
    assert rijen()["basis"][-1] == "ja"
    kiest("esco", monkeypatch)
    assert rijen()["esco"] == ["proef", "3", "5", "ja"]
    assert rijen()["basis"][-1] == ""


def test_a_download_that_is_refused_leaves_the_earlier_one(home: Path, esco: Path) -> None:
    gelukt("taxonomie", "import", "esco", esco, "--home", home)
    (esco / "occupationSkillRelations_nl.csv").unlink()

    scherm = skillsmatch("taxonomie", "import", "esco", esco, "--home", home)

    assert (scherm.code, scherm.uit) == (3, "")
    assert "er zijn geen relaties gevonden" in scherm.fout
    assert "esco" in gelukt("taxonomie", "lijst", "--home", home).uit


@pytest.mark.parametrize("naam", ["esco", "../esco", ""])
def test_a_taxonomy_that_was_not_read_in_is_told_with_the_cure(
    home: Path, naam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bewaar(home, (Kandidaat(id="K-1"),), (Vacature(id="V-1", titel="kok"),))
    kiest(naam, monkeypatch)

    for opdracht in (("match", "V-1"), ("explain", "V-1", "K-1"), ("voorwaarden", "--test", "register=ja")):
        scherm = skillsmatch(*opdracht, "--home", home)
        assert (scherm.code, scherm.uit) == (3, "")
        assert f"veld SKILLSMATCH_TAXONOMIE: de taxonomie {naam!r} is niet ingelezen" in scherm.fout
        assert "skillsmatch taxonomie import" in scherm.fout
    doctor = skillsmatch("doctor", "--home", home)
    assert doctor.code == 1
    assert "NIET IN ORDE  taxonomie" in doctor.uit
    assert "is hier niet ingelezen" in gelukt("taxonomie", "lijst", "--home", home).uit


def test_a_damaged_taxonomy_gives_no_list_and_is_told(home: Path, esco: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gelukt("taxonomie", "import", "esco", esco, "--home", home)
    kiest("esco", monkeypatch)
    pad = home / "taxonomieen" / "esco.jsonl"
    pad.write_bytes(pad.read_bytes().replace(b"klei kneden", b"klei kneten"))

    scherm = skillsmatch("voorwaarden", "--test", "register=ja", "--home", home)

    assert scherm.code == 3
    assert "esco.jsonl: de taxonomie is beschadigd" in scherm.fout
    assert "skillsmatch taxonomie import esco" in scherm.fout


def test_matching_explaining_and_checking_in_esco_from_end_to_end(
    home: Path, esco: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody here says what the vacature says; ESCO knows that it is the same."""
    rijen = (
        {"id": "K-CODE", "skills": f"{skill_uri(1)} (gezien)"},
        {"id": "K-WOORD", "skills": "zachtmaken (gezien)"},
        {"id": "K-WERK", "functie_1": "kneedster"},
        {"id": "K-ANDERS", "skills": "facturen boeken (gezien)"},
    )
    eigen = {"id": "V-1", "plek": "regulier", "beroep": beroep_uri(1), "titel": "Iemand met geduld"}
    plek = PLEK | eigen | {"gevraagd": "", "tekst": ""}
    bewaar(
        home,
        lees_kandidaten(csv(home.parent / "k.csv", *(BEKEND | rij for rij in rijen))).items,
        lees_vacatures(csv(home.parent / "v.csv", plek)).items,
    )
    gelukt("taxonomie", "import", "esco", esco, "--home", home)
    kiest("esco", monkeypatch)

    lijst = gelukt("match", "V-1", "--peildatum", PEILDATUM, "--json", "--home", home).json
    uitleg = gelukt("explain", "V-1", "K-CODE", "--peildatum", PEILDATUM, "--home", home)
    doctor = gelukt("doctor", "--home", home)

    volgorde = [match["kandidaat"] for match in lijst["matches"]]
    assert sorted(volgorde[:3]) == ["K-CODE", "K-WERK", "K-WOORD"]
    assert volgorde[3:] == ["K-ANDERS"]
    assert lijst["herkomst"]["taxonomie"].startswith("esco 1.2.0")
    assert all(SKILLS[n][0] in uitleg.uit for n in (1, 2, 4))
    assert f"taxonomie: esco 1.2.0, {len(BEROEPEN)} beroepen, {len(SKILLS)} skills" in doctor.uit
    assert "index: controlegetallen kloppen" in doctor.uit

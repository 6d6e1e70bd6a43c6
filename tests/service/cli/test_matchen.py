"""`skillsmatch match`: the list as JSON and in words."""

import re
from pathlib import Path

import jsonschema
import pytest

from matching.voorwaarden import voorwaarde
from service.cli import als_json
from service.opslag.opslag import Opslag
from tests.service.cli.opdrachtregel import PEILDATUM, Scherm, echt, gelukt, skillsmatch
from vacatures.vacature import Vacature

KEURING = jsonschema.Draft202012Validator(als_json.schema(), format_checker=jsonschema.FormatChecker())


def _match(home: Path, vacature: str, *meer: object) -> Scherm:
    return gelukt("match", vacature, "--home", home, "--peildatum", PEILDATUM, *meer)


def _ids(scherm: Scherm) -> list[str]:
    return [match["kandidaat"] for match in scherm.json["matches"]]


def test_the_json_of_every_kind_of_place_follows_the_schema(steekproef: tuple[Path, tuple[Vacature, ...]]) -> None:
    home, vacatures = steekproef
    assert len({vacature.plek for vacature in vacatures}) == 9  # eight kinds, and not known
    vermeld = te_verifieren = 0
    for vacature in vacatures:
        lijst = _match(home, vacature.id, "--json", "-n", 5).json
        KEURING.validate(lijst)
        assert lijst["vacature"] == {"id": vacature.id, "titel": vacature.titel, "synthetisch": True}
        vermeld += len(lijst["matches"])
        te_verifieren += len(lijst["te_verifieren"])
    assert vermeld > 30
    assert te_verifieren > 10


@pytest.mark.parametrize("vacature", ["V-REGULIER", "V-GARANTIE", "V-BESCHUT", "V-ONBEKEND"])
def test_the_json_of_own_files_follows_the_schema(vacature: str, bakkerij_vast: Path) -> None:
    lijst = _match(bakkerij_vast, vacature, "--json").json

    KEURING.validate(lijst)
    assert lijst["herkomst"]["peildatum"] == PEILDATUM
    assert lijst["aantallen"]["kandidaten"] == 8
    assert [match["rang"] for match in lijst["matches"]] == list(range(1, len(lijst["matches"]) + 1))
    for match in lijst["matches"]:
        assert sum(een["bijdrage"] for een in match["bijdragen"]) == pytest.approx(match["score"], abs=1e-5)


@pytest.mark.data
def test_the_json_of_an_official_vum_vacature_follows_the_schema(vum_home: tuple[Path, Scherm, Scherm]) -> None:
    home, *_ = vum_home
    with Opslag.open(home) as opslag:
        eerste, *_ = opslag.vacatures()
    lijst = _match(home, eerste.id, "--json").json

    KEURING.validate(lijst)
    assert lijst["aantallen"]["kandidaten"] == 1000
    assert len(lijst["matches"]) == 10
    assert lijst["vacature"]["synthetisch"] is False


def test_the_text_says_what_the_json_says(bakkerij_vast: Path) -> None:
    inhoud = _match(bakkerij_vast, "V-GARANTIE", "--json").json
    tekst = " ".join(_match(bakkerij_vast, "V-GARANTIE").uit.split())

    assert "8 kandidaten beoordeeld, 5 mogen op de lijst, 1 eerst te verifiëren. Peildatum 21-11-2026." in tekst
    for match in inhoud["matches"]:
        kop = f"{match['rang']}. {match['kandidaat']} score {_komma(match['score'])} zekerheid {match['zekerheid']:.0%}"
        assert kop in tekst
        for een in match["bijdragen"]:
            assert f"{_komma(een['bijdrage'])} van {_komma(een['van'])}" in tekst
        for een in match["ontbreekt"]:
            assert f"{een['gevraagd']} ({een['belang']})" in tekst
    (wachtend,) = inhoud["te_verifieren"]
    (vraag,) = wachtend["vragen"]
    assert f"Eerst te verifiëren (1): {wachtend['kandidaat']}" in tekst
    assert f"{vraag['code']}: {vraag['vraag']}" in tekst
    for code, aantal in inhoud["verborgen"].items():
        assert f"{code} {voorwaarde(code).titel}: {aantal}" in tekst
    for een in inhoud["versoepelingen"]:
        assert f"+{een['erbij']} {een['wat']} ({een['code']}), van wie {een['in_top']} bovenaan" in tekst
    assert inhoud["versoepelingen"]
    assert "synthetisch" not in tekst


def _komma(waarde: float) -> str:
    return f"{waarde:.3f}".replace(".", ",")


def test_what_is_made_up_is_marked_at_the_vacature_and_at_each_person(
    steekproef: tuple[Path, tuple[Vacature, ...]],
) -> None:
    home, vacatures = steekproef
    vacature = next(v for v in vacatures if v.plek and v.plek.value == "regulier")

    regels = _match(home, vacature.id, "-n", 3).uit.splitlines()

    koppen = [regel for regel in regels if re.match(r"\d+\. ", regel) and "zekerheid" in regel]
    overzicht = [regel for regel in regels if re.match(r"\d+\. ", regel) and "zekerheid" not in regel]
    assert len(overzicht) == 3
    assert all("[synthetisch]" in regel for regel in overzicht)
    assert len(koppen) == 3
    assert all("[synthetisch]" in regel for regel in (regels[0], *koppen))


def test_open_questions_stand_with_the_person_they_are_about(steekproef: tuple[Path, tuple[Vacature, ...]]) -> None:
    home, vacatures = steekproef
    vacature = next(v for v in vacatures if v.plek and v.plek.value == "regulier")
    (eerste,) = _match(home, vacature.id, "-n", 1, "--json").json["matches"]

    tekst = " ".join(_match(home, vacature.id, "-n", 1).uit.split())

    assert eerste["vragen"]
    assert all(f"Vraag ({vraag['code']}): {vraag['vraag']}" in tekst for vraag in eerste["vragen"])


def test_nothing_is_wider_than_the_screen_and_no_figure_is_broken(
    steekproef: tuple[Path, tuple[Vacature, ...]],
) -> None:
    home, vacatures = steekproef
    for vacature in vacatures[::3]:
        regels = _match(home, vacature.id, "-n", 3).uit.splitlines()
        assert max(map(len, regels)) <= 80
        balken = [regel for regel in regels if re.search("[█░]", regel)]
        assert all(re.search(r"[█░]{10} \d,\d{3} van \d,\d{3}", regel) for regel in balken)


def test_n_is_the_length_and_a_shorter_list_is_the_start_of_a_longer_one(bakkerij_vast: Path) -> None:
    alles = _ids(_match(bakkerij_vast, "V-REGULIER", "--json"))

    assert len(alles) == 5
    assert _ids(_match(bakkerij_vast, "V-REGULIER", "--json", "-n", 2)) == alles[:2]
    assert _ids(_match(bakkerij_vast, "V-REGULIER", "--json", "--aantal", 1000)) == alles
    assert skillsmatch("match", "V-REGULIER", "--home", bakkerij_vast, "-n", 0).code == 2


def test_nobody_on_the_list_is_said_and_explained(bakkerij_vast: Path) -> None:
    tekst = _match(bakkerij_vast, "V-BESCHUT").uit

    assert "Er staat niemand op de lijst." in tekst
    assert "H2 Beschutte plek: besluit van het college: 8" in tekst
    assert "De volgorde is geen toewijzing" in tekst


def test_the_day_decides_whether_a_register_check_is_still_good(bakkerij_vast: Path) -> None:
    nu = _match(bakkerij_vast, "V-GARANTIE", "--json")
    later = gelukt("match", "V-GARANTIE", "--home", bakkerij_vast, "--json", "--peildatum", "2027-03-15")

    assert "K-OUDCHECK" in _ids(nu)
    assert "K-OUDCHECK" not in _ids(later)
    wachtend = {een["kandidaat"]: een["vragen"] for een in later.json["te_verifieren"]}
    assert [vraag["code"] for vraag in wachtend["K-OUDCHECK"]] == ["H1"]
    assert later.json["herkomst"]["peildatum"] == "2027-03-15"
    assert "K-BAKKER" in _ids(later)  # checked two months later


def test_a_kind_of_place_can_be_filled_in_only_where_it_is_not_known(bakkerij_vast: Path) -> None:
    onbekend = _match(bakkerij_vast, "V-ONBEKEND", "--json")
    ingevuld = _match(bakkerij_vast, "V-ONBEKEND", "--json", "--plek", "garantiebaan_gereserveerd")
    bekend = _match(bakkerij_vast, "V-GARANTIE", "--json", "--plek", "garantiebaan_gereserveerd")
    anders = skillsmatch("match", "V-GARANTIE", "--home", bakkerij_vast, "--plek", "regulier")

    assert _ids(onbekend) == []
    assert _ids(ingevuld) == _ids(_match(bakkerij_vast, "V-GARANTIE", "--json")) == _ids(bekend)
    assert "alleen voor deze lijst opgegeven" in ingevuld.json["mededelingen"][0]
    assert bekend.json["mededelingen"] == []
    assert (anders.code, anders.uit) == (5, "")
    assert "V-GARANTIE is vastgelegd als garantiebaan_gereserveerd" in anders.fout
    assert _ids(_match(bakkerij_vast, "V-ONBEKEND", "--json")) == []  # nothing was recorded


def test_the_same_command_gives_the_same_bytes(bakkerij_vast: Path) -> None:
    assert _match(bakkerij_vast, "V-REGULIER", "--json").uit == _match(bakkerij_vast, "V-REGULIER", "--json").uit


def test_an_unknown_vacature_names_the_ids_that_look_like_it(bakkerij_vast: Path) -> None:
    scherm = skillsmatch("match", "V-REGULER", "--home", bakkerij_vast, "--json")

    assert (scherm.code, scherm.uit) == (4, "")
    assert scherm.fout == "Er is geen vacature met id V-REGULER. Bedoelt u V-REGULIER?\n"


def test_a_vacature_that_says_nothing_is_not_said_to_be_ordered(tmp_path: Path) -> None:
    (tmp_path / "v.json").write_text('[{"idVacature": "V-LEEG", "skillsmatch": {"plek": "regulier"}}]')
    gelukt("import", "vacatures", tmp_path / "v.json", "--home", tmp_path)

    (mededeling,) = _match(tmp_path, "V-LEEG", "--json").json["mededelingen"]

    assert "de volgorde zegt niets" in mededeling


def test_piped_output_is_json_in_utf_8_and_nothing_else(bakkerij_vast: Path) -> None:
    opdracht = ("match", "V-REGULIER", "--home", bakkerij_vast, "--peildatum", PEILDATUM, "--json")
    gelijk = _match(bakkerij_vast, "V-REGULIER", "--json").uit

    klaar = echt(*opdracht, "--afwijken", "G1=T-PROEF:is ziek geweest", PYTHONIOENCODING="cp1252")

    assert klaar.returncode == 0
    assert "Let op: de toelichting lijkt medisch (ziek)" in klaar.stderr.decode("utf-8").replace("\n", " ")
    inhoud = Scherm(0, klaar.stdout.decode("utf-8"), "").json
    KEURING.validate(inhoud)
    assert inhoud["herkomst"] == Scherm(0, gelijk, "").json["herkomst"]


@pytest.mark.langzaam
def test_piped_text_has_no_codes_for_a_terminal_and_keeps_its_bars(bakkerij_vast: Path) -> None:
    klaar = echt("match", "V-REGULIER", "--home", bakkerij_vast, PYTHONIOENCODING="cp1252")

    assert (klaar.returncode, klaar.stderr) == (0, b"")
    assert b"\x1b" not in klaar.stdout
    assert "█" in klaar.stdout.decode("utf-8")

"""`volledigheid` and `onvindbaar` as an adviseur sees them, on the small caseload of the bakery."""

from pathlib import Path

from tests.service.cli.bakkerij import KANDIDATEN, SPOREN
from tests.service.cli.opdrachtregel import PEILDATUM, csv, gelukt, skillsmatch

DAG = ("--peildatum", PEILDATUM)


def test_of_everybody_it_is_told_which_field_leaves_most_open(thuis: Path) -> None:
    uit = gelukt("volledigheid", "--home", thuis, *DAG).uit
    assert uit.startswith(f"{len(KANDIDATEN)} kandidaten, 4 open vacatures.")
    assert "doelgroepregister: bij 1 kandidaten onbekend" in uit


def test_of_one_person_it_names_the_empty_field_and_the_lists(thuis: Path) -> None:
    uit = gelukt("volledigheid", "K-NIETNA", "--home", thuis, *DAG).uit
    assert "doelgroepregister onbekend: laat in" in uit
    assert "te verifiëren" in uit
    json = gelukt("volledigheid", "K-NIETNA", "--json", "--home", thuis, *DAG).json
    (een,) = json["kandidaten"]
    assert een["kandidaat"] == "K-NIETNA"
    assert "doelgroepregister" in {veld["naam"] for veld in een["lege_velden"]}


def test_a_licence_in_a_text_is_brought_up_and_not_filled_in(thuis: Path) -> None:
    rijder = KANDIDATEN[0] | {
        "id": "K-RIJDT",
        "rijbewijs": "",
        "functie_1": "koerier",
        "taken_1": "Rijbewijs B gehaald.",
    }
    gelukt("import", "kandidaten", csv(thuis / "rijdt.csv", rijder), "--home", thuis)
    uit = gelukt("volledigheid", "K-RIJDT", "--home", thuis, *DAG).uit
    assert "rijbewijzen onbekend" in uit
    assert "In de tekst staat bij rijbewijzen: B (“Rijbewijs B gehaald.”)." in uit


def test_somebody_who_is_not_there_is_an_error(thuis: Path) -> None:
    scherm = skillsmatch("volledigheid", "K-ONBEKEND", "--home", thuis, *DAG)
    assert scherm.code == 4
    assert "K-ONBEKEND" in scherm.fout


def test_who_is_in_no_top_is_named_with_the_rule(thuis: Path) -> None:
    ver = KANDIDATEN[0] | {"id": "K-NOOIT", "open_voorstellen": "9"}
    gelukt("import", "kandidaten", csv(thuis / "nooit.csv", ver), "--home", thuis)
    uit = gelukt("onvindbaar", "--home", thuis, *DAG).uit
    (regel,) = (regel for regel in uit.splitlines() if "K-NOOIT" in regel)
    assert "regel G11 (Open voorstellen): 4 lijsten" in regel
    namen = {een["kandidaat"] for een in gelukt("onvindbaar", "--json", "--home", thuis, *DAG).json["kandidaten"]}
    assert "K-NOOIT" in namen
    assert "K-BAKKER" not in namen


def test_nothing_of_the_restricted_layer_is_repeated(thuis: Path) -> None:
    schermen = [
        gelukt(opdracht, *vorm, "--home", thuis, *DAG)
        for opdracht in ("volledigheid", "onvindbaar")
        for vorm in ((), ("--json",))
    ]
    assert [SPOREN.findall(scherm.uit + scherm.fout) for scherm in schermen] == [[], [], [], []]

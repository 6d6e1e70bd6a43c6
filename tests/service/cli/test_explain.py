"""`skillsmatch explain`: the same numbers as the list, and for who is not on it what would help."""

from pathlib import Path
from typing import Any

import pytest

from tests.service.cli.bakkerij import KANDIDATEN, VACATURES
from tests.service.cli.opdrachtregel import PEILDATUM, gelukt, skillsmatch

UITLEG = ("bijdragen", "ontbreekt", "extra", "voorwaarden", "aandacht", "vragen")


def _json(home: Path, vacature: str, kandidaat: str, *meer: object) -> Any:
    return gelukt("explain", vacature, kandidaat, "--home", home, "--peildatum", PEILDATUM, "--json", *meer).json


def _tekst(home: Path, vacature: str, kandidaat: str, *meer: object) -> str:
    uit = gelukt("explain", vacature, kandidaat, "--home", home, "--peildatum", PEILDATUM, *meer).uit
    return " ".join(uit.split())


@pytest.mark.parametrize("vacature", [rij["id"] for rij in VACATURES])
def test_every_explanation_agrees_with_the_list(vacature: str, bakkerij_vast: Path) -> None:
    lijst = gelukt("match", vacature, "--home", bakkerij_vast, "--peildatum", PEILDATUM, "--json").json
    vermeld = {match["kandidaat"]: match for match in lijst["matches"]}
    wachtend = {een["kandidaat"]: een for een in lijst["te_verifieren"]}
    for mens in (rij["id"] for rij in KANDIDATEN):
        waarom = _json(bakkerij_vast, vacature, mens)
        assert (waarom["kandidaat"], waarom["vacature"], waarom["aantal"]) == (mens, vacature, len(vermeld))
        if mens in vermeld:
            match = vermeld[mens]
            assert {naam: waarom[naam] for naam in ("rang", "score", "zekerheid")} == {
                naam: match[naam] for naam in ("rang", "score", "zekerheid")
            }
            assert waarom["uitleg"] == {naam: match[naam] for naam in UITLEG}
            assert waarom["stops"] == []
        else:
            assert waarom["rang"] is None
            assert waarom["stops"]
            onbekend = all(stop["uitkomst"] == "onbekend" for stop in waarom["stops"])
            assert onbekend == (mens in wachtend)
        if mens in wachtend:
            assert waarom["score"] == wachtend[mens]["score"]


def test_somebody_on_the_list_has_a_place_and_a_next_step(bakkerij_vast: Path) -> None:
    tekst = _tekst(bakkerij_vast, "V-REGULIER", "K-BAKKER")

    assert tekst.startswith("K-BAKKER voor vacature V-REGULIER Score 0,")
    assert "Staat op plaats 1 van 5." in tekst
    assert "brood bakken (gezien, skill in het bestand)" in tekst
    assert "Wat één skill erbij zou doen" in tekst


def test_somebody_below_the_list_hears_how_far(bakkerij_vast: Path) -> None:
    waarom = _json(bakkerij_vast, "V-REGULIER", "K-GLAZEN", "-n", 2)
    tekst = _tekst(bakkerij_vast, "V-REGULIER", "K-GLAZEN", "-n", 2)

    lijst = gelukt("match", "V-REGULIER", "--home", bakkerij_vast, "--peildatum", PEILDATUM, "--json", "-n", 2).json
    drempel = lijst["matches"][1]["score"]
    assert waarom["rang"] == 5
    assert waarom["marge"] == pytest.approx(waarom["score"] - drempel)
    assert f"Staat op plaats 5 van 5; {drempel - waarom['score']:.3f} onder plaats 2.".replace(".", ",", 1) in tekst
    # Each step was really scored: with the heaviest skill somebody climbs, and says to where.
    assert waarom["stappen"][0]["skill"] == "brood bakken"
    assert waarom["stappen"][0]["score"] > waarom["score"]
    assert waarom["stappen"][0]["rang"] < 5


def test_a_fixed_rule_says_who_can_change_it_and_not_how_to_lift_it(bakkerij_vast: Path) -> None:
    (stop,) = _json(bakkerij_vast, "V-REGULIER", "K-BEZWAAR")["stops"]
    tekst = _tekst(bakkerij_vast, "V-REGULIER", "K-BEZWAAR")

    assert (stop["code"], stop["uitkomst"]) == ("H9", "voldoet_niet")
    assert f"Staat niet op de lijst, door: H9 {stop['titel']}: voldoet niet. {stop['wat_helpt']}" in tekst
    assert "afwijken" not in stop["wat_helpt"]


def test_a_gate_names_the_reasons_and_lifting_it_gives_a_place(bakkerij_vast: Path) -> None:
    (stop,) = _json(bakkerij_vast, "V-REGULIER", "K-TREDE3")["stops"]
    opgeheven = _json(bakkerij_vast, "V-REGULIER", "K-TREDE3", "--afwijken", "G1=T-PROEF", "--door", "adviseur-3")
    tekst = _tekst(bakkerij_vast, "V-REGULIER", "K-TREDE3", "--afwijken", "G1=T-PROEF", "--door", "adviseur-3")

    assert stop["code"] == "G1"
    assert "T-PROEF: Begint met een proefplaats of stage" in stop["wat_helpt"]
    assert (opgeheven["stops"], opgeheven["aantal"]) == ([], 6)
    assert [(een["code"], een["reden"]) for een in opgeheven["afwijkingen"]] == [("G1", "T-PROEF")]
    assert f"Staat op plaats {opgeheven['rang']} van 6. Afwijking: G1 opgeheven met T-PROEF" in tekst


def test_who_waits_for_an_answer_hears_the_question(bakkerij_vast: Path) -> None:
    waarom = _json(bakkerij_vast, "V-GARANTIE", "K-NIETNA")
    tekst = _tekst(bakkerij_vast, "V-GARANTIE", "K-NIETNA")

    (stop,) = waarom["stops"]
    assert (stop["code"], stop["uitkomst"], waarom["rang"]) == ("H1", "onbekend", None)
    assert [vraag["code"] for vraag in waarom["bekend_maakt_uit"]] == ["H1"]
    assert f"maar bij 'eerst te verifiëren', door: H1 {stop['titel']}: onbekend. {stop['wat_helpt']}" in tekst
    assert "nog niet op de lijst: eerst de regels hierboven" in tekst


def test_a_kind_of_place_that_is_filled_in_counts_here_too(bakkerij_vast: Path) -> None:
    zonder = _json(bakkerij_vast, "V-ONBEKEND", "K-BAKKER")
    met = _json(bakkerij_vast, "V-ONBEKEND", "K-BAKKER", "--plek", "regulier")

    assert (zonder["rang"], [stop["code"] for stop in zonder["stops"]]) == (None, ["H1", "H2"])
    assert met["rang"] == _json(bakkerij_vast, "V-REGULIER", "K-BAKKER")["rang"] == 1


@pytest.mark.parametrize(("vacature", "kandidaat"), [("V-REGULIER", "K-NIEMAND"), ("V-NERGENS", "K-BAKKER")])
def test_an_unknown_id_is_said(vacature: str, kandidaat: str, bakkerij_vast: Path) -> None:
    scherm = skillsmatch("explain", vacature, kandidaat, "--home", bakkerij_vast)

    assert (scherm.code, scherm.uit) == (4, "")
    assert scherm.fout.startswith("Er is geen ")

"""`skillsmatch report`: figures for beleid on the screen, as JSON and as a file; exact numbers only when asked for."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from evaluation.kwartaal.voorbeeld import voorbeeld_q1_2020
from service.cli import rapport
from service.cli.rapportuitvoer import formaat_uit, geef
from service.cli.uitvoerder import op_de_opdrachtregel
from service.opslag import cijfers, gebeurtenissen
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog
from service.rapport.beleidsrapport import GESIMULEERD, VERTROUWELIJK
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from tests.service.cli.opdrachtregel import PEILDATUM, csv, gelukt, skillsmatch
from tests.service.rapport.figuren import BALKEN, RAPPORT
from vacatures.vacature import Vacature

Steekproef = tuple[Path, tuple[Vacature, ...]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the example quarter happened."""
    map_ = tmp_path_factory.mktemp("rapport") / "home"
    gebeurd, opgaven = voorbeeld_q1_2020()
    gebeurd = tuple(een for een in gebeurd if een.datum.year != 2019)  # one quarter is published sooner than five
    with Opslag.open(map_) as opslag, opslag.handeling(op_de_opdrachtregel()) as handeling:
        gebeurtenissen.bewaar(handeling, gebeurd)
        cijfers.bewaar(handeling, opgaven)
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEBEURTENISSEN_INGELEZEN, soort="gebeurtenissen"))
    return map_


def _cellen(gegeven: Any) -> list[dict[str, Any]]:
    return [cel for figuur in gegeven["figuren"] for rij in figuur["rijen"] for cel in rij["cellen"]]


def _audit(home: Path) -> list[str]:
    with Opslag.open(home) as opslag, opslag.zicht(None) as zicht:
        return list(zicht.conn.scalars(select(auditlog.c.object).where(auditlog.c.actie == "rapport gemaakt")))


def test_the_example_reads_as_a_report_and_says_that_it_is_made_up() -> None:
    uit = gelukt("report", "kwartaal", "--voorbeeld", "--volledig").uit
    assert uit.startswith("Kwartaalrapport, eerste kwartaal 2020\n")
    assert " ".join(uit.split()).count(GESIMULEERD) == 2
    assert "Werkaanvaarding" in uit
    assert max(map(len, uit.splitlines())) <= 80


def test_without_asking_no_hidden_number_comes_out_and_nothing_is_written_down(home: Path) -> None:
    gegeven = gelukt("report", "kwartaal", "--home", home, "--json").json
    verborgen = [cel for cel in _cellen(gegeven) if not cel["getoond"]]
    assert not gegeven["vertrouwelijk"]
    assert len(verborgen) > 20
    assert {cel["waarde"] for cel in verborgen} == {None}
    assert _audit(home) == []


def test_exact_numbers_are_marked_and_leave_a_line_in_the_auditlog(home: Path, tmp_path: Path) -> None:
    bestand = tmp_path / "vol.xlsx"
    scherm = gelukt("report", "kwartaal", "--home", home, "--volledig", "--uit", bestand)
    assert VERTROUWELIJK in scherm.uit
    assert all(blad["A2"].value == VERTROUWELIJK for blad in load_workbook(bestand).worksheets[:-1])
    assert _audit(home) == ["kwartaal.volledig"]


def test_exact_numbers_of_the_example_hide_nothing() -> None:
    gegeven = gelukt("report", "kwartaal", "--voorbeeld", "--volledig", "--json").json
    assert gegeven["vertrouwelijk"]
    assert all(cel["getoond"] for cel in _cellen(gegeven))


@pytest.mark.parametrize(("naam", "begin"), [("r.html", b"<!doctype html>"), ("r.PDF", b"%PDF"), ("r.xlsx", b"PK")])
def test_the_name_of_the_file_decides_the_format(tmp_path: Path, naam: str, begin: bytes) -> None:
    geef(RAPPORT, tmp_path / naam, formaat_uit(tmp_path / naam), in_json=False)
    assert (tmp_path / naam).read_bytes().startswith(begin)


def test_another_end_of_the_name_is_refused_in_dutch(tmp_path: Path) -> None:
    scherm = skillsmatch("report", "kwartaal", "--voorbeeld", "--uit", tmp_path / "r.docx")
    assert scherm.code == 3
    assert ".html, .pdf of .xlsx" in scherm.fout
    assert list(tmp_path.iterdir()) == []


def test_before_anything_happened_it_says_what_to_do(tmp_path: Path) -> None:
    with Opslag.open(tmp_path / "leeg"):
        pass
    scherm = skillsmatch("report", "kwartaal", "--home", tmp_path / "leeg")
    assert scherm.code == 4
    assert "nog geen kwartaal voorbij" in scherm.fout


def test_a_quarter_that_is_not_over_or_in_which_nothing_happened_is_refused() -> None:
    for kwartaal, reden in (("2090-1", "nog niet voorbij"), ("2001-1", "niets gebeurd")):
        scherm = skillsmatch("report", "kwartaal", "--voorbeeld", "--kwartaal", kwartaal)
        assert scherm.code == 4
        assert reden in scherm.fout


def test_what_is_no_quarter_is_refused() -> None:
    scherm = skillsmatch("report", "kwartaal", "--voorbeeld", "--kwartaal", "2020-5")
    assert scherm.code == 3
    assert "2020-1" in scherm.fout


@pytest.mark.langzaam
def test_fairness_is_measured_over_the_caseload_of_that_day(steekproef: Steekproef) -> None:
    gegeven = gelukt("report", "eerlijkheid", "--home", steekproef[0], "--peildatum", PEILDATUM, "--json").json
    assert gegeven["gesimuleerd"]
    assert len(gegeven["figuren"]) > 3


def test_fairness_reads_as_a_report(bakkerij_vast: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gevraagd = []
    monkeypatch.setattr(rapport, "eerlijkheidsfiguren", lambda matcher, _: gevraagd.append(matcher) or (BALKEN,))
    uit = gelukt("report", "eerlijkheid", "--home", bakkerij_vast, "--peildatum", PEILDATUM).uit
    assert uit.startswith(f"Eerlijkheid, {BALKEN.periode}\n")
    assert GESIMULEERD not in " ".join(uit.split())
    assert len(gevraagd) == 1


def test_printed_figures_that_contradict_each_other_are_told_and_end_with_1(tmp_path: Path) -> None:
    rijen = {"doorstroom.4": 16, "doorstroom.5": 11, "doorstroom.6": 26}
    tabel = [{"code": code, "waarde": str(waarde)} for code, waarde in rijen.items()]
    goed = skillsmatch(
        "report", "aansluiting", csv(tmp_path / "goed.csv", *tabel, {"code": "doorstroom", "waarde": "53"})
    )
    fout = skillsmatch(
        "report", "aansluiting", csv(tmp_path / "fout.csv", *tabel, {"code": "doorstroom", "waarde": "54"}), "--json"
    )
    assert (goed.code, fout.code) == (0, 1)
    assert "sluit niet" not in goed.uit
    uitkomsten = [cel["waarde"] for cel in _cellen(json.loads(fout.uit))]
    assert "sluit niet" in uitkomsten
    assert {53, 54} <= set(uitkomsten)

"""The report as a workbook: numbers to work with, definitions beside them, and nothing that runs."""

import dataclasses
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from service.rapport.beleidsrapport import VERTROUWELIJK
from service.rapport.xlsx import als_xlsx
from tests.service.rapport.figuren import ALLE, BALKEN, RAPPORT


@pytest.fixture(scope="module")
def boek() -> Workbook:
    return load_workbook(io.BytesIO(als_xlsx(dataclasses.replace(RAPPORT, vertrouwelijk=True))))


def test_there_is_a_sheet_for_every_chapter_and_one_of_definitions(boek: Workbook) -> None:
    assert boek.sheetnames == ["Kern  1   a b", "Verder", "Definities"]
    assert all(blad["A2"].value == VERTROUWELIJK for blad in boek.worksheets[:2])


def test_numbers_are_numbers_and_read_as_in_the_figure(boek: Workbook) -> None:
    blad = boek.worksheets[0]
    rijen = {rij[0].value: rij for rij in blad.iter_rows()}
    assert rijen["Duindorp"][1].value == 51
    assert rijen["Duindorp"][2].number_format == "#,##0.0"
    assert rijen["Kleinstad"][1].value == "niet getoond"
    assert (rijen["Werkaanvaarding"][3].value, rijen["Werkaanvaarding"][3].number_format) == (0.21, "0%")


def test_every_figure_has_its_definition_and_source(boek: Workbook) -> None:
    regels = [tuple(cel.value for cel in rij) for rij in boek["Definities"].iter_rows()]
    for figuur in ALLE:
        assert (figuur.code, "Definitie", figuur.definitie) in regels
        assert (figuur.code, "Bron", figuur.bron) in regels


def test_no_cell_is_a_formula(boek: Workbook) -> None:
    cellen = [cel for blad in boek for rij in blad.iter_rows() for cel in rij]
    assert [cel.coordinate for cel in cellen if cel.data_type == "f"] == []
    assert any(cel.value == "=SOM(A1)" for cel in cellen)


def test_a_chart_of_excel_is_drawn_only_from_numbers_that_are_all_there() -> None:
    heel = dataclasses.replace(BALKEN, rijen=(BALKEN.rijen[0], BALKEN.rijen[1], BALKEN.rijen[3]))
    getekend = []
    for figuur in (BALKEN, heel):
        hoofdstuk = dataclasses.replace(RAPPORT.hoofdstukken[0], figuren=(figuur,))
        inhoud = als_xlsx(dataclasses.replace(RAPPORT, hoofdstukken=(hoofdstuk,)))
        with zipfile.ZipFile(io.BytesIO(inhoud)) as leden:
            getekend.append([naam for naam in leden.namelist() if naam.startswith("xl/charts/")])
    assert getekend == [[], ["xl/charts/chart1.xml"]]


def test_the_same_report_gives_the_same_bytes() -> None:
    assert als_xlsx(RAPPORT) == als_xlsx(RAPPORT)


@settings(max_examples=6)
@given(tekst=st.text(min_size=1, max_size=70))
def test_any_text_can_be_written(tekst: str) -> None:
    vreemd = dataclasses.replace(BALKEN, titel=tekst, definitie=tekst, noten=(tekst,))
    hoofdstukken = tuple(dataclasses.replace(een, titel=tekst, figuren=(vreemd,)) for een in RAPPORT.hoofdstukken)
    boek = load_workbook(io.BytesIO(als_xlsx(dataclasses.replace(RAPPORT, hoofdstukken=hoofdstukken))))
    assert len(boek.sheetnames) == 3

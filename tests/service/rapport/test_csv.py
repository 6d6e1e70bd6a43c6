"""A figure as CSV: opens in a spreadsheet in Dutch, says what it means, and runs nothing."""

import csv
import dataclasses
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from service.rapport.csv import als_csv
from tests.service.rapport.figuren import BALKEN, TABEL, figuur


def _rijen(inhoud: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_what_it_means_stands_above_the_table() -> None:
    rijen = _rijen(als_csv(BALKEN))
    streep = rijen.index([])
    kop = dict(rij for rij in rijen[:streep])
    assert kop["Definitie"] == BALKEN.definitie
    assert kop["Bron"] == "SELECT COUNT(DISTINCT persoon) FROM gebeurtenis WHERE datum >= :van AND datum < :tot"
    assert kop["Periode"] == "eerste kwartaal 2020"
    assert kop["Noot"] == "Niet alles is bekend."
    assert rijen[streep + 1] == ["Onderdeel", "aantal", "verzuim"]


def test_numbers_are_numbers_for_a_spreadsheet_in_dutch() -> None:
    rijen = _rijen(als_csv(BALKEN))
    assert [rij[1:] for rij in rijen[-4:]] == [["51", "13,9"], ["29", ""], ["niet getoond", ""], ["1135", ""]]


def test_nothing_that_somebody_wrote_runs_as_a_formula() -> None:
    rijen = _rijen(als_csv(TABEL))[-2:]
    assert rijen == [["'=SOM(A1)", "'-oeps", "12"], ["Twee", "'+31", "-3"]]


def test_excel_is_told_that_it_is_utf_8() -> None:
    assert als_csv(BALKEN).startswith(b"\xef\xbb\xbfFiguur;")


@settings(max_examples=50)
@given(tekst=st.text())
def test_every_text_comes_back_whole_or_made_safe(tekst: str) -> None:
    een = dataclasses.replace(figuur(None, ("aantal",), {tekst: (12,)}))
    (laatste,) = _rijen(als_csv(een))[-1:]
    assert laatste[0].removeprefix("'").encode(errors="replace") == tekst.removeprefix("'").encode(errors="replace")
    assert not laatste[0].startswith(("=", "+", "-", "@"))

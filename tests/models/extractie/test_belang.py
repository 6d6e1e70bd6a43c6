"""What must, what would be nice, and what a text leaves unsaid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.belang import Nadruk, belang
from models.extractie.zinnen import Zin


@pytest.mark.parametrize(
    ("zin", "woord", "kop", "verwacht"),
    [
        ("Rijbewijs B is een pre", "Rijbewijs B", None, Nadruk.WENS),
        ("Bij voorkeur heb je een VCA", "VCA", None, Nadruk.WENS),
        ("Je moet kunnen lassen", "lassen", None, Nadruk.EIS),
        ("VCA is verplicht", "VCA", "Nice to have", Nadruk.EIS),
        ("VCA", "VCA", "Functie-eisen:", Nadruk.EIS),
        ("VCA", "VCA", "Pluspunten", Nadruk.WENS),
        ("VCA", "VCA", "Wij bieden", None),
        ("Je bakt brood", "bakt brood", None, None),
        ("Kennis van deeg is een must; ervaring met gist is een plus", "deeg", None, Nadruk.EIS),
        ("Kennis van deeg is een must, ervaring met gist is een plus", "gist", None, Nadruk.WENS),
        ("VCA is vereist en een heftruckcertificaat is een pre", "VCA", None, Nadruk.EIS),
        ("VCA is een pre en je rijdt heftruck", "heftruck", None, None),
        ("VCA is een pre, een rijbewijs hebben vinden we fijn", "rijbewijs", None, None),
        ("Een VCA is een pre en rijbewijs B verplicht", "rijbewijs B", None, Nadruk.EIS),
        ("Je hebt een lasdiploma, VCA is een pre", "lasdiploma", None, None),
        ("VCA en een lasdiploma zijn een pre", "VCA", None, Nadruk.WENS),
        ("Bij voorkeur heb je VCA en een lasdiploma", "lasdiploma", None, Nadruk.WENS),
        ("Pre: VCA, lasdiploma", "lasdiploma", None, Nadruk.WENS),
        ("We vragen rijbewijs B en VCA", "VCA", None, Nadruk.EIS),
    ],
)
def test_the_words_around_decide_and_else_the_heading(
    zin: str, woord: str, kop: str | None, verwacht: Nadruk | None
) -> None:
    begin = zin.index(woord)
    assert belang(Zin(zin, 0, len(zin), kop), begin, begin + len(woord)) is verwacht


@given(st.text(min_size=1, max_size=600), st.integers(0, 600), st.integers(0, 600))
def test_any_place_in_any_text_gets_an_answer(zin: str, een: int, ander: int) -> None:
    assert belang(Zin(zin, 0, len(zin), None), min(een, ander), max(een, ander)) in {None, *Nadruk}

"""What must, what would be nice, and what a text leaves unsaid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.belang import Belang, belang
from models.extractie.zinnen import Zin


@pytest.mark.parametrize(
    ("zin", "woord", "kop", "verwacht"),
    [
        ("Rijbewijs B is een pre", "Rijbewijs B", None, Belang.WENS),
        ("Bij voorkeur heb je een VCA", "VCA", None, Belang.WENS),
        ("Je moet kunnen lassen", "lassen", None, Belang.EIS),
        ("VCA is verplicht", "VCA", "Nice to have", Belang.EIS),
        ("VCA", "VCA", "Functie-eisen:", Belang.EIS),
        ("VCA", "VCA", "Pluspunten", Belang.WENS),
        ("VCA", "VCA", "Wij bieden", None),
        ("Je bakt brood", "bakt brood", None, None),
        ("Kennis van deeg is een must; ervaring met gist is een plus", "deeg", None, Belang.EIS),
        ("Kennis van deeg is een must, ervaring met gist is een plus", "gist", None, Belang.WENS),
        ("VCA is vereist en een heftruckcertificaat is een pre", "VCA", None, Belang.EIS),
    ],
)
def test_the_words_around_decide_and_else_the_heading(
    zin: str, woord: str, kop: str | None, verwacht: Belang | None
) -> None:
    begin = zin.index(woord)
    assert belang(Zin(zin, 0, len(zin), kop), begin, begin + len(woord)) is verwacht


@given(st.text(min_size=1, max_size=600), st.integers(0, 600), st.integers(0, 600))
def test_any_place_in_any_text_gets_an_answer(zin: str, een: int, ander: int) -> None:
    assert belang(Zin(zin, 0, len(zin), None), min(een, ander), max(een, ander)) in {None, *Belang}

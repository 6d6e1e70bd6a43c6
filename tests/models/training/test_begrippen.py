"""What is kept apart stays apart for ever, and two spellings of one name are one name."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from models.training.begrippen import is_apart, namen, zelfde_tekst

TEKSTEN = st.lists(st.text(alphabet="aAbB éÉ\t\n-", max_size=6), max_size=8)


@pytest.mark.parametrize(
    ("sleutel", "apart"),
    [("beroep/13", True), ("skill/5", True), ("beroep/5", False), ("skill/13", False), ("", False)],
)
def test_a_key_is_kept_apart_for_ever_or_never(sleutel: str, apart: bool):
    """Recorded. A change here would put what the benchmarks measure on among what was trained on."""
    assert is_apart(sleutel) is apart


def test_one_key_in_ten_is_kept_apart():
    assert sum(is_apart(f"sleutel/{nummer}") for nummer in range(20_000)) == pytest.approx(2_000, rel=0.06)


@given(TEKSTEN)
def test_names_are_distinct_and_never_empty(teksten: list[str]):
    vormen = [zelfde_tekst(naam) for naam in namen(teksten)]
    assert len(set(vormen)) == len(vormen)
    assert "" not in vormen
    assert set(vormen) == {zelfde_tekst(tekst) for tekst in teksten} - {""}


@given(TEKSTEN)
def test_names_keep_the_order_and_the_first_spelling(teksten: list[str]):
    eerste = {zelfde_tekst(tekst): " ".join(tekst.split()) for tekst in reversed(teksten)}
    volgorde = list(dict.fromkeys(zelfde_tekst(tekst) for tekst in teksten if tekst.strip()))
    assert namen(teksten) == tuple(eerste[vorm] for vorm in volgorde)


@given(TEKSTEN)
def test_names_of_names_are_the_same_names(teksten: list[str]):
    assert namen(namen(teksten)) == namen(teksten)


@given(TEKSTEN, TEKSTEN)
def test_what_is_left_out_is_in_no_spelling_there(teksten: list[str], weg: list[str]):
    zonder = frozenset(map(zelfde_tekst, weg))
    assert namen(teksten, zonder=zonder) == tuple(one for one in namen(teksten) if zelfde_tekst(one) not in zonder)

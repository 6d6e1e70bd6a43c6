"""The triples are well-formed and not solved by spelling; the measure and its test do what they say."""

import csv
from collections.abc import Sequence
from math import comb
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from evaluation.taken.drietallen import (
    AANTAL,
    ONDERWERPEN,
    Drietal,
    goede_volgorde,
    lees_drietallen,
    vergelijk_volgorde,
)
from models.encoders.onnx import gewichten_encoder
from models.fouten import InvoerFout

DRIETALLEN = lees_drietallen()
ZINNEN = [zin for drietal in DRIETALLEN for zin in (drietal.anker, drietal.dichtbij, drietal.ver)]
KOP = ["anker", "dichtbij", "ver", "onderwerp"]
VOORBEELD = Drietal("De deur is dicht.", "Je kunt er niet in.", "De deur is rood.", "dagelijks")


def schrijf(pad: Path, rijen: Sequence[Sequence[str]]) -> Path:
    with pad.open("w", newline="", encoding="utf-8") as bestand:
        csv.writer(bestand).writerows([KOP, *rijen])
    return pad


def rijen() -> list[list[str]]:
    return [[drietal.anker, drietal.dichtbij, drietal.ver, drietal.onderwerp] for drietal in DRIETALLEN]


def letters(zin: str) -> set[str]:
    return {zin.lower()[i : i + 3] for i in range(len(zin) - 2)}


def gedeeld(een: str, ander: str) -> float:
    return len(letters(een) & letters(ander)) / len(letters(een) | letters(ander))


def test_half_of_the_triples_is_about_work_and_half_about_everyday_life():
    assert [drietal.onderwerp for drietal in DRIETALLEN].count(ONDERWERPEN[0]) == AANTAL // 2


@pytest.mark.parametrize("zin", ZINNEN)
def test_every_sentence_is_a_whole_one_of_six_to_eighteen_words(zin):
    assert zin[0].isupper()
    assert zin[-1] in ".?"
    assert 6 <= len(zin.split()) <= 18
    assert zin == " ".join(zin.split())


def test_spelling_alone_does_worse_than_chance():
    goed = sum(gedeeld(d.anker, d.dichtbij) > gedeeld(d.anker, d.ver) for d in DRIETALLEN)
    assert goed < AANTAL / 2


def test_what_is_written_is_read_back(tmp_path):
    assert lees_drietallen(schrijf(tmp_path / "drietallen.csv", rijen())) == DRIETALLEN


@pytest.mark.parametrize(
    ("rij", "veld", "waarde", "reden"),
    [
        (7, 0, " ", "rij 9.*leeg"),
        (7, 3, "vrije tijd", "rij 9.*onderwerp"),
        (7, 2, DRIETALLEN[7].dichtbij, "rij 9.*twee keer"),
        (7, 2, DRIETALLEN[3].anker, "rij 9.*twee keer"),
    ],
)
def test_a_row_that_is_wrong_is_refused_and_named(tmp_path, rij, veld, waarde, reden):
    anders = rijen()
    anders[rij][veld] = waarde
    with pytest.raises(InvoerFout, match=reden):
        lees_drietallen(schrijf(tmp_path / "drietallen.csv", anders))


def test_a_file_that_misses_a_row_is_refused(tmp_path):
    with pytest.raises(InvoerFout, match="99 rijen"):
        lees_drietallen(schrijf(tmp_path / "drietallen.csv", rijen()[1:]))


@pytest.mark.parametrize(("ver", "goed"), [([0.0, 1.0], True), ([1.0, 0.0], False), ([0.6, 0.8], False)])
def test_the_nearer_sentence_counts_and_a_tie_is_wrong(ver, goed):
    vectoren = {VOORBEELD.anker: [1.0, 0.0], VOORBEELD.dichtbij: [0.6, 0.8], VOORBEELD.ver: ver}

    def codeer(teksten: Sequence[str]) -> NDArray[np.float32]:
        return np.array([vectoren[tekst] for tekst in teksten], dtype=np.float32)

    assert goede_volgorde(codeer, [VOORBEELD]).tolist() == [goed]


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=40))
def test_the_p_is_that_of_a_fair_coin_on_the_triples_that_differ(paren):
    een, ander = (np.array(kolom) for kolom in zip(*paren, strict=True))
    uitslag = vergelijk_volgorde(een, ander)
    n = uitslag.alleen + uitslag.alleen_basis
    minst = min(uitslag.alleen, uitslag.alleen_basis)
    # By hand: both tails of Binomial(n, 1/2), which is symmetric.
    assert uitslag.p == pytest.approx(min(1.0, 2 * sum(comb(n, k) for k in range(minst + 1)) / 2**n))
    assert uitslag.goed - uitslag.goed_basis == pytest.approx((uitslag.alleen - uitslag.alleen_basis) / len(paren))
    assert vergelijk_volgorde(ander, een).p == uitslag.p


@pytest.mark.parametrize(("een", "ander"), [([True], [True, False]), ([], [])])
def test_unequal_or_no_triples_are_not_compared(een, ander):
    with pytest.raises(ValueError, match="not the same triples, or none"):
        vergelijk_volgorde(np.array(een, dtype=bool), np.array(ander, dtype=bool))


def test_the_encoder_that_ships_has_not_forgotten_general_dutch() -> None:
    """The untuned base gets 62 of the 100 right; measured for this encoder: 80 (`python -m evaluation.taken`)."""
    assert goede_volgorde(gewichten_encoder().encode, DRIETALLEN).sum() >= 76

"""Nearness in meaning is that of the nearest name, and no other text changes it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.betekenis import BLOK, Betekenis
from tests.models.extractie.test_skills import ENCODER

NAMEN = (("brood bakken", "bakker"), ("lassen",), ("heftruck rijden", "heftruck", "vorkheftruck"))
BETEKENIS = Betekenis(NAMEN, ENCODER)
TEKSTEN = st.lists(st.sampled_from(["lassen", "ik las", "bakkerij", "heftrucks", "iets anders"]))


def cosinus(tekst: str, namen: tuple[str, ...]) -> float:
    vectoren = ENCODER.encode([tekst, *namen])
    return float((vectoren[1:] @ vectoren[0]).max())


@given(TEKSTEN)
def test_each_text_gets_the_cosine_with_the_nearest_name_of_each_skill(teksten: list[str]) -> None:
    verwacht = np.array([[cosinus(tekst, namen) for namen in NAMEN] for tekst in teksten]).reshape(-1, len(NAMEN))
    assert np.allclose(BETEKENIS.gelijkenis(teksten), verwacht, atol=0.01)


@given(TEKSTEN)
def test_the_nearest_skill_and_that_of_a_given_skill_are_those_of_the_table(teksten: list[str]) -> None:
    tabel = BETEKENIS.gelijkenis(teksten)
    skills, cosinussen = BETEKENIS.naaste(teksten)
    assert skills.tolist() == tabel.argmax(axis=1).tolist()
    assert cosinussen.tolist() == tabel.max(axis=1).tolist()
    assert BETEKENIS.met(teksten, skills.tolist()).tolist() == cosinussen.tolist()


def test_more_texts_than_fit_in_one_block_change_nothing() -> None:
    veel = [f"lassen {nummer}" for nummer in range(BLOK + 3)]
    assert BETEKENIS.naaste(veel)[1].tolist() == [BETEKENIS.naaste([tekst])[1][0] for tekst in veel]

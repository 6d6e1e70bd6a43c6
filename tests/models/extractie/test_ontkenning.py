"""What a sentence denies, or says not to be needed, is seen; what it asks is not taken for denied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.ontkenning import is_ontkend


def ontkend(zin: str, woord: str) -> bool:
    begin = zin.lower().index(woord.lower())
    return is_ontkend(zin, begin, begin + len(woord))


@pytest.mark.parametrize(
    ("zin", "woord"),
    [
        ("Geen ervaring met lassen nodig", "lassen"),
        ("Rijbewijs niet vereist", "rijbewijs"),
        ("Een rijbewijs is niet nodig", "rijbewijs"),
        ("Rijbewijs: niet nodig", "rijbewijs"),
        ("Rijbewijs B is geen vereiste", "rijbewijs B"),
        ("Ook zonder diploma ben je welkom", "diploma"),
        ("Ervaring hoeft niet", "ervaring"),
        ("Je hoeft niet te kunnen lassen", "lassen"),
        ("Ervaring met lassen of slijpen is niet noodzakelijk", "lassen"),
        ("Ervaring in de bakkerij is geen vereiste, wel een plus", "ervaring"),
        ("Experience with welding is not required", "welding"),
        ("Rijbewijzen hoeven niet", "Rijbewijzen"),
        ("Diploma's hoeven we niet te zien", "Diploma's"),
        ("Lassen doe je bij ons niet zelf", "Lassen"),
        ("Tilwerk komt in deze functie niet voor", "Tilwerk"),
        ("Ik ben niet zo goed in lassen", "lassen"),
        ("Je hoeft niet te lassen", "niet te lassen"),
        ("Mijn heftruckbewijs is verlopen", "heftruck"),
        ("Rijbewijs: geen", "Rijbewijs"),
        ("Mbo 2 bakken, niet afgemaakt", "Mbo 2"),
    ],
)
def test_a_denial_before_or_after_is_seen(zin: str, woord: str) -> None:
    assert ontkend(zin, woord)


@pytest.mark.parametrize(
    ("zin", "woord"),
    [
        ("Niet alleen lassen maar ook slijpen", "lassen"),
        ("Niet alleen lassen maar ook slijpen", "slijpen"),
        ("Geen rijbewijs nodig, wel een diploma", "diploma"),
        ("Geen ervaring nodig, maar je hebt een rijbewijs", "rijbewijs"),
        ("Je hebt ervaring als kok; diploma niet nodig", "ervaring"),
        ("Je kan lassen, een diploma is niet nodig", "lassen"),
        ("Je bent niet bang om te tillen", "tillen"),
        ("Lassen is geen probleem voor jou", "lassen"),
        ("Je rijdt zonder toezicht met een heftruck", "heftruck"),
        ("Geen dag is hetzelfde als je brood bakt", "brood"),
        ("Zonder VOG kan het niet", "VOG"),
        ("Zonder VOG kunnen we je niet aannemen", "VOG"),
        ("Je spreekt Nederlands, perfect hoeft niet", "Nederlands"),
        ("Je last staal en dat doe je niet alleen", "staal"),
        ("Hoogtevrees? Je werkt op hoogte en hebt geen hoogtevrees", "hoogte en"),
        ("Je woont niet ver van de bakkerij", "bakkerij"),
    ],
)
def test_a_denial_of_something_else_is_not(zin: str, woord: str) -> None:
    assert not ontkend(zin, woord)


@given(st.text(max_size=600), st.integers(0, 600), st.integers(0, 600))
def test_any_place_in_any_text_gets_an_answer(zin: str, een: int, ander: int) -> None:
    assert is_ontkend(zin, min(een, ander), max(een, ander)) in {True, False}

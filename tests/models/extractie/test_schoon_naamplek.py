import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.schoon_naamplek import namen_op_plek


def gevonden(tekst: str) -> set[str]:
    return {tekst[begin:einde] for begin, einde in namen_op_plek(tekst)}


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("[09:12] Zefinjo: ben onderweg", "Zefinjo"),
        ("12-03-2024 09:14 - Zefinjo: ok", "Zefinjo"),
        ("Hee Zefinjo, alles goed?", "Zefinjo"),
        ("Graag tot morgen. Hoi Zefinjo!", "Zefinjo"),
        ("hallo met Zefinjo", "Zefinjo"),
        ("u spreekt met Zefinjo Braskamo", "Zefinjo Braskamo"),
        ("Zefinjo (23) wil koken", "Zefinjo"),
        ("Zefinjo, 23 jaar, wil koken", "Zefinjo"),
        ("Zefinjo (zijn jobcoach) belde", "Zefinjo"),
        ("Begeleider op de werkvloer: Zefinjo.", "Zefinjo"),
        ("Ik kan lassen.\nliefs Zefinjo", "Zefinjo"),
        ("Ik kan lassen.\nFleur", "Fleur"),
        ("Fleur Braskamo – lasser\nIk kan lassen.", "Fleur Braskamo"),
        ("Lasser\nFleur Braskamo\nHaarlem", "Fleur Braskamo"),
    ],
)
def test_a_name_is_known_by_its_place(tekst: str, naam: str) -> None:
    assert gevonden(tekst) == {naam}


@pytest.mark.parametrize(
    "tekst",
    [
        "Werkervaring: kok\nOpleiding\nHaarlem",
        "08:30 Opening: kassa tellen",
        "Beste lezer,\nGeachte Klant,",
        "Heftruckchauffeur (25 jaar ervaring)",
        "Timmerman, 25 jaar",
        "Begeleider voor de avond: Haarlem en Velsen",
        "Rijbewijs B\nVCA – lassen\nExcel",
        "Ik kan lassen.\nHaarlem",
    ],
)
def test_a_word_of_the_dictionary_is_no_name_there(tekst: str) -> None:
    assert gevonden(tekst) == set()


@given(st.text(max_size=200))
def test_spans_point_into_the_text(tekst: str) -> None:
    assert all(0 <= begin < einde <= len(tekst) for begin, einde in namen_op_plek(tekst))

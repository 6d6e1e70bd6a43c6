"""Sentences fall into pieces in the words in which skills are named; what is no skill of a person is told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.bijzaak import is_bijzaak
from models.extractie.frasen import LANGSTE, frasen
from models.extractie.zinnen import Zin


@pytest.mark.parametrize(
    ("zin", "verwacht"),
    [
        ("Je vult de vakken aan", ["de vakken aanvullen"]),
        ("Je snoeit hagen, maait gras en tilt zakken", ["hagen snoeien", "gras maaien", "zakken tillen"]),
        ("Neem je bestellingen op, tap je bier.", ["bestellingen opnemen", "bier tappen"]),
        ("Je kunt zelfstandig lassen", ["zelfstandig lassen"]),
        ("Goede kennis van deeg en gist (brood)", ["deeg", "gist", "brood"]),
        ("Minimaal 2 jaar ervaring als bakker", ["bakker"]),
        ("Lassen van staal", ["Lassen van staal"]),
        ("Ik heb dozen ingepakt", ["dozen inpakken"]),
        ("Iemand die soep kookt", ["iemand die soep koken"]),
        ("Grote wagens", ["Grote wagens"]),
    ],
)
def test_a_clause_becomes_an_infinitive(zin: str, verwacht: list[str]) -> None:
    assert set(verwacht) <= {frase.tekst for frase in frasen(zin)}


@given(st.text())
def test_every_piece_has_a_place_in_the_sentence_and_words_to_encode(zin: str) -> None:
    for frase in frasen(zin):
        assert 0 <= frase.begin < frase.einde <= len(zin)
        assert frase.einde - frase.begin <= LANGSTE
        assert frase.tekst.strip()


def _is_bijzaak(tekst: str, kop: str | None = None) -> bool:
    return is_bijzaak(Zin(tekst, 0, len(tekst), kop))


@pytest.mark.parametrize(
    ("tekst", "kop"),
    [
        ("Je bakt brood met collega's", "Over ons"),
        ("Een opleiding tot lasser", "Wij bieden:"),
        ("Bel de bakker", "Solliciteren"),
        ("Wij bieden een gezellige kantine", None),
        ("Je krijgt elke dag vers fruit", None),
        ("Stuur je cv op", None),
        ("Wij zijn een bakkerij met drie ovens", None),
        ("Wij leren je brood bakken", None),
        ("Je leert lassen op de werkvloer", None),
    ],
)
def test_firm_offer_and_procedure_are_told_apart(tekst: str, kop: str | None) -> None:
    assert _is_bijzaak(tekst, kop)


@pytest.mark.parametrize(
    ("tekst", "kop"),
    [("Je bakt brood", None), ("Je berekent het salaris van collega's", "Jouw taken"), ("Lassen", "Functie-eisen")],
)
def test_work_and_demands_are_kept(tekst: str, kop: str | None) -> None:
    assert not _is_bijzaak(tekst, kop)

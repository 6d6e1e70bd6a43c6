"""Names of skills are found however Dutch bends, parts and joins their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.woordenlijst import LETTERLIJK, LOS, SAMENGESTELD, VERBOGEN, Woordenlijst
from models.extractie.woordvorm import delen, stam

NAMEN = (
    ("vakken aanvullen",),
    ("heftruck rijden", "heftruck"),
    ("lassen",),
    ("MIG/MAG lassen",),
    ("keuken schoonmaken",),
    ("machines bedienen",),
    ("koppelingen maken", "REST"),
    ("facturen maken en verwerken",),
    ("rijbewijs BE",),
    ("van en voor",),
)
LIJST = Woordenlijst(NAMEN)


def gevonden(zin: str) -> list[tuple[str, str]]:
    return [(NAMEN[een.skill][0], zin[een.begin : een.einde]) for een in LIJST.zoek(zin)]


@pytest.mark.parametrize(
    ("zin", "naam", "plek"),
    [
        ("Je kunt vakken aanvullen.", "vakken aanvullen", "vakken aanvullen"),
        ("Je vult elke dag de vakken aan.", "vakken aanvullen", "vult elke dag de vakken aan"),
        ("Je helpt om vakken aan te vullen.", "vakken aanvullen", "vakken aan te vullen"),
        ("Heftruckervaring gewenst.", "heftruck rijden", "Heftruckervaring"),
        ("Je maakt de keuken schoon.", "keuken schoonmaken", "maakt de keuken schoon"),
        ("Je bedient diverse machines.", "machines bedienen", "bedient diverse machines"),
        ("Bediening van een machine.", "machines bedienen", "Bediening van een machine"),
        ("Jij last staal.", "lassen", "last"),
        ("Rijden op een heftuck.", "heftruck rijden", "Rijden op een heftuck"),
        ("Je bent mashines aan het bedienen.", "machines bedienen", "mashines aan het bedienen"),
        ("Je verwerkt facturen.", "facturen maken en verwerken", "verwerkt facturen"),
        ("Kennis van REST.", "koppelingen maken", "REST"),
        ("Een rijbewijs BE is nodig.", "rijbewijs BE", "rijbewijs BE"),
    ],
)
def test_an_inflected_parted_or_compounded_name_is_found(zin: str, naam: str, plek: str) -> None:
    assert gevonden(zin) == [(naam, plek)]


@pytest.mark.parametrize(
    "zin",
    [
        "Je bent heftruckmonteur.",
        "De rest leer je hier.",
        "Een rijbewijs is nodig.",
        "Er is van alles voor je.",
        "Machines die hij mag bedienen.",
        "Vakken zijn er, maar aanvullen doet een ander.",
        "",
    ],
)
def test_a_word_that_only_looks_like_a_name_is_not(zin: str) -> None:
    assert gevonden(zin) == []


def test_a_name_inside_a_longer_one_is_left_out() -> None:
    assert gevonden("Je kunt MIG/MAG lassen.") == [("MIG/MAG lassen", "MIG/MAG lassen")]


def test_confidence_falls_with_the_distance_to_the_name() -> None:
    zinnen = ("machines bedienen", "machine bedienen", "je bedient machines", "Heftruckervaring")
    assert [LIJST.zoek(zin)[0].vertrouwen for zin in zinnen] == [LETTERLIJK, VERBOGEN, LOS, SAMENGESTELD]


@pytest.mark.parametrize(
    "groep", ["bedienen bedient bediening", "schoonmaken schoongemaakt schoonmaak", "schrijft geschreven"]
)
def test_inflections_of_one_word_meet(groep: str) -> None:
    assert len({stam(woord) for woord in groep.split()}) == 1


def test_geboorte_is_no_form_of_boren() -> None:
    assert stam("geboorte") != stam("boren")


def test_a_compound_falls_apart_into_what_it_is_about_or_a_kind_of() -> None:
    assert "heftruck" in delen("heftruckervaring")[0]
    assert stam("lassen") in delen("booglassen")[1]


@given(
    st.text()
    | st.lists(st.sampled_from(["je", "vult", "bedient", "machines", "vakken", "aan", "te", "MIG/MAG"])).map(" ".join)
)
def test_what_is_found_lies_in_the_sentence_and_in_order(zin: str) -> None:
    plekken = [(een.begin, een.einde, een.skill) for een in LIJST.zoek(zin)]
    assert plekken == sorted(set(plekken))
    assert all(0 <= begin < einde <= len(zin) for begin, einde, _ in plekken)

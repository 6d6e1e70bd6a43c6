import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.schoon_klacht import klachten


def gevonden(tekst: str) -> list[str]:
    return [tekst[begin:einde] for begin, einde in klachten(tekst)]


@pytest.mark.parametrize(
    ("tekst", "klacht"),
    [
        ("Hij slaapt vaak slecht.", "slaapt vaak slecht"),
        ("omdat ze slecht hoort", "slecht hoort"),
        ("ziet niet goed met één oog", "ziet niet goed met één oog"),
        ("is altijd moe", "altijd moe"),
        ("ik ben erg moe vandaag", "erg moe"),
        ("zij is somber", "somber"),
        ("heeft veel stress", "veel stress"),
        ("angst voor harde geluiden", "angst voor harde geluiden"),
        ("allergisch voor meel", "allergisch voor meel"),
        ("mijn knie doet nog steeds pijn", "knie doet nog steeds pijn"),
        ("haar ogen zijn niet meer zo best", "ogen zijn niet meer zo best"),
        ("is drie vingers kwijt", "drie vingers kwijt"),
        ("hij mist een duim", "mist een duim"),
        ("IQ van 75", "IQ van 75"),
        ("hoort soms stemmen", "hoort soms stemmen"),
        ("kan zich slecht concentreren", "kan zich slecht concentreren"),
    ],
)
def test_a_complaint_in_ordinary_words_is_found(tekst: str, klacht: str) -> None:
    assert gevonden(tekst) == [klacht]


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik ben niet bang voor hoge bomen.",
        "De zaak loopt slecht.",
        "Zij ziet snel wat er moet gebeuren en hoort graag van u.",
        "Veel werk, weinig geld.",
        "Met hart en handen; mijn handen zijn vrij.",
        "De IQ-poort gaat om 8 uur open.",
    ],
)
def test_ordinary_words_are_no_complaint(tekst: str) -> None:
    assert gevonden(tekst) == []


@given(st.text(max_size=200))
def test_spans_point_into_the_text(tekst: str) -> None:
    assert all(0 <= begin < einde <= len(tekst) for begin, einde in klachten(tekst))

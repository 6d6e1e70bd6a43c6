"""Texts are cut where a reader would cut them, and every piece points back into the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.rubriek import Rubriek, rubriek
from models.extractie.zinnen import zinnen

VACATURE = """Heftruckchauffeur gezocht!
Over ons
Wij zijn een bakkerij. Wij doen o.a. broodjes.

Wat ga je doen?
- laden en lossen m.b.v. een heftruck, ca. 3 uur per dag
* orders picken (24/7); scannen
1. Tellen incl. controle. Daarna 1.5 uur pauze

Functie-eisen: mbo 3
Wij bieden:
Een goed salaris
"""


def teksten(tekst: str) -> list[tuple[str, str | None]]:
    return [(zin.tekst, zin.kop) for zin in zinnen(tekst)]


def test_bullets_headings_and_abbreviations_are_read_as_meant() -> None:
    assert teksten(VACATURE) == [
        ("Heftruckchauffeur gezocht!", None),
        ("Wij zijn een bakkerij.", "Over ons"),
        ("Wij doen o.a. broodjes.", "Over ons"),
        ("laden en lossen m.b.v. een heftruck, ca. 3 uur per dag", "Wat ga je doen?"),
        ("orders picken (24/7);", "Wat ga je doen?"),
        ("scannen", "Wat ga je doen?"),
        ("Tellen incl. controle.", "Wat ga je doen?"),
        ("Daarna 1.5 uur pauze", "Wat ga je doen?"),
        ("mbo 3", "Functie-eisen:"),
        ("Een goed salaris", "Wij bieden:"),
    ]


def test_headings_are_found_where_the_line_breaks_were_lost() -> None:
    assert teksten("Je bakt brood. Jouw profiel - Je bent sterk - Je lacht veel Wat bieden wij? Een contract") == [
        ("Je bakt brood.", None),
        ("Je bent sterk", "Jouw profiel"),
        ("Je lacht veel", "Jouw profiel"),
        ("Een contract", "Wat bieden wij?"),
    ]


def test_a_sentence_starts_where_its_full_stop_was_forgotten() -> None:
    assert [tekst for tekst, _ in teksten("Je werkt nauwkeurig Je bent op tijd Kennis van deeg is een must")] == [
        "Je werkt nauwkeurig",
        "Je bent op tijd",
        "Kennis van deeg is een must",
    ]


@pytest.mark.parametrize(
    "zin",
    [
        "Je werkt in Bergen op Zoom.",
        "Wij zoeken iemand in Assen en omgeving.",
        "Voor onze vestiging Emmen en omstreken.",
    ],
)
def test_the_name_of_a_place_starts_no_sentence(zin: str) -> None:
    assert [tekst for tekst, _ in teksten(zin)] == [zin]


def test_a_list_item_starts_where_its_line_break_was_lost() -> None:
    assert [tekst for tekst, _ in teksten("Werken in de techniek Laden van wagens")] == [
        "Werken in de techniek",
        "Laden van wagens",
    ]


def test_a_short_line_above_a_list_is_a_heading_and_says_what_it_says() -> None:
    assert teksten("Rijbewijs B en 32 uur:\n- bakken") == [
        ("Rijbewijs B en 32 uur:", None),
        ("bakken", "Rijbewijs B en 32 uur:"),
    ]


def test_a_sentence_that_begins_like_a_heading_is_no_heading() -> None:
    assert teksten("Wij bieden een oven aan. Profiel van de band controleren.") == [
        ("Wij bieden een oven aan.", None),
        ("Profiel van de band controleren.", None),
    ]


@pytest.mark.parametrize(
    ("kop", "verwacht"),
    [
        ("Functie-eisen:", Rubriek.EIS),
        ("Wat vragen wij?", Rubriek.EIS),
        ("Nice to have", Rubriek.WENS),
        ("WIJ BIEDEN", Rubriek.AANBOD),
        ("## Over ons", Rubriek.BEDRIJF),
        ("Solliciteren", Rubriek.PROCEDURE),
        ("Jouw taken", Rubriek.WERK),
        ("Brood", None),
        (None, None),
    ],
)
def test_a_heading_says_what_follows(kop: str | None, verwacht: Rubriek | None) -> None:
    assert rubriek(kop) is verwacht


@given(
    st.text() | st.lists(st.sampled_from([*VACATURE.split(), "\n", "-", ".", "Wij bieden", "en", " "])).map(" ".join)
)
def test_every_sentence_is_quoted_from_its_place_and_none_overlap(tekst: str) -> None:
    vorige = 0
    for zin in zinnen(tekst):
        assert zin.tekst == tekst[zin.begin : zin.einde]
        assert zin.tekst.strip() == zin.tekst != ""
        assert vorige <= zin.begin < zin.einde
        vorige = zin.einde

"""Every fixed text of the pages of a werkzoekende is there in every language offered, and says the same."""

import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from service.routes.tonen import SJABLONEN, omgeving
from service.vertalingen.talen import MAP, NEDERLANDS, TALEN, Taal, bestand, lees, vertaling
from tools.vertalingen import bijgewerkt, teksten

ANDERE = [taal for taal in TALEN.values() if taal != NEDERLANDS]
_PLEK = re.compile(r"%\((\w+)\)s|%%")
_LATIJN = re.compile(r"[A-Za-z]{3,}")
_WIJST_NIET_OP_NEDERLANDS = {"Instagram", "Facebook", "skillsmatch", "VCA"}
# Not between the marks of Jinja, not in a tag: what is left is a text that nobody can translate.
_JINJA = re.compile(
    r"\{% block soort %\}.*?\{% endblock %\}|\{#.*?#\}|\{%-?\s*trans\b.*?endtrans\s*-?%\}|\{[{%].*?[%}]\}", re.S
)
_KOPPELTEKST = re.compile(r"\b(?:aria-label|title|alt|placeholder|content)=\"([^\"]*)\"")
_TAG = re.compile(r"<[^>]*>", re.S)
BLADEN = [*sorted(SJABLONEN.glob("mijn*.html")), SJABLONEN / "delen" / "mijn.html"]


def _vormen(bericht: Message) -> tuple[str, ...]:
    return (bericht.string,) if isinstance(bericht.string, str) else tuple(bericht.string)


def _enkel_en_meer(bericht: Message) -> tuple[str, ...]:
    return (bericht.id,) if isinstance(bericht.id, str) else tuple(bericht.id)


def _berichten(taal: Taal) -> list[Message]:
    return [bericht for bericht in lees(taal) if bericht.id]


def test_a_language_is_offered_when_its_texts_are_there() -> None:
    assert {map_.parent.parent.name for map_ in MAP.rglob("*.po")} == {taal.code for taal in ANDERE}
    assert {taal.code: (taal.naam, taal.richting) for taal in TALEN.values()} == {
        "nl": ("Nederlands", "ltr"),
        "en": ("English", "ltr"),
        "ar": ("العربية", "rtl"),
    }


@pytest.mark.parametrize("taal", ANDERE, ids=lambda taal: taal.code)
def test_the_file_holds_every_text_of_today_and_no_other(taal: Taal) -> None:
    assert bestand(taal).read_text(encoding="utf-8") == bijgewerkt(taal), "make vertalingen"


@pytest.mark.parametrize("taal", ANDERE, ids=lambda taal: taal.code)
def test_every_text_is_translated_in_every_form_and_none_is_a_guess(taal: Taal) -> None:
    assert [bericht.id for bericht in _berichten(taal) if not all(_vormen(bericht))] == []
    assert [bericht.id for bericht in _berichten(taal) if bericht.fuzzy] == []
    assert [bericht.id for bericht in _berichten(taal) if bericht.pluralizable and len(_vormen(bericht)) < 2] == []


@pytest.mark.parametrize("taal", ANDERE, ids=lambda taal: taal.code)
def test_a_translation_holds_the_places_and_tags_of_the_text(taal: Taal) -> None:
    for bericht in _berichten(taal):
        bron = Counter(_PLEK.findall(_enkel_en_meer(bericht)[-1]))
        for nummer, vorm in enumerate(_vormen(bericht)):
            # Of none, one and two a language may have a word of its own.
            zonder_getal = bericht.pluralizable and nummer < len(_vormen(bericht)) - 1
            mag_weg = {"aantal"} if zonder_getal and nummer <= 2 else set()
            gevonden = Counter(_PLEK.findall(vorm))
            assert gevonden <= bron, (bericht.id, vorm)
            assert (bron - gevonden).keys() <= mag_weg, (bericht.id, vorm)
            assert not set("<>{}") & set(vorm), bericht.id


@pytest.mark.parametrize("taal", ANDERE, ids=lambda taal: taal.code)
def test_no_translation_is_the_dutch_text(taal: Taal) -> None:
    zelfde = {bericht.id for bericht in _berichten(taal) if bericht.id == bericht.string}
    assert zelfde <= {"geen", "VCA"}


def test_the_arabic_is_in_arabic_letters() -> None:
    for bericht in _berichten(TALEN["ar"]):
        for vorm in _vormen(bericht):
            vreemd = set(_LATIJN.findall(_PLEK.sub("", vorm))) - _WIJST_NIET_OP_NEDERLANDS
            assert vreemd == set(), vorm


def test_arabic_has_its_six_plurals() -> None:
    bericht = next(een for een in _berichten(TALEN["ar"]) if een.pluralizable)
    enkel, meer = _enkel_en_meer(bericht)
    arabisch = vertaling(TALEN["ar"])
    assert len({arabisch.ngettext(enkel, meer, n) for n in (0, 1, 2, 3, 11, 100)}) == len(set(_vormen(bericht))) >= 4


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.relative_to(SJABLONEN).as_posix())
def test_no_text_on_these_pages_escapes_translation(blad: Path) -> None:
    inhoud = _JINJA.sub(" ", blad.read_text(encoding="utf-8"))
    los = [*_KOPPELTEKST.findall(inhoud), _TAG.sub(" ", inhoud)]
    assert [woord for tekst in los for woord in _LATIJN.findall(tekst)] == []


def test_there_is_a_text_of_every_page() -> None:
    plekken = {plek for tekst in teksten() for plek, _ in tekst.locations}
    assert {blad.relative_to(SJABLONEN).as_posix() for blad in BLADEN} <= plekken


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (1, "توجد الآن وظيفة شاغرة واحدة في منطقتك."),
        (2, "توجد الآن وظيفتان شاغرتان في منطقتك."),
        (7, "توجد الآن 7 وظائف شاغرة في منطقتك."),
        (25, "توجد الآن 25 وظيفة شاغرة في منطقتك."),
        (103, "توجد الآن 103 وظائف شاغرة في منطقتك."),
    ],
)
def test_a_page_counts_as_the_language_does(aantal: int, zin: str) -> None:
    macro = omgeving(TALEN["ar"]).get_template("delen/mijn.html").module.vacatures_nu  # type: ignore[attr-defined]
    assert " ".join(str(macro(aantal)).split()) == zin


@pytest.mark.parametrize("taal", TALEN.values(), ids=lambda taal: taal.code)
def test_what_python_hands_over_is_text_and_never_markup(taal: Taal) -> None:
    blad = omgeving(taal).from_string("{{ wat|vertaal }}")
    assert blad.render(wat="<b>100%</b> %(x)s") == "&lt;b&gt;100%&lt;/b&gt; %(x)s"
    assert blad.render(wat="") == ""  # of an empty text a catalogue gives its heading

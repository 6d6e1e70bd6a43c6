import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.extractie.schoon_soort import GegevenSoort
from models.extractie.schoonmaken import Weggelaten, schoon

_MERKEN = [f"[{soort.value}]" for soort in GegevenSoort]
_BROKKEN = st.sampled_from(
    [
        "Jan", "jan", "dhr.", "mw", "van der", "Van", "el", "Berg", "J.P.", "naam:", "ik ben", "bel", "06-12345678",
        "0251 12", "123456782", "1941 AB", "Kerkstraat", "12", "a", "geboren", "12-03-1969", "autisme", "last van",
        "zijn", "rug", "ziekte van", "MS", "burn-", "out", "a@b.nl", "www.x.nl", "NL91ABNA0417164300", "kenteken",
        "GK-123-X", "collega", "Groetjes", "-", ".", ",", ":", "\n", "(", ")", "\ue000", "\u00ad", "[", "]", "İ", "ß",
        *_MERKEN,
    ]
)  # fmt: skip
_GEBROKKEN = st.lists(st.tuples(_BROKKEN, st.sampled_from(["", " ", " ", "\n"]))).map(
    lambda paren: "".join(brok + gat for brok, gat in paren)
)
_TEKSTEN = st.one_of(st.text(max_size=200), _GEBROKKEN)


def soorten(tekst: str, *beschermd: tuple[int, int]) -> list[GegevenSoort]:
    return [een.soort for een in schoon(tekst, beschermd).weggelaten]


@settings(deadline=None, max_examples=60)
@given(_TEKSTEN)
def test_cleaning_twice_is_cleaning_once(tekst: str) -> None:
    eerste = schoon(tekst).tekst
    tweede = schoon(eerste)
    assert tweede.tekst == eerste
    assert tweede.weggelaten == ()


@settings(deadline=None, max_examples=60)
@given(_TEKSTEN, st.lists(st.tuples(st.integers(-5, 250), st.integers(-5, 250))))
def test_spans_are_apart_in_order_and_all_that_changed(tekst: str, beschermd: list[tuple[int, int]]) -> None:
    resultaat = schoon(tekst, beschermd)
    delen, vorige = [], 0
    for een in resultaat.weggelaten:
        assert vorige <= een.begin < een.einde <= len(tekst)
        delen += [tekst[vorige : een.begin], f"[{een.soort.value}]"]
        vorige = een.einde
    assert "".join(delen) + tekst[vorige:] == resultaat.tekst


@settings(deadline=None, max_examples=60)
@given(_TEKSTEN, st.integers(0, 100), st.integers(0, 100))
def test_words_in_a_protected_span_stay(tekst: str, begin: int, lengte: int) -> None:
    nummers = {"mail", "webadres", "iban", "bsn", "telefoon", "geboortedatum", "postcode", "kenteken", "tekst"}
    for een in schoon(tekst, [(begin, begin + lengte)]).weggelaten:
        if een.soort.value not in nummers:
            assert een.einde <= begin or een.begin >= begin + lengte or lengte == 0


def test_the_same_text_is_always_cleaned_the_same() -> None:
    tekst = "Dhr. J. Bakker, Kerkstraat 3, is ziek. Bel Fatma op 06-12345678."
    assert schoon(tekst) == schoon(tekst)


def test_marks_tell_what_stood_there_and_the_sentence_still_reads() -> None:
    assert (
        schoon("Bel Fatma op 06-12345678, zij heeft astma.").tekst
        == "Bel [naam] op [telefoon], zij heeft [gezondheid]."
    )


def test_what_was_taken_out_can_be_logged_without_saying_it() -> None:
    (een,) = schoon("Klant heeft epilepsie.").weggelaten
    assert een == Weggelaten(GegevenSoort.GEZONDHEID, 12, 21)
    assert "epilepsie" not in repr(schoon("Klant heeft epilepsie.").weggelaten)


def test_a_skill_of_a_carer_stays_and_her_own_illness_goes() -> None:
    assert schoon("Ik kan autisme begeleiden en heb zelf reuma.").tekst == (
        "Ik kan autisme begeleiden en heb zelf [gezondheid]."
    )


def test_what_is_the_persons_once_goes_everywhere_in_the_text() -> None:
    tekst = "Ik kan autisme begeleiden en heb zelf autisme."
    assert schoon(tekst).tekst == "Ik kan [gezondheid] begeleiden en heb zelf [gezondheid]."
    assert schoon(tekst, [(8, 26)]).tekst == "Ik kan autisme begeleiden en heb zelf [gezondheid]."


def test_the_text_with_blanks_keeps_its_places_and_lines() -> None:
    tekst = "Bel Fatma.\nZij heeft astma, en kan lassen."
    zonder = schoon(tekst).zonder(tekst)
    assert zonder == "Bel      .\nZij heeft      , en kan lassen."
    assert zonder.index("lassen") == tekst.index("lassen")


def test_a_number_goes_even_from_a_protected_span() -> None:
    tekst = "klanten bellen via 06-12345678"
    assert schoon(tekst, [(0, len(tekst))]).tekst == "klanten bellen via [telefoon]"


def test_a_mark_is_left_as_it_is_and_not_counted_again() -> None:
    assert schoon("[naam] heeft [gezondheid]").weggelaten == ()


@pytest.mark.parametrize("tekst", ["", " ", "\x00", "\ud800", "[", "[naam", "-", "\ue00b\ue00b Jan", "a\u0301" * 50])
def test_no_text_is_too_strange(tekst: str) -> None:
    schoon(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik werkte tien jaar als lasser en kan TIG lassen en CNC-frezen.",
        "2001-2009 magazijnmedewerker, 05-2011 tot 11-2015 chauffeur, rijbewijs B en CE.",
        "Wij vragen mbo 3, VCA en 24-32 uur per week in Beverwijk, salaris 2.500 euro.",
        "Ervaring met MS Office, clean code en blind typen.",
        "Klachten van klanten afhandelen aan de telefoon.",
        "Woont in Heemskerk, postcode 1961, maximaal 20 km reizen.",
    ],
)
def test_work_alone_is_left_alone(tekst: str) -> None:
    assert schoon(tekst).tekst == tekst


def test_a_text_that_does_not_settle_is_dropped_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.extractie.schoonmaken._MAX_RONDEN", 1)
    resultaat = schoon("Bel Fatma.")
    assert resultaat.tekst == "[tekst]"
    assert resultaat.weggelaten == (Weggelaten(GegevenSoort.TEKST, 0, 10),)


def test_a_repetitive_text_is_done_in_bounded_rounds() -> None:
    tekst = "Jan van der dhr. Jan, 06-1 last van zijn " * 100
    eens = schoon(tekst)
    assert schoon(eens.tekst).tekst == eens.tekst

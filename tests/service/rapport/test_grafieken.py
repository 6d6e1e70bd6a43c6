"""Charts: what is in the table can be read off them, by eye and by ear, under our CSP and without colour."""

import dataclasses
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.figuur import Figuur, Grafieksoort
from service.rapport import vega
from service.rapport.grafieken import svg
from service.rapport.landkaart import kaart
from service.rapport.tekening import teken, waarde
from tests.service.rapport.figuren import (
    ALLE,
    BALKEN,
    DOEL,
    KAART,
    TABEL,
    TWEEZIJDIG,
    VERBORGEN,
    VERDELING,
    VREEMD,
    figuur,
)

GETEKEND = [een for een in ALLE if een.grafiek]
SVG = "{http://www.w3.org/2000/svg}"
NAMEN = {"svg", "title", "desc", "g", "path", "text", "rect", "line"}


def _boom(een: Figuur) -> ET.Element:
    tekst = svg(een)
    assert tekst is not None
    return ET.fromstring(tekst)


def _woorden(een: Figuur) -> list[str]:
    return ["".join(deel.itertext()) for deel in _boom(een).iter(f"{SVG}text")]


@pytest.mark.parametrize("een", GETEKEND, ids=lambda een: een.code)
def test_a_chart_holds_nothing_that_the_csp_refuses(een: Figuur) -> None:
    for deel in _boom(een).iter():
        assert deel.tag.removeprefix(SVG) in NAMEN
        assert not {"style", "class", "href", "onload"} & set(deel.attrib)
        assert "url(" not in " ".join(deel.attrib.values())


@pytest.mark.parametrize("een", GETEKEND, ids=lambda een: een.code)
def test_a_chart_has_words_for_who_does_not_see_it(een: Figuur) -> None:
    boom = _boom(een)
    titel, uitleg = boom.find(f"{SVG}title"), boom.find(f"{SVG}desc")
    assert titel is not None
    assert uitleg is not None
    assert boom.get("role") == "img"
    assert boom.get("aria-labelledby") == f"{titel.get('id')} {uitleg.get('id')}"
    assert titel.text == een.titel
    assert "De tabel geeft dezelfde getallen." in (uitleg.text or "")


def test_the_ids_of_two_charts_on_a_page_differ() -> None:
    ids = [deel.get("id") for een in GETEKEND for deel in _boom(een).iter() if deel.get("id")]
    assert len(ids) == len(set(ids)) == 2 * len(GETEKEND)


@pytest.mark.parametrize("een", [BALKEN, DOEL, TWEEZIJDIG, KAART], ids=lambda een: een.code)
def test_every_bar_and_dot_has_its_name_and_number_in_words(een: Figuur) -> None:
    tekst = re.sub(r"\s", "", "".join(_woorden(een)))
    for rij in een.rijen:
        if not rij.is_totaal and rij.kop != "Nergenshuizen":
            assert re.sub(r"\s", "", rij.kop) in tekst
            assert rij.cellen[0].tekst.replace(" ", "") in tekst


def test_a_group_of_bars_names_its_row_and_every_column_of_the_same_kind() -> None:
    assert _woorden(VERDELING) == ["skills: 12", "aanbod: 30", "skills: 25", "aanbod: 14", "plaats 1-5", "verder"]


def test_a_hidden_number_is_said_to_be_hidden_and_has_no_bar() -> None:
    tekening = teken(BALKEN)
    assert tekening is not None
    assert "Kleinstad: niet getoond" in _woorden(BALKEN)
    assert [vlak.tot for vlak in tekening.vlakken] == [51, 29]


def test_bars_are_as_long_as_their_numbers() -> None:
    breedten = [float(m[1]) for m in re.finditer(r'd="M0,[\d.]+h([\d.]+)v', svg(BALKEN) or "")]
    assert len(breedten) == 2
    assert breedten[0] / breedten[1] == pytest.approx(51 / 29)


def test_the_target_is_in_the_same_place_in_every_row() -> None:
    tekening = teken(DOEL)
    assert tekening is not None
    assert {plek for _, plek in tekening.strepen} == {100.0}
    assert [vlak.tot for vlak in tekening.vlakken if not vlak.leeg] == pytest.approx([21.0, 100 * 272 / 180])


def test_a_total_is_not_drawn_beside_its_parts() -> None:
    assert not any("Totaal" in regel for regel in _woorden(BALKEN))


def test_the_two_sides_go_away_from_the_line_between_them() -> None:
    tekening = teken(TWEEZIJDIG)
    assert tekening is not None
    assert [(vlak.van, vlak.tot) for vlak in tekening.vlakken] == [(0.0, -12.0), (0.0, 30.0), (0.0, 14.0)]
    assert {plek for _, plek in tekening.strepen} == {0.0}


def test_places_lie_as_they_do_in_the_country_and_what_is_no_place_is_named() -> None:
    gevonden = kaart(KAART)
    assert gevonden is not None
    haarlem, beverwijk = gevonden.stippen
    assert haarlem.naam == "Haarlem 50 / 14"
    assert haarlem.y > beverwijk.y  # to the south of it
    assert (haarlem.straal / beverwijk.straal) ** 2 == pytest.approx(50 / 12)
    assert gevonden.zonder_plaats == ("Nergenshuizen",)
    assert "Niet op de kaart: Nergenshuizen." in (svg(KAART) or "")


@pytest.mark.parametrize(
    "leeg",
    [
        TABEL,
        dataclasses.replace(BALKEN, rijen=()),
        dataclasses.replace(KAART, rijen=()),
        figuur(Grafieksoort.BALKEN, ("aantal",), {"A": (VERBORGEN,), "B": (None,)}),
        figuur(Grafieksoort.BALKEN, ("tekst",), {"A": ("ja",)}),
        figuur(Grafieksoort.KAART, ("aantal",), {"Beverwijk": (VERBORGEN,)}),
        figuur(Grafieksoort.DOEL, ("realisatie", "afspraak"), {"A": (VERBORGEN, 30)}),
    ],
    ids=lambda een: f"{een.code} {len(een.rijen)}",
)
def test_without_a_number_there_is_no_chart(leeg: Figuur) -> None:
    assert svg(leeg) is None


def test_the_same_figure_gives_the_same_characters() -> None:
    eerste = svg(BALKEN)
    svg.cache_clear()
    assert svg(BALKEN) == eerste


@settings(max_examples=5)
@given(tekst=st.text(min_size=1, max_size=70))
def test_any_name_can_be_drawn(tekst: str) -> None:
    een = dataclasses.replace(figuur(Grafieksoort.BALKEN, ("aantal",), {tekst: (12,), "B": (30,)}), titel=tekst)
    assert _boom(een).find(f"{SVG}title") is not None


def test_a_name_with_markup_stays_a_name() -> None:
    een = figuur(Grafieksoort.BALKEN, ("aantal",), {VREEMD: (12,)})
    assert "".join(_woorden(een)) == f"{VREEMD}: 12"


def test_the_specifications_are_valid_vega_lite() -> None:
    for een in GETEKEND:
        tekening, landkaart = teken(een), kaart(een) if een.grafiek is Grafieksoort.KAART else None
        if tekening is not None:
            vega.grafiek_van_balken(tekening).to_dict(validate=True)
        if landkaart is not None:
            vega.grafiek_van_stippen(landkaart).to_dict(validate=True)


def test_only_what_is_shown_is_drawn() -> None:
    assert [waarde(cel) for rij in BALKEN.rijen for cel in rij.cellen[:1]] == [51, 29, None, 1135]

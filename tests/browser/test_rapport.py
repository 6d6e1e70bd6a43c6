"""The report as an HTML file, as somebody opens it who was sent it: accessible, on any width, and whole on paper."""

import dataclasses
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, expect

from service.rapport.html import als_html
from tests.browser.keuring import Luisteraar, steekt_uit, toegankelijkheid
from tests.service.rapport.figuren import ALLE, RAPPORT


@pytest.fixture(scope="module")
def adres(tmp_path_factory: pytest.TempPathFactory) -> str:
    bestand: Path = tmp_path_factory.mktemp("rapport") / "rapport.html"
    bestand.write_bytes(als_html(dataclasses.replace(RAPPORT, vertrouwelijk=True, gesimuleerd=True)))
    return bestand.as_uri()


@pytest.mark.parametrize(("kleuren", "breedte"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_and_nothing_sticks_out(
    chromium: Browser, adres: str, kleuren: Literal["light", "dark"], breedte: int
) -> None:
    opties: Any = {"color_scheme": kleuren, "viewport": {"width": breedte, "height": 900}}
    blad = chromium.new_page(**opties)
    luisteraar = Luisteraar(blad)
    blad.goto(adres)
    blad.locator("details").evaluate_all("alle => alle.forEach((deel) => { deel.open = true; })")
    assert toegankelijkheid(blad) == []
    assert "de pagina schuift opzij" not in steekt_uit(blad)  # a wide table does, inside its own frame
    assert luisteraar.klachten == []
    assert blad.get_by_role("img").count() == sum(een.grafiek is not None for een in ALLE)
    blad.close()


def test_on_paper_the_definitions_are_open_and_the_marks_are_there(chromium: Browser, adres: str) -> None:
    blad = chromium.new_page()
    blad.goto(adres)
    expect(blad.get_by_text(ALLE[0].definitie).first).to_be_hidden()
    blad.emulate_media(media="print")
    expect(blad.get_by_text(ALLE[0].definitie).first).to_be_visible()
    expect(blad.get_by_text("Vertrouwelijk: niet publiceren.")).to_be_visible()
    blad.close()

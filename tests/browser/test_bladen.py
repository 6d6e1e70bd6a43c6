"""Every page, in every state, in light and in dark, wide and narrow: for everybody to use."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.aanmelden import meld_aan
from tests.browser.blad import FOUT, Blad, open_blad
from tests.browser.bladen import BLADEN, ZONDER_BLAD
from tests.browser.keuring import Luisteraar, steekt_uit, toegankelijkheid
from tests.browser.klaarzetten import klaarzetten
from tests.browser.site import Site, bedien, paginaroutes

BREED = {"width": 1280, "height": 900}
SMAL = {"width": 320, "height": 800}  # what a window of 1280 shows at a zoom of 400%


@pytest.fixture(scope="module")
def site(chromium: Browser, caseload: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site for these tests alone: `klaarzetten` changes it."""
    with bedien(Path(shutil.copytree(caseload, tmp_path_factory.mktemp("bladen") / "home"))) as draaiend:
        yield draaiend


@pytest.fixture(scope="module")
def klaar(site: Site) -> Mapping[str, str]:
    return klaarzetten(site.adres)


@pytest.fixture(scope="module")
def vensters(chromium: Browser, site: Site) -> Iterator[dict[str | None, tuple[Page, Luisteraar]]]:
    """A window for each user, kept open: logging in costs more than looking at a page."""
    open_: dict[str | None, tuple[Page, Luisteraar]] = {}
    for gebruiker in {blad.gebruiker for blad in BLADEN}:
        venster = chromium.new_context(base_url=site.adres, locale="nl-NL", viewport=BREED)
        pagina = venster.new_page()
        if gebruiker:
            meld_aan(pagina, gebruiker)
        open_[gebruiker] = pagina, Luisteraar(pagina)
    yield open_
    for pagina, _ in open_.values():
        pagina.context.close()


def _parameters() -> Iterator[Any]:
    """Of each route its first state at every run, and the others in the slow one."""
    gezien = set()
    for blad in BLADEN:
        yield pytest.param(blad, id=blad.naam, marks=[pytest.mark.langzaam] if blad.route in gezien else [])
        gezien.add(blad.route)


@pytest.mark.parametrize("blad", list(_parameters()))
def test_everybody_can_use_this_page(
    blad: Blad, klaar: Mapping[str, str], vensters: Mapping[str | None, tuple[Page, Luisteraar]]
) -> None:
    pagina, luisteraar = vensters[blad.gebruiker]
    luisteraar.begin(verwacht=blad.status)
    pagina.emulate_media(color_scheme="light")
    pagina.set_viewport_size(BREED)
    assert open_blad(pagina, blad, klaar) == blad.status
    assert toegankelijkheid(pagina) == []
    pagina.emulate_media(color_scheme="dark")
    assert toegankelijkheid(pagina, alleen="color-contrast") == []
    pagina.set_viewport_size(SMAL)
    assert steekt_uit(pagina) == []
    assert luisteraar.klachten == []


def test_every_page_of_the_site_is_looked_at(site: Site) -> None:
    assert paginaroutes(site.app) - {blad.route for blad in BLADEN} == ZONDER_BLAD.keys()


def test_what_is_looked_at_is_a_page_of_the_site(site: Site) -> None:
    assert {blad.route for blad in BLADEN} <= paginaroutes(site.app) | {FOUT}

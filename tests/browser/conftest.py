"""One real Chromium and one site for all tests in this folder."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.aanmelden import meld_aan
from tests.browser.site import Site, bedien
from tests.service.web.conftest import vul, vul_kwartaal


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; the tests are skipped where it is not installed."""
    programma = shutil.which("chromium")
    if programma is None:
        pytest.skip("Chromium ontbreekt: sudo apt-get install chromium (tools/omgeving.sh doet dit waar het mag)")
    with sync_playwright() as speler:
        # The sandbox of Chromium needs rights that a container does not give; it opens pages of our own only.
        browser = speler.chromium.launch(executable_path=programma, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def caseload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with the invented caseload and the events of a quarter, to copy."""
    return vul_kwartaal(vul(tmp_path_factory.mktemp("browser") / "home"))


@pytest.fixture(scope="session")
def site(chromium: Browser, caseload: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site that tests share which leave it as it was."""
    with bedien(Path(shutil.copytree(caseload, tmp_path_factory.mktemp("site") / "home"))) as draaiend:
        yield draaiend


@pytest.fixture
def eigen_site(chromium: Browser, caseload: Path, tmp_path: Path) -> Iterator[Site]:
    """A site of this test alone, to change."""
    with bedien(Path(shutil.copytree(caseload, tmp_path / "home"))) as draaiend:
        yield draaiend


@pytest.fixture
def open_op(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """`open_op(site, "adviseur", viewport=...)`: a fresh window, with a demo user logged in (None: nobody)."""
    vensters = []

    def open_venster(site: Site, gebruiker: str | None = None, **opties: Any) -> Page:
        venster = chromium.new_context(base_url=site.adres, locale="nl-NL", **opties)
        venster.set_default_timeout(15_000)
        vensters.append(venster)
        blad = venster.new_page()
        if gebruiker is not None:
            meld_aan(blad, gebruiker)
        return blad

    yield open_venster
    for venster in vensters:
        venster.close()

"""Makes a picture of every page in docs/schermen/, with a page that shows them: `make schermen`.

The pages are those that the browser tests look at, over the same invented caseload. Pictures are not kept in git: they
are made from what is there.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from tests.browser.aanmelden import meld_aan
from tests.browser.blad import Blad, open_blad
from tests.browser.bladen import BLADEN
from tests.browser.klaarzetten import klaarzetten
from tests.browser.site import bedien
from tests.service.web.conftest import vul

WORTEL = Path(__file__).parent.parent
MAP = WORTEL / "docs" / "schermen"
BREEDTE, HOOGSTE = 1280, 2000  # pixels

KOP = """# De schermen

Elke pagina van skillsmatch, met verzonnen mensen en vacatures. De plaatjes zijn gemaakt met `make schermen`, van
dezelfde pagina's waar de browsertests naar kijken. Lange pagina's zijn onderaan afgesneden.
"""


def main() -> None:
    """Make them all."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("Chromium ontbreekt: sudo apt-get install chromium")
    bladen = list({blad.route: blad for blad in reversed(BLADEN) if blad.status < 400}.values())[::-1]
    shutil.rmtree(MAP, ignore_errors=True)
    MAP.mkdir()
    with (
        tempfile.TemporaryDirectory() as map_,
        bedien(vul(Path(map_) / "home")) as site,
        sync_playwright() as speler,
    ):
        klaar = klaarzetten(site.adres)
        browser = speler.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        vensters = {
            gebruiker: _venster(browser, site.adres, gebruiker) for gebruiker in {een.gebruiker for een in bladen}
        }
        for blad in bladen:
            open_blad(vensters[blad.gebruiker], blad, klaar)
            _bewaar(vensters[blad.gebruiker], MAP / f"{blad.naam}.png")
        browser.close()
    (MAP / "README.md").write_text(_tekst(bladen), encoding="utf-8")


def _venster(browser: Browser, adres: str, gebruiker: str | None) -> Page:
    venster = browser.new_context(
        base_url=adres, locale="nl-NL", color_scheme="light", viewport={"width": BREEDTE, "height": 720}
    )
    pagina = venster.new_page()
    if gebruiker:
        meld_aan(pagina, gebruiker)
    return pagina


def _bewaar(venster: Page, bestand: Path) -> None:
    hoogte = int(venster.evaluate("document.documentElement.scrollHeight"))
    stuk: FloatRect = {"x": 0, "y": 0, "width": BREEDTE, "height": min(hoogte, HOOGSTE)}
    venster.screenshot(path=bestand, full_page=True, clip=stuk)


def _tekst(bladen: Iterable[Blad]) -> str:
    delen = [f"## {blad.toont}\n\n![{blad.toont}]({blad.naam}.png)\n" for blad in bladen]
    return "\n".join([KOP, *delen])


if __name__ == "__main__":
    main()

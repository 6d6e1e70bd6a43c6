"""What an adviseur does in a morning and an auditor looks up after it, in a real browser, with and without a script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.aanmelden import meld_aan
from tests.browser.bladen import GARANTIEBAAN, TE_VERIFIEREN
from tests.browser.keuring import Luisteraar
from tests.browser.site import Site

VANDAAG = "2026-08-31"  # the clock of the site stands still


def lijst(blad: Page) -> Locator:
    """The rows of who may be proposed."""
    return blad.locator("ol.rijen > li")


def open_de_garantiebaan(blad: Page) -> None:
    blad.get_by_role("link", name="Werkvoorraad").click()
    blad.get_by_role("link", name="zonder lijst").click()
    blad.locator(f"a[href='/vacatures/{GARANTIEBAAN}']").first.click()
    expect(blad.get_by_text("garantiebaan", exact=True)).to_be_visible()


def lees_de_uitleg(blad: Page) -> None:
    rij = lijst(blad).first
    rij.get_by_text("Hele uitleg").click()
    expect(rij.locator(".balk").first).to_be_visible()
    expect(rij.get_by_text("Bron:").first).to_be_visible()


def verifieer_het_register(blad: Page) -> None:
    blad.get_by_role("link", name=TE_VERIFIEREN, exact=True).click()
    expect(blad.get_by_role("heading", level=1)).to_contain_text(TE_VERIFIEREN)
    blad.get_by_text("Doelgroepregister, beschut werk, trede en begeleiding").click()
    blad.get_by_role("link", name="Doelgroepregister vastleggen").click()
    blad.get_by_role("group", name="Staat deze persoon in het doelgroepregister?").get_by_label(
        "ja", exact=True
    ).check()
    blad.get_by_label("Op welke dag is dit nagegaan?").fill(VANDAAG)
    blad.get_by_label("Waar is het nagegaan?").select_option(index=1)
    blad.get_by_role("button", name="Vastleggen").click()
    expect(blad.get_by_role("status")).to_contain_text("Dit is vastgelegd")


def hef_een_regel_op(blad: Page, code: str) -> None:
    blad.get_by_role("link", name=f"Wijk af van {code}").first.click()
    blad.get_by_role("radio").first.check()
    blad.get_by_role("button", name="Wijk af").click()
    expect(blad.get_by_role("status")).to_contain_text("De afwijking is vastgelegd")
    expect(blad.get_by_text("is opgeheven")).to_be_visible()


def stel_voor(blad: Page) -> None:
    rij = lijst(blad).filter(has_text=TE_VERIFIEREN)
    rij.get_by_role("link", name="Stel voor").click()
    blad.get_by_label("Toestemming gevraagd en gekregen op").fill(VANDAAG)
    afwijken = blad.get_by_label("Waarom deze kandidaat, en niet wie hoger staat?")
    if afwijken.count():
        afwijken.select_option(index=1)
    blad.get_by_role("button", name="Vastleggen").click()
    expect(blad.get_by_role("status")).to_contain_text("Er is niets verstuurd")


def controleer(blad: Page) -> None:
    """The auditor finds the acts, and makes the list of before the proposal again."""
    blad.get_by_role("link", name="Auditlog").click()
    for actie in ("lijst gemaakt", "feit vastgelegd", "regel opgeheven", "voorgesteld"):
        regel = blad.get_by_role("row").filter(has=blad.get_by_role("cell", name=actie, exact=True))
        expect(regel.first).to_contain_text("Adviseur")
    regel = blad.get_by_role("row").filter(has=blad.get_by_role("cell", name="voorgesteld", exact=True))
    regel.get_by_role("link", name="Lijst").click()
    expect(blad.get_by_role("heading", level=1)).to_contain_text(GARANTIEBAAN)
    blad.get_by_role("button", name="Herhalen").click()
    expect(blad.locator("main")).to_contain_text("Gelijk: ")


@pytest.mark.parametrize("met_script", [True, False], ids=["with script", "without script"])
def test_an_adviseur_finds_verifies_overrules_and_proposes_and_an_auditor_finds_it_back(
    eigen_site: Site, open_op: Callable[..., Page], met_script: bool
) -> None:
    blad = open_op(eigen_site, java_script_enabled=met_script)
    luisteraar = Luisteraar(blad)
    meld_aan(blad, "adviseur", naar="/")
    open_de_garantiebaan(blad)
    expect(lijst(blad).filter(has_text=TE_VERIFIEREN)).to_have_count(0)
    lees_de_uitleg(blad)
    verifieer_het_register(blad)
    blad.goto(f"/vacatures/{GARANTIEBAAN}")
    expect(lijst(blad).filter(has_text=TE_VERIFIEREN)).to_have_count(1)
    hef_een_regel_op(blad, "G6")
    stel_voor(blad)
    blad.get_by_role("button", name="Uitloggen").click()
    expect(blad.get_by_role("heading", level=1)).to_have_text("Inloggen")
    meld_aan(blad, "auditor")
    controleer(blad)
    assert luisteraar.klachten == []


def test_who_logged_out_gets_no_page_any_more(site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(site, "adviseur")
    blad.get_by_role("button", name="Uitloggen").click()
    blad.goto("/werkvoorraad")
    expect(blad.get_by_role("heading", level=1)).to_have_text("Inloggen")

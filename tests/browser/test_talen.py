"""The own pages in the other languages, in a real browser: chosen with one press, complete, and in their direction."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keuring import steekt_uit, toegankelijkheid
from tests.browser.site import Site

_NAMEN = {"en": "English", "ar": "العربية"}
# What stands on the page and is not marked as Dutch or as another language: this must be in the language of the page.
_EIGEN_TEKST = """() => {
  const teksten = [];
  const gang = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (gang.nextNode()) {
    const om = gang.currentNode.parentElement;
    if (om.closest("[lang]") === document.documentElement && !om.closest(".wie bdi, script")) {
      teksten.push(gang.currentNode.data);
    }
  }
  return teksten.join("\\n");
}"""
_LINKS_VAN_HET_BEELD = """() => [...document.querySelectorAll("main *")]
  .filter((deel) => deel.getBoundingClientRect().left < -1 && !deel.closest(".alleen-voorlezen"))
  .map((deel) => deel.outerHTML.slice(0, 120))"""


def _bladen(blad: Page) -> list[str]:
    blad.goto("/mijn/richtingen")
    een = blad.locator("ul.kaarten a.knop--hoofd").first.get_attribute("href")
    return ["/mijn", "/mijn/richtingen", str(een), "/mijn/kan", "/mijn/wil", "/mijn/wil?kies=niet", "/mijn/vertellen"]


def _kies(blad: Page, taal: str) -> None:
    blad.goto("/mijn/wil?kies=niet")
    blad.get_by_role("button", name=_NAMEN[taal], exact=True).click()
    expect(blad.locator("html")).to_have_attribute("lang", taal)


@pytest.mark.parametrize("taal", _NAMEN)
def test_with_one_press_the_same_page_comes_in_the_language(
    site: Site, open_op: Callable[..., Page], taal: str
) -> None:
    blad = open_op(site, "werkzoekende", java_script_enabled=False)
    _kies(blad, taal)

    assert blad.url.endswith("/mijn/wil?kies=niet")
    expect(blad.locator("html")).to_have_attribute("dir", "rtl" if taal == "ar" else "ltr")
    blad.get_by_role("button", name="Nederlands", exact=True).click()
    expect(blad.get_by_role("heading", level=1)).to_have_text("Wat wilt u niet?")


def test_every_word_of_ours_is_in_the_language_of_the_page(site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(site, "werkzoekende")
    _kies(blad, "ar")
    for pad in _bladen(blad):
        blad.goto(pad)
        tekst = blad.evaluate(_EIGEN_TEKST)
        assert len(re.findall(r"[\u0600-\u06ff]{2,}", tekst)) > 20, pad
        assert set(re.findall(r"[A-Za-z]{3,}", tekst)) <= {"skillsmatch", "Facebook", "Instagram"}, pad


@pytest.mark.parametrize("taal", ["ar", pytest.param("en", marks=pytest.mark.langzaam)])
def test_it_is_accessible_and_fits_a_small_screen(site: Site, open_op: Callable[..., Page], taal: str) -> None:
    blad = open_op(site, "werkzoekende", viewport={"width": 320, "height": 800}, color_scheme="dark")
    _kies(blad, taal)
    for pad in _bladen(blad):
        blad.goto(pad)
        assert toegankelijkheid(blad) == [], pad
        assert steekt_uit(blad) == [], pad
        assert blad.evaluate(_LINKS_VAN_HET_BEELD) == [], pad

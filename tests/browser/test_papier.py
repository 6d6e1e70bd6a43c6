"""Pages that go into a conversation on paper, and targets that a thumb finds."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.bladen import GARANTIEBAAN, TE_VERIFIEREN
from tests.browser.keuring import toegankelijkheid
from tests.browser.site import Site

_HOOGTEN = """delen => delen
  .filter((deel) => deel.checkVisibility() && !deel.closest("p, li:not(.menu li), .overslaan"))
  .map((deel) => [deel.innerText, deel.getBoundingClientRect().height])"""


@pytest.mark.parametrize("pad", [f"/kandidaten/{TE_VERIFIEREN}/gesprek", f"/vacatures/{GARANTIEBAAN}"])
def test_on_paper_a_page_is_black_on_white_and_without_what_can_be_pressed(
    site: Site, open_op: Callable[..., Page], pad: str
) -> None:
    blad = open_op(site, "adviseur", color_scheme="dark")
    blad.goto(pad)
    blad.emulate_media(media="print", color_scheme="dark")
    assert blad.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert toegankelijkheid(blad, alleen="color-contrast") == []
    expect(blad.get_by_role("navigation")).to_have_count(0)
    expect(blad.get_by_role("button")).to_have_count(0)
    expect(blad.get_by_text("Synthetische gegevens.")).to_be_visible()


def test_what_was_folded_is_on_the_paper(site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(site, "adviseur")
    blad.goto(f"/vacatures/{GARANTIEBAAN}")
    expect(blad.get_by_text("Begeleiding op de plek")).to_be_hidden()
    blad.emulate_media(media="print")
    expect(blad.get_by_text("Begeleiding op de plek")).to_be_visible()


def test_a_werkzoekende_gets_targets_of_44_pixels(site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(site, "werkzoekende", viewport={"width": 390, "height": 844})
    blad.goto("/mijn")
    hoogten = blad.locator("a, button, summary, input, select").evaluate_all(_HOOGTEN)
    assert len(hoogten) >= 4
    assert [een for een in hoogten if een[1] < 44] == []

"""Everything with the keyboard alone, and the focus seen at every step (`tab_naar` fails where it is not)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.bladen import GARANTIEBAAN, IN_LIJST
from tests.browser.site import Site
from tests.browser.toetsen import FocusKwijt, kies, tab_naar


def test_with_tab_and_enter_alone_one_logs_in_reads_a_list_and_lifts_a_rule(
    eigen_site: Site, open_op: Callable[..., Page]
) -> None:
    blad = open_op(eigen_site)
    blad.goto("/")
    kies(blad, "Adviseur", soort="button")
    kies(blad, "Vacatures")
    kies(blad, "sorteermedewerker")
    tab_naar(blad, "Hele uitleg", soort="summary")
    blad.keyboard.press("Enter")
    expect(blad.locator(".balk").first).to_be_visible()
    kies(blad, "Wijk af van G6")
    tab_naar(blad, "", soort="input")
    blad.keyboard.press("Space")
    kies(blad, "Wijk af", soort="button")
    expect(blad.get_by_role("status")).to_contain_text("De afwijking is vastgelegd")
    kies(blad, "Stel voor")
    expect(blad.get_by_role("heading", level=1)).to_contain_text("voorstellen voor")


def test_the_first_tab_offers_to_skip_the_menu(site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(site, "adviseur")
    blad.goto(f"/vacatures/{GARANTIEBAAN}")
    blad.keyboard.press("Tab")
    expect(blad.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    expect(blad.get_by_role("link", name="Naar de inhoud")).to_be_in_viewport()
    blad.keyboard.press("Enter")
    expect(blad.locator("main")).to_be_focused()
    tab_naar(blad, "Meer over deze vacature", hoogste=1)


def test_after_a_faulty_form_the_focus_is_on_what_is_wrong_and_a_link_leads_to_the_field(
    site: Site, open_op: Callable[..., Page]
) -> None:
    blad = open_op(site, "adviseur")
    blad.goto("/kandidaten")
    kies(blad, "Zoeken", soort="button")
    expect(blad.get_by_role("alert")).to_be_focused()
    blad.keyboard.press("Tab")
    blad.keyboard.press("Enter")
    expect(blad.get_by_label("Pseudoniem")).to_be_focused()
    expect(blad.get_by_label("Pseudoniem")).to_have_attribute("aria-invalid", "true")


def test_a_focus_that_is_not_seen_is_noticed(site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(site, "adviseur", bypass_csp=True)
    blad.goto("/vacatures")
    blad.add_style_tag(content=".menu a:focus-visible { outline: none }")
    with pytest.raises(FocusKwijt, match="Werkvoorraad"):
        tab_naar(blad, IN_LIJST)

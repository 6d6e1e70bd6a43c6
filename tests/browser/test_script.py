"""What our own script adds to the pages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.bladen import GARANTIEBAAN
from tests.browser.site import Site


@pytest.fixture
def vacature(site: Site, open_op: Callable[..., Page]) -> Page:
    blad = open_op(site, "adviseur")
    blad.goto(f"/vacatures/{GARANTIEBAAN}")
    return blad


def test_what_was_opened_stays_open_on_this_page_until_one_logs_out(vacature: Page) -> None:
    deel = vacature.locator("details#over-de-vacature")
    deel.locator("summary").click()
    vacature.reload()
    expect(deel).to_have_attribute("open", "")
    assert vacature.evaluate("sessionStorage.length") == 1
    vacature.get_by_role("button", name="Uitloggen").click()
    expect(vacature.get_by_role("heading", level=1)).to_have_text("Inloggen")
    assert vacature.evaluate("sessionStorage.length") == 0


def test_comparing_waits_for_exactly_two(vacature: Page) -> None:
    knop = vacature.get_by_role("button", name="Vergelijk")
    eerste, tweede = (vacature.locator("input[name=kandidaten]").nth(i) for i in (0, 1))
    eerste.check()
    expect(knop).to_have_attribute("aria-disabled", "true")
    tweede.check()
    expect(knop).to_have_attribute("aria-disabled", "false")
    knop.click()
    expect(vacature.get_by_role("heading", level=1)).to_have_text("Twee mensen naast elkaar")


def test_a_changed_form_asks_before_it_is_left_and_not_when_it_is_sent(vacature: Page) -> None:
    gevraagd = []
    vacature.on("dialog", lambda vraag: (gevraagd.append(vraag.type), vraag.accept()))
    vacature.goto("/kandidaten")
    vacature.get_by_label("Pseudoniem").press_sequentially("syn")
    vacature.get_by_role("link", name="Vacatures").click()
    expect(vacature.get_by_role("heading", level=1)).to_have_text("Vacatures")
    assert gevraagd == ["beforeunload"]
    vacature.goto("/kandidaten")
    vacature.get_by_label("Pseudoniem").press_sequentially("syn")
    vacature.get_by_role("button", name="Zoeken").click()
    expect(vacature.get_by_role("heading", name="Gevonden")).to_be_visible()
    assert gevraagd == ["beforeunload"]


def test_a_page_for_paper_offers_to_print_it(vacature: Page) -> None:
    vacature.goto("/kandidaten/syn-k-0017/gesprek")
    vacature.evaluate("() => { window.print = () => { document.title = 'afgedrukt'; }; }")
    vacature.get_by_role("button", name="Afdrukken").click()
    expect(vacature).to_have_title("afgedrukt")


def test_a_page_that_waits_comes_back_by_itself_when_the_work_is_done(vacature: Page) -> None:
    vragen: list[str] = []

    def antwoord(verzoek: Request) -> str:
        vragen.append(verzoek.resource_type)
        bezig = "<p data-bezig>Het bestand wordt gelezen.</p>"
        script = "<script src='/static/skillsmatch.js' defer></script>"
        return f"<!doctype html><main>{bezig if len(vragen) < 3 else 'Klaar.'}</main>{script}"

    vacature.route("**/invoeren/proef", lambda weg: weg.fulfill(content_type="text/html", body=antwoord(weg.request)))
    vacature.goto("/invoeren/proef")
    expect(vacature.get_by_text("Klaar.")).to_be_visible(timeout=15_000)
    assert vragen == ["document", "fetch", "fetch", "document"]

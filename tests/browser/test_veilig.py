"""What a browser refuses for us, and what the site refuses a browser."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.bladen import GEWOON
from tests.browser.keuring import Luisteraar, steekt_uit, toegankelijkheid
from tests.browser.site import Site

_ELDERS = "http://elders.example/"


def test_another_site_cannot_let_this_browser_act(site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(site, "adviseur")
    blad.goto(f"/vacatures/{GEWOON}")
    token = blad.locator("input[name=csrf]").first.get_attribute("value")  # even one that knows the token
    velden = f'<input name="reden" value="S-ZELF"><input name="csrf" value="{token}">'
    vorm = f'<form method="post" action="{site.adres}/vacatures/{GEWOON}/stop">{velden}<button>Win!</button></form>'
    blad.route(_ELDERS, lambda weg: weg.fulfill(content_type="text/html", body=vorm))
    blad.goto(_ELDERS)
    with blad.expect_navigation() as antwoord:
        blad.get_by_role("button", name="Win!").click()
    assert antwoord.value.status == 403
    blad.goto(f"/vacatures/{GEWOON}")
    expect(blad.get_by_text("De ranking staat uit")).to_have_count(0)


def test_the_browser_runs_no_script_and_shows_no_style_that_is_not_ours(
    site: Site, open_op: Callable[..., Page]
) -> None:
    blad = open_op(site, "adviseur")
    luisteraar = Luisteraar(blad)
    blad.evaluate("""() => {
        document.body.insertAdjacentHTML("beforeend", "<p id='rood' style='color: red'>rood</p>");
        const script = document.createElement("script");
        script.textContent = "document.title = 'overgenomen'";
        document.body.append(script);
    }""")
    assert "overgenomen" not in blad.title()
    assert blad.locator("#rood").evaluate("deel => getComputedStyle(deel).color") != "rgb(255, 0, 0)"
    assert len(luisteraar.klachten) == 2
    assert all("Content Security Policy" in klacht for klacht in luisteraar.klachten)


def test_what_is_wrong_with_a_page_is_found(site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(site, "adviseur", viewport={"width": 320, "height": 800})
    assert toegankelijkheid(blad) == []
    assert steekt_uit(blad) == []
    blad.evaluate("""() => {
        const plaatje = document.createElement("img");
        plaatje.width = 400;
        document.querySelector("main").append(plaatje);
    }""")
    assert any(klacht.startswith("image-alt: <img") for klacht in toegankelijkheid(blad))
    assert "de pagina schuift opzij" in steekt_uit(blad)

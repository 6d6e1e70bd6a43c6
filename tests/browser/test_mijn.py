"""What a werkzoekende does alone: tell, confirm, look at ideas, turn one down and back, take one up, print it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, PdfMargins, expect

from tests.browser.aanmelden import meld_aan
from tests.browser.keuring import Luisteraar, steekt_uit, toegankelijkheid
from tests.browser.site import Site
from tests.browser.toetsen import kies, tab_naar

_PADEN = ("/mijn/richtingen", "/mijn/kan", "/mijn/wil", "/mijn/wil?kies=niet", "/mijn/vertellen")
_RAND: PdfMargins = {"top": "12mm", "right": "12mm", "bottom": "12mm", "left": "12mm"}
# A box is pressed by its label; a link inside a sentence is as high as the sentence.
_KLEIN = """delen => delen
  .map((deel) => (deel.matches("input") ? deel.closest("label") || deel : deel))
  .filter((deel) => deel.checkVisibility() && !deel.closest(".overslaan"))
  .map((deel) => [deel.innerText, deel.getBoundingClientRect()])
  .filter(([, vak]) => vak.height < 44 || vak.width < 44)
  .map(([tekst, vak]) => `${tekst}: ${vak.width} x ${vak.height}`)"""


def kaarten(blad: Page) -> Locator:
    return blad.locator("ul.kaarten > li")


def vertel_wat_u_thuis_deed(blad: Page) -> str:
    """Through the interview; gives the first skill that was confirmed."""
    blad.goto("/mijn/vertellen")
    blad.get_by_role("button", name="Thuis").click()
    expect(blad.get_by_role("heading", level=1)).to_have_text("Wat deed u daar?")
    blad.get_by_label("Fietsen maken").check()
    blad.get_by_role("button", name="Verder").click()
    expect(blad.get_by_role("heading", level=1)).to_have_text("Kunt u dit?")
    skill = blad.locator("label.vakje").first.inner_text().strip()
    blad.get_by_role("button", name="Ja, dit klopt").click()
    expect(blad.get_by_role("status")).to_contain_text("Wij hebben dit opgeschreven.")
    return skill


@pytest.mark.parametrize(
    "met_script", [pytest.param(True, id="with script", marks=pytest.mark.langzaam), pytest.param(False, id="without")]
)
def test_somebody_tells_sees_ideas_turns_one_down_and_back_and_takes_one_up(
    eigen_site: Site, open_op: Callable[..., Page], met_script: bool
) -> None:
    blad = open_op(eigen_site, java_script_enabled=met_script)
    luisteraar = Luisteraar(blad)
    meld_aan(blad, "werkzoekende", naar="/")
    expect(blad.get_by_role("heading", level=1)).to_have_text("Werk dat bij u past")
    skill = vertel_wat_u_thuis_deed(blad)
    expect(blad.locator("details").filter(has_text="Dit weten wij al")).to_contain_text(skill, ignore_case=True)

    blad.get_by_role("link", name="Richtingen").click()
    naam = kaarten(blad).first.locator("h2 bdi").text_content() or ""
    kaarten(blad).first.get_by_role("button", name="Dit wil ik niet").click()
    expect(blad.get_by_role("status")).to_contain_text("Dit werk laten wij voortaan weg.")
    expect(kaarten(blad).filter(has_text=naam)).to_have_count(0)
    blad.get_by_role("button", name=re.compile(f"Dit wil ik toch wel.*{naam}", re.IGNORECASE)).click()
    kaart = kaarten(blad).filter(has=blad.get_by_role("heading", name=naam))
    expect(kaart).to_have_count(1)

    kaart.get_by_role("link", name="Meer hierover").click()
    expect(blad.get_by_role("heading", level=1)).to_have_text(naam)
    blad.get_by_role("button", name="Dit wil ik onderzoeken").click()
    expect(blad.get_by_role("status")).to_contain_text("Dit werk onderzoekt u nu.")
    expect(blad.get_by_role("button", name="Afdrukken of bewaren")).to_have_count(int(met_script))
    blad.get_by_role("button", name="Dit wil ik niet").click()
    expect(blad.get_by_role("button", name="Ik stop met onderzoeken")).to_have_count(0)
    blad.get_by_role("button", name="Dit wil ik toch wel").click()
    expect(blad.get_by_role("button", name="Dit wil ik onderzoeken")).to_be_visible()
    assert luisteraar.klachten == []


def test_one_richting_is_one_sheet_of_paper_with_everything_to_read_and_nothing_to_press(
    site: Site, open_op: Callable[..., Page]
) -> None:
    blad = open_op(site, "werkzoekende", color_scheme="dark")
    blad.goto("/mijn/richtingen")
    with blad.expect_navigation():
        blad.get_by_role("link", name="Meer hierover").first.click()
    blad.emulate_media(media="print", color_scheme="dark")
    expect(blad.get_by_role("button")).to_have_count(0)
    expect(blad.get_by_role("navigation")).to_have_count(0)
    expect(blad.get_by_text("Dit is een idee, geen verplichting.")).to_be_visible()
    assert toegankelijkheid(blad, alleen="color-contrast") == []
    assert len(re.findall(rb"/Type\s*/Page\b", blad.pdf(format="A4", margin=_RAND))) == 1


def test_everything_to_press_is_44_pixels(site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(site, "werkzoekende", viewport={"width": 390, "height": 844})
    blad.goto("/mijn/richtingen")
    richting = blad.get_by_role("link", name="Meer hierover").first.get_attribute("href")
    for pad in (*_PADEN, str(richting)):
        blad.goto(pad)
        delen = blad.locator("a, button, summary, input:not([type=hidden])")
        assert delen.count() >= 6
        assert delen.evaluate_all(_KLEIN) == [], pad
    blad.goto("/mijn/vertellen")
    with blad.expect_navigation():
        blad.get_by_role("button", name="Thuis").click()
    assert blad.locator("a, button, input:not([type=hidden])").evaluate_all(_KLEIN) == []


def test_with_tab_and_space_alone_one_tells_and_confirms(eigen_site: Site, open_op: Callable[..., Page]) -> None:
    blad = open_op(eigen_site, "werkzoekende")
    blad.goto("/mijn/richtingen")
    kies(blad, "Dit kan ik")
    kies(blad, "Ik vertel wat ik deed")
    kies(blad, "Thuis", soort="button")
    tab_naar(blad, "Fietsen maken", soort="input")
    blad.keyboard.press("Space")
    kies(blad, "Verder", soort="button")
    kies(blad, "Ja, dit klopt", soort="button")
    expect(blad.get_by_role("status")).to_contain_text("Wij hebben dit opgeschreven.")


@pytest.mark.langzaam
@pytest.mark.parametrize("taal", ["en", "ar"])
def test_in_every_language_everybody_can_use_these_pages(site: Site, open_op: Callable[..., Page], taal: str) -> None:
    blad = open_op(site, "werkzoekende", viewport={"width": 320, "height": 800})
    luisteraar = Luisteraar(blad)
    blad.goto("/mijn/richtingen")
    richting = blad.locator("a[href^='/mijn/richtingen/']").first.get_attribute("href")
    blad.locator(f"button[name=taal][value={taal}]").click()
    for pad in (*_PADEN, str(richting)):
        blad.goto(pad)
        expect(blad.locator("html")).to_have_attribute("lang", taal)
        assert toegankelijkheid(blad) == []
        assert steekt_uit(blad) == []
    assert luisteraar.klachten == []

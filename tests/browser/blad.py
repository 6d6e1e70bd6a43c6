"""What a page is to the tests, and how it is brought into its state."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playwright.sync_api import Page, Response

Handeling = Callable[[Page], Response | None]
FOUT = "een fout"  # route of what is wrong on any page


@dataclass(frozen=True, kw_only=True)
class Blad:
    """A page in one state.

    Attributes:
        naam: Short, for the picture and the report of a test.
        toont: What the picture shows, in a line.
        gebruiker: Demo user who is logged in; None = nobody.
        pad: What is opened; `{...}` is filled in with what `klaarzetten` made.
        route: Path of the route in the application; with "POST " before it when `doe` sends a form.
        status: Of the answer that is left on the screen.
        doe: What the user does on the page before it is looked at.
    """

    naam: str
    toont: str
    gebruiker: str | None
    pad: str
    route: str
    status: int = 200
    doe: Handeling | None = None


def open_blad(pagina: Page, blad: Blad, klaar: Mapping[str, str]) -> int:
    """Open it, do what it asks, and say with which status the last page came."""
    antwoord = pagina.goto(blad.pad.format(**klaar))
    if blad.doe is not None:
        antwoord = blad.doe(pagina) or antwoord
    assert antwoord is not None
    return antwoord.status


def verstuur(knop: str, **velden: str) -> Handeling:
    """Fill in the fields with these labels (`_` for a space), or choose in them, and press a button."""

    def doe(blad: Page) -> Response:
        klap_open(blad)
        for label, waarde in velden.items():
            veld = blad.get_by_label(label.replace("_", " ")).first
            if veld.evaluate("deel => deel.localName") == "select":
                veld.select_option(waarde)
            else:
                veld.fill(waarde)
        with blad.expect_navigation() as antwoord:
            blad.get_by_role("button", name=knop).first.click()
        return antwoord.value

    return doe


def vink_aan(aantal: int) -> Handeling:
    """Tick the first boxes of the page."""

    def doe(blad: Page) -> None:
        for nummer in range(aantal):
            blad.get_by_role("checkbox").nth(nummer).check()

    return doe


def na_elkaar(*handelingen: Handeling) -> Handeling:
    """One after the other; the answer is that of the last."""

    def doe(blad: Page) -> Response | None:
        return [handeling(blad) for handeling in handelingen][-1]

    return doe


def klap_open(blad: Page) -> None:
    """Open everything that folds open."""
    blad.evaluate("document.querySelectorAll('details').forEach((deel) => { deel.open = true; })")

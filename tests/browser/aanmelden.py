"""Logging in as a demo user, with the buttons of the page."""

from playwright.sync_api import Page, expect

KNOPPEN = {
    "adviseur": "Adviseur",
    "werkzoekende": "Werkzoekende",
    "beleid": "Beleidsmedewerker",
    "beheerder": "Beheerder",
    "auditor": "Auditor",
}


def meld_aan(blad: Page, gebruiker: str, naar: str = "/voorwaarden") -> None:
    """Log in and go to a page."""
    blad.goto(f"/inloggen?naar={naar}")
    blad.get_by_role("button", name=KNOPPEN[gebruiker], exact=True).click()
    expect(blad.get_by_role("button", name="Uitloggen")).to_be_visible()

"""Nobody else's page can act in somebody's name: every unsafe request says where it comes from and holds the token."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI, Request
from sqlalchemy import select

from service.dienst import Dienst
from service.opslag.tabellen import auditlog, sessie
from tests.service.web.conftest import ADRES, Klant, klant

Als = Callable[..., Klant]
ZONDER: dict[str, str] = {}


def redenen(dienst: Dienst) -> list[Any]:
    with dienst.opslag.zicht(None) as zicht:
        vraag = select(auditlog.c.reden, auditlog.c.resultaat).where(auditlog.c.actie == "toegang geweigerd")
        return [tuple(rij) for rij in zicht.conn.execute(vraag)]


def sessies(dienst: Dienst) -> int:
    with dienst.opslag.zicht(None) as zicht:
        return len(zicht.conn.execute(select(sessie)).all())


def test_a_form_from_our_own_page_with_the_token_acts(als: Als, dienst: Dienst) -> None:
    uit = als("adviseur").formulier("/uitloggen")
    assert (uit.status_code, sessies(dienst), redenen(dienst)) == (303, 0, [])


@pytest.mark.parametrize("csrf", [None, "", "verzonnen"])
def test_a_form_without_the_token_is_refused_and_written_down(csrf: str | None, als: Als, dienst: Dienst) -> None:
    velden = {"iets": "anders"} if csrf is None else {"csrf": csrf}
    uit = als("adviseur").post("/uitloggen", data=velden)
    assert uit.status_code == 403
    assert "niet van onze eigen pagina" in uit.text
    assert (sessies(dienst), redenen(dienst)) == (1, [("csrf-token", "geweigerd")])


def test_the_token_of_somebody_else_is_worth_nothing(als: Als) -> None:
    assert als("adviseur").post("/uitloggen", data={"csrf": als("beheerder").csrf}).status_code == 403


@pytest.mark.parametrize(
    ("koppen", "mag"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": ADRES}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Origin": ADRES}, True),
        ({"Origin": "https://ander.example"}, False),
        ({"Origin": f"{ADRES}0"}, False),
        ({"Origin": "null"}, False),
        (ZONDER, False),
    ],
)
def test_the_browser_itself_must_say_that_it_is_our_page(
    koppen: dict[str, str], mag: bool, als: Als, dienst: Dienst
) -> None:
    browser = als("adviseur")
    del browser.headers["Sec-Fetch-Site"]
    uit = browser.post("/uitloggen", data={"csrf": browser.csrf}, headers=koppen, follow_redirects=False)
    assert uit.status_code == (303 if mag else 403)
    assert redenen(dienst) == ([] if mag else [("csrf-herkomst", "geweigerd")])


def test_logging_in_too_must_come_from_our_page(app: FastAPI, dienst: Dienst) -> None:
    """Otherwise a foreign page logs somebody in as another, who then sees what they do."""
    browser = klant(app)
    kop = {"Sec-Fetch-Site": "cross-site"}
    assert browser.post("/inloggen/demo", data={"gebruiker": "adviseur"}, headers=kop).status_code == 403
    assert sessies(dienst) == 0


@pytest.mark.parametrize("soort", ["application/json", "text/plain", ""])
def test_json_with_the_cookie_needs_the_header(soort: str, als: Als) -> None:
    """`text/plain` is what a foreign page can send without asking first."""
    browser = als("adviseur")
    for token, status in ((browser.csrf, 405), ("", 403)):
        koppen = {"Content-Type": soort, "X-CSRF-Token": token}
        assert browser.post("/v1/voorwaarden", content=b"{}", headers=koppen).status_code == status


def test_a_file_is_read_whole_by_the_route_after_the_token_was_found_in_it(als: Als, app: FastAPI) -> None:
    inhoud = bytes(range(256)) * 4_000

    async def ontvang(request: Request) -> dict[str, Any]:
        async with request.form() as formulier:
            return {"gelijk": await formulier["bestand"].read() == inhoud}  # type: ignore[union-attr]

    app.add_api_route("/proef", ontvang, methods=["POST"])
    browser = als("adviseur")
    for token, antwoord in ((browser.csrf, (200, {"gelijk": True})), ("x", (403, None))):
        uit = browser.post("/proef", data={"csrf": token}, files={"bestand": ("a.csv", inhoud)})
        assert (uit.status_code, uit.json() if uit.status_code == 200 else None) == antwoord

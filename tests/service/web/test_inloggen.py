"""Logging in with a button, how long a session lasts, and logging out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import select

from models.fouten import OpslagFout
from service.app import create_app
from service.dienst import Dienst
from service.opslag.tabellen import auditlog, sessie
from service.settings import Instellingen
from service.toegang import gebruikers, sessies
from service.toegang.rollen import RECHTEN
from tests.motor import wereld
from tests.service.web.conftest import OPDRACHTREGEL, Klant, Klok, klant

Als = Callable[..., Klant]


def log_in(browser: Klant, wie: str = "adviseur", naar: str = "/voorwaarden") -> Any:
    return browser.post("/inloggen/demo", data={"gebruiker": wie, "naar": naar}, follow_redirects=False)


def acties(dienst: Dienst) -> list[tuple[str, str]]:
    with dienst.opslag.zicht(None) as zicht:
        vraag = select(auditlog.c.actor, auditlog.c.actie).where(auditlog.c.oorsprong == "web")
        return [tuple(rij) for rij in zicht.conn.execute(vraag.order_by(auditlog.c.seq))]  # type: ignore[misc]


def rijen(dienst: Dienst) -> list[Any]:
    with dienst.opslag.zicht(None) as zicht:
        return list(zicht.conn.execute(select(sessie)))


def test_without_logging_in_every_page_leads_to_the_way_in_and_back(anoniem: Klant) -> None:
    weg = anoniem.get("/voorwaarden", follow_redirects=False)
    assert (weg.status_code, weg.headers["location"]) == (303, "/inloggen?naar=/voorwaarden")
    assert 'value="/voorwaarden"' in anoniem.get(weg.headers["location"]).text


def test_there_is_a_button_for_every_role(anoniem: Klant, dienst: Dienst) -> None:
    pagina = anoniem.get("/inloggen").text
    with dienst.opslag.zicht(None) as zicht:
        demo = gebruikers.lijst(zicht.conn)
    assert {een.rol for een in demo} == set(RECHTEN)
    assert all(f'value="{een.id}"' in pagina for een in demo)


def test_a_button_logs_in_and_the_cookie_is_out_of_reach_of_scripts(anoniem: Klant, dienst: Dienst) -> None:
    uit = log_in(anoniem)
    assert (uit.status_code, uit.headers["location"]) == (303, "/voorwaarden")
    koek = uit.headers["set-cookie"]
    assert koek.startswith("sessie=")
    assert {"HttpOnly", "Path=/", "SameSite=lax"} <= set(koek.split("; "))
    assert anoniem.get("/voorwaarden").status_code == 200
    assert acties(dienst) == [("adviseur", "ingelogd")]


def test_what_is_stored_opens_nothing(anoniem: Klant, dienst: Dienst) -> None:
    log_in(anoniem)
    (rij,) = rijen(dienst)
    assert anoniem.cookies["sessie"] not in set(rij)
    anoniem.cookies.clear()
    anoniem.cookies.set("sessie", rij.id_hash)
    assert anoniem.get("/v1/voorwaarden").status_code == 401


def test_logging_in_gives_a_new_id_and_ends_the_session_that_was_there(als: Als, app: FastAPI, dienst: Dienst) -> None:
    browser = als("adviseur")
    oud = browser.cookies["sessie"]
    nieuw = browser.formulier("/inloggen/demo", gebruiker="beleid").cookies["sessie"]
    assert nieuw != oud
    dief = klant(app)
    dief.cookies.set("sessie", oud)
    assert dief.get("/v1/voorwaarden").status_code == 401
    assert [rij.gebruiker_id for rij in rijen(dienst)] == ["beleid"]


def test_a_session_ends_after_half_an_hour_of_silence(anoniem: Klant, klok: Klok) -> None:
    log_in(anoniem)
    klok.verzet(timedelta(minutes=29, seconds=59))
    assert anoniem.get("/v1/voorwaarden").status_code == 200
    klok.verzet(timedelta(minutes=30))
    assert anoniem.get("/v1/voorwaarden").status_code == 401


def test_a_session_ends_after_ten_hours_of_work(anoniem: Klant, klok: Klok) -> None:
    log_in(anoniem)
    for _ in range(29):
        klok.verzet(timedelta(minutes=20))
        assert anoniem.get("/v1/voorwaarden").status_code == 200
    klok.verzet(timedelta(minutes=20))
    assert anoniem.get("/v1/voorwaarden").status_code == 401


def test_a_session_is_written_once_a_minute_at_most(anoniem: Klant, klok: Klok, dienst: Dienst) -> None:
    log_in(anoniem)
    begin = rijen(dienst)[0].gezien
    klok.verzet(timedelta(seconds=59))
    anoniem.get("/v1/voorwaarden")
    assert rijen(dienst)[0].gezien == begin
    klok.verzet(timedelta(seconds=1))
    anoniem.get("/v1/voorwaarden")
    assert rijen(dienst)[0].gezien > begin


def test_sessions_that_ended_are_removed_when_somebody_logs_in(
    anoniem: Klant, app: FastAPI, klok: Klok, dienst: Dienst
) -> None:
    log_in(anoniem)
    klok.verzet(timedelta(minutes=30))
    log_in(klant(app), "beleid")
    assert [rij.gebruiker_id for rij in rijen(dienst)] == ["beleid"]


def test_logging_out_ends_the_session_on_our_side(als: Als, app: FastAPI, dienst: Dienst) -> None:
    browser, elders = als("adviseur"), als("adviseur")
    geheim = browser.cookies["sessie"]
    uit = browser.formulier("/uitloggen")
    assert (uit.status_code, uit.headers["location"]) == (303, "/inloggen")
    dief = klant(app)
    dief.cookies.set("sessie", geheim)
    assert dief.get("/v1/voorwaarden").status_code == 401
    assert elders.get("/v1/voorwaarden").status_code == 200
    assert [actie for _, actie in acties(dienst)] == ["uitgelogd"]


def test_everywhere_means_every_browser(als: Als) -> None:
    browser, elders, ander = als("adviseur"), als("adviseur"), als("beleid")
    browser.formulier("/uitloggen/overal")
    assert [een.get("/v1/voorwaarden").status_code for een in (browser, elders, ander)] == [401, 401, 200]


def test_another_role_holds_from_the_next_request_and_who_is_set_inactive_is_out(als: Als, dienst: Dienst) -> None:
    browser = als("auditor")
    with dienst.opslag.zicht(None) as zicht:
        eerst = next(een for een in gebruikers.lijst(zicht.conn) if een.id.startswith("test-auditor"))
    for anders, status in (({"gemeenten": frozenset({"velsen"})}, 200), ({"actief": False}, 401)):
        with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
            gebruikers.wijzig(handeling, replace(eerst, **anders))
        assert browser.get("/v1/voorwaarden").status_code == status
    assert rijen(dienst) == []


def met(dienst: Dienst, host: str = "127.0.0.1", **anders: Any) -> FastAPI:
    return create_app(replace(dienst, instellingen=dienst.instellingen.model_copy(update=anders)), host=host)


@pytest.mark.parametrize(
    ("anders", "koppen", "mag"),
    [
        ({}, {}, True),
        ({"demo_inloggen": "nee"}, {}, False),
        ({"adres": "https://skills.example"}, {}, True),  # still this machine to this machine
        ({"adres": "https://skills.example"}, {"Host": "skills.example"}, False),
        ({"adres": "https://skills.example"}, {"X-Forwarded-For": "127.0.0.1"}, False),
        ({"adres": "https://skills.example"}, {"Forwarded": "for=127.0.0.1"}, False),
    ],
)
def test_the_buttons_are_for_this_machine_only(
    anders: dict[str, Any], koppen: dict[str, str], mag: bool, dienst: Dienst
) -> None:
    browser = klant(met(dienst, **anders))
    browser.headers.update({**koppen, "Origin": "https://skills.example"})
    assert ("Proberen met verzonnen mensen" in browser.get("/inloggen").text) == mag
    assert log_in(browser).status_code == (303 if mag else 403)


def test_a_server_that_listens_to_the_network_has_no_buttons(dienst: Dienst) -> None:
    for host in ("0.0.0.0", "192.0.2.1", ""):
        assert log_in(klant(met(dienst, host))).status_code == 403


def test_with_real_people_there_are_no_buttons_unless_the_beheerder_says_so(dienst: Dienst) -> None:
    echt, _ = wereld(3, 1, 1)
    dienst.opslag.bewaar_kandidaten(echt, bestand="echt", sha256="c" * 64)
    assert log_in(klant(met(dienst))).status_code == 403
    assert log_in(klant(met(dienst, demo_inloggen="ja"))).status_code == 303


def test_only_who_is_there_for_it_can_be_chosen(anoniem: Klant, dienst: Dienst) -> None:
    """A button of a real gebruiker does not exist, whatever is sent."""
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        echt = gebruikers.maak(
            handeling, naam="Echt", rol=next(iter(RECHTEN)), gemeenten=("velsen",), aanmelding="https://i.example 1"
        )
    assert log_in(anoniem, echt.id).status_code == 403


@pytest.mark.parametrize("naar", ["https://ander.example", "//ander.example", "/\\ander.example"])
def test_a_button_leads_to_no_other_site(naar: str, anoniem: Klant) -> None:
    assert log_in(anoniem, naar=naar).headers["location"] == "/"


def test_reading_goes_on_when_a_session_cannot_be_written(
    anoniem: Klant, klok: Klok, dienst: Dienst, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol() -> Any:
        raise OpslagFout("De schijf is vol.")

    log_in(anoniem)
    klok.verzet(timedelta(minutes=5))
    monkeypatch.setattr(dienst.opslag, "bijhouden", vol)
    assert anoniem.get("/v1/voorwaarden").status_code == 200


def test_without_a_provider_there_is_no_way_to_it(anoniem: Klant, instellingen: Instellingen) -> None:
    assert instellingen.oidc_uitgever == ""
    assert [anoniem.get(pad).status_code for pad in ("/inloggen/start", "/inloggen/terug")] == [404, 404]


def test_writing_in_the_database_without_the_key_makes_no_session(anoniem: Klant, dienst: Dienst) -> None:
    with dienst.opslag.bijhouden() as conn:
        geheim = sessies.open_sessie(conn, bytes(32), "beheerder", dienst.klok())
    anoniem.cookies.set("sessie", geheim)
    assert anoniem.get("/v1/voorwaarden").status_code == 401

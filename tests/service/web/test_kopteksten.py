"""Every answer carries the security headers, faults included; nothing personal is kept; unchanged answers are short."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from service.app import create_app
from service.dienst import Dienst
from service.toegang.kopteksten import VAST
from tests.service.web.conftest import Klant, klant

Als = Callable[..., Klant]


@pytest.mark.parametrize(
    ("pad", "status"),
    [
        ("/voorwaarden", 200),
        ("/v1/voorwaarden", 200),
        ("/bestaat-niet", 404),
        ("/v1/bestaat-niet", 404),
        ("/kandidaten/syn-k-0001", 403),
        ("/static/skillsmatch.css", 200),
        ("/uitloggen", 405),
    ],
)
def test_every_answer_has_the_headers(pad: str, status: int, als: Als) -> None:
    uit = als("beheerder").get(pad)
    assert uit.status_code == status
    assert {naam: uit.headers[naam] for naam in VAST} == dict(VAST)
    assert uit.headers["cache-control"] == ("no-cache" if pad.startswith("/static/") else "no-store")
    assert ("api-version" in uit.headers) == pad.startswith("/v1")


def test_no_script_or_style_may_stand_in_a_page_itself() -> None:
    assert "unsafe" not in VAST["Content-Security-Policy"]
    assert VAST["Content-Security-Policy"].startswith("default-src 'none'")


def test_an_unexpected_fault_is_a_page_with_the_headers_and_without_the_fault(app: FastAPI) -> None:
    def stuk() -> None:
        raise RuntimeError("geheim")

    app.add_api_route("/stuk", stuk)
    browser = klant(app)
    browser._transport.raise_server_exceptions = False  # type: ignore[attr-defined]
    uit = browser.get("/stuk")
    assert uit.status_code == 500
    assert "Er ging iets mis" in uit.text
    assert "geheim" not in uit.text
    assert uit.headers["content-security-policy"] == VAST["Content-Security-Policy"]


def met(dienst: Dienst, **instellingen: Any) -> FastAPI:
    return create_app(replace(dienst, instellingen=dienst.instellingen.model_copy(update=instellingen)))


def test_over_https_the_browser_stays_there_and_the_cookie_is_bound_to_the_host(dienst: Dienst, als: Als) -> None:
    app = met(dienst, adres="https://skills.example")
    browser = klant(app)
    browser.base_url = "https://skills.example"  # type: ignore[assignment]
    geheim = als("adviseur").cookies["sessie"]
    assert browser.get("/live").headers["strict-transport-security"].startswith("max-age=63072000")
    browser.cookies.set("sessie", geheim)
    assert browser.get("/v1/voorwaarden").status_code == 401
    browser.cookies.set("__Host-sessie", geheim)
    assert browser.get("/v1/voorwaarden").status_code == 200


def test_on_this_machine_there_is_no_such_promise(anoniem: Klant) -> None:
    assert "strict-transport-security" not in anoniem.get("/live").headers


@pytest.mark.parametrize(
    ("adres", "host", "van", "mag"),
    [
        ("", "127.0.0.1:8000", "127.0.0.1", True),
        ("", "localhost", "::1", True),
        ("", "kwaad.example", "127.0.0.1", False),  # a name of somebody else that points at this machine
        ("", "127.0.0.1:8000", "192.0.2.7", False),  # plain http over the network
        ("http://127.0.0.1:8000", "127.0.0.1:8000", "192.0.2.7", False),
        ("http://skills.example", "skills.example", "192.0.2.7", False),
        ("https://skills.example", "skills.example", "192.0.2.7", True),
        ("https://skills.example", "kwaad.example", "192.0.2.7", False),
        ("https://skills.example", "127.0.0.1:8000", "127.0.0.1", True),  # a probe at the machine itself
    ],
)
def test_the_service_answers_under_its_own_name_and_never_over_plain_http_from_elsewhere(
    adres: str, host: str, van: str, mag: bool, dienst: Dienst
) -> None:
    uit = klant(met(dienst, adres=adres), adres=van).get("/live", headers={"Host": host})
    assert uit.status_code == (200 if mag else 403)


def test_a_proxy_on_the_machine_does_not_make_everybody_local(anoniem: Klant) -> None:
    assert anoniem.get("/live", headers={"X-Forwarded-For": "192.0.2.7"}).status_code == 403


def test_an_answer_that_has_not_changed_is_not_sent_again(als: Als) -> None:
    browser = als("adviseur")
    eerst = browser.get("/v1/voorwaarden")
    merk = eerst.headers["etag"]
    for kop in (merk, f"W/{merk}", f'"ander", {merk}', "*"):
        weer = browser.get("/v1/voorwaarden", headers={"If-None-Match": kop})
        assert (weer.status_code, weer.content, weer.headers["etag"]) == (304, b"", merk)
    anders = browser.get("/v1/voorwaarden", headers={"If-None-Match": '"ander"'})
    assert (anders.status_code, anders.content) == (200, eerst.content)


def test_a_fault_has_no_mark(anoniem: Klant) -> None:
    assert "etag" not in anoniem.get("/v1/voorwaarden", headers={"If-None-Match": "*"}).headers


@pytest.mark.parametrize("aangekondigd", [True, False])
def test_a_body_that_is_too_large_is_refused(aangekondigd: bool, als: Als) -> None:
    browser = als("adviseur")
    deel = b"x" * 700_000
    inhoud = deel + deel if aangekondigd else iter((deel, deel))
    uit = browser.post("/v1/voorwaarden", content=inhoud, headers={"Content-Type": "application/json"})
    # Nothing reads the body of a method that is not there: only what was announced is known to be too large.
    assert uit.status_code == (413 if aangekondigd else 405)


def test_a_form_that_turns_out_too_large_on_the_way_is_refused(als: Als) -> None:
    delen = iter([b"csrf=" + b"x" * 700_000, b"x" * 700_000])
    soort = {"Content-Type": "application/x-www-form-urlencoded"}
    uit = TestClient.request(als("adviseur"), "POST", "/uitloggen", content=delen, headers=soort)
    assert uit.status_code == 413
    assert "hoogstens 1 MB" in uit.text


@pytest.mark.parametrize("host", ["[", "[::1", "a b", "127.0.0.1:poort", "", "\xe9", "127.0.0.1:8000:9"])
def test_a_host_that_cannot_be_is_refused_and_breaks_nothing(host: str, anoniem: Klant) -> None:
    assert anoniem.get("/live", headers={b"Host": host.encode("latin-1")}).status_code == 403
    assert anoniem.get("/live").status_code == 200

"""Logging in with an identity provider: one way in, and every other way refused and written down."""

import base64
import hmac
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey
from sqlalchemy import select

from models.fouten import InvoerFout
from service.app import create_app
from service.dienst import Dienst
from service.opslag.tabellen import auditlog, sessie
from service.settings import Instellingen
from service.toegang import gebruikers
from service.toegang.gebruikers import aanmelding
from service.toegang.inlogpogingen import GELDIG
from service.toegang.rollen import Rol
from tests.service.web.conftest import ADRES, OPDRACHTREGEL, Klant, Klok, klant
from tests.service.web.oidc_aanbieder import Aanbieder, draaiend, nieuwe_sleutel

TERUG = f"{ADRES}/inloggen/terug"
Verstoring = Callable[[Aanbieder], None]
BROWSER = httpx2.Client()  # as it is at the provider; closed by the fixture `server`


@pytest.fixture(scope="module")
def server() -> Iterator[Aanbieder]:
    with BROWSER, draaiend(Aanbieder()) as een:
        yield een


@pytest.fixture
def aanbieder(server: Aanbieder, klok: Klok, clientsleutel: ECKey) -> Aanbieder:
    server.maak_schoon(klok)
    server.clients = {"skillsmatch": (clientsleutel, TERUG)}
    return server


@pytest.fixture
def clientsleutel() -> ECKey:
    return nieuwe_sleutel()


@pytest.fixture
def instellingen(instellingen: Instellingen, server: Aanbieder, clientsleutel: ECKey, tmp_path: Path) -> Instellingen:
    pad = tmp_path / "client.pem"
    pad.write_bytes(clientsleutel.as_pem(private=True))
    oidc = {
        "adres": ADRES,
        "oidc_uitgever": server.adres,
        "oidc_client_id": "skillsmatch",
        "oidc_client_sleutel": pad,
        "oidc_acr": "hoog",
    }
    return instellingen.model_copy(update=oidc)


@pytest.fixture
def bekende(dienst: Dienst, aanbieder: Aanbieder) -> gebruikers.Gebruiker:
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        return gebruikers.maak(
            handeling,
            naam="Bekende",
            rol=Rol.ADVISEUR,
            gemeenten=("velsen",),
            aanmelding=aanmelding(aanbieder.adres, "u-1"),
        )


def naar_aanbieder(browser: Klant, naar: str = "/") -> dict[str, str]:
    """Begin; gives what we ask the provider."""
    weg = browser.get("/inloggen/start", params={"naar": naar}, follow_redirects=False)
    assert weg.status_code == 303, weg.text
    return {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(weg.headers["location"]).query).items()}


def bij_aanbieder(aanbieder: Aanbieder, vraag: dict[str, str]) -> dict[str, str]:
    """The browser at the provider; gives what comes back with it."""
    terug = BROWSER.get(f"{aanbieder.adres}/authorize", params=vraag)
    assert terug.status_code == 302, terug.text
    assert terug.headers["location"].startswith(f"{TERUG}?")
    return {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(terug.headers["location"]).query).items()}


def log_in(browser: Klant, aanbieder: Aanbieder, naar: str = "/", **terug: str) -> Any:
    met = {**bij_aanbieder(aanbieder, naar_aanbieder(browser, naar)), **terug}
    return browser.get("/inloggen/terug", params=met, follow_redirects=False)


def regels(dienst: Dienst, actie: str) -> list[Any]:
    with dienst.opslag.zicht(None) as zicht:
        return list(zicht.conn.execute(select(auditlog).where(auditlog.c.actie == actie).order_by(auditlog.c.seq)))


def sessies(dienst: Dienst) -> int:
    with dienst.opslag.zicht(None) as zicht:
        return len(zicht.conn.execute(select(sessie)).all())


def test_who_the_provider_vouches_for_and_we_know_is_in(
    anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst, bekende: gebruikers.Gebruiker
) -> None:
    uit = log_in(anoniem, aanbieder, naar="/voorwaarden")
    assert (uit.status_code, uit.headers["location"]) == (303, "/voorwaarden")
    assert "Bekende" in anoniem.get("/voorwaarden").text
    (regel,) = regels(dienst, "ingelogd")
    assert (regel.actor, regel.rol) == (bekende.id, "adviseur")


def test_what_we_ask_is_a_code_with_pkce_and_the_level_of_the_settings(anoniem: Klant, aanbieder: Aanbieder) -> None:
    vraag = naar_aanbieder(anoniem)
    assert vraag["response_type"] == "code"
    assert vraag["code_challenge_method"] == "S256"
    assert vraag["redirect_uri"] == TERUG
    assert vraag["acr_values"] == "hoog"
    assert len({vraag["state"], vraag["nonce"], vraag["code_challenge"]}) == 3
    assert naar_aanbieder(anoniem)["state"] != vraag["state"]


def test_the_client_proves_itself_with_its_key_and_sends_no_secret(
    anoniem: Klant, aanbieder: Aanbieder, bekende: gebruikers.Gebruiker
) -> None:
    log_in(anoniem, aanbieder)
    (velden,) = aanbieder.verzoeken
    assert "client_secret" not in velden
    assert velden["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


def anders(**claims: Any) -> Verstoring:
    return lambda een: een.anders.update(claims)


def ondertekend(teken: Callable[[dict[str, Any]], str]) -> Verstoring:
    def verstoor(een: Aanbieder) -> None:
        een.teken = teken

    return verstoor


def b64(inhoud: bytes) -> str:
    return base64.urlsafe_b64encode(inhoud).rstrip(b"=").decode()


def kaal(algoritme: str, inhoud: dict[str, Any]) -> str:
    return ".".join(b64(json.dumps(deel).encode()) for deel in ({"alg": algoritme}, inhoud))


def zonder_handtekening(inhoud: dict[str, Any]) -> str:
    return kaal("none", inhoud) + "."


def met_gedeelde_sleutel(een: Aanbieder) -> None:
    """The old trick: the public key of the provider as the secret of an HMAC. No library signs that for us."""

    def teken(inhoud: dict[str, Any]) -> str:
        tekst = kaal("HS256", inhoud)
        return f"{tekst}.{b64(hmac.digest(een.sleutel.as_pem(private=False), tekst.encode(), 'sha256'))}"

    een.teken = teken


def vreemde_sleutel(inhoud: dict[str, Any]) -> str:
    return jwt.encode({"alg": "RS256", "kid": "een"}, inhoud, RSAKey.generate_key(2048))


VERSTORINGEN: dict[str, tuple[Verstoring, str]] = {
    "another issuer": (anders(iss="https://ander.example"), "verklaring-iss"),
    "for another client": (anders(aud="ander"), "verklaring-aud"),
    "for two clients, meant for the other": (anders(aud=["ander", "skillsmatch"], azp="ander"), "verklaring-azp"),
    "another nonce": (anders(nonce="n"), "verklaring-nonce"),
    "no nonce": (anders(nonce=None), "verklaring-nonce"),
    "expired": (anders(exp=1), "verklaring-exp"),
    "without an end": (anders(exp=None), "verklaring-exp"),
    "a lower level": (anders(acr="laag"), "verklaring-acr"),
    "no level": (anders(acr=None), "verklaring-acr"),
    "no subject": (anders(sub=None), "verklaring-sub"),
    "not signed": (ondertekend(zonder_handtekening), "handtekening"),
    "signed by another": (ondertekend(vreemde_sleutel), "handtekening"),
    "signed with a shared secret": (met_gedeelde_sleutel, "handtekening"),
    "no statement": (ondertekend(lambda _: ""), "handtekening"),
}


@pytest.mark.parametrize("geval", VERSTORINGEN)
def test_a_statement_that_does_not_hold_lets_nobody_in(
    geval: str, anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst, bekende: gebruikers.Gebruiker
) -> None:
    verstoor, reden = VERSTORINGEN[geval]
    verstoor(aanbieder)
    uit = log_in(anoniem, aanbieder)
    assert uit.status_code == 403
    assert "U bent niet ingelogd" in uit.text
    assert sessies(dienst) == 0
    assert [(r.reden, r.resultaat) for r in regels(dienst, "inloggen geweigerd")] == [(reden, "geweigerd")]


def test_a_code_works_once(anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst, bekende: gebruikers.Gebruiker) -> None:
    terug = bij_aanbieder(aanbieder, naar_aanbieder(anoniem))
    koek = anoniem.cookies["inlogpoging"]
    assert anoniem.get("/inloggen/terug", params=terug, follow_redirects=False).status_code == 303
    anoniem.cookies.set("inlogpoging", koek)
    assert anoniem.get("/inloggen/terug", params=terug, follow_redirects=False).status_code == 403
    assert [r.reden for r in regels(dienst, "inloggen geweigerd")] == ["state"]


def test_a_code_of_another_attempt_is_refused_by_the_provider(
    anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst, bekende: gebruikers.Gebruiker
) -> None:
    """Without the verifier of its own attempt a stolen code is worth nothing."""
    gestolen = bij_aanbieder(aanbieder, naar_aanbieder(klant(anoniem.app)))["code"]  # type: ignore[arg-type]
    assert log_in(anoniem, aanbieder, code=gestolen).status_code == 403
    assert [r.reden for r in regels(dienst, "inloggen geweigerd")] == ["code"]


def test_nobody_can_finish_the_attempt_of_another_browser(
    app: FastAPI, anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst, bekende: gebruikers.Gebruiker
) -> None:
    terug = bij_aanbieder(aanbieder, naar_aanbieder(anoniem))
    slachtoffer = klant(app)
    naar_aanbieder(slachtoffer)
    assert slachtoffer.get("/inloggen/terug", params=terug, follow_redirects=False).status_code == 403
    assert sessies(dienst) == 0
    assert [r.reden for r in regels(dienst, "inloggen geweigerd")] == ["state"]


def test_an_attempt_ends_after_ten_minutes(
    anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst, klok: Klok, bekende: gebruikers.Gebruiker
) -> None:
    terug = bij_aanbieder(aanbieder, naar_aanbieder(anoniem))
    klok.verzet(GELDIG)
    assert anoniem.get("/inloggen/terug", params=terug, follow_redirects=False).status_code == 403


@pytest.mark.parametrize(
    ("terug", "reden"),
    [
        ({"iss": "https://ander.example"}, "uitgever-anders"),
        ({"state": "verzonnen"}, "state"),
        ({"code": "verzonnen"}, "code"),
    ],
)
def test_what_comes_back_must_be_what_was_sent(
    terug: dict[str, str],
    reden: str,
    anoniem: Klant,
    aanbieder: Aanbieder,
    dienst: Dienst,
    bekende: gebruikers.Gebruiker,
) -> None:
    assert log_in(anoniem, aanbieder, **terug).status_code == 403
    assert [r.reden for r in regels(dienst, "inloggen geweigerd")] == [reden]


def test_who_says_no_at_the_provider_is_told_so(anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst) -> None:
    terug = {"state": naar_aanbieder(anoniem)["state"], "error": "access_denied"}
    assert anoniem.get("/inloggen/terug", params=terug).status_code == 403
    assert [r.reden for r in regels(dienst, "inloggen geweigerd")] == ["uitgever-weigert"]


@pytest.mark.parametrize(
    ("gegevens", "reden"),
    [
        ({"code_challenge_methods_supported": ["plain"]}, "uitgever-zonder-pkce"),
        ({"issuer": "https://ander.example"}, "uitgever-anders"),
    ],
)
def test_a_provider_that_is_another_or_has_no_pkce_is_not_used(
    gegevens: dict[str, Any], reden: str, anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst
) -> None:
    aanbieder.gegevens_anders = gegevens
    assert anoniem.get("/inloggen/start", follow_redirects=False).status_code == 403
    assert [r.reden for r in regels(dienst, "inloggen geweigerd")] == [reden]


@pytest.mark.parametrize("mist", ["code_challenge", "code_challenge_method", "nonce"])
def test_our_provider_refuses_a_question_without_pkce_or_nonce(mist: str, anoniem: Klant, aanbieder: Aanbieder) -> None:
    vraag = naar_aanbieder(anoniem)
    del vraag[mist]
    assert bij_aanbieder(aanbieder, vraag)["error"] == "invalid_request"


def test_our_provider_sends_nobody_to_a_foreign_address(anoniem: Klant, aanbieder: Aanbieder) -> None:
    vraag = {**naar_aanbieder(anoniem), "redirect_uri": f"{TERUG}/verder"}
    assert BROWSER.get(f"{aanbieder.adres}/authorize", params=vraag).status_code == 400


def test_who_is_unknown_here_gets_a_page_with_what_the_beheerder_needs(
    anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst
) -> None:
    uit = log_in(anoniem, aanbieder)
    assert uit.status_code == 403
    assert "Vraag de beheerder" in uit.text
    assert "<code>u-1</code>" in uit.text
    (regel,) = regels(dienst, "inloggen geweigerd")
    assert (regel.actor, regel.rol, regel.reden, regel.object) == ("onbekend", "geen", "onbekend", None)


def test_who_is_no_longer_active_stays_out(
    anoniem: Klant, aanbieder: Aanbieder, dienst: Dienst, bekende: gebruikers.Gebruiker
) -> None:
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        gebruikers.wijzig(handeling, replace(bekende, actief=False))
    assert log_in(anoniem, aanbieder).status_code == 403
    (regel,) = regels(dienst, "inloggen geweigerd")
    assert (regel.object, regel.reden) == (bekende.id, "niet-actief")


@pytest.mark.parametrize("naar", ["https://ander.example/", "//ander.example", "/\\ander.example", "ander", "/a\nb"])
def test_logging_in_leads_to_no_other_site(
    naar: str, anoniem: Klant, aanbieder: Aanbieder, bekende: gebruikers.Gebruiker
) -> None:
    assert log_in(anoniem, aanbieder, naar=naar).headers["location"] == "/"


def test_a_program_with_a_token_asks_as_its_gebruiker_and_needs_no_csrf_token(
    anoniem: Klant, aanbieder: Aanbieder, bekende: gebruikers.Gebruiker
) -> None:
    kop = {"Authorization": f"Bearer {aanbieder.toegangstoken(aud=f'{ADRES}/v1')}", "Sec-Fetch-Site": "cross-site"}
    assert anoniem.get("/v1/voorwaarden", headers=kop).status_code == 200
    assert anoniem.post("/v1/voorwaarden", headers=kop).status_code == 405  # and not 403


def test_a_token_opens_no_pages(anoniem: Klant, aanbieder: Aanbieder, bekende: gebruikers.Gebruiker) -> None:
    kop = {"Authorization": f"Bearer {aanbieder.toegangstoken(aud=f'{ADRES}/v1')}"}
    assert anoniem.get("/voorwaarden", headers=kop, follow_redirects=False).status_code == 303


@pytest.mark.parametrize(
    "token",
    [
        {"aud": "skillsmatch"},
        {"aud": f"{ADRES}/v1", "iss": "https://ander.example"},
        {"aud": f"{ADRES}/v1", "exp": 1},
        {"aud": f"{ADRES}/v1", "sub": "onbekende"},
        {"aud": f"{ADRES}/v1", "soort": "JWT"},
    ],
)
def test_a_token_that_does_not_hold_is_nobody(
    token: dict[str, Any], anoniem: Klant, aanbieder: Aanbieder, bekende: gebruikers.Gebruiker
) -> None:
    uit = anoniem.get("/v1/voorwaarden", headers={"Authorization": f"Bearer {aanbieder.toegangstoken(**token)}"})
    assert uit.status_code == 401
    assert uit.headers["www-authenticate"] == "Bearer"


def test_a_new_key_of_the_provider_is_fetched_when_it_is_needed(
    anoniem: Klant, aanbieder: Aanbieder, klok: Klok, bekende: gebruikers.Gebruiker
) -> None:
    log_in(anoniem, aanbieder)
    oud = aanbieder.sleutel
    try:
        aanbieder.sleutel = RSAKey.generate_key(2048, {"kid": "twee", "use": "sig"})
        aanbieder.teken = lambda inhoud: jwt.encode({"alg": "RS256", "kid": "twee"}, inhoud, aanbieder.sleutel)
        assert log_in(anoniem, aanbieder).status_code == 403  # asked a moment ago
        klok.verzet(timedelta(minutes=1))
        assert log_in(anoniem, aanbieder).status_code == 303
    finally:
        aanbieder.sleutel = oud


@pytest.mark.parametrize("leeg", ["adres", "oidc_client_id", "oidc_client_sleutel"])
def test_half_of_the_settings_is_refused_by_name(leeg: str, dienst: Dienst) -> None:
    met = dienst.instellingen.model_copy(update={leeg: None if leeg.endswith("sleutel") else ""})
    with pytest.raises(InvoerFout, match=f"SKILLSMATCH_{leeg.upper()}"):
        create_app(replace(dienst, instellingen=met))

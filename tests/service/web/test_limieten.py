"""Who asks too much waits; who opens very many dossiers is seen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from service.app import create_app
from service.dienst import Dienst
from service.opslag.tabellen import auditlog, kandidaat, vacature
from service.settings import Instellingen
from service.toegang.dossieralarm import BINNEN, VEEL, Dossiers
from tests.service.web.conftest import Klant, Klok, klant

Als = Callable[..., Klant]


@pytest.fixture
def instellingen(instellingen: Instellingen) -> Instellingen:
    return instellingen.model_copy(update={"verzoeken_per_minuut": 30})


class Seconden:
    """The clock by which requests are counted; a slow machine does not run out of its minute."""

    def __init__(self) -> None:
        self.nu = 1_800_000_000.0

    def __call__(self) -> float:
        return self.nu


@pytest.fixture(autouse=True)
def seconden(monkeypatch: pytest.MonkeyPatch) -> Seconden:
    uit = Seconden()
    monkeypatch.setattr("time.time", uit)
    return uit


def statussen(browser: Klant, pad: str, keer: int) -> list[int]:
    return [browser.get(pad, follow_redirects=False).status_code for _ in range(keer)]


def test_more_than_the_setting_in_a_minute_waits_and_hears_how_long(als: Als, seconden: Seconden) -> None:
    browser = als("adviseur")
    assert statussen(browser, "/v1/voorwaarden", 30) == [200] * 30
    seconden.nu += 20
    te_veel = browser.get("/v1/voorwaarden")
    assert te_veel.status_code == 429
    assert te_veel.headers["content-type"] == "application/problem+json"
    assert te_veel.headers["retry-after"] == "40"
    seconden.nu += 41
    assert browser.get("/v1/voorwaarden").status_code == 200


def test_one_does_not_use_up_the_requests_of_another(als: Als) -> None:
    druk, rustig = als("adviseur"), als("beleid")
    statussen(druk, "/v1/voorwaarden", 31)
    assert rustig.get("/v1/voorwaarden").status_code == 200
    assert als("adviseur").get("/v1/voorwaarden").status_code == 429  # the same person in another browser


def test_searching_gets_a_tenth(als: Als) -> None:
    browser = als("adviseur")
    uit = [browser.post("/v1/bestaat-niet/_search", json={}).status_code for _ in range(4)]
    assert uit == [404, 404, 404, 429]


def test_who_is_not_logged_in_is_counted_by_address(anoniem: Klant) -> None:
    assert statussen(anoniem, "/inloggen", 31)[-1] == 429
    assert anoniem.get("/live").status_code == 200  # what a proxy asks goes on


def test_logging_in_has_a_limit_per_address_of_its_own(dienst: Dienst) -> None:
    ruim = dienst.instellingen.model_copy(update={"verzoeken_per_minuut": 1_000})
    anoniem = klant(create_app(replace(dienst, instellingen=ruim), host="127.0.0.1"))
    uit = [anoniem.post("/inloggen/demo", data={"gebruiker": "x"}).status_code for _ in range(61)]
    assert (set(uit[:60]), uit[60]) == ({403}, 429)


def regels(dienst: Dienst, actie: str) -> list[Any]:
    with dienst.opslag.zicht(None) as zicht:
        return list(zicht.conn.execute(select(auditlog).where(auditlog.c.actie == actie)))


def test_the_alarm_goes_once_an_hour_for_more_than_a_hundred_different_dossiers() -> None:
    klok = Klok()
    dossiers = Dossiers(klok)
    assert not any(dossiers.bekijkt("a", [f"k{n}"]) for n in range(VEEL))
    assert not dossiers.bekijkt("a", ["k0"])  # the same once more
    assert not dossiers.bekijkt("b", ["anders"])  # somebody else
    assert dossiers.bekijkt("a", ["een te veel"])
    assert not dossiers.bekijkt("a", ["nog een"])
    klok.verzet(BINNEN)
    assert not any(dossiers.bekijkt("a", [f"k{n}"]) for n in range(VEEL))
    assert dossiers.bekijkt("a", ["weer een te veel"])


def test_a_hundred_dossiers_spread_over_a_day_are_no_alarm() -> None:
    klok = Klok()
    dossiers = Dossiers(klok)
    for nummer in range(3 * VEEL):
        klok.verzet(timedelta(minutes=1))
        assert not dossiers.bekijkt("a", [f"k{nummer}"])


def test_opening_many_dossiers_is_written_in_the_log_and_the_auditlog(
    als: Als, dienst: Dienst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.toegang.dossieralarm.VEEL", 2)
    browser = als("adviseur", gemeenten=("velsen",))
    with dienst.opslag.zicht(frozenset({"velsen"})) as zicht:
        ids = sorted(zicht.conn.scalars(select(kandidaat.c.id).where(zicht.binnen(kandidaat))))[:4]
    with capture_logs() as log:
        assert [browser.get(f"/kandidaten/{id_}").status_code for id_ in ids] == [200] * 4
    assert [regel["event"] for regel in log if regel["log_level"] == "warning"] == ["veel_dossiers"]
    (regel,) = regels(dienst, "veel dossiers bekeken")
    assert (regel.actor, regel.betrokkene) == (regel.object, None)


def test_people_who_are_named_in_what_is_sent_count_as_well(
    als: Als, dienst: Dienst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.toegang.dossieralarm.VEEL", 2)
    browser = als("adviseur", gemeenten=("velsen",))
    with dienst.opslag.zicht(frozenset({"velsen"})) as zicht:
        ids = sorted(zicht.conn.scalars(select(kandidaat.c.id).where(zicht.binnen(kandidaat))))[:3]
        werk = zicht.conn.scalar(select(vacature.c.id).where(zicht.binnen(vacature)))
    for id_ in ids:
        assert browser.post(f"/v1/vacatures/{werk}/uitleg", json={"kandidaat": id_}).status_code == 200
    assert len(regels(dienst, "veel dossiers bekeken")) == 1


def test_a_page_of_another_role_is_written_down_without_the_id_in_its_path(als: Als, dienst: Dienst) -> None:
    browser = als("beheerder")
    assert browser.get("/kandidaten/syn-k-0001").status_code == 403
    (regel,) = regels(dienst, "toegang geweigerd")
    assert (regel.rol, regel.object, regel.reden) == ("beheerder", "/kandidaten/{kandidaat_id}", "rol")


def test_who_is_not_logged_in_fills_no_auditlog(anoniem: Klant, dienst: Dienst) -> None:
    assert anoniem.get("/kandidaten/syn-k-0001", follow_redirects=False).status_code == 303
    assert regels(dienst, "toegang geweigerd") == []

"""The service as somebody with bad intent meets it: every trick here was tried, and must stay in vain."""

import io
import json
import re
import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from httpx2 import Response
from prometheus_client import generate_latest
from starlette.testclient import TestClient

from models.skills import Bewijs, Skill
from service.beheer.metingen import Meetlaag
from service.dienst import Dienst
from service.opslag.tabellen import afwijking, auditlog, kandidaat, voorstel
from service.toegang import gebruikers
from service.toegang.demo import maak_demo_gebruikers
from service.toegang.rollen import Rol
from tests.service.web.conftest import OPDRACHTREGEL, Klant, klant
from tests.service.web.test_invoeren_pagina import gelezen, gestuurd, stuur
from tests.service.werkplek.bakkerij import BAKKER, KANDIDATEN, REGULIER, VACATURES, WERKGEVER
from tests.service.werkplek.opzet import HEEMSKERK, VELSEN, dienst_met, rijen

Als = Callable[..., Klant]
SCHRIFT = "<script>alert(1)</script>"
KENMERK = "\"'><img src=x onerror=alert(1)>"
ELDERS = replace(BAKKER, id="K-ELDERS")
KWAAD = replace(
    BAKKER,
    id="K-KWAAD",
    skills=(*BAKKER.skills, Skill(label=f"brood {KENMERK}", graad=Bewijs.GEZIEN, bron=SCHRIFT)),
    wensen=f"javascript:alert(1) {SCHRIFT}",
    certificaten=(KENMERK,),
    gewenste_beroepen=(SCHRIFT,),
)
WERK_KWAAD = replace(REGULIER, id="V-KWAAD", titel=f"Bakker {KENMERK}", werkgever=f"{WERKGEVER} {SCHRIFT}")
LIJST = "/v1/vacatures/V-REGULIER/matchlijsten"
PARKEER = {"status": "geparkeerd", "reden": "W-LATER", "vacature": "V-REGULIER", "kandidaat": "K-BAKKER"}


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The bakery in velsen, with texts that want to be scripts, and one person and one vacature in heemskerk."""
    with dienst_met(tmp_path / "home", (*KANDIDATEN, KWAAD), (*VACATURES, WERK_KWAAD), monkeypatch) as dienst:
        dienst.opslag.bewaar_kandidaten([ELDERS], bestand="k", sha256="3" * 64, gemeente=HEEMSKERK)
        werk = replace(REGULIER, id="V-ELDERS", titel="Ver weg")
        dienst.opslag.bewaar_vacatures([werk], bestand="v", sha256="4" * 64, gemeente=HEEMSKERK)
        yield dienst


@pytest.fixture
def ada(als: Als) -> Klant:
    """An adviseur in velsen."""
    return als(Rol.ADVISEUR, gemeenten=(VELSEN,))


@pytest.fixture
def bea(als: Als) -> Klant:
    """A colleague who has heemskerk too."""
    return als(Rol.ADVISEUR, gemeenten=(VELSEN, HEEMSKERK))


def ruw(browser: Klant, pad: str, inhoud: bytes, soort: str, **koppen: str) -> Response:
    """What no browser of ours would send."""
    kop = {"Content-Type": soort, **koppen}
    return TestClient.request(browser, "POST", pad, content=inhoud, headers=kop, follow_redirects=False)


def samen(*vragen: Callable[[], Response]) -> list[int]:
    """The statuses of requests that are sent at the same moment."""
    uit, slag = list[int](), threading.Barrier(len(vragen))

    def doe(vraag: Callable[[], Response]) -> None:
        slag.wait()
        uit.append(vraag().status_code)

    draden = [threading.Thread(target=doe, args=(vraag,)) for vraag in vragen]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return sorted(uit)


class _Lezer(HTMLParser):
    """A browser's eye for what would run."""

    def __init__(self) -> None:
        super().__init__()
        self.kwaad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerken = {naam: (waarde or "").strip().lower() for naam, waarde in attrs}
        if tag in {"img", "iframe", "object", "embed", "base"} or (tag == "script" and "src" not in kenmerken):
            self.kwaad.append(tag)
        self.kwaad += [naam for naam in kenmerken if naam.startswith("on") or naam in {"style", "srcdoc"}]
        self.kwaad += [waarde for waarde in kenmerken.values() if waarde.startswith(("javascript:", "data:"))]


def kwaad_in(pagina: str) -> list[str]:
    """Elements and attributes that no page of ours has, and that a text could bring."""
    lezer = _Lezer()
    lezer.feed(pagina)
    return lezer.kwaad


# Sessions.


def test_an_id_that_was_put_in_the_browser_beforehand_is_not_used(app: FastAPI, dienst: Dienst) -> None:
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        maak_demo_gebruikers(handeling, (VELSEN,), "K-BAKKER")
    ruim = dienst.instellingen.model_copy(update={"demo_inloggen": "ja"})
    app.state.dienst = replace(dienst, instellingen=ruim)
    slachtoffer, dader = klant(app), klant(app)
    for een in (slachtoffer, dader):
        een.cookies.set("sessie", "door-de-dader-gekozen")
    uit = slachtoffer.post("/inloggen/demo", data={"gebruiker": "adviseur"}, follow_redirects=False)
    assert (uit.status_code, uit.cookies["sessie"] == "door-de-dader-gekozen") == (303, False)
    assert dader.get("/v1/vacatures").status_code == 401


def test_a_stolen_session_loses_what_its_owner_loses(ada: Klant, app: FastAPI, dienst: Dienst) -> None:
    dief = klant(app)
    dief.cookies.set("sessie", ada.cookies["sessie"])
    dief.csrf = ada.csrf
    assert dief.get("/v1/vacatures/V-REGULIER").status_code == 200
    with dienst.opslag.zicht(None) as zicht:
        zij = next(een for een in gebruikers.lijst(zicht.conn) if een.id.startswith("test-adviseur"))
    elders = {"gemeenten": frozenset({HEEMSKERK})}
    for anders, pad, status in (
        (elders, "/v1/vacatures/V-REGULIER", 404),
        ({"rol": Rol.BELEID}, "/v1/vacatures/V-ELDERS", 403),
        ({"actief": False}, "/v1/voorwaarden", 401),
        ({"actief": True}, "/v1/voorwaarden", 401),  # who comes back logs in again
    ):
        with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
            gebruikers.wijzig(handeling, replace(zij, **{**elders, **anders}))  # type: ignore[arg-type]
        assert dief.get(pad).status_code == status, anders


# Where a request comes from, and where it leads.


def test_a_header_or_field_does_not_change_the_method(ada: Klant) -> None:
    for methode in ("GET", "HEAD", "DELETE", "PUT"):
        koppen = {"X-HTTP-Method-Override": methode, "X-HTTP-Method": methode, "X-Method-Override": methode}
        uit = ada.post(f"/vacatures/V-REGULIER/stop?_method={methode}", data={"_method": methode}, headers=koppen)
        assert uit.status_code == 403  # a form without the token
    assert ada.get("/uitloggen?_method=POST", headers={"X-HTTP-Method-Override": "POST"}).status_code == 405


def test_no_kind_of_body_gets_by_without_the_token(ada: Klant, dienst: Dienst) -> None:
    soorten = ("text/plain", "text/plain; application/json", "application/x-www-form-urlencoded", "multipart/form-data")
    utf7 = "multipart/form-data; boundary=x; charset=utf-7"  # half a character for a token
    for soort in (*soorten, utf7, "Multipart/Form-Data; boundary=x", "APPLICATION/JSON", ""):
        for token in ("+2AA-", "x"):
            deel = f'--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{token}\r\n--x--\r\n'
            for inhoud in (deel, '{"aantal": 1}', f"csrf={token}"):
                assert ruw(ada, LIJST, inhoud.encode(), soort).status_code in {400, 403}, (soort, inhoud)
    assert "lijst gemaakt" not in {rij["actie"] for rij in rijen(dienst, auditlog)}


def test_another_host_name_or_one_that_cannot_be_is_refused(anoniem: Klant) -> None:
    for host in (
        *(
            "ander.example",
            "127.0.0.1.ander.example",
            "127.0.0.1@ander.example",
            "ander.example:8000",
            "[::ffff:8.8.8.8]",
        ),
        *("127.0.0.1:8000@ander.example", "[::1", "127.0.0.1/..", "a b", "127.0.0.1:99999", "ander.example:", ""),
    ):
        for koppen in ({"Host": host}, {"Host": host, "X-Forwarded-Host": "127.0.0.1"}):
            uit = anoniem.get("/voorwaarden/", headers=koppen, follow_redirects=False)
            assert (uit.status_code, uit.headers.get("location")) == (403, None), host


def test_a_header_of_a_proxy_gives_no_other_name_and_no_new_count(dienst: Dienst, app: FastAPI) -> None:
    uit = klant(app).get("/voorwaarden/", headers={"X-Forwarded-Host": "ander.example"}, follow_redirects=False)
    assert uit.status_code == 403
    uit = klant(app, adres="198.51.100.7").get("/inloggen", headers={"X-Forwarded-For": "127.0.0.1"})
    assert uit.status_code == 403


def test_logging_in_leads_to_no_other_site(ada: Klant, anoniem: Klant) -> None:
    for naar in (
        *("//ander.example", "/\\ander.example", "///ander.example", "https:ander.example", "javascript:alert(1)"),
        *(
            "/\t/ander.example",
            "/x\r\nSet-Cookie: a=b",
            "\\/ander.example",
            " //ander.example",
            "/\u2028//ander.example",
        ),
    ):
        uit = ada.get("/inloggen", params={"naar": naar}, follow_redirects=False)
        assert (uit.headers["location"], "set-cookie" in uit.headers) == ("/", False), naar
        assert "ander.example" not in anoniem.get("/inloggen", params={"naar": naar}).text


def test_methods_that_are_made_up_fill_no_memory(app: FastAPI, anoniem: Klant) -> None:
    lagen: Any = app.user_middleware
    (metingen,) = (laag.kwargs["metingen"] for laag in lagen if laag.cls is Meetlaag)
    for methode in ("AAP", "NOOT", "MIES"):
        anoniem.request(methode, "/voorwaarden")
    meting = generate_latest(metingen.register).decode()
    assert len(set(re.findall(r'methode="(\w+)"', meting))) == 1
    assert "AAP" not in meting


def test_no_file_outside_its_folder_is_given(anoniem: Klant) -> None:
    for pad in (
        *("../app.py", "..%2fapp.py", "%2e%2e/app.py", "....//app.py", "/etc/passwd", "..%5capp.py", "%00"),
        *("a" * 5_000, "thema.css/../../app.py", "skillsmatch.css/../../settings.py"),
    ):
        uit = anoniem.get(f"/static/{pad}", follow_redirects=False)
        assert (uit.status_code, "create_app" in uit.text) == (404, False), pad


# What is sent.


def test_numbers_and_shapes_that_cannot_be_are_refused_in_dutch(ada: Klant) -> None:
    for inhoud in (
        *('{"aantal":1e9}', '{"aantal":NaN}', '{"aantal":-1}', '{"aantal":1e400}', f'{{"aantal":{"9" * 5_000}}}'),
        *(
            "[" * 100_000,
            '{"a":' * 50_000,
            "null",
            "",
            '{"plek":"\\ud800"}',
            '{"\\ud800":1}',
            "\ufeff{",
            '{"aantal":3}x',
        ),
        *(
            f'{{"gewichten":{{"skills":{een},"werk":0,"woorden":0,"betekenis":0}}}}'
            for een in ("NaN", "Infinity", "-1", "0", "1e99", "101", "0.5", "null")
        ),
    ):
        uit = ruw(ada, LIJST, inhoud.encode(), "application/json", **{"X-CSRF-Token": ada.csrf})
        assert uit.status_code == 400, inhoud[:80]
        assert not re.search(r"\b(error|body|input|value|should|valid)\b", uit.json()["detail"])


def test_of_a_key_that_is_there_twice_only_one_is_judged_and_used(ada: Klant) -> None:
    vast = json.dumps(PARKEER)[1:-1]
    dubbel = f'{{"vacature":"V-ELDERS","kandidaat":"K-BAKKER",{vast},"kandidaat":"K-ELDERS"}}'.encode()
    uit = ruw(ada, "/v1/voorstellen", dubbel, "application/json", **{"X-CSRF-Token": ada.csrf})
    assert (uit.status_code, "K-ELDERS" in uit.json()["detail"]) == (404, True)


def test_addresses_that_cannot_be_are_refused(ada: Klant, als: Als) -> None:
    auditor = als(Rol.AUDITOR, gemeenten=(VELSEN,))
    for browser, pad in (
        *((auditor, f"audit?dag={dag}") for dag in ("9999-12-31", "0001-01-01", "NaN", "1e9")),
        *((auditor, f"audit?{vraag}") for vraag in ("grootte=1e9", "pagina=0", "actor=a%00b", "vacature='--", "x=1")),
        *((ada, f"vacatures?{vraag}") for vraag in ("grootte=101", f"pagina={'9' * 30}", "zoek=%00", "plek='")),
        *((ada, f"kandidaten/{id_}") for id_ in ("K-BAKKER%0A", "K-BAKKER%00", "%E2%80%AEK", "x" * 201, "K;a=1")),
        *((ada, f"kandidaten/{id_}") for id_ in ("%EF%BC%AB-BAKKER", "K-BAKKER%20", "'%20OR%20'1'='1")),
    ):
        uit = browser.get(f"/v1/{pad}")
        assert (uit.status_code, uit.headers["content-type"]) == (400, "application/problem+json"), pad


def test_a_search_word_is_only_a_word(ada: Klant, als: Als, dienst: Dienst) -> None:
    auditor = als(Rol.AUDITOR)
    for zoek in ("' OR 1=1 --", "%", "_", "\\", "K-%'; DROP TABLE kandidaat; --"):
        assert ada.get("/v1/vacatures", params={"zoek": zoek}).json()["pagina"]["totaal"] == 0
        assert auditor.get("/v1/audit", params={"actor": zoek}).json()["regels"] == []
        assert ada.post("/v1/kandidaten/_search", json={"zoek": zoek}).status_code == (200 if zoek == "_" else 400)
    assert ada.post("/v1/kandidaten/_search", json={"zoek": "_"}).json()["totaal"] == 0  # no pattern
    assert len(rijen(dienst, kandidaat)) == len(KANDIDATEN) + 2


def test_a_text_holds_no_sign_that_hides_or_turns_it(ada: Klant, als: Als) -> None:
    """NUL is more than PostgreSQL keeps; turning the direction of reading makes one name look like another."""
    baas = als(Rol.BEHEERDER)
    for teken in ("\x00", "\x1b", "\u202e", "\u2066"):
        naam = f"Ada{teken}Adviseur"
        nieuw = {"naam": naam, "rol": "beleid", "onderwerp": "x", "gemeenten": [VELSEN]}
        assert baas.post("/v1/gebruikers", json=nieuw).status_code == 400
        assert ada.post("/v1/voorstellen", json={**PARKEER, "notitie": naam}).status_code == 400
        assert ada.post("/v1/voorstellen", json={**PARKEER, "redenen": ["goed", naam]}).status_code == 400
        velden = {"code": "G1", "reden": "T-PROEF", "toelichting": naam}
        assert ada.formulier("/vacatures/V-REGULIER/afwijkingen", **velden).status_code == 400


def test_no_stored_text_becomes_part_of_a_page(ada: Klant, als: Als) -> None:
    """Titles, skills, sources, wishes, employers, file names, notes and names of colleagues, in text and attributes."""
    baas = als(Rol.BEHEERDER)
    wie = baas.post(
        "/v1/gebruikers", json={"naam": f"Bo {SCHRIFT}", "rol": "beleid", "onderwerp": KENMERK, "gemeenten": [VELSEN]}
    ).json()["id"]
    lijst = ada.post("/v1/vacatures/V-KWAAD/matchlijsten", json={}).json()["id"]
    vast = {**PARKEER, "kandidaat": "K-KWAAD", "vacature": "V-KWAAD", "lijst": lijst}
    voorstel_id = ada.post("/v1/voorstellen", json={**vast, "notitie": SCHRIFT, "redenen": [KENMERK]}).json()["id"]
    ada.post(
        "/v1/kandidaten/K-KWAAD/toestemmingen", json={"voor": KENMERK, "antwoord": "gegeven", "datum": "2026-01-05"}
    )
    ada.post("/v1/vacatures/V-KWAAD/afwijkingen", json={"code": "G1", "reden": "T-PROEF", "toelichting": SCHRIFT})
    stuur(ada, naam=f"{KENMERK}.csv")
    paden = [
        *(
            "/vacatures",
            "/vacatures/V-KWAAD",
            "/vacatures/V-KWAAD/waarom?kandidaat=K-KWAAD",
            "/werkvoorraad",
            "/invoeren",
        ),
        *("/vacatures/V-KWAAD/vergelijk?kandidaten=K-KWAAD&kandidaten=K-BAKKER", "/vacatures/V-KWAAD/afwijken?code=G2"),
        *("/kandidaten/K-KWAAD", "/kandidaten/K-KWAAD/gesprek", f"/voorstellen/{voorstel_id}"),
        *(f"/kandidaten/K-KWAAD/toestemmingen?voor={KENMERK}", f"/vacatures?zoek={KENMERK}"),
        f"/voorstellen/nieuw?vacature=V-KWAAD&kandidaat=K-KWAAD&lijst={lijst}",
    ]
    paginas = [ada.get(pad) for pad in paden] + [baas.get(f"/beheer/gebruikers/{wie}"), baas.get("/beheer/gebruikers")]
    paginas.append(als(Rol.WERKZOEKENDE, gemeenten=(VELSEN,), kandidaat="K-KWAAD").get("/mijn"))
    paginas.append(ada.post("/vacatures/V-KWAAD/waarom", data={"csrf": ada.csrf, "kandidaat": KENMERK}))
    for pagina in paginas:
        assert pagina.status_code in {200, 400}, pagina.url
        assert kwaad_in(pagina.text) == [], pagina.url
    assert sum("&lt;script&gt;" in pagina.text or "&lt;img" in pagina.text for pagina in paginas) > 12
    assert len(kwaad_in(f'<a href=" JavaScript:x">{SCHRIFT}<b title="{KENMERK}">')) == 4


# Files.


def _zip(naam: str, inhoud: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as bestand:
        bestand.writestr("xl/workbook.xml", "<workbook/>")
        bestand.writestr(naam, inhoud)
    return uit.getvalue()


_LACH = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'
_KRING = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>"
)


def test_a_file_that_wants_too_much_is_refused(ada: Klant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.inlezer.maak_tekstlezer", lambda _: None)  # before any text of it would be read
    for naam, inhoud in (
        ("rekenblad.xlsx", _zip("xl/worksheets/sheet1.xml", b" " * 5_000_000)),
        ("brief.docx", _zip("word/document.xml", b"<a>" + b" " * 21_000_000)),
        ("kring.pdf", _KRING),
        ("lach.xml", _LACH),
        ("diep.json", b"[" * 200_000),
        ("breed.csv", b"id" + b";kop" * 50_000 + b"\nK-9\n"),
        ("lang.csv", b"id;uren_max\nK-9;" + b"9" * 100_000),
    ):
        beeld = gelezen(ada, gestuurd(ada, inhoud, naam=naam))
        assert (beeld["stand"], beeld["rijen"], bool(beeld["fouten"])) == ("geweigerd", [], True), naam


def test_a_file_name_is_a_name_and_no_path(ada: Klant, dienst: Dienst, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dienst.inlezer, "lees", lambda *_: None)
    voor = {pad for pad in dienst.home.parent.rglob("*") if pad.is_file()}
    namen = {
        "../../../etc/passwd": "passwd",
        "..\\..\\x.csv": "x.csv",
        "/etc/cron.d/x": "x",
        "moc\u202evsc.csv": "mocvsc.csv",
        "x" * 1_000: "x" * 200,
    }
    for naam in namen:
        assert re.fullmatch(r"/invoeren/u-[0-9a-f]{16}", stuur(ada, naam=naam).headers["location"])
    bewaard = {een["bestand"] for een in ada.get("/v1/uploads").json()["uploads"]}
    assert bewaard == set(namen.values())
    assert {pad for pad in dienst.home.parent.rglob("*") if pad.is_file()} == voor  # they are in the database only


def test_a_form_in_another_character_set_is_answered(ada: Klant) -> None:
    deel = b'--x\r\nContent-Disposition: form-data; name="soort"\r\n\r\n+2AA-\r\n--x--\r\n'
    koppen = {"X-CSRF-Token": ada.csrf}
    for soort in ("multipart/form-data; boundary=x; charset=utf-7", "multipart/form-data; boundary=x; charset=niets"):
        assert ruw(ada, "/invoeren", deel, soort, **koppen).status_code == 400
        assert ruw(ada, "/vacatures/V-REGULIER/stop", deel, soort, **koppen).status_code == 400


# Another gemeente's people and work.


def test_an_id_of_elsewhere_in_any_field_is_one_that_does_not_exist(ada: Klant, dienst: Dienst) -> None:
    eigen, elders = {"kandidaat": "K-BAKKER"}, {"kandidaat": "K-ELDERS"}
    vragen: list[tuple[str, dict[str, Any]]] = [
        ("vacatures/V-REGULIER/uitleg", elders),
        ("vacatures/V-ELDERS/uitleg", eigen),
        ("vacatures/V-REGULIER/vergelijkingen", {"kandidaten": ["K-BAKKER", "K-ELDERS"]}),
        ("vacatures/V-REGULIER/vergelijkingen", {"kandidaten": ["K-ELDERS", "K-BAKKER"]}),
        ("voorstellen", {**PARKEER, **elders}),
        ("voorstellen", {**PARKEER, "vacature": "V-ELDERS"}),
        ("kandidaten/K-ELDERS/toestemmingen", {"voor": "V-REGULIER", "antwoord": "gegeven", "datum": "2026-01-05"}),
    ]
    for pad, inhoud in vragen:
        nergens = json.loads(json.dumps(inhoud).replace("ELDERS", "NIEMAND"))
        daar = ada.post(f"/v1/{pad}", json=inhoud)
        niet = ada.post(f"/v1/{pad.replace('ELDERS', 'NIEMAND')}", json=nergens)
        assert daar.status_code == 404, pad
        assert daar.text.replace("ELDERS", "NIEMAND") == niet.text, pad
    assert rijen(dienst, voorstel) == []
    assert ada.post("/v1/kandidaten/_search", json={"zoek": "K-E"}).json()["totaal"] == 0


def test_consent_for_work_elsewhere_tells_nothing_of_it(ada: Klant) -> None:
    vast = {"antwoord": "gegeven", "datum": "2026-01-05"}
    antwoorden = [
        ada.post("/v1/kandidaten/K-BAKKER/toestemmingen", json={"voor": voor, **vast})
        for voor in ("V-ELDERS", "V-NERGENS")
    ]
    assert [een.status_code for een in antwoorden] == [201, 201]
    assert antwoorden[0].text == antwoorden[1].text
    assert "Ver weg" not in ada.get("/kandidaten/K-BAKKER").text


def test_a_list_over_more_gemeenten_is_for_who_sees_them_all(ada: Klant, bea: Klant, als: Als) -> None:
    lijst = bea.post(LIJST, json={"aantal": 50}).json()["id"]
    auditor = als(Rol.AUDITOR, gemeenten=(VELSEN,))
    assert bea.get(f"/v1/matchlijsten/{lijst}").status_code == 200
    for antwoord in (
        ada.get(f"/v1/matchlijsten/{lijst}"),
        ada.get(f"/vacatures/V-REGULIER?lijst={lijst}"),
        ada.post("/v1/vacatures/V-REGULIER/uitleg", json={"kandidaat": "K-BAKKER", "lijst": lijst}),
        ada.post("/v1/voorstellen", json={**PARKEER, "lijst": lijst}),
        auditor.get(f"/v1/audit/lijsten/{lijst}"),
        auditor.post(f"/v1/audit/lijsten/{lijst}/herhalingen"),
    ):
        assert (antwoord.status_code, "K-ELDERS" in antwoord.text) == (404, False), antwoord.url


def test_a_voorstel_from_such_a_list_can_be_worked_with_by_who_has_both(ada: Klant, bea: Klant) -> None:
    """Else an adviseur of more gemeenten makes proposals that their colleagues cannot end."""
    lijst = bea.post(LIJST, json={}).json()["id"]
    verzoek = {**PARKEER, "status": "voorgesteld", "reden": None, "lijst": lijst}
    voorstel_id = bea.post("/v1/voorstellen", json=verzoek).json()["id"]
    assert ada.get(f"/v1/voorstellen/{voorstel_id}").status_code == 200
    assert ada.get(f"/voorstellen/{voorstel_id}").status_code == 200
    assert ada.post(f"/v1/voorstellen/{voorstel_id}/stappen", json={"status": "gesprek"}).status_code == 201


def test_nothing_that_is_remembered_goes_from_one_to_another(ada: Klant, bea: Klant, als: Als) -> None:
    """The same addresses one after the other, with the mark of the other's answer: matchers, lists and answers."""
    els = als(Rol.ADVISEUR, gemeenten=(HEEMSKERK,))
    for pad in ("/v1/vacatures", "/v1/werkvoorraad", "/v1/uploads"):
        ruim = bea.get(pad)
        for ander, vreemd in ((ada, "ELDERS"), (els, "BAKKER")):
            antwoord = ander.get(pad, headers={"If-None-Match": ruim.headers["etag"]})
            assert (antwoord.status_code, antwoord.headers["cache-control"]) == (200, "no-store"), pad
            assert vreemd not in antwoord.text
    bladen = [een.get("/vacatures/V-REGULIER?aantal=100").text for een in (bea, ada, bea, ada)]
    assert ["K-ELDERS" in blad for blad in bladen] == [True, False, True, False]
    lijsten = [re.search(r"lijst=([0-9a-f]{24})", blad) for blad in bladen]
    wie = [een.group(1) for een in lijsten if een]
    assert (wie[0], wie[1]) == (wie[2], wie[3])  # shown again within a minute, each to its own maker
    assert wie[0] != wie[1]
    assert "K-ELDERS" in bea.get("/kandidaten/K-ELDERS").text
    assert [een.get("/kandidaten/K-ELDERS").status_code for een in (ada, els, ada)] == [404, 200, 404]


# At the same moment.


def test_of_two_acts_at_once_one_is_done(ada: Klant, bea: Klant, dienst: Dienst) -> None:
    def tegelijk(pad: str, inhoud: dict[str, Any]) -> list[int]:
        return samen(*(partial(wie.post, pad, json=inhoud) for wie in (ada, bea, ada)))

    assert tegelijk("/v1/voorstellen", PARKEER) == [201, 409, 409]
    assert tegelijk("/v1/vacatures/V-REGULIER/afwijkingen", {"code": "G1", "reden": "T-PROEF"}) == [201, 409, 409]
    (opgeheven,) = rijen(dienst, afwijking)
    intrekken = f"/vacatures/V-REGULIER/afwijkingen/{opgeheven['id']}/intrekken"
    assert samen(partial(ada.formulier, intrekken), partial(bea.formulier, intrekken)) == [303, 404]
    (een,) = rijen(dienst, voorstel)
    weg = {"status": "afgevallen", "reden": "A-ANDER"}
    assert tegelijk(f"/v1/voorstellen/{een['id']}/stappen", weg) == [201, 409, 409]


class _Sprakeloos:
    """Reads no text, for files that have none: what the real one needs takes long to make."""

    def lees(self, teksten: Sequence[str], _: object) -> tuple[()]:
        assert not teksten
        return ()


def test_a_file_is_stored_once_and_undone_once(ada: Klant, dienst: Dienst, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.inlezer.maak_tekstlezer", lambda _: _Sprakeloos())
    id_ = gestuurd(ada, b"id;uren_max\nK-TWEE;20\n")
    assert gelezen(ada, id_)["stand"] == "voorbeeld"
    for daad in ("bevestiging", "terugdraaiing"):
        pad = f"/v1/uploads/{id_}/{daad}"
        assert samen(*[partial(ada.post, pad)] * 3) == [200, 409, 409]
    assert "K-TWEE" not in {rij["id"] for rij in rijen(dienst, kandidaat)}
    gedaan = [rij["actie"] for rij in rijen(dienst, auditlog) if rij["object"] == id_]
    assert len(gedaan) == 3  # sent, read in, undone


def test_a_list_can_be_made_again_while_its_people_change(ada: Klant, als: Als) -> None:
    lijst = ada.post(LIJST, json={}).json()["id"]
    auditor = als(Rol.AUDITOR, gemeenten=(VELSEN,))

    def wijzig() -> None:
        for uren in range(12, 20):
            ada.patch("/v1/kandidaten/K-BAKKER", json={"bron": "kandidaat", "urenMin": uren})

    draad = threading.Thread(target=wijzig)
    draad.start()
    uit = [auditor.post(f"/v1/audit/lijsten/{lijst}/herhalingen").json()["oordeel"] for _ in range(4)]
    draad.join()
    assert uit == ["gelijk"] * 4

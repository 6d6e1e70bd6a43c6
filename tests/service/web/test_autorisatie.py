"""Who may what: every route of the application, every role, and rows of the own gemeente and of another.

The table below is written by hand. A route that is not in it fails, and so does a line without a route. For every line:
nobody logged in, each role that may not, the own rows, the rows of another gemeente, and rows that do not exist.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, iter_route_contexts
from sqlalchemy import insert, select

from service.dienst import Dienst
from service.opslag.tabellen import afwijking, kandidaat, upload, vacature, voorkeur, voorstel
from service.routes.afhankelijk import Vereist
from service.toegang.rollen import RECHTEN, Recht, Rol
from tests.service.web.conftest import Klant

ALLE = frozenset(RECHTEN)
ADVISEUR, WERKZOEKENDE, BELEID = {Rol.ADVISEUR}, {Rol.WERKZOEKENDE}, {Rol.BELEID}
BEHEERDER, AUDITOR = {Rol.BEHEERDER}, {Rol.AUDITOR}
DAG = "2026-01-05"
STOP = {"reden": "S-ZELF"}
AFWIJKING = {"code": "G1", "reden": "T-PROEF"}
REGISTER = {"status": "ja", "peildatum": DAG, "bron": "UWV-bevraging"}
NBW = {"status": "geen", "datum": DAG, "bron": "besluit college"}
TREDE = {"stand": "5", "peildatum": DAG, "vastgesteld_door": "gemeente"}
VRIJ = {"status": "beschikbaar", "bron": "kandidaat"}
TOESTEMMING = {"voor": "VACATURE", "antwoord": "gegeven", "datum": DAG}
DOEL = {"doel": "D-GESPREK"}
STAP = {"status": "afgevallen", "reden": "A-ANDER"}
NOG_AAN_HET_WERK = {"nog_aan_het_werk": "3"}
VOORSTEL = {"status": "geparkeerd", "reden": "W-LATER", "vacature": "VACATURE", "kandidaat": "KANDIDAAT2"}
GEBRUIKER = {"naam": "Nieuw", "rol": "beleid", "onderwerp": "iemand", "gemeenten": ["velsen"]}
ANDERS = {"naam": "Anders", "rol": "auditor", "gemeenten": ["velsen"], "actief": True}
GEWICHTEN = {"skills": 4, "werk": 2, "woorden": 1, "betekenis": 1}
KOLOMMEN = {"kolommen": ["-"]}
NIET_S_NACHTS = {"soort": "omstandigheid", "waarde": "nacht", "wil": False}
WIL_GEEN_KOK = {"beroep": "kok", "keuze": "niet"}
STUREN = {"soort": "kandidaten", "gemeente": "velsen"}

# Without logging in: nothing about anybody.
OPEN = frozenset(
    {"/live", "/ready", "/version", "/inloggen", "/inloggen/start", "/inloggen/terug", "/inloggen/demo"}
    | {"/static/thema.css", "/favicon.ico"}
)


@dataclass(frozen=True)
class Regel:
    """Who may, with what a request that makes sense carries.

    Attributes:
        rollen: Who may.
        inhoud: Of an act; `VACATURE` and `KANDIDAAT` stand for ids. None: nothing is sent.
        vraag: The part of the address after the question mark.
        mist: What the own rows answer when not success: its twin, a page or an answer of the API, has done it by then.
    """

    rollen: frozenset[Rol] | set[Rol]
    inhoud: Mapping[str, Any] | None = None
    vraag: str = ""
    mist: int | None = None


WIE: dict[str, Regel] = {
    "GET /": Regel(ALLE),
    "POST /uitloggen": Regel(ALLE),
    "POST /uitloggen/overal": Regel(ALLE),
    "GET /voorwaarden": Regel(ALLE),
    "GET /v1/voorwaarden": Regel(ALLE),
    # The adviseur's work.
    "GET /werkvoorraad": Regel(ADVISEUR),
    "GET /v1/werkvoorraad": Regel(ADVISEUR),
    "GET /werkvoorraad/{groep}": Regel(ADVISEUR),
    "GET /v1/werkvoorraad/{groep}": Regel(ADVISEUR),
    "GET /vacatures": Regel(ADVISEUR),
    "GET /v1/vacatures": Regel(ADVISEUR),
    "GET /vacatures/{vacature_id}": Regel(ADVISEUR),
    "GET /v1/vacatures/{vacature_id}": Regel(ADVISEUR),
    "POST /v1/vacatures/{vacature_id}/matchlijsten": Regel(ADVISEUR, {"aantal": 3}),
    "GET /v1/matchlijsten/{lijst_id}": Regel(ADVISEUR),
    "POST /vacatures/{vacature_id}/gewichten": Regel(ADVISEUR, GEWICHTEN),
    "POST /v1/vacatures/{vacature_id}/uitleg": Regel(ADVISEUR, {"kandidaat": "KANDIDAAT"}),
    "GET /vacatures/{vacature_id}/waarom": Regel(ADVISEUR, vraag="kandidaat=KANDIDAAT"),
    "POST /vacatures/{vacature_id}/waarom": Regel(ADVISEUR, {"kandidaat": "KANDIDAAT"}),
    "POST /v1/vacatures/{vacature_id}/vergelijkingen": Regel(ADVISEUR, {"kandidaten": ["KANDIDAAT", "KANDIDAAT2"]}),
    "GET /vacatures/{vacature_id}/vergelijk": Regel(ADVISEUR, vraag="kandidaten=KANDIDAAT&kandidaten=KANDIDAAT2"),
    "POST /v1/vacatures/{vacature_id}/afwijkingen": Regel(ADVISEUR, AFWIJKING, mist=409),
    # The page has withdrawn it by then.
    "DELETE /v1/vacatures/{vacature_id}/afwijkingen/{afwijking_id}": Regel(ADVISEUR, mist=404),
    "GET /vacatures/{vacature_id}/afwijken": Regel(ADVISEUR, vraag="code=G1"),
    "POST /vacatures/{vacature_id}/afwijkingen": Regel(ADVISEUR, AFWIJKING, mist=400),
    "POST /vacatures/{vacature_id}/afwijkingen/{afwijking_id}/intrekken": Regel(ADVISEUR, {}),
    "PUT /v1/vacatures/{vacature_id}/stopschakelaar": Regel(ADVISEUR, STOP),
    "DELETE /v1/vacatures/{vacature_id}/stopschakelaar": Regel(ADVISEUR),
    "POST /vacatures/{vacature_id}/stop": Regel(ADVISEUR, STOP),
    "POST /vacatures/{vacature_id}/start": Regel(ADVISEUR, {}),
    "POST /v1/kandidaten/_search": Regel(ADVISEUR, {"zoek": "syn"}),
    "GET /kandidaten": Regel(ADVISEUR),
    "POST /kandidaten": Regel(ADVISEUR, {"zoek": "syn"}),
    "GET /kandidaten/{kandidaat_id}": Regel(ADVISEUR),
    "GET /v1/kandidaten/{kandidaat_id}": Regel(ADVISEUR),
    "POST /kandidaten/{kandidaat_id}/afgeschermd": Regel(ADVISEUR, DOEL),
    "POST /v1/kandidaten/{kandidaat_id}/afgeschermd": Regel(ADVISEUR, DOEL),
    "GET /kandidaten/{kandidaat_id}/gesprek": Regel(ADVISEUR),
    "GET /v1/kandidaten/{kandidaat_id}/gespreksblad": Regel(ADVISEUR),
    "GET /kandidaten/{kandidaat_id}/richtingen": Regel(ADVISEUR),
    "GET /v1/kandidaten/{kandidaat_id}/richtingen": Regel(ADVISEUR),
    "POST /kandidaten/{kandidaat_id}/richtingen": Regel(ADVISEUR, WIL_GEEN_KOK),
    "POST /v1/kandidaten/{kandidaat_id}/richtingkeuzes": Regel(ADVISEUR, WIL_GEEN_KOK),
    "PUT /v1/kandidaten/{kandidaat_id}/register": Regel(ADVISEUR, REGISTER),
    "PUT /v1/kandidaten/{kandidaat_id}/nbw": Regel(ADVISEUR, NBW),
    "PUT /v1/kandidaten/{kandidaat_id}/trede": Regel(ADVISEUR, TREDE),
    "PUT /v1/kandidaten/{kandidaat_id}/beschikbaarheid": Regel(ADVISEUR, VRIJ),
    "PATCH /v1/kandidaten/{kandidaat_id}": Regel(ADVISEUR, {"bron": "kandidaat", "profiel_nagekeken": True}),
    "POST /v1/kandidaten/{kandidaat_id}/toestemmingen": Regel(ADVISEUR, TOESTEMMING),
    "GET /kandidaten/{kandidaat_id}/register": Regel(ADVISEUR),
    "POST /kandidaten/{kandidaat_id}/register": Regel(ADVISEUR, REGISTER),
    "GET /kandidaten/{kandidaat_id}/nbw": Regel(ADVISEUR),
    "POST /kandidaten/{kandidaat_id}/nbw": Regel(ADVISEUR, NBW),
    "GET /kandidaten/{kandidaat_id}/trede": Regel(ADVISEUR),
    "POST /kandidaten/{kandidaat_id}/trede": Regel(ADVISEUR, TREDE),
    "GET /kandidaten/{kandidaat_id}/beschikbaarheid": Regel(ADVISEUR),
    "POST /kandidaten/{kandidaat_id}/beschikbaarheid": Regel(ADVISEUR, VRIJ),
    "GET /kandidaten/{kandidaat_id}/praktisch": Regel(ADVISEUR),
    "POST /kandidaten/{kandidaat_id}/praktisch": Regel(ADVISEUR, {"bron": "kandidaat", "uren_max": 20}),
    "GET /kandidaten/{kandidaat_id}/toestemmingen": Regel(ADVISEUR),
    "POST /kandidaten/{kandidaat_id}/toestemmingen": Regel(ADVISEUR, TOESTEMMING),
    "GET /v1/voorstelconcepten": Regel(ADVISEUR, vraag="vacature=VACATURE&kandidaat=KANDIDAAT2"),
    "GET /voorstellen/nieuw": Regel(ADVISEUR, vraag="vacature=VACATURE&kandidaat=KANDIDAAT2"),
    "POST /v1/voorstellen": Regel(ADVISEUR, VOORSTEL, mist=409),
    "POST /voorstellen": Regel(ADVISEUR, VOORSTEL, mist=409),
    "GET /voorstellen/{voorstel_id}": Regel(ADVISEUR),
    "GET /v1/voorstellen/{voorstel_id}": Regel(ADVISEUR),
    "POST /voorstellen/{voorstel_id}/stappen": Regel(ADVISEUR, STAP, mist=409),
    "POST /v1/voorstellen/{voorstel_id}/stappen": Regel(ADVISEUR, STAP, mist=409),
    "POST /voorstellen/{voorstel_id}/plaatsing": Regel(ADVISEUR, NOG_AAN_HET_WERK, mist=409),
    "POST /v1/voorstellen/{voorstel_id}/plaatsing": Regel(ADVISEUR, NOG_AAN_HET_WERK, mist=409),
    "GET /voorstellen/{voorstel_id}/werkgeversblad": Regel(ADVISEUR, mist=409),
    "GET /v1/voorstellen/{voorstel_id}/werkgeversblad": Regel(ADVISEUR, mist=409),
    "GET /invoeren": Regel(ADVISEUR),
    "GET /v1/uploads": Regel(ADVISEUR),
    "POST /invoeren": Regel(ADVISEUR, STUREN),
    "POST /v1/uploads": Regel(ADVISEUR, STUREN),
    "GET /invoeren/{upload_id}": Regel(ADVISEUR),
    "GET /v1/uploads/{upload_id}": Regel(ADVISEUR),
    "PUT /v1/uploads/{upload_id}/kolommen": Regel(ADVISEUR, KOLOMMEN),
    "POST /v1/uploads/{upload_id}/bevestiging": Regel(ADVISEUR),
    "POST /v1/uploads/{upload_id}/terugdraaiing": Regel(ADVISEUR),
    "DELETE /v1/uploads/{upload_id}": Regel(ADVISEUR, mist=409),
    "POST /invoeren/{upload_id}/kolommen": Regel(ADVISEUR, KOLOMMEN, mist=409),
    "POST /invoeren/{upload_id}/bevestigen": Regel(ADVISEUR, {}, mist=409),
    "POST /invoeren/{upload_id}/weggooien": Regel(ADVISEUR, {}, mist=409),
    "POST /invoeren/{upload_id}/terugdraaien": Regel(ADVISEUR, {}, mist=409),
    # The others.
    "GET /mijn": Regel(WERKZOEKENDE),
    "GET /v1/mijn": Regel(WERKZOEKENDE),
    "POST /mijn/taal": Regel(WERKZOEKENDE, {"taal": "en"}),
    "GET /mijn/richtingen": Regel(WERKZOEKENDE),
    "GET /mijn/richtingen/{beroep_id}": Regel(WERKZOEKENDE),
    "POST /mijn/richtingen/{beroep_id}/niet": Regel(WERKZOEKENDE, {}),
    "POST /mijn/richtingen/{beroep_id}/wel": Regel(WERKZOEKENDE, {}),
    "POST /mijn/richtingen/{beroep_id}/onderzoeken": Regel(WERKZOEKENDE, {}, mist=409),
    "POST /mijn/richtingen/{beroep_id}/stoppen": Regel(WERKZOEKENDE, {}),
    "GET /mijn/kan": Regel(WERKZOEKENDE),
    "POST /mijn/kan": Regel(WERKZOEKENDE, {"skill": "lassen", "antwoord": "weet-niet"}),
    "GET /mijn/wil": Regel(WERKZOEKENDE),
    "POST /mijn/wil": Regel(WERKZOEKENDE, {"soort": "omstandigheid", "waarde": "kou", "wil": "false"}),
    "POST /mijn/wil/{voorkeur_id}/intrekken": Regel(WERKZOEKENDE, {}, mist=404),
    "GET /mijn/vertellen": Regel(WERKZOEKENDE),
    "POST /mijn/vertellen": Regel(WERKZOEKENDE, {"stap": "waar", "waar": "thuis"}),
    "GET /v1/mijn/richtingen": Regel(WERKZOEKENDE),
    "GET /v1/mijn/richtingen/{beroep_id}": Regel(WERKZOEKENDE),
    "PUT /v1/mijn/richtingen/{beroep_id}/onderzoek": Regel(WERKZOEKENDE),
    "DELETE /v1/mijn/richtingen/{beroep_id}/onderzoek": Regel(WERKZOEKENDE),
    "PUT /v1/mijn/richtingen/{beroep_id}/afwijzing": Regel(WERKZOEKENDE),
    "DELETE /v1/mijn/richtingen/{beroep_id}/afwijzing": Regel(WERKZOEKENDE),
    "GET /v1/mijn/skills": Regel(WERKZOEKENDE),
    "POST /v1/mijn/skills": Regel(WERKZOEKENDE, {"waar": "thuis", "skills": ["vloermachine"]}),
    "POST /v1/mijn/skills/antwoorden": Regel(WERKZOEKENDE, {"skill": "vloermachine", "antwoord": "nee"}),
    "GET /v1/mijn/voorkeuren": Regel(WERKZOEKENDE),
    "POST /v1/mijn/voorkeuren": Regel(WERKZOEKENDE, NIET_S_NACHTS),
    # The page has taken it back by then.
    "DELETE /v1/mijn/voorkeuren/{voorkeur_id}": Regel(WERKZOEKENDE, mist=404),
    "GET /beleid": Regel(BELEID),
    "GET /beleid/aanbod-of-skills": Regel(BELEID),
    "GET /beleid/trechter": Regel(BELEID),
    "GET /beleid/vraag-en-aanbod": Regel(BELEID),
    "GET /beleid/niemand": Regel(BELEID),
    "GET /beleid/gegevens": Regel(BELEID),
    "GET /beleid/totalen": Regel(BELEID),
    "GET /beleid/figuren/{pagina}/{code}.csv": Regel(BELEID),
    "GET /v1/beleid/overzicht": Regel(BELEID),
    "GET /v1/beleid/aanbod-of-skills": Regel(BELEID),
    "GET /v1/beleid/trechter": Regel(BELEID),
    "GET /v1/beleid/vraag-en-aanbod": Regel(BELEID),
    "GET /v1/beleid/niemand": Regel(BELEID),
    "GET /v1/beleid/gegevens": Regel(BELEID),
    "GET /beleid/richtingen": Regel(BELEID),
    "GET /v1/beleid/richtingen": Regel(BELEID),
    "GET /beleid/eerlijkheid": Regel(BELEID),
    "GET /v1/beleid/eerlijkheid": Regel(BELEID),
    "GET /beleid/regels": Regel(BELEID),
    "GET /v1/beleid/regels": Regel(BELEID),
    "GET /beleid/rapport": Regel(BELEID),
    "GET /v1/beleid/rapport": Regel(BELEID),
    "GET /beleid/rapport/kwartaalrapport.{einde}": Regel(BELEID, mist=404),  # nothing happened yet
    "GET /v1/totalen": Regel(BELEID),
    "GET /audit": Regel(AUDITOR),
    "GET /v1/audit": Regel(AUDITOR),
    "GET /audit/lijsten/{lijst_id}": Regel(AUDITOR),
    "GET /v1/audit/lijsten/{lijst_id}": Regel(AUDITOR),
    "POST /audit/lijsten/{lijst_id}/herhalen": Regel(AUDITOR, {}),
    "POST /v1/audit/lijsten/{lijst_id}/herhalingen": Regel(AUDITOR),
    "GET /beheer/gebruikers": Regel(BEHEERDER),
    "POST /beheer/gebruikers": Regel(BEHEERDER, GEBRUIKER),
    "GET /beheer/gebruikers/{gebruiker_id}": Regel(BEHEERDER),
    "POST /beheer/gebruikers/{gebruiker_id}": Regel(BEHEERDER, ANDERS),
    "GET /beheer/dienst": Regel(BEHEERDER),
    "POST /beheer/stop": Regel(BEHEERDER, STOP),
    "POST /beheer/start": Regel(BEHEERDER, {}),
    "GET /v1/gebruikers": Regel(BEHEERDER),
    "POST /v1/gebruikers": Regel(BEHEERDER, GEBRUIKER, mist=409),
    "GET /v1/gebruikers/{gebruiker_id}": Regel(BEHEERDER),
    "PUT /v1/gebruikers/{gebruiker_id}": Regel(BEHEERDER, ANDERS),
    "GET /v1/dienst": Regel(BEHEERDER),
    "PUT /v1/stopschakelaar": Regel(BEHEERDER, STOP),
    "DELETE /v1/stopschakelaar": Regel(BEHEERDER),
}

# Ids that stand for nothing personal and know no gemeente.
ZONDER_GEMEENTE = {
    "pagina": "gegevens",
    "code": "velden-vacatures",
    "einde": "html",
    "groep": "nieuw",
    "gebruiker_id": "beleid",
}


@dataclass(frozen=True)
class Rijen:
    """Ids of rows of one gemeente, by the name that a path or a body has for them."""

    ids: Mapping[str, str]

    def in_pad(self, pad: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda naam: (ZONDER_GEMEENTE | dict(self.ids))[naam[1]], pad)

    def in_tekst(self, tekst: str) -> str:
        for naam, sleutel in (("KANDIDAAT2", "ander_id"), ("KANDIDAAT", "kandidaat_id"), ("VACATURE", "vacature_id")):
            tekst = tekst.replace(naam, self.ids[sleutel])
        return tekst


ONBEKEND = Rijen(
    dict.fromkeys(("kandidaat_id", "vacature_id", "voorstel_id", "lijst_id", "upload_id", "afwijking_id"), "niemand")
    | {"ander_id": "niemand-2", "beroep_id": "niets", "voorkeur_id": "niets"}
)


def routes(app: FastAPI) -> Iterator[Any]:
    """Every route of ours with the path under which it answers; the files of `/static` are a mount, not a route."""
    return (route for route in iter_route_contexts(app.routes) if isinstance(route.original_route, APIRoute))


def rechten(dependant: Dependant) -> Iterator[Recht]:
    if isinstance(dependant.call, Vereist):
        yield dependant.call.recht
    for onder in dependant.dependencies:
        yield from rechten(onder)


def namen(app: FastAPI) -> set[str]:
    return {f"{methode} {route.path}" for route in routes(app) for methode in route.methods if route.path not in OPEN}


def rijen_van(dienst: Dienst, als: Callable[..., Klant], gemeente: str) -> Rijen:
    """Rows of this gemeente, and under them a list, a proposal, a lifted gate and a file."""
    wie = {"door": "test", "moment": "2026-11-21T10:00:00.000+00:00"}
    with dienst.opslag.bijhouden() as conn:
        mensen = conn.scalars(select(kandidaat.c.id).where(kandidaat.c.gemeente == gemeente).order_by("id")).all()
        werk = conn.scalars(select(vacature.c.id).where(vacature.c.gemeente == gemeente).order_by("id")).first()
        assert werk is not None
    adviseur = als(Rol.ADVISEUR, gemeenten=(gemeente,))
    gemaakt = adviseur.post(f"/v1/vacatures/{werk}/matchlijsten", json={"aantal": 3})
    kaarten = adviseur.get(f"/v1/kandidaten/{mensen[0]}/richtingen").json()["kaarten"]
    ids = {"kandidaat_id": mensen[0], "ander_id": mensen[1], "vacature_id": werk}
    ids |= {naam: f"{naam.split('_')[0]}-{gemeente}" for naam in ("voorstel_id", "upload_id", "afwijking_id")}
    ids |= {"voorkeur_id": f"voorkeur-{gemeente}", "beroep_id": kaarten[0]["beroep"]}
    ids["lijst_id"] = gemaakt.headers["location"].rpartition("/")[2]
    with dienst.opslag.bijhouden() as conn:
        conn.execute(
            insert(voorstel).values(
                id=ids["voorstel_id"],
                kandidaat_id=mensen[0],
                vacature_id=werk,
                status="geparkeerd",
                redenen="[]",
                gewijzigd=wie["moment"],
                **wie,
            )
        )
        conn.execute(
            insert(afwijking).values(id=ids["afwijking_id"], vacature_id=werk, code="G1", reden="T-PROEF", **wie)
        )
        zegt = {"soort": "omstandigheid", "waarde": "hoogte", "wil": 0, "bron": "kandidaat"}
        conn.execute(insert(voorkeur).values(id=ids["voorkeur_id"], kandidaat_id=mensen[0], **zegt, **wie))
        conn.execute(
            insert(upload).values(
                id=ids["upload_id"],
                soort="kandidaten",
                gemeente=gemeente,
                bestand="leeg.csv",
                inhoud=b"id;merk\nk-1;x\n",
                status="voorbeeld",
                **wie,
            )
        )
    return Rijen(ids)


def vraag(klant: Klant, naam: str, regel: Regel, rijen: Rijen) -> Any:
    """Send the request of one line, about these rows."""
    methode, pad = naam.split(" ")
    adres = rijen.in_pad(pad) + (f"?{rijen.in_tekst(regel.vraag)}" if regel.vraag else "")
    inhoud = None if regel.inhoud is None else json.loads(rijen.in_tekst(json.dumps(regel.inhoud)))
    opties: dict[str, Any] = {"follow_redirects": False}
    if inhoud is not None and regel.inhoud is STUREN:
        opties |= {"data": {**inhoud, "csrf": klant.csrf}, "files": {"bestand": ("een.csv", b"id\nk-1\n")}}
        opties |= {"headers": {"X-CSRF-Token": klant.csrf}}
    elif inhoud is not None and pad.startswith("/v1"):
        opties["json"] = inhoud
    elif inhoud is not None:
        opties["data"] = {"csrf": klant.csrf, **inhoud}
    return klant.request(methode, adres, **opties)


def zonder_ids(antwoord: Any, rijen: Rijen) -> str:
    """What an answer says, apart from the ids that were asked for."""
    tekst = str(antwoord.text)
    for id_ in sorted(rijen.ids.values(), key=len, reverse=True):
        tekst = tekst.replace(id_, "…")
    return tekst


@pytest.fixture
def velsen(dienst: Dienst, als: Callable[..., Klant]) -> Rijen:
    return rijen_van(dienst, als, "velsen")


@pytest.fixture
def heemskerk(dienst: Dienst, als: Callable[..., Klant]) -> Rijen:
    return rijen_van(dienst, als, "heemskerk")


def test_every_route_asks_for_one_right_or_is_open_to_all(app: FastAPI) -> None:
    for route in routes(app):
        assert len(list(rechten(route.dependant))) == (0 if route.path in OPEN else 1), route.path


def test_every_route_stands_in_the_table_and_the_table_has_no_other(app: FastAPI) -> None:
    assert namen(app) == set(WIE)


def test_nobody_gets_in_without_logging_in(anoniem: Klant, velsen: Rijen) -> None:
    for naam, regel in WIE.items():
        antwoord = vraag(anoniem, naam, regel, velsen)
        if " /v1" in naam:
            assert antwoord.status_code == 401, naam
        else:
            assert antwoord.status_code == 303, naam
            assert antwoord.headers["location"].startswith("/inloggen"), naam


@pytest.mark.parametrize("rol", sorted(RECHTEN))
def test_a_role_that_may_not_is_refused_everywhere(als: Callable[..., Klant], velsen: Rijen, rol: Rol) -> None:
    klant = als(rol, gemeenten=("velsen",))
    for naam, regel in WIE.items():
        if rol not in regel.rollen:
            assert vraag(klant, naam, regel, velsen).status_code == 403, naam


@pytest.mark.parametrize("rol", sorted(RECHTEN))
def test_a_role_that_may_is_let_in_to_its_own_rows(als: Callable[..., Klant], velsen: Rijen, rol: Rol) -> None:
    dossier = velsen.ids["kandidaat_id"] if rol is Rol.WERKZOEKENDE else None
    klant = als(rol, gemeenten=("velsen",), kandidaat=dossier)
    mijn = {naam: regel for naam, regel in WIE.items() if rol in regel.rollen and "/uitloggen" not in naam}
    # What only looks comes first: an act may end what the next line is about.
    for naam, regel in sorted(mijn.items(), key=lambda een: (not een[0].startswith("GET"), "DELETE" in een[0])):
        antwoord = vraag(klant, naam, regel, velsen)
        if naam.startswith("GET"):
            assert antwoord.status_code in {200, 303, regel.mist}, (naam, antwoord.text[:300])
        else:
            assert antwoord.status_code in {200, 201, 204, 303, regel.mist}, (naam, antwoord.text[:300])


@pytest.mark.parametrize("rol", [Rol.ADVISEUR, Rol.AUDITOR])
def test_rows_of_another_gemeente_do_not_exist(
    als: Callable[..., Klant], velsen: Rijen, heemskerk: Rijen, rol: Rol
) -> None:
    klant = als(rol, gemeenten=("velsen",))
    gezien = 0
    for naam, regel in WIE.items():
        over_rijen = re.search(r"\{(?!groep|gebruiker_id)", naam) or "VACATURE" in f"{regel.vraag}{regel.inhoud}"
        if rol in regel.rollen and over_rijen:
            elders, nergens = vraag(klant, naam, regel, heemskerk), vraag(klant, naam, regel, ONBEKEND)
            assert (elders.status_code, nergens.status_code) == (404, 404), (naam, elders.text[:300])
            if " /v1" in naam:
                assert zonder_ids(elders, heemskerk) == zonder_ids(nergens, ONBEKEND), naam
            gezien += 1
    assert gezien > 3


def test_a_list_of_one_gemeente_names_nobody_of_another(
    als: Callable[..., Klant], velsen: Rijen, heemskerk: Rijen, dienst: Dienst
) -> None:
    with dienst.opslag.zicht(None) as zicht:
        elders = set(zicht.conn.scalars(select(kandidaat.c.id).where(kandidaat.c.gemeente == "heemskerk")))
        elders |= set(zicht.conn.scalars(select(vacature.c.id).where(vacature.c.gemeente == "heemskerk")))
    klant = als(Rol.ADVISEUR, gemeenten=("velsen",))
    for naam, regel in WIE.items():
        if Rol.ADVISEUR in regel.rollen and naam.startswith("GET"):
            woorden = set(re.findall(r"[A-Za-z0-9_.-]+", vraag(klant, naam, regel, velsen).text))
            assert not woorden & elders, naam


def test_a_person_who_looks_for_work_can_ask_for_no_dossier_but_the_own(app: FastAPI) -> None:
    for route in routes(app):
        if Recht.EIGEN_DOSSIER in rechten(route.dependant):
            # A beroep, or an own wish: of another that one is not found.
            assert set(re.findall(r"\{(\w+)\}", route.path)) <= {"beroep_id", "voorkeur_id"}, route.path
            # An open list, and how many questions are still to come.
            assert {veld.name for veld in route.dependant.query_params} <= {"kies", "nog"}, route.path

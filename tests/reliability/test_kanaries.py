"""No register, NBW, trede, grond or need in any employer view, export, log or address (issue 5).

Canaries are read in the way an office would, by import and by upload; then everything is asked that can be asked, by
every role, and everything that is kept or written is searched for them.
"""

import csv
import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import structlog
from fastapi import FastAPI
from prometheus_client import generate_latest
from pypdf import PdfReader
from sqlalchemy import select

from service.beheer.metingen import Meetlaag
from service.caseload import Caseload
from service.dienst import Dienst
from service.logboek import LOGBESTAND, stel_logboek_in
from service.opslag.opslag import Opslag
from service.opslag.tabellen import metadata
from service.settings import Instellingen
from service.toegang.demo import maak_demo_gebruikers
from service.toegang.rollen import RECHTEN, Rol
from service.werkplek import werkgeversblad
from tests.reliability.kanaries import (
    GETELD,
    IDS,
    LAAG,
    MENSEN,
    REGISTERDAG,
    VERHAAL,
    VERTELD,
    WOORDEN,
    geheime_namen,
    kale_sporen,
    sporen,
)
from tests.service.cli.bakkerij import VACATURES
from tests.service.cli.opdrachtregel import PEILDATUM, gelukt, skillsmatch
from tests.service.cli.opdrachtregel import csv as csv_bestand
from tests.service.web.conftest import OPDRACHTREGEL, Klant
from tests.service.web.test_autorisatie import WIE, Rijen, vraag
from tests.service.web.test_invoeren_pagina import gelezen, gestuurd

Als = Callable[..., Klant]
MIDDAG = datetime.fromisoformat(f"{PEILDATUM}T12:00:00").replace(tzinfo=UTC)

# The only places where the restricted layer may be seen, each with its reason.
MAG: dict[str, Rol] = {
    "POST /kandidaten/{kandidaat_id}/afgeschermd": Rol.ADVISEUR,  # asked for a purpose, which is written down
    "POST /v1/kandidaten/{kandidaat_id}/afgeschermd": Rol.ADVISEUR,
    "GET /mijn": Rol.WERKZOEKENDE,  # the person's own
    "GET /v1/mijn": Rol.WERKZOEKENDE,
}
# What may follow the question mark: pseudonyms, ids, codes of rules and acts, and which page. Nothing about a person.
IN_EEN_ADRES = {"vacature", "kandidaat", "kandidaten", "lijst", "code", "gedaan", "naar", "pagina", "aantal", "voor"}
IN_EEN_ADRES |= {"status", "plek"}  # of vacatures
IN_EEN_ADRES |= {"kies"}  # which list of wishes is open
IN_EEN_ADRES |= {"kwartaal"}  # of which the figures are


@pytest.fixture(scope="module")
def gevuld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home into which the canaries were read by the command line; not to be changed."""
    map_ = tmp_path_factory.mktemp("kanaries")
    home = map_ / "home"
    gelukt("import", "kandidaten", csv_bestand(map_ / "k.csv", *MENSEN), "--home", home, "--gemeente", "velsen")
    gelukt("import", "vacatures", csv_bestand(map_ / "v.csv", *VACATURES), "--home", home, "--gemeente", "velsen")
    geteld = {"id": "e-1", "datum": "2020-02-03", "soort": "aanmelding", "persoon": "K-BAKKER", "detail": GETELD}
    log = csv_bestand(map_ / "e.csv", geteld | {"trede": "3", "groep": "pwet"})
    gelukt("import", "gebeurtenissen", log, "--home", home, "--gemeente", "velsen")
    gelukt("match", "V-REGULIER", "--home", home, "--peildatum", PEILDATUM)  # publishes the index
    return home


@pytest.fixture
def home(gevuld: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, with the log at its most talkative."""
    monkeypatch.setenv("SKILLSMATCH_LOG_NIVEAU", "DEBUG")
    return Path(shutil.copytree(gevuld, tmp_path / "home"))


@pytest.fixture
def dienst(home: Path) -> Iterator[Dienst]:
    """The service over that copy."""
    stel_logboek_in(home, "DEBUG")
    instellingen = Instellingen(home=home, verzoeken_per_minuut=1_000_000)
    with Opslag.open(home, instellingen=instellingen) as opslag:
        with opslag.handeling(OPDRACHTREGEL) as handeling:
            maak_demo_gebruikers(handeling, ("velsen",), "K-BAKKER")
        yield Dienst(
            opslag=opslag,
            caseload=Caseload(opslag, home),
            instellingen=instellingen,
            home=home,
            klok=lambda: MIDDAG,
        )
    structlog.reset_defaults()


@dataclass(frozen=True)
class Gezien:
    """One answer: to what, for whom."""

    naam: str
    rol: Rol
    status: int
    adres: str
    tekst: str

    @property
    def adressen(self) -> set[str]:
        """The address that was asked, and all to which the answer leads."""
        return {self.adres, *map(unescape, re.findall(r'(?:href|action|src|location)(?:=|: )"?([^"\n>]+)', self.tekst))}


def _gezien(naam: str, rol: Rol, antwoord: Any) -> Gezien:
    koppen = "".join(f"{kop}: {waarde}\n" for kop, waarde in antwoord.headers.items())
    return Gezien(naam, rol, antwoord.status_code, str(antwoord.request.url), f"{koppen}\n{_tekst(antwoord)}")


def _tekst(antwoord: Any) -> str:
    """What is read in an answer; files that are pressed or packed are opened."""
    if antwoord.content.startswith(b"%PDF"):
        return "\n".join(blad.extract_text() for blad in PdfReader(io.BytesIO(antwoord.content)).pages)
    if antwoord.content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(antwoord.content)) as leden:
            return "\n".join(leden.read(lid).decode() for lid in leden.namelist())
    return str(antwoord.text)


def _rijen(ada: Klant) -> Rijen:
    """Somebody proposed from a list, a lifted rule, and a file that waits."""
    lijst = ada.post("/v1/vacatures/V-REGULIER/matchlijsten", json={}).json()["id"]
    voorstel = {"status": "voorgesteld", "vacature": "V-REGULIER", "kandidaat": "K-BAKKER", "lijst": lijst}
    ids = {
        "kandidaat_id": "K-BAKKER",
        "ander_id": "K-WINKEL",
        "vacature_id": "V-REGULIER",
        "lijst_id": lijst,
        "voorstel_id": ada.post("/v1/voorstellen", json=voorstel).json()["id"],
        "afwijking_id": ada.post("/v1/vacatures/V-REGULIER/afwijkingen", json={"code": "G2", "reden": "R-ZELF"})
        .json()
        .get("id", "geen"),
        "upload_id": gestuurd(ada, b"id;skills\nK-LATER;lassen\n"),
        "beroep_id": "kok",
        "voorkeur_id": "geen",
    }
    gelezen(ada, ids["upload_id"])
    return Rijen(ids)


def _vraag_alles(als: Als, rijen: Rijen) -> Iterator[Gezien]:
    """Every route of the table for who may, and for one who mostly may not: all refusals are alike (test_autorisatie).

    What only looks comes first, for an act may change what is seen.
    """
    wie = {
        rol: als(rol, gemeenten=("velsen",), kandidaat="K-BAKKER" if rol is Rol.WERKZOEKENDE else None)
        for rol in sorted(RECHTEN)
    }
    for naam, regel in sorted(WIE.items(), key=lambda een: (not een[0].startswith("GET"), "DELETE" in een[0])):
        if "/uitloggen" not in naam:
            for rol in {*regel.rollen, Rol.BEHEERDER}:
                yield _gezien(naam, rol, vraag(wie[rol], naam, regel, rijen))
    for einde in ("pdf", "xlsx"):  # the table of routes asks for one format
        antwoord = wie[Rol.BELEID].get(f"/beleid/rapport/kwartaalrapport.{einde}")
        yield _gezien("GET /beleid/rapport/kwartaalrapport.{einde}", Rol.BELEID, antwoord)


def _niet_van_ons(een: Gezien) -> set[str]:
    """What stands behind the question marks and may not."""
    return {
        naam
        for adres in een.adressen
        for naam in parse_qs(urlsplit(adres).query, keep_blank_values=True)
        if naam not in IN_EEN_ADRES
    }


def test_nothing_that_is_asked_or_kept_holds_a_canary_but_where_it_may(als: Als, dienst: Dienst, app: FastAPI) -> None:
    rijen = _rijen(als(Rol.ADVISEUR, gemeenten=("velsen",)))
    alles = list(_vraag_alles(als, rijen))

    gevonden = [(een, sporen(een.tekst)) for een in alles]
    assert {(een.naam, een.rol) for een, wat in gevonden if wat} == set(MAG.items())
    assert {een.naam for een, wat in gevonden if wat & {woord.lower() for woord in VERTELD}} == set()
    beleid = [een for een in alles if "/beleid" in een.naam and een.status == 200]
    assert {een.naam for een in beleid if any(id_ in een.tekst for id_ in IDS)} == set()
    assert all(sum(woord in een.tekst for een in beleid) == 1 for woord in ("Bronnen\n", "Definities"))  # opened
    assert sporen("\n".join({adres for een in alles for adres in een.adressen})) == set()
    assert {een.naam: weg for een in alles if (weg := _niet_van_ons(een))} == {}
    goed = {een.naam for een in alles if een.status in {200, 201, 204, 303} and een.rol in WIE[een.naam].rollen}
    # So that there was something to find.
    assert {naam for naam in WIE if naam.startswith("GET")} <= goed
    assert len(goed) > 0.8 * len(WIE)
    _niets_bewaard(dienst)
    _niets_gemeten(app)


def _niets_bewaard(dienst: Dienst) -> None:
    """Neither table but those of the layer itself, nor any file; the logs name no kandidaat."""
    with dienst.opslag.zicht(None) as zicht:
        tabellen = {tabel.name: zicht.conn.execute(select(tabel)).mappings().all() for tabel in metadata.sorted_tables}
    teksten = {
        naam: "\n".join(f"{kolom}={rij[kolom]!r}" for rij in rijen for kolom in rij if kolom != "afgeschermd")
        for naam, rijen in tabellen.items()
    }
    assert {naam: sporen(tekst) == {GETELD} for naam, tekst in teksten.items() if sporen(tekst)} == {
        "kandidaat_afgeschermd": False,
        "gebeurtenis": True,
    }
    logboeken = {naam: teksten[naam] for naam in ("auditlog", "verwerkingslog")}
    # The name that these tests give to somebody who looks for work.
    logboeken["auditlog"] = logboeken["auditlog"].replace("test-werkzoekende-velsen-K-BAKKER", "")
    logboeken["log"] = (dienst.home / LOGBESTAND).read_text(encoding="utf-8")
    assert {naam for naam, tekst in logboeken.items() for id_ in IDS if id_ in tekst} == set()
    assert len(tabellen["auditlog"]) > 100
    assert "toegang_geweigerd" in logboeken["log"]
    bestanden = [pad for pad in dienst.home.rglob("*") if pad.is_file()]
    assert {pad.suffix for pad in bestanden} >= {".db", ".log", ".npy", ".json"}
    assert [pad.name for pad in bestanden if kale_sporen(pad.read_bytes().decode("latin-1"))] == []


def _niets_gemeten(app: FastAPI) -> None:
    """A measurement names a route, and never what it was asked for."""
    lagen: Any = app.user_middleware
    (metingen,) = (laag.kwargs["metingen"] for laag in lagen if laag.cls is Meetlaag)
    meting = generate_latest(metingen.register).decode()
    assert 'route="/v1/kandidaten/{kandidaat_id}"' in meting
    assert sporen(meting) == set()
    assert [id_ for id_ in (*IDS, "V-REGULIER") if id_ in meting] == []


def test_an_employer_view_does_not_even_name_what_is_restricted(als: Als, dienst: Dienst) -> None:
    ada = als(Rol.ADVISEUR, gemeenten=("velsen",))
    adres = f"voorstellen/{_rijen(ada).ids['voorstel_id']}/werkgeversblad"
    blad, pagina = ada.get(f"/v1/{adres}"), ada.get(f"/{adres}")
    assert (blad.status_code, pagina.status_code) == (200, 200)
    assert {"nummer", "skills", "skill", "uren"} <= _sleutels(blad.json())
    assert geheime_namen(_sleutels(blad.json())) == set()
    lees = re.sub(r"<[^>]*>", " ", pagina.text.split("<main", 1)[1].split("</main>", 1)[0])
    assert geheime_namen(set(re.findall(r"[A-Za-z]+", lees))) == set()


def _sleutels(waarde: Any) -> set[str]:
    """Every key of a JSON document, however deep."""
    if isinstance(waarde, dict):
        return set(waarde).union(*map(_sleutels, waarde.values()))
    return set().union(*map(_sleutels, waarde)) if isinstance(waarde, list) else set()


@pytest.mark.parametrize("formaat", ["vum", "json-ld", "csv"])
def test_no_export_holds_a_canary_or_a_name_for_one(formaat: str, home: Path, tmp_path: Path) -> None:
    for soort in ("kandidaten", "vacatures"):
        uit = tmp_path / f"{soort}.uit"
        scherm = gelukt("export", soort, "--formaat", formaat, "--uit", uit, "--home", home)
        tekst = uit.read_text(encoding="utf-8-sig")
        assert sporen(tekst + scherm.uit + scherm.fout) == set()
        if soort == "kandidaten":
            assert all(id_ in tekst for id_ in IDS)
            namen = (
                set(next(csv.reader(io.StringIO(tekst), delimiter=";")))
                if formaat == "csv"
                else _sleutels(json.loads(tekst))
            )
            assert len(namen) > 10
            assert geheime_namen(namen) == set()


@pytest.mark.parametrize(
    "woorden",
    [
        *(("match", "V-GARANTIE", "-n", 9, vorm) for vorm in ("--json", "--peildatum=2027-03-01")),
        *(("explain", "V-BESCHUT", "K-TREDE3", *vorm) for vorm in ((), ("--json",))),
        *(("volledigheid",), ("onvindbaar",), ("vacaturecheck", "V-REGULIER"), ("doctor",)),
        *(("audit", "toon"), ("audit", "nalopen"), ("bewaartermijn",)),
        *(("report", "kwartaal", "--volledig", *vorm) for vorm in ((), ("--json",))),
        ("report", "eerlijkheid", "--peildatum", PEILDATUM),
        *(("match", "ooievaar"), ("explain", "V-REGULIER", "ooievaar"), ("herhaal", "ooievaar")),
    ],
    ids=lambda woorden: " ".join(map(str, woorden)),
)
def test_no_screen_of_the_command_line_holds_one(woorden: tuple[object, ...], home: Path) -> None:
    scherm = skillsmatch(*woorden, "--home", home)
    assert scherm.uit + scherm.fout
    assert sporen(scherm.uit + scherm.fout) <= ({_DAG} if "--peildatum=2027-03-01" in woorden else set())


_DAG = f"{REGISTERDAG.day}-{REGISTERDAG.month}-{REGISTERDAG.year}"  # H1 asks again after a check that is too old


def test_the_file_for_the_person_alone_holds_the_whole_layer(home: Path, tmp_path: Path) -> None:
    scherm = gelukt("inzage", "K-BAKKER", "--uit", tmp_path / "inzage.zip", "--home", home)
    assert sporen(scherm.uit + scherm.fout) == set()
    with zipfile.ZipFile(tmp_path / "inzage.zip") as bestand:
        for naam in ("data.json", "leesbaar.html"):
            assert {GETELD, *(woord.lower() for woord in WOORDEN.values())} <= sporen(bestand.read(naam).decode())


def test_an_upload_keeps_nothing_of_what_was_told(als: Als, dienst: Dienst) -> None:
    """The way of a file through the site: the preview, the store, undoing it."""
    ada = als(Rol.ADVISEUR, gemeenten=("velsen",))
    rij = {
        "id": "K-NIEUW",
        **LAAG,
        "taken_1": VERHAAL,
        "wensen": VERHAAL,
        "register": "ja",
        "trede": "4",
        "nbw": "geen",
    }
    inhoud = f"{';'.join(rij)}\n{';'.join(rij.values())}\n".encode()
    id_ = gestuurd(ada, inhoud)
    beeld = gelezen(ada, id_)
    assert (beeld["stand"], sporen(json.dumps(beeld))) == ("voorbeeld", set())
    assert sporen(ada.get(f"/invoeren/{id_}").text) == set()
    assert ada.formulier(f"/invoeren/{id_}/bevestigen").status_code == 303
    assert sporen(ada.get("/v1/kandidaten/K-NIEUW").text) == set()
    assert dienst.opslag.kandidaat("K-NIEUW").afgeschermd.uitkering == WOORDEN["uitkering"]
    stuk = gestuurd(ada, inhoud.replace(b"K-NIEUW", b"K-STUK").replace(b"1961", b"reigerbron"))
    geweigerd = gelezen(ada, stuk)
    assert (geweigerd["stand"], sporen(json.dumps(geweigerd))) == ("geweigerd", set())
    ada.formulier(f"/invoeren/{stuk}/weggooien")
    _niets_bewaard_van_de_tekst(dienst)


def _niets_bewaard_van_de_tekst(dienst: Dienst) -> None:
    with dienst.opslag.zicht(None) as zicht:
        for tabel in metadata.sorted_tables:
            kolommen = [kolom for kolom in tabel.c if kolom.name != "afgeschermd"]
            tekst = repr(zicht.conn.execute(select(*kolommen)).all())
            assert sporen(tekst) == set() or tabel.name in {"kandidaat_afgeschermd", "gebeurtenis"}, tabel.name
            assert not sporen(tekst) & {woord.lower() for woord in VERTELD}, tabel.name


def test_a_fault_never_repeats_what_was_sent(als: Als, dienst: Dienst) -> None:
    rijen = _rijen(als(Rol.ADVISEUR, gemeenten=("velsen",)))
    gevraagd = 0
    for naam, regel in WIE.items():
        if " /v1" in naam and regel.inhoud:
            klant = als(sorted(regel.rollen)[0], gemeenten=("velsen",))
            methode, pad = naam.split(" ")
            for veld in regel.inhoud:
                fout = {**regel.inhoud, veld: "reigerbron <ooievaargrond>"}
                antwoord = klant.request(methode, rijen.in_pad(pad), json=fout)
                if antwoord.status_code >= 400:
                    gevraagd += 1
                    assert sporen(antwoord.text) == set(), (naam, veld)
    assert gevraagd > 20
    assert sporen((dienst.home / LOGBESTAND).read_text(encoding="utf-8")) == set()


def test_no_repr_and_no_exception_holds_one(dienst: Dienst) -> None:
    mens = dienst.opslag.kandidaat("K-BAKKER")
    laag = mens.afgeschermd
    matcher, _ = dienst.caseload.matcher(None, dienst.vandaag())
    dingen = [mens, laag, laag.doelgroep, laag.doelgroep.register, laag.doelgroep.nbw, laag.trede, dienst, matcher]
    dingen += [matcher.kolommen, matcher.match("V-GARANTIE", 9), dienst.opslag, dienst.inlezer]
    assert [type(ding).__name__ for ding in dingen if sporen(f"{ding!r} {ding}")] == []
    fouten: tuple[dict[str, Any], ...] = ({"loonwaarde_pct": 137.13}, {"geboortejaar": 19610})
    for waarden in fouten:
        with pytest.raises(ValueError, match="is not") as fout:
            replace(laag, **waarden)
        assert not re.search(r"137|19610", str(fout.value))


@pytest.mark.parametrize("kolom", sorted(LAAG))
def test_each_canary_would_be_found_however_it_is_written(kolom: str) -> None:
    for waarde in {LAAG[kolom], LAAG[kolom].replace(",", ".")}:
        for vorm in (
            f'{{"x": "{waarde}"}}',
            f"<td>{waarde}</td>",
            f"?grond={waarde}&y=1",
            f"1;{waarde};2",
            f"{waarde.upper()} procent",
        ):
            assert sporen(vorm) != set(), vorm
    assert sporen("score 0.1961, 0.3713, 137.13, 21961, a1961f en 2026-11-21") == set()
    assert geheime_namen({"registerStatus", "trede_datum", "grond", "achtergrond", "uren"}) == {
        "registerStatus",
        "trede_datum",
        "grond",
    }


def test_a_leak_into_the_employer_sheet_would_be_found(
    als: Als, dienst: Dienst, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet is made to tell the ground, as a careless change might: the same search must see it."""
    ada = als(Rol.ADVISEUR, gemeenten=("velsen",))
    adres = f"/v1/voorstellen/{_rijen(ada).ids['voorstel_id']}/werkgeversblad"
    assert sporen(ada.get(adres).text) == set()
    echt = werkgeversblad.open_profiel

    def lek(kandidaat: Any, *rest: Any) -> Any:
        grond = kandidaat.afgeschermd.doelgroep.register.grond
        return replace(echt(kandidaat, *rest), papieren=(f"grond: {grond}",))

    monkeypatch.setattr(werkgeversblad, "open_profiel", lek)
    assert sporen(ada.get(adres).text) == {WOORDEN["register_grond"]}

"""A person gets everything that is held on them, and nothing of anybody else."""

import io
import json
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import insert, select

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Werkervaring
from models.doelgroep import Doelgroep, Register
from models.fouten import OnbekendeKandidaat
from models.skills import Bewijs, Skill
from models.waardelijsten import RegisterStatus, Rijbewijs
from service.dienst import Dienst
from service.opslag.tabellen import (
    auditlog,
    gebeurtenis,
    gebruiker,
    richtingkeuze,
    schaduw,
    voorkeur,
    voorstel,
    voorstel_stap,
)
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.inzage import inzage
from tests.service.verantwoording.bureau import (
    GEMEENTEN,
    OPDRACHTREGEL,
    adviseur,
    gewoon,
    maak_lijst,
    op_de_lijst,
    wijzig,
)

MENS = Kandidaat(
    id="K-inzage",
    skills=(Skill(graad=Bewijs.VOORBEELD, bron="gesprek op 3 juni", label="pallets <stapelen>"),),
    werkervaring=(Werkervaring(functie="magazijnhulp", jaren=2.0),),
    rijbewijzen=frozenset({Rijbewijs.B}),
    wensen="Graag dichtbij.",
    afgeschermd=Afgeschermd(doelgroep=Doelgroep(register=Register(status=RegisterStatus.JA, grond="banenafspraak"))),
)


@pytest.fixture
def met_dossier(dienst: Dienst) -> Dienst:
    """A person with a history: two versions, a list, a proposal, an account, and an adviseur who looked."""
    opslag, wie = dienst.opslag, adviseur(*GEMEENTEN)
    opslag.bewaar_kandidaten([MENS], bestand="aanmelding.csv", sha256="c" * 64, gemeente="velsen")
    wijzig(dienst, replace(MENS, wensen="Het mag ook verder weg."))
    lijst_id = maak_lijst(dienst, wie, "V1", gewoon(1_000))
    assert MENS.id in op_de_lijst(dienst, lijst_id)
    with opslag.handeling(wie) as handeling:
        vast = {"door": "adviseur", "moment": handeling.moment}
        mens = {"rol": "adviseur", "gemeenten": "heemskerk,velsen", "actief": 1, "gemaakt": handeling.moment}
        handeling.conn.execute(insert(gebruiker).values(id="adviseur", naam="A. Dviseur", aanmelding="x", **mens))
        eigen = {"rol": "werkzoekende", "gemeenten": "velsen", "kandidaat_id": MENS.id}
        handeling.conn.execute(insert(gebruiker).values(id="w", naam="K. Inzage", aanmelding="y", **{**mens, **eigen}))
        stuk = {
            "kandidaat_id": MENS.id,
            "vacature_id": "V1",
            "redenen": '["sterk in stapelen"]',
            "gewijzigd": vast["moment"],
        }
        handeling.conn.execute(
            insert(voorstel).values(id="p1", status="voorgesteld", notitie="belt terug", **stuk, **vast)
        )
        handeling.conn.execute(insert(voorstel_stap).values(voorstel_id="p1", nummer=1, status="voorgesteld", **vast))
        nacht = {"soort": "omstandigheid", "waarde": "nacht", "wil": 0, "bron": "kandidaat"}
        handeling.conn.execute(insert(voorkeur).values(id="w1", kandidaat_id=MENS.id, **nacht, **vast))
        handeling.conn.execute(insert(richtingkeuze).values(id="r1", kandidaat_id=MENS.id, beroep="hovenier", **vast))
        geteld = {"datum": "2026-03-04", "gemeente": "velsen", "trede": "4", "oorsprong": "ingevoerd"}
        for id_, persoon in (("e1", MENS.id), ("e2", "K2")):
            handeling.conn.execute(insert(gebeurtenis).values(id=id_, soort="gesprek", persoon=persoon, **geteld))
        for rang, persoon in ((7, MENS.id), (8, "K2")):
            stond = {"lijst_id": lijst_id, "methode": "aanbod", "rang": rang, "kandidaat_id": persoon}
            handeling.conn.execute(insert(schaduw).values(**stond))
        handeling.leg_vast(Gebeurtenis(actie=Actie.DOSSIER_BEKEKEN, soort="kandidaat", kandidaat=MENS.id))
    return dienst


def _pak_uit(inhoud: bytes) -> tuple[dict[str, Any], str]:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bestand:
        assert bestand.testzip() is None
        assert sorted(bestand.namelist()) == ["data.json", "leesbaar.html"]
        return json.loads(bestand.read("data.json")), bestand.read("leesbaar.html").decode()


def test_everything_is_in_it(met_dossier: Dienst) -> None:
    data, pagina = _pak_uit(inzage(met_dossier.opslag, OPDRACHTREGEL, MENS.id))
    assert data["gegevens"]["wensen"] == "Het mag ook verder weg."
    assert data["gegevens"]["skills"][0]["bron"] == "gesprek op 3 juni"
    assert (data["afgeschermd"]["register_status"], data["afgeschermd"]["register_grond"]) == ("ja", "banenafspraak")
    assert data["eerdere_versies"][0]["gegevens"]["wensen"] == "Graag dichtbij."
    assert [een["bestand"] for een in data["gelezen_uit"]] == ["aanmelding.csv"]
    (op_lijst,) = data["lijsten"]
    assert op_lijst["vacature"] == "V1"
    assert {"plaats", "score", "gewichten", "versie", "peildatum"} <= op_lijst.keys()
    (stuk,) = data["voorstellen"]
    assert (stuk["redenen"], stuk["notitie"], len(stuk["stappen"])) == (["sterk in stapelen"], "belt terug", 1)
    (wens,), (richting,) = data["voorkeuren"], data["onderzochte_richtingen"]
    assert (wens["waarde"], wens["wil"], wens["opgeschreven_door"]) == ("nacht", False, "kandidaat")
    assert (richting["beroep"], richting["gestopt"]) == ("hovenier", None)
    (gestaan,) = data["plaats_bij_andere_methoden"]
    assert (gestaan["vacature"], gestaan["methode"], gestaan["plaats"]) == ("V1", "aanbod", 7)
    (geteld,) = data["gebeurtenissen"]
    assert (geteld["soort"], geteld["datum"], geteld["trede"]) == ("gesprek", "2026-03-04", "4")
    assert data["account"][0]["naam"] == "K. Inzage"
    assert data["bewaard_tot"] > data["gemaakt"][:10]
    for deel in (
        "gesprek op 3 juni",
        "banenafspraak",
        "belt terug",
        "sterk in stapelen",
        "magazijnhulp",
        "hovenier",
        "dossier bekeken",
    ):
        assert deel in pagina
    assert "pallets &lt;stapelen&gt;" in pagina
    assert "<script" not in pagina
    assert not re.search(r"\d{4}-\d\d-\d\dT", pagina)  # moments in words


def test_who_looked_is_told_by_role_and_organisation_and_not_by_name(met_dossier: Dienst) -> None:
    inhoud = inzage(met_dossier.opslag, OPDRACHTREGEL, MENS.id)
    data, pagina = _pak_uit(inhoud)
    bekeken, gegeven = data["handelingen"]
    assert (bekeken["handeling"], bekeken["rol"], bekeken["organisatie"]) == (
        "dossier bekeken",
        "adviseur",
        "heemskerk,velsen",
    )
    assert gegeven["handeling"] == "inzage gegeven"
    assert [een["naam"] for een in data["verwerkingen"]] == ["dossier bekeken"]
    for tekst in (json.dumps(data), pagina):
        assert "A. Dviseur" not in tekst
        assert '"adviseur"' not in tekst.replace('"rol": "adviseur"', "")


def test_nothing_of_anybody_else_is_in_it(met_dossier: Dienst) -> None:
    data, pagina = _pak_uit(inzage(met_dossier.opslag, OPDRACHTREGEL, MENS.id))
    anderen = {mens.id for mens in met_dossier.opslag.kandidaten()} - {MENS.id}
    for tekst in (json.dumps(data), pagina):
        assert not anderen & set(tekst.replace('"', " ").replace("<", " ").replace(">", " ").split())


def test_giving_it_is_written_down(met_dossier: Dienst) -> None:
    inzage(met_dossier.opslag, OPDRACHTREGEL, MENS.id)
    with met_dossier.opslag.zicht(None) as zicht:
        regel = zicht.conn.execute(select(auditlog).order_by(auditlog.c.seq.desc()).limit(1)).one()
    assert (regel.actie, regel.actor, regel.betrokkene is None) == ("inzage gegeven", "test", False)


def test_there_is_none_for_who_is_not_there(dienst: Dienst) -> None:
    with pytest.raises(OnbekendeKandidaat):
        inzage(dienst.opslag, OPDRACHTREGEL, "K999")

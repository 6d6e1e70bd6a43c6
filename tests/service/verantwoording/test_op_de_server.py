"""The same on PostgreSQL, behind its row-level security."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from matching.matcher import Matcher
from matching.standaard import maak_omstandigheden
from models.fouten import NietGevonden, OpslagFout
from models.taxonomie.laden import basis
from service import caseload
from service.caseload import Caseload
from service.dienst import Dienst
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog, kandidaat, lijst_regel, verwerkingslog
from service.verantwoording.herhalen import Herhaaloordeel, herhaal
from service.verantwoording.inzage import inzage
from service.verantwoording.nalopen import loop_na
from service.verantwoording.vernietigen import proef, vernietig
from service.verantwoording.wissen import Wisreden, wis
from tests.databaseserver import start_databaseserver
from tests.motor import matcher_van
from tests.service.verantwoording.bureau import (
    AUDITOR,
    GEMEENTEN,
    OPDRACHTREGEL,
    adviseur,
    gewoon,
    maak_lijst,
    op_de_lijst,
    wijzig,
)
from tests.wereld import willekeurige_wereld


@pytest.fixture
def op_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The service on a server, over 30 people and 6 places in two gemeenten."""

    def zonder_index(opslag: Opslag, _home: Path, op: date) -> Matcher:
        return matcher_van(opslag.kandidaten(), opslag.vacatures(), maak_omstandigheden(op, basis()))

    monkeypatch.setattr(caseload, "maak_matcher", zonder_index)
    mensen, plekken = willekeurige_wereld(11, 30, 6)
    with start_databaseserver() as server, server.database() as naam:
        instellingen = server.instellingen(naam)
        with Opslag.open(tmp_path, instellingen=instellingen) as opslag:
            for nummer, gemeente in enumerate(GEMEENTEN):
                vast = {"sha256": str(nummer) * 64, "gemeente": gemeente}
                opslag.bewaar_kandidaten(mensen[nummer::2], bestand="k.csv", **vast)
                opslag.bewaar_vacatures(plekken[nummer::2], bestand="v.csv", **vast)
            yield Dienst(opslag=opslag, caseload=Caseload(opslag, tmp_path), instellingen=instellingen, home=tmp_path)


def test_accountability_holds_on_a_server_too(op_server: Dienst) -> None:
    opslag, home, wie = op_server.opslag, op_server.home, adviseur(*GEMEENTEN)
    mensen = {mens.id: mens for mens in opslag.kandidaten()}
    lijst_id = maak_lijst(op_server, wie, "V1", gewoon())
    eerste, tweede, *_ = op_de_lijst(op_server, lijst_id, "match")
    wijzig(op_server, replace(mensen[eerste], skills=(), wensen="iets anders"))
    assert herhaal(op_server, AUDITOR, lijst_id).oordeel is Herhaaloordeel.GELIJK
    with pytest.raises(NietGevonden):
        herhaal(op_server, replace(AUDITOR, gemeenten=frozenset({"velsen"})), lijst_id)

    with zipfile.ZipFile(io.BytesIO(inzage(opslag, OPDRACHTREGEL, eerste))) as bestand:
        data = json.loads(bestand.read("data.json"))
    assert (len(data["lijsten"]), len(data["eerdere_versies"])) == (1, 1)

    wis(opslag, home, OPDRACHTREGEL, eerste, Wisreden.VERZOEK)
    uit = herhaal(op_server, AUDITOR, lijst_id)
    assert (uit.oordeel, uit.gewist) == (Herhaaloordeel.GELIJK_OP_GEWIST_NA, 1)

    opslag.veranker()
    with opslag.zicht(None) as zicht:
        assert loop_na(zicht.conn, opslag.sleutels.keten, opslag.ankerboek.lees()).in_orde
    for opdracht in (update(auditlog).values(actor="x"), delete(auditlog), delete(verwerkingslog)):
        with pytest.raises(OpslagFout), opslag.bijhouden() as conn:
            conn.execute(opdracht)

    op = datetime.now(UTC).date() + timedelta(days=2 * 366)
    aantallen = [een.aantal for een in proef(opslag, op)]
    assert aantallen == [een.aantal for een in vernietig(opslag, home, OPDRACHTREGEL, op).regels]
    assert sum(aantallen) > 29
    with opslag.zicht(None) as zicht:
        assert zicht.conn.execute(select(kandidaat.c.id)).all() == []
        assert zicht.conn.execute(select(lijst_regel)).all() == []
    assert tweede not in (home / "verklaringen").glob("*.txt").__next__().read_text()

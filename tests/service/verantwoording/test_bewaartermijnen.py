"""What is past its term goes, what is not stays, and the statement says so."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, delete, func, insert, select, update

from kandidaten.kandidaat import Kandidaat
from models.fouten import OpslagFout
from models.waardelijsten import VacatureStatus
from service.dienst import Dienst
from service.opslag.opslag import Opslag
from service.opslag.tabellen import (
    auditlog,
    gebeurtenis,
    gebruiker,
    inlogpoging,
    kandidaat,
    kandidaat_versie,
    lijst,
    richtingkeuze,
    sessie,
    upload,
    vacature,
    voorkeur,
    voorstel,
    wijziging,
)
from service.verantwoording import vernietigen
from service.verantwoording.bewaartermijnen import BEWAARTERMIJNEN, bewaard_tot
from service.verantwoording.herhalen import Herhaaloordeel, herhaal
from service.verantwoording.nalopen import loop_na
from service.verantwoording.vernietigen import proef, vernietig
from tests.service.verantwoording.bureau import AUDITOR, GEMEENTEN, OPDRACHTREGEL, adviseur, gewoon, maak_lijst, wijzig
from vacatures.vacature import Vacature

OP = date(2028, 6, 30)
NET_NIET = "2026-06-30T08:00:00.000+00:00"  # 24 months before OP to the day
NET_WEL = "2026-06-29T23:59:59.999+00:00"


def _zet(opslag: Opslag, tabel: Table, **waarden: Any) -> None:
    with opslag.bijhouden() as conn:
        conn.execute(insert(tabel).values(waarden))


def _tel(opslag: Opslag, tabel: Table) -> int:
    with opslag.zicht(None) as zicht:
        return zicht.conn.scalar(select(func.count()).select_from(tabel)) or 0


def _ids(opslag: Opslag, tabel: Table) -> set[str]:
    with opslag.zicht(None) as zicht:
        return set(zicht.conn.scalars(select(tabel.c.id)))


@pytest.fixture
def oud(opslag: Opslag) -> Opslag:
    """Three people and four places; the rows were written long ago, on the edge of the terms."""
    opslag.bewaar_kandidaten(
        [
            Kandidaat(id="K-oud"),
            Kandidaat(id="K-bevestigd", profiel_datum=date(2026, 6, 30)),
            Kandidaat(id="K-voorgesteld", profiel_datum=date(2020, 1, 1)),
        ],
        bestand="k.csv",
        sha256="a" * 64,
    )
    opslag.bewaar_vacatures(
        [
            Vacature(id="V-dicht", sluitingsdatum=date(2027, 6, 29)),
            Vacature(id="V-net-niet", sluitingsdatum=date(2027, 6, 30)),
            Vacature(id="V-vervuld", status=VacatureStatus.VERVULD, sluitingsdatum=date(2030, 1, 1)),
            Vacature(id="V-gebruikt", sluitingsdatum=date(2026, 12, 31)),
        ],
        bestand="v.csv",
        sha256="b" * 64,
    )
    with opslag.bijhouden() as conn:
        conn.execute(update(wijziging).values(moment=NET_WEL))
    stuk = {"status": "voorgesteld", "redenen": "[]", "door": "a", "moment": NET_WEL}
    _zet(opslag, voorstel, id="p1", kandidaat_id="K-voorgesteld", vacature_id="V-gebruikt", gewijzigd=NET_NIET, **stuk)
    return opslag


def test_people_and_places_go_the_day_after_their_term_and_not_before(oud: Opslag, home: Path) -> None:
    vernietig(oud, home, OPDRACHTREGEL, OP)
    assert _ids(oud, kandidaat) == {"K-bevestigd", "K-voorgesteld"}
    assert _ids(oud, vacature) == {"V-net-niet", "V-gebruikt"}
    vernietig(oud, home, OPDRACHTREGEL, OP + timedelta(days=1))
    assert _ids(oud, kandidaat) == _ids(oud, vacature) == set()


def test_the_day_of_destruction_is_told_beforehand(oud: Opslag, home: Path) -> None:
    with oud.zicht(None) as zicht:
        dagen = {id_: bewaard_tot(zicht, id_) for id_ in sorted(_ids(oud, kandidaat))}
    assert dagen == {
        "K-oud": date(2028, 6, 30),
        "K-bevestigd": date(2028, 7, 1),
        "K-voorgesteld": date(2028, 7, 1),
    }
    for id_, dag in dagen.items():
        vernietig(oud, home, OPDRACHTREGEL, dag - timedelta(days=1))
        assert id_ in _ids(oud, kandidaat) or dag == min(dagen.values())


def test_raw_uploads_sessions_and_login_attempts_go(oud: Opslag, home: Path) -> None:
    vast = {"soort": "kandidaten", "gemeente": "eigen", "bestand": "k.csv", "door": "a", "status": "voorbeeld"}
    _zet(oud, upload, id="u1", inhoud=b"id", moment="2028-05-30T23:00:00.000+00:00", **vast)
    _zet(oud, upload, id="u2", inhoud=b"id", moment="2028-05-31T01:00:00.000+00:00", **vast)
    mens = {"naam": "a", "rol": "adviseur", "gemeenten": "eigen", "actief": 1, "gemaakt": NET_WEL}
    _zet(oud, gebruiker, id="g1", aanmelding="a", **mens)
    for id_, gezien in (("s1", "2028-06-28T12:00:00.000+00:00"), ("s2", "2028-06-29T12:00:00.000+00:00")):
        _zet(oud, sessie, id_hash=id_, gebruiker_id="g1", csrf="c", gemaakt=gezien, gezien=gezien)
        _zet(oud, inlogpoging, state_hash=id_, nonce="n", verifier="v", gemaakt=gezien)
    vernietig(oud, home, OPDRACHTREGEL, OP)
    with oud.zicht(None) as zicht:
        rijen = zicht.conn.execute(select(upload.c.inhoud, upload.c.status).order_by(upload.c.id)).all()
        # Somebody was destroyed, and a preview may hold anybody: the younger one goes as well.
        assert rijen == [(None, "vervallen"), (None, "vervallen")]
        assert zicht.conn.scalars(select(sessie.c.id_hash)).all() == ["s2"]
        assert zicht.conn.scalars(select(inlogpoging.c.state_hash)).all() == ["s2"]


def test_who_says_what_is_wanted_stays_and_what_was_taken_back_goes_sooner(oud: Opslag, home: Path) -> None:
    vast = {"kandidaat_id": "K-oud", "door": "w", "moment": NET_NIET}
    wens = {"soort": "omstandigheid", "waarde": "nacht", "wil": 0, "bron": "kandidaat", **vast}
    _zet(oud, voorkeur, id="w1", **wens)
    _zet(oud, voorkeur, id="w2", ingetrokken="2027-06-29T23:00:00.000+00:00", **wens)
    _zet(oud, voorkeur, id="w3", ingetrokken="2027-06-30T08:00:00.000+00:00", **wens)
    for id_, gestopt in (("r1", None), ("r2", "2027-06-29T23:00:00.000+00:00")):
        _zet(oud, richtingkeuze, id=id_, beroep="kok", gestopt=gestopt, **vast)
    with oud.zicht(None) as zicht:
        assert bewaard_tot(zicht, "K-oud") == date(2028, 7, 1)
    vernietig(oud, home, OPDRACHTREGEL, OP)
    assert "K-oud" in _ids(oud, kandidaat)
    assert (_ids(oud, voorkeur), _ids(oud, richtingkeuze)) == ({"w1", "w3"}, {"r1"})


def test_what_is_counted_of_somebody_stays_until_five_years_after_the_last_of_it(oud: Opslag, home: Path) -> None:
    vast = {"soort": "gesprek", "gemeente": "eigen", "oorsprong": "ingelezen"}
    for id_, persoon, dag in (
        ("e1", "K-oud", "2023-06-29"),
        ("e2", "P-blijft", "2019-01-01"),
        ("e3", "P-blijft", "2023-06-30"),
        ("e4", None, "2023-06-29"),
        ("e5", None, "2023-06-30"),
    ):
        _zet(oud, gebeurtenis, id=id_, persoon=persoon, datum=dag, **vast)
    vernietig(oud, home, OPDRACHTREGEL, OP - timedelta(days=1))
    assert len(_ids(oud, gebeurtenis)) == 5
    vernietig(oud, home, OPDRACHTREGEL, OP)
    assert "K-oud" not in _ids(oud, kandidaat)
    assert _ids(oud, gebeurtenis) == {"e2", "e3", "e5"}


def test_a_trial_counts_what_goes_and_changes_nothing(oud: Opslag, home: Path) -> None:
    voor = [een.aantal for een in proef(oud, OP)]
    assert voor == [een.aantal for een in proef(oud, OP)]
    assert _tel(oud, auditlog) == 0
    gedaan = vernietig(oud, home, OPDRACHTREGEL, OP)
    assert [een.aantal for een in gedaan.regels] == voor
    assert [een.aantal for een in proef(oud, OP)] == [0] * len(BEWAARTERMIJNEN)


def test_the_statement_is_in_a_file_whose_hash_is_in_the_auditlog(oud: Opslag, home: Path) -> None:
    verklaring = vernietig(oud, home, OPDRACHTREGEL, OP)
    inhoud = verklaring.bestand.read_bytes()
    assert hashlib.sha256(inhoud).hexdigest() == verklaring.sha256
    assert verklaring.bestand.stat().st_mode & 0o777 == 0o600
    assert "kandidaten: dossier" in inhoud.decode()
    assert "bewaartermijn 24 maanden" in inhoud.decode()
    assert not {"K-oud", "V-dicht"} & set(inhoud.decode().split())
    with oud.zicht(None) as zicht:
        (regel,) = zicht.conn.execute(select(auditlog)).all()
        assert loop_na(zicht.conn, oud.sleutels.keten, oud.ankerboek.lees()).in_orde
    assert (regel.actie, json.loads(regel.versies)["sha256"]) == ("vernietigd na bewaartermijn", verklaring.sha256)
    assert regel.operatie in verklaring.bestand.name


def test_without_a_statement_nothing_is_destroyed(oud: Opslag, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / vernietigen.MAP).write_text("in de weg")
    with pytest.raises(OpslagFout, match="verklaring"):
        vernietig(oud, home, OPDRACHTREGEL, OP)
    assert "K-oud" in _ids(oud, kandidaat)
    assert _tel(oud, auditlog) == 0


def test_a_version_is_kept_as_long_as_a_list_was_made_from_it(dienst: Dienst) -> None:
    opslag, wie = dienst.opslag, adviseur(*GEMEENTEN)
    mensen = {mens.id: mens for mens in opslag.kandidaten()}
    eerste = maak_lijst(dienst, wie, "V1", gewoon())
    wijzig(dienst, *(replace(mensen[id_], uren_max=40, uren_min=32) for id_ in ("K3", "K4", "K5")))
    tweede = maak_lijst(dienst, wie, "V1", gewoon())
    wijzig(dienst, *(replace(mensen[id_], wensen="anders") for id_ in ("K3", "K4", "K5")))
    op = datetime.now(UTC).date() + timedelta(days=100)
    vernietig(opslag, dienst.home, OPDRACHTREGEL, op)
    assert _tel(opslag, kandidaat_versie) == 6
    assert herhaal(dienst, AUDITOR, eerste).oordeel is Herhaaloordeel.GELIJK
    with opslag.bijhouden() as conn:
        conn.execute(delete(lijst).where(lijst.c.id == eerste))
    vernietig(opslag, dienst.home, OPDRACHTREGEL, op)
    assert _tel(opslag, kandidaat_versie) == 3
    assert herhaal(dienst, AUDITOR, tweede).oordeel is Herhaaloordeel.GELIJK
    with opslag.bijhouden() as conn:
        conn.execute(delete(lijst))
    vernietig(opslag, dienst.home, OPDRACHTREGEL, datetime.now(UTC).date() + timedelta(days=30))
    assert _tel(opslag, kandidaat_versie) == 3  # an import may still be undone
    vernietig(opslag, dienst.home, OPDRACHTREGEL, op)
    assert _tel(opslag, kandidaat_versie) == 0

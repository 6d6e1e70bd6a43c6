"""The processing log says what was done with whose data, and never by whom."""

import re

import pytest
from anyio.from_thread import start_blocking_portal
from sqlalchemy import select
from starlette.types import Message, Receive, Scope, Send

from kandidaten.kandidaat import Kandidaat
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog, verwerkingslog
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording import spoor
from service.verantwoording.acties import VERWERKINGEN, Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.spoor import Spoor

WIE = Uitvoerder(id="ambtenaar-7", naam="U. Een", rol=Rol.ADVISEUR, gemeenten=frozenset({"eigen"}))
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


@pytest.fixture
def met_mens(opslag: Opslag) -> Opslag:
    """A store with one person."""
    opslag.bewaar_kandidaten([Kandidaat(id="K1")], bestand="verzonnen", sha256="a" * 64)
    return opslag


def test_every_act_has_its_place_in_the_register_of_processing() -> None:
    assert set(VERWERKINGEN) == set(Actie)


def test_an_act_on_a_dossier_is_in_both_logs_under_one_number(met_mens: Opslag) -> None:
    with met_mens.handeling(WIE) as handeling:
        handeling.leg_vast(Gebeurtenis(actie=Actie.DOSSIER_BEKEKEN, soort="kandidaat", kandidaat="K1"))
    with met_mens.zicht(None) as zicht:
        (audit,) = zicht.conn.execute(select(auditlog)).mappings()
        (verwerking,) = zicht.conn.execute(select(verwerkingslog)).mappings()
    assert verwerking["operatie"] == audit["operatie"]
    assert verwerking["betrokkene"] == audit["betrokkene"] != "K1"
    assert verwerking["verwerking"] == "urn:skillsmatch:verwerking:bemiddeling"
    assert verwerking["naam"] == "dossier bekeken"
    assert verwerking["status"] == 1
    assert audit["moment"] == verwerking["begin"] <= verwerking["einde"]
    assert re.fullmatch(r"[0-9a-f]{32}", verwerking["trace"])
    assert not {"ambtenaar-7", "U. Een", "adviseur"} & {str(waarde) for waarde in verwerking.values()}


def test_an_act_on_nobodys_data_is_only_in_the_auditlog(opslag: Opslag) -> None:
    with opslag.handeling(WIE) as handeling:
        handeling.leg_vast(Gebeurtenis(actie=Actie.INGELOGD, soort="gebruiker", object="ambtenaar-7"))
    with opslag.zicht(None) as zicht:
        assert len(zicht.conn.execute(select(auditlog)).all()) == 1
        assert zicht.conn.execute(select(verwerkingslog)).all() == []


def test_what_was_refused_has_the_status_of_an_error(met_mens: Opslag) -> None:
    with met_mens.handeling(WIE) as handeling:
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.WERKGEVERSBLAD_GEMAAKT, soort="voorstel", kandidaat="K1", resultaat="geweigerd")
        )
    with met_mens.zicht(None) as zicht:
        assert zicht.conn.scalar(select(verwerkingslog.c.status)) == 2


@pytest.mark.parametrize(
    ("kop", "trace"),
    [
        (f"00-{TRACE}-00f067aa0ba902b7-01", TRACE),
        (f"cc-{TRACE}-00f067aa0ba902b7-01-later", TRACE),  # a version of later may say more
        (f"00-{TRACE}-00f067aa0ba902b7-01-later", None),
        (f"ff-{TRACE}-00f067aa0ba902b7-01", None),
        (f"00-{'0' * 32}-00f067aa0ba902b7-01", None),
        (f"00-{TRACE}-{'0' * 16}-01", None),
        (f"00-{TRACE.upper()}-00f067aa0ba902b7-01", None),
        ("onzin", None),
        (None, None),
    ],
)
def test_a_request_keeps_its_trace_or_gets_a_new_one(kop: str | None, trace: str | None) -> None:
    gezien: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        gezien.extend([spoor.huidig(), spoor.huidig()])

    async def niets() -> Message:
        return {}

    async def weg(bericht: Message) -> None:
        pass

    koppen = [] if kop is None else [(b"traceparent", kop.encode())]
    with start_blocking_portal() as portaal:  # a thread of its own: a browser test may have a loop running in this one
        portaal.call(Spoor(app), {"type": "http", "headers": koppen}, niets, weg)
    assert gezien[0] == gezien[1]
    assert re.fullmatch(r"[0-9a-f]{32}", gezien[0])
    assert gezien[0] == trace or (trace is None and gezien[0] != TRACE)

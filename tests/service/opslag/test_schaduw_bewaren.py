"""Shadows as they are kept, on both engines: within sight, of the right list, gone with the person."""

import pytest
from sqlalchemy import delete, insert, select

from evaluation.schaduw import Methode
from service.opslag import schaduw
from service.opslag.opslag import Opslag
from service.opslag.tabellen import kandidaat, lijst, voorstel
from service.opslag.tabellen import schaduw as tabel
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from tests.contract.opslag import ANNA, BAKKER, BRAM, SHA

VELSEN, HEEMSKERK = frozenset({"velsen"}), frozenset({"heemskerk"})
WIE = Uitvoerder(id="u-1", naam="Een adviseur", rol=Rol.ADVISEUR, gemeenten=VELSEN)
LIJST = {"vacature_id": BAKKER.id, "door": "u-1", "gemeenten": "velsen", "seq": 1, "vingerafdruk": "x"}
LEEG = {"invoer": "{}", "herkomst": "{}", "aantallen": "{}"}
OUD, NIEUW, LATER = (f"2026-03-0{dag}T09:00:00.000+00:00" for dag in (1, 2, 3))


@pytest.fixture
def opslag(op_beide: Opslag) -> Opslag:
    """Two people, a vacature, and two lists with shadows, on either engine."""
    op_beide.bewaar_kandidaten([ANNA, BRAM], bestand="k.csv", sha256=SHA, gemeente="velsen")
    op_beide.bewaar_vacatures([BAKKER], bestand="v.csv", sha256=SHA, gemeente="velsen")
    with op_beide.handeling(WIE) as handeling:
        for id_, moment in (("oud", OUD), ("nieuw", NIEUW), ("zonder", NIEUW)):
            handeling.conn.execute(insert(lijst).values(id=id_, moment=moment, **LIJST, **LEEG))
        schaduw.bewaar(handeling, "oud", {Methode.SKILLS: (ANNA.id,), Methode.AANBOD: (BRAM.id, ANNA.id)})
        schaduw.bewaar(handeling, "nieuw", {Methode.SKILLS: (BRAM.id,)})
        schaduw.bewaar(handeling, "zonder", {})
        handeling.leg_vast(Gebeurtenis(actie=Actie.LIJST_GEMAAKT, soort="lijst", object="nieuw"))
    return op_beide


def test_ranks_are_read_back_per_method_and_within_sight(opslag: Opslag) -> None:
    with opslag.zicht(VELSEN) as zicht:
        assert schaduw.rangen(zicht, "oud", ANNA.id) == {Methode.SKILLS: 1, Methode.AANBOD: 2}
        assert schaduw.rangen(zicht, "nieuw", ANNA.id) == {}
        assert schaduw.voor_voorstel(zicht, ANNA.id, BAKKER.id, uiterlijk=LATER) == "nieuw"
        assert schaduw.voor_voorstel(zicht, ANNA.id, BAKKER.id, uiterlijk=OUD) == "oud"
        assert schaduw.voor_voorstel(zicht, ANNA.id, BAKKER.id, uiterlijk="2026-02-28") is None
    with opslag.zicht(HEEMSKERK) as zicht:
        assert schaduw.voor_voorstel(zicht, ANNA.id, BAKKER.id, uiterlijk=LATER) is None


@pytest.mark.parametrize(("lijst_id", "gevonden"), [("oud", "oud"), (None, "nieuw"), ("zonder", "nieuw")])
def test_a_voorstel_is_measured_by_its_own_list_or_else_the_last_before_it(
    opslag: Opslag, lijst_id: str | None, gevonden: str
) -> None:
    stuk = {"kandidaat_id": ANNA.id, "vacature_id": BAKKER.id, "status": "voorgesteld", "redenen": "[]", "door": "u-1"}
    with opslag.handeling(WIE) as handeling:
        vast = {"lijst_id": lijst_id, "moment": LATER, "gewijzigd": LATER}
        handeling.conn.execute(insert(voorstel).values(id="p", **stuk, **vast))
        handeling.leg_vast(Gebeurtenis(actie=Actie.VOORGESTELD, soort="voorstel", object="p"))
    with opslag.zicht(VELSEN) as zicht:
        assert schaduw.voor_voorstel(zicht, ANNA.id, BAKKER.id, uiterlijk=OUD) == gevonden


def test_who_is_erased_goes_with_every_shadow_and_so_does_a_list(opslag: Opslag) -> None:
    with opslag.handeling(WIE) as handeling:
        handeling.conn.execute(delete(kandidaat).where(kandidaat.c.id == ANNA.id))
        handeling.conn.execute(delete(lijst).where(lijst.c.id == "nieuw"))
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEWIST, soort="kandidaat"))
    with opslag.zicht(None) as zicht:
        over = zicht.conn.execute(select(tabel.c.lijst_id, tabel.c.methode, tabel.c.rang, tabel.c.kandidaat_id)).all()
        assert [tuple(rij) for rij in over] == [("oud", "aanbod", 1, BRAM.id)]

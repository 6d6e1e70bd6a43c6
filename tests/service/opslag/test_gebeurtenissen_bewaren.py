"""Events and given figures as they are kept, on both engines."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, text

from evaluation.cijfers import Cijfer, Cijfersoort
from evaluation.gebeurtenissen import Klantgebeurtenis, Klantgroep, Oorsprong, Plaatsingssoort, Soort
from models.fouten import ConflictFout, OpslagFout
from service.opslag import cijfers, gebeurtenissen
from service.opslag.bewaard import Bewaard
from service.opslag.migratie import NIEUWSTE
from service.opslag.opslag import Opslag
from service.opslag.tabellen import gebeurtenis, voorstel, voorstel_stap
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from tests.contract.opslag import ANNA, BAKKER, BRAM, SHA, schrijvend

VELSEN, ALLE = frozenset({"velsen"}), frozenset({"velsen", "heemskerk"})
WIE = Uitvoerder(id="u-1", naam="Een adviseur", rol=Rol.ADVISEUR, gemeenten=ALLE)
DAG = date(2026, 3, 31)
GEPLAATST = Klantgebeurtenis(
    id="g-1",
    soort=Soort.GEPLAATST,
    datum=DAG,
    gemeente="velsen",
    persoon="k-1",
    plek="vac-bakker",
    detail=Plaatsingssoort.REGULIER,
    trede="5",
    groep=Klantgroep.PWET,
    uren=24.5,
)
DOORSTROOM = Klantgebeurtenis(
    id="g-2",
    soort=Soort.TREDE,
    datum=date(2026, 4, 1),
    gemeente="heemskerk",
    persoon="k-2",
    trede="4",
    trede_naar="5",
    oorsprong=Oorsprong.INGELEZEN,
)
AFSPRAAK = Cijfer(soort=Cijfersoort.AFSPRAAK, code="6a.werkaanvaarding", periode="2026", waarde=200)


@pytest.fixture
def opslag(op_beide: Opslag) -> Opslag:
    """An empty store on either engine."""
    return op_beide


def bewaar(opslag: Opslag, *items: Klantgebeurtenis, wie: Uitvoerder = WIE) -> Bewaard:
    with opslag.handeling(wie) as handeling:
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEBEURTENISSEN_INGELEZEN, soort="gebeurtenissen"))
        return gebeurtenissen.bewaar(handeling, items)


def test_what_is_kept_is_read_back_within_sight_and_before_a_day(opslag: Opslag) -> None:
    assert bewaar(opslag, DOORSTROOM, GEPLAATST) == Bewaard(nieuw=2, gewijzigd=0, ongewijzigd=0)

    with opslag.zicht(ALLE) as samen, opslag.zicht(VELSEN) as velsen:
        assert gebeurtenissen.lees(samen) == (GEPLAATST, DOORSTROOM)
        assert gebeurtenissen.lees(samen, DOORSTROOM.datum) == (GEPLAATST,)
        assert gebeurtenissen.lees(velsen) == (GEPLAATST,)
        assert gebeurtenissen.van_persoon(velsen, "k-2") == ()
        assert gebeurtenissen.van_plaatsing(samen, "k-1", "vac-bakker") == (GEPLAATST,)


def test_the_same_event_again_is_one_event_and_a_corrected_one_replaces_it(opslag: Opslag) -> None:
    bewaar(opslag, GEPLAATST, DOORSTROOM)
    beter = replace(DOORSTROOM, trede_naar="6")

    assert bewaar(opslag, GEPLAATST, beter) == Bewaard(nieuw=0, gewijzigd=1, ongewijzigd=1)

    with opslag.zicht(ALLE) as zicht:
        assert gebeurtenissen.lees(zicht) == (GEPLAATST, beter)


@pytest.mark.parametrize("anders", [{"gemeente": "heemskerk"}, {"oorsprong": Oorsprong.INGELEZEN}])
def test_an_id_of_another_gemeente_or_origin_is_never_written_over(opslag: Opslag, anders: dict[str, Any]) -> None:
    bewaar(opslag, GEPLAATST)

    with pytest.raises(ConflictFout, match="g-1"):
        bewaar(opslag, DOORSTROOM, replace(GEPLAATST, **anders))

    with opslag.zicht(ALLE) as zicht:
        assert gebeurtenissen.lees(zicht) == (GEPLAATST,)


def test_nobody_takes_the_id_of_an_event_that_is_out_of_sight(opslag: Opslag) -> None:
    bewaar(opslag, DOORSTROOM)

    with pytest.raises((ConflictFout, OpslagFout)):
        bewaar(opslag, replace(DOORSTROOM, gemeente="velsen"), wie=replace(WIE, gemeenten=VELSEN))


def test_who_is_removed_is_counted_no_more_and_others_stay(opslag: Opslag) -> None:
    bewaar(opslag, GEPLAATST, DOORSTROOM)

    with opslag.handeling(replace(WIE, gemeenten=VELSEN)) as handeling:
        assert gebeurtenissen.wis_personen(handeling, ["k-1", "k-2"]) == 1  # the other is out of sight
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEWIST, soort="gebeurtenissen"))

    with opslag.zicht(None) as zicht:
        assert gebeurtenissen.lees(zicht) == (DOORSTROOM,)


def test_given_figures_are_kept_once_and_corrected(opslag: Opslag) -> None:
    elders = replace(AFSPRAAK, soort=Cijfersoort.REALISATIE, periode="2026-1", onderdeel="Groen", waarde=-3.5)
    for waarde, telt in (
        (200, Bewaard(nieuw=2, gewijzigd=0, ongewijzigd=0)),
        (210, Bewaard(nieuw=0, gewijzigd=1, ongewijzigd=1)),
    ):
        with opslag.handeling(WIE) as handeling:
            assert cijfers.bewaar(handeling, [replace(AFSPRAAK, waarde=waarde), elders]) == telt
            handeling.leg_vast(Gebeurtenis(actie=Actie.GEBEURTENISSEN_INGELEZEN, soort="cijfers"))

    with opslag.zicht(frozenset()) as zicht:  # of nobody
        assert cijfers.lees(zicht) == (replace(AFSPRAAK, waarde=210), elders)


def test_what_was_simulated_goes_with_what_was_invented_and_the_rest_stays(opslag: Opslag) -> None:
    bewaar(opslag, GEPLAATST, replace(DOORSTROOM, oorsprong=Oorsprong.GESIMULEERD))
    with opslag.handeling(WIE) as handeling:
        cijfers.bewaar(handeling, [AFSPRAAK, replace(AFSPRAAK, code="x", oorsprong=Oorsprong.GESIMULEERD)])
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEBEURTENISSEN_INGELEZEN, soort="cijfers"))

    opslag.wis_synthetisch()

    with opslag.zicht(None) as zicht:
        assert (gebeurtenissen.lees(zicht), cijfers.lees(zicht)) == ((GEPLAATST,), (AFSPRAAK,))


def test_steps_that_were_taken_before_events_were_kept_become_events_unless_they_were_a_mistake(tmp_path: Path) -> None:
    vast = {"vacature_id": BAKKER.id, "redenen": "[]", "door": "u", "gewijzigd": "2026-02-03"}
    stappen = {
        ANNA.id: [("voorgesteld", None), ("afgewezen_kandidaat", "K-REIS"), ("voorgesteld", None), ("geplaatst", None)],
        BRAM.id: [
            ("geparkeerd", "W-LATER"),
            ("voorgesteld", None),
            ("ingetrokken", "I-VERGISSING"),
            ("voorgesteld", None),
        ],
    }
    with Opslag.open(tmp_path / "home") as opslag:
        mensen = [ANNA, replace(BRAM, synthetisch=True)]
        opslag.bewaar_kandidaten(mensen, bestand="k.csv", sha256=SHA, gemeente="velsen")
        opslag.bewaar_vacatures([BAKKER], bestand="v.csv", sha256=SHA)
        with schrijvend(opslag) as conn:
            for mens, gezet in stappen.items():
                moment = "2026-02-03T10:00:00.000+00:00"
                conn.execute(
                    insert(voorstel).values(
                        id=f"v-{mens}", kandidaat_id=mens, status=gezet[-1][0], moment=moment, **vast
                    )
                )
                for nummer, (status, reden) in enumerate(gezet, 1):
                    rij = {"voorstel_id": f"v-{mens}", "nummer": nummer, "status": status, "reden": reden}
                    conn.execute(insert(voorstel_stap).values(**rij, door="u", moment=moment))
            for tabel in ("gebeurtenis", "cijfer", "schaduw"):
                conn.execute(text(f"DROP TABLE {tabel}"))
            conn.execute(text("UPDATE alembic_version SET version_num = '0003'"))

    with Opslag.open(tmp_path / "home") as opslag, opslag.zicht(VELSEN) as zicht:
        assert opslag.versies()["schema"] == NIEUWSTE
        gelezen = [(een.id, een.soort, een.detail) for een in gebeurtenissen.lees(zicht)]
        verzonnen = {een.persoon for een in gebeurtenissen.lees(zicht) if een.oorsprong is Oorsprong.GESIMULEERD}
        assert verzonnen == {BRAM.id}
        assert {een.trede for een in gebeurtenissen.lees(zicht)} == {None}  # where they stood was not written down
    assert gelezen == [
        ("v-k-1.1", Soort.VOORGESTELD, None),
        ("v-k-1.2", Soort.AFGEWEZEN, "K-REIS"),
        ("v-k-1.3", Soort.VOORGESTELD, None),
        ("v-k-1.4", Soort.GEPLAATST, None),
        ("v-k-2.4", Soort.VOORGESTELD, None),
    ]


@pytest.mark.parametrize("fout", [{"uren": 61.0}, {"oorsprong": "verzonnen"}, {"datum": "eens"}])
def test_the_database_itself_refuses_what_cannot_be(opslag: Opslag, fout: dict[str, Any]) -> None:
    bewaar(opslag, GEPLAATST)
    vast = {"id": "x", "soort": "geplaatst", "datum": "2026-01-01", "gemeente": "velsen", "oorsprong": "ingelezen"}

    with pytest.raises(OpslagFout), schrijvend(opslag) as conn:
        conn.execute(insert(gebeurtenis).values({**vast, **fout}))

    with opslag.zicht(None) as zicht:
        assert gebeurtenissen.lees(zicht) == (GEPLAATST,)

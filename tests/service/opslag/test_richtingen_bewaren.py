"""What people want, what they took up and the learning offers, on both engines."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, text, update

from kandidaten.eigen_opgave import EigenBron, met_eigen, zonder_skill
from matching.leeraanbod import Leeraanbod
from matching.leerwegen import Leervorm
from matching.wens import Wens, Wenssoort
from models.fouten import NietGevonden, OpslagFout
from models.skills import Bewijs, Skill
from service.opslag import leeraanbod, richtingkeuzes, voorkeuren
from service.opslag.eigen_woorden import met_eigen_woorden
from service.opslag.handeling import Handeling
from service.opslag.migratie import NIEUWSTE
from service.opslag.opslag import Opslag
from service.opslag.tabellen import richtingkeuze, voorkeur
from service.opslag.voorkeuren import Zegger
from service.opslag.zicht import Zicht
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from tests.contract.opslag import ANNA, BRAM, SHA, schrijvend

VELSEN, ALLE = frozenset({"velsen"}), frozenset({"velsen", "heemskerk"})
WIE = Uitvoerder(id="u-1", naam="Een adviseur", rol=Rol.ADVISEUR, gemeenten=ALLE)
VANDAAG = datetime.now(UTC).date()
NACHT = Wens(soort=Wenssoort.OMSTANDIGHEID, waarde="nacht", wil=False, bron="")
ZORG = Wens(soort=Wenssoort.SECTOR, waarde="zorg en welzijn", wil=True, bron="")
VAST = {"id": "x", "kandidaat_id": "k-1", "door": "u-1", "moment": "2026-09-01T10:00:00.000+00:00"}


@pytest.fixture
def opslag(op_beide: Opslag) -> Opslag:
    """Anna in velsen and Bram in heemskerk, on either engine."""
    for mens, gemeente in ((ANNA, "velsen"), (BRAM, "heemskerk")):
        op_beide.bewaar_kandidaten([mens], bestand="k.csv", sha256=SHA, gemeente=gemeente)
    return op_beide


def doe(handeling: Handeling) -> None:
    handeling.leg_vast(Gebeurtenis(actie=Actie.VOORKEUR_VASTGELEGD, soort="voorkeur"))


def geldend(opslag: Opslag, mens: str = "k-1", gemeenten: frozenset[str] | None = None) -> list[Wens]:
    with opslag.zicht(gemeenten) as zicht:
        return [replace(een.als_wens(), bron="") for een in voorkeuren.geldend(zicht, mens)]


def test_the_last_word_on_the_same_thing_counts_and_the_same_word_twice_is_one(opslag: Opslag) -> None:
    with opslag.handeling(WIE) as handeling:
        eerste = voorkeuren.bewaar(handeling, "k-1", NACHT, Zegger.KANDIDAAT)
        assert voorkeuren.bewaar(handeling, "k-1", NACHT, Zegger.ADVISEUR) == eerste
        voorkeuren.bewaar(handeling, "k-1", ZORG, Zegger.ADVISEUR)
        doe(handeling)
    assert sorted(wens.waarde for wens in geldend(opslag)) == ["nacht", "zorg en welzijn"]
    with opslag.handeling(WIE) as handeling:
        voorkeuren.bewaar(handeling, "k-1", replace(NACHT, wil=True), Zegger.KANDIDAAT)
        doe(handeling)
    assert replace(NACHT, wil=True) in geldend(opslag)
    assert NACHT not in geldend(opslag)


def test_what_was_taken_back_does_not_count_and_cannot_be_taken_back_twice(opslag: Opslag) -> None:
    with opslag.handeling(WIE) as handeling:
        id_ = voorkeuren.bewaar(handeling, "k-1", NACHT, Zegger.KANDIDAAT)
        with pytest.raises(NietGevonden):
            voorkeuren.trek_in(handeling, "k-2", id_)  # of somebody else
        voorkeuren.trek_in(handeling, "k-1", id_)
        with pytest.raises(NietGevonden):
            voorkeuren.trek_in(handeling, "k-1", id_)
        doe(handeling)
    assert geldend(opslag) == []


def test_a_person_who_is_read_again_keeps_what_was_said_and_one_who_goes_takes_it_along(opslag: Opslag) -> None:
    with opslag.handeling(WIE) as handeling:
        voorkeuren.bewaar(handeling, "k-1", NACHT, Zegger.KANDIDAAT)
        richtingkeuzes.begin(handeling, "k-1", "kok")
        doe(handeling)
    opslag.bewaar_kandidaten([replace(ANNA, uren_max=8)], bestand="k2.csv", sha256="1" * 64)
    assert geldend(opslag) == [NACHT]
    with schrijvend(opslag) as conn:
        conn.execute(text("DELETE FROM kandidaat WHERE id = 'k-1'"))
        assert conn.execute(text("SELECT count(*) FROM voorkeur")).scalar_one() == 0
        assert conn.execute(text("SELECT count(*) FROM richtingkeuze")).scalar_one() == 0


def test_wishes_and_choices_of_another_gemeente_are_not_there(opslag: Opslag) -> None:
    with opslag.handeling(WIE) as handeling:
        for mens in ("k-1", "k-2"):
            voorkeuren.bewaar(handeling, mens, NACHT, Zegger.KANDIDAAT)
            richtingkeuzes.begin(handeling, mens, "kok")
        doe(handeling)
    assert (geldend(opslag, "k-1", VELSEN), geldend(opslag, "k-2", VELSEN)) == ([NACHT], [])
    with opslag.zicht(VELSEN) as velsen, opslag.zicht(ALLE) as samen:
        assert richtingkeuzes.van_kandidaat(velsen, "k-2") == ()
        assert richtingkeuzes.onderzocht(velsen, VANDAAG) == {"kok": 1}
        assert richtingkeuzes.onderzocht(samen, VANDAAG) == {"kok": 2}


def test_a_richting_is_counted_once_for_three_months_until_it_is_stopped(opslag: Opslag) -> None:
    def teller(op: date = VANDAAG) -> int:
        with opslag.zicht(None) as zicht:
            return richtingkeuzes.onderzocht(zicht, op).get("kok", 0)

    with opslag.handeling(WIE) as handeling:
        assert richtingkeuzes.begin(handeling, "k-1", "kok")
        assert not richtingkeuzes.begin(handeling, "k-1", "kok")
        doe(handeling)
    assert teller() == 1
    with schrijvend(opslag) as conn:
        conn.execute(update(richtingkeuze).values(moment="2026-05-31T23:00:00.000+00:00"))
    assert (teller(date(2026, 8, 31)), teller(date(2026, 9, 1))) == (1, 0)
    with opslag.zicht(None) as zicht:
        assert richtingkeuzes.van_kandidaat(zicht, "k-1") == ("kok",)  # the person keeps it
    with opslag.handeling(WIE) as handeling:
        assert richtingkeuzes.stop(handeling, "k-1", "kok")
        assert not richtingkeuzes.stop(handeling, "k-1", "kok")
        assert richtingkeuzes.begin(handeling, "k-1", "kok")
        doe(handeling)
    assert teller() == 1


@pytest.mark.parametrize(
    ("tabel", "waarden"),
    [
        (voorkeur, {"soort": "kleur", "waarde": "groen", "wil": 1, "bron": "kandidaat"}),
        (voorkeur, {"soort": "sector", "waarde": "zorg", "wil": 2, "bron": "kandidaat"}),
        (voorkeur, {"soort": "sector", "waarde": "zorg", "wil": 1, "bron": "buurman"}),
        (voorkeur, {"soort": "sector", "waarde": "zorg", "wil": 1, "bron": "kandidaat", "kandidaat_id": "niemand"}),
        (richtingkeuze, {"beroep": "kok", "kandidaat_id": "niemand"}),
    ],
)
def test_the_database_itself_refuses_what_cannot_be(opslag: Opslag, tabel: Any, waarden: dict[str, object]) -> None:
    with pytest.raises(OpslagFout, match="past niet in de database"), schrijvend(opslag) as conn:
        conn.execute(insert(tabel).values({**VAST, **waarden}))


def test_the_database_itself_holds_one_that_counts_of_each(opslag: Opslag) -> None:
    wens = {**VAST, "soort": "sector", "waarde": "zorg", "wil": 1, "bron": "kandidaat"}
    with schrijvend(opslag) as conn:
        conn.execute(insert(voorkeur).values({**wens, "id": "oud", "ingetrokken": VAST["moment"]}))
        conn.execute(insert(voorkeur).values(wens))
        conn.execute(insert(richtingkeuze).values({**VAST, "beroep": "kok"}))
    for tabel, waarden in ((voorkeur, {**wens, "wil": 0}), (richtingkeuze, {**VAST, "beroep": "kok"})):
        with pytest.raises(OpslagFout), schrijvend(opslag) as conn:
            conn.execute(insert(tabel).values({**waarden, "id": "y"}))


def test_a_catalogue_takes_the_place_of_the_last_and_shows_what_still_holds(opslag: Opslag) -> None:
    def aanbod(id_: str, tot: date) -> Leeraanbod:
        return Leeraanbod(
            id=id_, naam="Lassen", aanbieder="x", vorm=Leervorm.CURSUS, geldig_tot=tot, skills=("mig-mag",)
        )

    oud, lang, kort = (aanbod("a", date(2026, 9, 1)), aanbod("b", date(2026, 12, 31)), aanbod("c", date(2026, 9, 1)))
    for catalogus, weg in (([oud], 0), ([kort, lang], 1)):
        with opslag.handeling(WIE) as handeling:
            assert leeraanbod.bewaar(handeling, catalogus) == weg
            doe(handeling)
    with opslag.zicht(VELSEN) as zicht:
        assert leeraanbod.lees(zicht, date(2026, 9, 1)) == (lang, kort)
        assert leeraanbod.lees(zicht, date(2026, 9, 2)) == (lang,)


def test_a_file_that_does_not_know_own_words_keeps_them(opslag: Opslag) -> None:
    eigen = Skill(label="koken", concept="koken", graad=Bewijs.VOORBEELD, bron=EigenBron.THUIS.value)
    with opslag.handeling(WIE) as handeling:
        handeling.wijzig(zonder_skill(met_eigen(handeling.kandidaat("k-1"), [eigen]), "soldeer-solderen"))
        doe(handeling)

    def gelezen(zicht: Zicht) -> dict[str, str]:
        documenten = [("k-1", '{"id":"k-1","uren_max":8}'), ("k-2", '{"id":"k-2"}'), ("k-9", '{"id":"k-9"}')]
        return dict(met_eigen_woorden(zicht.conn, documenten))

    with opslag.zicht(None) as zicht:
        (anna,) = gelezen(zicht).values()
    assert '"uren_max":8' in anna
    assert '"kan_niet":["soldeer-solderen"]' in anna
    assert '"koken"' in anna
    assert "orders verzamelen" not in anna


def test_a_database_of_the_step_before_gets_the_tables_and_keeps_its_rows(tmp_path: Path) -> None:
    with Opslag.open(tmp_path / "home") as opslag:
        opslag.bewaar_kandidaten([ANNA], bestand="k.csv", sha256=SHA)
        with schrijvend(opslag) as conn:
            for tabel in ("voorkeur", "richtingkeuze", "leeraanbod", "gebeurtenis", "cijfer", "schaduw"):
                conn.execute(text(f"DROP TABLE {tabel}"))
            conn.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    with Opslag.open(tmp_path / "home") as opslag:
        assert opslag.versies()["schema"] == NIEUWSTE
        assert opslag.kandidaten() == (ANNA,)
        assert geldend(opslag) == []
        with opslag.handeling(WIE) as handeling:
            voorkeuren.bewaar(handeling, "k-1", NACHT, Zegger.KANDIDAAT)
            doe(handeling)

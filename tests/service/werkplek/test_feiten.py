"""Recording facts: with a source and a day, in the log without what they say, and holding for the next list."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from kandidaten.kandidaat import Kandidaat
from models.doelgroep import Register
from models.fouten import InvoerFout, OnbekendeKandidaat
from models.waardelijsten import KandidaatStatus, MagWerken, NbwStatus, RegisterStatus, Rijbewijs, TredeStand
from service.dienst import Dienst
from service.opslag.tabellen import auditlog, kandidaat_versie
from service.schemas.feiten import (
    BeschikbaarheidFeit,
    FeitVastgelegd,
    NbwBron,
    NbwFeit,
    PraktischFeit,
    RegisterBron,
    RegisterFeit,
    TredeBron,
    TredeFeit,
    Zegsman,
)
from service.schemas.lijsten import LijstVraag
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import feiten
from service.werkplek.lijsten import maak_lijst
from tests.service.werkplek.opzet import ADVISEUR, ELDERS, gedaan, rijen
from tests.voorraad import PEILDATUM

JA = RegisterFeit(status=RegisterStatus.JA, peildatum=PEILDATUM, bron=RegisterBron.UWV)
ZEGT_ZELF = Zegsman.KANDIDAAT


def nu(dienst: Dienst, kandidaat_id: str = "K-NIETNA") -> Kandidaat:
    return dienst.opslag.kandidaat(kandidaat_id)


def op_lijst(dienst: Dienst, vacature: str) -> set[str]:
    return {regel.kandidaat for regel in maak_lijst(dienst, ADVISEUR, vacature, LijstVraag(aantal=100)).regels}


def test_who_is_found_in_the_register_is_on_the_next_list(dienst: Dienst) -> None:
    assert "K-NIETNA" not in op_lijst(dienst, "V-GARANTIE")
    beeld = feiten.register(dienst, ADVISEUR, "K-NIETNA", JA)
    assert (beeld.kandidaat, beeld.feit, beeld.conflict) == ("K-NIETNA", "register", None)
    assert nu(dienst).afgeschermd.doelgroep.register == Register(
        status=RegisterStatus.JA, peildatum=PEILDATUM, bron="UWV-bevraging"
    )
    assert "K-NIETNA" in op_lijst(dienst, "V-GARANTIE")


def test_what_is_only_the_persons_own_word_still_waits(dienst: Dienst) -> None:
    feiten.register(dienst, ADVISEUR, "K-NIETNA", JA.model_copy(update={"bron": RegisterBron.EIGEN}))
    assert "K-NIETNA" not in op_lijst(dienst, "V-GARANTIE")


def test_the_rest_of_the_dossier_stays_and_what_it_was_is_kept(dienst: Dienst) -> None:
    voor = nu(dienst)
    feiten.register(dienst, ADVISEUR, "K-NIETNA", JA)
    na = nu(dienst)
    assert na.skills == voor.skills
    assert na.afgeschermd.trede == voor.afgeschermd.trede
    assert na.afgeschermd.doelgroep.nbw == voor.afgeschermd.doelgroep.nbw
    assert [rij["id"] for rij in rijen(dienst, kandidaat_versie)] == ["K-NIETNA"]


def test_a_conflict_is_recorded_and_said(dienst: Dienst) -> None:
    vastgesteld = NbwFeit(status=NbwStatus.VASTGESTELD, datum=PEILDATUM, bron=NbwBron.COLLEGE)
    beeld = feiten.nbw(dienst, ADVISEUR, "K-BAKKER", vastgesteld)
    assert beeld.conflict is not None
    assert "UWV en het college" in beeld.conflict
    assert nu(dienst, "K-BAKKER").afgeschermd.doelgroep.conflict
    assert "K-BAKKER" not in op_lijst(dienst, "V-GARANTIE") | op_lijst(dienst, "V-BESCHUT")
    taken = maak_lijst(dienst, ADVISEUR, "V-GARANTIE", LijstVraag()).taken
    assert any("K-BAKKER" in taak for taak in taken)


def test_a_trede_is_kept_as_it_was_established(dienst: Dienst) -> None:
    for stand, bewaard in (("6", 6), ("n.v.t.", TredeStand.NVT)):
        feit = TredeFeit(stand=stand, peildatum=PEILDATUM, vastgesteld_door=TredeBron.GEMEENTE)  # type: ignore[arg-type]
        feiten.trede(dienst, ADVISEUR, "K-TREDE3", feit)
        trede = nu(dienst, "K-TREDE3").afgeschermd.trede
        assert trede is not None
        assert (trede.stand, trede.peildatum, trede.vastgesteld_door) == (bewaard, PEILDATUM, "gemeente")
        assert "K-TREDE3" in op_lijst(dienst, "V-REGULIER")


def test_the_ground_of_a_registration_stays_with_it_and_goes_with_it(dienst: Dienst) -> None:
    k = nu(dienst, "K-BAKKER")
    met_grond = replace(k.afgeschermd.doelgroep, register=replace(k.afgeschermd.doelgroep.register, grond="grond 1"))
    with dienst.opslag.handeling(ADVISEUR) as handeling:
        handeling.wijzig(replace(k, afgeschermd=replace(k.afgeschermd, doelgroep=met_grond)))
        handeling.leg_vast(Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="proef", kandidaat=k.id))
    for status, grond in ((RegisterStatus.JA, "grond 1"), (RegisterStatus.NEE, None)):
        feiten.register(dienst, ADVISEUR, "K-BAKKER", JA.model_copy(update={"status": status}))
        register = nu(dienst, "K-BAKKER").afgeschermd.doelgroep.register
        assert (register.status, register.grond) == (status, grond)


MORGEN = PEILDATUM + timedelta(days=1)


@pytest.mark.parametrize("dag", [MORGEN, date(2101, 1, 1), date(1899, 12, 31)])
def test_nothing_was_found_out_on_a_day_that_cannot_be(dienst: Dienst, dag: date) -> None:
    doen: tuple[Callable[[], FeitVastgelegd], ...] = (
        lambda: feiten.register(dienst, ADVISEUR, "K-BAKKER", JA.model_copy(update={"peildatum": dag})),
        lambda: feiten.nbw(dienst, ADVISEUR, "K-BAKKER", NbwFeit(status=NbwStatus.GEEN, datum=dag, bron=NbwBron.EIGEN)),
        lambda: feiten.trede(
            dienst, ADVISEUR, "K-BAKKER", TredeFeit(stand="4", peildatum=dag, vastgesteld_door=TredeBron.UWV)
        ),
    )
    for doe in doen:
        with pytest.raises(InvoerFout, match=r"toekomst|jaartal") as gevangen:
            doe()
        assert gevangen.value.meldingen[0].veld in {"peildatum", "datum"}
    assert gedaan(dienst) == []


def test_who_is_placed_elsewhere_leaves_the_list_and_comes_back_when_available(dienst: Dienst) -> None:
    weg = BeschikbaarheidFeit(status=KandidaatStatus.GEPLAATST, bron=ZEGT_ZELF)
    feiten.beschikbaarheid(dienst, ADVISEUR, "K-BAKKER", weg)
    assert "K-BAKKER" not in op_lijst(dienst, "V-REGULIER")
    terug = BeschikbaarheidFeit(status=KandidaatStatus.BESCHIKBAAR, vanaf=PEILDATUM, bron=ZEGT_ZELF)
    feiten.beschikbaarheid(dienst, ADVISEUR, "K-BAKKER", terug)
    assert "K-BAKKER" in op_lijst(dienst, "V-REGULIER")


def test_an_end_before_the_beginning_is_refused(dienst: Dienst) -> None:
    andersom = BeschikbaarheidFeit(
        status=KandidaatStatus.BESCHIKBAAR, vanaf=MORGEN, tot=PEILDATUM, bron=Zegsman.GEMEENTE
    )
    with pytest.raises(InvoerFout, match="voor de eerste dag"):
        feiten.beschikbaarheid(dienst, ADVISEUR, "K-BAKKER", andersom)


def test_the_answer_to_a_question_takes_somebody_off_the_list_of_questions(dienst: Dienst) -> None:
    assert "K-BAKKER" not in op_lijst(dienst, "V-RIJBEWIJS")
    feit = PraktischFeit(rijbewijzen=(Rijbewijs.B, Rijbewijs.C), bron=ZEGT_ZELF)
    feiten.praktisch(dienst, ADVISEUR, "K-BAKKER", feit)
    assert "K-BAKKER" in op_lijst(dienst, "V-RIJBEWIJS")


def test_what_is_left_empty_stays_as_it_was(dienst: Dienst) -> None:
    voor = nu(dienst, "K-BAKKER")
    feiten.praktisch(dienst, ADVISEUR, "K-BAKKER", PraktischFeit(uren_max=36, bron=ZEGT_ZELF))
    na = nu(dienst, "K-BAKKER")
    assert (na.uren_min, na.uren_max) == (voor.uren_min, 36)
    assert (na.rijbewijzen, na.max_reisafstand_km, na.mag_werken, na.profiel_datum, na.certificaten) == (
        voor.rijbewijzen,
        voor.max_reisafstand_km,
        voor.mag_werken,
        voor.profiel_datum,
        voor.certificaten,
    )


def test_no_licence_is_something_else_than_not_known(dienst: Dienst) -> None:
    feiten.praktisch(dienst, ADVISEUR, "K-BAKKER", PraktischFeit(geen_rijbewijs=True, bron=ZEGT_ZELF))
    assert nu(dienst, "K-BAKKER").rijbewijzen == frozenset()
    beide = PraktischFeit(geen_rijbewijs=True, rijbewijzen=(Rijbewijs.B,), bron=ZEGT_ZELF)
    with pytest.raises(InvoerFout, match="niet allebei"):
        feiten.praktisch(dienst, ADVISEUR, "K-BAKKER", beide)


def test_everything_practical_at_once(dienst: Dienst) -> None:
    feit = PraktischFeit(
        uren_min=8,
        max_reisafstand_km=30,
        mag_werken=MagWerken.TWV,
        certificaat="VCA",
        profiel_nagekeken=True,
        bron=Zegsman.WERKGEVER,
    )
    feiten.praktisch(dienst, ADVISEUR, "K-BAKKER", feit)
    feiten.praktisch(dienst, ADVISEUR, "K-BAKKER", feit)
    k = nu(dienst, "K-BAKKER")
    assert (k.uren_min, k.max_reisafstand_km, k.mag_werken, k.certificaten, k.profiel_datum) == (
        8,
        30,
        MagWerken.TWV,
        ("VCA",),
        PEILDATUM,
    )


def test_hours_that_contradict_what_is_known_and_nothing_at_all_are_refused(dienst: Dienst) -> None:
    with pytest.raises(InvoerFout, match="kleiner dan het laagste"):
        feiten.praktisch(dienst, ADVISEUR, "K-BAKKER", PraktischFeit(uren_max=4, bron=ZEGT_ZELF))
    with pytest.raises(InvoerFout, match="ten minste een gegeven"):
        feiten.praktisch(dienst, ADVISEUR, "K-BAKKER", PraktischFeit(bron=ZEGT_ZELF))
    assert gedaan(dienst) == []


def test_the_log_says_which_fact_and_by_whose_word_and_never_what_it_says(dienst: Dienst) -> None:
    feiten.register(dienst, ADVISEUR, "K-NIETNA", JA)
    with dienst.opslag.zicht(None) as zicht:
        (regel,) = zicht.conn.execute(select(auditlog).where(auditlog.c.actor == ADVISEUR.id)).mappings()
    assert (regel["actie"], regel["soort"], regel["reden"]) == ("feit vastgelegd", "register", "UWV-bevraging")
    assert regel["object"] is None
    assert regel["betrokkene"] not in {None, "K-NIETNA"}
    assert regel["versies"] is None


def test_nobody_records_facts_about_people_of_another_gemeente(dienst: Dienst) -> None:
    voor = nu(dienst)
    with pytest.raises(OnbekendeKandidaat):
        feiten.register(dienst, ELDERS, "K-NIETNA", JA)
    assert nu(dienst) == voor

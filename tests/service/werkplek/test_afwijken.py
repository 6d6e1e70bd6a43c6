"""Lifting a rule: only gates, only with a reason, per vacature, until it is withdrawn, and always in sight."""

import pytest

from matching.voorwaarden import VOORWAARDEN, Soort
from models.fouten import AfwijkingFout, ConflictFout, InvoerFout, NietGevonden, OnbekendeVacature
from service.dienst import Dienst
from service.opslag.tabellen import afwijking, auditlog
from service.schemas.lijsten import AfwijkingVraag, LijstBeeld, LijstVraag
from service.werkplek.afwijken import hef_op, toon_regel, trek_in
from service.werkplek.lijsten import maak_lijst
from tests.service.werkplek.opzet import ADVISEUR, COLLEGA, ELDERS, gedaan, rijen

PROEF = AfwijkingVraag(code="G1", reden="T-PROEF", toelichting="Eerst twee weken op proef")


def lijst(dienst: Dienst, vacature: str = "V-REGULIER") -> LijstBeeld:
    return maak_lijst(dienst, ADVISEUR, vacature, LijstVraag())


def ids(dienst: Dienst, vacature: str = "V-REGULIER") -> set[str]:
    return {regel.kandidaat for regel in lijst(dienst, vacature).regels}


def test_a_lifted_gate_holds_for_each_later_list_of_this_vacature_and_no_other(dienst: Dienst) -> None:
    assert "K-TREDE3" not in ids(dienst)
    hef_op(dienst, ADVISEUR, "V-REGULIER", PROEF)
    assert "K-TREDE3" in ids(dienst)
    assert "K-TREDE3" in {r.kandidaat for r in maak_lijst(dienst, COLLEGA, "V-REGULIER", LijstVraag()).regels}
    assert "K-TREDE3" not in ids(dienst, "V-RIJBEWIJS")


def test_the_list_shows_who_lifted_what_and_why(dienst: Dienst) -> None:
    beeld = hef_op(dienst, ADVISEUR, "V-REGULIER", PROEF)
    (getoond,) = maak_lijst(dienst, COLLEGA, "V-REGULIER", LijstVraag()).afwijkingen
    assert getoond == beeld
    assert (getoond.code, getoond.reden, getoond.door) == ("G1", "T-PROEF", "Ada Adviseur")
    assert getoond.reden_tekst == "Begint met een proefplaats of stage"
    assert getoond.toelichting == "Eerst twee weken op proef"


def test_withdrawing_makes_the_rule_hold_again(dienst: Dienst) -> None:
    beeld = hef_op(dienst, ADVISEUR, "V-REGULIER", PROEF)
    trek_in(dienst, COLLEGA, "V-REGULIER", beeld.id)
    assert "K-TREDE3" not in ids(dienst)
    assert lijst(dienst).afwijkingen == ()
    with pytest.raises(NietGevonden):
        trek_in(dienst, ADVISEUR, "V-REGULIER", beeld.id)


def test_one_cannot_be_withdrawn_by_way_of_another_vacature(dienst: Dienst) -> None:
    beeld = hef_op(dienst, ADVISEUR, "V-REGULIER", PROEF)
    with pytest.raises(NietGevonden):
        trek_in(dienst, ADVISEUR, "V-GARANTIE", beeld.id)
    assert "K-TREDE3" in ids(dienst)


def test_both_acts_are_written_down_with_codes_and_without_the_free_text(dienst: Dienst) -> None:
    beeld = hef_op(dienst, ADVISEUR, "V-REGULIER", PROEF)
    trek_in(dienst, ADVISEUR, "V-REGULIER", beeld.id)
    assert gedaan(dienst) == [
        ("regel opgeheven", "V-REGULIER", "G1 T-PROEF"),
        ("opheffing ingetrokken", "V-REGULIER", "G1"),
    ]
    assert "proef" not in str([dict(rij) for rij in rijen(dienst, auditlog)]).casefold().replace("t-proef", "")


def test_a_fixed_rule_cannot_be_lifted_and_says_what_would_change_it(dienst: Dienst) -> None:
    for code in (v.code for v in VOORWAARDEN if v.soort is Soort.WETTELIJK):
        with pytest.raises(AfwijkingFout, match="vaste regel"):
            hef_op(dienst, ADVISEUR, "V-REGULIER", AfwijkingVraag(code=code, reden="T-PROEF"))
        uitleg = toon_regel(dienst, ADVISEUR, "V-REGULIER", code)
        assert not uitleg.op_te_heffen
        assert uitleg.wat_helpt
    assert rijen(dienst, afwijking) == []
    assert gedaan(dienst) == []


def test_every_gate_offers_its_own_reasons_and_takes_each_of_them(dienst: Dienst) -> None:
    for code in (v.code for v in VOORWAARDEN if v.soort is Soort.STANDAARD):
        uitleg = toon_regel(dienst, ADVISEUR, "V-REGULIER", code)
        assert uitleg.op_te_heffen
        for reden in uitleg.redenen:
            beeld = hef_op(dienst, ADVISEUR, "V-REGULIER", AfwijkingVraag(code=code, reden=reden.code))
            assert beeld.reden_tekst == reden.tekst
            trek_in(dienst, ADVISEUR, "V-REGULIER", beeld.id)


def test_a_reason_of_another_rule_is_refused(dienst: Dienst) -> None:
    with pytest.raises(AfwijkingFout, match="geen reden om G1"):
        hef_op(dienst, ADVISEUR, "V-REGULIER", AfwijkingVraag(code="G1", reden="R-VERVOER"))


def test_lifting_twice_is_a_conflict(dienst: Dienst) -> None:
    hef_op(dienst, ADVISEUR, "V-REGULIER", PROEF)
    with pytest.raises(ConflictFout, match="al opgeheven"):
        hef_op(dienst, COLLEGA, "V-REGULIER", AfwijkingVraag(code="G1", reden="T-OUD"))


def test_medical_words_are_asked_about_once_more_and_then_kept(dienst: Dienst) -> None:
    vraag = {"code": "G1", "reden": "T-OUD", "toelichting": "Is opgenomen geweest in het ziekenhuis"}
    with pytest.raises(InvoerFout, match="ziekenhuis") as gevangen:
        hef_op(dienst, ADVISEUR, "V-REGULIER", AfwijkingVraag(**vraag))
    assert gevangen.value.meldingen[0].veld == "toelichting"
    assert rijen(dienst, afwijking) == []
    beeld = hef_op(dienst, ADVISEUR, "V-REGULIER", AfwijkingVraag(**vraag, toch_bewaren=True))
    assert beeld.toelichting == vraag["toelichting"]


def test_a_bsn_is_refused_whatever_is_ticked(dienst: Dienst) -> None:
    vraag = AfwijkingVraag(code="G1", reden="T-OUD", toelichting="nummer 123456782", toch_bewaren=True)
    with pytest.raises(InvoerFout, match="burgerservicenummer"):
        hef_op(dienst, ADVISEUR, "V-REGULIER", vraag)
    assert rijen(dienst, afwijking) == []


def test_nobody_lifts_a_rule_for_a_vacature_of_another_gemeente(dienst: Dienst) -> None:
    for doe in (
        lambda: hef_op(dienst, ELDERS, "V-REGULIER", PROEF),
        lambda: trek_in(dienst, ELDERS, "V-REGULIER", "x"),
        lambda: toon_regel(dienst, ELDERS, "V-REGULIER", "G1"),
    ):
        with pytest.raises(OnbekendeVacature):
            doe()
    assert gedaan(dienst) == []


def test_the_preview_of_a_gate_is_what_lifting_it_brings(dienst: Dienst) -> None:
    voor = lijst(dienst)
    for een in voor.versoepelingen:
        if not een.op_te_heffen or not een.wat.startswith("zonder"):
            continue
        reden = toon_regel(dienst, ADVISEUR, "V-REGULIER", een.code).redenen[0].code
        beeld = hef_op(dienst, ADVISEUR, "V-REGULIER", AfwijkingVraag(code=een.code, reden=reden))
        assert lijst(dienst).aantal_toegelaten == voor.aantal_toegelaten + een.erbij
        trek_in(dienst, ADVISEUR, "V-REGULIER", beeld.id)
    assert {een.code for een in voor.versoepelingen} >= {"G1", "G5"}

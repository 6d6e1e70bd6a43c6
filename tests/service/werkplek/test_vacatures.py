"""The list of vacatures and the head of one, and what the list says in every state of a vacature."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from models.fouten import OnbekendeVacature
from models.waardelijsten import PlekSoort
from service.dienst import Dienst
from service.schemas.lijsten import LijstBeeld, LijstVraag
from service.schemas.vacatures import Openheid, VacatureFilter
from service.werkplek.lijsten import maak_lijst
from service.werkplek.vacatures import toon_kop, zoek_vacatures
from tests.service.werkplek.bakkerij import KANDIDATEN, REGULIER, VACATURES
from tests.service.werkplek.opzet import ADVISEUR, ELDERS, dienst_met, gedaan
from tests.voorraad import PEILDATUM


def gevonden(dienst: Dienst, **filter_: object) -> list[str]:
    beeld = zoek_vacatures(dienst, ADVISEUR, VacatureFilter(**filter_))
    assert beeld.pagina.totaal == len(beeld.vacatures)
    return [regel.id for regel in beeld.vacatures]


def lijst(dienst: Dienst, vacature: str) -> LijstBeeld:
    return maak_lijst(dienst, ADVISEUR, vacature, LijstVraag())


def test_each_filter_keeps_what_it_says(dienst: Dienst) -> None:
    alle = {v.id for v in VACATURES}
    assert set(gevonden(dienst)) == alle - {"V-DICHT"}
    assert set(gevonden(dienst, status=Openheid.ALLE)) == alle
    assert gevonden(dienst, status=Openheid.GESLOTEN) == ["V-DICHT"]
    assert gevonden(dienst, plek="beschut") == ["V-BESCHUT"]
    assert gevonden(dienst, plek="onbekend") == ["V-ONBEKEND"]
    assert gevonden(dienst, zoek="BEZORG") == ["V-RIJBEWIJS"]
    assert gevonden(dienst, zoek="v-garantie") == ["V-GARANTIE"]
    assert len(gevonden(dienst, zoek="de korf")) == len(alle) - 1


def test_lists_that_were_made_count_for_the_filters(dienst: Dienst) -> None:
    for vacature in ("V-REGULIER", "V-BESCHUT"):
        lijst(dienst, vacature)
    assert not {"V-REGULIER", "V-BESCHUT"} & set(gevonden(dienst, zonder_lijst=True))
    assert gevonden(dienst, niemand_gevonden=True) == ["V-BESCHUT"]
    per_id = {regel.id: regel for regel in zoek_vacatures(dienst, ADVISEUR, VacatureFilter()).vacatures}
    assert per_id["V-BESCHUT"].op_lijst == 0
    assert (per_id["V-REGULIER"].op_lijst or 0) > 0
    assert per_id["V-GARANTIE"].laatste_lijst is None


def test_who_closes_first_stands_first_and_pages_together_are_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dagen = (9, None, 2, 30, 2, None, -1)
    plekken = [
        replace(REGULIER, id=f"V{n}", sluitingsdatum=None if dag is None else PEILDATUM + timedelta(days=dag))
        for n, dag in enumerate(dagen)
    ]
    with dienst_met(tmp_path / "home", KANDIDATEN, plekken, monkeypatch) as dienst:
        verwacht = ["V2", "V4", "V0", "V3", "V1", "V5"]
        assert gevonden(dienst) == verwacht
        bladen = [zoek_vacatures(dienst, ADVISEUR, VacatureFilter(pagina=n, grootte=4)) for n in (1, 2, 3)]
        assert [regel.id for blad in bladen for regel in blad.vacatures] == verwacht
        assert {blad.pagina.totaal for blad in bladen} == {6}
        assert gevonden(dienst, status=Openheid.GESLOTEN) == ["V6"]


def test_nothing_of_another_gemeente_is_seen(dienst: Dienst) -> None:
    assert zoek_vacatures(dienst, ELDERS, VacatureFilter(status=Openheid.ALLE)).vacatures == ()
    with pytest.raises(OnbekendeVacature):
        toon_kop(dienst, ELDERS, "V-REGULIER")


def test_filters_are_said_in_words(dienst: Dienst) -> None:
    filter_ = VacatureFilter(zoek="bak", plek="beschut", zonder_lijst=True, niemand_gevonden=True)
    woorden = zoek_vacatures(dienst, ADVISEUR, filter_).filters
    assert woorden == (
        "zoekwoord bak",
        "beschutte plek",
        "open",
        "nog geen lijst gemaakt",
        "niemand op de laatste lijst",
    )
    assert zoek_vacatures(dienst, ADVISEUR, VacatureFilter(status=Openheid.ALLE)).filters == ()
    for soort in PlekSoort:
        VacatureFilter(plek=soort.value)


def test_the_head_says_what_is_asked_by_whom_and_for_which_reason(dienst: Dienst) -> None:
    kop = toon_kop(dienst, ADVISEUR, "V-RIJBEWIJS")
    assert [(eis.eis, eis.aard) for eis in kop.eisen] == [
        ("rijbewijs C", "eist de wet"),
        ("Hygiënecode horeca", "wenst de werkgever"),
    ]
    assert [(skill.naam, skill.belang, skill.bron) for skill in kop.skills] == [
        ("brood bakken", "moet", "gesprek"),
        ("klanten helpen", "belangrijk", "gesprek"),
        ("kassa bedienen", "pluspunt", "gesprek"),
    ]
    assert (kop.uren, kop.plaats, kop.begeleiding) == ("20 tot 28 uur", "Beverwijk (1945)", "licht")
    assert kop.werktijden == "wel: weekend; niet: nacht, avond, ploegen; niet bekend: kantoortijden"
    assert gedaan(dienst) == []  # looking at a vacature concerns nobody


def test_a_closed_vacature_lists_nobody_and_says_so(dienst: Dienst) -> None:
    beeld = lijst(dienst, "V-DICHT")
    assert beeld.regels == ()
    assert any("gesloten" in zin for zin in beeld.mededelingen)
    assert {regel.code for regel in beeld.verborgen} >= {"H10"}
    assert not toon_kop(dienst, ADVISEUR, "V-DICHT").open


def test_a_beschutte_plek_says_that_the_order_is_no_allocation(dienst: Dienst) -> None:
    assert any("H3" in zin for zin in lijst(dienst, "V-BESCHUT").mededelingen)


def test_an_unknown_kind_of_place_lists_nobody_and_asks_the_werkgever(dienst: Dienst) -> None:
    beeld = lijst(dienst, "V-ONBEKEND")
    assert beeld.regels == ()
    assert any("niet bekend wat voor plek" in zin and "--" not in zin for zin in beeld.mededelingen)
    assert all(len(een.vragen) == 1 for een in beeld.te_verifieren if een.kandidaat != "K-CONFLICT")
    assert not toon_kop(dienst, ADVISEUR, "V-ONBEKEND").plek_bekend


def test_a_garantiebaan_has_people_to_verify_with_the_question_and_a_task_for_a_conflict(dienst: Dienst) -> None:
    beeld = lijst(dienst, "V-GARANTIE")
    vragen = {een.kandidaat: een.vragen for een in beeld.te_verifieren}
    assert "UWV" in vragen["K-NIETNA"][0].vraag
    assert vragen["K-NIETNA"][0].codes == ("H1",)
    assert "K-NIETNA" not in {regel.kandidaat for regel in beeld.regels}
    assert any("K-CONFLICT" in taak for taak in beeld.taken)


def test_a_legal_requirement_shows_what_dropping_it_would_bring_but_cannot_be_lifted(dienst: Dienst) -> None:
    beeld = lijst(dienst, "V-RIJBEWIJS")
    assert beeld.regels == ()
    zonder = next(een for een in beeld.versoepelingen if "rijbewijs C" in een.wat)
    assert (zonder.code, zonder.op_te_heffen) == ("H7", False)
    assert zonder.erbij > 0
    h7 = next(regel for regel in beeld.verborgen if regel.code == "H7")
    assert not h7.op_te_heffen
    assert h7.wat_helpt

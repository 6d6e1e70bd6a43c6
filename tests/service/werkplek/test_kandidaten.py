"""The dossier: what is in it, what is not, and that looking is an act."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import select

from kandidaten.kandidaat import Kandidaat
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.velden import VELDEN
from matching.voorwaarden import BESLISSEND, toets_alle
from models.fouten import OnbekendeKandidaat
from models.vindplaats import Vindplaats
from models.waardelijsten import Aard, EisSoort, KandidaatStatus, PlekSoort, Uitkomst
from service.dienst import Dienst
from service.opslag.tabellen import auditlog
from service.schemas.feiten import BeschikbaarheidFeit, Zegsman
from service.schemas.kandidaten import Doel, Dossier
from service.schemas.lijsten import AfwijkingVraag, LijstVraag
from service.schemas.voorstellen import VoorstelVerzoek
from service.werkplek import afgeschermd
from service.werkplek.afwijken import hef_op
from service.werkplek.feiten import beschikbaarheid
from service.werkplek.kandidaten import controleer, gespreksblad, toon, toon_afgeschermd, zoek
from service.werkplek.lijsten import maak_lijst
from service.werkplek.stop import GLOBAAL, zet_uit
from service.werkplek.voorstellen import begin
from service.werkplek.werkaanbod import zoek_werk
from tests.motor import wereld
from tests.service.werkplek.bakkerij import BAKKER, KANDIDATEN, VACATURES
from tests.service.werkplek.kanaries import KANARIE, SPOREN
from tests.service.werkplek.opzet import ADVISEUR, COLLEGA, ELDERS, dienst_met, gedaan, rijen
from tests.voorraad import PEILDATUM
from vacatures.vacature import Eis, Vacature

NU = Omstandigheden(peildatum=PEILDATUM)
LEEG = Kandidaat(id="K-LEEG")
GELEZEN = Vindplaats(veld="rijbewijzen", waarde="C", zin="Reed een vrachtwagen voor de bakkerij.", ingevuld=False)
TEKST = replace(BAKKER, id="K-TEKST", vindplaatsen=(GELEZEN, replace(GELEZEN, waarde="B", ingevuld=True)))


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The service over the bakery and some more people."""
    with dienst_met(tmp_path / "home", (*KANDIDATEN, KANARIE, LEEG, TEKST), VACATURES, monkeypatch) as d:
        yield d


def als_tekst(beeld: Dossier) -> str:
    return json.dumps(beeld.model_dump(mode="json", by_alias=True), ensure_ascii=False)


def test_score_and_reasons_are_those_of_the_list_of_the_vacature(dienst: Dienst) -> None:
    passend = toon(dienst, ADVISEUR, "K-BAKKER").werkaanbod.passend
    assert {een.vacature for een in passend} == {"V-REGULIER", "V-GARANTIE"}
    for een in passend:
        lijst = maak_lijst(dienst, ADVISEUR, een.vacature, LijstVraag(aantal=100))
        (regel,) = (regel for regel in lijst.regels if regel.kandidaat == "K-BAKKER")
        assert (een.score, een.band) == (regel.score, regel.band)
        assert een.redenen == regel.uitleg.redenen
        assert een.bijdragen == regel.uitleg.bijdragen


def test_the_first_answer_holds_nothing_of_the_restricted_layer(dienst: Dienst) -> None:
    beeld = toon(dienst, ADVISEUR, "K-KANARIE")
    tekst = als_tekst(beeld)
    assert SPOREN.search(tekst) is None
    assert "trede" not in tekst.lower()
    namen = {een.naam for een in beeld.leeg} | {een.naam.lower() for een in beeld.gegevens}
    assert not namen & afgeschermd.VELDEN
    codes = {regel.code for regel in beeld.werkaanbod.regels}
    vragen = {code for een in beeld.werkaanbod.te_verifieren for vraag in een.vragen for code in vraag.codes}
    assert not (codes | vragen) & afgeschermd.REGELS


def test_what_the_first_answer_leaves_out_is_counted_and_shown_for_a_purpose(dienst: Dienst) -> None:
    wacht = {een.vacature: een for een in toon(dienst, ADVISEUR, "K-NIETNA").werkaanbod.te_verifieren}
    assert wacht["V-GARANTIE"].afgeschermde_vragen >= 1
    beeld = toon_afgeschermd(dienst, ADVISEUR, "K-KANARIE", Doel.GESPREK)
    gegevens = {een.naam: een.waarde for een in beeld.gegevens}
    assert gegevens["Doelgroepregister"] == "ja"
    assert gegevens["Register volgens"] == "kanarie-registerbron"
    assert gegevens["Trede"] == "4 (ladder van de IJmond)"
    tekst = json.dumps(beeld.model_dump(mode="json"))
    for nooit in ("kanarie-grond", "kanarie-uitkering", "61.37", "1957", "kanarie-dorp"):
        assert nooit not in tekst
    regels = toon_afgeschermd(dienst, ADVISEUR, "K-TREDE3", Doel.INZAGE).regels
    assert {regel.code: regel.vacatures for regel in regels} == {"H2": 1, "G1": 2}


def test_a_conflict_is_told_to_who_may_see_it(dienst: Dienst) -> None:
    assert toon_afgeschermd(dienst, ADVISEUR, "K-BAKKER", Doel.CORRECTIE).conflict is None
    conflict = toon_afgeschermd(dienst, ADVISEUR, "K-CONFLICT", Doel.CORRECTIE).conflict
    assert conflict is not None
    assert conflict not in als_tekst(toon(dienst, ADVISEUR, "K-CONFLICT"))


def test_looking_is_written_down_with_the_purpose_and_without_the_pseudonym(dienst: Dienst) -> None:
    toon(dienst, ADVISEUR, "K-BAKKER")
    toon_afgeschermd(dienst, ADVISEUR, "K-BAKKER", Doel.NAVRAGEN)
    gespreksblad(dienst, ADVISEUR, "K-BAKKER")
    with dienst.opslag.zicht(None) as zicht:
        regels = list(zicht.conn.execute(select(auditlog).where(auditlog.c.actor == ADVISEUR.id)).mappings())
    assert [(regel["actie"], regel["soort"], regel["reden"]) for regel in regels] == [
        ("dossier bekeken", "dossier", None),
        ("dossier bekeken", "afgeschermde gegevens", "D-NAVRAGEN"),
        ("dossier afgedrukt", "gespreksblad", None),
    ]
    assert len({regel["betrokkene"] for regel in regels}) == 1
    assert "K-BAKKER" not in json.dumps([dict(regel) for regel in rijen(dienst, auditlog)])


def test_the_dossier_says_which_roles_looked_and_names_nobody(dienst: Dienst) -> None:
    for wie in (ADVISEUR, COLLEGA):
        toon(dienst, wie, "K-WINKEL")
    beeld = toon(dienst, ADVISEUR, "K-BAKKER")
    assert [(een.rol, een.wat, een.keer) for een in beeld.gezien] == [("adviseur", "dossier bekeken", 1)]
    winkel = toon(dienst, ADVISEUR, "K-WINKEL")
    assert [(een.rol, een.wat, een.keer) for een in winkel.gezien] == [("adviseur", "dossier bekeken", 3)]
    assert "Ada" not in als_tekst(winkel)


def test_the_form_of_a_fact_looks_at_nothing(dienst: Dienst) -> None:
    controleer(dienst, ADVISEUR, "K-BAKKER")
    assert gedaan(dienst) == []
    with pytest.raises(OnbekendeKandidaat):
        controleer(dienst, ELDERS, "K-BAKKER")


def test_what_was_read_in_a_text_is_quoted_until_it_is_confirmed(dienst: Dienst) -> None:
    (gelezen,) = toon(dienst, ADVISEUR, "K-TEKST").te_bevestigen
    assert (gelezen.veld, gelezen.waarde, gelezen.zin) == (GELEZEN.veld, GELEZEN.waarde, GELEZEN.zin)
    assert any(GELEZEN.zin in vraag for vraag in gespreksblad(dienst, ADVISEUR, "K-TEKST").vragen)


def test_of_somebody_of_whom_nothing_is_known_the_dossier_says_what_to_ask(dienst: Dienst) -> None:
    beeld = toon(dienst, ADVISEUR, "K-LEEG")
    assert {een.waarde for een in beeld.gegevens if een.naam != "Werktijden"} == {None}
    assert "mag werken" in {een.naam for een in beeld.leeg}
    assert beeld.kan == ()
    blad = gespreksblad(dienst, ADVISEUR, "K-LEEG")
    assert any("uren per week" in vraag for vraag in blad.vragen)


def test_the_paper_for_the_conversation_has_no_score_no_rank_and_nothing_restricted(dienst: Dienst) -> None:
    blad = gespreksblad(dienst, ADVISEUR, "K-KANARIE")
    tekst = json.dumps(blad.model_dump(mode="json"), ensure_ascii=False).lower()
    assert SPOREN.search(tekst) is None
    for woord in ("score", "band", "sterk", "register", "trede", "beschut", "begeleiding", 'voorstellen"'):
        assert woord not in tekst
    assert list(blad.werkideeen) == sorted(blad.werkideeen)
    assert "Medewerker bakkerij" in blad.werkideeen


def test_a_gate_that_was_lifted_for_a_vacature_opens_it_here_too(dienst: Dienst) -> None:
    assert "V-REGULIER" not in {een.vacature for een in toon(dienst, ADVISEUR, "K-TREDE3").werkaanbod.passend}
    hef_op(dienst, ADVISEUR, "V-REGULIER", AfwijkingVraag(code="G1", reden="T-PROEF"))
    assert "V-REGULIER" in {een.vacature for een in toon(dienst, ADVISEUR, "K-TREDE3").werkaanbod.passend}


def test_the_same_question_is_answered_once_and_a_new_fact_asks_it_again(dienst: Dienst) -> None:
    def vraag() -> object:
        matcher, _ = dienst.caseload.matcher(ADVISEUR.gemeenten, dienst.vandaag())
        with dienst.opslag.zicht(ADVISEUR.gemeenten) as zicht:
            return zoek_werk(zicht, matcher, "K-BAKKER")

    eerst = vraag()
    toon(dienst, ADVISEUR, "K-BAKKER")
    assert vraag() is eerst
    weg = BeschikbaarheidFeit(status=KandidaatStatus.UITGESTROOMD, bron=Zegsman.KANDIDAAT)
    beschikbaarheid(dienst, ADVISEUR, "K-BAKKER", weg)
    assert vraag() is not eerst
    assert toon(dienst, ADVISEUR, "K-BAKKER").werkaanbod.toegelaten == 0


@pytest.mark.parametrize("waarvoor", ["V-REGULIER", GLOBAAL])
def test_where_ranking_is_off_there_is_no_score_here_either(dienst: Dienst, waarvoor: str) -> None:
    zet_uit(dienst, ADVISEUR, "S-TWIJFEL", waarvoor)
    aanbod = toon(dienst, ADVISEUR, "K-BAKKER").werkaanbod
    zonder = {een.vacature for een in aanbod.ongeordend}
    assert zonder == ({"V-REGULIER"} if waarvoor != GLOBAAL else {"V-REGULIER", "V-GARANTIE"})
    assert {een.vacature for een in aanbod.passend} == {"V-REGULIER", "V-GARANTIE"} - zonder
    for een in aanbod.ongeordend:
        assert (een.score, een.band, een.bijdragen, een.redenen) == (None, None, (), ())


def test_proposals_stand_in_the_dossier_with_how_they_ended(dienst: Dienst) -> None:
    verzoek = VoorstelVerzoek.model_validate(
        {"kandidaat": "K-BAKKER", "vacature": "V-REGULIER", "status": "afgevallen", "reden": "A-PAST"}
    )
    id_ = begin(dienst, ADVISEUR, verzoek).id
    beeld = toon(dienst, ADVISEUR, "K-BAKKER")
    (een,) = beeld.voorstellen
    assert (een.id, een.titel, een.in_woorden) == (id_, "Medewerker bakkerij", "afgevallen")
    assert {een.vacature: een.voorstel for een in beeld.werkaanbod.passend} == {"V-REGULIER": id_, "V-GARANTIE": None}


def test_searching_finds_the_beginning_of_a_pseudonym_within_the_own_gemeenten(dienst: Dienst) -> None:
    assert zoek(dienst, ADVISEUR, "K-B").kandidaten == ("K-BAKKER", "K-BEZWAAR")
    for niets in ("k-b", "BAKKER", "%", "_", "K_B"):
        assert zoek(dienst, ADVISEUR, niets).kandidaten == ()
    assert zoek(dienst, ELDERS, "K-B").totaal == 0
    alles = zoek(dienst, ADVISEUR, "K")
    assert alles.totaal == len(alles.kandidaten) == len(KANDIDATEN) + 3


def test_a_dossier_of_another_gemeente_is_not_found_and_nothing_is_written(dienst: Dienst) -> None:
    for kijk in (toon, gespreksblad):
        with pytest.raises(OnbekendeKandidaat):
            kijk(dienst, ELDERS, "K-BAKKER")
    with pytest.raises(OnbekendeKandidaat):
        toon_afgeschermd(dienst, ELDERS, "K-BAKKER", Doel.GESPREK)
    assert gedaan(dienst) == []


def test_the_lists_of_what_rests_on_the_restricted_layer_are_complete() -> None:
    """Each rule again over a whole world without the restricted layer: whose answer changes, rests on it."""
    mensen, plekken = wereld(5, 60, 16)
    leeg = Kandidaat(id="leeg").afgeschermd
    met = Kolommen.van(mensen)
    zonder = Kolommen.van([replace(mens, afgeschermd=leeg) for mens in mensen])
    anders = np.zeros(len(BESLISSEND), dtype=bool)
    for plek in plekken:
        anders |= (toets_alle(met, plek, NU) != toets_alle(zonder, plek, NU)).any(axis=1)
    gevonden = {regel.code for regel, een in zip(BESLISSEND, anders, strict=True) if een}
    assert gevonden - {"H7"} == afgeschermd.REGELS
    vol = BAKKER.afgeschermd
    velden = {een.naam for een in VELDEN if not een.leeg(Kandidaat(id="x", afgeschermd=vol))}
    assert velden == afgeschermd.VELDEN


def test_of_the_legal_requirements_only_the_age_is_restricted_and_its_question_does_not_tell_it() -> None:
    """H7 stays in the open answer: its question names what the law asks, never what is known of the person."""
    (regel,) = (regel for regel in BESLISSEND if regel.code == "H7")
    eis = Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=Aard.WETTELIJK)
    plek = Vacature(id="V", plek=PlekSoort.REGULIER, eisen=(eis,))
    jong = replace(BAKKER, afgeschermd=replace(BAKKER.afgeschermd, geboortejaar=PEILDATUM.year - 18))
    assert regel.toets(jong, plek, NU) is Uitkomst.ONBEKEND
    assert regel.vraag is not None
    assert str(PEILDATUM.year - 18) not in regel.vraag(jong, plek, NU)

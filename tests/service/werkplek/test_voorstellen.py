"""Proposing: who may be, what is asked for it, what it counts for, and what may follow."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from matching.voorstellen import AFWIJKREDENEN, VoorstelStatus
from models.fouten import AfwijkingFout, ConflictFout, InvoerFout, NietGevonden, OnbekendeKandidaat, OnbekendeVacature
from models.waardelijsten import RegisterStatus, Rijbewijs
from service.dienst import Dienst
from service.opslag.tabellen import auditlog, voorstel
from service.schemas.feiten import PraktischFeit, RegisterBron, RegisterFeit, ToestemmingFeit, Zegsman
from service.schemas.lijsten import AfwijkingVraag, LijstBeeld, LijstVraag
from service.schemas.voorstellen import StapVerzoek, VoorstelVerzoek
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.herhalen import herhaal
from service.werkplek import feiten, toestemmingen
from service.werkplek.afwijken import hef_op
from service.werkplek.lijsten import maak_lijst
from service.werkplek.stop import zet_uit
from service.werkplek.voorstellen import begin, concept, toon, zet_stap
from tests.service.werkplek.bakkerij import VACATURES, WERKGEVER
from tests.service.werkplek.opzet import ADVISEUR, COLLEGA, ELDERS, dienst_met, gedaan, rijen
from tests.service.werkplek.rij_voor_de_bakker import MENSEN
from tests.voorraad import PEILDATUM

S = VoorstelStatus
KENNIS = AFWIJKREDENEN[0].code


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The service over the bakery and a row of people before it."""
    with dienst_met(tmp_path / "home", MENSEN, VACATURES, monkeypatch) as dienst:
        yield dienst


def verzoek(kandidaat: str = "K-BAKKER", vacature: str = "V-REGULIER", **velden: object) -> VoorstelVerzoek:
    """Propose; with a reason for the order, so that a test about something else need not know the list."""
    vast = {"status": S.VOORGESTELD, "afwijkreden": KENNIS}
    return VoorstelVerzoek.model_validate({"kandidaat": kandidaat, "vacature": vacature, **vast, **velden})


def stap(status: S, reden: str | None = None, **velden: object) -> StapVerzoek:
    return StapVerzoek.model_validate({"status": status, "reden": reden, **velden})


def lijst(dienst: Dienst, vacature: str = "V-REGULIER") -> LijstBeeld:
    return maak_lijst(dienst, ADVISEUR, vacature, LijstVraag(aantal=100))


def op_lijst(dienst: Dienst, vacature: str = "V-REGULIER") -> list[str]:
    return [regel.kandidaat for regel in lijst(dienst, vacature).regels]


def lopend(dienst: Dienst, kandidaat: str = "K-BAKKER") -> int | None:
    return dienst.opslag.kandidaat(kandidaat).open_voorstellen


def test_a_voorstel_keeps_who_why_and_from_which_place(dienst: Dienst) -> None:
    bron = lijst(dienst)
    beeld = begin(
        dienst,
        ADVISEUR,
        verzoek(
            bron.regels[0].kandidaat,
            lijst=bron.id,
            afwijkreden=None,
            redenen=["brood bakken"],
            notitie="Belt zelf",
        ),
    )
    assert (beeld.rang, beeld.lijst, beeld.redenen) == (1, bron.id, ("brood bakken",))
    assert (beeld.status, beeld.in_woorden, beeld.loopt) == (S.VOORGESTELD, "voorgesteld", True)
    (eerste,) = beeld.stappen
    assert (eerste.nummer, eerste.door, eerste.notitie, eerste.reden) == (1, "Ada Adviseur", "Belt zelf", None)
    assert toon(dienst, COLLEGA, beeld.id) == beeld


def test_the_form_is_filled_from_the_explanation_of_the_list(dienst: Dienst) -> None:
    bron = lijst(dienst)
    eerste = bron.regels[0]
    beeld = concept(dienst, ADVISEUR, "V-REGULIER", eerste.kandidaat, bron.id)
    assert beeld.redenen == eerste.uitleg.redenen
    assert (beeld.rang, beeld.vraagt_afwijkreden, beeld.belet, beeld.bestaand) == (1, False, (), None)
    assert beeld.stappen[0].status is S.VOORGESTELD


def test_who_stands_lower_than_five_is_proposed_with_a_reason_from_the_list(dienst: Dienst) -> None:
    bron = lijst(dienst)
    zesde = bron.regels[5]
    assert concept(dienst, ADVISEUR, "V-REGULIER", zesde.kandidaat, bron.id).vraagt_afwijkreden
    for reden in (None, "W-LATER"):
        with pytest.raises(AfwijkingFout, match="V-KENNIS"):
            begin(dienst, ADVISEUR, verzoek(zesde.kandidaat, lijst=bron.id, afwijkreden=reden))
    beeld = begin(dienst, ADVISEUR, verzoek(zesde.kandidaat, lijst=bron.id, toestemming_op=PEILDATUM))
    assert (beeld.rang, beeld.afwijkreden) == (6, AFWIJKREDENEN[0].tekst)


def test_who_stands_fifth_needs_none(dienst: Dienst) -> None:
    bron = lijst(dienst)
    vijfde = bron.regels[4].kandidaat
    beeld = begin(dienst, ADVISEUR, verzoek(vijfde, lijst=bron.id, afwijkreden=None, toestemming_op=PEILDATUM))
    assert (beeld.rang, beeld.afwijkreden) == (5, None)


def test_who_may_but_is_not_on_the_list_needs_one(dienst: Dienst) -> None:
    kort = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag(aantal=1))
    assert "K-ACHTERAAN" not in {regel.kandidaat for regel in kort.regels}
    with pytest.raises(AfwijkingFout):
        begin(dienst, ADVISEUR, verzoek("K-ACHTERAAN", lijst=kort.id, afwijkreden=None))
    assert begin(dienst, ADVISEUR, verzoek("K-ACHTERAAN", lijst=kort.id)).rang is None


def test_without_a_list_the_place_is_that_of_now(dienst: Dienst) -> None:
    volgorde = op_lijst(dienst)
    assert begin(dienst, ADVISEUR, verzoek("K-ACHTERAAN")).rang == volgorde.index("K-ACHTERAAN") + 1


def test_without_ranking_there_is_no_order_to_go_against(dienst: Dienst) -> None:
    zet_uit(dienst, ADVISEUR, "S-TWIJFEL", "V-REGULIER")
    beeld = concept(dienst, ADVISEUR, "V-REGULIER", "K-ACHTERAAN", None)
    assert (beeld.rang, beeld.geordend, beeld.vraagt_afwijkreden, beeld.redenen) == (None, False, False, ())
    bron = lijst(dienst)
    assert begin(dienst, ADVISEUR, verzoek("K-ACHTERAAN", lijst=bron.id, afwijkreden=None)).rang is None


def test_a_list_of_another_vacature_is_not_found(dienst: Dienst) -> None:
    ander = lijst(dienst, "V-GARANTIE")
    with pytest.raises(NietGevonden):
        begin(dienst, ADVISEUR, verzoek(lijst=ander.id))
    with pytest.raises(NietGevonden):
        concept(dienst, ADVISEUR, "V-REGULIER", "K-BAKKER", ander.id)


@pytest.mark.parametrize(
    ("kandidaat", "vacature", "code", "soort"),
    [
        ("K-NIETNA", "V-GARANTIE", "H1", "vraag"),
        ("K-CONFLICT", "V-GARANTIE", "H1", "regel"),
        ("K-BAKKER", "V-BESCHUT", "H2", "regel"),
        ("K-BAKKER", "V-ONBEKEND", "H1", "vraag"),
        ("K-BAKKER", "V-RIJBEWIJS", "H7", "regel"),
        ("K-BEZWAAR", "V-REGULIER", "H9", "regel"),
        ("K-BAKKER", "V-DICHT", "H10", "regel"),
        ("K-TREDE3", "V-REGULIER", "G1", "standaard"),
        ("K-VER", "V-REGULIER", "G5", "standaard"),
    ],
)
def test_who_may_not_is_refused_in_the_words_of_the_rule(
    dienst: Dienst, kandidaat: str, vacature: str, code: str, soort: str
) -> None:
    wat = {een.code: een for een in concept(dienst, ADVISEUR, vacature, kandidaat, None).belet}
    assert wat[code].soort == soort
    with pytest.raises(ConflictFout) as gevangen:
        begin(dienst, ADVISEUR, verzoek(kandidaat, vacature, toestemming_op=PEILDATUM))
    assert wat[code].tekst in str(gevangen.value)
    assert wat[code].wat_helpt in str(gevangen.value)
    assert rijen(dienst, voorstel) == []
    assert lopend(dienst, kandidaat) == 0


def test_a_gate_that_is_lifted_for_the_vacature_no_longer_stands_in_the_way(dienst: Dienst) -> None:
    hef_op(dienst, COLLEGA, "V-REGULIER", AfwijkingVraag(code="G1", reden="T-PROEF"))
    assert concept(dienst, ADVISEUR, "V-REGULIER", "K-TREDE3", None).belet == ()
    assert begin(dienst, ADVISEUR, verzoek("K-TREDE3")).loopt


def test_a_verified_fact_opens_the_way(dienst: Dienst) -> None:
    feit = RegisterFeit(status=RegisterStatus.JA, peildatum=PEILDATUM, bron=RegisterBron.UWV)
    feiten.register(dienst, ADVISEUR, "K-NIETNA", feit)
    assert begin(dienst, ADVISEUR, verzoek("K-NIETNA", "V-GARANTIE")).loopt


def test_without_consent_nobody_is_proposed_and_the_form_asks_for_it(dienst: Dienst) -> None:
    assert concept(dienst, ADVISEUR, "V-REGULIER", "K-STIL", None).toestemming == "niet gevraagd"
    assert concept(dienst, ADVISEUR, "V-REGULIER", "K-STIL", None).belet == ()
    for dag, zin in ((None, "vraag eerst toestemming"), (PEILDATUM + timedelta(days=1), "toekomst")):
        with pytest.raises(InvoerFout, match=zin) as gevangen:
            begin(dienst, ADVISEUR, verzoek("K-STIL", toestemming_op=dag))
        assert gevangen.value.meldingen[0].veld == "toestemming_op"
    assert rijen(dienst, voorstel) == []
    assert dienst.opslag.kandidaat("K-STIL").toestemmingen == ()


@pytest.mark.parametrize(("waarvoor", "naam"), [("vacature", "V-REGULIER"), ("werkgever", WERKGEVER)])
def test_consent_that_was_asked_is_recorded_with_the_voorstel(dienst: Dienst, waarvoor: str, naam: str) -> None:
    beeld = begin(dienst, ADVISEUR, verzoek("K-STIL", toestemming_op=PEILDATUM, toestemming_voor=waarvoor))
    assert beeld.toestemming == "gegeven"
    (gezegd,) = dienst.opslag.kandidaat("K-STIL").toestemmingen
    assert (gezegd.voor, gezegd.gegeven, gezegd.datum) == (naam, True, PEILDATUM)
    acties = [actie for actie, _, _ in gedaan(dienst)]
    assert acties == ["toestemming vastgelegd", "voorgesteld"]


def test_an_objection_is_not_overruled_by_the_form(dienst: Dienst) -> None:
    with pytest.raises(ConflictFout, match="H9"):
        begin(dienst, ADVISEUR, verzoek("K-BEZWAAR", toestemming_op=PEILDATUM))
    assert lopend(dienst, "K-BEZWAAR") == 0


def test_parking_and_dropping_ask_a_reason_and_no_consent(dienst: Dienst) -> None:
    with pytest.raises(AfwijkingFout, match="W-LATER"):
        begin(dienst, ADVISEUR, verzoek("K-STIL", status=S.GEPARKEERD))
    geparkeerd = begin(dienst, ADVISEUR, verzoek("K-STIL", status=S.GEPARKEERD, reden="W-LATER"))
    gevallen = begin(dienst, ADVISEUR, verzoek("K-VER", status=S.AFGEVALLEN, reden="A-ANDER"))
    assert (geparkeerd.loopt, gevallen.loopt) == (False, False)
    assert geparkeerd.stappen[0].reden == "Nu is niet het goede moment"
    assert (lopend(dienst, "K-STIL"), lopend(dienst, "K-VER")) == (0, 0)
    assert [(actie, reden) for actie, _, reden in gedaan(dienst)] == [
        ("geparkeerd", "W-LATER"),
        ("afgewezen", "A-ANDER"),
    ]


def test_from_parked_to_proposed_asks_all_that_proposing_asks(dienst: Dienst) -> None:
    geparkeerd = begin(dienst, ADVISEUR, verzoek("K-STIL", status=S.GEPARKEERD, reden="W-VRAAG"))
    with pytest.raises(InvoerFout, match="toestemming"):
        zet_stap(dienst, ADVISEUR, geparkeerd.id, stap(S.VOORGESTELD, afwijkreden=KENNIS))
    gedaan_ = zet_stap(
        dienst, COLLEGA, geparkeerd.id, stap(S.VOORGESTELD, afwijkreden=KENNIS, toestemming_op=PEILDATUM)
    )
    assert [een.status for een in gedaan_.stappen] == [S.GEPARKEERD, S.VOORGESTELD]
    assert [een.door for een in gedaan_.stappen] == ["Ada Adviseur", "Bo Collega"]
    assert lopend(dienst, "K-STIL") == 1


def test_parked_low_on_the_list_the_reason_for_the_order_is_asked_when_proposed(dienst: Dienst) -> None:
    geparkeerd = begin(dienst, ADVISEUR, verzoek("K-ACHTERAAN", status=S.GEPARKEERD, reden="W-LATER", afwijkreden=None))
    assert geparkeerd.vraagt_afwijkreden
    with pytest.raises(AfwijkingFout, match="volgorde"):
        zet_stap(dienst, ADVISEUR, geparkeerd.id, stap(S.VOORGESTELD))
    beeld = zet_stap(dienst, ADVISEUR, geparkeerd.id, stap(S.VOORGESTELD, afwijkreden=KENNIS))
    assert (beeld.afwijkreden, beeld.vraagt_afwijkreden) == (AFWIJKREDENEN[0].tekst, False)


def test_open_proposals_are_counted_so_that_the_gate_works_by_itself(dienst: Dienst) -> None:
    eerste, _ = (begin(dienst, ADVISEUR, verzoek(vacature=vacature)) for vacature in ("V-REGULIER", "V-GARANTIE"))
    assert lopend(dienst) == 2
    assert "K-BAKKER" in op_lijst(dienst)
    feit = PraktischFeit(rijbewijzen=(Rijbewijs.B, Rijbewijs.C), bron=Zegsman.KANDIDAAT)
    feiten.praktisch(dienst, ADVISEUR, "K-BAKKER", feit)
    begin(dienst, ADVISEUR, verzoek(vacature="V-RIJBEWIJS"))
    assert lopend(dienst) == 3
    assert "K-BAKKER" not in op_lijst(dienst)
    zet_stap(dienst, ADVISEUR, eerste.id, stap(S.AFGEWEZEN_WERKGEVER, "E-ANDER"))
    assert lopend(dienst) == 2
    assert "K-BAKKER" in op_lijst(dienst)


def test_steps_between_open_states_do_not_change_the_count(dienst: Dienst) -> None:
    een = begin(dienst, ADVISEUR, verzoek())
    for status in (S.GESPREK, S.PROEFPLAATS):
        assert zet_stap(dienst, ADVISEUR, een.id, stap(status)).loopt
        assert lopend(dienst) == 1
    assert not zet_stap(dienst, ADVISEUR, een.id, stap(S.GEPLAATST)).loopt
    assert lopend(dienst) == 0
    with pytest.raises(ConflictFout, match="niets meer"):
        zet_stap(dienst, ADVISEUR, een.id, stap(S.GESPREK))


def test_somebody_of_whom_nothing_was_counted_is_counted_from_here(dienst: Dienst) -> None:
    with dienst.opslag.handeling(ADVISEUR) as handeling:
        handeling.wijzig(replace(handeling.kandidaat("K-BAKKER"), open_voorstellen=None))
        handeling.leg_vast(Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="proef", kandidaat="K-BAKKER"))
    een = begin(dienst, ADVISEUR, verzoek())
    assert lopend(dienst) == 1
    zet_stap(dienst, ADVISEUR, een.id, stap(S.INGETROKKEN, "I-VERGISSING"))
    assert lopend(dienst) == 0
    opnieuw = zet_stap(dienst, ADVISEUR, een.id, stap(S.VOORGESTELD))
    assert (opnieuw.loopt, lopend(dienst)) == (True, 1)


def test_there_is_one_voorstel_for_a_person_and_a_vacature(dienst: Dienst) -> None:
    een = begin(dienst, ADVISEUR, verzoek())
    with pytest.raises(ConflictFout, match="al een voorstel"):
        begin(dienst, COLLEGA, verzoek())
    assert concept(dienst, COLLEGA, "V-REGULIER", "K-BAKKER", None).bestaand == een.id
    assert lopend(dienst) == 1


def test_after_an_objection_only_closing_steps_are_left(dienst: Dienst) -> None:
    een = begin(dienst, ADVISEUR, verzoek())
    bezwaar = ToestemmingFeit(voor="V-REGULIER", antwoord="bezwaar", datum=PEILDATUM)
    toestemmingen.leg_vast(dienst, ADVISEUR, "K-BAKKER", bezwaar)
    assert toon(dienst, ADVISEUR, een.id).toestemming == "bezwaar"
    for status in (S.GESPREK, S.PROEFPLAATS, S.GEPLAATST):
        with pytest.raises(ConflictFout, match="bezwaar"):
            zet_stap(dienst, ADVISEUR, een.id, stap(status))
    assert not zet_stap(dienst, ADVISEUR, een.id, stap(S.INGETROKKEN, "I-TOESTEMMING")).loopt


@pytest.mark.parametrize("veld", ["notitie", "redenen"])
def test_words_about_health_are_asked_about_once_more_and_a_bsn_never_kept(dienst: Dienst, veld: str) -> None:
    def met(tekst: str, **velden: object) -> VoorstelVerzoek:
        velden[veld] = [tekst] if veld == "redenen" else tekst
        return verzoek("K-BAKKER", "V-REGULIER", **velden)

    with pytest.raises(InvoerFout, match="autistisch") as gevangen:
        begin(dienst, ADVISEUR, met("Is autistisch"))
    assert gevangen.value.meldingen[0].veld == veld
    with pytest.raises(InvoerFout, match="burgerservicenummer"):
        begin(dienst, ADVISEUR, met("123456782", toch_bewaren=True))
    assert rijen(dienst, voorstel) == []
    assert begin(dienst, ADVISEUR, met("Hielp in een ziekenhuis", toch_bewaren=True)).loopt


def test_a_step_is_held_to_the_same_words(dienst: Dienst) -> None:
    een = begin(dienst, ADVISEUR, verzoek())
    with pytest.raises(InvoerFout, match="gezondheid"):
        zet_stap(dienst, ADVISEUR, een.id, stap(S.AFGEVALLEN, "A-PROEF", notitie="Heeft een burn-out"))
    assert len(toon(dienst, ADVISEUR, een.id).stappen) == 1


def test_the_log_holds_codes_and_the_list_and_no_free_text(dienst: Dienst) -> None:
    bron = lijst(dienst)
    begin(dienst, ADVISEUR, verzoek("K-ACHTERAAN", lijst=bron.id, notitie="Geheim woord", redenen=["Geheim woord"]))
    with dienst.opslag.zicht(None) as zicht:
        regels = [dict(rij) for rij in zicht.conn.execute(select(auditlog)).mappings()]
    (regel,) = (regel for regel in regels if regel["actie"] == "voorgesteld")
    assert regel["reden"] == KENNIS
    assert json.loads(regel["versies"]) == {
        "lijst": bron.id,
        "rang": len(bron.regels),
        "status": "voorgesteld",
    }
    assert "Geheim" not in json.dumps(regels)
    assert "K-ACHTERAAN" not in json.dumps(regels)


def test_people_and_proposals_of_another_gemeente_are_not_found(dienst: Dienst) -> None:
    een = begin(dienst, ADVISEUR, verzoek())
    for doe in (
        lambda: begin(dienst, ELDERS, verzoek("K-RIJ1")),
        lambda: concept(dienst, ELDERS, "V-REGULIER", "K-RIJ1", None),
    ):
        with pytest.raises((OnbekendeKandidaat, OnbekendeVacature)):
            doe()
    for doe in (
        lambda: toon(dienst, ELDERS, een.id),
        lambda: zet_stap(dienst, ELDERS, een.id, stap(S.GESPREK)),
    ):
        with pytest.raises(NietGevonden):
            doe()
    assert [rij["status"] for rij in rijen(dienst, voorstel)] == ["voorgesteld"]


def test_old_lists_are_not_touched_by_a_voorstel(dienst: Dienst) -> None:
    bron = lijst(dienst)
    begin(dienst, ADVISEUR, verzoek("K-STIL", lijst=bron.id, toestemming_op=PEILDATUM))
    assert herhaal(dienst, ADVISEUR, bron.id).oordeel == "gelijk"

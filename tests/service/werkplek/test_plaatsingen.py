"""What an adviseur records is counted in the same act, once, as it was on that day; a placement is followed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from evaluation.gebeurtenissen import Klantgebeurtenis, Klantgroep, Plaatsingssoort, Soort
from kandidaten.kandidaat import Kandidaat
from matching.omstandigheden import maanden_eerder
from matching.voorstellen import AFWIJKREDENEN, VoorstelStatus
from models.doelgroep import Trede
from models.fouten import AfwijkingFout, ConflictFout, InvoerFout, NietGevonden
from models.waardelijsten import Ladder, TredeStand
from service.dienst import Dienst
from service.opslag import gebeurtenissen
from service.opslag import voorstellen as opslag
from service.schemas.feiten import TredeBron, TredeFeit
from service.schemas.voorstellen import PlaatsingVerzoek, StapVerzoek, VoorstelBeeld, VoorstelVerzoek
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import feiten, gebeurd, plaatsingen
from service.werkplek.voorstellen import begin, toon, zet_stap
from service.werkplek.werkvoorraad import een_groep
from tests.service.werkplek.opzet import ADVISEUR, ELDERS, gedaan
from tests.voorraad import PEILDATUM

S = VoorstelStatus


def geteld(dienst: Dienst) -> tuple[Klantgebeurtenis, ...]:
    with dienst.opslag.zicht(None) as zicht:
        return gebeurtenissen.lees(zicht)


def anders(dienst: Dienst, **velden: Any) -> None:
    """Change the restricted layer of the baker outside any act that counts."""
    with dienst.opslag.handeling(ADVISEUR) as handeling:
        mens: Kandidaat = handeling.kandidaat("K-BAKKER")
        handeling.wijzig(replace(mens, afgeschermd=replace(mens.afgeschermd, **velden)))
        handeling.leg_vast(Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="proef"))


def voorgesteld(dienst: Dienst) -> str:
    vast = {"kandidaat": "K-BAKKER", "vacature": "V-REGULIER", "afwijkreden": AFWIJKREDENEN[0].code}
    return begin(dienst, ADVISEUR, VoorstelVerzoek.model_validate({"status": S.VOORGESTELD, **vast})).id


def stap(dienst: Dienst, voorstel: str, status: S, **velden: object) -> VoorstelBeeld:
    return zet_stap(dienst, ADVISEUR, voorstel, StapVerzoek.model_validate({"status": status, **velden}))


def geplaatst(dienst: Dienst, maanden: int = 0, **velden: object) -> str:
    """Placed so many months ago; gives the voorstel."""
    voorstel = voorgesteld(dienst)
    stap(dienst, voorstel, S.GEPLAATST, begindatum=maanden_eerder(PEILDATUM, maanden), **velden)
    return voorstel


def volg(dienst: Dienst, voorstel: str, **velden: object) -> VoorstelBeeld:
    return plaatsingen.volg(dienst, ADVISEUR, voorstel, PlaatsingVerzoek.model_validate(velden))


def test_every_step_is_one_event_with_where_the_person_stood_that_day(dienst: Dienst) -> None:
    anders(dienst, uitkering="Participatiewet")
    voorstel = voorgesteld(dienst)
    stap(dienst, voorstel, S.GESPREK)
    anders(dienst, trede=Trede(stand=6), uitkering="WW")
    stap(dienst, voorstel, S.AFGEWEZEN_WERKGEVER, reden="E-ERVARING")

    assert [(een.soort, een.detail, een.trede, een.groep) for een in geteld(dienst)] == [
        (Soort.VOORGESTELD, None, "5", Klantgroep.PWET),
        (Soort.GESPREK, None, "5", Klantgroep.PWET),
        (Soort.AFGEWEZEN, "E-ERVARING", "6", Klantgroep.WW),
    ]
    assert {(een.persoon, een.plek, een.gemeente, een.datum) for een in geteld(dienst)} == {
        ("K-BAKKER", "V-REGULIER", "velsen", PEILDATUM)
    }


def test_parking_is_no_event_and_dropping_somebody_is_one_with_its_reason(dienst: Dienst) -> None:
    vast = {"kandidaat": "K-BAKKER", "vacature": "V-REGULIER"}
    eerst = VoorstelVerzoek.model_validate({"status": S.GEPARKEERD, "reden": "W-LATER", **vast})
    voorstel = begin(dienst, ADVISEUR, eerst).id
    assert geteld(dienst) == ()
    stap(dienst, voorstel, S.AFGEVALLEN, reden="A-PAST")
    assert [(een.soort, een.detail) for een in geteld(dienst)] == [(Soort.AFGEWEZEN, "A-PAST")]


def test_a_voorstel_that_was_a_mistake_does_not_count(dienst: Dienst) -> None:
    voorstel = voorgesteld(dienst)
    stap(dienst, voorstel, S.GESPREK)
    stap(dienst, voorstel, S.INGETROKKEN, reden="I-VERGISSING")
    assert geteld(dienst) == ()


def test_a_placement_keeps_its_kind_hours_and_first_day_and_what_is_not_known_stays_unknown(dienst: Dienst) -> None:
    straks = PEILDATUM + timedelta(days=20)
    voorstel = voorgesteld(dienst)
    stap(dienst, voorstel, S.GEPLAATST, plaatsing="garantiebaan", uren=28.5, begindatum=straks)

    *_, een = geteld(dienst)
    assert (een.soort, een.detail, een.uren, een.datum) == (Soort.GEPLAATST, Plaatsingssoort.GARANTIEBAAN, 28.5, straks)
    beeld = toon(dienst, ADVISEUR, voorstel).plaatsing
    assert beeld is not None
    assert (beeld.begin, beeld.uren, beeld.te_vragen, beeld.einde) == (straks, 28.5, (), None)
    assert "garantiebaan" not in beeld.model_dump_json()


def test_a_placement_of_which_nothing_more_is_known_is_counted_today(dienst: Dienst) -> None:
    stap(dienst, voorgesteld(dienst), S.GEPLAATST)
    *_, een = geteld(dienst)
    assert (een.datum, een.detail, een.uren) == (PEILDATUM, None, None)


def test_regular_work_ends_a_traject_and_only_a_traject(dienst: Dienst) -> None:
    anders(dienst, uitkering="Participatiewet")
    geplaatst(dienst, plaatsing="regulier")
    laatste = [(een.soort, een.detail, een.trede) for een in geteld(dienst) if een.soort is not Soort.VOORGESTELD]
    assert laatste == [(Soort.GEPLAATST, "regulier", "5"), (Soort.TRAJECT_EINDE, "werkaanvaarding", "5")]


def test_who_is_not_known_to_be_in_a_traject_does_not_leave_one(dienst: Dienst) -> None:
    voorstel = voorgesteld(dienst)
    with dienst.opslag.handeling(ADVISEUR) as handeling:
        bewaard, mens = opslag.lees(handeling.zicht, voorstel), handeling.kandidaat("K-BAKKER")
        for uitkering, trede, plaatsing in (
            ("WW", Trede(stand=5), "regulier"),
            (None, Trede(stand=5), "regulier"),
            ("Participatiewet", Trede(stand=TredeStand.NVT), "regulier"),
            ("Participatiewet", Trede(stand=5, ladder=Ladder.VNG), "regulier"),
            ("Participatiewet", None, "regulier"),
            ("Participatiewet", Trede(stand=5), "parttime"),
            ("Participatiewet", Trede(stand=5), None),
        ):
            ander = replace(mens, afgeschermd=replace(mens.afgeschermd, uitkering=uitkering, trede=trede))
            verzoek = StapVerzoek.model_validate({"status": S.GEPLAATST, "plaatsing": plaatsing})
            gebeurd.leg_stap_vast(handeling, replace(bewaard, status=S.GEPLAATST), ander, verzoek, PEILDATUM)
            assert {een.soort for een in gebeurtenissen.lees(handeling.zicht)} == {Soort.GEPLAATST}, (uitkering, trede)
        handeling.leg_vast(Gebeurtenis(actie=Actie.VOORSTEL_BIJGEWERKT, soort="proef"))


def test_what_does_not_go_with_a_step_is_refused_and_nothing_is_counted(dienst: Dienst) -> None:
    voorstel = voorgesteld(dienst)
    for status, veld, waarde in (
        (S.GESPREK, "plaatsing", "regulier"),
        (S.GESPREK, "uren", 8),
        (S.GESPREK, "begindatum", PEILDATUM),
        (S.GEPLAATST, "begindatum", PEILDATUM + timedelta(days=400)),
        (S.GEPLAATST, "begindatum", date(1990, 1, 1)),
    ):
        with pytest.raises(InvoerFout) as fout:
            stap(dienst, voorstel, status, **{veld: waarde})
        assert [melding.veld for melding in fout.value.meldingen] == [veld]
    assert len(geteld(dienst)) == 1


def test_still_at_work_is_asked_when_the_months_have_passed_and_counted_on_that_day(dienst: Dienst) -> None:
    voorstel = geplaatst(dienst, 7)
    assert toon(dienst, ADVISEUR, voorstel).plaatsing.te_vragen == (3, 6)  # type: ignore[union-attr]  # just placed

    beeld = volg(dienst, voorstel, nog_aan_het_werk="3")

    assert beeld.plaatsing is not None
    assert (beeld.plaatsing.behouden, beeld.plaatsing.te_vragen) == ((3,), (6,))
    (behouden,) = [een for een in geteld(dienst) if een.soort is Soort.BEHOUDEN]
    assert (behouden.detail, behouden.datum) == ("3", maanden_eerder(PEILDATUM, 4))
    assert gedaan(dienst)[-1] == (Actie.PLAATSING_GEVOLGD, voorstel, "behouden-3")
    for te_vroeg_of_weer in ("3", "12"):
        with pytest.raises(ConflictFout):
            volg(dienst, voorstel, nog_aan_het_werk=te_vroeg_of_weer)


def test_the_work_that_waits_asks_of_who_was_placed_until_it_is_said(dienst: Dienst) -> None:
    def wacht(groep: str = "nog-aan-het-werk") -> list[str]:
        return [regel.waarom for regel in een_groep(dienst, ADVISEUR, groep, 1, 10).groep.regels]

    voorstel = geplaatst(dienst, 3)
    (waarom,) = wacht()
    assert "na 3 maanden nog aan het werk?" in waarom
    assert een_groep(dienst, ELDERS, "nog-aan-het-werk", 1, 10).groep.aantal == 0
    volg(dienst, voorstel, nog_aan_het_werk="3")
    assert wacht() == []


def test_an_end_has_a_day_and_a_reason_and_ends_the_asking(dienst: Dienst) -> None:
    voorstel = geplaatst(dienst, 7)
    with pytest.raises(AfwijkingFout, match="P-AFGELOPEN"):
        volg(dienst, voorstel, einddatum=PEILDATUM)
    for dag in (PEILDATUM + timedelta(days=1), maanden_eerder(PEILDATUM, 8)):
        with pytest.raises(InvoerFout):
            volg(dienst, voorstel, einddatum=dag, reden="P-KANDIDAAT")

    beeld = volg(dienst, voorstel, einddatum=PEILDATUM, reden="P-KANDIDAAT").plaatsing

    assert beeld is not None
    assert (beeld.einde, beeld.eindreden, beeld.te_vragen) == (PEILDATUM, "De kandidaat stopte ermee", ())
    assert [(een.soort, een.detail) for een in geteld(dienst)][-1] == (Soort.PLAATSING_EINDE, "P-KANDIDAAT")
    assert een_groep(dienst, ADVISEUR, "nog-aan-het-werk", 1, 10).groep.aantal == 0
    with pytest.raises(ConflictFout, match="al beëindigd"):
        volg(dienst, voorstel, nog_aan_het_werk="3")


def test_what_is_no_placement_cannot_be_followed_nor_one_out_of_sight(dienst: Dienst) -> None:
    voorstel = voorgesteld(dienst)
    with pytest.raises(ConflictFout, match="hoort geen plaatsing"):
        volg(dienst, voorstel, nog_aan_het_werk="3")
    for velden in ({}, {"nog_aan_het_werk": "3", "einddatum": PEILDATUM}):
        with pytest.raises(InvoerFout):
            volg(dienst, voorstel, **velden)
    with pytest.raises(NietGevonden):
        plaatsingen.volg(dienst, ELDERS, voorstel, PlaatsingVerzoek(nog_aan_het_werk="3"))


@pytest.mark.parametrize(
    ("was", "stand", "ladder", "soort"),
    [
        (Trede(stand=5), "6", Ladder.IJMOND, Soort.TREDE),
        (Trede(stand=5), "3", Ladder.IJMOND, Soort.TREDE),
        (Trede(stand=TredeStand.NTB), "4", Ladder.IJMOND, Soort.TREDE),
        (None, "4", Ladder.IJMOND, Soort.TRAJECT_BEGIN),
        (Trede(stand=TredeStand.NVT), "n.t.b.", Ladder.IJMOND, Soort.TRAJECT_BEGIN),
        (Trede(stand=5), "5", Ladder.IJMOND, None),
        (None, "n.v.t.", Ladder.IJMOND, None),
        (Trede(stand=5), "6", Ladder.VNG, None),
    ],
)
def test_another_trede_is_counted_from_and_to_on_the_ladder_of_the_reports(
    dienst: Dienst, was: Trede | None, stand: str, ladder: Ladder, soort: Soort | None
) -> None:
    anders(dienst, trede=was)
    dag = PEILDATUM - timedelta(days=3)
    feit = TredeFeit.model_validate(
        {"stand": stand, "ladder": ladder, "peildatum": dag, "vastgesteld_door": TredeBron.GEMEENTE}
    )

    feiten.trede(dienst, ADVISEUR, "K-BAKKER", feit)

    assert [(een.soort, een.trede_naar, een.datum) for een in geteld(dienst)] == (
        [(soort, stand, dag)] if soort else []
    )

"""The stop switch: who may is still shown, but nobody is ranked, and nothing on the list gives a rank away."""

from dataclasses import replace
from datetime import timedelta

import pytest

from matching.zonder_ranking import zonder_ranking
from models.fouten import ConflictFout, InvoerFout, OnbekendeVacature
from service.dienst import Dienst
from service.opslag.tabellen import lijst_regel, stopschakelaar
from service.schemas.lijsten import GewichtenKeuze, LijstBeeld, LijstVraag
from service.schemas.uitleg import UitlegVraag, VergelijkVraag
from service.toegang.rollen import Rol
from service.verantwoording.lijsten import lees
from service.werkplek.lijsten import bewaarde_lijst, maak_lijst
from service.werkplek.stop import GLOBAAL, STOPREDENEN, zet_aan, zet_uit
from service.werkplek.uitleg import waarom_voor
from service.werkplek.vergelijken import vergelijk
from tests.service.werkplek.opzet import ADVISEUR, COLLEGA, ELDERS, gedaan, rijen

BEHEERDER = replace(ADVISEUR, id="beer", rol=Rol.BEHEERDER)


def lijst(dienst: Dienst, vacature: str = "V-REGULIER", aantal: int = 10) -> LijstBeeld:
    return maak_lijst(dienst, ADVISEUR, vacature, LijstVraag(aantal=aantal))


def test_without_ranking_the_same_people_may_and_nobody_has_a_score(dienst: Dienst) -> None:
    voor = lijst(dienst)
    zet_uit(dienst, ADVISEUR, "S-TWIJFEL", "V-REGULIER")
    na = lijst(dienst)
    assert {r.kandidaat for r in na.regels} == {r.kandidaat for r in voor.regels}
    assert (na.aantal_toegelaten, na.verborgen) == (voor.aantal_toegelaten, voor.verborgen)
    assert "geloot" in na.volgorde
    for regel in na.regels:
        assert (regel.score, regel.band) == (None, None)
        uit = regel.uitleg
        assert (uit.bijdragen, uit.redenen, uit.ontbreekt, uit.extra) == ((), (), (), ())
        assert uit.regels == next(r for r in voor.regels if r.kandidaat == regel.kandidaat).uitleg.regels
    assert {een.in_top for een in na.versoepelingen} == {None}


def test_the_order_is_that_of_the_day_and_not_of_the_scores(dienst: Dienst) -> None:
    zet_uit(dienst, ADVISEUR, "S-ZELF", "V-REGULIER")
    alles = [r.kandidaat for r in lijst(dienst).regels]
    assert [r.kandidaat for r in lijst(dienst, aantal=2).regels] == alles[:2]
    matcher, _ = dienst.caseload.matcher(ADVISEUR.gemeenten, dienst.vandaag())
    volgordes = set()
    for dag in range(12):
        anders = matcher.op(replace(matcher.omstandigheden, peildatum=dienst.vandaag() + timedelta(days=dag)))
        volgordes.add(tuple(m.kandidaat for m in zonder_ranking(anders, "V-REGULIER").matches))
    assert len(volgordes) > 1


def test_explanation_and_comparison_give_no_rank_away_either(dienst: Dienst) -> None:
    zet_uit(dienst, ADVISEUR, "S-ZELF", "V-REGULIER")
    een = waarom_voor(dienst, ADVISEUR, "V-REGULIER", UitlegVraag(kandidaat="K-BAKKER"))
    twee = vergelijk(dienst, ADVISEUR, "V-REGULIER", VergelijkVraag(kandidaten=("K-BAKKER", "K-WINKEL"))).kandidaten
    for beeld in (een, *twee):
        assert (beeld.score, beeld.band, beeld.rang, beeld.stappen) == (None, None, None, ())
        assert beeld.uitleg.bijdragen == ()
        assert "zonder volgorde" in beeld.plaats


def test_the_kept_list_has_no_scores_and_says_that_it_was_not_ranked(dienst: Dienst) -> None:
    zet_uit(dienst, ADVISEUR, "S-ZELF", "V-GARANTIE")
    beeld = maak_lijst(
        dienst,
        ADVISEUR,
        "V-GARANTIE",
        LijstVraag(gewichten=GewichtenKeuze(skills=1, werk=0, woorden=0, betekenis=0)),
    )
    with dienst.opslag.zicht(None) as zicht:
        invoer = lees(zicht, beeld.id).invoer
    assert invoer.zonder_ranking
    assert invoer.gewichten is None
    assert {rij["score"] for rij in rijen(dienst, lijst_regel)} == {"0.0"}
    assert {regel.score for regel in bewaarde_lijst(dienst, ADVISEUR, beeld.id).regels} == {None}
    assert {een.kandidaat for een in beeld.te_verifieren} == {"K-NIETNA"}


def test_it_holds_for_one_vacature_until_somebody_ends_it(dienst: Dienst) -> None:
    zet_uit(dienst, ADVISEUR, "S-ZELF", "V-REGULIER")
    stop = maak_lijst(dienst, COLLEGA, "V-REGULIER", LijstVraag()).stop
    assert stop is not None
    assert (stop.door, stop.reden_tekst, stop.voor_alles) == ("Ada Adviseur", STOPREDENEN["S-ZELF"], False)
    assert lijst(dienst, "V-GARANTIE").stop is None
    zet_aan(dienst, COLLEGA, "V-REGULIER")
    assert lijst(dienst).stop is None
    assert [regel for regel in gedaan(dienst) if "ranking" in regel[0]] == [
        ("ranking uitgezet", "V-REGULIER", "S-ZELF"),
        ("ranking aangezet", "V-REGULIER", None),
    ]


def test_the_global_switch_holds_for_all_and_an_adviseur_cannot_end_it(dienst: Dienst) -> None:
    zet_uit(dienst, BEHEERDER, "S-BESLUIT", GLOBAAL)
    for vacature in ("V-REGULIER", "V-GARANTIE"):
        stop = lijst(dienst, vacature).stop
        assert stop is not None
        assert stop.voor_alles
    with pytest.raises(ConflictFout, match="beheerder"):
        zet_aan(dienst, ADVISEUR, "V-REGULIER")
    zet_aan(dienst, BEHEERDER, GLOBAAL)
    assert lijst(dienst).stop is None


def test_stopping_twice_changes_nothing_and_keeps_the_first_reason(dienst: Dienst) -> None:
    zet_uit(dienst, ADVISEUR, "S-ZELF", "V-REGULIER")
    zet_uit(dienst, COLLEGA, "S-TWIJFEL", "V-REGULIER")
    assert [(rij["waarvoor"], rij["reden"]) for rij in rijen(dienst, stopschakelaar)] == [("V-REGULIER", "S-ZELF")]


def test_an_unknown_reason_or_vacature_changes_nothing(dienst: Dienst) -> None:
    with pytest.raises(InvoerFout, match="kies een reden"):
        zet_uit(dienst, ADVISEUR, "zomaar", "V-REGULIER")
    for wie, vacature in ((ELDERS, "V-REGULIER"), (ADVISEUR, "V-NERGENS")):
        with pytest.raises(OnbekendeVacature):
            zet_uit(dienst, wie, "S-ZELF", vacature)
        with pytest.raises(OnbekendeVacature):
            zet_aan(dienst, wie, vacature)
    assert rijen(dienst, stopschakelaar) == []
    assert gedaan(dienst) == []

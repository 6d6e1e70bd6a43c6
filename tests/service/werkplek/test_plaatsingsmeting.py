"""Shadows are kept with every ranked list and read by the measurement of placements alone."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from evaluation.figuur import NIET_GETOOND
from evaluation.gebeurtenissen import Klantgebeurtenis, Plaatsingssoort, Soort
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.schaduw import DIEPTE, Methode, schaduwen
from matching.scorer import Gewichten
from service.dienst import Dienst
from service.opslag import gebeurtenissen
from service.opslag.tabellen import kandidaat, lijst
from service.opslag.tabellen import schaduw as tabel
from service.opslag.wijzigingen import wis
from service.schemas.figuren import Beleidsblad, FiguurBeeld
from service.schemas.lijsten import GewichtenKeuze, LijstVraag
from service.schemas.uitleg import UitlegVraag
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.herhalen import Herhaaloordeel, herhaal
from service.werkplek.lijsten import bewaarde_lijst, maak_lijst, toon_vacature
from service.werkplek.plaatsingsmeting import aanbod_of_skills
from service.werkplek.stop import zet_uit
from service.werkplek.uitleg import waarom_voor
from tests.service.werkplek.bakkerij import REGULIER
from tests.service.werkplek.opzet import ADVISEUR, ELDERS, OPDRACHTREGEL, VELSEN, dienst_met, rijen
from tests.service.werkplek.rij_voor_de_bakker import MENSEN
from tests.voorraad import PEILDATUM

DAG = Kwartaal.op(PEILDATUM).van - timedelta(days=1)
BELEID = Uitvoerder(id="bea", naam="Bea Beleid", rol=Rol.BELEID, gemeenten=frozenset({VELSEN}))
PLEKKEN = tuple(replace(REGULIER, id=f"V-{nummer:02}", titel=("bakker", "kok")[nummer % 2]) for nummer in range(12))


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The bakery with a row of people and twelve places."""
    with dienst_met(tmp_path / "home", MENSEN, PLEKKEN, monkeypatch) as uit:
        yield uit


def in_de_schaduw(dienst: Dienst, lijst_id: str) -> dict[str, list[str]]:
    """Per method the people in order of rank."""
    uit: dict[str, list[str]] = {}
    for rij in sorted((r for r in rijen(dienst, tabel) if r["lijst_id"] == lijst_id), key=lambda r: r["rang"]):
        uit.setdefault(rij["methode"], []).append(rij["kandidaat_id"])
    return uit


def van_toen(dienst: Dienst) -> None:
    """Date the lists as made on the day of the placements: the store has a clock of its own, that no test moves."""
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        handeling.conn.execute(update(lijst).values(moment=f"{DAG.isoformat()}T12:00:00.000+00:00"))
        handeling.leg_vast(Gebeurtenis(actie=Actie.LIJST_HERHAALD, soort="lijst", object="proef"))


def plaats(dienst: Dienst, paren: Sequence[tuple[str, str]], soort: Soort = Soort.GEPLAATST) -> None:
    """Record that these people were placed on these vacatures, on the day that their lists were made."""
    van_toen(dienst)
    detail = Plaatsingssoort.REGULIER if soort is Soort.GEPLAATST else None
    gebeurd = [
        Klantgebeurtenis(
            id=f"g-{soort}-{nummer}",
            soort=soort,
            datum=DAG,
            gemeente=VELSEN,
            persoon=persoon,
            plek=plek,
            detail=detail,
            trede="6",
        )
        for nummer, (persoon, plek) in enumerate(paren)
    ]
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        gebeurtenissen.bewaar(handeling, gebeurd)
        handeling.leg_vast(Gebeurtenis(actie=Actie.VOORGESTELD, soort="voorstel", object="proef"))


def figuur(blad: Beleidsblad, code: str) -> FiguurBeeld:
    return next(een for een in blad.figuren if een.code == code)


def test_every_ranked_list_keeps_what_each_method_would_have_shown(dienst: Dienst) -> None:
    beeld = maak_lijst(dienst, ADVISEUR, "V-01", LijstVraag())
    bewaard = in_de_schaduw(dienst, beeld.id)
    matcher, seq = dienst.caseload.matcher(ADVISEUR.gemeenten, dienst.vandaag())
    assert set(bewaard) == {methode.value for methode in Methode}
    assert bewaard["skills"][:10] == [regel.kandidaat for regel in beeld.regels]
    assert len(bewaard["aanbod"]) == min(DIEPTE, beeld.aantal_toegelaten)
    assert all(set(ids) <= set(matcher.kolommen.ids) for ids in bewaard.values())
    maak_lijst(dienst, ADVISEUR, "V-01", LijstVraag())
    opnieuw = {frozenset(in_de_schaduw(dienst, rij["id"])["willekeurig"][:3]) for rij in rijen(dienst, lijst)}
    assert len(opnieuw) == 1  # of the same data the same lots
    assert seq > 0


def test_the_skills_shadow_follows_the_weights_of_the_list(dienst: Dienst) -> None:
    keuze = GewichtenKeuze(skills=0, werk=10, woorden=0, betekenis=0)
    beeld = maak_lijst(dienst, ADVISEUR, "V-01", LijstVraag(gewichten=keuze))
    matcher, _ = dienst.caseload.matcher(ADVISEUR.gemeenten, dienst.vandaag())
    gewichten = Gewichten(skills=0, werk=1, woorden=0, betekenis=0)
    verwacht = schaduwen(matcher, matcher.oordeel(matcher.vacature("V-01"), gewichten=gewichten), 0)
    assert in_de_schaduw(dienst, beeld.id)["skills"] == list(verwacht[Methode.SKILLS])


def test_without_ranking_there_is_nothing_to_compare_and_no_shadow(dienst: Dienst) -> None:
    zet_uit(dienst, ADVISEUR, "S-TWIJFEL", "V-01")
    beeld = maak_lijst(dienst, ADVISEUR, "V-01", LijstVraag())
    assert beeld.regels
    assert not in_de_schaduw(dienst, beeld.id)


def test_the_list_itself_is_as_it_was_and_can_be_made_again(dienst: Dienst) -> None:
    beeld = maak_lijst(dienst, ADVISEUR, "V-02", LijstVraag())
    assert herhaal(dienst, ADVISEUR, beeld.id).oordeel is Herhaaloordeel.GELIJK


def test_erasing_somebody_takes_the_shadows_along(dienst: Dienst) -> None:
    beeld = maak_lijst(dienst, ADVISEUR, "V-01", LijstVraag())
    weg = in_de_schaduw(dienst, beeld.id)["aanbod"][0]
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        wis(handeling.zicht, kandidaat, [weg])
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEWIST, soort="kandidaat"))
    assert weg not in json.dumps(in_de_schaduw(dienst, beeld.id))
    assert in_de_schaduw(dienst, beeld.id)


def test_no_adviseur_ever_gets_to_see_a_shadow(dienst: Dienst) -> None:
    """The canary: who stands high in a shadow and not on the list is in no answer about it."""
    beeld = maak_lijst(dienst, ADVISEUR, "V-01", LijstVraag(aantal=1))
    buiten = {wie for ids in in_de_schaduw(dienst, beeld.id).values() for wie in ids}
    buiten -= {een.kandidaat for een in beeld.regels} | {een.kandidaat for een in beeld.te_verifieren}
    assert len(buiten) > 5
    antwoorden = [
        beeld.model_dump_json(),
        bewaarde_lijst(dienst, ADVISEUR, beeld.id).model_dump_json(),
        toon_vacature(dienst, ADVISEUR, "V-01", lijst_id=beeld.id, aantal=1).model_dump_json(),
        waarom_voor(dienst, ADVISEUR, "V-01", UitlegVraag(kandidaat=beeld.regels[0].kandidaat)).model_dump_json(),
    ]
    for tekst in antwoorden:
        assert not [wie for wie in buiten if wie in tekst]
        assert not [woord for woord in ("schaduw", "willekeurig", "lexicaal") if woord in tekst]


def test_the_page_measures_placements_by_the_list_before_the_proposal(dienst: Dienst) -> None:
    lijsten = {plek.id: maak_lijst(dienst, ADVISEUR, plek.id, LijstVraag()) for plek in PLEKKEN}
    wie = sorted({regel.kandidaat for beeld in lijsten.values() for regel in beeld.regels})
    paren = [(persoon, plek.id) for persoon in wie[:4] for plek in PLEKKEN]
    plaats(dienst, paren)
    rangen = [in_de_schaduw(dienst, lijsten[plek].id) for _, plek in paren]
    blad = aanbod_of_skills(dienst, BELEID, None)
    assert blad.kwartaal is not None
    assert blad.kwartaal.gekozen == str(Kwartaal.op(DAG))
    assert not blad.gesimuleerd
    assert figuur(blad, "plaatsingen-geteld").rijen[0].cellen[0].waarde == len(paren) == 48
    vijf = {
        methode: sum(
            persoon in schaduwen_.get(methode, [])[:5] for (persoon, _), schaduwen_ in zip(paren, rangen, strict=True)
        )
        for methode in Methode
    }
    assert any(aantal >= 10 for aantal in vijf.values())
    for rij, methode in zip(figuur(blad, "vindkans").rijen, Methode, strict=True):
        cel = rij.cellen[0]
        assert cel.tekst == NIET_GETOOND or cel.waarde == vijf[methode] >= 10, methode
    assert any(rij.cellen[0].getoond for rij in figuur(blad, "vindkans").rijen)


def test_below_ten_placements_the_page_shows_no_number(dienst: Dienst) -> None:
    for plek in PLEKKEN[:3]:
        maak_lijst(dienst, ADVISEUR, plek.id, LijstVraag())
    plaats(dienst, [(MENSEN[0].id, plek.id) for plek in PLEKKEN[:3]])
    blad = aanbod_of_skills(dienst, BELEID, str(Kwartaal.op(DAG)))
    getallen = [cel.tekst for een in blad.figuren for rij in een.rijen for cel in rij.cellen if cel.waarde is not None]
    assert not [tekst for tekst in getallen if any(teken.isdigit() for teken in tekst)]


def test_the_page_names_nobody_and_another_gemeente_sees_nothing(dienst: Dienst) -> None:
    for plek in PLEKKEN:
        maak_lijst(dienst, ADVISEUR, plek.id, LijstVraag())
    plaats(dienst, [(een.id, plek.id) for een in MENSEN for plek in PLEKKEN])
    tekst = aanbod_of_skills(dienst, BELEID, None).model_dump_json()
    assert not [een.id for een in MENSEN if een.id in tekst]
    elders = replace(BELEID, gemeenten=ELDERS.gemeenten)
    assert aanbod_of_skills(dienst, elders, None).kwartaal is None

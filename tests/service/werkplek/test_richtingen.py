"""Richtingen in the service: what a person sees and does, what the adviseur sees of it, what policy may count."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kandidaten.kandidaat import Afgeschermd
from matching.leeraanbod import Leeraanbod
from matching.leerwegen import Leervorm
from models.doelgroep import Trede
from models.fouten import ConflictFout, NietGevonden, OnbekendeKandidaat
from models.skills import Bewijs, Skill
from models.taxonomie.laden import basis
from service.dienst import Dienst
from service.opslag import leeraanbod
from service.opslag.tabellen import auditlog
from service.schemas.eigen_profiel import VoorkeurVerzoek
from service.schemas.richtingen_adviseur import Richtingkeuze, RichtingkeuzeVerzoek
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import richtingen, richtingen_adviseur, richtingkeuze, voorkeuren
from service.werkplek.kandidaten import gespreksblad
from service.werkplek.richtingen_beleid import gevraagde_richtingen
from tests.motor import matcher_van
from tests.service.werkplek.keukenwereld import HULPEN, KANDIDATEN, KOK, VACATURES, werkzoekende
from tests.service.werkplek.opzet import ADVISEUR, ELDERS, OPDRACHTREGEL, dienst_met, gedaan, rijen
from tests.voorraad import PEILDATUM

IK, EEN, TWEE = werkzoekende(KOK), werkzoekende(HULPEN[0]), werkzoekende(HULPEN[1])
CATERING, SLAGER, BAKKER = "cateringmedewerker", "slager", "bakker"


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The service over the cook, the kitchen hands and the work of the region."""
    with dienst_met(tmp_path / "home", KANDIDATEN, VACATURES, monkeypatch) as dienst:
        yield dienst


def namen(waarde: Any) -> set[str]:
    """Every key of a JSON value, however deep."""
    if isinstance(waarde, dict):
        return set(waarde).union(*map(namen, waarde.values()))
    return set().union(*map(namen, waarde)) if isinstance(waarde, list) else set()


def keuze(dienst: Dienst, wie: Uitvoerder, beroep: str, welke: str) -> None:
    verzoek = RichtingkeuzeVerzoek(beroep=beroep, keuze=Richtingkeuze(welke))
    richtingen_adviseur.leg_keuze_vast(dienst, wie, KOK.id, verzoek)


def kaarten(dienst: Dienst, wie: Any = IK) -> list[str]:
    return [een.beroep for een in richtingen.mijn_richtingen(dienst, wie).kaarten]


def test_a_person_sees_work_near_what_was_done_and_no_number_that_weighs(dienst: Dienst) -> None:
    beeld = richtingen.mijn_richtingen(dienst, IK)
    een = richtingen.mijn_richting(dienst, IK, CATERING)
    assert {CATERING, SLAGER} <= {kaart.beroep for kaart in beeld.kaarten}
    assert beeld.iets_bekend
    (kaart,) = (kaart for kaart in beeld.kaarten if kaart.beroep == CATERING)
    assert (kaart.vacatures, kaart.vol, kaart.onderzoekt) == (1, False, False)
    assert kaart.kan
    assert kaart.nieuw
    assert een.ladder
    gezegd = namen(json.loads(beeld.model_dump_json())) | namen(json.loads(een.model_dump_json()))
    assert not gezegd & {"score", "bereik", "deel", "mist", "rang", "kansrijk", "onderzocht_door", "band"}


def test_page_and_page_of_one_agree_with_what_the_adviseur_sees(dienst: Dienst) -> None:
    van_mij = richtingen.mijn_richtingen(dienst, IK)
    van_hem = richtingen_adviseur.richtingen_van(dienst, ADVISEUR, KOK.id)
    assert [een.beroep for een in van_hem.kaarten] == [een.beroep for een in van_mij.kaarten]
    assert sorted(een.naam for een in van_mij.kaarten) == [
        een.naam for een in gespreksblad(dienst, ADVISEUR, KOK.id).richtingen
    ]
    for kaart, bij_hem in zip(van_mij.kaarten, van_hem.kaarten, strict=True):
        een = richtingen.mijn_richting(dienst, IK, kaart.beroep)
        assert (een.naam, een.soort, een.stap) == (kaart.naam, kaart.soort, kaart.stap)
        assert een.nieuw == kaart.nieuw == tuple(gemist.naam for gemist in bij_hem.mist[:3])
        assert sorted(naam for stap in een.ladder for naam in stap.skills) == sorted(m.naam for m in bij_hem.mist)
        assert een.vacatures == len(bij_hem.vacatures)


def test_the_restricted_layer_changes_not_one_letter(dienst: Dienst) -> None:
    def alles() -> str:
        een = richtingen.mijn_richtingen(dienst, IK).model_dump_json()
        return een + richtingen_adviseur.richtingen_van(dienst, ADVISEUR, KOK.id).model_dump_json()

    eerst = alles()
    laag = Afgeschermd(trede=Trede(stand=2), geboortejaar=1961, loonwaarde_pct=40, aanpassing_nodig=True)
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        handeling.wijzig(replace(KOK, afgeschermd=laag))
        handeling.leg_vast(Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="trede", kandidaat=KOK.id))
    assert alles() == eerst


def test_not_this_works_at_once_and_can_be_taken_back(dienst: Dienst) -> None:
    richtingen.zeg_niet(dienst, IK, CATERING)
    weg = richtingen.mijn_richtingen(dienst, IK)
    assert CATERING not in [een.beroep for een in weg.kaarten]
    assert weg.weggelaten[0].model_dump(include={"beroep", "door_uzelf"}) == {"beroep": CATERING, "door_uzelf": True}
    assert richtingen.mijn_richting(dienst, IK, CATERING).niet_gewild
    assert CATERING not in [een.beroep for een in richtingen_adviseur.richtingen_van(dienst, ADVISEUR, KOK.id).ook]
    richtingen.zeg_wel(dienst, IK, CATERING)
    richtingen.zeg_wel(dienst, IK, CATERING)  # pressed twice
    assert CATERING in kaarten(dienst)
    assert not richtingen.mijn_richting(dienst, IK, CATERING).niet_gewild


def test_a_stop_word_holds_for_every_work_that_meets_it_and_says_why(dienst: Dienst) -> None:
    beeld = richtingen.mijn_richtingen(dienst, IK)
    (bakker,) = (een for een in beeld.weggelaten if een.beroep == BAKKER)
    assert (bakker.redenen, bakker.door_uzelf) == (("uw werktijden",), False)
    een = richtingen.mijn_richting(dienst, IK, BAKKER)
    assert (een.weggelaten_door, een.niet_gewild) == (("uw werktijden",), False)
    with pytest.raises(ConflictFout, match="past niet bij"):
        richtingen.onderzoek(dienst, IK, BAKKER)


def test_what_is_full_is_offered_to_nobody_new_and_kept_by_who_took_it_up(dienst: Dienst) -> None:
    assert CATERING in kaarten(dienst)
    richtingen.onderzoek(dienst, EEN, CATERING)
    assert CATERING not in kaarten(dienst)
    with pytest.raises(ConflictFout, match="geen plekken meer"):
        richtingen.onderzoek(dienst, IK, CATERING)
    with pytest.raises(ConflictFout, match="geen plekken meer"):
        keuze(dienst, ADVISEUR, CATERING, "onderzoeken")
    (vol,) = richtingen_adviseur.richtingen_van(dienst, ADVISEUR, KOK.id).vol
    assert (vol.beroep, vol.onderzocht_door, vol.plaatsen, vol.vol) == (CATERING, 1, 1, True)
    assert [een.beroep for een in richtingen.mijn_richtingen(dienst, EEN).onderzocht] == [CATERING]
    assert CATERING in kaarten(dienst, EEN)
    richtingen.stop_onderzoek(dienst, EEN, CATERING)
    assert CATERING in kaarten(dienst)


def test_of_two_who_press_at_once_one_gets_the_last_place(dienst: Dienst) -> None:
    def druk(wie: Any) -> bool:
        try:
            richtingen.onderzoek(dienst, wie, CATERING)
        except ConflictFout:
            return False
        return True

    kaarten(dienst)
    with ThreadPoolExecutor(2) as samen:
        assert sorted(samen.map(druk, (EEN, TWEE))) == [False, True]


def test_who_presses_twice_at_once_keeps_the_last_place(dienst: Dienst, monkeypatch: pytest.MonkeyPatch) -> None:
    voor = richtingkeuze._bron(dienst, EEN, HULPEN[0].id)
    richtingen.onderzoek(dienst, EEN, CATERING)
    monkeypatch.setattr(richtingkeuze, "_bron", lambda *_: voor)  # read before the first press was kept
    richtingen.onderzoek(dienst, EEN, CATERING)
    assert [een.beroep for een in richtingen.mijn_richtingen(dienst, EEN).onderzocht] == [CATERING]


@pytest.mark.parametrize("als_wens", [False, True])
def test_turning_down_what_one_took_up_frees_the_place(dienst: Dienst, als_wens: bool) -> None:
    richtingen.onderzoek(dienst, EEN, CATERING)
    if als_wens:
        voorkeuren.leg_voorkeur_vast(dienst, EEN, VoorkeurVerzoek(soort="beroep", waarde=CATERING, wil=False))
    else:
        richtingen.zeg_niet(dienst, EEN, CATERING)
    assert richtingen.mijn_richtingen(dienst, EEN).onderzocht == ()
    richtingen.onderzoek(dienst, IK, CATERING)


def test_work_without_a_place_is_no_card_unless_the_person_named_it(dienst: Dienst) -> None:
    assert "lasser" not in kaarten(dienst)
    with pytest.raises(ConflictFout, match="geen plekken meer"):
        richtingen.onderzoek(dienst, IK, "lasser")
    voorkeuren.leg_voorkeur_vast(dienst, IK, VoorkeurVerzoek(soort="beroep", waarde="lasser", wil=True))
    (lasser,) = (een for een in richtingen.mijn_richtingen(dienst, IK).kaarten if een.beroep == "lasser")
    assert (lasser.eigen_wens, lasser.vacatures, lasser.vol) == (True, 0, False)
    richtingen.onderzoek(dienst, IK, "lasser")


def test_a_learning_place_is_a_place(dienst: Dienst) -> None:
    cursus = Leeraanbod(
        id="las-1",
        naam="Leren lassen",
        aanbieder="De Werkplaats",
        vorm=Leervorm.CURSUS,
        geldig_tot=PEILDATUM,
        beroepen=("lasser",),
        plekken=2,
    )
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        leeraanbod.bewaar(handeling, [cursus])
        handeling.leg_vast(Gebeurtenis(actie=Actie.LEERAANBOD_INGELEZEN, soort="leeraanbod"))
    een = richtingen.mijn_richting(dienst, IK, "lasser")
    assert [aanbod.naam for aanbod in een.aanbod] == ["Leren lassen"]
    richtingen.onderzoek(dienst, IK, "lasser")


def test_every_number_of_what_one_skill_more_would_do_is_counted(dienst: Dienst) -> None:
    """By lists that are made afresh, with and without the skill."""
    mens = HULPEN[-1]

    def in_zicht(*erbij: Skill) -> set[str]:
        anders = replace(mens, skills=(*mens.skills, *erbij))
        matcher = matcher_van([KOK, *HULPEN[:-1], anders], VACATURES)
        lijsten = {plek.id: matcher.match(plek.id, 10).matches for plek in VACATURES}
        return {id_ for id_, lijst in lijsten.items() if mens.id in {een.kandidaat for een in lijst}}

    nu, geteld = in_zicht(), 0
    for beroep in (CATERING, SLAGER, "verkoper"):
        for een in richtingen.mijn_richting(dienst, werkzoekende(mens), beroep).erbij:
            skill = basis().zoek_skill(een.naam)
            assert skill is not None
            geleerd = Skill(label=een.naam, concept=skill.id, graad=Bewijs.GEZIEN, bron="geleerd")
            assert een.vacatures == len(in_zicht(geleerd) - nu) > 0
            geteld += 1
    assert geteld


def test_a_number_over_part_of_the_vacatures_says_that_there_may_be_more(
    dienst: Dienst, monkeypatch: pytest.MonkeyPatch
) -> None:
    def alles() -> dict[str, tuple[int, bool]]:
        een = richtingen.mijn_richting(dienst, werkzoekende(HULPEN[-1]), "verkoper")
        return {erbij.naam: (erbij.vacatures, erbij.minstens) for erbij in een.erbij}

    geheel = alles()
    assert geheel
    assert not any(minstens for _, minstens in geheel.values())
    monkeypatch.setattr(richtingen, "_PAREN", len(KANDIDATEN))  # one vacature
    deel = alles()
    assert all(minstens and aantal <= geheel[naam][0] for naam, (aantal, minstens) in deel.items())


def test_looking_and_choosing_are_written_down_without_a_word_of_what(dienst: Dienst) -> None:
    richtingen.mijn_richtingen(dienst, IK)
    richtingen.zeg_niet(dienst, IK, SLAGER)
    richtingen.zeg_wel(dienst, IK, SLAGER)
    richtingen.onderzoek(dienst, IK, SLAGER)
    richtingen.onderzoek(dienst, IK, SLAGER)
    richtingen.stop_onderzoek(dienst, IK, SLAGER)
    acties = [actie for actie, _, _ in gedaan(dienst)]
    assert acties == [
        "richtingen bekeken",
        "voorkeur vastgelegd",
        "voorkeur ingetrokken",
        "richting opgepakt",
        "richting gestopt",
    ]
    regels = rijen(dienst, auditlog)
    assert SLAGER not in str(regels)
    assert all(regel["betrokkene"] for regel in regels if regel["actor"] == IK.id)


def test_nobody_acts_on_a_dossier_that_is_not_the_own(dienst: Dienst) -> None:
    for doe in (
        lambda: richtingen.mijn_richtingen(dienst, ADVISEUR),
        lambda: richtingen.mijn_richting(dienst, ADVISEUR, SLAGER),
        lambda: richtingen.zeg_niet(dienst, ADVISEUR, SLAGER),
        lambda: richtingen.mijn_richting(dienst, IK, "ruimtevaarder"),
    ):
        with pytest.raises(NietGevonden):
            doe()
    for doe_elders in (
        lambda: richtingen_adviseur.richtingen_van(dienst, ELDERS, KOK.id),
        lambda: keuze(dienst, ELDERS, SLAGER, "onderzoeken"),
        lambda: keuze(dienst, ELDERS, SLAGER, "niet"),
        lambda: keuze(dienst, ELDERS, SLAGER, "wel"),
        lambda: keuze(dienst, ELDERS, SLAGER, "stoppen"),
    ):
        with pytest.raises(OnbekendeKandidaat):
            doe_elders()


def test_an_adviseur_may_note_a_no_and_the_person_may_take_it_back(dienst: Dienst) -> None:
    keuze(dienst, ADVISEUR, SLAGER, "niet")
    assert SLAGER not in kaarten(dienst)
    (gezegd,) = (een for een in voorkeuren.mijn_wil(dienst, IK).voorkeuren if een.waarde == SLAGER)
    assert (gezegd.bron, gezegd.wil) == ("opgeschreven door uw adviseur", False)
    richtingen.zeg_wel(dienst, IK, SLAGER)
    assert SLAGER in kaarten(dienst)


def test_policy_counts_nobody_below_ten_and_says_where_places_lack(dienst: Dienst) -> None:
    for hulp in HULPEN[:9]:
        richtingen.onderzoek(dienst, werkzoekende(hulp), BAKKER)
    negen = gevraagde_richtingen(dienst, ADVISEUR)
    assert (negen.gevraagd, negen.totaal) == ((), None)
    assert BAKKER in [een.beroep for een in negen.open_plekken]
    for hulp in HULPEN[9:]:
        richtingen.onderzoek(dienst, werkzoekende(hulp), BAKKER)
    elf = gevraagde_richtingen(dienst, ADVISEUR)
    (bakker,) = elf.gevraagd
    assert (bakker.beroep, bakker.onderzocht, bakker.plekken, bakker.tekort) == (BAKKER, 10, 12, False)
    assert BAKKER not in [een.beroep for een in elf.open_plekken]
    assert elf.totaal == 10
    richtingen.onderzoek(dienst, werkzoekende(HULPEN[0]), SLAGER)
    erbij = gevraagde_richtingen(dienst, ADVISEUR)
    assert (erbij.gevraagd, erbij.totaal) == (elf.gevraagd, None)  # else the one would be what is left over
    assert not {"K-HULP00", "kandidaat"} & namen(json.loads(elf.model_dump_json()))
    assert gevraagde_richtingen(dienst, ELDERS).totaal is None

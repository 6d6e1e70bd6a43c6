"""What people say of themselves here: "klopt dit?", what was told, what is wanted; it holds, and an import keeps it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from matching.wens import Wenssoort
from models.fouten import InvoerFout, NietGevonden
from models.skills import Bewijs
from models.taxonomie.laden import basis
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.vertellen.activiteiten import Waar
from service.dienst import Dienst
from service.inlezen import KANDIDATEN as KANT
from service.innemen import neem_in, zet_klaar
from service.opslag.tabellen import auditlog
from service.schemas.eigen_profiel import KloptDit, VertelVerzoek, VoorkeurVerzoek
from service.werkplek import eigen_profiel, richtingen, voorkeuren
from service.werkplek.kandidaten import gespreksblad
from service.werkplek.richtingen_adviseur import richtingen_van
from tests.service.werkplek.keukenwereld import KANDIDATEN, KOK, VACATURES, werkzoekende
from tests.service.werkplek.opzet import ADVISEUR, OPDRACHTREGEL, VELSEN, dienst_met, gedaan, rijen
from tests.voorraad import PEILDATUM

IK = werkzoekende(KOK)


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The service over the cook, the kitchen hands and the work of the region."""
    with dienst_met(tmp_path / "home", KANDIDATEN, VACATURES, monkeypatch) as dienst:
        yield dienst


def zeg(dienst: Dienst, antwoord: str, waar: Waar | None = None) -> str:
    """Answer the next question; gives the skill."""
    vraag = eigen_profiel.mijn_kan(dienst, IK).vraag
    assert vraag is not None
    eigen_profiel.bevestig_skill(dienst, IK, KloptDit(skill=vraag.skill, antwoord=antwoord, waar=waar))
    return vraag.skill


def in_profiel(dienst: Dienst) -> dict[str, Bewijs]:
    """The skills that ranking sees, with the strongest evidence."""
    matcher = dienst.caseload.matcher(IK.gemeenten, PEILDATUM)[0]
    uit: dict[str, Bewijs] = {}
    for skill in matcher.skill_profile(matcher.rij(KOK.id)).skills:
        if skill.concept and (skill.concept not in uit or skill.gewicht > uit[skill.concept].gewicht):
            uit[skill.concept] = Bewijs(skill.graad)
    return uit


def lees_bestand_opnieuw(dienst: Dienst) -> None:
    """The file of the kandidaten comes again, from the system that knows nothing of what was said here."""
    gelezen = Gelezen(items=KANDIDATEN, meldingen=(), bestand="k.csv", sha256="9" * 64, formaat=Formaat.CSV)
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        neem_in(handeling, zet_klaar(KANT, gelezen), VELSEN)


def test_a_yes_is_a_claim_and_where_it_was_done_makes_it_an_example(dienst: Dienst) -> None:
    vragen = eigen_profiel.mijn_kan(dienst, IK, hoogstens=99).nog
    kaal = zeg(dienst, "ja")
    verteld = zeg(dienst, "ja", Waar.THUIS)
    assert (in_profiel(dienst)[kaal], in_profiel(dienst)[verteld]) == (Bewijs.GENOEMD, Bewijs.VOORBEELD)
    na = eigen_profiel.mijn_kan(dienst, IK, hoogstens=99)
    assert na.nog == vragen - 2
    assert {(een.skill, een.bron) for een in na.kan} >= {
        (kaal, "eigen opgave: dit klopt"),
        (verteld, "eigen verhaal: thuis"),
    }


def test_a_no_holds_for_lists_and_richtingen_and_is_not_asked_again(dienst: Dienst) -> None:
    voor = richtingen_van(dienst, ADVISEUR, KOK.id).kaarten
    geweigerd = {zeg(dienst, "nee") for _ in range(3)}
    assert not geweigerd & in_profiel(dienst).keys()
    beeld = eigen_profiel.mijn_kan(dienst, IK)
    assert {een.skill for een in beeld.kan_niet} == geweigerd
    assert beeld.vraag is not None
    assert beeld.vraag.skill not in geweigerd
    na = richtingen_van(dienst, ADVISEUR, KOK.id)
    assert {een.naam for een in beeld.kan_niet} == set(na.kan_niet)
    bereik = {een.beroep: een.bereik for een in na.kaarten}
    assert all(bereik.get(een.beroep, 0) <= een.bereik for een in voor)


def test_what_is_read_again_from_a_file_brings_no_denied_skill_back_and_loses_no_own_word(dienst: Dienst) -> None:
    nee, ja = zeg(dienst, "nee"), zeg(dienst, "ja")
    eigen_profiel.voeg_skills_toe(dienst, IK, VertelVerzoek(waar=Waar.VRIJWILLIG, skills=("vloermachine",)))
    voor = dienst.opslag.kandidaat(KOK.id)
    for _ in range(2):
        lees_bestand_opnieuw(dienst)
    assert dienst.opslag.kandidaat(KOK.id) == voor
    assert nee not in in_profiel(dienst)
    assert (in_profiel(dienst)[ja], in_profiel(dienst)["vloermachine"]) == (Bewijs.GENOEMD, Bewijs.VOORBEELD)


def test_left_open_changes_nothing_and_the_next_question_comes(dienst: Dienst) -> None:
    voor = dienst.opslag.kandidaat(KOK.id)
    open_ = zeg(dienst, "weet-niet")
    assert dienst.opslag.kandidaat(KOK.id) == voor
    eerst, dan = (eigen_profiel.mijn_kan(dienst, IK, over, hoogstens=99) for over in ((), [open_]))
    assert eerst.vraag is not None
    assert dan.vraag is not None
    assert (eerst.vraag.skill, dan.nog) == (open_, eerst.nog - 1)
    assert dan.vraag.skill != open_


def test_few_questions_are_asked_and_first_what_the_cards_rest_on(dienst: Dienst) -> None:
    alle = eigen_profiel.mijn_kan(dienst, IK, hoogstens=99)
    eerst = eigen_profiel.mijn_kan(dienst, IK)
    assert alle.nog > 5 == eerst.nog
    op_kaarten: dict[str, float] = {}
    for kaart in richtingen_van(dienst, ADVISEUR, KOK.id).kaarten:
        for een in kaart.kan:
            op_kaarten[een.door] = op_kaarten.get(een.door, 0) + 1
    gevraagd: list[str] = []
    while (vraag := eigen_profiel.mijn_kan(dienst, IK, gevraagd, 99).vraag) is not None:
        gevraagd.append(vraag.skill)
    draagt = [basis().skills[skill].label in op_kaarten for skill in gevraagd]
    assert True in draagt
    assert draagt == sorted(draagt, reverse=True)
    assert len(gevraagd) == alle.nog
    assert eigen_profiel.mijn_kan(dienst, IK, hoogstens=0).vraag is None


def test_a_no_can_become_a_yes_and_what_stands_can_be_denied(dienst: Dienst) -> None:
    skill = zeg(dienst, "nee")
    eigen_profiel.bevestig_skill(dienst, IK, KloptDit(skill=skill, antwoord="ja"))
    assert eigen_profiel.mijn_kan(dienst, IK).kan_niet == ()
    assert in_profiel(dienst)[skill] is Bewijs.GENOEMD
    staat = eigen_profiel.mijn_kan(dienst, IK).kan[0]
    assert staat.naam in gespreksblad(dienst, ADVISEUR, KOK.id).kan
    eigen_profiel.bevestig_skill(dienst, IK, KloptDit(skill=staat.skill, antwoord="nee"))
    assert staat.skill not in {een.skill for een in eigen_profiel.mijn_kan(dienst, IK).kan}
    assert staat.naam not in gespreksblad(dienst, ADVISEUR, KOK.id).kan
    with pytest.raises(InvoerFout):
        eigen_profiel.bevestig_skill(dienst, IK, KloptDit(skill="vliegtuig besturen", antwoord="ja"))


def test_what_was_told_counts_at_once_and_brings_work_nearer(dienst: Dienst) -> None:
    slager = basis().beroepen["slager"]
    voor = richtingen.mijn_richting(dienst, IK, "slager")
    nieuw = tuple(link.skill for link in slager.skills[:6])
    eigen_profiel.voeg_skills_toe(dienst, IK, VertelVerzoek(waar=Waar.WERK, skills=nieuw))
    na = richtingen.mijn_richting(dienst, IK, "slager")
    assert set(nieuw) <= in_profiel(dienst).keys()
    missend = [{naam for stap in een.ladder for naam in stap.skills} for een in (voor, na)]
    assert missend[1] < missend[0]
    assert na.soort == "dichtbij"
    with pytest.raises(InvoerFout):
        eigen_profiel.voeg_skills_toe(dienst, IK, VertelVerzoek(waar=Waar.WERK, skills=("toveren",)))


def test_wishes_from_everywhere_stand_together_and_those_said_here_can_be_taken_back(dienst: Dienst) -> None:
    id_ = voorkeuren.leg_voorkeur_vast(
        dienst, IK, VoorkeurVerzoek(soort=Wenssoort.OMSTANDIGHEID, waarde="tillen", wil=False)
    ).id
    beeld = voorkeuren.mijn_wil(dienst, IK)
    nacht, tillen = ({een.waarde: een for een in beeld.voorkeuren}[naam] for naam in ("nacht", "tillen"))
    assert (nacht.id, nacht.wil) == (None, False)  # the working times of the file
    assert (tillen.id, tillen.wil, tillen.bron) == (id_, False, "uw keuze")
    keuzes = {een.waarde.value: een for een in beeld.keuzes}
    assert [(keuzes[naam].wil, keuzes[naam].id) for naam in ("tillen", "nacht", "buiten")] == [
        (False, id_),
        (False, None),
        (None, None),
    ]
    lees_bestand_opnieuw(dienst)
    assert "tillen" in {een.waarde for een in voorkeuren.mijn_wil(dienst, IK).voorkeuren}
    voorkeuren.trek_voorkeur_in(dienst, IK, id_)
    assert "tillen" not in {een.waarde for een in voorkeuren.mijn_wil(dienst, IK).voorkeuren}
    with pytest.raises(NietGevonden):
        voorkeuren.trek_voorkeur_in(dienst, IK, id_)


@pytest.mark.parametrize(
    ("soort", "waarde"),
    [("beroep", "tovenaar"), ("sector", "luchtkastelen"), ("omstandigheid", "zweven"), ("skill", "toveren")],
)
def test_nobody_wants_what_does_not_exist(dienst: Dienst, soort: str, waarde: str) -> None:
    with pytest.raises(InvoerFout):
        voorkeuren.leg_voorkeur_vast(dienst, IK, VoorkeurVerzoek(soort=soort, waarde=waarde, wil=True))


def test_a_wish_of_another_cannot_be_taken_back(dienst: Dienst) -> None:
    ander = werkzoekende(KANDIDATEN[1])
    wens = VoorkeurVerzoek(soort=Wenssoort.SECTOR, waarde=basis().beroepen["kok"].sector, wil=True)
    id_ = voorkeuren.leg_voorkeur_vast(dienst, ander, wens).id
    with pytest.raises(NietGevonden):
        voorkeuren.trek_voorkeur_in(dienst, IK, id_)
    assert [een.id for een in voorkeuren.mijn_wil(dienst, ander).voorkeuren if een.id] == [id_]


def test_it_is_written_down_without_a_word_of_what_was_said(dienst: Dienst) -> None:
    skill = zeg(dienst, "nee")
    eigen_profiel.voeg_skills_toe(dienst, IK, VertelVerzoek(waar=Waar.THUIS, skills=("vloermachine",)))
    wens = VoorkeurVerzoek(soort=Wenssoort.OMSTANDIGHEID, waarde="hoogte", wil=False)
    voorkeuren.trek_voorkeur_in(dienst, IK, voorkeuren.leg_voorkeur_vast(dienst, IK, wens).id)
    assert [(actie, reden) for actie, _, reden in gedaan(dienst)] == [
        ("dossier bekeken", None),
        ("feit vastgelegd", "nee"),
        ("feit vastgelegd", "verteld"),
        ("voorkeur vastgelegd", None),
        ("voorkeur ingetrokken", None),
    ]
    assert not {skill, "vloermachine", "hoogte"} & set(str(rijen(dienst, auditlog)).replace("'", " ").split())

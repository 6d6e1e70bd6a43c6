"""The employer sheet: exactly what may be shown, made of a type that has no place for more."""

import json
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import BaseModel

from kandidaten.eigen_opgave import zonder_skill
from kandidaten.kandidaat import Afgeschermd, Kandidaat
from matching.voorstellen import AFWIJKREDENEN, VoorstelStatus
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.fouten import ConflictFout, NietGevonden
from models.skills import Bewijs, Skill
from models.waardelijsten import Aard, EisSoort, PlekSoort
from service.dienst import Dienst
from service.schemas.feiten import ToestemmingFeit
from service.schemas.voorstellen import StapVerzoek, VoorstelVerzoek
from service.schemas.werkgeversblad import Werkgeversblad
from service.werkplek import toestemmingen
from service.werkplek.voorstellen import begin, zet_stap
from service.werkplek.werkgeversblad import OpenProfiel, maak_werkgeversblad, open_profiel, toon
from tests.motor import matcher_van
from tests.service.werkplek.bakkerij import REGULIER, VACATURES
from tests.service.werkplek.kanaries import KANARIE, SPOREN, VERTELT
from tests.service.werkplek.opzet import ADVISEUR, ELDERS, dienst_met, gedaan
from tests.voorraad import PEILDATUM
from vacatures.vacature import Eis

S = VoorstelStatus
GARANTIE = replace(
    REGULIER,
    id="V-GARANTIE",
    titel="Hulp in de bakkerij",
    plek=PlekSoort.GARANTIEBAAN,
    eisen=(
        Eis(soort=EisSoort.RIJBEWIJS, waarde="B", aard=Aard.WETTELIJK),
        Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=Aard.WETTELIJK),
        Eis(soort=EisSoort.CERTIFICAAT, waarde="VOG", aard=Aard.WENS),
    ),
)


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The service over the bakery, with somebody of whom nothing may leak and somebody else."""
    plekken = [vacature for vacature in VACATURES if vacature.id != GARANTIE.id]
    with dienst_met(
        tmp_path / "home", (VERTELT, replace(KANARIE, id="K-ANDER")), (*plekken, GARANTIE), monkeypatch
    ) as d:
        yield d


def voorgesteld(dienst: Dienst, status: S = S.VOORGESTELD, reden: str | None = None) -> str:
    verzoek = VoorstelVerzoek(
        kandidaat=VERTELT.id,
        vacature="V-GARANTIE",
        status=status,
        reden=reden,
        afwijkreden=AFWIJKREDENEN[0].code,
        redenen=("kanarie-reden",),
        notitie="kanarie-notitie",
    )
    return begin(dienst, ADVISEUR, verzoek).id


def test_no_restricted_word_or_number_and_none_of_the_dossier_is_on_the_sheet(dienst: Dienst) -> None:
    blad = toon(dienst, ADVISEUR, voorgesteld(dienst))
    alles = json.dumps(blad.model_dump(mode="json", by_alias=True), ensure_ascii=False)
    assert SPOREN.search(alles) is None
    for woord in (VERTELT.id, "1971", "garantiebaan", "register", "werkervaringsplek", "jobcoach", "trede", "turks"):
        assert woord.lower() not in alles.lower()


def test_what_is_on_it_is_what_the_werkgever_asked(dienst: Dienst) -> None:
    blad = toon(dienst, ADVISEUR, voorgesteld(dienst))
    assert (blad.vacature, blad.werkgever, blad.gemaakt) == (GARANTIE.titel, GARANTIE.werkgever, PEILDATUM)
    assert {een.skill: een.bewijs for een in blad.skills} == {
        "brood bakken": "laten zien op het werk",
        "klanten helpen": "volgens de kandidaat",
    }
    assert (blad.uren, blad.beschikbaar) == ("16 tot 32 uur", "per direct")
    assert blad.papieren == ("rijbewijs B",)  # no age, and no certificate that is not there


def _bereikbaar(soort: object, gezien: set[object]) -> set[object]:
    """Every type that a value of this type can hold."""
    if soort in gezien:
        return gezien
    gezien.add(soort)
    for deel in typing.get_args(soort):
        _bereikbaar(deel, gezien)
    if isinstance(soort, type) and (is_dataclass(soort) or issubclass(soort, BaseModel)):
        for veld in typing.get_type_hints(soort).values():
            _bereikbaar(veld, gezien)
    return gezien


@pytest.mark.parametrize("soort", [OpenProfiel, Werkgeversblad])
def test_the_types_have_no_place_for_the_restricted_layer(soort: type) -> None:
    verboden = {Afgeschermd, Doelgroep, Register, Nbw, Trede, Kandidaat}
    assert not _bereikbaar(soort, set()) & verboden
    assert _bereikbaar(Kandidaat, set()) >= verboden  # the walk does find them where they are


def test_the_maker_takes_an_open_profile_and_no_kandidaat() -> None:
    hints = typing.get_type_hints(maak_werkgeversblad)
    assert hints["profiel"] is OpenProfiel
    assert not any(Kandidaat in _bereikbaar(soort, set()) for soort in hints.values())


def test_the_sheet_does_not_depend_on_the_restricted_layer() -> None:
    matcher = matcher_van((VERTELT,), (GARANTIE,))
    met = open_profiel(VERTELT, GARANTIE, matcher)
    assert met == open_profiel(replace(VERTELT, afgeschermd=Afgeschermd()), GARANTIE, matcher)
    assert {veld.name for veld in fields(met)} == {
        "skills",
        "ervaring",
        "uren_min",
        "uren_max",
        "beschikbaar_vanaf",
        "papieren",
    }


def test_earlier_work_is_told_under_the_title_that_is_like_the_work_with_its_years() -> None:
    bakkerij = replace(GARANTIE, titel="bakker")
    for jaren, samen in (((2.0, 1.5), 3.5), ((2.0, None), None)):
        werk = tuple(replace(VERTELT.werkervaring[0], jaren=jaar) for jaar in jaren)
        mens = replace(VERTELT, werkervaring=(*werk, VERTELT.werkervaring[1]))
        assert open_profiel(mens, bakkerij, matcher_van((mens,), (bakkerij,))).ervaring == (("bakker", samen),)


def test_what_only_follows_from_a_beroep_and_work_that_is_little_like_it_are_left_out() -> None:
    gewenst = replace(VERTELT, skills=(), werkervaring=(), gewenste_beroepen=("bakker",))
    bakkerij = replace(GARANTIE, titel="bakker", gevraagd=())
    matcher = matcher_van((gewenst,), (bakkerij,))
    lijst = matcher.match(bakkerij.id).matches[0].uitleg
    assert any(een.bewijs == Bewijs.AFGELEID.value and een.bijdrage for een in lijst.bijdragen)
    assert open_profiel(gewenst, bakkerij, matcher).skills == ()
    ander = replace(VERTELT, werkervaring=(replace(VERTELT.werkervaring[0], functie="verkeersregelaar"),))
    assert open_profiel(ander, bakkerij, matcher_van((ander,), (bakkerij,))).ervaring == ()


def test_what_the_person_denies_is_not_told_because_something_resembles_it() -> None:
    ook = Skill(label="broden bakken in een grote oven", graad=Bewijs.VOORBEELD, bron="gesprek")
    mens = replace(VERTELT, skills=(*VERTELT.skills, ook))
    voor = {skill for skill, _ in open_profiel(mens, GARANTIE, matcher_van((mens,), (GARANTIE,))).skills}
    nee = zonder_skill(mens, "brood-bakken")
    na = {skill for skill, _ in open_profiel(nee, GARANTIE, matcher_van((nee,), (GARANTIE,))).skills}
    assert voor - na == {"brood bakken"}


def test_without_what_is_known_the_sheet_says_so() -> None:
    leeg = OpenProfiel(
        skills=(("brood bakken", Bewijs.GENOEMD),),
        ervaring=(),
        uren_min=None,
        uren_max=None,
        beschikbaar_vanaf=None,
        papieren=(),
    )
    blad = maak_werkgeversblad(leeg, replace(GARANTIE, titel=None, werkgever=None), "WB-1", PEILDATUM)
    assert (blad.vacature, blad.werkgever, blad.uren, blad.beschikbaar) == (
        "uw vacature",
        None,
        "niet bekend",
        "in overleg",
    )
    later = replace(leeg, beschikbaar_vanaf=PEILDATUM + timedelta(days=1))
    assert maak_werkgeversblad(later, GARANTIE, "WB-1", PEILDATUM).beschikbaar == "vanaf 1 september 2026"


def test_the_number_is_of_this_sheet_alone(dienst: Dienst) -> None:
    id_ = voorgesteld(dienst)
    een, nog_eens = toon(dienst, ADVISEUR, id_), toon(dienst, ADVISEUR, id_)
    assert een.nummer == nog_eens.nummer
    assert id_ not in een.nummer
    ander = begin(dienst, ADVISEUR, VoorstelVerzoek(kandidaat="K-ANDER", vacature="V-GARANTIE", status=S.VOORGESTELD))
    assert toon(dienst, ADVISEUR, ander.id).nummer != een.nummer


@pytest.mark.parametrize(("status", "reden"), [(S.GEPARKEERD, "W-LATER"), (S.AFGEVALLEN, "A-ANDER")])
def test_there_is_no_sheet_of_somebody_who_was_not_proposed(dienst: Dienst, status: S, reden: str) -> None:
    id_ = voorgesteld(dienst, status, reden)
    with pytest.raises(ConflictFout, match="nog geen voorstel"):
        toon(dienst, ADVISEUR, id_)
    assert "werkgeversblad gemaakt" not in {actie for actie, _, _ in gedaan(dienst)}


def test_there_is_no_sheet_any_more_when_it_ended_or_consent_is_withdrawn(dienst: Dienst) -> None:
    id_ = voorgesteld(dienst)
    assert toon(dienst, ADVISEUR, id_)
    bezwaar = ToestemmingFeit(voor="V-GARANTIE", antwoord="bezwaar", datum=PEILDATUM)
    toestemmingen.leg_vast(dienst, ADVISEUR, VERTELT.id, bezwaar)
    with pytest.raises(ConflictFout, match="geen toestemming"):
        toon(dienst, ADVISEUR, id_)
    zet_stap(dienst, ADVISEUR, id_, StapVerzoek(status=S.INGETROKKEN, reden="I-TOESTEMMING"))
    with pytest.raises(ConflictFout):
        toon(dienst, ADVISEUR, id_)


def test_making_it_is_written_down_and_elsewhere_it_is_not_found(dienst: Dienst) -> None:
    id_ = voorgesteld(dienst)
    toon(dienst, ADVISEUR, id_)
    assert gedaan(dienst)[-1] == ("werkgeversblad gemaakt", id_, None)
    with pytest.raises(NietGevonden):
        toon(dienst, ELDERS, id_)

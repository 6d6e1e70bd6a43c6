"""The tables of learning hold together, lead from light to heavy, and tell of nobody's position."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise, product

import pytest

from matching.leertabellen import rijen
from matching.leerwegen import (
    Leerstap,
    Leervorm,
    Proefvorm,
    Programma,
    diploma_verplicht,
    leerstap,
    proefvormen,
    programmas_voor,
    programmas_voor_adviseur,
    wettelijke_stap,
)
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, Niveau, SkillSoort, Werkproces
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie

BELANGEN = (Belang.PLUSPUNT, Belang.BELANGRIJK, Belang.MOET)  # light to heavy
NIVEAUS = (Niveau.GEEN, Niveau.MBO1, Niveau.MBO2, Niveau.MBO3, Niveau.MBO4, Niveau.HBO, Niveau.WO)
SOORTEN = (SkillSoort.HOUDING, SkillSoort.VAARDIGHEID, SkillSoort.KENNIS)
AFGESCHERMD = re.compile(r"trede|register|garantie|beschut|\bsw\b|nbw|loonkosten|uitkering|doelgroep", re.IGNORECASE)


def _voorbeeld(soort: SkillSoort) -> str:
    """A skill of that kind without a way of its own."""
    eigen = {rij["skill"] for rij in rijen("leerwegen_skill.csv")}
    return next(id_ for id_, skill in sorted(basis().skills.items()) if skill.soort is soort and id_ not in eigen)


def _stap(soort: SkillSoort, belang: Belang, niveau: Niveau | None, *, deel: bool = False) -> Leerstap:
    skill = _voorbeeld(soort)
    gewoon = next(beroep for beroep in basis().beroepen.values() if beroep.gereglementeerd is False)
    processen = (Werkproces(id="deel", label="een deel", skills=(skill,), crebo="25000"),) if deel else ()
    beroep = replace(gewoon, niveau=niveau, skills=(BeroepSkill(skill, belang),), werkprocessen=processen)
    return leerstap(skill, beroep, _zonder_algemeen(basis()))


@cache
def _zonder_algemeen(taal: Taxonomie) -> Taxonomie:
    """The same language without skills that count for all."""
    return Taxonomie(naam="t", versie="1", sha256="0" * 64, skills=taal.skills, beroepen=taal.beroepen)


def test_what_the_work_needs_more_never_takes_less_to_learn() -> None:
    for soort, niveau in product(SOORTEN, (*NIVEAUS, None)):
        weken = [_stap(soort, belang, niveau).weken for belang in BELANGEN]
        assert weken == sorted(weken), (soort, niveau)


def test_a_higher_level_never_takes_less_to_learn() -> None:
    for soort, belang in product(SOORTEN, BELANGEN):
        weken = [_stap(soort, belang, niveau).weken for niveau in NIVEAUS]
        assert weken == sorted(weken), (soort, belang)


def test_what_can_be_learned_as_a_part_never_takes_longer() -> None:
    for soort, belang, niveau in product(SOORTEN, BELANGEN, NIVEAUS):
        heel, deel = _stap(soort, belang, niveau), _stap(soort, belang, niveau, deel=True)
        assert deel.weken <= heel.weken, (soort, belang, niveau)


def test_every_skill_of_every_beroep_has_a_step_that_says_where_its_weeks_come_from() -> None:
    taal = basis()
    stappen = {
        leerstap(link.skill, beroep, taal)
        for beroep in taal.beroepen.values()
        for link in (*beroep.skills, *taal.algemeen)
    }
    assert len(stappen) > 60
    for stap in stappen:
        assert 0 <= stap.weken <= 260
        assert stap.naam.strip()
        assert re.search(r"schatting van skillsmatch|[Ww]et|Verordening|besluit", stap.bron), stap


def test_no_step_in_regulated_work_is_shorter_than_what_the_law_asks() -> None:
    taal, gezien = basis(), 0
    for beroep in taal.beroepen.values():
        wet = wettelijke_stap(beroep)
        assert (wet is not None) is (beroep.gereglementeerd is True)
        if wet is None:
            continue
        for link in beroep.skills:
            stap = leerstap(link.skill, beroep, taal)
            papier = taal.skills[link.skill].soort is SkillSoort.CERTIFICAAT
            assert papier or stap.weken >= wet.weken, (beroep.id, link.skill)
            gezien += 1
    assert gezien > 400


def test_a_skill_that_the_language_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError):
        leerstap("bestaat-niet", basis().beroepen["helpende"], basis())


def test_another_language_leads_to_the_same_tables_by_uri() -> None:
    """As in ESCO: other ids, the same URIs, no level, and nothing about the law."""
    taal = basis()
    skill, beroep = taal.skills["heftruck-rijden"], taal.beroepen["verpleegkundige"]
    ander = replace(skill, id=f"esco-{skill.esco[0].rpartition('/')[2]}")
    werk = Beroep(
        id="esco-werk",
        label="nurse",
        sector="health",
        isco08="2221",
        esco=beroep.esco,
        skills=(BeroepSkill(ander.id, Belang.MOET),),
    )
    esco = Taxonomie(naam="e", versie="1", sha256="1" * 64, skills={ander.id: ander}, beroepen={werk.id: werk})
    wet = wettelijke_stap(werk)
    assert wet == wettelijke_stap(beroep)
    assert leerstap(ander.id, werk, esco) == wet
    assert proefvormen(werk) == (Proefvorm.MEELOOPDAG,)
    assert leerstap(ander.id, replace(werk, esco=None), esco).naam == "heftruckcursus"
    assert programmas_voor(werk) == programmas_voor(beroep)


@pytest.mark.parametrize(
    ("hier", "in_basis", "verplicht"),
    [
        *((hier, "verpleegkundige", True) for hier in (True, False, None)),
        *((hier, "kok", hier or False) for hier in (True, False, None)),
        *((hier, None, hier) for hier in (True, False, None)),
    ],
)
def test_work_asks_a_diploma_when_any_language_says_so(
    hier: bool | None, in_basis: str | None, verplicht: bool | None
) -> None:
    esco = basis().beroepen[in_basis].esco if in_basis else None
    werk = replace(basis().beroepen["kok"], id="elders", esco=esco, competentnl=None, gereglementeerd=hier)
    assert diploma_verplicht(werk) is verplicht
    assert (wettelijke_stap(werk) is not None) is (verplicht is True)
    assert (Proefvorm.PROEFPLAATS in proefvormen(werk)) is (verplicht is False)


def test_the_level_of_work_that_another_language_does_not_tell_is_that_of_ours() -> None:
    kok = basis().beroepen["kok"]
    elders = replace(kok, id="elders", niveau=None, gereglementeerd=None)
    for link in kok.skills:
        assert leerstap(link.skill, elders, basis()) == leerstap(link.skill, kok, basis())
    assert proefvormen(elders) == proefvormen(kok)


@pytest.mark.parametrize(
    ("bestand", "kolom", "namen"),
    [
        ("leerwegen_skill.csv", "skill", basis().skills.keys()),
        ("wettelijk.csv", "beroep", basis().beroepen.keys()),
        ("programmas.csv", "sectoren", {beroep.sector for beroep in basis().beroepen.values()}),
        ("kansrijk.csv", "sectoren", {beroep.sector for beroep in basis().beroepen.values()}),
    ],
)
def test_the_tables_name_only_what_the_taxonomie_has(bestand: str, kolom: str, namen: set[str]) -> None:
    genoemd = {naam for rij in rijen(bestand) for naam in rij[kolom].split("|") if naam}
    assert genoemd
    assert genoemd - namen == set()


@pytest.mark.parametrize("bestand", ["leerwegen_skill.csv", "wettelijk.csv", "programmas.csv"])
def test_a_table_says_nothing_twice(bestand: str) -> None:
    sleutels = [next(iter(rij.values())) for rij in rijen(bestand)]
    assert len(set(sleutels)) == len(sleutels)


def test_every_certificate_of_the_taxonomie_has_a_way_of_its_own() -> None:
    eigen = {rij["skill"] for rij in rijen("leerwegen_skill.csv")}
    papieren = {id_ for id_, skill in basis().skills.items() if skill.soort is SkillSoort.CERTIFICAAT}
    assert papieren - eigen == set()


def test_every_regulated_beroep_of_the_taxonomie_is_in_the_table_of_the_law() -> None:
    gereglementeerd = {id_ for id_, beroep in basis().beroepen.items() if beroep.gereglementeerd}
    assert {rij["beroep"] for rij in rijen("wettelijk.csv")} == gereglementeerd


def _programmas(beroep: str) -> tuple[set[str], set[str]]:
    werk = basis().beroepen[beroep]
    return {een.id for een in programmas_voor(werk)}, {een.id for een in programmas_voor_adviseur(werk)}


def test_programmes_lead_to_their_sectors_and_those_without_one_to_all() -> None:
    zorg, _ = _programmas("helpende")
    bouw, _ = _programmas("metselaar")
    assert zorg == {"zorgstart", "taalboost"}
    assert bouw == {"energietransitie", "vca", "taalboost"}
    assert programmas_voor(basis().beroepen["helpende"])[0].id == "zorgstart"  # its own sector first


def test_a_programme_that_belongs_to_a_position_is_for_the_adviseur_alone() -> None:
    open_, adviseur = _programmas("productiemedewerker")
    assert {
        "sterk-naar-werk",
        "sterk-naar-werk-garantiebaan",
        "leerwerktraject",
        "leerwerkbedrijf-productie",
    } <= adviseur
    assert open_.isdisjoint(adviseur)


def _alle() -> list[Programma]:
    return list({een for beroep in basis().beroepen.values() for een in programmas_voor(beroep)})


def test_what_a_werkzoekende_reads_says_nothing_of_the_restricted_layer() -> None:
    assert len(_alle()) == 8
    for programma in _alle():
        assert not AFGESCHERMD.search(f"{programma.naam} {programma.uitleg}"), programma.id


def test_what_a_werkzoekende_reads_says_to_ask_whether_it_still_runs() -> None:
    for programma in _alle():
        assert programma.uitleg.endswith("Vraag uw adviseur of dit nog kan.")
        assert programma.datum < date(2021, 1, 1)
        assert all(len(zin.split()) <= 15 for zin in re.split(r"[.:]\s", programma.uitleg)), programma.id


def test_the_forms_stand_from_light_to_heavy() -> None:
    """The order of the enum is what "lightest first" rests on: by the weeks of the ordinary table."""
    weken = {vorm: [int(rij["weken"]) for rij in rijen("leerwegen.csv") if rij["vorm"] == vorm] for vorm in Leervorm}
    middens = [sum(lijst) / len(lijst) for lijst in weken.values() if lijst]
    assert all(licht <= zwaar for licht, zwaar in pairwise(middens))

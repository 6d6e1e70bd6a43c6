"""The skills language that ships with the project."""

from collections import Counter

import pytest

from models.taxonomie.begrippen import SkillSoort
from models.taxonomie.laden import basis
from models.taxonomie.normaliseren import normaliseer

SECTOREN = (
    "zorg",
    "techniek",
    "energietransitie",
    "bouw",
    "logistiek",
    "productie en verpakking",
    "groen",
    "schoonmaak",
    "horeca",
    "detailhandel",
    "kringloop",
    "administratie",
    "ICT",
    "onderwijs en kinderopvang",
)


def test_ten_minste_honderd_beroepen_en_430_skills() -> None:
    assert len(basis().beroepen) >= 100
    assert len(basis().skills) >= 430


@pytest.mark.parametrize("sector", SECTOREN)
def test_elke_sector_heeft_ten_minste_vier_beroepen(sector: str) -> None:
    assert Counter(beroep.sector for beroep in basis().beroepen.values())[sector] >= 4


def test_elk_beroep_heeft_acht_tot_achttien_skills_en_iets_dat_moet() -> None:
    fout = {
        beroep.id: len(beroep.skills)
        for beroep in basis().beroepen.values()
        if not 8 <= len(beroep.skills) <= 18 or all(s.belang.value != "moet" for s in beroep.skills)
    }
    assert not fout


def test_elke_soort_skill_komt_voor() -> None:
    assert {skill.soort for skill in basis().skills.values()} == set(SkillSoort)


def test_geen_twee_beroepen_vragen_precies_hetzelfde() -> None:
    vragen = Counter(frozenset(s.skill for s in beroep.skills) for beroep in basis().beroepen.values())
    assert vragen.most_common(1)[0][1] == 1


def test_elke_naam_leidt_naar_precies_zijn_eigen_begrip() -> None:
    taal = basis()
    for skill in taal.skills.values():
        assert {taal.zoek_skill(naam) for _, naam in skill.namen} == {skill}
    for beroep in taal.beroepen.values():
        assert {taal.zoek_beroep(naam) for _, naam in beroep.namen} == {beroep}


@pytest.mark.parametrize(
    ("tekst", "skill"),
    [
        ("mensen wassen en aankleden", "wassen-aankleden"),
        ("  Pallets WEGZETTEN ", "goederen-opslaan"),
        ("MIG/MAG lassen", "mig-mag"),
        ("VCA", "vca"),
        ("roestvrij staal", "rvs"),
        ("b rijbewijs", "rijbewijs-b"),
        ("röntgenfotos van het gebit", None),
        ("", None),
    ],
)
def test_skill_is_te_vinden_met_de_woorden_van_alledag(tekst: str, skill: str | None) -> None:
    gevonden = basis().zoek_skill(tekst)
    assert (gevonden.id if gevonden else None) == skill


@pytest.mark.parametrize(
    ("tekst", "beroep"),
    [("Thuishulp", "huishoudelijke-hulp"), ("caissiere", "kassamedewerker"), ("conciërge", "concierge")],
)
def test_beroep_is_te_vinden_met_een_andere_functienaam(tekst: str, beroep: str) -> None:
    gevonden = basis().zoek_beroep(tekst)
    assert gevonden is not None
    assert gevonden.id == beroep


def test_een_vakvaardigheid_weegt_zwaarder_dan_wat_elk_beroep_vraagt() -> None:
    taal = basis()
    assert taal.zeldzaamheid("samenwerken") == 1.0
    assert taal.zeldzaamheid("rijbewijs-b") < taal.zeldzaamheid("lassen")


def test_basis_wordt_een_keer_gelezen() -> None:
    assert basis() is basis()
    assert len(basis().sha256) == 64


def test_normaliseren_laat_bestaande_labels_verschillend() -> None:
    labels = [skill.label for skill in basis().skills.values()]
    assert len({normaliseer(label) for label in labels}) == len(labels)

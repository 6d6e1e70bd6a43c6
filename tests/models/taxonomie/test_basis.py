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


def test_ten_minste_250_beroepen_en_1000_skills() -> None:
    assert len(basis().beroepen) >= 250
    assert len(basis().skills) >= 1_000


def test_van_elk_beroep_is_bekend_wat_het_werk_vraagt() -> None:
    for beroep in basis().beroepen.values():
        assert beroep.niveau is not None, beroep.id
        assert beroep.gereglementeerd is not None, beroep.id
        assert beroep.omstandigheden, beroep.id


def test_ten_minste_60_beroepen_zijn_in_werkprocessen_op_te_knippen() -> None:
    in_delen = [beroep for beroep in basis().beroepen.values() if len(beroep.werkprocessen) >= 3]
    assert len(in_delen) >= 60


def test_haccp_is_een_vaardigheid_en_geen_papier() -> None:
    haccp = basis().zoek_skill("HACCP")
    assert haccp is not None
    assert haccp.soort is SkillSoort.VAARDIGHEID


@pytest.mark.parametrize("papier", ["VCA", "heftruckcertificaat", "BHV", "rijbewijs B", "VOG", "code 95"])
def test_de_papieren_die_tellen_zijn_certificaten(papier: str) -> None:
    skill = basis().zoek_skill(papier)
    assert skill is not None
    assert skill.soort is SkillSoort.CERTIFICAAT


@pytest.mark.parametrize("sector", SECTOREN)
def test_elke_sector_heeft_ten_minste_vier_beroepen(sector: str) -> None:
    assert Counter(beroep.sector for beroep in basis().beroepen.values())[sector] >= 4


def test_elk_beroep_heeft_acht_tot_vijfentwintig_skills_en_iets_dat_moet() -> None:
    fout = {
        beroep.id: len(beroep.skills)
        for beroep in basis().beroepen.values()
        if not 8 <= len(beroep.skills) <= 25 or all(s.belang.value != "moet" for s in beroep.skills)
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

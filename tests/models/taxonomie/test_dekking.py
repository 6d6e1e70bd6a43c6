"""The quality check against ESCO: on a small ESCO worked out by hand, and on the real one where it is."""

import csv
import gzip
import json
from pathlib import Path

import pytest

from evaluation.taxonomie_dekking import Dekking, main, meet
from evaluation.taxonomie_lacunes import Lacunes, lacunes
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Niveau, Werkomstandigheid, Werkproces


def skill_uri(n: int) -> str:
    return f"http://data.europa.eu/esco/skill/00000000-0000-0000-0000-{n:012d}"


def beroep_uri(n: int) -> str:
    return f"http://data.europa.eu/esco/occupation/00000000-0000-0000-0000-{n:012d}"


def schrijf(pad: Path, rijen: list[dict[str, str]]) -> None:
    pad.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(pad, "wt", encoding="utf-8", newline="") as bestand:
        schrijver = csv.DictWriter(bestand, list(rijen[0]))
        schrijver.writeheader()
        schrijver.writerows(rijen)


@pytest.fixture
def kleine_esco(tmp_path: Path) -> Path:
    """Occupation 1 is ours, 2 is of the same unit group, 3 of another. Skill 3 has no Dutch label."""
    essentieel = {1: (1, 2, 3, 4), 2: (1, 4), 3: (1,)}
    relaties = [
        {"occupationUri": beroep_uri(o), "relationType": "essential", "skillUri": skill_uri(s)}
        for o, skills in essentieel.items()
        for s in skills
    ]
    relaties.append({"occupationUri": beroep_uri(1), "relationType": "optional", "skillUri": skill_uri(5)})
    schrijf(tmp_path / "esco_en/occupationSkillRelations_rebuilt.csv.gz", relaties)
    groep = {1: "7112", 2: "7112", 3: "5120"}
    schrijf(
        tmp_path / "esco_en/occupations_en.csv.gz",
        [{"conceptUri": beroep_uri(o), "iscoGroup": g} for o, g in groep.items()],
    )
    labels = {1: "iets anders", 2: "Muren metselen", 4: "vuurwerk ontsteken"}
    schrijf(
        tmp_path / "esco_nl_skills/skills_nl_partial.csv.gz",
        [{"conceptUri": skill_uri(s), "preferredLabel_nl": label} for s, label in labels.items()],
    )
    return tmp_path


def kleine_taal() -> Taxonomie:
    skill = TaxonomieSkill(
        id="metselen",
        label="metselen",
        soort=SkillSoort.VAARDIGHEID,
        synoniemen=("muren metselen",),
        esco=(skill_uri(1),),
    )
    beroep = Beroep(
        id="metselaar",
        label="metselaar",
        sector="bouw",
        isco08="7112",
        esco=beroep_uri(1),
        skills=(BeroepSkill("metselen", Belang.MOET),),
    )
    return Taxonomie(naam="proef", versie="1", sha256="0", skills={skill.id: skill}, beroepen={beroep.id: beroep})


def test_dekking_is_met_de_hand_na_te_rekenen(kleine_esco: Path) -> None:
    rapport = meet(kleine_taal(), kleine_esco)
    assert rapport.totaal == Dekking(naam="alle beroepen", beroepen=1, paren=4, strikt=1, ruim=2, zonder_label=1)
    assert rapport.totaal.aandeel_strikt == 0.25
    assert rapport.totaal.aandeel_ruim == 0.5
    assert [(d.naam, d.paren) for d in rapport.sectoren] == [("bouw", 4)]
    assert [d.naam for d in rapport.zwakste] == ["metselaar"]
    assert (rapport.buren.beroepen, rapport.buren.paren, rapport.buren.strikt) == (1, 2, 1)


def test_lacunes_zijn_met_de_hand_na_te_tellen() -> None:
    skills = [
        TaxonomieSkill(id="a", label="a", soort=SkillSoort.VAARDIGHEID, esco=(skill_uri(1),)),
        TaxonomieSkill(id="b", label="b", soort=SkillSoort.KENNIS),
        TaxonomieSkill(id="c", label="c", soort=SkillSoort.HOUDING),
        TaxonomieSkill(id="d", label="d", soort=SkillSoort.CERTIFICAAT),
    ]
    werk = {"sector": "bouw", "isco08": "7112"}
    moet = {s.id: BeroepSkill(s.id, Belang.MOET) for s in skills}
    beroepen = [
        Beroep(id="kaal", label="kaal", skills=(moet["c"],), **werk),
        Beroep(
            id="vol",
            label="vol",
            skills=tuple(moet.values()),
            esco=beroep_uri(1),
            niveau=Niveau.MBO2,
            gereglementeerd=False,
            omstandigheden=(Werkomstandigheid.BUITEN,),
            werkprocessen=(Werkproces(id="p", label="p", skills=("a",)), Werkproces(id="q", label="q", skills=("b",))),
            **werk,
        ),
    ]
    taal = Taxonomie(
        naam="proef",
        versie="1",
        sha256="0",
        skills={s.id: s for s in skills},
        beroepen={b.id: b for b in beroepen},
    )
    assert lacunes(taal) == Lacunes(
        skills=4,
        beroepen=2,
        zonder_esco=("c", "b"),
        kaalst=(("kaal", 1), ("vol", 4)),
        zonder_niveau=("kaal",),
        zonder_gereglementeerd=("kaal",),
        zonder_omstandigheden=("kaal",),
        zonder_beroep_esco=("kaal",),
        met_werkprocessen=1,
        werkprocessen=2,
    )
    tekst = str(lacunes(taal))
    assert "2 van 4  c, b" in tekst
    assert "1 van 2  (2 werkprocessen)" in tekst
    assert "minste skills: kaal 1, vol 4" in tekst


def test_tellingen_die_elkaar_tegenspreken_bestaan_niet() -> None:
    with pytest.raises(ValueError, match="contradict"):
        Dekking(naam="x", beroepen=1, paren=2, strikt=2, ruim=1, zonder_label=0)


def test_zonder_gegevens_een_regel_en_uitgang_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path / "weg")]) == 2
    uit, fout = capsys.readouterr()
    assert uit == ""
    assert fout.count("\n") == 1
    assert "ESCO-gegevens ontbreken" in fout


@pytest.mark.data
def test_de_basis_dekt_ten_minste_85_procent_van_zijn_eigen_beroepen(datamap: Path) -> None:
    rapport = meet(basis(), datamap)
    assert rapport.totaal.beroepen == sum(b.esco is not None for b in basis().beroepen.values())
    assert rapport.totaal.aandeel_strikt >= 0.85
    assert rapport.buren.aandeel_strikt >= 0.5


@pytest.mark.data
def test_elke_esco_uri_van_de_basis_bestaat(datamap: Path) -> None:
    with gzip.open(datamap / "esco_en/skills_en_rebuilt.csv.gz", "rt", encoding="utf-8") as bestand:
        bekend = {rij["conceptUri"] for rij in csv.DictReader(bestand)}
    assert not {uri for skill in basis().skills.values() for uri in skill.esco} - bekend


@pytest.mark.data
def test_elke_competentnl_uri_van_de_basis_bestaat(datamap: Path) -> None:
    bekend = set()
    for naam in ("occupation_labels.csv", "capability_labels.csv"):
        with (datamap / "competentnl" / naam).open(encoding="utf-8", newline="") as bestand:
            bekend |= {rij["uri"] for rij in csv.DictReader(bestand)}
    begrippen = (*basis().skills.values(), *basis().beroepen.values())
    assert not {b.competentnl for b in begrippen if b.competentnl} - bekend


@pytest.mark.data
def test_json_en_tekst_geven_dezelfde_telling(datamap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(datamap), "--json"]) == 0
    totaal = json.loads(capsys.readouterr().out)["totaal"]
    assert main(["--data", str(datamap)]) == 0
    tekst = capsys.readouterr().out
    assert f" {totaal['paren']} " in tekst
    assert f"{totaal['strikt'] / totaal['paren']:.1%}" in tekst

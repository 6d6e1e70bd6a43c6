"""ESCO in every form in which it is handed out gives one language; what is missing or damaged is said."""

import gzip
import math
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fouten import TaxonomieFout
from models.skills import Belang
from models.taxonomie.begrippen import SkillSoort
from models.taxonomie.esco import EscoGelezen, esco_id, lees_esco
from tests.models.taxonomie import esco_map
from tests.models.taxonomie.esco_map import (
    BEROEPEN,
    ESSENTIEEL,
    OPTIONEEL,
    SKILLS,
    beroep_id,
    beroep_uri,
    bestanden,
    schrijf,
    skill_id,
    skill_uri,
)
from tests.models.taxonomie.test_laden import beschadigd


def redenen(gelezen: EscoGelezen) -> str:
    return "\n".join(map(str, gelezen.meldingen))


def geweigerd(*mappen: Path) -> str:
    with pytest.raises(TaxonomieFout) as fout:
        lees_esco(mappen)
    assert all(melding.herstel for melding in fout.value.meldingen)
    return str(fout.value)


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize("versie", ["1.1", "1.2"])
@pytest.mark.parametrize("gz", [False, True])
def test_elke_taal_en_versie_geeft_dezelfde_skills_beroepen_en_verbanden(
    tmp_path: Path, taal: str, versie: str, gz: bool
) -> None:
    gelezen = lees_esco([schrijf(tmp_path / f"esco_v{versie}.0_{taal}", bestanden(taal, versie), gz=gz)])
    t = gelezen.taxonomie
    assert (t.naam, t.versie) == ("esco", f"{versie}.0")
    kolom = 0 if taal == "nl" else 2
    assert {s.id: s.label for s in t.skills.values()} == {skill_id(n): v[kolom] for n, v in SKILLS.items()}
    assert {b.id: b.label for b in t.beroepen.values()} == {beroep_id(n): v[kolom] for n, v in BEROEPEN.items()}
    for n, skills in ESSENTIEEL.items():
        links = {link.skill: link.belang for link in t.beroepen[beroep_id(n)].skills}
        verwacht = dict.fromkeys(map(skill_id, skills), Belang.BELANGRIJK)
        assert links == {**verwacht, **dict.fromkeys(map(skill_id, OPTIONEEL[n]), Belang.PLUSPUNT)}
    assert gelezen.relaties == (5, 3)
    assert gelezen.nederlands == ((5, 3) if taal == "nl" else (0, 0))


def test_wat_esco_zegt_komt_mee_en_wat_het_voor_nederland_niet_zegt_blijft_onbekend(tmp_path: Path) -> None:
    t = lees_esco([schrijf(tmp_path, bestanden("nl"))]).taxonomie
    skill, beroep = t.skills[skill_id(1)], t.beroepen[beroep_id(1)]
    assert skill.synoniemen == ("klei", "zachtmaken", "kleien")
    assert skill.esco == (skill_uri(1),)
    assert (skill.soort, t.skills[skill_id(3)].soort) == (SkillSoort.VAARDIGHEID, SkillSoort.KENNIS)
    assert (beroep.sector, beroep.isco08, beroep.esco) == ("Handwerk", "7314", beroep_uri(1))
    assert (beroep.niveau, beroep.gereglementeerd) == (None, None)
    assert (beroep.omstandigheden, beroep.werkprocessen) == ((), ())


def test_zoeken_kan_op_uri_label_en_alternatief(tmp_path: Path) -> None:
    t = lees_esco([schrijf(tmp_path, bestanden("nl"))]).taxonomie
    for naam in (skill_uri(1), skill_id(1), "Klei  kneden", "kleien"):
        assert t.zoek_skill(naam) is t.skills[skill_id(1)]
    assert t.zoek_beroep("kneedster") is t.beroepen[beroep_id(1)]


def test_een_naam_van_twee_begrippen_leidt_nergens_heen_en_wordt_geteld(tmp_path: Path) -> None:
    gelezen = lees_esco([schrijf(tmp_path, bestanden("nl"))])
    t = gelezen.taxonomie
    assert t.zoek_skill("vuur") is None
    assert t.zoek_beroep("stoker") is None
    assert t.meerduidig == (1, 1)
    assert "1 namen horen bij meer dan een skill" in redenen(gelezen)


@pytest.mark.parametrize("nederlands_eerst", [True, False])
def test_twee_talen_samen_nederlands_waar_het_er_is_en_het_engels_als_synoniem(
    tmp_path: Path, nederlands_eerst: bool
) -> None:
    nl = schrijf(
        tmp_path / "nl", {"skills_nl.csv": esco_map.skills("nl", (1, 2)), "occupations_nl.csv": esco_map.beroepen("nl")}
    )
    en = schrijf(tmp_path / "en", bestanden("en"))
    t = lees_esco([nl, en] if nederlands_eerst else [en, nl]).taxonomie
    assert t.skills[skill_id(1)].label == "klei kneden"
    assert t.skills[skill_id(1)].synoniemen == ("klei", "zachtmaken", "kleien", "knead clay")
    assert t.skills[skill_id(4)].label == "fire kilns"
    assert t.beroepen[beroep_id(2)].label == "ovenstoker"
    assert t.zoek_skill("knead clay") is t.skills[skill_id(1)]


def test_een_herbouwde_tabel_met_de_taal_in_de_kolom_wordt_begrepen(tmp_path: Path) -> None:
    """As others hand ESCO out: other columns, other names, two languages in one table."""
    inhoud = bestanden("en")
    del inhoud["skills_en.csv"]
    inhoud["vaardigheden_partial.csv"] = esco_map.als_csv(
        ("conceptUri", "preferredLabel_nl", "altLabels_nl", "skillType", "preferredLabel_en"),
        [
            {
                "conceptUri": skill_uri(n),
                "preferredLabel_nl": nl,
                "altLabels_nl": alternatief.replace("\n", " | "),
                "skillType": soort,
                "preferredLabel_en": en,
            }
            for n, (nl, alternatief, en, _, soort) in SKILLS.items()
        ],
    )
    t = lees_esco([schrijf(tmp_path, inhoud)]).taxonomie
    assert t.skills[skill_id(1)].label == "klei kneden"
    assert t.skills[skill_id(1)].synoniemen == ("klei", "zachtmaken", "kleien", "knead clay")


def test_labels_waarvan_de_taal_niet_bekend_is_worden_niet_gelezen_en_wel_gemeld(tmp_path: Path) -> None:
    inhoud = {
        **bestanden("nl"),
        "skills_fr.csv": esco_map.skills("en"),
        "skills_zonder_nl_naam.csv": esco_map.skills("en"),
    }
    gelezen = lees_esco([schrijf(tmp_path, inhoud)])
    assert {s.label for s in gelezen.taxonomie.skills.values()} == {v[0] for v in SKILLS.values()}
    assert redenen(gelezen).count("de taal van de labels is onbekend") == 2


def test_een_begrip_dat_twee_keer_in_een_tabel_staat_telt_een_keer(tmp_path: Path) -> None:
    inhoud = bestanden("nl")
    regels = inhoud["occupations_nl.csv"].decode().replace("kleikneder,", "anders,", 1)
    eerste, *rest = inhoud["occupations_nl.csv"].decode().split("\n", 1)
    inhoud["occupations_nl.csv"] = (f"{eerste}\n{rest[0]}" + regels.split("\n", 1)[1]).encode()
    gelezen = lees_esco([schrijf(tmp_path, inhoud)])
    assert gelezen.taxonomie.beroepen[beroep_id(1)].label == "kleikneder"
    assert gelezen.taxonomie.zoek_beroep("anders") is None
    assert "occupations_nl.csv: 3 rijen herhalen een begrip" in redenen(gelezen)


def test_verbanden_die_nergens_heen_wijzen_worden_geteld_en_weggelaten(tmp_path: Path) -> None:
    inhoud = bestanden("nl")
    inhoud["occupationSkillRelations_nl.csv"] = esco_map.relaties(
        [
            (beroep_uri(1), "essential", skill_uri(77)),
            (beroep_uri(1), "optional", skill_uri(78)),
            (beroep_uri(66), "essential", skill_uri(1)),
            (beroep_uri(1), "nuttig", skill_uri(1)),
        ]
    )
    gelezen = lees_esco([schrijf(tmp_path, inhoud)])
    assert gelezen.relaties == (5, 3)
    assert "2 relaties overgeslagen: de skill is onbekend" in redenen(gelezen)
    assert "1 relaties overgeslagen: het beroep is onbekend" in redenen(gelezen)
    assert "1 relaties overgeslagen: het verband is niet essential of optional" in redenen(gelezen)


@pytest.mark.parametrize("volgorde", [("essential", "optional"), ("optional", "essential")])
def test_essential_wint_van_optional(tmp_path: Path, volgorde: tuple[str, str]) -> None:
    extra = [(beroep_uri(1), soort, skill_uri(5)) for soort in volgorde]
    inhoud = {**bestanden("nl"), "occupationSkillRelations_nl.csv": esco_map.relaties(extra)}
    links = lees_esco([schrijf(tmp_path, inhoud)]).taxonomie.beroepen[beroep_id(1)].skills
    assert [link.belang for link in links if link.skill == skill_id(5)] == [Belang.BELANGRIJK]


def test_zeldzaamheid_komt_van_de_essentiele_verbanden_en_onbekend_is_de_mediaan(tmp_path: Path) -> None:
    t = lees_esco([schrijf(tmp_path, bestanden("nl"))]).taxonomie
    # Three beroepen. Essential for: 1 and 2 and 3 one beroep each, 4 two. Skill 5 has no link at all.
    zeldzaam = {1: math.log(4 / 2) + 1, 2: math.log(4 / 2) + 1, 3: math.log(4 / 2) + 1, 4: math.log(4 / 3) + 1}
    for n, waarde in zeldzaam.items():
        assert t.zeldzaamheid(skill_id(n)) == pytest.approx(waarde)
    mediaan = pytest.approx(median(zeldzaam.values()))
    assert t.zeldzaamheid(skill_id(5)) == t.zeldzaamheid("onbekend") == t.zeldzaamheid(None) == mediaan


def test_een_beroep_zonder_skills_of_zonder_isco_code_valt_weg_en_wordt_geteld(tmp_path: Path) -> None:
    inhoud = bestanden("nl")
    extra = als_beroep(4, "nietsdoener", "9629") + als_beroep(5, "codeloos", "")
    inhoud["occupations_nl.csv"] += extra
    inhoud["occupationSkillRelations_nl.csv"] = esco_map.relaties([(beroep_uri(5), "essential", skill_uri(1))])
    gelezen = lees_esco([schrijf(tmp_path, inhoud)])
    assert len(gelezen.taxonomie.beroepen) == 3
    assert "beroepen: 2 zonder skills, naam of ISCO-code overgeslagen" in redenen(gelezen)


def als_beroep(n: int, label: str, isco: str) -> bytes:
    return f"Occupation,{beroep_uri(n)},{isco},{label},,released,,\n".encode()


def test_zonder_isco_groepen_heet_de_sector_naar_haar_nummer(tmp_path: Path) -> None:
    inhoud = bestanden("nl")
    del inhoud["ISCOGroups_nl.csv"]
    t = lees_esco([schrijf(tmp_path, inhoud)]).taxonomie
    assert t.beroepen[beroep_id(1)].sector == "ISCO-groep 73"


def test_dezelfde_bestanden_geven_dezelfde_hash_en_andere_een_andere(tmp_path: Path) -> None:
    een, ander, derde = (schrijf(tmp_path / naam, bestanden("nl")) for naam in ("een", "ander", "derde"))
    (derde / "occupationSkillRelations_nl.csv").write_bytes(
        esco_map.relaties([(beroep_uri(1), "optional", skill_uri(5))])
    )
    hashes = [lees_esco([map_]).taxonomie.sha256 for map_ in (een, ander, derde)]
    assert hashes[0] == hashes[1] != hashes[2]
    assert lees_esco([een]).taxonomie.versie == hashes[0][:12]
    assert lees_esco([een], versie="proef").taxonomie.versie == "proef"


@pytest.mark.parametrize(
    ("weg", "gezegd"),
    [
        ("skills_nl.csv", "skills_nl.csv of skills_en.csv: er is geen skill met een naam gevonden"),
        ("occupations_nl.csv", "occupations_nl.csv of occupations_en.csv: er is geen beroep met skills gevonden"),
        ("occupationSkillRelations_nl.csv", "occupationSkillRelations.csv: er zijn geen relaties gevonden"),
    ],
)
def test_een_tabel_die_niet_kan_ontbreken_wordt_genoemd(tmp_path: Path, weg: str, gezegd: str) -> None:
    inhoud = bestanden("nl")
    del inhoud[weg]
    assert gezegd in geweigerd(schrijf(tmp_path, inhoud))


def test_een_map_die_er_niet_is_wordt_genoemd(tmp_path: Path) -> None:
    assert "weg: deze map is er niet" in geweigerd(tmp_path / "weg")


def test_een_bestand_met_een_andere_kop_wordt_gemeld(tmp_path: Path) -> None:
    inhoud = {**bestanden("nl"), "skills_en.csv": b"uri,naam\n1,2\n", "iets_anders.csv": b"a,b\n"}
    gelezen = lees_esco([schrijf(tmp_path, inhoud)])
    assert "skills_en.csv, rij 1: de kolommen zijn die van ESCO niet" in redenen(gelezen)
    assert "iets_anders" not in redenen(gelezen)


def _afgekapt(inhoud: dict[str, bytes]) -> Mapping[str, bytes]:
    naam = "occupationSkillRelations_nl.csv"
    return {**inhoud, naam: inhoud[naam][:-120]}


def _open_aanhaling(inhoud: dict[str, bytes]) -> Mapping[str, bytes]:
    naam = "skills_nl.csv"
    return {**inhoud, naam: inhoud[naam][: inhoud[naam].index(b'"') + 5]}


def _latin1(inhoud: dict[str, bytes]) -> Mapping[str, bytes]:
    return {**inhoud, "occupations_nl.csv": inhoud["occupations_nl.csv"].replace(b"kneder", b"kn\xe9der")}


def _halve_gzip(inhoud: dict[str, bytes]) -> Mapping[str, bytes]:
    uit = dict(inhoud)
    heel = gzip.compress(uit.pop("skills_nl.csv"))
    return {**uit, "skills_nl.csv.gz": heel[: len(heel) // 2]}


def _geen_gzip(inhoud: dict[str, bytes]) -> Mapping[str, bytes]:
    uit = dict(inhoud)
    return {**uit, "skills_nl.csv.gz": uit.pop("skills_nl.csv")}


@pytest.mark.parametrize("maak", [_afgekapt, _open_aanhaling, _latin1, _halve_gzip, _geen_gzip])
def test_een_beschadigd_bestand_wordt_genoemd_en_niets_wordt_gelezen(tmp_path: Path, maak) -> None:
    tekst = geweigerd(schrijf(tmp_path, maak(bestanden("nl"))))
    assert "Haal het opnieuw op" in tekst
    assert ".csv" in tekst


def test_een_te_groot_bestand_wordt_geweigerd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.taxonomie.esco_tabel.MAX_BYTES", 100)
    assert "is groter dan" in geweigerd(schrijf(tmp_path, bestanden("nl"), gz=True))


@given(st.data())
def test_een_beschadigde_download_geeft_een_taal_of_een_taxonomiefout(data: st.DataObject) -> None:
    inhoud = bestanden("nl")
    naam = data.draw(st.sampled_from(sorted(inhoud)))
    gz = data.draw(st.booleans())
    with TemporaryDirectory() as map_:
        schrijf(Path(map_), inhoud, gz=gz)
        pad = Path(map_) / (f"{naam}.gz" if gz else naam)
        pad.write_bytes(beschadigd(pad.read_bytes(), data.draw))
        with suppress(TaxonomieFout):
            gelezen = lees_esco([Path(map_)])
            links = (link for beroep in gelezen.taxonomie.beroepen.values() for link in beroep.skills)
            assert {link.skill for link in links} <= gelezen.taxonomie.skills.keys()


def test_een_afgekapte_laatste_code_wordt_geteld(tmp_path: Path) -> None:
    inhoud = bestanden("nl")
    inhoud["occupationSkillRelations_nl.csv"] = inhoud["occupationSkillRelations_nl.csv"][:-9]
    gelezen = lees_esco([schrijf(tmp_path, inhoud)])
    assert gelezen.relaties == (5, 2)
    assert "1 relaties overgeslagen: de skill is onbekend" in redenen(gelezen)


@pytest.fixture(scope="module")
def hele_esco(datamap: Path) -> EscoGelezen:
    return lees_esco([datamap / "esco_nl", datamap / "esco_nl_skills", datamap / "esco_en"])


@pytest.mark.data
def test_de_hele_esco_wordt_gelezen(hele_esco: EscoGelezen) -> None:
    t = hele_esco.taxonomie
    assert (len(t.skills), len(t.beroepen)) == (13_939, 3_039)
    assert hele_esco.nederlands == (7_096, 3_039)
    assert hele_esco.relaties[0] == 67_622
    assert sum(hele_esco.relaties) == 129_004 - 17  # pairs that are both essential and optional
    assert t.zoek_skill("http://data.europa.eu/esco/skill/00064735-8fad-454b-90c7-ed858cc993f2") is not None
    assert all(b.sector and not b.sector.startswith("ISCO-groep") for b in t.beroepen.values())


@pytest.mark.data
def test_de_nederlandse_map_alleen_mist_de_relaties(datamap: Path) -> None:
    assert "er zijn geen relaties gevonden" in geweigerd(datamap / "esco_nl")


@pytest.mark.data
def test_de_zeldzaamheid_van_esco_volgt_uit_de_relaties(datamap: Path, hele_esco: EscoGelezen) -> None:
    """Counted anew from the file itself."""
    with gzip.open(datamap / "esco_en/occupationSkillRelations_rebuilt.csv.gz", "rt", encoding="utf-8") as bestand:
        rijen = [regel.rstrip("\n").split(",") for regel in bestand][1:]
    beroepen = {rij[0] for rij in rijen}
    essentieel = {(rij[0], rij[3]) for rij in rijen if rij[1] == "essential"}
    for uri in sorted({rij[3] for rij in rijen})[::500]:
        df = sum(skill == uri for _, skill in essentieel)
        verwacht = min(4.0, max(1.0, math.log((1 + len(beroepen)) / (1 + df)) + 1))
        assert hele_esco.taxonomie.zeldzaamheid(esco_id(uri)) == pytest.approx(verwacht)

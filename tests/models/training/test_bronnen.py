"""Every reader over small invented files; then what may never be learnt, over the real ones."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from models.taxonomie.laden import basis
from models.training import bronnen
from models.training.begrippen import Begrip, Bron, Verband, is_apart, zelfde_tekst
from models.training.manifest import DATA
from tests.models.training.klein import maak_data, schrijf_csv


def met_melo(data: Path, *titels: str) -> Path:
    pad = data / "melo_nl/nld_q_nl_c_nl/queries.tsv"
    pad.parent.mkdir(parents=True)
    pad.write_text("".join(f"q{i}\t{titel}\n" for i, titel in enumerate(titels)), encoding="utf-8")
    return data


def test_an_occupation_has_its_names_in_both_languages_and_its_first_sentences(tmp_path: Path):
    kop = "conceptUri preferredLabel altLabels description"
    rij = ("e:1", "ketellapper", "Ketellapper\nlapper  van ketels\n", "Lapt ketels. Ook oude.\nOok pannen.")
    schrijf_csv(tmp_path / "esco_nl/occupations_nl.csv.gz", kop, [rij, rij, ("e:2", "klerk", "", "")])
    schrijf_csv(tmp_path / "esco_en/occupations_en.csv.gz", kop, [("e:1", "tinker", "kettle mender", "Mends.")])
    begrippen, verbanden = bronnen.esco_beroepen(tmp_path)
    assert begrippen == [
        Begrip(Bron.ESCO_BEROEP, "e:1", ("ketellapper", "lapper van ketels"), ("tinker", "kettle mender")),
        Begrip(Bron.ESCO_BEROEP, "e:2", ("klerk",)),
    ]
    assert verbanden == [
        Verband(Bron.OMSCHRIJVING, "ketellapper", "Lapt ketels", "e:1", "e:1"),
        Verband(Bron.OMSCHRIJVING, "tinker", "Mends.", "e:1", "e:1"),
    ]


def test_only_an_equal_statement_is_a_name_of_a_skill(tmp_path: Path):
    schrijf_csv(
        tmp_path / "esco_nl_skills/skills_nl_partial.csv.gz",
        "conceptUri preferredLabel_nl altLabels_nl description_nl preferredLabel_en",
        [("e:1", "ketels lappen", "gaten dichten | ketels lappen", "Lapt ketels.", "mend kettles")],
    )
    schrijf_csv(
        tmp_path / "esco_en/skills_en_rebuilt.csv.gz",
        "conceptUri preferredLabel altLabels_and_description",
        [("e:1", "mend kettles", "x" * 500), ("e:2", "ring bells", ""), ("e:3", "sing", "chant")],
    )
    schrijf_csv(
        tmp_path / "competent_esco/mapping_dev.csv",
        "competent_id competent_label_nl esco_uri esco_label_nl relation",
        [
            ("1", "een ketel herstellen", "e:1", "ketels lappen", "skos:exactMatch"),
            ("2", "gaten stoppen", "e:1", "ketels lappen", "skos:closeMatch"),
            ("3", "metaal bewerken", "e:1", "ketels lappen", "skos:broadMatch"),
        ],
    )
    begrippen, verbanden = bronnen.esco_skills(tmp_path)
    namen = ("ketels lappen", "gaten dichten", "een ketel herstellen", "gaten stoppen")
    assert begrippen == [Begrip(Bron.ESCO_SKILL, "e:1", namen, ("mend kettles",))]
    assert verbanden == [
        Verband(Bron.ESCO_SKILL, "metaal bewerken", "ketels lappen", "e:1", "e:1"),
        Verband(Bron.OMSCHRIJVING, "ketels lappen", "Lapt ketels.", "e:1", "e:1"),
        Verband(Bron.ESCO_SKILL_EN, "mend kettles", "x" * bronnen.ZIN, "e:1", "e:1"),
        Verband(Bron.ESCO_SKILL_EN, "ketels lappen", "x" * bronnen.ZIN, "e:1", "e:1"),
        Verband(Bron.ESCO_SKILL_EN, "sing", "chant", "e:3", "e:3"),
    ]


# By their hash statement 25 and skill u:32 are kept apart; statements 1 and 2 and skill u:1 are not.
UITSPRAKEN = [
    ("1", "op een kruk zitten", "u:1", "zitten", "skos:exactMatch"),
    ("25", "op de grond zitten", "u:1", "zitten", "skos:exactMatch"),
    ("1", "op een kruk zitten", "u:32", "rusten", "skos:broadMatch"),
    ("2", "liggen", "u:32", "rusten", "skos:broadMatch"),
]


def test_a_statement_that_is_kept_apart_names_no_skill(tmp_path: Path):
    kop = "conceptUri preferredLabel_nl altLabels_nl description_nl preferredLabel_en"
    skills = [("u:1", "zitten", "", "", "sit"), ("u:32", "rusten", "", "", "rest")]
    schrijf_csv(tmp_path / "esco_nl_skills/skills_nl_partial.csv.gz", kop, skills)
    schrijf_csv(
        tmp_path / "esco_en/skills_en_rebuilt.csv.gz", "conceptUri preferredLabel altLabels_and_description", []
    )
    kop = "competent_id competent_label_nl esco_uri esco_label_nl relation"
    schrijf_csv(tmp_path / "competent_esco/mapping_dev.csv", kop, UITSPRAKEN)
    begrippen, verbanden = bronnen.esco_skills(tmp_path)
    assert [one.nl for one in begrippen] == [("zitten", "op een kruk zitten"), ("rusten",)]
    assert {one.links for one in verbanden} == {"op een kruk zitten", "liggen"}


def test_a_statement_is_unseen_when_it_is_kept_apart_or_all_its_skills_are():
    kop = ["competent_id", "competent_label_nl", "esco_uri", "esco_label_nl", "relation"]
    rijen = [dict(zip(kop, rij, strict=True)) for rij in UITSPRAKEN]
    assert bronnen.ongeziene_uitspraken(rijen) == {"op de grond zitten", "liggen"}


def test_an_occupation_goes_with_its_essential_skills_that_have_a_name(tmp_path: Path):
    schrijf_csv(
        tmp_path / "esco_en/occupationSkillRelations_rebuilt.csv.gz",
        "occupationUri relationType skillUri",
        [("b", "essential", "s"), ("b", "optional", "t"), ("b", "essential", "onbekend"), ("x", "essential", "s")],
    )
    beroepen = [Begrip(Bron.ESCO_BEROEP, "b", ("klokkenluider", "luider"))]
    skills = [Begrip(Bron.ESCO_SKILL, "s", ("klokken luiden",)), Begrip(Bron.ESCO_SKILL, "t", ("klimmen",))]
    assert bronnen.beroep_skills(tmp_path, beroepen, skills) == [
        Verband(Bron.BEROEP_SKILL, "klokkenluider", "klokken luiden", "b", "s")
    ]


def test_titles_of_one_reference_go_together_without_the_questions_of_melo(tmp_path: Path):
    met_melo(tmp_path, "Klokkenluider", "torenwachter")
    schrijf_csv(
        tmp_path / "uwv_boc/titels.csv.gz",
        "titel ref_code ref_titel competentnl_uri",
        [
            ("luider", "7", "klokkenluider", "c:1"),
            ("klepelaar", "7", "klokkenluider", "c:1"),
            ("TORENWACHTER ", "8", "wachter", "c:2"),
            ("zomaar iets", "n.v.t", "", ""),
            ("kaashandelaar", "9", "handelaar", "c:4"),
            ("vishandelaar", "10", "handelaar", "c:4"),
        ],
    )
    schrijf_csv(
        tmp_path / "competentnl/occupation_labels.csv",
        "uri pref_label label",
        [
            ("c:1", "beiaardier", "beiaardier"),
            ("c:3", "smid", "smid"),
            ("c:3", "smid", "hoefsmid"),
            ("c:4", "koopman", "koopman"),
        ],
    )
    assert bronnen.uwv_titels(tmp_path) == [
        Begrip(Bron.UWV_TITEL, "7", ("luider", "klepelaar", "beiaardier")),
        Begrip(Bron.UWV_TITEL, "8", ("wachter",)),
        Begrip(Bron.UWV_TITEL, "9", ("kaashandelaar", "handelaar")),
        Begrip(Bron.UWV_TITEL, "10", ("vishandelaar", "handelaar")),
        Begrip(Bron.UWV_TITEL, "c:3", ("smid", "hoefsmid")),
        Begrip(Bron.UWV_TITEL, "c:4", ("koopman",)),  # of both 9 and 10: a name of neither
    ]


def test_a_capability_has_all_its_names(tmp_path: Path):
    schrijf_csv(
        tmp_path / "competentnl/capability_labels.csv",
        "uri pref_label label",
        [("c:1", "Zingen", "zingen"), ("c:1", "Zingen", "een lied zingen")],
    )
    assert bronnen.competentnl_skills(tmp_path) == [Begrip(Bron.COMPETENTNL, "c:1", ("Zingen", "een lied zingen"))]


def test_a_profile_goes_with_its_tasks_and_a_task_with_its_processes(tmp_path: Path):
    pad = tmp_path / "mbo_kwalificatiedossiers/mbo_profielen.json"
    pad.parent.mkdir()
    kerntaken = [{"name": "Bakt", "werkprocessen": ["Kneedt"]}]
    pad.write_text(json.dumps([{"id": 3, "profiel": "Bakker", "kerntaken": kerntaken}]), encoding="utf-8")
    paren = [("Bakker", "Bakt"), ("Bakt", "Kneedt"), ("Bakker", "Kneedt")]
    assert bronnen.mbo(tmp_path) == [Verband(Bron.MBO, *paar, "mbo/3", "mbo/3/0") for paar in paren]


def test_our_own_names_leave_out_the_questions_of_melo():
    taxonomie = basis()
    beroep = next(one for one in taxonomie.beroepen.values() if one.skills and one.synoniemen)
    begrippen, verbanden = bronnen.eigen_taxonomie(taxonomie, frozenset({zelfde_tekst(beroep.label)}))
    (van_beroep,) = (one for one in begrippen if one.sleutel == f"taxonomie/{beroep.id}")
    assert van_beroep.nl == beroep.synoniemen
    assert beroep.label not in {one.links for one in verbanden}
    andere = {one.id for one in taxonomie.beroepen.values() if one.skills} - {beroep.id}
    assert {one.van for one in verbanden} == {f"taxonomie/{id_}" for id_ in andere}
    # One key for a concept and for what it is related to: else the mask and what is kept apart miss each other.
    assert {sleutel for one in verbanden for sleutel in (one.van, one.naar)} <= {one.sleutel for one in begrippen}


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("Bakt brood. Ook taart.", "Bakt brood"),
        ("Bakt brood\nOok taart.", "Bakt brood"),
        ("", ""),
        ("  \n", ""),
        ("a" * 200, "a" * 110),
    ],
)
def test_a_first_sentence_is_short(tekst: str, zin: str):
    assert bronnen.eerste_zin(tekst) == zin


def test_nothing_that_is_kept_apart_is_offered(tmp_path: Path):
    begrippen, verbanden = bronnen.alles(maak_data(tmp_path), basis())
    apart = {f"{soort}{i}" for soort in ("e:b", "e:s", "c:s", "") for i in range(60) if is_apart(f"{soort}{i}")}
    assert len(apart) > 10
    assert not apart & {one.sleutel for one in begrippen}
    assert not apart & {sleutel for one in verbanden for sleutel in (one.van, one.naar)}
    assert {one.bron for one in begrippen} | {one.bron for one in verbanden} == set(Bron)
    assert min(len(one.teksten) for one in begrippen) == 2


def test_exactly_the_listed_files_are_read(tmp_path: Path):
    maak_data(tmp_path, aantal=2)
    assert {pad.relative_to(tmp_path).as_posix() for pad in tmp_path.rglob("*") if pad.is_file()} == set(DATA)
    for naam in DATA:
        weg = tmp_path / naam
        inhoud = weg.read_bytes()
        weg.unlink()
        with pytest.raises(FileNotFoundError, match=weg.name):
            bronnen.alles(tmp_path, basis())
        weg.write_bytes(inhoud)


def test_every_text_is_offered_to_the_pruning():
    begrippen = [Begrip(Bron.ESCO_BEROEP, "1", ("a", "b"), ("c",))]
    verbanden = [Verband(Bron.MBO, "d", "e", "2", "3")]
    assert list(bronnen.teksten(begrippen, verbanden)) == ["a", "b", "c", "d", "e"]


# The real files: what the benchmark asks is not taught, and what is kept apart is kept apart.

Leerstof = tuple[list[Begrip], list[Verband]]
ESCO = {Bron.ESCO_BEROEP, Bron.ESCO_SKILL, Bron.ESCO_SKILL_EN, Bron.BEROEP_SKILL, Bron.OMSCHRIJVING}
NEDERLANDS = {Bron.UWV_TITEL, Bron.COMPETENTNL}


@pytest.fixture(scope="module")
def leerstof(datamap: Path) -> Leerstof:
    return bronnen.alles(datamap, basis())


def vormen(leerstof: Leerstof, soorten: Iterable[Bron]) -> set[str]:
    begrippen, verbanden = leerstof
    kies = set(soorten)
    gekozen = [one for one in begrippen if one.bron in kies], [one for one in verbanden if one.bron in kies]
    return set(map(zelfde_tekst, bronnen.teksten(*gekozen)))


def uit(datamap: Path, namen: Iterable[str], kolommen: Iterable[str]) -> set[str]:
    """Every text in these columns, split into the names that they hold."""
    cellen = [rij.get(kolom, "") for naam in namen for rij in bronnen.lees(datamap / naam) for kolom in kolommen]
    return {zelfde_tekst(deel) for cel in cellen for regel in cel.split("\n") for deel in (regel, *regel.split(" | "))}


@pytest.mark.data
@pytest.mark.parametrize("bron", [Bron.UWV_TITEL, Bron.COMPETENTNL, Bron.TAXONOMIE])
def test_no_question_of_melo_is_among_the_titles(datamap: Path, leerstof: Leerstof, bron: Bron):
    vragen = bronnen.proefvragen(datamap)
    assert len(vragen) > 2_500
    assert vormen(leerstof, [bron])
    assert vormen(leerstof, [bron]) & vragen == set()


@pytest.mark.data
def test_titles_of_uwv_and_competentnl_stay_among_themselves(datamap: Path, leerstof: Leerstof):
    """Their keys are theirs, and every text that goes under such a key stands in their files."""
    begrippen, verbanden = leerstof
    eigen = uit(datamap, ["uwv_boc/titels.csv.gz"], ["titel", "ref_titel"])
    eigen |= uit(
        datamap,
        ["competentnl/occupation_labels.csv", "competentnl/capability_labels.csv"],
        ["pref_label", "label"],
    )
    assert vormen(leerstof, NEDERLANDS) <= eigen
    sleutels = {one.sleutel for one in begrippen if one.bron in NEDERLANDS}
    assert not [sleutel for sleutel in sleutels if "/esco/" in sleutel]
    assert not [one for one in verbanden if one.bron in NEDERLANDS or {one.van, one.naar} & sleutels]


@pytest.mark.data
def test_what_goes_under_an_esco_key_comes_from_esco(datamap: Path, leerstof: Leerstof):
    """Names of occupations from its own files alone; of skills also the statements that experts tied to them."""
    begrippen, verbanden = leerstof
    beroepen = uit(
        datamap,
        ["esco_nl/occupations_nl.csv.gz", "esco_en/occupations_en.csv.gz"],
        ["preferredLabel", "altLabels"],
    )
    skills = uit(
        datamap, ["esco_nl_skills/skills_nl_partial.csv.gz"], ["preferredLabel_nl", "altLabels_nl", "preferredLabel_en"]
    ) | uit(datamap, ["competent_esco/mapping_dev.csv"], ["competent_label_nl", "esco_label_nl"])
    assert vormen((begrippen, []), [Bron.ESCO_BEROEP]) <= beroepen
    assert vormen(leerstof, [Bron.ESCO_SKILL]) <= skills
    assert vormen(leerstof, [Bron.BEROEP_SKILL]) <= beroepen | skills
    met_esco = {one.bron for one in begrippen if "/esco/" in one.sleutel}
    met_esco |= {one.bron for one in verbanden if "/esco/" in one.van + one.naar}
    assert met_esco == ESCO


@pytest.mark.data
def test_no_concept_that_is_kept_apart_is_offered(datamap: Path, leerstof: Leerstof):
    begrippen, verbanden = leerstof
    beroepen = {one.sleutel for one in bronnen.esco_beroepen(datamap)[0]}
    apart = {sleutel for sleutel in beroepen if is_apart(sleutel)}
    assert len(apart) > 250
    assert {one.sleutel for one in begrippen if one.bron is Bron.ESCO_BEROEP} <= beroepen - apart
    sleutels = [one.sleutel for one in begrippen] + [s for one in verbanden for s in (one.van, one.naar)]
    assert not [sleutel for sleutel in sleutels if is_apart(sleutel)]

"""Lookup, rarity and normalisation, on small languages built here."""

import math
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.skills import Belang
from models.taxonomie.begrippen import BegripOngeldig, Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Werkomstandigheid, Werkproces

ESCO = "http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab"
ESCO_BEROEP = "http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34"
COMPETENTNL = "https://linkeddata.competentnl.nl/id/humancapability/1D54A21B60"


def skill(id_: str, **velden: object) -> TaxonomieSkill:
    return TaxonomieSkill(**{"id": id_, "label": f"label {id_}", "soort": SkillSoort.VAARDIGHEID, **velden})


def beroep(id_: str, *skills: tuple[str, Belang], **velden: object) -> Beroep:
    links = tuple(BeroepSkill(naam, belang) for naam, belang in skills)
    return Beroep(**{"id": id_, "label": f"label {id_}", "sector": "bouw", "isco08": "7112", "skills": links, **velden})


def taal(skills: list[TaxonomieSkill], beroepen: list[Beroep], **velden: object) -> Taxonomie:
    return Taxonomie(
        naam="proef",
        versie="1",
        sha256="0" * 64,
        skills={s.id: s for s in skills},
        beroepen={b.id: b for b in beroepen},
        **velden,
    )


@st.composite
def talen(draw: st.DrawFn) -> Taxonomie:
    ids = [f"s{i}" for i in range(draw(st.integers(1, 8)))]
    keuze = st.dictionaries(st.sampled_from(ids), st.sampled_from(Belang), min_size=1)
    beroepen = draw(st.lists(keuze, min_size=1, max_size=40))
    algemeen = draw(st.dictionaries(st.sampled_from(ids), st.sampled_from(Belang)))
    return taal(
        [skill(id_) for id_ in ids],
        [beroep(f"b{i}", *keus.items()) for i, keus in enumerate(beroepen)],
        algemeen=tuple(BeroepSkill(naam, belang) for naam, belang in algemeen.items()),
    )


def gevraagd_door(t: Taxonomie, id_: str) -> int:
    """How many beroepen ask for a skill, counted the slow way."""
    return sum(
        any(s.skill == id_ and s.belang is not Belang.PLUSPUNT for s in (*b.skills, *t.algemeen))
        for b in t.beroepen.values()
    )


def genoemd(t: Taxonomie) -> set[str]:
    """The skills that some beroep, or every beroep, is linked to."""
    return {s.skill for b in t.beroepen.values() for s in b.skills} | {s.skill for s in t.algemeen}


@given(talen())
def test_zeldzaamheid_is_de_formule_van_scoring_5_1(t: Taxonomie) -> None:
    n = len(t.beroepen)
    for id_ in genoemd(t):
        idf = math.log((1 + n) / (1 + gevraagd_door(t, id_))) + 1
        assert t.zeldzaamheid(id_) == pytest.approx(min(4.0, max(1.0, idf)))


@given(talen())
def test_zeldzamer_weegt_nooit_minder_en_blijft_tussen_1_en_4(t: Taxonomie) -> None:
    op_volgorde = [t.zeldzaamheid(id_) for id_ in sorted(genoemd(t), key=lambda id_: gevraagd_door(t, id_))]
    assert op_volgorde == sorted(op_volgorde, reverse=True)
    assert all(1.0 <= waarde <= 4.0 for waarde in op_volgorde)


@given(talen())
def test_onbekende_skill_weegt_als_de_mediaan(t: Taxonomie) -> None:
    verwacht = median(t.zeldzaamheid(id_) for id_ in genoemd(t))
    assert t.zeldzaamheid(None) == verwacht
    assert t.zeldzaamheid("bestaat-niet") == verwacht
    assert {t.zeldzaamheid(id_) for id_ in t.skills.keys() - genoemd(t)} <= {verwacht}


def test_een_pluspunt_telt_niet_mee_voor_zeldzaamheid() -> None:
    t = taal(
        [skill("a"), skill("b")],
        [beroep("x", ("a", Belang.BELANGRIJK), ("b", Belang.PLUSPUNT)), beroep("y", ("a", Belang.MOET))],
    )
    assert t.zeldzaamheid("a") == pytest.approx(1.0)
    assert t.zeldzaamheid("b") == pytest.approx(1 + math.log(3))


def test_zoeken_kan_op_id_label_synoniem_en_beide_uris() -> None:
    a = skill("heftruck-rijden", label="heftruck rijden", synoniemen=("vórkheftruck",), esco=(ESCO,))
    b = skill("samenwerken", label="samenwerken", competentnl=COMPETENTNL)
    x = beroep("kok", ("samenwerken", Belang.MOET), ("heftruck-rijden", Belang.MOET), esco=ESCO_BEROEP)
    t = taal([a, b], [x])
    for tekst in ("heftruck-rijden", "Heftruck  rijden", "Vorkheftruck", ESCO):
        assert t.zoek_skill(tekst) is a
    assert t.zoek_skill(COMPETENTNL) is b
    assert t.zoek_skill("vorkheftruk") is None
    assert t.zoek_beroep(ESCO_BEROEP) is x
    assert t.zoek_beroep("heftruck rijden") is None


_NAMEN = st.sampled_from(["a", "b", "c", "d", "A", "é", "e"])


@st.composite
def slordige_skills(draw: st.DrawFn) -> list[TaxonomieSkill]:
    """Skills whose names may be the same, as in a language made by others."""
    uit = []
    for nummer in range(draw(st.integers(1, 6))):
        namen = draw(st.lists(_NAMEN, min_size=1, max_size=3, unique_by=normaliseer))
        uit.append(skill(f"s{nummer}", label=namen[0], synoniemen=tuple(namen[1:])))
    return uit


def wie_heet(skills: list[TaxonomieSkill], naam: str) -> TaxonomieSkill | None:
    """The rule of the documentation, said in another way: labels first, then synonyms, and never two."""
    met_label = [s for s in skills if normaliseer(s.label) == normaliseer(naam)]
    met_synoniem = [s for s in skills if normaliseer(naam) in map(normaliseer, s.synoniemen)]
    dragers = met_label or met_synoniem
    return dragers[0] if len(dragers) == 1 else None


@given(slordige_skills())
def test_een_naam_van_twee_leidt_nergens_heen_tenzij_hij_van_een_het_label_is(skills: list[TaxonomieSkill]) -> None:
    t = taal(skills, [beroep("x", ("s0", Belang.MOET))], eenduidig=False)
    namen = {normaliseer(naam) for s in skills for naam in (s.label, *s.synoniemen)}
    for naam in namen:
        assert t.zoek_skill(naam) is wie_heet(skills, naam)
    assert t.meerduidig == (sum(wie_heet(skills, naam) is None for naam in namen), 0)
    assert all(t.zoek_skill(s.id) is s for s in skills)


def test_een_eenduidige_taal_heeft_geen_meerduidige_namen() -> None:
    assert taal([skill("a")], [beroep("x", ("a", Belang.MOET))]).meerduidig == (0, 0)


def test_een_werkproces_vraagt_alleen_skills_die_er_zijn() -> None:
    proces = Werkproces(id="p", label="iets doen", skills=("a", "b"))
    with pytest.raises(ValueError, match="unknown skills: b"):
        taal([skill("a")], [beroep("x", ("a", Belang.MOET), werkprocessen=(proces,))])


def test_taxonomie_weigert_wat_niet_bij_elkaar_past() -> None:
    a, x = skill("a"), beroep("x", ("a", Belang.MOET))
    with pytest.raises(ValueError, match="needs skills"):
        taal([], [x])
    with pytest.raises(ValueError, match="unknown skills: b"):
        taal([a], [beroep("x", ("b", Belang.MOET))])
    with pytest.raises(ValueError, match="names both a and b"):
        taal([a, skill("b", synoniemen=("LABEL a",))], [x])
    with pytest.raises(ValueError, match="under the key z"):
        Taxonomie(naam="p", versie="1", sha256="0", skills={"z": a, "a": a}, beroepen={"x": x})


def test_taxonomie_is_niet_te_veranderen() -> None:
    t = taal([skill("a")], [beroep("x", ("a", Belang.MOET))])
    with pytest.raises(TypeError):
        t.skills["b"] = skill("b")  # type: ignore[index]


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"id": "Met Hoofdletter"}, "id"),
        ({"label": " - "}, "label"),
        ({"synoniemen": ("",)}, "synoniemen"),
        ({"synoniemen": ("Label-a",)}, "synoniemen"),
        ({"esco": ("http://data.europa.eu/esco/skill/S1.2",)}, "esco"),
        ({"esco": (ESCO_BEROEP,)}, "esco"),
        ({"esco": (ESCO, ESCO)}, "esco"),
        ({"competentnl": "1D54A21B60"}, "competentnl"),
    ],
)
def test_ongeldige_skill_bestaat_niet_en_noemt_het_veld(velden: dict[str, object], veld: str) -> None:
    with pytest.raises(BegripOngeldig) as fout:
        skill("a", **velden)
    assert [gebrek.veld for gebrek in fout.value.gebreken] == [veld]


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"sector": ""}, "sector"),
        ({"isco08": "711"}, "isco08"),
        ({"isco08": "71123"}, "isco08"),
        ({"skills": ()}, "id"),
        ({"esco": ESCO}, "esco"),
        ({"competentnl": COMPETENTNL}, "competentnl"),
        ({"omstandigheden": (Werkomstandigheid.KOU, Werkomstandigheid.KOU)}, "id"),
    ],
)
def test_ongeldig_beroep_bestaat_niet_en_noemt_het_veld(velden: dict[str, object], veld: str) -> None:
    with pytest.raises(BegripOngeldig) as fout:
        beroep("x", ("a", Belang.MOET), **velden)
    assert [gebrek.veld for gebrek in fout.value.gebreken] == [veld]


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"id": "Met Hoofdletter"}, "id"),
        ({"label": "  "}, "label"),
        ({"skills": ()}, "skills"),
        ({"skills": ("a", "")}, "skills"),
        ({"skills": ("a", "a")}, "skills"),
        ({"crebo": "2572"}, "crebo"),
        ({"code": "B1-W1"}, "code"),
    ],
)
def test_ongeldig_werkproces_bestaat_niet_en_noemt_het_veld(velden: dict[str, object], veld: str) -> None:
    goed = {"id": "muur-metselen", "label": "een muur metselen", "skills": ("a",), "crebo": "12345", "code": "B1-K1-W1"}
    with pytest.raises(BegripOngeldig) as fout:
        Werkproces(**{**goed, **velden})
    assert [gebrek.veld for gebrek in fout.value.gebreken] == [veld]
    Werkproces(**goed)


def test_beroep_noemt_elke_skill_een_keer() -> None:
    with pytest.raises(BegripOngeldig, match="twee keer"):
        beroep("x", ("a", Belang.MOET), ("a", Belang.PLUSPUNT))


@pytest.mark.parametrize(
    ("een", "ander"),
    [("Café - bar", "cafe bar"), ("e\u2011mail", "E MAIL"), ("  twee\t spaties ", "twee spaties")],
)
def test_normaliseren_maakt_schrijfwijzen_gelijk(een: str, ander: str) -> None:
    assert normaliseer(een) == normaliseer(ander)


def test_normaliseren_houdt_andere_tekens_uit_elkaar() -> None:
    assert len({normaliseer(t) for t in ("C", "C#", "C++", "MIG/MAG", "MIG MAG")}) == 5


@given(st.text())
def test_normaliseren_twee_keer_is_een_keer(tekst: str) -> None:
    assert normaliseer(normaliseer(tekst)) == normaliseer(tekst)

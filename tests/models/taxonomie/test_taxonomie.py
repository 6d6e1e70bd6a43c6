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


@given(talen())
def test_zeldzaamheid_is_de_formule_van_scoring_5_1(t: Taxonomie) -> None:
    n = len(t.beroepen)
    for id_ in t.skills:
        idf = math.log((1 + n) / (1 + gevraagd_door(t, id_))) + 1
        assert t.zeldzaamheid(id_) == pytest.approx(min(4.0, max(1.0, idf)))


@given(talen())
def test_zeldzamer_weegt_nooit_minder_en_blijft_tussen_1_en_4(t: Taxonomie) -> None:
    op_volgorde = [t.zeldzaamheid(id_) for id_ in sorted(t.skills, key=lambda id_: gevraagd_door(t, id_))]
    assert op_volgorde == sorted(op_volgorde, reverse=True)
    assert all(1.0 <= waarde <= 4.0 for waarde in op_volgorde)


@given(talen())
def test_onbekende_skill_weegt_als_de_mediaan(t: Taxonomie) -> None:
    verwacht = median(t.zeldzaamheid(id_) for id_ in t.skills)
    assert t.zeldzaamheid(None) == verwacht
    assert t.zeldzaamheid("bestaat-niet") == verwacht


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
    ],
)
def test_ongeldig_beroep_bestaat_niet_en_noemt_het_veld(velden: dict[str, object], veld: str) -> None:
    with pytest.raises(BegripOngeldig) as fout:
        beroep("x", ("a", Belang.MOET), **velden)
    assert [gebrek.veld for gebrek in fout.value.gebreken] == [veld]


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

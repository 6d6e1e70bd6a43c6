"""A kept taxonomy comes back as it was; a damaged one is refused and an absent one is absent."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fouten import TaxonomieFout
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.bewaren import bewaar_taxonomie, bewaarde_taxonomieen, lees_bewaarde_taxonomie
from models.taxonomie.laden import basis
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Niveau, Werkomstandigheid, Werkproces
from tests.models.taxonomie.test_laden import beschadigd

_LABELS = st.text(min_size=1, max_size=20).filter(normaliseer)
_URI = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-{:012d}"


@st.composite
def talen(draw: st.DrawFn) -> Taxonomie:
    """Any language that can be: names of all sorts, with and without what is known of the work."""
    ids = [f"s{n}" for n in range(draw(st.integers(1, 5)))]
    skills = {}
    for nummer, id_ in enumerate(ids):
        namen = draw(st.lists(_LABELS, min_size=1, max_size=3, unique_by=normaliseer))
        skills[id_] = TaxonomieSkill(
            id=id_,
            label=namen[0],
            soort=draw(st.sampled_from(SkillSoort)),
            synoniemen=tuple(namen[1:]),
            esco=draw(st.sampled_from(((), (_URI.format(nummer),)))),
        )
    links = st.dictionaries(st.sampled_from(ids), st.sampled_from(Belang), min_size=1).map(
        lambda keus: tuple(BeroepSkill(*paar) for paar in keus.items())
    )
    proces = st.builds(
        Werkproces,
        id=st.just("p"),
        label=_LABELS,
        skills=st.lists(st.sampled_from(ids), min_size=1, unique=True).map(tuple),
        crebo=st.none() | st.just("12345"),
        code=st.none() | st.just("B1-K1-W1"),
    )
    beroep = st.builds(
        Beroep,
        id=st.just("b"),
        label=_LABELS,
        sector=st.just("bouw"),
        isco08=st.just("7112"),
        skills=links,
        niveau=st.none() | st.sampled_from(Niveau),
        gereglementeerd=st.none() | st.booleans(),
        omstandigheden=st.lists(st.sampled_from(Werkomstandigheid), unique=True).map(tuple),
        werkprocessen=st.lists(proces, max_size=1).map(tuple),
    )
    return Taxonomie(
        naam="proef",
        versie=draw(st.text(max_size=5)),
        sha256="0" * 64,
        skills=skills,
        beroepen={"b": draw(beroep)},
        algemeen=draw(st.just(()) | links),
        eenduidig=False,
    )


def inhoud(t: Taxonomie) -> tuple[object, ...]:
    return t.naam, t.versie, dict(t.skills), dict(t.beroepen), t.algemeen, t.eenduidig, t.meerduidig


@given(talen())
def test_wat_bewaard_is_komt_terug_zoals_het_was(taal: Taxonomie) -> None:
    with TemporaryDirectory() as map_:
        bewaar_taxonomie(Path(map_), taal)
        terug = lees_bewaarde_taxonomie(Path(map_), "proef")
        assert terug is not None
        assert inhoud(terug) == inhoud(taal)
        assert {i: terug.zeldzaamheid(i) for i in taal.skills} == {i: taal.zeldzaamheid(i) for i in taal.skills}
        (overzicht,) = bewaarde_taxonomieen(Path(map_))
        assert (overzicht.naam, overzicht.sha256, overzicht.bron_sha256) == ("proef", terug.sha256, taal.sha256)
        assert (overzicht.skills, overzicht.beroepen) == (len(taal.skills), 1)


@given(talen(), st.data())
def test_wat_beschadigd_is_wordt_geweigerd(taal: Taxonomie, data: st.DataObject) -> None:
    with TemporaryDirectory() as map_:
        pad = bewaar_taxonomie(Path(map_), taal)
        heel = pad.read_bytes()
        pad.write_bytes(beschadigd(heel, data.draw))
        if pad.read_bytes() == heel:
            return
        with pytest.raises(TaxonomieFout, match=r"beschadigd.*Lees haar opnieuw in"):
            lees_bewaarde_taxonomie(Path(map_), "proef")


@given(st.binary(max_size=40))
def test_een_willekeurige_eerste_regel_geeft_geen_andere_uitzondering(bytes_: bytes) -> None:
    with TemporaryDirectory() as map_:
        (Path(map_) / "proef.jsonl").write_bytes(bytes_)
        for lees in (lambda: lees_bewaarde_taxonomie(Path(map_), "proef"), lambda: bewaarde_taxonomieen(Path(map_))):
            with pytest.raises(TaxonomieFout):
                lees()


def test_wat_er_niet_is_is_er_niet(tmp_path: Path) -> None:
    assert lees_bewaarde_taxonomie(tmp_path / "weg", "esco") is None
    assert bewaarde_taxonomieen(tmp_path / "weg") == ()


@pytest.mark.parametrize("naam", ["", "..", "a/b", "A", "esco.jsonl", "-"])
def test_een_naam_die_geen_bestand_kan_zijn_wordt_geweigerd(tmp_path: Path, naam: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        lees_bewaarde_taxonomie(tmp_path, naam)


def test_een_nieuwe_komt_in_de_plaats_van_de_oude_en_laat_niets_achter(tmp_path: Path) -> None:
    t = basis()
    for versie in ("1", "2"):
        nieuw = Taxonomie(
            naam="eigen",
            versie=versie,
            sha256=t.sha256,
            skills=t.skills,
            beroepen=t.beroepen,
            algemeen=t.algemeen,
        )
        bewaar_taxonomie(tmp_path, nieuw)
    assert [pad.name for pad in tmp_path.iterdir()] == ["eigen.jsonl"]
    assert [een.versie for een in bewaarde_taxonomieen(tmp_path)] == ["2"]
    terug = lees_bewaarde_taxonomie(tmp_path, "eigen")
    assert terug is not None
    assert inhoud(terug) == inhoud(nieuw)


def test_als_de_schijf_weigert_blijft_de_oude_staan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = bewaar_taxonomie(tmp_path, basis())
    voor = pad.read_bytes()

    def vol(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("models.taxonomie.bewaren.os.fsync", vol)
    with pytest.raises(TaxonomieFout, match="niet weg te schrijven"):
        bewaar_taxonomie(tmp_path, basis())
    assert pad.read_bytes() == voor
    assert [een.name for een in tmp_path.iterdir()] == [pad.name]

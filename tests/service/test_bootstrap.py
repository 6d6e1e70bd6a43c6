"""The composition root: the same lists with and without what lies on disk, and nothing damaged is believed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from structlog.testing import capture_logs

from kandidaten.kandidaat import Kandidaat
from kandidaten.profiel import skill_profile as kandidaatprofiel
from matching.index import lees_generatie
from matching.matcher import Matcher
from models.encoders.encoder import SkillEncoder, Vectoren
from models.fouten import TaxonomieFout
from models.skills import Belang, Bewijs, Skill
from models.taxonomie.bewaren import bewaar_taxonomie
from models.taxonomie.esco import esco_id, lees_esco
from models.taxonomie.laden import basis
from service.bootstrap import INDEXMAP, TAXONOMIEMAP, gekozen_taxonomie, index_sleutel, maak_matcher
from service.opslag.opslag import Opslag
from service.opslag.verzegeling import IndexVerzegeling
from tests.models.taxonomie import esco_map
from tests.models.taxonomie.esco_map import skill_uri
from tests.motor import lijsten, matcher_van, scorer, wereld
from tests.voorraad import PEILDATUM
from vacatures.profiel import skill_profile as vacatureprofiel
from vacatures.vacature import Vacature

MENSEN, PLEKKEN = wereld(21, 40, 9)
EEN = next(skill for skill in basis().skills.values() if len(skill.esco) == 1)


@pytest.fixture
def opslag(tmp_path: Path) -> Iterator[Opslag]:
    with Opslag.open(tmp_path) as nieuw:
        nieuw.bewaar_kandidaten(MENSEN, bestand="k.json", sha256="a" * 64)
        nieuw.bewaar_vacatures(PLEKKEN, bestand="v.json", sha256="b" * 64)
        yield nieuw


def generaties(home: Path) -> list[Path]:
    return sorted((home / INDEXMAP).glob("gen-*"))


def maak(opslag: Opslag, home: Path) -> tuple[Matcher, list[str]]:
    """A matcher, and the events that making it logged."""
    with capture_logs() as log:
        m = maak_matcher(opslag, home, PEILDATUM)
    return m, [event["event"] for event in log]


def matches(m: Matcher) -> list[object]:
    return [m.match(id_, 1_000).matches for id_ in sorted(m.vacatures)]


def test_the_first_time_writes_the_vectors_and_the_second_time_reads_them(
    opslag: Opslag, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerste, log = maak(opslag, tmp_path)
    assert log == []
    assert len(generaties(tmp_path)) == 1
    voor = generaties(tmp_path)[0].stat().st_mtime_ns
    frasen = len(eerste.profielen.frasen)

    geteld: list[int] = []
    encoder = type(scorer().gelijkenis.encoder)
    echt = encoder.encode

    def tel(zelf: SkillEncoder, labels: Sequence[str]) -> Vectoren:
        geteld.append(len(labels))
        return echt(zelf, labels)

    monkeypatch.setattr(encoder, "encode", tel)
    tweede, log = maak(opslag, tmp_path)
    assert log == []
    assert sum(geteld) < frasen
    assert generaties(tmp_path)[0].stat().st_mtime_ns == voor
    assert lijsten(tweede) == lijsten(eerste)


def test_the_lists_are_those_of_a_matcher_made_by_hand(opslag: Opslag, tmp_path: Path) -> None:
    uit_opslag, _ = maak(opslag, tmp_path)
    met_de_hand = matcher_van(MENSEN, PLEKKEN, uit_opslag.omstandigheden)
    assert matches(uit_opslag) == matches(met_de_hand)
    assert uit_opslag.match("V0").herkomst.data == opslag.datageneratie()


def test_what_is_on_disk_is_what_was_computed(opslag: Opslag, tmp_path: Path) -> None:
    m, _ = maak(opslag, tmp_path)
    generatie = lees_generatie(
        tmp_path / INDEXMAP, index_sleutel(opslag, m.scorer), IndexVerzegeling(opslag.sleutels.database)
    )
    assert generatie is not None
    assert np.array_equal(generatie.arrays["frasevectoren"], m.profielen.frasen.vectoren)
    assert np.array_equal(generatie.arrays["profielen"], m.index.vectoren)


@pytest.mark.parametrize("bestand", ["frasevectoren.npy", "profielen.npy", "manifest.json"])
def test_a_damaged_index_is_told_and_built_again(opslag: Opslag, tmp_path: Path, bestand: str) -> None:
    eerste, _ = maak(opslag, tmp_path)
    pad = generaties(tmp_path)[0] / bestand
    inhoud = bytearray(pad.read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    pad.write_bytes(inhoud)

    opnieuw, log = maak(opslag, tmp_path)
    assert log == ["index_beschadigd"]
    assert lijsten(opnieuw) == lijsten(eerste)
    assert maak(opslag, tmp_path)[1] == []


def test_an_index_that_cannot_be_written_costs_no_list(opslag: Opslag, tmp_path: Path) -> None:
    (tmp_path / INDEXMAP).write_text("een bestand op de plaats van de map")
    m, log = maak(opslag, tmp_path)
    assert log == ["index_niet_bewaard"]
    assert m.match("V0").aantal_kandidaten == len(MENSEN)


def test_another_profile_is_another_generation_and_another_trede_is_not(opslag: Opslag, tmp_path: Path) -> None:
    maak(opslag, tmp_path)
    anders = replace(MENSEN[0], afgeschermd=MENSEN[1].afgeschermd)
    opslag.bewaar_kandidaten([anders], bestand="k2.json", sha256="c" * 64)
    maak(opslag, tmp_path)
    assert len(generaties(tmp_path)) == 1

    opslag.bewaar_kandidaten([replace(anders, certificaten=("Duikbrevet",))], bestand="k3.json", sha256="d" * 64)
    m, _ = maak(opslag, tmp_path)
    assert len(generaties(tmp_path)) == 2
    assert "Duikbrevet" in m.profielen.frasen.teksten


def test_the_key_names_everything_that_changes_a_vector(opslag: Opslag) -> None:
    sleutel = index_sleutel(opslag, scorer())
    encoder = scorer().gelijkenis.encoder
    assert sleutel["taxonomie"] == basis().sha256
    assert (sleutel["encoder"], sleutel["encoder_sha256"]) == (encoder.id, encoder.sha256)
    assert sleutel["profielen"] == opslag.profielgeneratie()
    assert sleutel["versie"]
    assert json.dumps(sleutel)


def test_an_empty_store_has_a_matcher_too(tmp_path: Path) -> None:
    with Opslag.open(tmp_path) as leeg:
        for _ in range(2):
            m, log = maak(leeg, tmp_path)
            assert (m.kandidaten, dict(m.vacatures), log) == ((), {}, [])


def test_certificates_go_by_the_names_that_the_taxonomy_knows(opslag: Opslag, tmp_path: Path) -> None:
    m, _ = maak(opslag, tmp_path)
    skill = next(skill for skill in basis().skills.values() if skill.synoniemen)
    gelijk = m.omstandigheden.gelijk
    assert gelijk is not None
    assert set(gelijk(skill.synoniemen[0])) == {skill.label, *skill.synoniemen}
    assert tuple(gelijk("Duikbrevet")) == ()


@pytest.fixture
def esco_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a small ESCO, in which skill 1 is the ESCO skill of one of *basis*, and that ESCO in use."""
    bestanden = {
        naam: inhoud.replace(skill_uri(1).encode(), EEN.esco[0].encode())
        for naam, inhoud in esco_map.bestanden("nl").items()
    }
    gelezen = lees_esco([esco_map.schrijf(tmp_path / "esco", bestanden)])
    bewaar_taxonomie(tmp_path / TAXONOMIEMAP, gelezen.taxonomie)
    monkeypatch.setenv("SKILLSMATCH_TAXONOMIE", "esco")
    return tmp_path


@pytest.mark.parametrize("taal", ["basis", "esco"])
@pytest.mark.parametrize("code", [EEN.id, EEN.esco[0]])
def test_a_code_of_either_language_finds_its_place_in_the_one_in_use(
    esco_home: Path, taal: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SKILLSMATCH_TAXONOMIE", taal)
    taxonomie = gekozen_taxonomie(esco_home)
    mens = Kandidaat(id="K", skills=(Skill(concept=code, graad=Bewijs.GEZIEN, bron="codes"),))
    plek = Vacature(id="V", gevraagd=(Skill(concept=code, graad=Belang.MOET, bron="codes"),))
    profielen = kandidaatprofiel(mens, taxonomie), vacatureprofiel(plek, taxonomie)
    verwacht = EEN.id if taal == "basis" else esco_id(EEN.esco[0])
    assert [[skill.concept for skill in profiel.skills] for profiel in profielen] == [[verwacht], [verwacht]]


def test_the_chosen_taxonomy_makes_the_key_of_the_index_and_the_lists(esco_home: Path, opslag: Opslag) -> None:
    m, _ = maak(opslag, esco_home)
    taxonomie = gekozen_taxonomie(esco_home)
    assert m.scorer.taxonomie.naam == taxonomie.naam == "esco"
    assert index_sleutel(opslag, m.scorer)["taxonomie"] == taxonomie.sha256 != basis().sha256
    assert lijsten(maak(opslag, esco_home)[0]) == lijsten(m)


def test_what_a_rule_says_of_a_certificate_does_not_depend_on_the_language(esco_home: Path, opslag: Opslag) -> None:
    m, _ = maak(opslag, esco_home)
    skill = next(skill for skill in basis().skills.values() if skill.synoniemen)
    gelijk = m.omstandigheden.gelijk
    assert gelijk is not None
    assert {skill.label, *skill.synoniemen} <= set(gelijk(skill.synoniemen[0]))
    assert {"klei kneden", "zachtmaken"} <= set(gelijk("kleien"))


def test_a_taxonomy_that_was_not_read_in_gives_no_matcher(
    opslag: Opslag, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SKILLSMATCH_TAXONOMIE", "esco")
    with pytest.raises(TaxonomieFout, match="de taxonomie 'esco' is niet ingelezen"):
        maak_matcher(opslag, tmp_path, PEILDATUM)

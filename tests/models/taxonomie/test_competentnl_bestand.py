"""CompetentNL from files: the same facts whichever way they were exported; damage is named and never crashes."""

import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat

from models.fouten import TaxonomieFout
from models.taxonomie.competentnl import bouw_competentnl
from models.taxonomie.competentnl_antwoord import als_feiten, lees_antwoord
from models.taxonomie.competentnl_bestand import lees_feiten
from models.taxonomie.competentnl_vragen import VRAGEN
from tests.models.taxonomie import competentnl_proef as proef

ALLES = {
    feit for vraag in VRAGEN for feit in als_feiten(lees_antwoord(proef.antwoord(proef.graaf(), vraag.volledig())))
}
VORMEN = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
}


def als_rdf(einde: str) -> bytes:
    vorm = VORMEN[einde]
    graaf = proef.graaf()
    if not vorm.supports_datasets:
        (naam,) = graaf.named_graphs()
        return graaf.dump(format=vorm, from_graph=naam) or b""
    return graaf.dump(format=vorm) or b""


def melding(pad: Path) -> str:
    with pytest.raises(TaxonomieFout) as fout:
        list(lees_feiten([pad]))
    assert all(m.bestand == pad.name and m.herstel for m in fout.value.meldingen)
    return str(fout.value)


@pytest.mark.parametrize("einde", VORMEN)
def test_the_graph_in_any_form_gives_the_same_facts(tmp_path: Path, einde: str) -> None:
    pad = tmp_path / f"export.{einde.upper()}"
    pad.write_bytes(als_rdf(einde))
    assert set(lees_feiten([pad])) == ALLES


def test_results_of_the_queries_need_no_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paden = [tmp_path / f"{nummer}.{einde}" for nummer, einde in enumerate(["json", "srj", "txt", "json", "json"])]
    for pad, vraag in zip(paden, VRAGEN, strict=True):
        pad.write_bytes(proef.antwoord(proef.graaf(), vraag.volledig()))
    monkeypatch.setitem(sys.modules, "pyoxigraph", None)
    assert set(lees_feiten(reversed(paden))) == ALLES


def test_one_missing_result_is_seen(tmp_path: Path) -> None:
    pad = tmp_path / "namen.json"
    pad.write_bytes(proef.antwoord(proef.graaf(), VRAGEN[0].volledig()))
    with pytest.raises(TaxonomieFout, match="geen enkel bruikbaar beroep"):
        bouw_competentnl(lees_feiten([pad]))


def test_without_the_library_rdf_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = tmp_path / "export.ttl"
    pad.write_bytes(als_rdf("ttl"))
    monkeypatch.setitem(sys.modules, "pyoxigraph", None)
    assert "skillsmatch[rdf]" in melding(pad)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "ontbreekt" in melding(tmp_path / "nergens.ttl")


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("leeg.ttl", b""),
        ("anders.nt", b'<http://voorbeeld.nl/a> <http://voorbeeld.nl/b> "c" .'),
        ("leeg.json", b'{"head": {}, "results": {"bindings": []}}'),
    ],
)
def test_a_file_with_nothing_of_competentnl_is_refused(tmp_path: Path, naam: str, inhoud: bytes) -> None:
    (tmp_path / naam).write_bytes(inhoud)
    assert "niets van CompetentNL" in melding(tmp_path / naam)


def test_a_fault_in_rdf_is_placed(tmp_path: Path) -> None:
    (tmp_path / "x.nt").write_text("<http://voorbeeld.nl/a> <http://voorbeeld.nl/b> <http://voorbeeld.nl/c> .\nfout\n")
    assert "regel 2" in melding(tmp_path / "x.nt")


DIEP = 100_000


@pytest.mark.parametrize(
    ("einde", "inhoud"),
    [
        ("jsonld", '{"http://voorbeeld.nl/b":' * DIEP + "1" + "}" * DIEP),
        ("jsonld", '{"http://voorbeeld.nl/b":' * 200 + "1" + "}" * 200),
        ("jsonld", "[" * DIEP),
        ("nt", f"{proef.NT_BEGIN} {'<<( <u:a> <u:b> ' * DIEP}<u:c>{' )>>' * DIEP} ."),
        ("ttl", f"{proef.NT_BEGIN} {'<<( <u:a> <u:b> ' * DIEP}<u:c>{' )>>' * DIEP} ."),
        ("ttl", f"{proef.NT_BEGIN} {'(' * 9_999}{')' * 9_999} ."),
        ("ttl", f"{proef.NT_BEGIN} {'[<u:c> ' * 9_999}1{']' * 9_999} ."),
        ("nt", f'{proef.NT_BEGIN} "{"x" * 20_000_000}" .'),
        ("json", "[" * DIEP),
        ("jsonld", '"' + '\\"' * DIEP),
    ],
)
def test_hostile_nesting_and_size_are_refused(tmp_path: Path, einde: str, inhoud: str) -> None:
    (tmp_path / f"x.{einde}").write_text(inhoud)
    melding(tmp_path / f"x.{einde}")


def test_brackets_inside_a_text_are_no_nesting(tmp_path: Path) -> None:
    label = "[{" * 200 + '\\"'
    (tmp_path / "x.jsonld").write_bytes(als_rdf("jsonld").replace(b"Tin smelten", label.encode()))
    assert any(feit.waarde.startswith("[{") for feit in lees_feiten([tmp_path / "x.jsonld"]))


@pytest.mark.parametrize("einde", [*VORMEN, "json"])
@given(data=st.data())
def test_a_damaged_file_gives_facts_or_a_clear_error(
    tmp_path_factory: pytest.TempPathFactory, einde: str, data: st.DataObject
) -> None:
    heel = proef.antwoord(proef.graaf(), VRAGEN[2].volledig()) if einde == "json" else als_rdf(einde)
    plek, lengte = data.draw(st.integers(0, len(heel))), data.draw(st.integers(0, len(heel)))
    inhoud = heel[:plek] + data.draw(st.binary(max_size=8)) + heel[plek + lengte :]
    pad = tmp_path_factory.mktemp("kapot") / f"x.{einde}"
    pad.write_bytes(inhoud)
    with suppress(TaxonomieFout):
        list(lees_feiten([pad]))

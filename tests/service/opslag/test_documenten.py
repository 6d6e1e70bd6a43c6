"""What goes into the store comes out of it, field by field, and the two layers do not mix."""

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Werkervaring
from models.doelgroep import Doelgroep, Trede
from models.fouten import OpslagFout
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import Aard, EisSoort, Rijbewijs, TredeStand, Vervoermiddel
from models.werk import Taalbeheersing
from service.opslag import afgeschermd
from service.opslag.documenten import lees_kandidaten, naar_document
from service.opslag.opslag import Opslag
from tests.databaseserver import Databaseserver
from vacatures.vacature import Eis, Vacature

SHA = "0" * 64


def bouw(soort: type[Any], **eigen: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Every field filled, those of later versions too; `eigen` is for fields that not every value fits."""
    return st.builds(soort, **{veld.name: eigen.get(veld.name, ...) for veld in fields(soort)})


def rij(strategie: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategie, max_size=3).map(tuple)


naam = st.text(min_size=1, max_size=20).filter(lambda tekst: bool(tekst.strip()))
skill = bouw(Skill, label=naam, concept=st.none() | naam) | bouw(Skill, label=st.none(), concept=naam)
uren = st.none() | st.integers(0, 20)
meer_uren = st.none() | st.integers(20, 99)
postcode = st.none() | st.from_regex(r"\A[1-9][0-9]{3}([A-Z]{2})?\Z")
id_ = st.from_regex(r"\A[A-Za-z0-9_.\-]{1,20}\Z")
afstand = st.none() | st.integers(0, 999)
dag = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))
trede = bouw(Trede, stand=st.integers(1, 6) | st.sampled_from(TredeStand))
restricted = bouw(
    Afgeschermd,
    trede=st.none() | trede,
    loonwaarde_pct=st.none() | st.floats(0, 100),
    geboortejaar=st.none() | st.integers(1900, 2100),
)
kandidaten = bouw(
    Kandidaat,
    id=id_,
    skills=rij(skill),
    werkervaring=rij(bouw(Werkervaring, jaren=st.none() | st.floats(0, 80))),
    talen=rij(bouw(Taalbeheersing, taal=st.none() | st.from_regex(r"\A[a-z]{3}\Z"))),
    postcode=postcode,
    max_reisafstand_km=afstand,
    max_reistijd_min=afstand,
    uren_min=uren,
    uren_max=meer_uren,
    beschikbaar_vanaf=dag,
    beschikbaar_tot=dag,
    profiel_datum=dag,
    open_voorstellen=st.none() | st.integers(0, 9),
    synthetisch=st.just(False),
    afgeschermd=restricted,
)
eis = st.sampled_from(
    [
        Eis(soort=EisSoort.RIJBEWIJS, waarde="CE", aard=Aard.WETTELIJK),
        Eis(soort=EisSoort.TAAL, waarde="nld:2", aard=Aard.VEILIGHEID, tekst="waarschuwingen verstaan"),
        Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=Aard.WETTELIJK),
    ]
)
vacatures = bouw(
    Vacature,
    id=id_,
    gevraagd=rij(skill),
    eisen=rij(eis),
    postcode=postcode,
    uren_min=uren,
    uren_max=meer_uren,
    start=dag,
    sluitingsdatum=dag,
    plaatsen=st.integers(1, 9),
    synthetisch=st.just(False),
)


@pytest.fixture(scope="module")
def gedeeld(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opslag]:
    """One store for every example of a law: a row under the same id is written over."""
    with Opslag.open(tmp_path_factory.mktemp("gedeeld")) as opslag:
        yield opslag


@pytest.fixture(scope="module")
def op_de_server(databaseserver: Databaseserver, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opslag]:
    """The same on PostgreSQL."""
    with (
        databaseserver.database() as naam,
        Opslag.open(tmp_path_factory.mktemp("server"), instellingen=databaseserver.instellingen(naam)) as opslag,
    ):
        yield opslag


@given(kandidaat=kandidaten)
def test_a_kandidaat_comes_back_from_the_server_as_it_was_stored(op_de_server: Opslag, kandidaat: Kandidaat) -> None:
    assume("\\u0000" not in json.dumps(afgeschermd.naar_rij("k", kandidaat.afgeschermd)))  # no text for PostgreSQL
    op_de_server.bewaar_kandidaten([kandidaat], bestand="k.csv", sha256=SHA)

    terug = op_de_server.kandidaat(kandidaat.id)

    assert terug == kandidaat
    assert terug.afgeschermd == kandidaat.afgeschermd


@given(kandidaat=kandidaten)
def test_a_kandidaat_comes_back_as_it_was_stored(gedeeld: Opslag, kandidaat: Kandidaat) -> None:
    gedeeld.bewaar_kandidaten([kandidaat], bestand="k.csv", sha256=SHA)

    terug = gedeeld.kandidaat(kandidaat.id)

    assert terug == kandidaat
    assert terug.afgeschermd == kandidaat.afgeschermd
    assert [type(lid.graad) for lid in terug.skills] == [type(lid.graad) for lid in kandidaat.skills]


@given(vacature=vacatures)
def test_a_vacature_comes_back_as_it_was_stored(gedeeld: Opslag, vacature: Vacature) -> None:
    gedeeld.bewaar_vacatures([vacature], bestand="v.csv", sha256=SHA)

    assert gedeeld.vacature(vacature.id) == vacature


@given(kandidaat=kandidaten, ander=restricted)
def test_the_restricted_layer_has_no_influence_on_the_open_document(kandidaat: Kandidaat, ander: Afgeschermd) -> None:
    assert naar_document(replace(kandidaat, afgeschermd=ander)) == naar_document(kandidaat)


@given(kandidaat=kandidaten)
def test_a_kandidaat_that_was_read_back_has_the_same_hash(kandidaat: Kandidaat) -> None:
    (terug,) = lees_kandidaten([naar_document(kandidaat)])

    assert naar_document(terug) == naar_document(kandidaat)


@pytest.mark.parametrize("graad", [*Belang, *Bewijs])
def test_importance_and_evidence_are_told_apart(graad: Belang | Bewijs) -> None:
    kandidaat = Kandidaat(id="k", skills=(Skill(graad=graad, bron="eigen opgave", label="lassen"),))

    (terug,) = lees_kandidaten([naar_document(kandidaat)])

    assert terug.skills[0].graad is graad


@pytest.mark.parametrize("stand", [1, 6, *TredeStand])
def test_a_trede_is_told_apart_from_why_there_is_none(stand: int | TredeStand) -> None:
    laag = Afgeschermd(trede=Trede(stand=stand))

    assert afgeschermd.uit_rij(afgeschermd.naar_rij("k", laag)) == laag


def test_a_set_is_written_in_one_order() -> None:
    codes = sorted(Rijbewijs, key=lambda code: code.value)
    heen = Kandidaat(id="k", rijbewijzen=frozenset(codes), vervoermiddelen=frozenset(Vervoermiddel))
    terug = replace(heen, rijbewijzen=frozenset(reversed(codes)))

    assert naar_document(heen) == naar_document(terug)
    assert f'"rijbewijzen":["{codes[0].value}","{codes[1].value}"' in naar_document(heen)
    assert '"vervoermiddelen":[1,2,3,4,5,9]' in naar_document(heen)


def test_none_and_empty_and_false_are_three_answers() -> None:
    leeg = Kandidaat(id="k", rijbewijzen=frozenset(), uren_min=0, open_voorstellen=0)

    (terug,) = lees_kandidaten([naar_document(leeg)])

    assert (terug.rijbewijzen, terug.uren_min, terug.open_voorstellen) == (frozenset(), 0, 0)
    assert terug.vervoermiddelen is None


@pytest.mark.parametrize(
    "kandidaat",
    [
        Kandidaat(id="k1", wensen="geheim \ud800"),
        Kandidaat(id="k1", skills=["geheim"]),  # type: ignore[arg-type]
        Kandidaat(id="k1", status="geheim"),  # type: ignore[arg-type]
    ],
    ids=["no Unicode", "a list for a tuple", "text for a code"],
)
def test_what_cannot_be_stored_is_refused_without_quoting_it(kandidaat: Kandidaat) -> None:
    with pytest.raises(OpslagFout, match="k1") as fout:
        naar_document(kandidaat)

    assert "geheim" not in str(fout.value)
    assert fout.value.__suppress_context__


def test_restricted_text_that_cannot_be_stored_is_refused_without_quoting_it() -> None:
    with pytest.raises(OpslagFout, match="k1") as fout:
        afgeschermd.naar_rij("k1", Afgeschermd(uitkering="geheim \ud800"))

    assert "geheim" not in str(fout.value)


@pytest.mark.parametrize(
    "document",
    ['{"id":"k2","wensen":"geheim","later_veld":1}', '{"id":"k2","status":"geheim"}'],
    ids=["field", "code"],
)
def test_a_document_of_a_later_version_is_refused_rather_than_read_in_part(document: str) -> None:
    with pytest.raises(OpslagFout, match="k2") as fout:
        lees_kandidaten(['{"id":"k1"}', document])

    assert "geheim" not in str(fout.value)
    assert fout.value.__context__ is None


def test_dates_come_back_as_dates() -> None:
    kandidaat = Kandidaat(id="k", beschikbaar_vanaf=date(1900, 1, 1), afgeschermd=Afgeschermd(doelgroep=Doelgroep()))

    (terug,) = lees_kandidaten([naar_document(kandidaat)])

    assert terug.beschikbaar_vanaf == date(1900, 1, 1)

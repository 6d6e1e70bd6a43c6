"""The law of edits: a matcher that followed an edit is the matcher that is built afresh, to the bit."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from functools import cache
from random import Random
from typing import Any

import faiss
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from kandidaten.kandidaat import Kandidaat, Toestemming
from kandidaten.synthetisch import maak_caseload
from matching import matcher as matchermodule
from matching.matcher import Matcher
from matching.omstandigheden import Omstandigheden
from matching.vocabulaire import verenig
from models.skills import Bewijs, Skill
from models.synthetisch.toeval import PEILDATUM as SYNTHETISCHE_DAG
from tests.motor import lijsten, matcher_van, wereld
from tests.voorraad import PEILDATUM
from vacatures.synthetisch import maak_vacatures

SEEDS = st.integers(0, 10_000)


def inhoud(ding: Any) -> Any:
    """Everything that something holds, down to the bits of its arrays."""
    if isinstance(ding, np.ndarray):
        return ding.dtype.str, ding.shape, ding.tobytes()
    if isinstance(ding, sparse.csr_matrix):
        return ding.shape, inhoud(ding.data), inhoud(ding.indices), inhoud(ding.indptr)
    if isinstance(ding, faiss.IndexFlatIP):
        return ding.ntotal, inhoud(ding.reconstruct_n(0, ding.ntotal))
    if isinstance(ding, tuple) and any(isinstance(deel, np.ndarray) for deel in ding):
        return tuple(map(inhoud, ding))
    if isinstance(ding, Mapping):
        return {naam: inhoud(waarde) for naam, waarde in ding.items()}
    if is_dataclass(ding) and not isinstance(ding, Kandidaat | Skill):
        return {veld.name: inhoud(getattr(ding, veld.name)) for veld in fields(ding)}
    if type(ding).__name__ in {"Kenmerken", "Woordenschat", "VectorIndex"}:
        return {naam: inhoud(waarde) for naam, waarde in vars(ding).items()}
    return ding


def caseload(m: Matcher) -> dict[str, Any]:
    """The people of a matcher and all that was made of them."""
    delen = {naam: getattr(m, naam) for naam in ("kandidaten", "kolommen", "profielen", "index")}
    return {naam: inhoud(deel) for naam, deel in delen.items()}


def verschillen(een: Any, ander: Any, pad: str = "") -> list[str]:
    """Where two contents differ: a readable answer where two megabytes of bytes would be none."""
    if isinstance(een, dict) and isinstance(ander, dict) and een.keys() == ander.keys():
        return [plek for naam in een for plek in verschillen(een[naam], ander[naam], f"{pad}.{naam}")]
    return [] if een == ander else [pad]


def skill(label: str) -> Skill:
    return Skill(label=label, graad=Bewijs.GENOEMD, bron="verzonnen")


def gelijk(een: Matcher, ander: Matcher) -> None:
    assert verschillen(caseload(een), caseload(ander)) == []
    assert lijsten(een) == lijsten(ander)


@cache
def ploeg() -> Matcher:
    """A synthetic caseload before its vacatures."""
    mensen = maak_caseload(5, 40, peildatum=SYNTHETISCHE_DAG).kandidaten
    return matcher_van(mensen, maak_vacatures(5, 4, peildatum=SYNTHETISCHE_DAG).vacatures)


def vers(m: Matcher, mensen: Iterable[Kandidaat]) -> Matcher:
    """The matcher over these people, built from nothing."""
    return matcher_van(mensen, m.vacatures.values(), m.omstandigheden)


@given(voor=SEEDS, na=SEEDS, data=st.data())
@settings(max_examples=12, deadline=None)
def test_an_edit_gives_the_matcher_that_is_built_afresh(voor: int, na: int, data: st.DataObject) -> None:
    mensen, plekken = wereld(voor, 12, 3)
    anderen = wereld(na, 16, 1)[0]  # the same ids and four more, other people
    ids = [mens.id for mens in anderen]
    nieuw = {mens.id: mens for mens in data.draw(st.lists(st.sampled_from([*anderen, *mensen])))}
    weg = set(data.draw(st.lists(st.sampled_from([*ids, "nooit gezien"])))) - nieuw.keys()
    oud = matcher_van(mensen, plekken)
    eerst = caseload(oud)
    blijft = [mens for mens in mensen if mens.id not in weg | nieuw.keys()]
    gelijk(oud.met_kandidaten(nieuw.values(), weg), matcher_van([*blijft, *nieuw.values()], plekken))
    assert verschillen(caseload(oud), eerst) == []


@given(seed=SEEDS, data=st.data())
@settings(max_examples=8, deadline=None)
def test_a_scope_gives_the_matcher_of_its_people_alone(seed: int, data: st.DataObject) -> None:
    mensen, plekken = wereld(seed, 14, 3)
    gekozen = data.draw(st.sets(st.sampled_from([mens.id for mens in mensen])))
    beperkt = matcher_van(mensen, plekken).beperkt_tot(gekozen | {"nooit gezien"})
    gelijk(beperkt, matcher_van([mens for mens in mensen if mens.id in gekozen], plekken))


def test_a_day_of_edits_on_a_synthetic_caseload_is_the_caseload_at_the_end_of_it() -> None:
    toeval, m = Random(1), ploeg()
    anderen = maak_caseload(6, 50, peildatum=SYNTHETISCHE_DAG).kandidaten
    stand = {mens.id: mens for mens in m.kandidaten}
    for _ in range(4):
        wie = toeval.sample(sorted(stand), 4)
        weg = wie[2:]
        feit = replace(stand[wie[0]], open_voorstellen=2, beschikbaar_vanaf=SYNTHETISCHE_DAG + timedelta(days=9))
        verteld = replace(stand[wie[1]], skills=(*stand[wie[1]].skills, skill(toeval.choice(["lassen", "taart"]))))
        nieuw = [feit, verteld, toeval.choice([een for een in anderen if een.id not in wie])]
        m = m.met_kandidaten(nieuw, weg)
        stand = {id_: mens for id_, mens in stand.items() if id_ not in weg} | {een.id: een for een in nieuw}
    gelijk(m, vers(m, stand.values()))
    velsen = sorted(stand)[::3]
    gelijk(m.beperkt_tot(velsen), vers(m, [stand[id_] for id_ in velsen]))


def test_an_edit_of_a_fact_shares_everything_that_people_told() -> None:
    m = ploeg()
    anders = m.met_kandidaten([replace(m.kandidaten[3], open_voorstellen=2)])
    assert anders.profielen is m.profielen
    assert anders.index is m.index
    assert int(anders.kolommen.open_voorstellen[3]) == 2


def test_nothing_that_only_an_erased_person_said_is_left() -> None:
    geheim, kanarie = "zweefvliegtuigen beschilderen", "Kanarie Xyqv"
    toestemming = Toestemming(voor="Werkgever Kwxz", gegeven=False)
    mens = Kandidaat(
        id="K-weg", skills=(skill(geheim),), certificaten=(kanarie,), postcode="9711", toestemmingen=(toestemming,)
    )
    met = ploeg().met_kandidaten([mens])
    assert geheim in met.profielen.frasen.teksten
    zonder = met.met_kandidaten([], ["K-weg"])
    gelijk(zonder, ploeg())
    alles = repr(caseload(zonder)).casefold()
    assert not any(spoor in alles for spoor in ("k-weg", "zweefvlieg", "kanarie", "kwxz"))
    assert all(spoor in repr(caseload(met)).casefold() for spoor in ("k-weg", "zweefvlieg", "kanarie", "kwxz"))


def test_words_and_phrases_that_are_known_are_not_encoded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    gevraagd: list[str] = []
    encoder = ploeg().scorer.gelijkenis.encoder
    echt = encoder.encode

    def encode(labels: list[str]) -> Any:
        gevraagd.extend(labels)
        return echt(labels)

    monkeypatch.setattr(encoder, "encode", encode)
    mens = ploeg().kandidaten[0]
    ploeg().met_kandidaten(
        [replace(mens, skills=(*mens.skills, skill("orgelpijpen stemmen"))), *ploeg().kandidaten[5:9]]
    )
    assert gevraagd == ["orgelpijpen stemmen"]


def test_who_is_changed_and_gone_at_once_is_refused() -> None:
    mens = ploeg().kandidaten[0]
    with pytest.raises(ValueError, match="at once"):
        ploeg().met_kandidaten([mens], [mens.id])
    with pytest.raises(ValueError, match="one id"):
        ploeg().met_kandidaten([mens, mens])


def test_vacatures_come_change_and_go_without_touching_the_caseload() -> None:
    m = ploeg()
    eerste, tweede, derde = list(m.vacatures.values())[:3]
    anders = m.met_vacatures([replace(eerste, titel="Anders"), replace(derde, id="erbij")], [tweede.id, "nooit gezien"])
    assert anders.vacatures.keys() == (m.vacatures.keys() | {"erbij"}) - {tweede.id}
    assert anders.match(eerste.id).titel == "Anders"
    assert m.match(eerste.id).titel == eerste.titel
    assert anders.profielen is m.profielen
    gelijk(anders, matcher_van(m.kandidaten, anders.vacatures.values()))


def test_another_day_gives_the_lists_of_that_day() -> None:
    mensen, plekken = wereld(8, 40, 4)
    morgen = Omstandigheden(peildatum=PEILDATUM + timedelta(days=40))
    m = matcher_van(mensen, plekken)
    vandaag = lijsten(m)
    assert lijsten(m.op(morgen)) == lijsten(matcher_van(mensen, plekken, morgen)) != vandaag
    assert lijsten(m) == vandaag


def test_the_generation_of_the_data_is_named_and_kept() -> None:
    m = ploeg().met_kandidaten([], data="gen-2")
    id_ = next(iter(m.vacatures))
    herkomsten = [een.match(id_, 1).herkomst.data for een in (ploeg(), m, m.met_vacatures([]), m.beperkt_tot([]))]
    assert herkomsten == ["", "gen-2", "gen-2", "gen-2"]
    assert m.op(m.omstandigheden, data="gen-3").match(id_, 1).herkomst.data == "gen-3"
    assert m.met_vacatures([], data="gen-4").match(id_, 1).herkomst.data == "gen-4"


def test_the_share_that_the_index_finds_is_measured_again_after_an_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matchermodule, "ALLES_TOT", 8)
    mensen, plekken = wereld(3, 40, 6)
    oud = matcher_van(mensen[:30], plekken)
    eerst = lijsten(oud)
    assert (
        lijsten(oud.met_kandidaten(mensen[30:], [mensen[0].id])) == lijsten(matcher_van(mensen[1:], plekken)) != eerst
    )
    assert lijsten(oud) == eerst


@given(eigen=st.sets(st.text("abc", max_size=3)), ander=st.sets(st.text("abc", max_size=3)))
def test_two_vocabularies_become_one_in_which_everything_is_found_again(eigen: set[str], ander: set[str]) -> None:
    een, twee = tuple(sorted(eigen)), tuple(sorted(ander))
    v = verenig(een, twee)
    assert v.namen == tuple(sorted(eigen | ander))
    assert [v.namen[i] for i in v.eigen] == list(een)
    assert [v.namen[i] for i in v.ander] == list(twee)
    assert np.insert(np.array(een, dtype=object), v.plek, [twee[i] for i in v.nieuw]).tolist() == list(v.namen)

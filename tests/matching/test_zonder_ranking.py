"""Without ranking: who may is the same, and the order says nothing about anybody."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest

from matching.afwijking import Afwijking
from matching.matcher import Matcher
from matching.voorwaarden import BESLISSEND
from matching.zonder_ranking import zonder_ranking
from models.fouten import OnbekendeVacature
from models.waardelijsten import PlekSoort
from tests.motor import matcher_van, wereld
from tests.voorraad import PEILDATUM
from vacatures.vacature import Vacature

ALLES = 1_000


@cache
def matcher() -> Matcher:
    return matcher_van(*wereld(5, 30, 9))


def volgorde(m: Matcher, vacature_id: str, n: int = ALLES) -> list[str]:
    return [match.kandidaat for match in zonder_ranking(m, vacature_id, n).matches]


def test_the_same_people_may_and_wait_and_the_counts_are_the_same() -> None:
    totaal = 0
    for vacature_id in matcher().vacatures:
        met, zonder = matcher().match(vacature_id, ALLES), zonder_ranking(matcher(), vacature_id, ALLES)
        assert {m.kandidaat for m in zonder.matches} == {m.kandidaat for m in met.matches}
        assert {w.kandidaat: w.vragen for w in zonder.te_verifieren} == {
            w.kandidaat: w.vragen for w in met.te_verifieren
        }
        for veld in (
            "verborgen",
            "aantal_kandidaten",
            "aantal_toegelaten",
            "aantal_te_verifieren",
            "herkomst",
            "taken",
        ):
            assert getattr(zonder, veld) == getattr(met, veld)
        totaal += len(zonder.matches)
    assert totaal > 30


def test_nobody_has_a_score_or_a_term_but_the_rules_are_those_of_the_ranked_list() -> None:
    for vacature_id in matcher().vacatures:
        gerangd = {m.kandidaat: m for m in matcher().match(vacature_id, ALLES).matches}
        for plek, match in enumerate(zonder_ranking(matcher(), vacature_id, ALLES).matches, 1):
            echt = gerangd[match.kandidaat]
            assert (match.rang, match.score) == (plek, 0.0)
            assert (match.uitleg.bijdragen, match.uitleg.ontbreekt, match.uitleg.extra) == ((), (), ())
            for veld in ("voorwaarden", "aandacht", "vragen"):
                assert getattr(match.uitleg, veld) == getattr(echt.uitleg, veld)
            assert (match.voorstelbaar, match.zekerheid) == (echt.voorstelbaar, echt.zekerheid)


def test_the_order_does_not_change_when_people_change_what_they_can() -> None:
    mensen = matcher().kandidaten
    verwisseld = [
        replace(mens, skills=ander.skills, werkervaring=ander.werkervaring)
        for mens, ander in zip(mensen, reversed(mensen), strict=True)
    ]
    anders = matcher_van(verwisseld, matcher().vacatures.values())
    vergeleken = 0
    for vacature_id in matcher().vacatures:
        voor, na = volgorde(matcher(), vacature_id), volgorde(anders, vacature_id)
        beide = set(voor) & set(na)  # an emptier profile may be hidden by a rule (G10)
        assert [id_ for id_ in voor if id_ in beide] == [id_ for id_ in na if id_ in beide]
        vergeleken += len(beide)
    assert vergeleken > 20


def test_a_shorter_list_is_the_beginning_of_the_longer_one() -> None:
    for vacature_id in matcher().vacatures:
        alles = volgorde(matcher(), vacature_id)
        for n in range(1, len(alles) + 2):
            assert volgorde(matcher(), vacature_id, n) == alles[:n]


def test_everybody_stands_first_on_some_day() -> None:
    vacature_id = max(matcher().vacatures, key=lambda id_: len(volgorde(matcher(), id_)))
    drie = matcher().beperkt_tot(volgorde(matcher(), vacature_id)[:3])
    eerste = set()
    for dag in range(20):
        die_dag = replace(drie.omstandigheden, peildatum=PEILDATUM - timedelta(days=dag))
        eerste.update(volgorde(drie.op(die_dag), vacature_id, 1))
    assert len(eerste) == 3


def test_lifted_gates_count_here_too() -> None:
    poorten = tuple(
        Afwijking(code=v.code, reden=v.redenen[0].code, door="ada", op=PEILDATUM) for v in BESLISSEND if v.redenen
    )
    meer = 0
    for vacature_id in matcher().vacatures:
        met = {m.kandidaat for m in matcher().match(vacature_id, ALLES, poorten).matches}
        assert {m.kandidaat for m in zonder_ranking(matcher(), vacature_id, ALLES, poorten).matches} == met
        meer += len(met) - len(volgorde(matcher(), vacature_id))
    assert meer > 0


def test_what_the_order_rests_on_is_not_said_where_there_is_none() -> None:
    plek = Vacature(id="V-KAAL", titel="manusje van alles", plek=PlekSoort.REGULIER)
    m = matcher().met_vacatures([plek])
    assert any("volgorde" in zin for zin in m.match(plek.id).mededelingen)
    assert not any("volgorde" in zin for zin in zonder_ranking(m, plek.id).mededelingen)


def test_an_unknown_vacature_is_refused() -> None:
    with pytest.raises(OnbekendeVacature):
        zonder_ranking(matcher(), "V-NERGENS")

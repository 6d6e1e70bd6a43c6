"""The shadows: every method ranks the same people, and each is what it says it is."""

import bm25s
import numpy as np
import pytest

from evaluation.aanbod import aanbodvolgorde
from evaluation.schaduw import DIEPTE, Methode, bm25, lexicale_volgorde, schaduwen
from matching.matcher import Matcher
from models.encoders.woorden import woorden_van
from tests.motor import matcher_van, wereld


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return matcher_van(*wereld(23, 50, 18))


def test_bm25_is_that_of_an_independent_library(matcher: Matcher) -> None:
    verteld = [matcher.skill_profile(rij).teksten for rij in range(len(matcher.kandidaten))]
    index = bm25s.BM25(k1=1.5, b=0.75, method="lucene")
    index.index([[w for tekst in teksten for w in woorden_van(tekst)] for teksten in verteld], show_progress=False)
    vraagbaar = 0
    for vacature in matcher.vacatures.values():
        woorden = matcher.oordeel(vacature).vraag.woorden
        bekend = [w for w in woorden if w in index.vocab_dict]
        vraagbaar += bool(bekend)
        verwacht = index.get_scores(bekend) if bekend else np.zeros(len(verteld))
        np.testing.assert_allclose(bm25(matcher.profielen, woorden), verwacht, atol=1e-5)
    assert vraagbaar > 5


def test_a_search_by_words_finds_only_who_shares_a_word_and_may_be_listed(matcher: Matcher) -> None:
    for vacature in matcher.vacatures.values():
        oordeel = matcher.oordeel(vacature)
        scores = bm25(matcher.profielen, oordeel.vraag.woorden)
        uit = lexicale_volgorde(matcher, oordeel).tolist()
        assert set(uit) == {i for i in range(50) if oordeel.toelating.mag[i] and scores[i] > 0}
        assert uit == sorted(uit, key=lambda rij: (-round(float(scores[rij]), 6), matcher.kolommen.ids[rij]))


def test_every_method_ranks_who_may_be_listed_and_nobody_else(matcher: Matcher) -> None:
    for vacature in matcher.vacatures.values():
        oordeel = matcher.oordeel(vacature)
        mag = {matcher.kolommen.ids[rij] for rij in oordeel.toelating.mag.nonzero()[0]}
        uit = schaduwen(matcher, oordeel, seed=4)
        assert set(uit) == set(Methode)
        for methode, ids in uit.items():
            assert len(set(ids)) == len(ids)
            assert set(ids) <= mag
            if methode is not Methode.LEXICAAL:
                assert len(ids) == min(DIEPTE, len(mag))


def test_the_skills_shadow_is_the_list_that_is_shown(matcher: Matcher) -> None:
    for vacature in matcher.vacatures.values():
        uit = schaduwen(matcher, matcher.oordeel(vacature), seed=4, diepte=7)
        assert uit[Methode.SKILLS] == tuple(match.kandidaat for match in matcher.match(vacature.id, 7).matches)


def test_the_aanbod_shadow_is_the_first_of_that_order(matcher: Matcher) -> None:
    vacature = max(matcher.vacatures.values(), key=lambda v: int(matcher.oordeel(v).toelating.mag.sum()))
    oordeel = matcher.oordeel(vacature)
    verwacht = [matcher.kolommen.ids[rij] for rij in aanbodvolgorde(matcher, oordeel, 8)[:5]]
    assert list(schaduwen(matcher, oordeel, seed=8, diepte=5)[Methode.AANBOD]) == verwacht


def test_chance_is_chance_and_repeats_with_its_seed(matcher: Matcher) -> None:
    vacature = max(matcher.vacatures.values(), key=lambda v: int(matcher.oordeel(v).toelating.mag.sum()))
    oordeel = matcher.oordeel(vacature)
    eerste = [schaduwen(matcher, oordeel, seed=seed, diepte=1)[Methode.WILLEKEURIG][0] for seed in range(30)]
    assert len(set(eerste)) > 3
    assert schaduwen(matcher, oordeel, 7) == schaduwen(matcher, oordeel, 7)

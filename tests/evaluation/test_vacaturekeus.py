"""What choosing vacatures before judging them costs: nothing when all are judged."""

import pytest

from evaluation.vacaturekeus import meet
from matching.vacatures_voor import vacatures_voor
from tests.motor import matcher_van, wereld

MATCHER = matcher_van(*wereld(31, 12, 9))


def test_judging_all_loses_nothing() -> None:
    alles = meet(MATCHER, MATCHER.kolommen.ids, tot=100)
    assert (alles.recall, alles.eerste) == (1.0, 1.0)


def test_it_is_the_share_that_is_kept_counted_by_hand() -> None:
    gehouden = totaal = 0
    for wie in MATCHER.kolommen.ids:
        beste = {een.vacature.id for een in vacatures_voor(MATCHER, wie, 8).beste}
        totaal += len(beste)
        gehouden += len(beste & {een.vacature.id for een in vacatures_voor(MATCHER, wie, 8, tot=3).beste})
    assert meet(MATCHER, MATCHER.kolommen.ids, tot=3).recall == pytest.approx(gehouden / totaal)
    assert 0 < gehouden < totaal


def test_without_anybody_there_is_no_answer() -> None:
    with pytest.raises(ValueError, match="nobody"):
        meet(MATCHER, ())

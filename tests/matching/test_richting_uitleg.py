"""Which step is named first, by hand."""

from matching.leerwegen import DIPLOMA_WAARDEREN, Leerstap, Leervorm, wettelijke_stap
from matching.richting import Gat
from matching.richting_uitleg import beste_stap
from models.skills import Belang
from models.taxonomie.laden import basis

KOK, VERPLEEGKUNDIGE = basis().beroepen["kok"], basis().beroepen["verpleegkundige"]


def stap(naam: str, weken: int) -> Leerstap:
    return Leerstap(vorm=Leervorm.CURSUS, naam=naam, weken=weken, bron="verzonnen")


def gat(mist: float, hoe: Leerstap) -> Gat:
    return Gat(skill="x", naam="x", belang=Belang.MOET, mist=mist, stap=hoe)


def test_the_step_that_closes_most_together_comes_first_and_the_shorter_of_equal_ones() -> None:
    kort, lang, ander = stap("kort", 1), stap("lang", 50), stap("ander", 60)
    assert beste_stap([gat(0.2, kort), gat(0.15, lang), gat(0.1, lang)], KOK, heeft_diploma=False) == lang
    assert beste_stap([gat(0.2, ander), gat(0.2, kort), gat(0.2, lang)], KOK, heeft_diploma=False) == kort


def test_nothing_missing_asks_no_step() -> None:
    assert beste_stap([], KOK, heeft_diploma=False) is None
    assert beste_stap([], KOK, heeft_diploma=True) is None


def test_where_the_law_asks_a_diploma_no_shorter_step_is_named() -> None:
    wet = wettelijke_stap(VERPLEEGKUNDIGE)
    assert wet is not None
    assert beste_stap([gat(0.5, stap("kort", wet.weken - 1))], VERPLEEGKUNDIGE, heeft_diploma=False) == wet
    assert beste_stap([], VERPLEEGKUNDIGE, heeft_diploma=False) == wet
    langer = stap("langer", wet.weken + 1)
    assert beste_stap([gat(0.5, langer)], VERPLEEGKUNDIGE, heeft_diploma=False) == langer


def test_who_may_have_that_diploma_is_told_to_have_it_assessed() -> None:
    assert beste_stap([gat(0.5, stap("kort", 1))], VERPLEEGKUNDIGE, heeft_diploma=True) == DIPLOMA_WAARDEREN

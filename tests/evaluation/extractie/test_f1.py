"""The measure: figures worked out by hand, pairs one to one, and intervals over sentences."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.extractie.f1 import is_zelfde, koppel, meet
from evaluation.extractie.markering import SKILL, VORMEN, Markering
from evaluation.extractie.uitslag import CONDITIES, NIET_ONTKEND, ONTKEND, ONTKENNING, SKILLS, SKILLS_PLEK
from evaluation.extractie.zinnen_lezen import GemerkteZin, lees_zinnen

LAS, UUR = "Lassen, zagen en boren zonder VCA.", "Van 24 tot 32 uur per week in Zaandam."
ZINNEN = (
    GemerkteZin(
        "zin-001",
        "toets",
        "gewoon",
        LAS,
        (
            Markering(0, 6, SKILL, "lassen"),
            Markering(8, 13, SKILL, "zagen"),
            Markering(17, 22, SKILL, None),
            Markering(30, 33, "certificaat", "vca", ontkend=True),
        ),
    ),
    GemerkteZin(
        "zin-002", "toets", "gewoon", UUR, (Markering(4, 17, "uren", "24-32"), Markering(30, 37, "plaats", "Zaandam"))
    ),
    GemerkteZin("zin-003", "toets", "niets", "Wij zijn een leuk bedrijf.", ()),
)
GEVONDEN_SKILLS = {
    LAS: (Markering(0, 6, SKILL, "lassen"), Markering(8, 13, SKILL, "snijden"), Markering(17, 22, SKILL, "boren")),
    UUR: (Markering(0, 3, SKILL, "rijden"),),
}
GEVONDEN_CONDITIES = {
    LAS: (Markering(23, 33, "certificaat", "vca"),),  # the negation was missed
    UUR: (Markering(4, 10, "uren", "24-32"), Markering(11, 17, "uren", "24-32"), Markering(30, 37, "plaats", "Zaan")),
}


def uitslag():
    return meet(ZINNEN, lambda tekst: GEVONDEN_SKILLS.get(tekst, ()), lambda tekst: GEVONDEN_CONDITIES.get(tekst, ()))


def drie(soort):
    score = uitslag().score(soort)
    return score.precisie.gemiddelde, score.recall.gemiddelde, score.f1.gemiddelde


def test_skills_worked_out_by_hand():
    """Marked 3, found 4; right: lassen, and boren, which stands for one that the taxonomy does not have."""
    assert drie(SKILLS) == pytest.approx((2 / 4, 2 / 3, 4 / 7))
    assert (uitslag().score(SKILLS).gemerkt, uitslag().score(SKILLS).gevonden) == (3, 4)


def test_the_place_of_a_skill_may_be_right_where_the_skill_is_not():
    assert drie(SKILLS_PLEK) == pytest.approx((3 / 4, 3 / 3, 6 / 7))


def test_conditions_worked_out_by_hand():
    """Right: vca, and one of the two spans for the one marked range of hours; the place has another value."""
    assert drie("certificaat") == (1, 1, 1)
    assert drie("uren") == pytest.approx((1 / 2, 1, 2 / 3))
    assert drie("plaats") == (0, 0, 0)
    assert drie(CONDITIES) == pytest.approx((2 / 4, 2 / 3, 4 / 7))


def test_negation_is_counted_over_what_was_found():
    """Right: lassen, boren, vca, hours; of these only vca was marked as denied, and it was not seen to be."""
    gemiddeld = {naam: een.gemiddelde for naam, een in uitslag().ontkenning.items()}
    assert gemiddeld == pytest.approx({ONTKENNING: 3 / 4, ONTKEND: 0, NIET_ONTKEND: 1})


def test_a_kind_that_does_not_occur_has_no_figures():
    assert drie("taal") == (None, None, None)
    with pytest.raises(KeyError):
        uitslag().score("humeur")


def test_who_finds_exactly_what_is_marked_gets_everything_right():
    zinnen = lees_zinnen("ontwikkel")
    alles = {zin.tekst: zin.markeringen for zin in zinnen}
    volmaakt = meet(
        zinnen,
        lambda tekst: (een for een in alles[tekst] if een.soort == SKILL),
        lambda tekst: (een for een in alles[tekst] if een.soort != SKILL),
    )
    assert {score.f1.gemiddelde for score in volmaakt.scores} == {1.0}
    assert {een.gemiddelde for een in volmaakt.ontkenning.values()} == {1.0}
    assert {score.soort for score in volmaakt.scores} == {SKILLS, SKILLS_PLEK, CONDITIES, *VORMEN}


def test_who_finds_nothing_recalls_nothing_and_has_no_precision():
    niets = meet(ZINNEN, lambda _: (), lambda _: ()).score(SKILLS)
    assert (niets.precisie.gemiddelde, niets.recall.gemiddelde, niets.f1.gemiddelde) == (None, 0, 0)


def test_the_largest_overlap_goes_first():
    gemerkt = [Markering(0, 10, SKILL, "a"), Markering(10, 20, SKILL, "a")]
    klein, groot = Markering(8, 12, SKILL, "a"), Markering(2, 10, SKILL, "a")
    assert koppel(gemerkt, [klein, groot], is_zelfde) == ((gemerkt[0], groot), (gemerkt[1], klein))


def test_spans_that_only_touch_do_not_overlap():
    assert koppel([Markering(0, 5, SKILL, "a")], [Markering(5, 9, SKILL, "a")], is_zelfde) == ()


def test_a_found_skill_without_an_id_is_only_right_where_the_marked_one_has_none():
    zonder, met = Markering(0, 5, SKILL, None), Markering(0, 5, SKILL, "a")
    assert [is_zelfde(zonder, zonder), is_zelfde(zonder, met), is_zelfde(met, zonder)] == [True, True, False]
    assert not is_zelfde(zonder, Markering(0, 5, "uren", "8"))


@pytest.mark.parametrize(
    "vondst", [Markering(0, 3, "humeur", "goed"), Markering(0, 3, "uren", "8"), Markering(0, 99, SKILL, "lassen")]
)
def test_a_find_of_another_kind_or_beyond_the_text_is_refused(vondst):
    with pytest.raises(ValueError, match="is not one of"):
        meet(ZINNEN, lambda _: (vondst,), lambda _: ())


STUKKEN = st.lists(
    st.builds(
        lambda begin, lengte, waarde: Markering(begin, begin + lengte, SKILL, waarde),
        st.integers(0, 12),
        st.integers(1, 6),
        st.sampled_from(["a", "b", None]),
    ),
    max_size=3,
)


def past_bij_elkaar(een: Markering, ander: Markering) -> bool:
    deelt = set(range(een.begin, een.einde)) & set(range(ander.begin, ander.einde))
    return bool(deelt) and is_zelfde(een, ander)


def meest_mogelijk(gemerkt: list[Markering], gevonden: list[Markering]) -> int:
    """The most pairs that any one-to-one pairing has, by trying them all."""
    gevuld = [*gevonden, *[None] * len(gemerkt)]
    return max(
        sum(ander is not None and past_bij_elkaar(een, ander) for een, ander in zip(gemerkt, orde, strict=False))
        for orde in permutations(gevuld, len(gemerkt))
    )


@given(STUKKEN, STUKKEN)
def test_pairs_are_one_to_one_fit_and_number_at_least_half_of_the_most_possible(gemerkt, gevonden):
    """Half is what a greedy pairing promises; a pair more could not be added."""
    paren = koppel(gemerkt, gevonden, is_zelfde)
    assert all(past_bij_elkaar(een, ander) for een, ander in paren)
    assert len({id(een) for een, _ in paren}) == len({id(ander) for _, ander in paren}) == len(paren)
    over = [een for een in gemerkt if all(een is not paar[0] for paar in paren)]
    vrij = [ander for ander in gevonden if all(ander is not paar[1] for paar in paren)]
    assert not any(past_bij_elkaar(een, ander) for een in over for ander in vrij)
    assert 2 * len(paren) >= meest_mogelijk(gemerkt, gevonden) >= len(paren)


def test_the_table_says_per_kind_what_was_marked_and_found():
    scores, ontkenning = uitslag().tabellen()
    assert scores.kop == ("soort", "gemerkt", "gevonden", "precisie", "recall", "F1")
    assert [rij[:3] for rij in scores.rijen][:3] == [
        (SKILLS, "3", "4"),
        (SKILLS_PLEK, "3", "4"),
        (CONDITIES, "3", "4"),
    ]
    assert ("taal", "0", "0", "-", "-", "-") in scores.rijen
    assert ontkenning.rijen[1] == (ONTKEND, "0,000")
    assert "bootstrap over zinnen, 9999 keer, seed 2020" in uitslag().voetnoot()

"""What is published of fairness tells of no few people, on one page or on two."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.eerlijkheid.figuren import eerlijkheidsfiguren, uit_verslag, wisselfiguur
from evaluation.eerlijkheid.kenmerken import ONBEKEND
from evaluation.eerlijkheid.regelfiguren import regelfiguren
from evaluation.eerlijkheid.uitgave import is_veilig, sleutel
from evaluation.eerlijkheid.verslag import Eerlijkheidsverslag, maak_verslag
from evaluation.eerlijkheid.wissel import Wisselmeting
from evaluation.figuur import Figuur
from tests.evaluation.eerlijkheid.bouw import indeling, peiling, rangen
from tests.motor import matcher_van, wereld

GROOTTEN = (60, 24, 12, 7, 3)


def mogelijk(procent: int, lijsten: int, mensen: int) -> tuple[int, int]:
    """The most people for whom it can hold on some list, and on no list, by trying every number of pairs."""
    paren = lijsten * mensen
    kan = [deel for deel in range(paren + 1) if int(100 * deel / paren + 0.5) == procent]
    ergens = max(min(deel, mensen) for deel in kan)
    nergens = max(mensen - -(-deel // lijsten) for deel in kan)
    return ergens, nergens


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 8), st.integers(1, 40), st.data())
def test_of_a_share_that_is_shown_no_number_of_people_below_ten_can_be_proven(
    lijsten: int, mensen: int, data: st.DataObject
) -> None:
    deel = data.draw(st.integers(0, lijsten * mensen))
    if is_veilig(deel, lijsten * mensen, mensen):
        assert min(mogelijk(int(100 * deel / (lijsten * mensen) + 0.5), lijsten, mensen)) >= 10


def verslag_van(grootten: tuple[int, ...], seed: int = 1) -> Eerlijkheidsverslag:
    """One kenmerk with groups of these sizes, 30 lists."""
    groep = np.repeat(np.arange(len(grootten)), grootten)
    toeval = np.random.default_rng(seed)
    mag = toeval.random((30, len(groep))) < 0.7
    return maak_verslag(peiling(rangen(toeval.random(mag.shape), mag), indeling(groep, len(grootten))))


def geteld(figuren: tuple[Figuur, ...]) -> dict[str, set[str]]:
    """What is shown of every count of people, over all figures."""
    uit: dict[str, set[str]] = {}
    for figuur in figuren:
        for rij in figuur.rijen:
            for cel in rij.cellen:
                if cel.sleutel:
                    uit.setdefault(cel.sleutel, set()).add(cel.tekst)
    return uit


def test_small_groups_are_hidden_with_all_that_is_said_of_them_and_two_pages_hide_the_same() -> None:
    verslag = verslag_van(GROOTTEN)
    getoond = geteld((*uit_verslag(verslag), *regelfiguren(verslag.peiling, {}, {})))

    assert all(len(teksten) == 1 for teksten in getoond.values())  # nowhere shown that is hidden elsewhere
    assert {sleutel for sleutel in getoond if getoond[sleutel] == {"60"}} == {"eerlijkheid.proef.g0"}
    assert getoond["eerlijkheid.proef.g3"] == getoond["eerlijkheid.proef.g4"] == {"niet getoond"}
    for figuur in uit_verslag(verslag)[:3]:
        for rij in figuur.rijen:
            if rij.cellen[0].tekst == "niet getoond":
                assert {cel.tekst for cel in rij.cellen} == {"niet getoond"}


def test_of_how_many_it_is_not_known_shows_as_it_does_where_completeness_is_told() -> None:
    onbekend = 12
    for anderen, staat_er in (((60, 24, 3), True), ((4, 3), False)):
        grootten = (*anderen, onbekend)
        groep = np.repeat(np.arange(len(grootten)), grootten)
        mag = np.ones((30, len(groep)), dtype=bool)
        delen = indeling(groep, len(anderen))
        getoond = geteld(regelfiguren(peiling(rangen(mag.astype(float), mag), delen), {}, {}))

        assert (getoond[sleutel(delen, ONBEKEND)] != {"niet getoond"}) is staat_er
        assert getoond[sleutel(delen, delen.groepen[len(anderen) - 1])] == {"niet getoond"}


def test_one_person_more_does_not_show() -> None:
    voor, na = (geteld(uit_verslag(verslag_van(grootten))) for grootten in ((60, 24, 22), (61, 24, 22)))
    assert voor == na


def test_all_figures_of_a_real_caseload_come_and_say_what_is_not_recorded() -> None:
    mensen, plekken = wereld(11, 40, 8)
    figuren = eerlijkheidsfiguren(matcher_van(mensen, plekken), ())
    assert [figuur.code for figuur in figuren] == [
        "eerlijkheid-score",
        "eerlijkheid-regels",
        "eerlijkheid-volgorde",
        "eerlijkheid-ndkl",
        "eerlijkheid-afwijken",
        "eerlijkheid-geplaatst",
        "eerlijkheid-vermogen",
    ]
    noten = " ".join(noot for figuur in figuren for noot in figuur.noten)
    assert "Geslacht, herkomst en nationaliteit worden niet vastgelegd" in noten
    assert "statushouder" in noten
    assert all(figuur.definitie and figuur.bron and figuur.periode for figuur in figuren)


def test_a_caseload_without_anybody_or_without_vacatures_gives_figures_too() -> None:
    mensen, plekken = wereld(11, 12, 3)
    for matcher in (matcher_van([], plekken), matcher_van(mensen, []), matcher_van([], [])):
        assert len(eerlijkheidsfiguren(matcher, ())) == 7


def test_the_swaps_are_a_figure_that_says_which_are_not_in_order() -> None:
    goed = Wisselmeting(naam="trede", in_tekst=False, paren=10, gewisseld=0, grootste=0.0, plekken=0.0)
    tekst = Wisselmeting(naam="leeftijd", in_tekst=True, paren=100, gewisseld=2, grootste=0.01, plekken=0.0)
    rijen = wisselfiguur([goed, tekst]).rijen
    assert [rij.cellen[-1].tekst for rij in rijen] == ["in orde", "meer dan de grens"]
    assert rijen[1].kop == "leeftijd (in een tekst)"

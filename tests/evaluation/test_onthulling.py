"""Nobody can prove of a hidden count that it is below ten: judged by two oracles that share nothing with what hides."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from evaluation.figuur import Cel, Figuur, Maat, Rij, Verband
from evaluation.onthulling import Uitgave, onderdruk, publiceer, publiceer_reeks
from tests.evaluation.tabellen import SOORTEN, Tabel, kruistabel, kwartalen, rij

KEREN = [60, pytest.param(10_000, marks=pytest.mark.langzaam)]


def stelsel(weg: Sequence[str], tabel: Tabel) -> tuple[list[list[int]], list[int]]:
    """What a reader knows of the hidden counts: one equation for each relation."""
    tellingen, verbanden = tabel
    links, rechts = [], []
    for verband in verbanden:
        rij_, bekend = [0] * len(weg), 0
        for een, teken in [*((een, 1) for een in verband.plus), *((een, -1) for een in verband.min)]:
            if een in weg:
                rij_[weg.index(een)] += teken
            else:
                bekend -= teken * tellingen[een]
        links.append(rij_)
        rechts.append(bekend)
    return links, rechts


def grootste(naam: str, weg: Collection[str], tabel: Tabel) -> float:
    """How large a hidden count can be for all that a reader knows; inf when there is no end to it."""
    namen = sorted(weg)
    links, rechts = stelsel(namen, tabel)
    doel = [-1.0 if een == naam else 0.0 for een in namen]
    uit = linprog(doel, A_eq=np.array(links), b_eq=rechts, bounds=(0, None))
    assert uit.status in {0, 3}, uit.message  # solved, or no end to it
    return np.inf if uit.fun is None else -float(uit.fun)


def te_klein(weg: Collection[str], tabel: Tabel) -> list[str]:
    """The hidden counts that a reader can prove to be below ten.

    One solution in which many are as large as ten proves it for all of these; the others are looked at one by one.
    """
    namen = sorted(weg)
    if not namen:
        return []
    links, rechts = stelsel(namen, tabel)
    n = len(namen)
    los = np.hstack([-np.eye(n), np.eye(n)])  # second half: the count, or ten when it is more
    uit = linprog(
        [0.0] * n + [-1.0] * n,
        A_ub=los,
        b_ub=[0.0] * n,
        A_eq=np.hstack([np.array(links), np.zeros((len(links), n))]),
        b_eq=rechts,
        bounds=[(0, None)] * n + [(0, 10)] * n,
    )
    assert uit.x is not None, uit.message
    twijfel = [naam for naam, waarde in zip(namen, uit.x[:n], strict=True) if waarde < 10 - 1e-6]
    return [naam for naam in twijfel if grootste(naam, weg, tabel) < 10 - 1e-6]


def past(verbanden: Sequence[Verband], aantallen: Mapping[str, int]) -> bool:
    """Whether no relation is broken, of which every count is chosen."""
    for verband in verbanden:
        if aantallen.keys() >= {*verband.plus, *verband.min}:
            links, rechts = ([aantallen[een] for een in kant] for kant in (verband.plus, verband.min))
            if sum(links) != sum(rechts):
                return False
    return True


def kan(naam: str, weg: Sequence[str], tabel: Tabel, tot: int) -> bool:
    """Whether a count can be ten or more, found by trying every whole number up to `tot` for every hidden count."""
    tellingen, verbanden = tabel
    volgorde = [naam, *(een for een in weg if een != naam)]

    def probeer(gekozen: dict[str, int], nummer: int) -> bool:
        if nummer == len(volgorde):
            return True
        waarden = range(0 if nummer else 10, tot + 1)
        deze = ({**gekozen, volgorde[nummer]: waarde} for waarde in waarden)
        return any(past(verbanden, een) and probeer(een, nummer + 1) for een in deze)

    return probeer({een: n for een, n in tellingen.items() if een not in weg}, 0)


@pytest.mark.parametrize("keren", KEREN)
def test_no_hidden_count_can_be_proven_to_be_below_ten(keren: int) -> None:
    toeval, nagekeken = Random(20), 0
    for keer in range(keren):
        tabel = SOORTEN[keer % len(SOORTEN)](toeval)
        weg = onderdruk(*tabel)
        assert {naam for naam, n in tabel[0].items() if n < 10} <= weg
        assert te_klein(weg, tabel) == [], (keer, tabel)
        nagekeken += sum(tabel[0][naam] < 10 for naam in weg)
    assert nagekeken > keren


def test_trying_every_whole_number_gives_the_same_answer() -> None:
    toeval = Random(3)
    for _ in range(25):
        tabel = rij(toeval) if toeval.random() < 0.5 else klein(toeval)
        weg = sorted(onderdruk(*tabel))
        if len(weg) > 6:
            continue
        for naam in weg:
            assert kan(naam, weg, tabel, max(tabel[0].values()) + 12), (naam, tabel)


def klein(toeval: Random) -> Tabel:
    """Two by two, with margins."""
    cel = [toeval.randint(0, 14) for _ in range(4)]
    t = dict(zip(("a", "b", "c", "d"), cel, strict=True))
    t |= {"ab": cel[0] + cel[1], "cd": cel[2] + cel[3], "ac": cel[0] + cel[2], "bd": cel[1] + cel[3], "t": sum(cel)}
    paren = [("a", "b"), ("c", "d"), ("a", "c"), ("b", "d")]
    return t, [
        *(Verband(plus=paar, min=("".join(paar),)) for paar in paren),
        Verband(plus=("ab", "cd"), min=("t",)),
        Verband(plus=("ac", "bd"), min=("t",)),
    ]


def test_nothing_is_hidden_that_could_have_been_shown() -> None:
    toeval, zonder_nut = Random(8), 0
    for keer in range(24):
        tabel = SOORTEN[keer % len(SOORTEN)](toeval)
        weg = onderdruk(*tabel)
        for extra in (naam for naam in weg if tabel[0][naam] >= 10):
            zonder_nut += not te_klein(weg - {extra}, tabel)
    assert zonder_nut == 0


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_the_order_of_names_and_of_relations_does_not_change_what_is_safe(zaad: int) -> None:
    toeval = Random(zaad)
    tellingen, verbanden = klein(toeval)
    namen = list(tellingen)
    toeval.shuffle(namen)
    toeval.shuffle(verbanden)
    weg = onderdruk({naam: tellingen[naam] for naam in namen}, verbanden)
    assert weg == onderdruk(tellingen, verbanden)


def figuur(tellingen: Mapping[str, int], code: str = "f") -> Figuur:
    return Figuur(
        code=code,
        titel="Proef",
        definitie="Wat er geteld is.",
        bron="SELECT 1",
        eenheid="personen",
        periode="nu",
        rijkop="Wat",
        kolommen=("Aantal",),
        rijen=tuple(Rij(kop=naam, cellen=(Cel(waarde=n, sleutel=naam),)) for naam, n in tellingen.items()),
    )


def getoond(figuren: Sequence[Figuur]) -> dict[str, int]:
    """What a reader can read, by name."""
    cellen = (cel for een in figuren for rij_ in een.rijen for cel in rij_.cellen if cel.getoond)
    return {cel.sleutel: int(cel.waarde) for cel in cellen if cel.sleutel and cel.waarde is not None}


@pytest.mark.parametrize("keren", [20, pytest.param(1000, marks=pytest.mark.langzaam)])
def test_taking_one_published_quarter_from_another_tells_no_small_count(keren: int) -> None:
    toeval = Random(5)
    for _ in range(keren):
        reeks = kwartalen(toeval)
        uitgaven = [Uitgave(figuren=(figuur(t),), verbanden=tuple(regels)) for t, regels in reeks]
        uit = publiceer_reeks(uitgaven)
        alles = {naam: n for t, _ in reeks for naam, n in t.items()}
        bekend = {naam: n for figuren in uit for naam, n in getoond(figuren).items()}
        tabel = alles, [regel for _, regels in reeks for regel in regels]
        weg = frozenset(alles) - bekend.keys()
        assert te_klein(weg, tabel) == []
        assert bekend.items() <= alles.items()


def test_what_was_published_before_is_published_the_same_when_a_quarter_is_added() -> None:
    toeval = Random(6)
    for _ in range(10):
        uitgaven = [Uitgave(figuren=(figuur(t),), verbanden=tuple(regels)) for t, regels in kwartalen(toeval)]
        assert publiceer_reeks(uitgaven)[:2] == publiceer_reeks(uitgaven[:2])


def test_two_pages_together_tell_no_more_than_each_alone() -> None:
    een, ander = {"a": 30, "b": 4, "t": 34}, {"t": 34, "u": 20, "v": 14}
    regels = [Verband(plus=("a", "b"), min=("t",)), Verband(plus=("u", "v"), min=("t",))]

    # Where only `t` were hidden, `u` + `v` of the other page would give it back.
    weg = onderdruk(een | ander, regels)
    assert grootste("b", weg, (een | ander, regels)) >= 10
    assert getoond(publiceer([figuur(een), figuur(ander, "g")], regels)).keys() == (een | ander).keys() - weg


def test_a_count_that_stands_nowhere_is_protected_too() -> None:
    weg = onderdruk({"met": 95, "allen": 97}, [Verband(plus=("met", "zonder"), min=("allen",))])

    assert weg, "97 less 95 tells that two are without"


def test_a_percentage_shows_only_when_all_that_it_is_worked_out_from_does() -> None:
    cellen = (
        Cel(waarde=40, sleutel="a"),
        Cel(waarde=3, sleutel="b"),
        Cel(waarde=8, maat=Maat.PERCENTAGE, uit=("a", "b")),
        Cel(waarde=10, maat=Maat.PERCENTAGE, uit=("a",)),
        Cel(waarde=10, maat=Maat.PERCENTAGE, uit=("nergens",)),
        Cel(waarde=3),
        Cel(waarde=None, sleutel="c"),
        Cel(waarde=None, maat=Maat.PERCENTAGE, uit=("b",)),  # a dash would tell that b is too few to say anything of
    )
    leeg = figuur({})
    kaal = Figuur(
        **{
            veld: getattr(leeg, veld) for veld in ("code", "titel", "definitie", "bron", "eenheid", "periode", "rijkop")
        },
        kolommen=tuple("abcdefgh"),
        rijen=(Rij(kop="x", cellen=cellen),),
    )
    (uit,) = publiceer([kaal], [])

    assert [cel.getoond for cel in uit.rijen[0].cellen] == [True, False, False, True, False, True, True, False]
    assert [cel.tekst for cel in uit.rijen[0].cellen][1:3] == ["niet getoond", "niet getoond"]
    assert all(cel.waarde is None for cel in uit.rijen[0].cellen if not cel.getoond)


def _fouten() -> Iterator[tuple[dict[str, int], list[Verband], str]]:
    yield {"a": -1}, [], "below zero"
    yield {"a": 10, "b": 10, "t": 21}, [Verband(plus=("a", "b"), min=("t",))], "does not hold"
    yield {"a": 20, "b": 0}, [Verband(plus=("a", "b"), min=("a",))], "no room"


@pytest.mark.parametrize(("tellingen", "verbanden", "woord"), list(_fouten()))
def test_counts_that_cannot_be_are_refused(tellingen: dict[str, int], verbanden: list[Verband], woord: str) -> None:
    with pytest.raises(ValueError, match=woord):
        onderdruk(tellingen, verbanden)


def test_where_earlier_figures_tell_a_small_count_already_nothing_more_of_it_is_shown() -> None:
    # 12 and 10 were published before: a is 2, whatever is hidden now.
    verbanden = [Verband(plus=("a", "b"), min=("t",)), Verband(plus=("b", "r"), min=("s",))]
    los = [Verband(plus=("c", "d"), min=("e",))]
    tellingen = {"t": 12, "s": 10, "a": 2, "b": 10, "r": 0, "c": 40, "d": 30, "e": 70}
    getoond = {"t", "s", "b"}
    assert onderdruk(tellingen, [*verbanden, *los], getoond=getoond) == {"a", "r"}
    assert onderdruk(
        {**tellingen, "f": 20, "g": 22}, [*verbanden, Verband(plus=("a", "f"), min=("g",))], getoond=getoond
    ) == {"a", "r", "f", "g"}


def test_one_name_for_two_counts_is_refused() -> None:
    with pytest.raises(ValueError, match="elsewhere"):
        publiceer([figuur({"a": 12}), figuur({"a": 13}, "g")], [])


def test_what_was_shown_before_cannot_be_hidden_and_what_was_hidden_stays_so() -> None:
    regels = [Verband(plus=("a", "b"), min=("t",))]

    assert onderdruk({"a": 30, "b": 4, "t": 34}, regels, getoond={"a"}) == {"b", "t"}
    assert onderdruk({"a": 30, "b": 14, "t": 44}, regels, verborgen={"a"}) == {"a"}


def test_a_large_table_keeps_most_of_its_large_counts() -> None:
    toeval = Random(1)
    over, samen = 0, 0
    for _ in range(20):
        tellingen, verbanden = kruistabel(toeval)
        groot = {naam for naam, n in tellingen.items() if n >= 10}
        samen += len(groot)
        over += len(groot - onderdruk(tellingen, verbanden))
    assert over > 0.6 * samen

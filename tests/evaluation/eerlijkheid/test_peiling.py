"""A peiling tells what the lists themselves tell; a planted bias in the real scorer comes out, and a rule is found."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from evaluation.eerlijkheid.kenmerken import KENMERKEN, MINSTENS, ONBEKEND, OVERIG, deel_in
from evaluation.eerlijkheid.peiling import Peiling, peil
from evaluation.eerlijkheid.verhouding import Kleur, vergelijk
from evaluation.eerlijkheid.verslag import Voorstelfeit, maak_verslag
from kandidaten.kandidaat import Afgeschermd, Kandidaat
from matching.afwijking import Afwijking
from matching.matcher import Matcher
from matching.scorer import Scores
from matching.voorwaarden import BESLISSEND, Soort
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.waardelijsten import Ladder, NbwStatus, RegisterStatus, TredeStand
from tests.motor import matcher_van, wereld


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return matcher_van(*wereld(11, 90, 24))


@pytest.fixture(scope="module")
def gepeild(matcher: Matcher) -> Peiling:
    return peil(matcher)


def test_it_says_what_the_lists_say(matcher: Matcher, gepeild: Peiling) -> None:
    assert gepeild.mag.any()
    for q, id_ in enumerate(gepeild.vacatures):
        lijst = matcher.match(id_, 1_000)
        op_plek = {match.kandidaat: match.rang for match in lijst.matches}
        assert {
            wie: int(rang) for wie, rang in zip(matcher.kolommen.ids, gepeild.rang[q], strict=True) if rang
        } == op_plek
        assert int(gepeild.mag[q].sum()) == lijst.aantal_toegelaten


def test_without_one_rule_exactly_those_come_on_the_list_that_it_alone_keeps_off(matcher: Matcher) -> None:
    gepeild, dag, getoetst = peil(matcher, hoogstens=8), date(2026, 8, 31), 0
    for i, regel in enumerate(BESLISSEND):
        if regel.soort is not Soort.STANDAARD:
            continue
        af = Afwijking(code=regel.code, reden=regel.redenen[0].code, door="test", op=dag)
        meer = np.zeros(len(matcher.kandidaten), dtype=int)
        for q, id_ in enumerate(gepeild.vacatures):
            meer += matcher.oordeel(matcher.vacature(id_), (af,)).toelating.mag & ~gepeild.mag[q]
        # A gate of which the answer is open keeps nobody off; one that is not met does.
        assert (meer == gepeild.alleen[i]).all()
        getoetst += int(meer.sum())
    assert getoetst > 20


def test_no_more_vacatures_are_taken_than_asked_and_it_says_so(matcher: Matcher, gepeild: Peiling) -> None:
    deel = peil(matcher, hoogstens=3)
    assert deel.vacatures == gepeild.vacatures[:3]
    assert deel.open_vacatures == len(gepeild.vacatures)


@pytest.mark.parametrize(
    ("laag", "groepen"),
    [
        (Afgeschermd(), {"trede": ONBEKEND, "doelgroep": ONBEKEND, "leeftijd": ONBEKEND, "niveau": ONBEKEND}),
        (Afgeschermd(trede=Trede(stand=3)), {"trede": "trede 3"}),
        (Afgeschermd(trede=Trede(stand=TredeStand.NVT)), {"trede": "n.v.t."}),
        (Afgeschermd(trede=Trede(stand=3, ladder=Ladder.VNG)), {"trede": "andere ladder"}),
        (
            Afgeschermd(doelgroep=Doelgroep(register=Register(status=RegisterStatus.JA))),
            {"doelgroep": "doelgroepregister"},
        ),
        (
            Afgeschermd(doelgroep=Doelgroep(register=Register(status=RegisterStatus.NEE))),
            {"doelgroep": "geen doelgroep"},
        ),
        (Afgeschermd(doelgroep=Doelgroep(nbw=Nbw(status=NbwStatus.VASTGESTELD))), {"doelgroep": "nieuw beschut werk"}),
        (Afgeschermd(geboortejaar=2000), {"leeftijd": "tot 27 jaar"}),
        (Afgeschermd(geboortejaar=1999), {"leeftijd": "27 tot 50 jaar"}),
        (Afgeschermd(geboortejaar=1976), {"leeftijd": "50 jaar en ouder"}),
    ],
)
def test_who_is_of_which_group(laag: Afgeschermd, groepen: dict[str, str]) -> None:
    mens = Kandidaat(id="K1", afgeschermd=laag)
    for kenmerk in KENMERKEN:
        deel = deel_in(kenmerk, [mens], 2026)
        if kenmerk.code in groepen:
            assert deel.groepen[deel.van[0]] == groepen[kenmerk.code]


def test_a_name_from_the_data_is_only_a_group_when_ten_people_carry_it() -> None:
    def mensen(gemeente: str | None, aantal: int) -> Iterator[Kandidaat]:
        return (Kandidaat(id=f"{gemeente}{i}", afgeschermd=Afgeschermd(gemeente=gemeente)) for i in range(aantal))

    wie = [*mensen("Duindorp", MINSTENS), *mensen("Verweg", MINSTENS - 1), *mensen(None, 2)]
    deel = deel_in(next(k for k in KENMERKEN if k.code == "gemeente"), wie, 2026)
    assert deel.groepen == ("duindorp", OVERIG, ONBEKEND)
    assert [int((deel.van == g).sum()) for g in range(3)] == [MINSTENS, MINSTENS - 1, 2]


class _Bevooroordeeld:
    """The real scorer, with a tenth more for some people."""

    def __init__(self, echt: Any, voordeel: np.ndarray) -> None:
        self._echt, self._voordeel = echt, voordeel

    def __getattr__(self, naam: str) -> Any:
        return getattr(self._echt, naam)

    def scores(self, vraag: Any, profielen: Any, rijen: Any) -> Scores:
        scores = self._echt.scores(vraag, profielen, rijen)
        return replace(scores, score=scores.score + 0.1 * self._voordeel[rijen])


def test_a_tenth_planted_in_the_real_scorer_turns_red_and_the_real_scorer_does_not(
    matcher: Matcher, gepeild: Peiling, monkeypatch: pytest.MonkeyPatch
) -> None:
    groep = np.arange(len(matcher.kandidaten)) % 2
    deel = replace(gepeild.indelingen[0], groepen=("even", "oneven", ONBEKEND), van=groep)

    def kleur(peiling: Peiling) -> Kleur:
        return vergelijk(peiling.top(5), peiling.mag, [deel], binnen_lijst=True)[0].groepen[0].kleur

    assert kleur(gepeild) is not Kleur.ROOD
    monkeypatch.setattr(matcher, "scorer", _Bevooroordeeld(matcher.scorer, groep))
    assert kleur(peil(matcher)) is Kleur.ROOD


def test_proposals_are_counted_per_person_and_who_is_gone_is_left_out(matcher: Matcher, gepeild: Peiling) -> None:
    ids = matcher.kolommen.ids
    feiten = [
        Voorstelfeit(kandidaat=ids[0], vacature="V0", rang=1, tegen_de_volgorde=False, geplaatst=True),
        Voorstelfeit(kandidaat=ids[0], vacature="V1", rang=11, tegen_de_volgorde=True, geplaatst=True),
        Voorstelfeit(kandidaat=ids[1], vacature="V1", rang=None, tegen_de_volgorde=True, geplaatst=False),
        Voorstelfeit(kandidaat="gewist", vacature="V2", rang=1, tegen_de_volgorde=True, geplaatst=True),
    ]
    keuzes = maak_verslag(gepeild, ids, feiten).keuzes
    assert keuzes is not None
    tellingen = (keuzes.voorgesteld, keuzes.afgeweken, keuzes.geplaatst, keuzes.geplaatst_uit_top)
    assert [een.sum(axis=0)[:2].tolist() for een in tellingen] == [[2, 1], [1, 1], [2, 0], [1, 0]]
    assert [int(een.sum()) for een in tellingen] == [3, 2, 2, 1]
    assert "Voorstelfeit(…)" in repr(feiten)

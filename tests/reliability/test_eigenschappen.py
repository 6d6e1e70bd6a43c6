"""The laws of ranking (trust.md 1.3), on whole worlds and through the Matcher itself."""

import hashlib
import os
import subprocess
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Werkervaring
from matching.afwijking import Afwijking
from matching.matcher import Matcher
from matching.matchlijst import Match, Matchlijst
from matching.omstandigheden import Omstandigheden
from matching.scorer import Scores
from matching.voorwaarden import voorwaarde
from matching.waarom import waarom
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.skills import Belang, Bewijs, Skill
from models.taxonomie.laden import basis
from models.waardelijsten import Aard, Begeleiding, EisSoort, KandidaatStatus, NbwStatus, PlekSoort, RegisterStatus
from service.cli import als_json
from tests.motor import EPS, TAKEN, lijsten, matcher_van, onverwante_skills, wereld
from tests.orakel.voorwaarden_orakel import mag, oordeel, te_verifieren
from tests.voorraad import PEILDATUM, SKILLS
from vacatures.vacature import Eis, Vacature

WORTEL = Path(__file__).parents[2]
ALLEN = 1_000_000
SEEDS = st.integers(0, 10_000)
Wereld = tuple[list[Kandidaat], list[Vacature]]


@cache
def wereld_van(seed: int = 1) -> Wereld:
    """The world that most laws are tried on."""
    return wereld(seed, 60, 9)


@cache
def matcher(seed: int = 1) -> Matcher:
    return matcher_van(*wereld_van(seed))


def alle_scores(m: Matcher, vacature_id: str) -> Scores:
    """Terms of everybody, listed or not."""
    return m.scores(m.oordeel(m.vacature(vacature_id)).vraag, np.arange(len(m.kandidaten)))


def digest(m: Matcher) -> str:
    """Every list to the last digit; a hash, since pytest would take minutes to show where two lists differ."""
    return hashlib.sha256(lijsten(m).encode()).hexdigest()


def namen(lijst: Matchlijst) -> list[str]:
    return [match.kandidaat for match in lijst.matches]


# 1. Permutation


@settings(max_examples=settings().max_examples // 10)
@given(seed=SEEDS)
def test_the_order_of_people_places_skills_and_papers_changes_nothing(seed: int) -> None:
    mensen, plekken = wereld_van()
    toeval = Random(seed)

    def geschud(mens: Kandidaat) -> Kandidaat:
        return replace(
            mens,
            skills=tuple(toeval.sample(mens.skills, len(mens.skills))),
            certificaten=tuple(toeval.sample(mens.certificaten, len(mens.certificaten))),
            toestemmingen=tuple(toeval.sample(mens.toestemmingen, len(mens.toestemmingen))),
        )

    anders = [geschud(mens) for mens in toeval.sample(mensen, len(mensen))]
    assert digest(matcher_van(anders, toeval.sample(plekken, len(plekken)))) == digest(matcher())


def test_the_same_skill_from_two_sources_is_explained_the_same_in_any_order() -> None:
    bronnen = [Skill(label="brood bakken", graad=Bewijs.GEZIEN, bron=bron) for bron in ("proefplaats", "jobcoach")]
    gevraagd = Skill(label="brood bakken", graad=Belang.MOET, bron="vacature")
    plek = Vacature(id="V", gevraagd=(gevraagd,), plek=PlekSoort.REGULIER)
    for volgorde in (bronnen, bronnen[::-1]):
        m = matcher_van([Kandidaat(id="K", skills=tuple(volgorde))], [plek])
        assert waarom(m, "V", "K").uitleg.bijdragen[0].bron == "jobcoach"


# 2. Irrelevance


def test_who_may_not_be_listed_changes_nothing_for_who_may() -> None:
    m, (mensen, plekken) = matcher(), wereld_van()
    verdwenen = 0
    for plek in plekken:
        lijst = m.match(plek.id, ALLEN)
        overig = matcher_van([mens for mens in mensen if mens.id in set(namen(lijst))], [plek])
        verdwenen += len(mensen) - len(overig.kandidaten)
        assert overig.match(plek.id, ALLEN).matches == lijst.matches
    assert verdwenen > len(mensen)


@settings(max_examples=settings().max_examples // 10)
@given(seed=SEEDS)
def test_newcomers_who_may_not_be_listed_change_no_score_and_no_rank(seed: int) -> None:
    mensen, plekken = wereld_van()
    nieuw = [
        replace(mens, id=f"N{mens.id}", status=KandidaatStatus.UITGESTROOMD) for mens in wereld(seed + 2, 40, 1)[0]
    ]
    m = matcher_van([*nieuw, *mensen], plekken)
    for plek in plekken:
        assert m.match(plek.id, ALLEN).matches == matcher().match(plek.id, ALLEN).matches


# 3. Monotone in skills

Erbij = Callable[[Kandidaat, Vacature, Random], Kandidaat]


def _met_skill(mens: Kandidaat, plek: Vacature, toeval: Random) -> Kandidaat:
    label = toeval.choice((*SKILLS, *(skill.label for skill in basis().skills.values())))
    erbij = Skill(label=label, graad=toeval.choice(list(Bewijs)), bron="erbij")
    return replace(mens, skills=(*mens.skills, erbij))


def _met_gevraagde_skill(mens: Kandidaat, plek: Vacature, toeval: Random) -> Kandidaat:
    if not plek.gevraagd:
        return mens
    return replace(
        mens, skills=(*mens.skills, replace(toeval.choice(plek.gevraagd), graad=toeval.choice(list(Bewijs))))
    )


def _met_functie(mens: Kandidaat, plek: Vacature, toeval: Random) -> Kandidaat:
    beroep = toeval.choice(list(basis().beroepen.values())).label
    return replace(mens, werkervaring=(*mens.werkervaring, Werkervaring(functie=beroep)))


def _met_taken(mens: Kandidaat, plek: Vacature, toeval: Random) -> Kandidaat:
    return replace(mens, werkervaring=(*mens.werkervaring, Werkervaring(taken=toeval.choice(TAKEN))))


def _met_certificaat(mens: Kandidaat, plek: Vacature, toeval: Random) -> Kandidaat:
    return replace(mens, certificaten=(*mens.certificaten, toeval.choice(("VCA", *TAKEN))))


def _met_opleiding(mens: Kandidaat, plek: Vacature, toeval: Random) -> Kandidaat:
    return replace(mens, opleidingen=(*mens.opleidingen, Opleiding(naam=toeval.choice(TAKEN), diploma=True)))


def _met_wens(mens: Kandidaat, plek: Vacature, toeval: Random) -> Kandidaat:
    return replace(
        mens,
        gewenste_beroepen=(*mens.gewenste_beroepen, toeval.choice(list(basis().beroepen.values())).label),
    )


@pytest.mark.parametrize(
    "erbij",
    [_met_skill, _met_gevraagde_skill, _met_functie, _met_taken, _met_certificaat, _met_opleiding, _met_wens],
)
def test_telling_more_never_lowers_a_score(erbij: Erbij) -> None:
    mensen, plekken = wereld_van()
    hoger = 0
    for nummer, plek in enumerate(plekken[::2]):
        toeval = Random(nummer)
        m = matcher_van(
            [*mensen, *(replace(erbij(mens, plek, toeval), id=f"{mens.id}-meer") for mens in mensen)], [plek]
        )
        s = alle_scores(m, plek.id).score
        na = np.array([s[m.rij(f"{mens.id}-meer")] for mens in mensen])
        voor = np.array([s[m.rij(mens.id)] for mens in mensen])
        assert (na >= voor).all()
        hoger += int((na > voor).sum())
    assert hoger > 0


def test_an_unrelated_skill_lifts_nobody_above_an_equal_by_more_than_eps() -> None:
    mensen, _ = wereld_van()
    grootste = 0.0
    for nummer, beroep in enumerate(sorted(basis().beroepen.values(), key=lambda beroep: beroep.id)[::64]):
        toeval, vreemd = Random(nummer), onverwante_skills(beroep)
        erbij = [
            Skill(concept=toeval.choice(vreemd), graad=Bewijs.DIPLOMA, bron="erbij") if vreemd else None for _ in mensen
        ]
        meer = [
            replace(mens, id=f"{mens.id}-meer", skills=(*mens.skills, skill))
            for mens, skill in zip(mensen, erbij, strict=True)
            if skill
        ]
        m = matcher_van([*mensen, *meer], [Vacature(id="V", titel=beroep.label)])
        s = alle_scores(m, "V").score
        verschil = [s[m.rij(mens.id)] - s[m.rij(mens.id.removesuffix("-meer"))] for mens in meer]
        grootste = max(grootste, *verschil, 0.0)
    assert 0 < grootste <= EPS


# 4. Monotone in constraints


def _is_deelrij(streng: Matchlijst, ruim: Matchlijst) -> bool:
    """Whether the stricter list is the wider one with people left out and nothing else changed."""
    over = {match.kandidaat for match in streng.matches}
    kern = [(match.kandidaat, match.score, match.uitleg.bijdragen) for match in ruim.matches if match.kandidaat in over]
    return kern == [(match.kandidaat, match.score, match.uitleg.bijdragen) for match in streng.matches]


@pytest.mark.parametrize(
    "eis",
    [
        Eis(soort=EisSoort.RIJBEWIJS, waarde="B", aard=Aard.WETTELIJK),
        Eis(soort=EisSoort.CERTIFICAAT, waarde="VCA", aard=Aard.VEILIGHEID, tekst="verzonnen reden"),
        Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="21", aard=Aard.WETTELIJK),
        Eis(soort=EisSoort.TAAL, waarde="nld:3", aard=Aard.VEILIGHEID, tekst="verzonnen reden"),
    ],
)
def test_one_more_requirement_leaves_people_out_and_changes_nothing_else(eis: Eis) -> None:
    mensen, plekken = wereld_van()
    strenger = matcher_van(mensen, [replace(plek, eisen=(*plek.eisen, eis)) for plek in plekken])
    weg = 0
    for plek in plekken:
        streng, ruim = strenger.match(plek.id, ALLEN), matcher().match(plek.id, ALLEN)
        assert _is_deelrij(streng, ruim)
        weg += len(ruim.matches) - len(streng.matches)
    assert weg > 0


@pytest.mark.parametrize(
    "instelling",
    [
        {"max_open_voorstellen": 1},
        {"min_volledigheid": 0.9},
        {"profiel_max_maanden": 1},
        {"register_max_maanden": 0},
        {"start_marge_dagen": 0},
    ],
)
def test_a_stricter_setting_leaves_people_out_and_changes_nothing_else(instelling: dict[str, Any]) -> None:
    mensen, plekken = wereld_van()
    strenger = matcher_van(mensen, plekken, Omstandigheden(peildatum=PEILDATUM, **instelling))
    assert all(_is_deelrij(strenger.match(p.id, ALLEN), matcher().match(p.id, ALLEN)) for p in plekken)


@pytest.mark.parametrize("code", [f"G{nummer}" for nummer in range(1, 12)])
def test_lifting_a_gate_lets_people_in_and_changes_nothing_else(code: str) -> None:
    reden = voorwaarde(code).redenen[0].code
    opgeheven = Afwijking(code=code, reden=reden, door="adviseur", op=PEILDATUM)
    for plek in wereld_van()[1]:
        ruim = matcher().match(plek.id, ALLEN, [opgeheven])
        assert _is_deelrij(matcher().match(plek.id, ALLEN), ruim)
        assert code not in ruim.verborgen


# 5. Safety


def _returned(vanaf: int) -> Iterator[tuple[Kandidaat, Vacature, bool]]:
    """Every pair that the Matcher returns, world after world; True = listed, False = to be verified first."""
    seed = vanaf
    while True:
        mensen, plekken = wereld(seed, 500, 18)
        op_id, m = {mens.id: mens for mens in mensen}, matcher_van(mensen, plekken)
        for plek in plekken:
            lijst = m.match(plek.id, ALLEN)
            assert len(lijst.matches) == lijst.aantal_toegelaten
            yield from ((op_id[match.kandidaat], plek, True) for match in lijst.matches)
            yield from ((op_id[een.kandidaat], plek, False) for een in lijst.te_verifieren)
        seed += 1


def _overtredingen(genoeg: int, vanaf: int) -> tuple[int, Counter[PlekSoort | None]]:
    """How many of so many listed pairs the oracle refuses, and how many there were of each kind of place."""
    fout, vermeld = 0, Counter[PlekSoort | None]()
    for mens, plek, is_vermeld in _returned(vanaf):
        uitkomsten = oordeel(mens, plek, peildatum=PEILDATUM)
        fout += not (mag(uitkomsten) if is_vermeld else te_verifieren(uitkomsten))
        vermeld[plek.plek] += is_vermeld
        if vermeld.total() >= genoeg:
            break
    print(f"{vermeld.total():,} vermelde paren, {fout} overtredingen")
    return fout, vermeld


def test_nobody_is_returned_whom_the_oracle_would_not_list() -> None:
    fout, vermeld = _overtredingen(2_500, vanaf=100)
    assert fout == 0
    assert vermeld.total() == 2_500
    assert all(vermeld[soort] > 40 for soort in PlekSoort)
    assert vermeld[None] == 0


@pytest.mark.langzaam
def test_of_a_hundred_thousand_returned_pairs_the_oracle_refuses_none() -> None:
    fout, vermeld = _overtredingen(100_000, vanaf=1_000)
    assert fout == 0
    assert vermeld.total() == 100_000


def test_everybody_whom_the_oracle_lists_is_returned() -> None:
    for plek in wereld_van()[1]:
        verwacht = {m.id for m in wereld_van()[0] if mag(oordeel(m, plek, peildatum=PEILDATUM))}
        assert set(namen(matcher().match(plek.id, ALLEN))) == verwacht


# 6. Determinism

_IN_EEN_PROCES = """
    import sys
    if "andersom" in sys.argv:
        import faiss, sklearn, scipy.sparse, service.cli.main  # another order of modules
    import hashlib
    from tests.motor import lijsten, matcher_van, wereld
    mensen, plekken = wereld(1, 60, 9)
    if "andersom" in sys.argv:
        mensen, plekken = mensen[::-1], plekken[::-1]  # another order of import
    print(hashlib.sha256(lijsten(matcher_van(mensen, plekken)).encode()).hexdigest())
"""


@pytest.mark.parametrize(
    ("draden", "volgorde"), [pytest.param("1", "gewoon", marks=pytest.mark.langzaam), ("2", "andersom")]
)
def test_every_process_gives_the_same_digits(draden: str, volgorde: str) -> None:
    zelfde = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), draden)
    proces = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(_IN_EEN_PROCES), volgorde],
        cwd=WORTEL,
        env={**os.environ, **zelfde, "PYTHONHASHSEED": draden},
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    assert proces.stdout.strip() == digest(matcher())


def test_asking_again_gives_the_same_digits() -> None:
    assert digest(matcher()) == digest(matcher())


# 7. Scale


def test_the_same_vacature_twice_has_the_same_list() -> None:
    mensen, plekken = wereld_van()
    dubbel = matcher_van(mensen, [*plekken, *(replace(plek, id=f"{plek.id}-weer") for plek in plekken)])
    # Consent names the vacature, so its marks may differ; who is listed, in which order and why may not.
    for plek in plekken:
        een, ander = dubbel.match(plek.id, ALLEN), dubbel.match(f"{plek.id}-weer", ALLEN)
        zonder_h9 = [m for m in een.matches if not _bezwaar(m.kandidaat, plek.id)]
        assert [(m.kandidaat, m.score) for m in zonder_h9] == [
            (m.kandidaat, m.score) for m in ander.matches if not _bezwaar(m.kandidaat, plek.id)
        ]


def _bezwaar(kandidaat: str, vacature: str) -> bool:
    mens = next(mens for mens in wereld_van()[0] if mens.id == kandidaat)
    return any(t.voor == vacature for t in mens.toestemmingen)


@settings(max_examples=settings().max_examples // 10)
@given(seed=SEEDS)
def test_other_pseudonyms_only_change_the_order_of_equal_scores(seed: int) -> None:
    mensen, plekken = wereld_van()
    nummers = Random(seed).sample(range(10_000), len(mensen))
    nieuw = {mens.id: f"X{nummer}" for mens, nummer in zip(mensen, nummers, strict=True)}
    m = matcher_van([replace(mens, id=nieuw[mens.id]) for mens in mensen], plekken)
    for plek in plekken:
        was, nu = matcher().match(plek.id, ALLEN), m.match(plek.id, ALLEN)
        assert _per_score(nu) == {score: {nieuw[k] for k in wie} for score, wie in _per_score(was).items()}
        assert namen(nu) == [k for _, wie in groupby(nu.matches, key=_score) for k in sorted(m.kandidaat for m in wie)]
        assert [match.score for match in nu.matches] == sorted((match.score for match in nu.matches), reverse=True)


def _score(match: Match) -> float:
    return match.score


def _per_score(lijst: Matchlijst) -> dict[float, set[str]]:
    groepen: dict[float, set[str]] = {}
    for match in lijst.matches:
        groepen.setdefault(match.score, set()).add(match.kandidaat)
    return groepen


# 8. Blindness

VERWISSELD: dict[str, Callable[[Kandidaat], Kandidaat]] = {
    "trede": lambda k: _afgeschermd(k, trede=Trede(stand=2)),
    "register": lambda k: _afgeschermd(k, doelgroep=Doelgroep(register=Register(status=RegisterStatus.JA))),
    "nbw": lambda k: _afgeschermd(k, doelgroep=Doelgroep(nbw=Nbw(status=NbwStatus.VASTGESTELD))),
    "loonwaarde": lambda k: _afgeschermd(k, loonwaarde_pct=31.25),
    "geboortejaar": lambda k: _afgeschermd(k, geboortejaar=1961),
    "uitkering": lambda k: _afgeschermd(k, uitkering="Wajong"),
    "gemeente": lambda k: _afgeschermd(k, gemeente="Velsen"),
    "begeleiding": lambda k: _afgeschermd(k, begeleiding_nodig=Begeleiding.INTENSIEF, aanpassing_nodig=True),
    "ontheffing": lambda k: _afgeschermd(k, ontheffing=True),
    "alles": lambda k: replace(k, afgeschermd=Afgeschermd()),
    "letters van de postcode": lambda k: replace(k, postcode=f"{k.postcode[:4]}ZX" if k.postcode else None),
}


def _afgeschermd(mens: Kandidaat, **velden: Any) -> Kandidaat:
    return replace(mens, afgeschermd=replace(mens.afgeschermd, **velden))


@pytest.mark.parametrize("wat", VERWISSELD)
def test_no_score_changes_by_a_digit_when_this_is_swapped(wat: str) -> None:
    mensen, plekken = wereld_van()
    anders = [VERWISSELD[wat](mens) for mens in mensen]
    assert anders != mensen
    m = matcher_van(anders, plekken)
    for plek in plekken:
        een, ander = alle_scores(matcher(), plek.id), alle_scores(m, plek.id)
        for naam in ("per_skill", "dekking", "werk", "woorden", "betekenis", "score"):
            assert np.array_equal(getattr(een, naam), getattr(ander, naam)), naam


def test_the_explanation_does_not_change_either() -> None:
    """Who is on the list whatever stands in the restricted layer gets the same terms and the same zekerheid."""
    mensen, plekken = wereld_van()
    m = matcher_van([VERWISSELD["alles"](VERWISSELD["letters van de postcode"](mens)) for mens in mensen], plekken)
    gezien = 0
    for plek in plekken:
        was = {match.kandidaat: match for match in matcher().match(plek.id, ALLEN).matches}
        for match in m.match(plek.id, ALLEN).matches:
            if eerder := was.get(match.kandidaat):
                gezien += 1
                assert (match.score, match.zekerheid) == (eerder.score, eerder.zekerheid)
                assert match.uitleg.bijdragen == eerder.uitleg.bijdragen
                assert match.uitleg.extra == eerder.uitleg.extra
    assert gezien > 5


def test_json_of_a_list_is_the_list() -> None:
    """The digest above reads JSON: it has every match, score and term in it."""
    lijst = matcher().match("V0", ALLEN)
    tekst = als_json.matchlijst(lijst)
    assert [een["kandidaat"] for een in tekst["matches"]] == namen(lijst)
    assert [len(een["bijdragen"]) for een in tekst["matches"]] == [len(m.uitleg.bijdragen) for m in lijst.matches]

"""What an edit costs beside a fresh build, and what a page asks; off by default (`make prestaties`).

Vectors are drawn at random: encoding is not what is measured, and it would take minutes at the first build.
Other sizes than the default: SKILLSMATCH_BENCHMARK_BIJWERKEN=1000,20000.
"""

import itertools
import os
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kandidaten.kandidaat import Kandidaat
from kandidaten.synthetisch import maak_caseload
from matching.matcher import Matcher
from matching.standaard import maak_omstandigheden, maak_scorer
from matching.versoepelen import versoepelingen
from matching.waarom import waarom
from models.encoders.encoder import Vectoren
from models.encoders.gelijkenis import kwantiseer
from models.skills import Bewijs, Skill
from models.synthetisch.toeval import PEILDATUM
from vacatures.synthetisch import maak_vacatures

MATEN = [int(maat) for maat in os.environ.get("SKILLSMATCH_BENCHMARK_BIJWERKEN", "20000").split(",")]
Bewerking = Callable[[Matcher], object]
_NUMMER = itertools.count()


def willekeurig(teksten: Sequence[str | None]) -> Vectoren:
    """Random unit vectors."""
    vectoren = np.random.default_rng(1).standard_normal((len(teksten), 384))
    return kwantiseer(vectoren / np.linalg.norm(vectoren, axis=1, keepdims=True))


def maak(n: int) -> Matcher:
    scorer = maak_scorer()
    return Matcher(
        maak_caseload(1, n, peildatum=PEILDATUM).kandidaten,
        {vacature.id: vacature for vacature in maak_vacatures(1, peildatum=PEILDATUM).vacatures},
        scorer,
        omstandigheden=maak_omstandigheden(PEILDATUM, scorer.taxonomie),
        bewaard=willekeurig,
    )


@pytest.fixture(scope="module", params=MATEN, ids=lambda n: f"n={n}")
def matcher(request: pytest.FixtureRequest) -> Matcher:
    return maak(int(request.param))


def _mensen(m: Matcher, aantal: int) -> tuple[Kandidaat, ...]:
    begin = next(_NUMMER) * aantal % (len(m.kandidaten) - aantal)
    return m.kandidaten[begin : begin + aantal]


def feit(aantal: int) -> Bewerking:
    """A fact changes: a proposal more."""
    return lambda m: m.met_kandidaten([replace(mens, open_voorstellen=2) for mens in _mensen(m, aantal)])


def tekst(aantal: int) -> Bewerking:
    """Somebody tells something that nobody told before."""

    def bewerk(m: Matcher) -> Matcher:
        nieuw = Skill(label=f"iets nieuws {next(_NUMMER)}", graad=Bewijs.GENOEMD, bron="eigen opgave")
        return m.met_kandidaten([replace(mens, skills=(*mens.skills, nieuw)) for mens in _mensen(m, aantal)])

    return bewerk


def gewist(aantal: int) -> Bewerking:
    """Somebody is erased."""
    return lambda m: m.met_kandidaten([], [mens.id for mens in _mensen(m, aantal)])


def gemeente(m: Matcher) -> Matcher:
    """The scope of one gemeente: one in twenty-five."""
    return m.beperkt_tot([mens.id for mens in m.kandidaten[::25]])


def opnieuw(m: Matcher) -> Matcher:
    """Built afresh."""
    return Matcher(m.kandidaten, m.vacatures, m.scorer, omstandigheden=m.omstandigheden, bewaard=willekeurig)


BEWERKINGEN: dict[str, Bewerking] = {
    "feit van 1": feit(1),
    "feit van 50": feit(50),
    "tekst van 1": tekst(1),
    "tekst van 50": tekst(50),
    "1 gewist": gewist(1),
    "50 gewist": gewist(50),
    "1 op 25": gemeente,
}


@pytest.mark.parametrize("wat", list(BEWERKINGEN))
def test_bijwerken(matcher: Matcher, wat: str, benchmark: BenchmarkFixture) -> None:
    benchmark.group = f"bijwerken bij {len(matcher.kandidaten)} kandidaten"
    benchmark.extra_info["wat"] = wat
    benchmark.pedantic(BEWERKINGEN[wat], (matcher,), rounds=10, warmup_rounds=1)


def test_opnieuw_bouwen(matcher: Matcher, benchmark: BenchmarkFixture) -> None:
    benchmark.group = f"bijwerken bij {len(matcher.kandidaten)} kandidaten"
    benchmark.extra_info["wat"] = "opnieuw gebouwd"
    benchmark.pedantic(opnieuw, (matcher,), rounds=1)


def pagina(m: Matcher, vacature_id: str) -> None:
    """What the page of a vacature asks: the list, the relaxations, and why the first one stands there."""
    lijst = m.match(vacature_id, 10)
    versoepelingen(m, vacature_id, 10)
    if lijst.matches:
        waarom(m, vacature_id, lijst.matches[0].kandidaat, 10)


def lijst(m: Matcher, vacature_id: str) -> None:
    """The list alone."""
    m.match(vacature_id, 10)


VRAGEN = {lijst: "lijst van tien", pagina: "lijst, versoepelingen en één waarom"}


@pytest.mark.parametrize("vraag", list(VRAGEN), ids=lambda vraag: vraag.__name__)
def test_vragen(matcher: Matcher, vraag: Callable[[Matcher, str], None], benchmark: BenchmarkFixture) -> None:
    """Over a hundred vacatures in turn, each encoded before; every round judges anew."""
    ids = sorted(matcher.vacatures)[:100]
    for id_ in ids:
        matcher.scorer.vraag(matcher.vraagprofiel(matcher.vacature(id_)))
    beurt = itertools.cycle(ids)
    benchmark.group = f"vragen over {len(matcher.kandidaten)} kandidaten"
    benchmark.extra_info["wat"] = VRAGEN[vraag]
    benchmark.pedantic(lambda: vraag(matcher, next(beurt)), rounds=len(ids))

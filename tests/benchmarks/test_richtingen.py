"""How long it takes to hold a caseload against every beroep; off by default (`make prestaties`).

Beside each other: all people at once, which part of that is comparing phrases, the same by one list for every tenth
beroep, and the whole answer for one person with its cards and explanation.
Other sizes than the default: SKILLSMATCH_BENCHMARK_RICHTINGEN=1000,5000.
"""

import itertools
import os
from collections.abc import Callable

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kandidaten.synthetisch import maak_caseload
from matching.beroepsbereik import Beroepen, bereik, beroepen_van
from matching.loopbaan import zonder_gewenst
from matching.matcher import Matcher
from matching.profielen import Profielen
from matching.regiovraag import regio
from matching.richtingen import richtingen
from matching.scorer import Scorer
from matching.standaard import maak_omstandigheden, maak_scorer
from matching.wensen import lees_wensen
from models.encoders.gelijkenis import vergelijk
from models.skills import Skill, SkillProfile
from models.synthetisch.toeval import PEILDATUM
from vacatures.synthetisch import maak_vacatures

MATEN = [int(maat) for maat in os.environ.get("SKILLSMATCH_BENCHMARK_RICHTINGEN", "1000").split(",")]
STAP = 10  # of the beroepen by one list each


@pytest.fixture(scope="module", params=MATEN, ids=lambda n: f"n={n}")
def matcher(request: pytest.FixtureRequest) -> Matcher:
    return maak(int(request.param))


def maak(n: int) -> Matcher:
    scorer = maak_scorer()
    vacatures = {vacature.id: vacature for vacature in maak_vacatures(7, peildatum=PEILDATUM).vacatures}
    beroepen_van(scorer)  # once per process
    return Matcher(
        maak_caseload(7, n, peildatum=PEILDATUM).kandidaten,
        vacatures,
        scorer,
        omstandigheden=maak_omstandigheden(PEILDATUM, scorer.taxonomie),
    )


def profielen(m: Matcher) -> Profielen:
    """Profiles of what people did and can."""
    return zonder_gewenst(m, m.kandidaten)


def alles(scorer: Scorer, wie: Profielen, beroepen: Beroepen) -> None:
    """Everybody against every beroep."""
    bereik(scorer, wie, np.arange(wie.aantal), beroepen)


def vergelijken(_: Scorer, wie: Profielen, beroepen: Beroepen) -> None:
    """Comparing alone: every skill of the taxonomie with every phrase of everybody, in the same blocks."""
    for van in range(0, wie.aantal, 64):
        blok = wie.kies(np.arange(van, min(van + 64, wie.aantal)))
        for vraag in beroepen.vragen:
            vergelijk(vraag.teksten, vraag.richting, blok.frasen, np.arange(len(blok.frasen)))


def per_lijst(scorer: Scorer, wie: Profielen, beroepen: Beroepen) -> None:
    """One list of a vacature for every tenth beroep, each asked before."""
    for beroep in beroepen.beroepen[::STAP]:
        skills = tuple(
            Skill(
                label=beroepen.taxonomie.skills[link.skill].label, concept=link.skill, graad=link.belang, bron="beroep"
            )
            for link in beroep.skills
        )
        scorer.scores(scorer.vraag(SkillProfile(skills=skills)), wie, np.arange(wie.aantal))


BEDRIJF: dict[Callable[[Scorer, Profielen, Beroepen], None], str] = {
    alles: "iedereen tegen alle {beroepen} beroepen",
    vergelijken: "waarvan alleen frasen vergelijken",
    per_lijst: "langs de lijst van een vacature, voor {deel} van de {beroepen} beroepen",
}


@pytest.mark.parametrize("hoe", list(BEDRIJF), ids=lambda hoe: hoe.__name__)
def test_bereik(
    matcher: Matcher, hoe: Callable[[Scorer, Profielen, Beroepen], None], benchmark: BenchmarkFixture
) -> None:
    beroepen, wie = beroepen_van(matcher.scorer), profielen(matcher)
    aantal = len(beroepen.beroepen)
    benchmark.group = f"richtingen van {len(matcher.kandidaten)} kandidaten"
    benchmark.extra_info["wat"] = BEDRIJF[hoe].format(beroepen=aantal, deel=len(range(0, aantal, STAP)))
    benchmark.pedantic(hoe, (matcher.scorer, wie, beroepen), rounds=3, warmup_rounds=1)


def test_profielen(matcher: Matcher, benchmark: BenchmarkFixture) -> None:
    benchmark.group = f"richtingen van {len(matcher.kandidaten)} kandidaten"
    benchmark.extra_info["wat"] = "profielen klaarmaken zonder het gewenste werk"
    benchmark.pedantic(profielen, (matcher,), rounds=3, warmup_rounds=1)


def test_een_persoon(matcher: Matcher, benchmark: BenchmarkFixture) -> None:
    """Over a hundred people in turn: the page of each with cards, gaps and steps."""
    streek, beurt = regio(matcher), itertools.cycle(matcher.kandidaten[:100])

    def pagina() -> None:
        wie = next(beurt)
        wensen = lees_wensen(wie, matcher.scorer.taxonomie)
        richtingen(matcher, wie.id, wensen=wensen, regio=streek)

    benchmark.group = f"richtingen van {len(matcher.kandidaten)} kandidaten"
    benchmark.extra_info["wat"] = "alle richtingen van één persoon, met uitleg"
    benchmark.pedantic(pagina, rounds=100, warmup_rounds=1)

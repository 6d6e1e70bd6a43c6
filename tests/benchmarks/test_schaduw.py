"""What keeping the shadows of other methods adds to making a list; off by default (`make prestaties`).

A list is asked of the service, and so judged, explained, kept and written down; with shadows and without them.
Vectors are drawn at random, as in `test_bijwerken`. Other sizes: SKILLSMATCH_BENCHMARK_SCHADUW=1000,20000.
"""

import itertools
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kandidaten.synthetisch import maak_caseload
from matching.matcher import Matcher
from matching.standaard import maak_omstandigheden, maak_scorer
from models.synthetisch.toeval import PEILDATUM
from service import caseload
from service.caseload import Caseload
from service.dienst import Dienst
from service.opslag.opslag import Opslag
from service.schemas.lijsten import LijstVraag
from service.settings import Instellingen
from service.toegang.rollen import Rol, Uitvoerder
from service.werkplek import lijsten
from tests.benchmarks.test_bijwerken import willekeurig
from vacatures.synthetisch import maak_vacatures

MATEN = [int(maat) for maat in os.environ.get("SKILLSMATCH_BENCHMARK_SCHADUW", "1000,20000").split(",")]
VACATURES, GEMEENTE = 50, "velsen"
ADVISEUR = Uitvoerder(id="ada", naam="Ada Adviseur", rol=Rol.ADVISEUR, gemeenten=frozenset({GEMEENTE}))


@pytest.fixture(scope="module", params=MATEN, ids=lambda n: f"n={n}")
def dienst(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dienst]:
    home = tmp_path_factory.mktemp("schaduw") / "home"
    with pytest.MonkeyPatch.context() as plek, Opslag.open(home) as opslag:
        plek.setattr(caseload, "maak_matcher", _snel)
        mensen, werk = maak_caseload(7, int(request.param)).kandidaten, maak_vacatures(7, VACATURES).vacatures
        opslag.bewaar_kandidaten(mensen, bestand="k.csv", sha256="1" * 64, gemeente=GEMEENTE)
        opslag.bewaar_vacatures(werk, bestand="v.csv", sha256="2" * 64, gemeente=GEMEENTE)
        uit = Dienst(opslag=opslag, caseload=Caseload(opslag, home), instellingen=Instellingen(home=home), home=home)
        for vacature in werk:  # what is encoded and looked up once
            lijsten.maak_lijst(uit, ADVISEUR, vacature.id, LijstVraag())
        yield uit


def _snel(opslag: Opslag, _home: Path, op: date) -> Matcher:
    scorer = maak_scorer()
    omstandigheden = maak_omstandigheden(PEILDATUM, scorer.taxonomie)
    werk = {vacature.id: vacature for vacature in opslag.vacatures()}
    return Matcher(opslag.kandidaten(), werk, scorer, omstandigheden=omstandigheden, bewaard=willekeurig)


@pytest.mark.parametrize("met", [True, False], ids=["met", "zonder"])
def test_lijst_maken_en_bewaren(
    dienst: Dienst, met: bool, benchmark: BenchmarkFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not met:
        monkeypatch.setattr(lijsten, "_schaduwen", lambda _stand: {})
    matcher = dienst.matcher(ADVISEUR)
    beurt = itertools.cycle(sorted(matcher.vacatures))
    benchmark.group = f"schaduw bij een lijst over {len(matcher.kandidaten)} kandidaten"
    benchmark.extra_info["wat"] = f"lijst maken en bewaren, {'met' if met else 'zonder'} schaduw"
    benchmark.pedantic(
        lambda: lijsten.maak_lijst(dienst, ADVISEUR, next(beurt), LijstVraag()), rounds=4 * VACATURES, warmup_rounds=1
    )

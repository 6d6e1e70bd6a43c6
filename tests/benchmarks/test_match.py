"""Top-10 for one vacature, side by side in one run; off by default (`make prestaties`).

The job: 5% of the caseload may be listed, everybody else is stopped by a rule. Compared are our match (rules, exact
score, full explanation) and

* `faiss_scan`       the floor: one raw FAISS scan over all profile vectors; no rules, no explanation
* `numpy_vectoren`   profile vectors in numpy over everybody, rules, top 10; no explanation
* `semantic_search`  the same through sentence-transformers' semantic_search, filtering afterwards; no explanation
* `numpy_alles`      our own score and explanation by brute force: everybody scored, filtered afterwards

Every round begins without memory: the texts of the vacature are encoded and everybody is judged again.
Other sizes than the default: SKILLSMATCH_BENCHMARK=1000,10000,100000.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import faiss
import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from kandidaten.synthetisch import maak_caseload
from matching.matcher import Matcher
from matching.scorer import Scorer
from matching.standaard import maak_omstandigheden, maak_scorer
from matching.toelating import toelating
from matching.uitleg import maak_uitleg
from models.doelgroep import Trede
from models.synthetisch.toeval import PEILDATUM
from models.waardelijsten import KandidaatStatus, MagWerken, PlekSoort
from vacatures.synthetisch import maak_vacatures
from vacatures.vacature import Vacature

MATEN = [int(maat) for maat in os.environ.get("SKILLSMATCH_BENCHMARK", "1000,10000").split(",")]
AANDEEL, TOP = 0.05, 10


@dataclass(frozen=True)
class Proef:
    """A caseload of which 5% may be listed for one vacature."""

    matcher: Matcher
    vacature: Vacature


@pytest.fixture(scope="module", params=MATEN, ids=lambda n: f"n={n}")
def proef(request: pytest.FixtureRequest) -> Proef:
    return maak_proef(int(request.param))


def maak_proef(n: int) -> Proef:
    gekozen = set(np.random.default_rng(7).choice(n, int(n * AANDEEL), replace=False).tolist())
    kandidaten = [_maak_passend(k, passend=i in gekozen) for i, k in enumerate(maak_caseload(7, n).kandidaten)]
    vacature = replace(
        next(v for v in maak_vacatures(7).vacatures if v.plek is PlekSoort.REGULIER and len(v.gevraagd) >= 8),
        eisen=(),
        status=None,
        sluitingsdatum=None,
        start=None,
    )
    scorer = maak_scorer()
    omstandigheden = maak_omstandigheden(PEILDATUM, scorer.taxonomie)
    matcher = Matcher(kandidaten, {vacature.id: vacature}, scorer, omstandigheden=omstandigheden)
    assert int(toelating(matcher.kolommen, vacature, omstandigheden).mag.sum()) == len(gekozen)
    return Proef(matcher, vacature)


def _maak_passend(kandidaat: Kandidaat, *, passend: bool) -> Kandidaat:
    """Nothing but the status stops anybody; skills stay as drawn."""
    return replace(
        kandidaat,
        afgeschermd=Afgeschermd(trede=Trede(stand=6), ontheffing=False),
        status=KandidaatStatus.BESCHIKBAAR if passend else KandidaatStatus.GEPLAATST,
        mag_werken=MagWerken.JA,
        max_reisafstand_km=None,
        uren_min=None,
        uren_max=None,
        werktijden=type(kandidaat.werktijden)(),
        beschikbaar_vanaf=None,
        beschikbaar_tot=None,
        profiel_datum=PEILDATUM - timedelta(days=30),
        certificaten=(*kandidaat.certificaten, "VCA basis"),
        opleidingen=kandidaat.opleidingen,
        rijbewijzen=kandidaat.rijbewijzen or frozenset(),
        talen=kandidaat.talen,
        postcode=kandidaat.postcode or "1971",
        open_voorstellen=0,
        toestemmingen=(),
    )


def zonder_geheugen(m: Matcher) -> Matcher:
    """The same matcher, that was asked nothing yet."""
    s = m.scorer
    vers = m.op(m.omstandigheden)
    vers.scorer = Scorer(s.taxonomie, s.gelijkenis, s.kalibratie, s.woordgewichten, s.gewichten, s.verzadiging)
    return vers


def wij(proef: Proef) -> Callable[[], object]:
    return lambda: zonder_geheugen(proef.matcher).match(proef.vacature.id, TOP)


def faiss_scan(proef: Proef) -> Callable[[], object]:
    vectoren = proef.matcher.index.vectoren
    index = faiss.IndexFlatIP(vectoren.shape[1])
    index.add(vectoren)
    richting = proef.matcher.scorer.vraag(proef.matcher.vraagprofiel(proef.vacature)).richting
    return lambda: index.search(richting, TOP)


def numpy_vectoren(proef: Proef) -> Callable[[], object]:
    m = proef.matcher

    def zoek() -> object:
        richting = zonder_geheugen(m).scorer.vraag(m.vraagprofiel(proef.vacature)).richting
        scores = m.index.vectoren @ richting[0]
        scores[~toelating(m.kolommen, proef.vacature, m.omstandigheden).mag] = -1
        beste = np.argpartition(-scores, TOP)[:TOP]
        return beste[np.argsort(-scores[beste])]

    return zoek


def semantic_search(proef: Proef) -> Callable[[], object]:
    torch = pytest.importorskip("torch")
    from sentence_transformers import util  # noqa: PLC0415

    m = proef.matcher
    corpus = torch.from_numpy(m.index.vectoren)

    def zoek() -> object:
        richting = torch.from_numpy(zonder_geheugen(m).scorer.vraag(m.vraagprofiel(proef.vacature)).richting)
        mag = toelating(m.kolommen, proef.vacature, m.omstandigheden).mag
        diepte = min(len(corpus), int(4 * TOP / AANDEEL))
        while True:  # deeper until ten of them may be listed
            treffers = util.semantic_search(richting, corpus, top_k=diepte)[0]
            toegelaten = [treffer for treffer in treffers if mag[treffer["corpus_id"]]]
            if len(toegelaten) >= TOP or diepte == len(corpus):
                return toegelaten[:TOP]
            diepte = min(len(corpus), 4 * diepte)

    return zoek


def numpy_alles(proef: Proef) -> Callable[[], object]:
    m = proef.matcher

    def zoek() -> object:
        oordeel = zonder_geheugen(m).oordeel(proef.vacature)
        scores = m.scores(oordeel.vraag, np.arange(len(m.kandidaten)))
        beste = [plek for plek in scores.volgorde() if oordeel.toelating.mag[plek]][:TOP]
        return [maak_uitleg(m.kandidaten[plek], oordeel, scores, int(plek), m.profielen) for plek in beste]

    return zoek


@pytest.mark.parametrize(
    "wie", [wij, faiss_scan, numpy_vectoren, semantic_search, numpy_alles], ids=lambda wie: wie.__name__
)
def test_top_10_met_5_procent_toegelaten(
    proef: Proef, wie: Callable[[Proef], Callable[[], object]], benchmark: BenchmarkFixture
) -> None:
    benchmark.group = f"{len(proef.matcher.kandidaten)} kandidaten"
    benchmark.extra_info["frasen"] = len(proef.matcher.profielen.frasen)
    benchmark(wie(proef))


@pytest.mark.langzaam
def test_brute_force_gives_the_same_list() -> None:
    """What docs/prestaties.md says of `numpy_alles`."""
    proef = maak_proef(1000)
    lijst = proef.matcher.match(proef.vacature.id, TOP)
    assert [match.uitleg for match in lijst.matches] == numpy_alles(proef)()
    assert len(lijst.matches) == TOP

"""The simulation finds back what was planted, and nothing where nothing was planted."""

from collections.abc import Mapping

import pytest

from evaluation.simulatie.bekende_waarheid import meet_terug
from evaluation.statistiek import Schatting


@pytest.fixture(scope="module")
def gevonden() -> Mapping[str, Schatting]:
    return meet_terug(seed=7, regios=10)


def test_waar_alleen_skills_beslissen_wint_skills(gevonden: Mapping[str, Schatting]) -> None:
    laag = gevonden["alleen skills beslissen"].laag
    assert laag is not None
    assert laag > 0


def test_waar_alleen_het_beroep_beslist_wint_aanbod(gevonden: Mapping[str, Schatting]) -> None:
    hoog = gevonden["alleen het beroep beslist"].hoog
    assert hoog is not None
    assert hoog < 0


def test_waar_niets_beslist_is_er_geen_verschil(gevonden: Mapping[str, Schatting]) -> None:
    niets = gevonden["niets beslist"]
    assert niets.laag is not None
    assert niets.hoog is not None
    assert niets.laag < 0 < niets.hoog
    assert niets.hoog - niets.laag < 4, "an interval this wide would hide a difference"

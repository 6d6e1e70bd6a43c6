"""What every test may use."""

from pathlib import Path

import pytest
from hypothesis import settings

WORTEL = Path(__file__).parent.parent

# Deterministic and without a deadline: a slow machine is no failing law. Overnight: --hypothesis-profile=nacht.
settings.register_profile("standaard", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("nacht", max_examples=5_000, deadline=None)
settings.load_profile("standaard")


@pytest.fixture(scope="session")
def datamap() -> Path:
    """The folder with real data beside the project; skips where it is absent."""
    pad = WORTEL.parent / "shared" / "data"
    if not pad.is_dir():
        pytest.skip("de map ../shared/data ontbreekt: deze test heeft echte data nodig")
    return pad

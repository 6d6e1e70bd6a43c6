"""What every test may use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

WORTEL = Path(__file__).parent.parent

# Deterministic and without a deadline: a slow machine is no failing law. Overnight: --hypothesis-profile=nacht.
settings.register_profile("standaard", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("nacht", max_examples=5_000, deadline=None)
settings.load_profile("standaard")


@pytest.fixture(autouse=True)
def logboek_weer_gewoon() -> Iterator[None]:
    """Where a test sends the log lasts no longer than the test: the next one may have no such file."""
    voor = structlog.get_config()
    yield
    structlog.configure(**voor)


@pytest.fixture(scope="session")
def datamap() -> Path:
    """The folder with real data beside the project; skips where it is absent."""
    pad = WORTEL.parent / "shared" / "data"
    if not pad.is_dir():
        pytest.skip("de map ../shared/data ontbreekt: deze test heeft echte data nodig")
    return pad

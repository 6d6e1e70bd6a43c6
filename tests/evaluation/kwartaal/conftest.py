import pytest

from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.rapport import Kwartaalrapport, maak_rapport
from evaluation.kwartaal.voorbeeld import voorbeeld_q1_2020


@pytest.fixture(scope="session")
def rapport() -> Kwartaalrapport:
    return maak_rapport(*voorbeeld_q1_2020(), Kwartaal(2020, 1))

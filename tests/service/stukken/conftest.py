"""One set of what documents are filled with, with an organisation that said everything and one that said nothing."""

from datetime import date

import pytest

from models.taxonomie.laden import basis
from service.stukken.gegevens import Stukgegevens, verzamel
from service.stukken.organisatie import Organisatie
from tests.service.stukken.organisaties import VOORBEELD


@pytest.fixture(scope="session")
def ingevuld() -> Stukgegevens:
    return verzamel(VOORBEELD, basis(), date(2026, 11, 22))


@pytest.fixture(scope="session")
def leeg() -> Stukgegevens:
    return verzamel(Organisatie(), basis(), date(2026, 11, 22))

"""Every control has a test that exists; every date of the law has a source and says what is still to be checked."""

import ast

import pytest

from service.stukken.vaste_gegevens import RISICOS, WETSDATA
from tests.conftest import WORTEL

TOETSEN = sorted({toets for risico in RISICOS for een in risico.maatregel for toets in een.toetsen})


@pytest.mark.parametrize("toets", TOETSEN)
def test_the_test_behind_a_control_exists(toets: str):
    bestand, _, naam = toets.partition("::")
    boom = ast.parse((WORTEL / bestand).read_text(encoding="utf-8"))
    assert naam in {knoop.name for knoop in boom.body if isinstance(knoop, ast.FunctionDef)}


def test_every_hazard_is_complete_and_every_control_is_tested():
    assert len({risico.code for risico in RISICOS}) == len(RISICOS)
    assert [risico.code for risico in RISICOS if not (risico.gevaar and risico.groep and risico.rest)] == []
    assert [een.wat for risico in RISICOS for een in risico.maatregel if not een.toetsen] == []


def test_every_date_of_the_law_has_a_source_and_says_how_sure_it_is():
    assert WETSDATA
    assert [een.wat for een in WETSDATA if not (een.wanneer and een.bron and een.nagegaan)] == []

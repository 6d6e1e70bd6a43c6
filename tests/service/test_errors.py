"""From exception to exit code: one table, and the nearest class decides."""

import pytest

from models import fouten
from models.fouten import InvoerFout, Melding, SkillsmatchFout, TaxonomieFout
from service.errors import EXITCODES, GEBRUIK, NIET_IN_ORDE, exitcode

OVERIG = 9
ALLE = [soort for soort in vars(fouten).values() if isinstance(soort, type) and issubclass(soort, SkillsmatchFout)]


def _maak(soort: type[SkillsmatchFout]) -> SkillsmatchFout:
    return soort([Melding("k.csv", "fout")]) if issubclass(soort, InvoerFout) else soort("fout")


@pytest.mark.parametrize("soort", ALLE, ids=lambda soort: soort.__name__)
def test_every_exception_of_ours_has_a_code_of_its_own_kind(soort: type[SkillsmatchFout]) -> None:
    verwacht = EXITCODES[soort][0] if soort in EXITCODES else OVERIG
    if soort is TaxonomieFout:
        verwacht = EXITCODES[InvoerFout][0]
    assert exitcode(_maak(soort)) == verwacht


def test_a_kind_that_is_not_in_the_table_takes_the_code_of_its_parent() -> None:
    class NieuweInvoerFout(InvoerFout):
        pass

    class NieuweFout(SkillsmatchFout):
        pass

    assert exitcode(NieuweInvoerFout([Melding("k.csv", "fout")])) == EXITCODES[InvoerFout][0]
    assert exitcode(NieuweFout()) == OVERIG


def test_no_code_says_success_or_means_something_else_already() -> None:
    codes = {code for code, _ in EXITCODES.values()}
    assert codes.isdisjoint({0, NIET_IN_ORDE, GEBRUIK, OVERIG})
    assert all(zin and zin[0].islower() and zin[-1] != "." for _, zin in EXITCODES.values())  # cells of a table

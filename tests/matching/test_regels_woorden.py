"""Requirements as an adviseur reads them."""

import pytest

from matching.regels_woorden import eis_in_woorden
from models.waardelijsten import Aard, EisSoort
from vacatures.vacature import Eis


@pytest.mark.parametrize(
    ("soort", "waarde", "woorden"),
    [
        (EisSoort.RIJBEWIJS, "CE", "rijbewijs CE"),
        (EisSoort.TAAL, "nld:2", "Nederlands spreken (ten minste: redelijk)"),
        (EisSoort.TAAL, "ukr:3", "de taal met code ukr spreken (ten minste: goed)"),
        (EisSoort.MINIMUMLEEFTIJD, "18", "een leeftijd van ten minste 18 jaar"),
        (EisSoort.CERTIFICAAT, "VCA basis", "VCA basis"),
        (EisSoort.BEVOEGDHEID, "BIG-registratie", "BIG-registratie"),
    ],
)
def test_a_requirement_reads_as_words(soort: EisSoort, waarde: str, woorden: str) -> None:
    assert eis_in_woorden(Eis(soort=soort, waarde=waarde, aard=Aard.WETTELIJK)) == woorden

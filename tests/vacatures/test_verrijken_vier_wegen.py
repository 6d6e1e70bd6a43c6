"""One vacature as VUM, JobPosting, PDF and plain text: after reading the text it asks the same, whatever it came in."""

import pytest

from models.waardelijsten import EisSoort
from tests.models.extractie.lezers import lezer
from tests.vacatures.uitwisseling.vier_wegen import TEKST, TITEL, vier_wegen
from vacatures.vacature import Vacature
from vacatures.verrijken import verrijk

WEGEN = ("vum", "job_posting", "pdf", "tekst")


@pytest.fixture(scope="module")
def gelezen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Vacature]:
    kaal = Vacature(id="V-1", titel=TITEL, tekst=TEKST, werkgever="Bakkerij De Korst")
    per_weg = vier_wegen(tmp_path_factory.mktemp("wegen"), kaal)
    return dict(zip(per_weg, verrijk(list(per_weg.values()), lezer()).items, strict=True))


def test_all_four_are_read(gelezen: dict[str, Vacature]) -> None:
    assert tuple(gelezen) == WEGEN
    assert {een.titel for een in gelezen.values()} == {TITEL}


@pytest.mark.parametrize("weg", WEGEN)
def test_the_text_gives_the_same_skills_and_conditions(gelezen: dict[str, Vacature], weg: str) -> None:
    een, maat = gelezen[weg], gelezen["tekst"]
    assert [(skill.concept, skill.graad) for skill in een.gevraagd] == [(s.concept, s.graad) for s in maat.gevraagd]
    assert len(een.gevraagd) >= 2
    assert (een.uren_min, een.uren_max) == (24, 32)
    assert een.werktijden == maat.werktijden
    assert een.werktijden.weekend is True
    assert {(eis.soort, eis.waarde) for eis in een.eisen} == {(EisSoort.RIJBEWIJS, "B"), (EisSoort.TAAL, "nld:2")}
    assert een.werk_denkniveau == maat.werk_denkniveau
    assert {plek.veld for plek in een.vindplaatsen} == {plek.veld for plek in maat.vindplaatsen}

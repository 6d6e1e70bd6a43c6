from datetime import date

import pytest

from models.waardelijsten import Aard, EisSoort
from vacatures.vacature import Eis, Vacature


@pytest.mark.parametrize("veld", ["start", "sluitingsdatum"])
@pytest.mark.parametrize("jaar", [1899, 2101, 9999])
def test_a_day_with_which_no_rule_can_reckon_is_refused(veld: str, jaar: int) -> None:
    with pytest.raises(ValueError, match=veld):
        Vacature(id="v", **{veld: date(jaar, 6, 1)})
    assert getattr(Vacature(id="v", **{veld: date(2100, 12, 31)}), veld) == date(2100, 12, 31)


@pytest.mark.parametrize("waarde", ["NLD:2", "nl:2", "n1d:2", "абв:2", "nld", "nld:", "nld:5", "nld:²", "nld:x"])
def test_a_language_is_three_lower_case_letters_and_a_level(waarde: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - from several checks, none of which names a person
        Eis(soort=EisSoort.TAAL, waarde=waarde, aard=Aard.WENS)


@pytest.mark.parametrize("aard", [Aard.VEILIGHEID, Aard.WERKGEVER_MUST, Aard.WENS])
def test_an_age_is_asked_by_the_law_or_not_at_all(aard: Aard) -> None:
    with pytest.raises(ValueError, match="alleen een wettelijke eis"):
        Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=aard, tekst="reden")
    assert Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=Aard.WETTELIJK).waarde == "18"

from datetime import date

import pytest

from kandidaten.kandidaat import Kandidaat


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("open_voorstellen", -1),
        ("open_voorstellen", 1000),
        ("beschikbaar_vanaf", date(2101, 1, 1)),
        ("beschikbaar_tot", date(9999, 12, 31)),
        ("beschikbaar_tot", date(1899, 12, 31)),
        ("profiel_datum", date(1, 1, 1)),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_the_name_of_its_field(veld: str, waarde: object) -> None:
    with pytest.raises(ValueError, match=veld):
        Kandidaat(id="k", **{veld: waarde})


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("open_voorstellen", 0),
        ("open_voorstellen", 999),
        ("beschikbaar_vanaf", date(1900, 1, 1)),
        ("beschikbaar_tot", date(2100, 12, 31)),
        ("profiel_datum", date(2100, 12, 31)),
    ],
)
def test_the_edges_themselves_can_be(veld: str, waarde: object) -> None:
    assert getattr(Kandidaat(id="k", **{veld: waarde}), veld) == waarde

"""Totals: counted within the own gemeenten, rounded, and silent below ten."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.werkplek.beleid import veilig
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]


def test_page_and_json_say_the_same(als: Als) -> None:
    klant = als("beleid")
    beeld = klant.get("/v1/totalen").json()
    pagina = klant.get("/beleid/totalen").text

    assert {een["naam"]: een["aantal"] for een in beeld["totalen"]} == {
        "Kandidaten": 40,
        "Vacatures": 15,
        "Gemaakte lijsten": None,
    }
    assert {een["aantal"] for een in beeld["voorstellen"]} == {None}
    assert "ongeveer 40" in pagina
    assert "minder dan 10" in pagina


def test_only_the_own_gemeenten_are_counted(als: Als) -> None:
    totalen = als("beleid", gemeenten=("velsen",)).get("/v1/totalen").json()["totalen"]

    assert [een["aantal"] for een in totalen] == [20, None, None]  # 20 people, 8 vacatures


@pytest.mark.parametrize(("aantal", "getoond"), [(0, None), (9, None), (10, 10), (12, 10), (13, 15), (1001, 1000)])
def test_counts_are_rounded_and_small_ones_hidden(aantal: int, getoond: int | None) -> None:
    assert veilig(aantal) == getoond


@given(st.integers(0, 10**9))
def test_what_is_shown_is_never_below_ten_and_never_far_off(aantal: int) -> None:
    getoond = veilig(aantal)
    assert (getoond is None) is (aantal < 10)
    assert getoond is None or (getoond >= 10 and getoond % 5 == 0 and abs(getoond - aantal) <= 2)

from datetime import UTC, date, datetime

import pytest

from matching.omstandigheden import Omstandigheden, maanden_eerder


@pytest.mark.parametrize(
    ("dag", "maanden", "eerder"),
    [
        (date(2026, 11, 21), 6, date(2026, 5, 21)),
        (date(2026, 8, 31), 6, date(2026, 2, 28)),
        (date(2024, 8, 31), 6, date(2024, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 11, 21), 12, date(2025, 11, 21)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
        (date(2026, 12, 31), 25, date(2024, 11, 30)),
    ],
)
def test_calendar_months_are_clipped_to_the_end_of_the_month(dag: date, maanden: int, eerder: date) -> None:
    assert maanden_eerder(dag, maanden) == eerder


@pytest.mark.parametrize(
    "fout",
    [
        {"register_max_maanden": -1},
        {"profiel_max_maanden": 121},
        {"min_volledigheid": 1.1},
        {"min_volledigheid": float("nan")},
        {"max_open_voorstellen": 0},
        {"start_marge_dagen": -1},
        {"reisafstand_minstens_km": -0.1},
        {"reisafstand_minstens_km": float("inf")},
    ],
    ids=str,
)
def test_a_setting_outside_its_range_is_refused(fout: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(fout))):
        Omstandigheden(peildatum=date(2026, 11, 21), **fout)


def test_a_moment_is_not_a_day() -> None:
    with pytest.raises(TypeError, match="moment"):
        Omstandigheden(peildatum=datetime(2026, 11, 21, tzinfo=UTC))

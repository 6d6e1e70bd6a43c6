from datetime import UTC, date, datetime

import pytest

from service.routes.opmaak import datum, filters, gemeente, getal, meervoud, moment
from service.vertalingen.talen import TALEN


def test_a_day_is_written_in_words_and_no_day_is_not_known() -> None:
    assert datum(date(2026, 11, 2)) == "2 november 2026"
    assert datum(None) == "niet bekend"


@pytest.mark.parametrize(
    ("utc", "hier"),
    [
        (datetime(2026, 7, 1, 12, tzinfo=UTC), "1 juli 2026, 14:00"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "1 januari 2027, 00:30"),
    ],
)
def test_a_moment_is_told_by_the_clock_of_the_netherlands(utc: datetime, hier: str) -> None:
    assert moment(utc) == moment(utc.isoformat()) == hier


def test_a_count_agrees_with_its_noun() -> None:
    assert [meervoud(aantal, "mens", "mensen") for aantal in (0, 1, 2)] == ["0 mensen", "1 mens", "2 mensen"]


def test_the_key_of_a_gemeente_becomes_its_name() -> None:
    assert [gemeente(sleutel) for sleutel in ("velsen", "den helder")] == ["Velsen", "Den Helder"]


def test_a_number_has_a_comma_and_no_more_decimals_than_one() -> None:
    assert [getal(waarde) for waarde in (1, 1.0, 1.5, 0.25, 12.34)] == ["1", "1", "1,5", "0,2", "12,3"]


def test_a_page_in_another_language_has_its_days_and_numbers() -> None:
    dag, avond = date(2026, 11, 2), datetime(2026, 7, 1, 12, tzinfo=UTC)
    woorden = {code: filters(taal) for code, taal in TALEN.items()}

    assert [f["datum"](dag) for f in woorden.values()] == ["2 november 2026", "2 November 2026", "2 نوفمبر 2026"]
    assert [f["getal"](1.5) for f in woorden.values()] == ["1,5", "1.5", "1.5"]
    assert woorden["en"]["moment"](avond) == "1 July 2026, 14:00"
    assert [f["datum"](None) for f in woorden.values()] == ["niet bekend", "not known", "غير معروف"]

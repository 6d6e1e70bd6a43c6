import pytest

from service.werkplek.banden import Band, band


@pytest.mark.parametrize(
    ("score", "naam"),
    [
        (1.0, Band.STERK),
        (0.70, Band.STERK),
        (0.699999, Band.GOED),
        (0.50, Band.GOED),
        (0.499999, Band.MOGELIJK),
        (0.0, Band.MOGELIJK),
    ],
)
def test_a_band_begins_at_its_own_border(score: float, naam: Band) -> None:
    assert band(score) is naam

"""A sector is kansrijk because a dated document says so, and no longer than that holds."""

import re
from datetime import date, timedelta

import pytest

from matching.kansrijk import alle, genoemd_voor, kansrijk_voor
from models.taxonomie.laden import basis

BEROEPEN = basis().beroepen
DAG = date(2021, 3, 1)  # both documents count


def test_every_row_counts_from_its_document_to_its_last_day_and_not_outside() -> None:
    dag = timedelta(days=1)
    for een in alle():
        assert een.datum < een.geldig_tot
        dagen = (een.datum - dag, een.datum, een.geldig_tot, een.geldig_tot + dag)
        assert [een.geldt(op) for op in dagen] == [False, True, True, False]


@pytest.mark.parametrize(
    ("beroep", "naam"),
    [
        ("helpende", "zorg"),
        ("warmtepompmonteur", "energietransitie"),
        ("lasser", "techniek en ICT"),
        ("magazijnmedewerker", "logistiek"),
        ("metselaar", None),
        ("kok", None),
    ],
)
def test_the_sectors_that_the_documents_name(beroep: str, naam: str | None) -> None:
    gevonden = kansrijk_voor(BEROEPEN[beroep], DAG)
    assert (gevonden.naam if gevonden else None) == naam


def test_of_several_documents_the_newest_that_counts_is_told() -> None:
    oud, nieuw = sorted({een.datum for een in genoemd_voor(BEROEPEN["helpende"])})
    voor = [kansrijk_voor(BEROEPEN["helpende"], dag) for dag in (oud, nieuw - timedelta(days=1), nieuw)]
    assert [een.datum for een in voor if een] == [oud, oud, nieuw]


def test_a_document_that_lapsed_counts_for_nothing_and_the_adviseur_reads_that() -> None:
    laat = max(een.geldig_tot for een in alle()) + timedelta(days=1)
    assert all(kansrijk_voor(beroep, laat) is None for beroep in BEROEPEN.values())
    (woorden, *_) = [een.in_woorden(laat) for een in genoemd_voor(BEROEPEN["magazijnmedewerker"])]
    assert re.match(r"in 2020 kansrijk genoemd, daarna niet bijgewerkt \(.+\)", woorden)
    assert "geldig tot en met" in genoemd_voor(BEROEPEN["magazijnmedewerker"])[0].in_woorden(DAG)

"""Which quarter a page for beleid shows: one that is over, so that no day can be taken from the day before."""

from datetime import date

import pytest

from models.fouten import InvoerFout, NietGevonden
from service.werkplek.kwartaalkeuze import kwartaalkeuze

DAGEN = (date(2019, 12, 31), date(2020, 1, 1), date(2020, 4, 1))


def test_the_last_quarter_that_is_over_is_shown_and_each_that_is_over_can_be_asked() -> None:
    op_de_laatste_dag = kwartaalkeuze(DAGEN, None, date(2020, 3, 31))
    een_dag_later = kwartaalkeuze(DAGEN, None, date(2020, 4, 1))

    assert op_de_laatste_dag is not None
    assert (op_de_laatste_dag.gekozen, op_de_laatste_dag.keuzes) == ("2019-4", ("2019-4",))
    assert een_dag_later is not None
    assert (een_dag_later.gekozen, een_dag_later.keuzes) == ("2020-1", ("2020-1", "2019-4"))
    assert kwartaalkeuze(DAGEN, "2019-4", date(2020, 4, 1)) == een_dag_later.model_copy(
        update={"gekozen": "2019-4", "naam": "vierde kwartaal 2019"}
    )


def test_without_a_quarter_that_is_over_there_is_none() -> None:
    assert kwartaalkeuze((), None, date(2020, 4, 1)) is None
    assert kwartaalkeuze(DAGEN[1:], None, date(2020, 3, 31)) is None


@pytest.mark.parametrize(
    ("gevraagd", "fout", "woorden"),
    [
        ("2020-2", NietGevonden, "nog niet voorbij"),
        ("2018-1", NietGevonden, "niets gebeurd"),
        ("2020-7", InvoerFout, "geen kwartaal"),
    ],
)
def test_a_quarter_that_is_not_over_or_empty_is_not_there(gevraagd: str, fout: type[Exception], woorden: str) -> None:
    with pytest.raises(fout, match=woorden):
        kwartaalkeuze(DAGEN, gevraagd, date(2020, 6, 30))

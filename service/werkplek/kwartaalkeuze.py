"""Which quarter a page for beleid is about."""

from collections.abc import Iterable
from datetime import date

from evaluation.kwartaal.kwartaal import Kwartaal
from service.schemas.figuren import Kwartaalkeuze


def kwartaalkeuze(dagen: Iterable[date], gevraagd: str | None, vandaag: date) -> Kwartaalkeuze | None:
    """The quarter that was asked for, else the last one in which anything happened; None: nothing happened yet.

    Args:
        dagen: On which days something happened.
        gevraagd: "2020-1"; None: no wish.
        vandaag: The day of today.

    Raises:
        InvoerFout: No such quarter.
    """
    er_zijn = {Kwartaal.op(dag) for dag in dagen}
    gekozen = Kwartaal.lees(gevraagd) if gevraagd else max(er_zijn, default=None)
    if gekozen is None:
        return None
    return Kwartaalkeuze(
        gekozen=str(gekozen),
        naam=gekozen.naam,
        loopt_nog=gekozen.tot > vandaag,
        keuzes=tuple(str(een) for een in sorted(er_zijn | {gekozen}, reverse=True)),
    )

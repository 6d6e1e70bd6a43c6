"""Which quarter a page for beleid is about."""

from collections.abc import Iterable
from datetime import date

from evaluation.kwartaal.kwartaal import Kwartaal
from models.fouten import NietGevonden
from service.schemas.figuren import Kwartaalkeuze


def kwartaalkeuze(dagen: Iterable[date], gevraagd: str | None, vandaag: date) -> Kwartaalkeuze | None:
    """The quarter that was asked for, else the last one in which anything happened; None: there is none yet.

    Only quarters that are over: of one that is not, today's counts less yesterday's would be the one person to whom
    something happened today.

    Args:
        dagen: On which days something happened.
        gevraagd: "2020-1"; None: no wish.
        vandaag: The day of today.

    Raises:
        InvoerFout: No such quarter.
        NietGevonden: Nothing happened in that quarter, or it is not over.
    """
    voorbij = sorted({een for een in map(Kwartaal.op, dagen) if een.tot <= vandaag}, reverse=True)
    if gevraagd is None and not voorbij:
        return None
    gekozen = Kwartaal.lees(gevraagd) if gevraagd else voorbij[0]
    if gekozen.tot > vandaag:
        raise NietGevonden("Dit kwartaal is nog niet voorbij. De cijfers komen als het om is.")
    if gekozen not in voorbij:
        raise NietGevonden("In dit kwartaal is niets gebeurd.")
    return Kwartaalkeuze(gekozen=str(gekozen), naam=gekozen.naam, keuzes=tuple(map(str, voorbij)))
